import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { isMap } from 'yaml';
import { approvedForm } from '../../domain/approved.ts';
import { contentTypeOf } from '../../domain/content-type.ts';
import { DataError, FileError, UsageError } from '../../error.ts';
import { openSource, sourceOf } from '../../interview-source.ts';
import { plainName } from '../folder/safe-path.ts';
import { ABSENT } from '../folder/store.ts';
import { writingHref } from '../pages/places.ts';
import type { ApprovalState } from '../pages/writing/approval.ts';
import type { Answer } from '../server/answer.ts';
import { changesBetween } from '../text/changes.ts';
import type { Work } from '../visit.ts';
import type { Look } from '../work.ts';
import { to } from './show.ts';
import { fileOf } from './texts.ts';

/** The photo that an interview names, relative to the data folder. */
export function photoOf(source: string, file: string): string | undefined {
  const foto = frontMatter(source, file)?.get('foto');
  return typeof foto === 'string' && foto.trim() !== ''
    ? posix.join(posix.dirname(file), foto.replaceAll('\\', '/'))
    : undefined;
}

function frontMatter(source: string, file: string) {
  try {
    return openSource(source, file).document;
  } catch (cause) {
    if (cause instanceof DataError) return undefined;
    throw cause;
  }
}

/** How an interview stands with the person in it, with what changed since they agreed. */
export async function approvalState(
  work: Work,
  file: string,
  source: string,
  { remarks }: Look,
): Promise<ApprovalState | undefined> {
  const document = frontMatter(source, file);
  if (!document) return undefined;
  const text = (key: string) =>
    typeof document.get(key) === 'string' ? String(document.get(key)).trim() : '';
  const seal = text('akkoord');
  const isBroken = remarks.some(
    (remark) =>
      remark.file === file &&
      remark.rule === 'P02' &&
      remark.level === 'error' &&
      /akkoord|veranderd/i.test(remark.explanation),
  );
  const consent = document.get('toestemming');
  const door = isMap(consent) ? consent.get('door') : undefined;
  const changes = isBroken && seal !== '' ? await changesSince(work, file, source, seal) : undefined;
  return {
    kind: seal === '' ? 'none' : isBroken ? 'broken' : 'whole',
    by: text('akkoordDoor') || (typeof door === 'string' ? door : '') || text('naam').replace(/\s*\(.*$/, ''),
    date: text('akkoordDatum'),
    way: text('akkoordWijze'),
    covers: coveredBy(document),
    today: work.state.around.moment().slice(0, 10),
    ...(changes ? { changes } : {}),
  };
}

function coveredBy(document: { get(key: string): unknown }): readonly string[] {
  const named = [
    ['quote', 'de uitspraak'],
    ['bijschrift', 'het bijschrift'],
    ['foto', 'de foto'],
    ['kort', 'de korte versie'],
    ['kortKrant', 'de korte versie voor de krant'],
  ] as const;
  return ['de tekst', ...named.flatMap(([key, words]) => (document.get(key) ? [words] : []))];
}

/** From the version that was agreed with, where the history has it. */
async function changesSince({ place: { store } }: Work, file: string, source: string, seal: string) {
  for (const version of await store.versions(file)) {
    const bytes = await store.version(file, version.name);
    const old = bytes && Buffer.from(bytes).toString('utf8');
    if (old !== undefined && (await sealOf(old, file, store)) === seal.toLowerCase())
      return changesBetween(wordsOf(old, file), wordsOf(source, file));
  }
  return undefined;
}

function wordsOf(source: string, file: string): string {
  const { document, text } = openSource(source, file);
  return [document.get('quote'), document.get('bijschrift'), text]
    .filter((one) => typeof one === 'string')
    .join('\n');
}

async function sealOf(
  source: string,
  file: string,
  store: Work['place']['store'],
): Promise<string | undefined> {
  const document = frontMatter(source, file);
  if (!document) return undefined;
  const text = (key: string) => {
    const value = document.get(key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const photo = photoOf(source, file);
  const held = photo === undefined ? undefined : await store.read(photo).catch(() => undefined);
  const form = approvedForm({
    text: openSource(source, file).text,
    quote: text('quote'),
    bijschrift: text('bijschrift'),
    photo: held && held.seal !== ABSENT ? held.seal : undefined,
  });
  return createHash('sha256').update(form).digest('hex');
}

/** Records that somebody agreed, on the file as it is now. */
export async function approveText({ visit, state, place }: Work): Promise<Answer> {
  const { sent } = visit;
  const file = fileOf(visit);
  const held = await place.store.read(file);
  if (!sent || held.seal !== sent.text('zegel'))
    throw new UsageError(
      'Het interview is intussen veranderd. Open het opnieuw, en leg dan het akkoord vast.',
    );
  const given = { by: sent.text('door').trim(), date: sent.text('datum'), way: sent.text('wijze').trim() };
  if (given.by === '' || given.way === '' || !/^\d{4}-\d\d-\d\d$/.test(given.date))
    throw new UsageError('Vul in wie akkoord is, op welke dag en hoe.');
  const full = posix.join(place.dir.replaceAll('\\', '/'), file);
  const { source } = await state.work.approve(Buffer.from(held.bytes).toString('utf8'), full, given);
  await place.store.save(file, Buffer.from(source), held.seal);
  state.notice({
    kind: 'done',
    text: `Vastgelegd: ${given.by} is akkoord, op ${given.date} (${given.way}).`,
  });
  return to(visit, writingHref(file));
}

const PHOTO = /^image\/(jpeg|png|webp)$/;

/** A photo for an interview: beside it, and named in it. */
export async function takePhoto({ visit, state, place }: Work): Promise<Answer> {
  const file = fileOf(visit);
  const photo = visit.sent?.file('foto');
  const name = photo && plainName(photo.name.toLowerCase().replaceAll(/\s+/g, '-'));
  if (!photo || name === undefined || !PHOTO.test(contentTypeOf(name)))
    throw new UsageError(
      'Kies een foto die JPG, PNG of WebP is. Een HEIC-foto van een iPhone kunt u eerst bewaren als JPG.',
    );
  const held = await place.store.read(file);
  const interview = openSource(Buffer.from(held.bytes).toString('utf8'), file);
  const path = posix.join(posix.dirname(file), name);
  const before = await place.store.read(path);
  await place.store.save(path, photo.bytes, before.seal);
  interview.document.set('foto', name);
  interview.document.delete('gezicht');
  const saved = await place.store.save(
    file,
    Buffer.from(sourceOf(interview)),
    visit.sent?.text('zegel') ?? '',
  );
  if (saved.kind === 'changed')
    throw new UsageError('Het interview is intussen veranderd. Open het opnieuw, en kies dan de foto.');
  state.notice({
    kind: 'done',
    text: 'De foto is bewaard. Zet het vak om het gezicht, en schrijf wat er op de foto staat.',
  });
  return to(visit, `${writingHref(file)}#foto`);
}

/** A picture of the data folder, for the pages of the desk alone: nothing in it can run. */
export async function photoFile({ visit, place }: Work): Promise<Answer> {
  const file = fileOf(visit);
  const type = contentTypeOf(file.toLowerCase());
  if (!type.startsWith('image/')) throw new FileError(file, `${file} is geen foto.`);
  const { bytes, seal } = await place.store.read(file);
  if (seal === ABSENT) throw new FileError(file, `${file} is er niet.`);
  return {
    status: 200,
    type,
    body: bytes,
    headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
  };
}
