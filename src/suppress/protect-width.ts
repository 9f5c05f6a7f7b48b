/**
 * Sensitive figures stay uncertain by at least two persons up and down, whatever anyone computes from the relations and
 * from what rounding leaves open; where they don't, one more figure is hidden (decision 156).
 */
import { roundHalfAwayFromZero } from '../domain/format.ts';
import { type Block, respondents } from './block.ts';
import type { Candidate } from './candidate.ts';
import { type Least, type Protection, protect } from './protect.ts';
import { membersOf, type Relation, smallestVisible, type TableCell, tableOf } from './table.ts';
import { fullScale, isSensitive, isShare } from './threshold.ts';
import { leavesOpen, type Seen, type SeenCell, type WeightedRelation } from './width.ts';

/** Persons by which a hidden figure must stay uncertain, up and down. */
const LEAST_PERSONS = 2;

export interface WidthProtection extends Protection {
  /** Sensitive hidden figures whose width was computed, and figures hidden because one was too narrow. */
  readonly widthsChecked: number;
  readonly byWidth: number;
}

export function protectWidth(
  block: Block,
  relations: readonly Relation[],
  cells: readonly TableCell[],
  least: Least,
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
    const seen = seenBy(block, weighted, isHidden);
    const narrow = unchecked.find((at) => isNarrow(at, block, seen) || !wide.add(at));
    const more = narrow === undefined ? undefined : nextToHide(cells, relations, narrow, isHidden);
    if (narrow !== undefined && more === undefined) wide.add(narrow);
    else if (more === undefined) return { ...protection, widthsChecked: watched.length, byWidth: extra.size };
    else {
      extra.add(more);
      protection = hideMore(cells, relations, least, extra);
    }
  }
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
  return candidate !== undefined && isShare(candidate.indicator) && isSensitive(sensitivityOf(candidate));
}

function sensitivityOf({ indicator, cell: { groep } }: Candidate) {
  return { indicator, groep };
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
): Seen {
  return {
    cell: (at) => {
      const candidate = block[at];
      return candidate ? seenOf(candidate, isHidden(at)) : { lower: 1, upper: 1, hidden: false };
    },
    relations: (at) => relations.get(at) ?? [],
  };
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

/** As a share of everybody, 0-1. Whole percentages leave half a point open on either side (2.8, 1). */
function seenOf({ cell: { estimate }, indicator, verdict, withdrawn }: Candidate, hidden: boolean): SeenCell {
  const full = fullScale(indicator);
  if (hidden || withdrawn || estimate.kind !== 'published') {
    const bound = verdict.kind === 'hidden' ? verdict.bound : undefined;
    const lower = bound?.side === 'above' ? bound.value / full : 0;
    const upper = bound?.side === 'below' ? bound.value / full : 1;
    return { lower, upper, hidden: true };
  }
  const shown = roundHalfAwayFromZero(estimate.value, 0);
  return {
    lower: Math.max(0, (shown - 0.5) / full),
    upper: Math.min(1, (shown + 0.5) / full),
    hidden: false,
  };
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
