import { UsageError } from '../../error.ts';
import { historyPage, versionPage } from '../pages/history.ts';
import type { Answer } from '../server/answer.ts';
import { changesBetween } from '../text/changes.ts';
import type { Work } from '../visit.ts';
import { show, to } from './show.ts';
import { fileOf } from './texts.ts';

const TEXT = /\.(md|ya?ml|csv|txt)$/i;

export async function showHistory({ visit, state, place }: Work): Promise<Answer> {
  const body = historyPage(await place.store.versions());
  return show(visit, state, { title: 'Geschiedenis', at: 'geschiedenis' }, body);
}

export async function showVersion(work: Work): Promise<Answer> {
  const { visit, state, place } = work;
  const { file, bytes, name } = await versionOf(work);
  const now = await place.store.read(file);
  const version = (await place.store.versions(file)).find((one) => one.name === name);
  if (!version) throw new UsageError('Deze versie is er niet meer.');
  const changes = TEXT.test(file) ? changesBetween(decoded(bytes), decoded(now.bytes)) : undefined;
  const body = versionPage({ version, seal: now.seal, ...(changes ? { changes } : {}) });
  return show(visit, state, { title: 'Een eerdere versie', at: 'geschiedenis' }, body);
}

/** Puts a version back in the place of the file as it is, which becomes a version itself. */
export async function bringBack(work: Work): Promise<Answer> {
  const { visit, state, place } = work;
  const { file, bytes } = await versionOf(work);
  const saved = await place.store.save(file, bytes, visit.sent?.text('zegel') ?? '');
  if (saved.kind === 'changed')
    throw new UsageError(`${file} is intussen veranderd. Bekijk de versie opnieuw.`);
  state.notice({ kind: 'done', text: `${file} is teruggezet.` });
  return to(visit, 'geschiedenis');
}

async function versionOf({ visit, place }: Work) {
  const file = fileOf(visit);
  const name = visit.sent?.text('versie') ?? visit.query.get('versie') ?? '';
  const bytes = await place.store.version(file, name);
  if (!bytes) throw new UsageError('Deze versie is er niet meer.');
  return { file, name, bytes };
}

function decoded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
