/** The pairs of measures that make up the comparisons of one area and one indicator (method.md 2.8, 7-11). */
import type { Published } from '../domain/estimate.ts';
import type { Measure, Overlap } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import { meanOfWaves } from '../domain/pooled.ts';
import { incomparability, yearsOf } from '../domain/series.ts';
import type { Cell } from '../domain/survey.ts';
import type { Pair } from './draft.ts';
import { areaFamily, groupFamily, wholeFamily } from './families.ts';
import type { Mutable } from './mutable.ts';
import type { Places } from './places.ts';
import type { Sheet } from './sheet.ts';

export interface PairContext {
  readonly places: Places;
  readonly sheet: Sheet;
  readonly kern: boolean;
}

/** Pairs of an area's own measure with the whole, land and its previous wave. */
export function areaPairs(own: Measure, context: PairContext): readonly Pair[] {
  const { places } = context;
  const { code } = own.gebied;
  if (places.profiles.has(code)) {
    return [...wholePair(own, context), ...landPair(own, context), ...previousPair(own, context)];
  }
  return places.wholes.has(code) ? [...landPair(own, context), ...previousPair(own, context)] : [];
}

/** The whole of level land is compared with as land, once: one area, one row. */
function wholePair(own: Measure, context: PairContext): readonly Pair[] {
  const whole = context.places.wholeOf(own.gebied);
  if (!whole || whole.niveau === 'land') return [];
  return [
    pair('gemeente', own, measureIn(whole, own, context.sheet), context, { against: whole, overlaps: true }),
  ];
}

function landPair(own: Measure, context: PairContext): readonly Pair[] {
  const { land } = context.places;
  if (!land || land.code === own.gebied.code) return [];
  const overlaps = land.code === context.places.configured.code;
  return [pair('land', own, measureIn(land, own, context.sheet), context, { against: land, overlaps })];
}

/** A row each, also for an area without an earlier figure, as soon as the survey has earlier waves. */
function previousPair(own: Measure, context: PairContext): readonly Pair[] {
  if (!context.places.earlierWaves) return [];
  return [pair('vorige', own, previousOf(own, context.sheet), context)];
}

function pair(
  kind: 'gemeente' | 'land' | 'vorige',
  own: Measure,
  other: Measure | undefined,
  { sheet, kern, places }: PairContext,
  { against, overlaps = false }: { readonly against?: Gebied; readonly overlaps?: boolean } = {},
): Pair {
  const isProfile = places.profiles.has(own.gebied.code);
  const family = isProfile || kind === 'gemeente' ? areaFamily(kind, kern) : wholeFamily(kind);
  const made: Mutable<Pair> = { kind, indicator: sheet.indicator, own, family };
  if (against) made.against = against;
  if (other) made.other = other;
  if (other && overlaps) made.overlap = overlapOf(own, other, places);
  return made;
}

/**
 * The measure of another area in the same wave: of the same series where there is one. A mean of two waves is held
 * against the other area's mean of the same waves, or the other's own change would pass for a difference; undefined
 * where the other has no such mean.
 */
export function measureIn(gebied: Gebied, own: Measure, sheet: Sheet): Measure | undefined {
  const years = yearsOf(own);
  const waves = years.flatMap((jaar) => waveOf(gebied, { jaar, reeks: own.reeks }, sheet) ?? []);
  const [earlier, later] = waves;
  if (years.length === 1 || !earlier) return earlier && sheet.measureOf(earlier);
  return later && pooledMeasure(earlier, later, sheet);
}

function waveOf(
  gebied: Gebied,
  { jaar, reeks }: Pick<Cell, 'jaar' | 'reeks'>,
  sheet: Sheet,
): Cell | undefined {
  let found: Cell | undefined;
  for (const cell of sheet.totals.get(gebied.code) ?? []) {
    if (cell.jaar === jaar && found?.reeks !== reeks) found = cell;
  }
  return found;
}

function pooledMeasure(earlier: Cell, later: Cell, sheet: Sheet): Measure | undefined {
  const [one, two] = [sheet.measureOf(earlier), sheet.measureOf(later)];
  if (one.estimate.kind !== 'published' || two.estimate.kind !== 'published') return undefined;
  if (incomparability(one, two, sheet.indicator)) return undefined;
  const wave = (cell: Cell, estimate: Published) => ({
    jaar: cell.jaar,
    estimate,
    se: sheet.precisionOf(cell)?.se,
  });
  return sheet.freshMeasureOf({
    ...later,
    estimate: meanOfWaves(wave(earlier, one.estimate), wave(later, two.estimate)),
  });
}

/**
 * Previous wave: the latest earlier one of the same series with a published value that the own figure does not
 * rest on. Where there is none, the latest that says why nothing can be compared.
 */
export function previousOf(own: Measure, sheet: Sheet): Measure | undefined {
  const years = yearsOf(own);
  let previous: Cell | undefined;
  let best = 0;
  for (const cell of sheet.totals.get(own.gebied.code) ?? []) {
    if (cell.jaar >= own.jaar) break;
    const use = usefulness(cell, own.reeks, years);
    if (use >= best) [previous, best] = [cell, use];
  }
  return previous && sheet.measureOf(previous);
}

/** Same series before another one, then no wave in common, then a published value. */
function usefulness(cell: Cell, reeks: string, years: readonly number[]): number {
  const isPublished = Number(cell.estimate.kind === 'published');
  if (cell.reeks !== reeks) return isPublished;
  if (yearsOf(cell).some((year) => years.includes(year))) return 2;
  return 3 + isPublished;
}

/** The smaller area's share W of the larger; by respondents where the population is unknown. */
function overlapOf(own: Measure, other: Measure, places: Places): NonNullable<Pair['overlap']> {
  const part = places.contains(own.gebied, other.gebied) ? 'other' : 'own';
  const [small, large] = part === 'own' ? [own, other] : [other, own];
  const byResidents = share(places.residentsOf(small.gebied), places.residentsOf(large.gebied));
  return byResidents === undefined
    ? shareOfRespondents(small, large, part)
    : { share: byResidents, source: 'inwoners', part };
}

function shareOfRespondents(
  small: Measure,
  large: Measure,
  part: Overlap['part'],
): NonNullable<Pair['overlap']> {
  const byRespondents = share(respondents(small), respondents(large));
  return byRespondents === undefined ? 'unknown' : { share: byRespondents, source: 'n', part };
}

function respondents({ estimate }: Measure): number | undefined {
  return estimate.kind === 'published' ? estimate.n : undefined;
}

/** A part larger than its whole is no share. */
function share(part: number | undefined, whole: number | undefined): number | undefined {
  return part && whole && part <= whole ? part / whole : undefined;
}

/** A group with the total of the same area and wave; W is its share of the respondents (2.8, 11). */
export function groupPair(group: Measure, total: Measure, indicator: Indicator): Pair {
  return {
    kind: 'totaal',
    indicator,
    own: group,
    ...(total.estimate.kind !== 'missing' && { other: total }),
    family: groupFamily(group.groep?.kenmerk ?? ''),
    overlap: shareOfRespondents(group, total, 'own'),
  };
}
