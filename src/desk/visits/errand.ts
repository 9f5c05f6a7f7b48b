import { join } from 'node:path';
import { UsageError } from '../../error.ts';
import { errandPage, SOURCES } from '../pages/errand.ts';
import type { Answer } from '../server/answer.ts';
import type { Work } from '../visit.ts';
import { show, to } from './show.ts';
import { fileOf } from './texts.ts';

export async function showErrand({ visit, state }: Work): Promise<Answer> {
  return show(visit, state, { title: 'Bezig en klaar' }, errandPage(state.errand.stand));
}

/** Fetches figures of another source, as `npm run haal` does. */
export async function startFetching({ visit, state, place }: Work): Promise<Answer> {
  const [source, areas, years, table] = ['bron', 'gebied', 'jaar', 'tabel'].map((name) =>
    (visit.sent?.text(name) ?? '').trim(),
  );
  if (!source || !Object.hasOwn(SOURCES, source)) throw new UsageError('Kies waar de cijfers vandaan komen.');
  if (!areas) throw new UsageError('Vul de code van een gebied in, zoals GM0855.');
  refuseWhileBusy(state);
  state.errand.start('haal', [
    source,
    ...(source === 'statline' && table ? [table] : []),
    `--gebied=${areas}`,
    ...(years ? [`--jaar=${years}`] : []),
    `--data=${place.dir}`,
  ]);
  return to(visit, 'taak');
}

/** Takes an interview back from everything that was made, as `npm run intrekken` does. */
export async function withdrawInterview({ visit, state, place }: Work): Promise<Answer> {
  const file = fileOf(visit);
  const { seal } = await place.store.read(file);
  if (!/^wijken\/[^/]+\/interview-[12]\.md$/.test(file)) throw new UsageError(`${file} is geen interview.`);
  if (visit.sent?.text('zeker') !== 'ja')
    throw new UsageError('Zet een vinkje: de bewoner heeft gevraagd om het weg te halen.');
  if (seal !== visit.sent.text('zegel'))
    throw new UsageError(`${file} is intussen veranderd. Open het interview opnieuw.`);
  refuseWhileBusy(state);
  const own = join(place.dir, file);
  state.errand.start('intrekken', [own, `--data=${place.dir}`, `--output=${state.around.outputDir}`]);
  return to(visit, 'taak');
}

export async function stopErrand({ visit, state }: Work): Promise<Answer> {
  if (state.errand.stand.kind === 'busy' && state.errand.stand.errand === 'haal') state.errand.cancel();
  return to(visit, 'taak');
}

/** Two that write the same files would be in each other's way. */
export function refuseWhileBusy({ errand, builder }: Work['state']): void {
  if (errand.stand.kind === 'busy' || builder.stand.kind === 'busy')
    throw new UsageError('Er is nog iets bezig. Wacht tot het klaar is, en probeer het dan nog een keer.');
}
