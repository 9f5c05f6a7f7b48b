/**
 * What the published figures tell of a hidden one: the narrowest interval that everyone could compute, by linear
 * programming over the relations, their weights and the rounding of what is visible (method.md 2.3; the width that
 * statistical disclosure control calls a sliding protection interval).
 */
import loadSolver from 'highs';

const solver = await loadSolver();

/** Programs are small: simplifying them first takes longer than solving them. */
const OPTIONS = { output_flag: false, presolve: 'off' } as const;

/** A figure as the public sees it: between two bounds, in one unit for all figures of a table. */
export interface SeenCell {
  readonly lower: number;
  readonly upper: number;
  /** Not published: what is told of it, if anything, is all there is. */
  readonly hidden: boolean;
}

/** Σ weight·value = 0 over the members; the whole has minus the sum of the weights of its parts. */
export type WeightedRelation = ReadonlyMap<number, number>;

/** Figures and their relations, looked up by position: a national table has far more than one figure can reach. */
export interface Seen {
  cell(at: number): SeenCell;
  relations(at: number): readonly WeightedRelation[];
}

export type Reach = Pick<SeenCell, 'lower' | 'upper'>;

const UNTOLD: Reach = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };

/**
 * The interval in which the figure at `at` must lie. Relations that don't agree with each other, as those of weights
 * that are only about right, tell nothing.
 */
export function reachOf(at: number, seen: Seen): Reach {
  const reached = connected(at, seen);
  const [upper, lower] = (['maximize', 'minimize'] as const).map((direction) =>
    extreme(direction, at, seen, reached),
  );
  return upper === undefined || lower === undefined ? UNTOLD : { lower, upper };
}

/**
 * Whether the reach is at least `width` wide. The true value lies in it, so one end is mostly enough to know.
 */
export function leavesOpen(at: number, seen: Seen, truth: number, width: number): boolean {
  const reached = connected(at, seen);
  const upper = extreme('maximize', at, seen, reached);
  if (upper === undefined || upper - truth >= width) return true;
  const lower = extreme('minimize', at, seen, reached);
  return lower === undefined || upper - lower >= width;
}

function extreme(
  direction: 'maximize' | 'minimize',
  at: number,
  seen: Seen,
  relations: readonly WeightedRelation[],
): number | undefined {
  const members = new Set([at, ...relations.flatMap((relation) => [...relation.keys()])]);
  const rows = relations.map((relation) => `${[...relation].map(termOf).join(' ')} = 0`);
  const bounds = [...members].map((member) => {
    const { lower, upper } = seen.cell(member);
    return `${lower} <= x${member} <= ${upper}`;
  });
  const program = [direction, `x${at}`, 'subject to', ...rows, 'bounds', ...bounds, 'end'].join('\n');
  const { Status, ObjectiveValue } = solver.solve(program, OPTIONS);
  return Status === 'Optimal' ? ObjectiveValue : undefined;
}

function termOf([member, weight]: readonly [number, number]): string {
  return `${weight < 0 ? '-' : '+'} ${Math.abs(weight)} x${member}`;
}

/** Relations that hang together with a figure through hidden ones: a visible figure hands nothing on but itself. */
function connected(at: number, seen: Seen): readonly WeightedRelation[] {
  const members = new Set([at]);
  const reached = new Set<WeightedRelation>();
  for (const member of members) {
    for (const relation of seen.relations(member)) {
      if (reached.has(relation)) continue;
      reached.add(relation);
      for (const other of relation.keys()) if (seen.cell(other).hidden) members.add(other);
    }
  }
  return [...reached];
}
