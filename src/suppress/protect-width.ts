/**
 * Sensitive figures stay uncertain by at least two persons up and down, whatever anyone computes from the relations and
 * from what rounding leaves open; where they don't, one more figure is hidden (decision 156).
 */
import type { Deff } from '../domain/gemeente.ts';
import { type Block, respondents, wholeKey } from './block.ts';
import type { Candidate } from './candidate.ts';
import { type Least, type Protection, protect } from './protect.ts';
import { hiddenCell, visibleCell } from './seen-cell.ts';
import { membersOf, type Relation, smallestVisible, type TableCell, tableOf } from './table.ts';
import { fullScale, isSensitive, isShare } from './threshold.ts';
import { leavesOpen, type Seen, type WeightedRelation } from './width.ts';

/** Persons by which a hidden figure must stay uncertain, up and down. */
const LEAST_PERSONS = 2;

export interface WidthProtection extends Protection {
  /** Sensitive hidden figures whose width was computed, and figures hidden because one was too narrow. */
  readonly widthsChecked: number;
  readonly byWidth: number;
  /** Sensitive hidden figures of which the width can't be computed: residents of an area beside it are not known. */
  readonly widthsUnknown: number;
}

export function protectWidth(
  block: Block,
  relations: readonly Relation[],
  cells: readonly TableCell[],
  least: Least,
  deff: Deff,
): WidthProtection {
  let protection = protect(cells, relations, least);
  const weighted = weightedBy(relations, block);
  const extra = new Set<number>();
  // Hiding more never narrows another figure: what is wide enough stays so.
  const wide = new Set<number>();
  for (;;) {
    const isHidden = (at: number) => cells[at]?.hidden !== undefined || protection.added.has(at);
    const watched = [...block.keys()].filter((at) => isHidden(at) && isWatched(block[at]));
    const unchecked = watched.filter((at) => !wide.has(at));
    const seen = seenBy(block, weighted, isHidden, deff);
    const narrow = unchecked.find((at) => isNarrow(at, block, seen) || !wide.add(at));
    const more = narrow === undefined ? undefined : nextToHide(cells, relations, narrow, isHidden);
    if (narrow !== undefined && more === undefined) wide.add(narrow);
    else if (more === undefined) {
      const known = watched.filter((at) => isWeighted(at, relations, weighted));
      const counts = { widthsChecked: known.length, widthsUnknown: watched.length - known.length };
      return { ...protection, ...counts, byWidth: extra.size };
    } else {
      extra.add(more);
      protection = hideMore(cells, relations, least, extra);
    }
  }
}

/** Whether each relation of a figure has weights; one without relations needs none. */
function isWeighted(
  at: number,
  relations: readonly Relation[],
  weighted: ReadonlyMap<number, readonly WeightedRelation[]>,
): boolean {
  return (
    relations.filter((relation) => membersOf(relation).includes(at)).length ===
    (weighted.get(at)?.length ?? 0)
  );
}

function hideMore(
  cells: readonly TableCell[],
  relations: readonly Relation[],
  least: Least,
  extra: ReadonlySet<number>,
): Protection {
  const hidden = cells.map((cell, at) =>
    extra.has(at) ? { ...cell, hidden: 'herleidbaarheid' as const } : cell,
  );
  const { added, byAudit } = protect(hidden, relations, least);
  return { added: new Set([...added, ...extra]), byAudit };
}

/** Hidden shares of sensitive indicators and groups. */
function isWatched(candidate: Candidate | undefined): boolean {
  return (
    candidate !== undefined &&
    isShare(candidate.indicator) &&
    isSensitive({ indicator: candidate.indicator, groep: candidate.cell.groep })
  );
}

/** Whether too little is left open; a figure without relations keeps what is told of it. */
function isNarrow(at: number, block: Block, seen: Seen): boolean {
  const candidate = block[at];
  const n = respondents(candidate);
  if (!n || candidate?.cell.estimate.kind !== 'published' || seen.relations(at).length === 0) return false;
  const told = seen.cell(at);
  const width = Math.min((2 * LEAST_PERSONS) / n, NEARLY * (told.upper - told.lower)) - DUST / n;
  return !leavesOpen(at, seen, candidate.cell.estimate.value / fullScale(candidate.indicator), width);
}

/** Where less than two persons are left open by what is told itself, relations may not take much of that. */
const NEARLY = 0.9;
/** In persons: the solver's own rounding. */
const DUST = 0.01;

/** The table as the public has it; behind its figures stands the constant that answers add up to. */
function seenBy(
  block: Block,
  relations: ReadonlyMap<number, readonly WeightedRelation[]>,
  isHidden: (at: number) => boolean,
  deff: Deff,
): Seen {
  const whole = new Set(
    block.flatMap((candidate, at) => (isTraceable(candidate, isHidden(at)) ? [wholeKey(candidate)] : [])),
  );
  return {
    cell: (at) => {
      const candidate = block[at];
      if (!candidate) return { lower: 1, upper: 1, hidden: false };
      return isHidden(at) || candidate.withdrawn
        ? hiddenCell(candidate)
        : visibleCell(candidate, whole.has(wholeKey(candidate)), deff);
    },
    relations: (at) => relations.get(at) ?? [],
  };
}

/** Hidden since it could tell of persons: then all areas show whole percentages. */
function isTraceable({ verdict }: Candidate, isHidden: boolean): boolean {
  return isHidden && !(verdict.kind === 'hidden' && verdict.reason === 'betrouwbaarheid');
}

function weightedBy(
  relations: readonly Relation[],
  block: Block,
): ReadonlyMap<number, readonly WeightedRelation[]> {
  const by = new Map<number, WeightedRelation[]>();
  for (const weighted of relations.flatMap((relation) => weightsOf(relation, block, block.length))) {
    for (const at of weighted.keys()) by.set(at, [...(by.get(at) ?? []), weighted]);
  }
  return by;
}

/** Weights as the public knows them: residents, respondents, or none; without them nothing can be computed. */
function weightsOf(relation: Relation, block: Block, constant: number): readonly WeightedRelation[] {
  const weights = relation.parts.map((at) => weightOf(relation, block[at]));
  if (weights.some((weight) => weight === undefined)) return [];
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  const whole = relation.whole ?? constant;
  const total = relation.kind === 'antwoorden' ? 1 : sum;
  return [
    new Map([...relation.parts.map((at, index) => [at, weights[index] ?? 0] as const), [whole, -total]]),
  ];
}

function weightOf({ kind }: Relation, candidate: Candidate | undefined): number | undefined {
  switch (kind) {
    case 'gebieden':
      return candidate?.gebied.inwoners15plus;
    case 'groepen':
      return respondents(candidate);
    case 'antwoorden':
    case 'metingen':
      return 1;
  }
}

function nextToHide(
  cells: readonly TableCell[],
  relations: readonly Relation[],
  narrow: number,
  isHidden: (at: number) => boolean,
): number | undefined {
  const near = relations.filter((relation) => membersOf(relation).includes(narrow));
  const table = tableOf(cells, relations);
  for (const at of cells.keys()) if (isHidden(at)) table.added.add(at);
  return smallestVisible(table, near);
}
