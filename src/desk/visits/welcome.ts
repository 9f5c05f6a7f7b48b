import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { FileError, fileErrorOf, UsageError } from '../../error.ts';
import { folderChoice, welcome } from '../pages/welcome.ts';
import type { Answer } from '../server/answer.ts';
import type { DeskState } from '../state.ts';
import type { Visit } from '../visit.ts';
import { show, to } from './show.ts';

/** Folders that are shown at most. */
const MOST_FOLDERS = 500;

export function showWelcome(visit: Visit, state: DeskState): Promise<Answer> {
  const proposal = freePlace(join(state.around.home, 'wijkprofielen'));
  return show(visit, state, { title: 'Welkom' }, welcome(proposal));
}

export async function chooseFolder(visit: Visit, state: DeskState): Promise<Answer> {
  const path = resolve(placeOf(visit.query.get('pad') ?? state.around.home));
  const entries = await readdir(path, { withFileTypes: true }).catch((cause) => {
    throw fileErrorOf(cause, path) ?? cause;
  });
  const below = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .slice(0, MOST_FOLDERS)
    .map(({ name }) => ({ name, path: join(path, name), isData: isData(join(path, name)) }));
  const above = dirname(path);
  const folder = { path, below, isData: isData(path), ...(above === path ? {} : { above }) };
  return show(visit, state, { title: 'Kies een map' }, folderChoice(folder));
}

export async function openFolder(visit: Visit, state: DeskState): Promise<Answer> {
  const dir = placeOf(visit.sent?.text('plaats') ?? '');
  if (!isData(dir))
    throw new FileError(dir, `${dir} is geen map met gegevens: er staat geen gemeente.yaml in.`);
  await state.open(dir);
  return to(visit, '');
}

export async function startFolder(visit: Visit, state: DeskState): Promise<Answer> {
  const dir = placeOf(visit.sent?.text('plaats') ?? '');
  await state.work.start('leeg', dir);
  await state.open(dir);
  state.notice({ kind: 'done', text: `De map ${dir} is gemaakt. Begin met de gegevens van uw gemeente.` });
  return to(visit, 'gemeente');
}

export async function startExample(visit: Visit, state: DeskState): Promise<Answer> {
  const dir = freePlace(join(state.around.home, 'wijkprofielen-voorbeeld'));
  await state.work.start('voorbeeld', dir);
  await state.open(dir);
  state.notice({ kind: 'done', text: `Uw kopie van het voorbeeld staat in ${dir}.` });
  return to(visit, '');
}

function placeOf(given: string): string {
  const place = given.trim().replace(/^"(.*)"$/, '$1');
  if (!isAbsolute(place))
    throw new UsageError(
      `"${place}" is geen volledig pad, zoals ${join('C:', 'Gegevens', 'wijkprofielen')}.`,
    );
  return place;
}

function isData(dir: string): boolean {
  return existsSync(join(dir, 'gemeente.yaml'));
}

/** The place itself, or one with a number behind it, where nothing stands yet. */
function freePlace(place: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? place : `${place}-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}
