/** The pairs of measures that make up the comparisons of one area and one indicator (method.md 2.8, 7-11). */
import type { Published } from '../domain/estimate.ts';
import type { Measure, Overlap } from '../domain/finding.ts';
import { type Gebied, isLargerLevel, type Lie } from '../domain/gebied.ts';
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

/** Pairs of an area's own measure with the whole, land, one more place, the reference group and its previous wave. */
export function areaPairs(own: Measure, context: PairContext): readonly Pair[] {
  const { places } = context;
  const { code } = own.gebied;
  if (!places.profiles.has(code) && !places.wholes.has(code)) return [];
  return [
    ...(places.profiles.has(code) ? wholePair(own, context) : []),
    ...landPair(own, context),
    ...placePair(own, context),
    ...referencePair(own, context),
    ...previousPair(own, context),
  ];
}

/** The whole of level land is compared with as land, once: one area, one row. */
function wholePair(own: Measure, context: PairContext): readonly Pair[] {
  const whole = context.places.wholeOf(own.gebied);
  if (!whole || whole.niveau === 'land') return [];
  return [pairWith('gemeente', own, whole, context)];
}

/** A gemeente or less is so little of a land that it counts as apart from it, unless the land is the whole (2.2, 1). */
function landPair(own: Measure, context: PairContext): readonly Pair[] {
  const { land, configured } = context.places;
  if (!land || land.code === own.gebied.code) return [];
  const counts = land.code === configured.code || isLargerLevel(own.gebied.niveau, 'gemeente');
  return [pairWith('land', own, land, context, counts)];
}

/** Not where the same two are compared already. */
function placePair(own: Measure, context: PairContext): readonly Pair[] {
  const { places } = context;
  const place = places.placeOf(own.gebied);
  const known = [places.wholeOf(own.gebied), places.land, places.referenceOf(own.gebied)];
  if (!place || known.some((area) => area?.code === place.code)) return [];
  return [pairWith('plaats', own, place, context)];
}

function referencePair(own: Measure, context: PairContext): readonly Pair[] {
  const reference = context.places.referenceOf(own.gebied);
  return reference ? [pairWith('referentie', own, reference, context)] : [];
}

/** A row each, also for an area without an earlier figure, as soon as the survey has earlier waves. */
function previousPair(own: Measure, context: PairContext): readonly Pair[] {
  if (!context.places.earlierWaves) return [];
  const other = previousOf(own, context.sheet);
  return [{ ...pairOf('vorige', own, context), ...(other && { other }) }];
}

/** With another area; `counts`: what they share counts in the test. */
function pairWith(
  kind: 'gemeente' | 'land' | 'plaats' | 'referentie',
  own: Measure,
  against: Gebied,
  context: PairContext,
  counts = true,
): Pair {
  const { places, sheet } = context;
  const other = measureIn(against, own, sheet);
  const lie = places.lieOf(own.gebied, against);
  const made: Mutable<Pair> = { ...pairOf(kind, own, context), against, lie };
  if (other) made.other = other;
  if (other && counts && lie !== 'apart') made.overlap = overlapOf(own, other, lie, places);
  return made;
}

function pairOf(
  kind: Exclude<Pair['kind'], 'totaal'>,
  own: Measure,
  { sheet, kern, places }: PairContext,
): Pick<Pair, 'kind' | 'indicator' | 'own' | 'family'> {
  const isProfile = places.profiles.has(own.gebied.code);
  const family = isProfile || kind === 'gemeente' ? areaFamily(kind, kern) : wholeFamily(kind);
  return { kind, indicator: sheet.indicator, own, family };
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
function overlapOf(own: Measure, other: Measure, lie: Lie, places: Places): NonNullable<Pair['overlap']> {
  const part = lie === 'inside' ? 'other' : 'own';
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
