import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { DataError, fileErrorOf } from '../error.ts';

/** Front matter between two lines of hyphens, and the text below it. */
const PARTS = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)(---[ \t]*(?:\r?\n|$))([\s\S]*)$/;

export interface Approval {
  /** Who approved the text. */
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

/**
 * Records that somebody approved the text of an interview: the hash of the text below the front matter, who and
 * when. Everything else in the file stays as it is. Gives the hash. Throws FileError or DataError.
 */
export async function approve(file: string, approval: Approval): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw fileErrorOf(cause, file) ?? cause;
  });
  const [, open, frontMatter, close, body] = PARTS.exec(text) ?? [];
  if (open === undefined || frontMatter === undefined || close === undefined || body === undefined) {
    throw new DataError([
      {
        rule: 'geen-voorblad',
        level: 'error',
        file,
        row: 1,
        explanation: 'Boven de tekst staat geen blok met gegevens tussen twee regels met ---.',
        proposal: 'Neem het voorbeeld uit data/README.md over, en vul naam en toestemming in.',
      },
    ]);
  }
  const document = parseDocument(frontMatter);
  if (document.errors.length > 0) {
    throw new DataError(
      document.errors.map((error) => ({
        rule: 'yaml',
        level: 'error',
        file,
        row: (error.linePos?.[0].line ?? 0) + 1,
        explanation:
          'Deze regel met gegevens is niet te lezen: let op de dubbele punt, de aanhalingstekens en het inspringen.',
        found: error.message.split('\n')[0] ?? '',
      })),
    );
  }
  const hash = hashOfText(body);
  document.set('akkoord', hash);
  document.setIn(['toestemming', 'datum'], approval.date);
  document.setIn(['toestemming', 'door'], approval.by);
  const newline = open.endsWith('\r\n') ? '\r\n' : '\n';
  const written = document.toString({ lineWidth: 0 }).replaceAll(/\r?\n/g, newline);
  await writeFile(file, `${open}${written}${close}${body}`).catch((cause) => {
    throw fileErrorOf(cause, file) ?? cause;
  });
  return hash;
}

/** SHA-256 of the text with LF line ends, trimmed: as the contract of the data folder says. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\r\n?/g, '\n').trim()).digest('hex');
}
