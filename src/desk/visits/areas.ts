import { compareNames } from '../../domain/gebied.ts';
import { profileAreas } from '../../domain/survey.ts';
import { UsageError } from '../../error.ts';
import { plainName } from '../folder/safe-path.ts';
import { areasPage } from '../pages/areas.ts';
import { stepOf } from '../pages/places.ts';
import type { Answer } from '../server/answer.ts';
import type { Work } from '../visit.ts';
import { show, to } from './show.ts';

export async function showAreas({ visit, state, place }: Work): Promise<Answer> {
  const { survey, remarks } = await place.look();
  const body = areasPage({
    areas: [...survey.gebieden.values()],
    boundaries: new Set(survey.boundaries.keys()),
    pages: new Set(profileAreas(survey, compareNames).map(({ code }) => code)),
    remarks: remarks.filter((remark) => stepOf(remark) === 'gebieden'),
  });
  return show(visit, state, { title: 'Gebieden', at: 'gebieden' }, body);
}

/** Under which name the contract knows a file, by its ending. */
const PLACES: readonly (readonly [RegExp, string, string])[] = [
  [/\.csv$/i, 'gebieden/gebieden.csv', 'De lijst van gebieden'],
  [/\.xlsx$/i, 'gebieden/gebieden.xlsx', 'De lijst van gebieden'],
  [/\.ods$/i, 'gebieden/gebieden.ods', 'De lijst van gebieden'],
  [/\.(geo)?json$/i, 'gebieden/gebieden.geojson', 'De kaart'],
  [/\.zip$/i, 'gebieden/gebieden.zip', 'De kaart'],
];

/** A list or a map takes the place of the one before, whatever its form; the history keeps that. */
export async function takeAreas({ visit, state, place }: Work): Promise<Answer> {
  const sent = visit.sent?.file('bestand');
  const name = sent && plainName(sent.name);
  const found = PLACES.find(([ending]) => ending.test(name ?? ''));
  if (!sent || !found)
    throw new UsageError(
      'Kies een lijst (CSV of Excel) of een kaart (GeoJSON, of een Shapefile in een zip).',
    );
  const [, path, what] = found;
  for (const [, other] of PLACES.filter(([, , kind]) => kind === what)) {
    const { seal } = await place.store.read(other);
    if (other !== path) await place.store.remove(other, seal);
  }
  const before = await place.store.read(path);
  await place.store.save(path, sent.bytes, before.seal);
  state.notice({ kind: 'done', text: `${what} is vervangen.` });
  return to(visit, 'gebieden');
}
