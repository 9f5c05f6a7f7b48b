/**
 * Complementary suppression (method.md 2.3): hide more cells until no cell that is hidden for `herleidbaarheid`
 * follows from the visible ones. First the line rule to a fixpoint, then the exact audit, until both are content.
 */
import { type Row, recoverable } from './audit.ts';
import {
  isHidden,
  isProtected,
  membersOf,
  type Relation,
  smallestVisible,
  type Table,
  type TableCell,
  tableOf,
} from './table.ts';

/** Fewest respondents that the hidden members of a relation must have together. */
export interface Least {
  /** Of areas, groups and waves: the threshold below which nothing is shown. */
  readonly respondents: number;
  /** Of answers to one question, whose members all have the same n: respondents who gave a hidden answer. */
  readonly answers: number;
}

export interface Protection {
  /** Positions of the cells that were hidden to protect others. */
  readonly added: ReadonlySet<number>;
  /** How many of these followed from the audit, after the line rule had nothing left to do. */
  readonly byAudit: number;
}

export function protect(
  cells: readonly TableCell[],
  relations: readonly Relation[],
  least: Least,
): Protection {
  const table = tableOf(cells, relations);
  // Short relations leave least choice: what they hide often serves the longer ones too.
  applyLineRule(
    table,
    relations.toSorted((a, b) => a.parts.length - b.parts.length),
    least,
  );
  const byLineRule = table.added.size;
  const unchecked = new Set([...cells.keys()].filter((at) => isProtected(table, at)));
  for (const seed of unchecked) {
    const component = componentOf(table, seed);
    const open = exposedIn(table, component);
    const extra = open.length > 0 ? smallestVisible(table, reachable(table, open, component)) : undefined;
    if (extra === undefined) {
      for (const at of component.cells) unchecked.delete(at);
      continue;
    }
    const before = new Set(table.added);
    table.added.add(extra);
    applyLineRule(table, table.touching.get(extra) ?? [], least);
    // The component changed, so it is looked at again from its new cells; a set is walked through what it gains.
    unchecked.delete(seed);
    for (const at of table.added) if (!before.has(at)) unchecked.add(at);
  }
  return { added: table.added, byAudit: table.added.size - byLineRule };
}

/** Hides the smallest visible member of every relation that tells too much, until none does. */
function applyLineRule(table: Table, start: readonly Relation[], least: Least): void {
  const queue = [...start];
  for (let relation = queue.shift(); relation; relation = queue.shift()) {
    while (tellsTooMuch(table, relation, least)) {
      const next = smallestVisible(table, [relation]);
      if (next === undefined) break;
      table.added.add(next);
      queue.push(...(table.touching.get(next) ?? []));
    }
  }
}

/** One hidden member, or hidden members with too few respondents together. */
function tellsTooMuch(table: Table, relation: Relation, least: Least): boolean {
  const hidden = membersOf(relation).filter((at) => isHidden(table, at));
  if (!hidden.some((at) => isProtected(table, at))) return false;
  if (hidden.length === 1) return true;
  const ofAnswers = relation.kind === 'antwoorden';
  const sizes = hidden.map((at) => (ofAnswers ? table.cells[at]?.count : table.cells[at]?.n) ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0) < (ofAnswers ? least.answers : least.respondents);
}

/** Hidden cells that hang together through relations, and those relations. */
interface Component {
  readonly cells: ReadonlySet<number>;
  readonly relations: ReadonlySet<Relation>;
}

function componentOf(table: Table, seed: number): Component {
  const cells = new Set([seed]);
  const relations = new Set<Relation>();
  for (const at of cells) {
    for (const relation of table.touching.get(at) ?? []) {
      if (relations.has(relation)) continue;
      relations.add(relation);
      for (const member of membersOf(relation)) if (isHidden(table, member)) cells.add(member);
    }
  }
  return { cells, relations };
}

/** Cells of a component that must not be known but follow from the visible ones. */
function exposedIn(table: Table, component: Component): readonly number[] {
  const rows = [...component.relations].map((relation) => rowOf(table, relation));
  return [...recoverable(rows)].filter((at) => isProtected(table, at)).sort((a, b) => a - b);
}

/** Parts count for one, the whole for minus one; what is visible is known and drops out. */
function rowOf(table: Table, { whole, parts }: Relation): Row {
  const row = new Map<number, bigint>();
  for (const at of parts) if (isHidden(table, at)) row.set(at, 1n);
  if (whole !== undefined && isHidden(table, whole)) row.set(whole, -1n);
  return row;
}

/** Relations in which hiding more can help: those of the exposed cells, else any of the component. */
function reachable(table: Table, exposed: readonly number[], component: Component): readonly Relation[] {
  const near = exposed.flatMap((at) => table.touching.get(at) ?? []);
  return smallestVisible(table, near) === undefined ? [...component.relations] : near;
}
