/** What the edition's own numbers of respondents could have shown: `foresee` after fieldwork. */
import type { Foresight } from '../domain/foresight.ts';
import type { Survey } from '../domain/survey.ts';
import { foresee, type Planned } from './foresee.ts';
import type { Places } from './places.ts';
import { respondentsIn, type Sheet } from './sheet.ts';

/**
 * Per profile area with figures, in the order of the pages, from the median of the respondents to its kernindicatoren.
 * Tests are counted as before fieldwork: areas × kernindicatoren, so both tables can be laid side by side.
 */
export function editionForesight(
  survey: Survey,
  sheets: readonly Sheet[],
  places: Places,
): readonly Foresight[] {
  const kern = sheets.filter(({ indicator }) => indicator.kern);
  const areas = [...places.profiles].flatMap((code): readonly Planned[] => {
    const gebied = survey.gebieden.get(code);
    const counts = respondentsIn(code, kern, survey.gemeente.editie);
    const n = counts[Math.floor(counts.length / 2)];
    if (!gebied || n === undefined) return [];
    const residents = places.residentsOf(gebied);
    return [{ naam: gebied.naam, n, ...(residents !== undefined && { residents }) }];
  });
  return foresee(areas, areas.length * kern.length, survey.gemeente);
}
