import { readFile } from 'node:fs/promises';
import { contentTypeOf } from '../../domain/content-type.ts';
import { slugOf } from '../../domain/slug.ts';
import { pathBelow } from '../folder/safe-path.ts';
import { buildingPage } from '../pages/building.ts';
import { resultIn } from '../result.ts';
import { type Answer, refusal } from '../server/answer.ts';
import type { Work } from '../visit.ts';
import { refuseWhileBusy } from './errand.ts';
import { show, to } from './show.ts';

export async function showBuilding({ visit, state, place }: Work): Promise<Answer> {
  const look = await place.look();
  const result = await resultIn(state.around.outputDir);
  const body = buildingPage({
    stand: state.builder.stand,
    errors: look.remarks.filter(({ level }) => level === 'error').length,
    hasSheets: look.survey.gemeente.drukwerk.length > 0,
    names: new Map([...look.survey.gebieden.values()].map(({ naam }) => [slugOf(naam), naam])),
    ...(result ? { result } : {}),
  });
  return show(visit, state, { title: 'Maken', at: 'maken' }, body);
}

export async function startBuilding({ visit, state, place }: Work): Promise<Answer> {
  refuseWhileBusy(state);
  const wants = (name: string) => visit.sent?.text(name) === 'ja';
  state.builder.start({
    dataDir: place.dir,
    outputDir: state.around.outputDir,
    without: (['pdf', 'druk'] as const).filter((part) => !wants(part)),
    anyway: wants('toch'),
    embargo: visit.sent?.text('embargo') ?? '',
  });
  return to(visit, 'maken');
}

export async function stopBuilding({ visit, state }: Work): Promise<Answer> {
  state.builder.cancel();
  return to(visit, 'maken');
}

export async function revealOutput({ visit, state }: Work): Promise<Answer> {
  state.around.reveal(state.around.outputDir);
  return to(visit, 'maken');
}

/** Pages of the report hold their own style sheet; beyond that they may do no more than the desk. */
const AS_MADE = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** A file of the output, to look at. */
export async function madeFile({ visit, state }: Work): Promise<Answer> {
  const asked = visit.path.slice(visit.path.indexOf('gemaakt/') + 'gemaakt/'.length);
  const path = asked.endsWith('/') ? `${asked}index.html` : asked;
  const full = await pathBelow(state.around.outputDir, path).catch(() => undefined);
  const body = full && (await readFile(full).catch(() => undefined));
  return body
    ? { status: 200, type: contentTypeOf(path), body, headers: { 'Content-Security-Policy': AS_MADE } }
    : refusal(404);
}
