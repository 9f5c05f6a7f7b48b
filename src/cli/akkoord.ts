import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Document, isMap, parseDocument } from 'yaml';
import { approvedForm, approvedText } from '../domain/approved.ts';
import type { Remark } from '../domain/remark.ts';
import { DataError, fileErrorOf } from '../error.ts';

/** Front matter between two lines of hyphens, or what Word made of them, and the text below it. */
const PARTS =
  /^(\uFEFF?\s*(?:[-\u2010-\u2015\u2212]{1,3}|_{3,})[ \t]*\r?\n)([\s\S]*?\r?\n)((?:[-\u2010-\u2015\u2212]{1,3}|_{3,})[ \t]*(?:\r?\n|$))([\s\S]*)$/;

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
export async function approve(file: string, { by, date, way }: Given): Promise<Approval> {
  const interview = await openInterview(file);
  const { document } = interview;
  const seals = await sealsOf(interview, file);
  document.set('akkoord', seals.whole);
  for (const [key, hash] of seals.versions) document.setIn([key, 'akkoord'], hash);
  document.set('akkoordDoor', by ?? nameIn(document));
  if (date !== undefined) document.set('akkoordDatum', date);
  if (way !== undefined) document.set('akkoordWijze', way);
  await save(interview, file);
  const [when, how] = ['akkoordDatum', 'akkoordWijze'].map((key) => textIn(document, key));
  return {
    by: String(document.get('akkoordDoor')),
    ...(when === undefined ? {} : { date: when }),
    ...(how === undefined ? {} : { way: how }),
    hash: seals.whole,
    covers: seals.covers,
  };
}

/** Records that an interview was taken back on a day. Gives whether it had been before. */
export async function withdraw(file: string, date: string): Promise<boolean> {
  const interview = await openInterview(file);
  if (interview.document.has('ingetrokken')) return true;
  interview.document.set('ingetrokken', date);
  await save(interview, file);
  return false;
}

/** A file in its parts: front matter that can be changed, and all around it. */
interface InterviewFile {
  readonly open: string;
  readonly document: Document;
  readonly close: string;
  readonly text: string;
}

async function openInterview(file: string): Promise<InterviewFile> {
  const source = (await read(file)).toString('utf8');
  const [, open = '', frontMatter, close = '', text = ''] = PARTS.exec(source) ?? [];
  if (frontMatter === undefined) throw new DataError([withoutFrontMatter(file)]);
  const document = parseDocument(frontMatter);
  if (document.errors.length > 0)
    throw new DataError(document.errors.map((error) => unreadable(file, error)));
  return { open, document, close, text };
}

async function save({ open, document, close, text }: InterviewFile, file: string): Promise<void> {
  const newline = open.endsWith('\r\n') ? '\r\n' : '\n';
  const written = document.toString({ lineWidth: 0 }).replaceAll(/\r?\n/g, newline);
  await writeFile(file, `${open}${written}${close}${text}`).catch((cause) => {
    throw fileErrorOf(cause, file) ?? cause;
  });
}

const VERSIONS = ['kort', 'kortKrant'] as const;

async function sealsOf({ document, text }: InterviewFile, file: string) {
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

function withoutFrontMatter(file: string): Remark {
  return {
    rule: 'geen-gegevens-boven-tekst',
    level: 'error',
    file,
    row: 1,
    explanation: 'Boven de tekst staat geen blok met gegevens tussen twee regels met ---.',
    proposal: 'Neem het voorbeeld uit data/README.md over, en vul naam en toestemming in.',
  };
}

function unreadable(
  file: string,
  error: { readonly message: string; readonly linePos?: [{ line: number }, ...unknown[]] | undefined },
): Remark {
  return {
    rule: 'yaml',
    level: 'error',
    file,
    // The front matter starts below the first line of hyphens.
    row: (error.linePos?.[0].line ?? 0) + 1,
    explanation: 'Deze gegevens zijn niet te lezen: let op dubbele punten, aanhalingstekens en inspringen.',
    found: error.message.split('\n')[0] ?? '',
  };
}
