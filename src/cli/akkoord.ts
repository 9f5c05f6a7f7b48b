import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { type Document, parseDocument } from 'yaml';
import type { Remark } from '../domain/remark.ts';
import { DataError, fileErrorOf } from '../error.ts';

/** Front matter between two lines of hyphens, or what Word made of them, and the text below it. */
const PARTS =
  /^(\uFEFF?\s*(?:[-\u2010-\u2015\u2212]{1,3}|_{3,})[ \t]*\r?\n)([\s\S]*?\r?\n)((?:[-\u2010-\u2015\u2212]{1,3}|_{3,})[ \t]*(?:\r?\n|$))([\s\S]*)$/;

/** What was written into the file. */
export interface Approval {
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  /** SHA-256 of the text below the front matter. */
  readonly hash: string;
}

/**
 * Records that somebody approved the text of an interview: the hash of the text, who and when. Everything else in
 * the file stays as it is. Without `by`, the one who gave consent approved. Throws FileError or DataError.
 */
export async function approve(file: string, by: string | undefined, date: string): Promise<Approval> {
  const source = await readFile(file, 'utf8').catch((cause) => {
    throw fileErrorOf(cause, file) ?? cause;
  });
  const [, open = '', frontMatter, close = '', text = ''] = PARTS.exec(source) ?? [];
  if (frontMatter === undefined) throw new DataError([withoutFrontMatter(file)]);
  const document = parseDocument(frontMatter);
  if (document.errors.length > 0)
    throw new DataError(document.errors.map((error) => unreadable(file, error)));
  const approval = { by: by ?? nameIn(document), date, hash: hashOf(text) };
  document.set('akkoord', approval.hash);
  document.set('akkoordDoor', approval.by);
  document.set('akkoordDatum', approval.date);
  const newline = open.endsWith('\r\n') ? '\r\n' : '\n';
  const written = document.toString({ lineWidth: 0 }).replaceAll(/\r?\n/g, newline);
  await writeFile(file, `${open}${written}${close}${text}`).catch((cause) => {
    throw fileErrorOf(cause, file) ?? cause;
  });
  return approval;
}

/** SHA-256 of the text with LF line ends, trimmed: the contract of the data folder, as ingest checks it. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\r\n?/g, '\n').trim()).digest('hex');
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
