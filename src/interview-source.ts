/** The file of an interview in its parts, so that one of them can be changed and the rest stays as it is. */
import { type Document, parseDocument } from 'yaml';
import type { Remark } from './domain/remark.ts';
import { DataError } from './error.ts';

/** Front matter between two lines of hyphens, or what Word made of them, and the text below it. */
const PARTS =
  /^(\uFEFF?\s*(?:[-\u2010-\u2015\u2212]{1,3}|_{3,})[ \t]*\r?\n)([\s\S]*?\r?\n)((?:[-\u2010-\u2015\u2212]{1,3}|_{3,})[ \t]*(?:\r?\n|$))([\s\S]*)$/;

/** A file in its parts: front matter that can be changed, and all around it. */
export interface InterviewSource {
  readonly open: string;
  readonly document: Document;
  readonly close: string;
  readonly text: string;
}

/** Throws DataError where there is no front matter, or none that can be read. */
export function openSource(source: string, file: string): InterviewSource {
  const [, open = '', frontMatter, close = '', text = ''] = PARTS.exec(source) ?? [];
  if (frontMatter === undefined) throw new DataError([withoutFrontMatter(file)]);
  const document = parseDocument(frontMatter);
  if (document.errors.length > 0)
    throw new DataError(document.errors.map((error) => unreadable(file, error)));
  return { open, document, close, text };
}

/** The file again; lines end as they did. */
export function sourceOf({ open, document, close, text }: InterviewSource): string {
  const newline = open.endsWith('\r\n') ? '\r\n' : '\n';
  const written = document.toString({ lineWidth: 0 }).replaceAll(/\r?\n/g, newline);
  return `${open}${written}${close}${text}`;
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
