/** Finite population correction (method.md 2.1): off by default, switched on by `eindige_populatie`. */
import type { Precision } from '../domain/precision.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import { residentsOf } from './places.ts';

/** Below this share of the population the correction is left out: it would change nothing that can be seen. */
const LEAST_SHARE = 0.1;

/** Factor on the standard error for a sample of n out of a population of N. */
export function finitePopulationCorrection(n: number, population: number): number {
  return Math.sqrt((population - n) / (population - 1));
}

/**
 * The precision that a cell's margin rests on, given the precision of its figure. Narrower than that only where it
 * says something of the population now: a direct figure of all residents of an area in the edition's wave, of whom
 * more than a tenth answered. Tests never use it: a change over time is not a statement about one population.
 */
export function marginPrecision(survey: Survey): (cell: Cell, precision: Precision) => Precision {
  const { editie, vergelijking } = survey.gemeente;
  if (!vergelijking.eindigePopulatie) return (_, precision) => precision;
  return ({ estimate, groep, jaar, gebied }, precision) => {
    if (estimate.kind !== 'published' || groep || jaar !== editie) return precision;
    if (estimate.method === 'pool' || estimate.method === 'model') return precision;
    const area = survey.gebieden.get(gebied);
    const population = area && residentsOf(area, survey);
    const { n } = estimate;
    if (!n || !population || n > population || n / population <= LEAST_SHARE) return precision;
    return narrowed(precision, finitePopulationCorrection(n, population));
  };
}

/** A factor of 0, when everybody answered, leaves nothing to be uncertain of. */
function narrowed({ source, se, nEff }: Precision, factor: number): Precision {
  return {
    source,
    ...(se !== undefined && { se: se * factor }),
    ...(nEff !== undefined && { nEff: nEff / factor ** 2 }),
  };
}
