/** Cells and the additive relations between them: what disclosure control reasons about. */
import type { SuppressionReason } from '../domain/estimate.ts';

export interface TableCell {
  /** Decides between cells of equal size. */
  readonly code: string;
  /** Respondents of this item; undefined when unknown. */
  readonly n?: number | undefined;
  /** Respondents behind the value itself: round(n·p), for shares. */
  readonly count?: number | undefined;
  /** Hidden by the thresholds. */
  readonly hidden?: SuppressionReason | undefined;
}

/** The parts add up to the whole; without a whole they add up to a known constant (answers to 100). */
export interface Relation {
  readonly kind: 'gebieden' | 'groepen' | 'antwoorden' | 'metingen';
  /** Positions in the list of cells. */
  readonly whole?: number;
  readonly parts: readonly number[];
}

/** Positions of all members, the whole last. */
export function membersOf(relation: Relation): readonly number[] {
  return relation.whole === undefined ? relation.parts : [...relation.parts, relation.whole];
}

/** Cells, relations and what was hidden so far to protect others. */
export interface Table {
  readonly cells: readonly TableCell[];
  /** Relations by the position of each member. */
  readonly touching: ReadonlyMap<number, readonly Relation[]>;
  /** Positions hidden on top of the thresholds; grows. */
  readonly added: Set<number>;
}

export function tableOf(cells: readonly TableCell[], relations: readonly Relation[]): Table {
  const touching = new Map<number, Relation[]>();
  for (const relation of relations) {
    for (const member of membersOf(relation)) {
      const list = touching.get(member);
      if (list) list.push(relation);
      else touching.set(member, [relation]);
    }
  }
  return { cells, touching, added: new Set() };
}

export function isHidden({ cells, added }: Table, at: number): boolean {
  return added.has(at) || cells[at]?.hidden !== undefined;
}

/** Hidden for `herleidbaarheid`: itself, or to protect another. Only these call for protection (2.8, 5). */
export function isProtected({ cells, added }: Table, at: number): boolean {
  return added.has(at) || cells[at]?.hidden === 'herleidbaarheid';
}

/** The smallest visible member of a relation: by n, then code; parts before wholes and cells of unknown n. */
export function smallestVisible(table: Table, relations: readonly Relation[]): number | undefined {
  const wholes = new Set(relations.map(({ whole }) => whole));
  const before = (a: number, b: number) =>
    Number(wholes.has(a)) - Number(wholes.has(b)) || bySize(table.cells[a], table.cells[b]);
  let smallest: number | undefined;
  for (const at of relations.flatMap(membersOf)) {
    if (!isHidden(table, at) && (smallest === undefined || before(at, smallest) < 0)) smallest = at;
  }
  return smallest;
}

function bySize(a: TableCell | undefined, b: TableCell | undefined): number {
  const size = (cell: TableCell | undefined) => cell?.n ?? Number.MAX_SAFE_INTEGER;
  const [one = '', other = ''] = [a?.code, b?.code];
  return size(a) - size(b) || (a?.count ?? 0) - (b?.count ?? 0) || (one < other ? -1 : Number(one > other));
}
