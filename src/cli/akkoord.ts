import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Document, isMap } from 'yaml';
import { approvedForm, approvedText } from '../domain/approved.ts';
import { DataError, fileErrorOf } from '../error.ts';
import { type InterviewSource, openSource, sourceOf } from '../interview-source.ts';

/** What staff know of an approval; what they don't say stays as it stands in the file. */
export interface Given {
  /** Who approved; else the one who gave consent. */
  readonly by?: string | undefined;
  /** ISO date on which they did. */
  readonly date?: string | undefined;
  /** In which way: by mail, by telephone. */
  readonly way?: string | undefined;
}

/** What was written into the file. */
export interface Approval {
  readonly by: string;
  readonly date?: string;
  readonly way?: string;
  /** SHA-256 of all that was approved. */
  readonly hash: string;
  /** In Dutch, what the seals cover. */
  readonly covers: readonly string[];
}

/**
 * Records that somebody approved an interview: the hash of text, quote, caption and photo together, that of each
 * shorter version, and who, when and in which way. Everything else in the file stays as it is. Throws FileError or
 * DataError.
 */
export async function approve(file: string, given: Given): Promise<Approval> {
  const { source, ...approval } = await approveSource(await readSource(file), file, given);
  await save(source, file);
  return approval;
}

/** The same of what a file holds; nothing is written. The photo is read from where it stands beside `file`. */
export async function approveSource(
  source: string,
  file: string,
  { by, date, way }: Given,
): Promise<Approval & { readonly source: string }> {
  const interview = openSource(source, file);
  const { document } = interview;
  const seals = await sealsOf(interview, file);
  document.set('akkoord', seals.whole);
  for (const [key, hash] of seals.versions) document.setIn([key, 'akkoord'], hash);
  document.set('akkoordDoor', by ?? nameIn(document));
  if (date !== undefined) document.set('akkoordDatum', date);
  if (way !== undefined) document.set('akkoordWijze', way);
  const [when, how] = ['akkoordDatum', 'akkoordWijze'].map((key) => textIn(document, key));
  return {
    source: sourceOf(interview),
    by: String(document.get('akkoordDoor')),
    ...(when === undefined ? {} : { date: when }),
    ...(how === undefined ? {} : { way: how }),
    hash: seals.whole,
    covers: seals.covers,
  };
}

/** Records that an interview was taken back on a day. Gives whether it had been before. */
export async function withdraw(file: string, date: string): Promise<boolean> {
  const interview = openSource(await readSource(file), file);
  if (interview.document.has('ingetrokken')) return true;
  interview.document.set('ingetrokken', date);
  await save(sourceOf(interview), file);
  return false;
}

const VERSIONS = ['kort', 'kortKrant'] as const;

async function sealsOf({ document, text }: InterviewSource, file: string) {
  const quote = textIn(document, 'quote');
  const bijschrift = textIn(document, 'bijschrift');
  const foto = textIn(document, 'foto');
  const photo =
    foto === undefined ? undefined : sha256(await read(join(dirname(file), foto.replaceAll('\\', '/'))));
  const versions = VERSIONS.flatMap((key): [string, string][] => {
    const version = isMap(document.get(key)) ? document.getIn([key, 'tekst']) : undefined;
    return typeof version === 'string' ? [[key, sha256(approvedText(version))]] : [];
  });
  const named = { quote, bijschrift, foto };
  return {
    whole: sha256(approvedForm({ text, quote, bijschrift, photo })),
    versions,
    covers: [
      'tekst',
      ...Object.entries(named).flatMap(([key, value]) => (value === undefined ? [] : [key])),
      ...versions.map(([key]) => key),
    ],
  };
}

async function save(source: string, file: string): Promise<void> {
  await writeFile(file, source).catch((cause) => {
    throw fileErrorOf(cause, file) ?? cause;
  });
}

/** The text of an interview. In another encoding than UTF-8 it would be written back with its letters broken. */
async function readSource(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await read(file));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new DataError([
      {
        rule: 'geen-utf-8',
        level: 'error',
        file,
        explanation: 'Dit bestand is niet opgeslagen als UTF-8. Er is niets vastgelegd.',
        proposal:
          'Open het in Kladblok, kies Opslaan als en bij Codering UTF-8. Lees daarna of letters zoals \u00E9 en \u00EB er goed staan.',
      },
    ]);
  }
}

function read(file: string): Promise<Buffer> {
  return readFile(file).catch((cause) => {
    throw fileErrorOf(cause, file) ?? cause;
  });
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A text of the front matter as the reader of the data folder takes it: trimmed, and never empty. */
function textIn(document: Document, key: string): string | undefined {
  const value = document.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function nameIn(document: Document): string {
  return String(document.getIn(['toestemming', 'door']) ?? document.get('naam') ?? 'onbekend');
}
