import type { z } from 'zod';
import type { Markdown } from '../../domain/texts.ts';
import type { RemarkList } from '../remark-list.ts';
import { readYamlLines } from '../settings/read-yaml.ts';
import { frontMatterLines } from '../word/front-matter-lines.ts';

/** A Markdown file in its two parts. */
export interface SplitText {
  /** Between the two lines of `---`; empty where there is no front matter. */
  readonly yaml: string;
  /** Line of the file on which the first key stands. */
  readonly firstLine: number;
  readonly body: Markdown;
}

/**
 * Splits front matter and text. The text has LF line ends and is trimmed: that is what residents approved. What a word
 * processor made of the lines of hyphens is understood.
 */
export function splitText(source: string, file: string): SplitText {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const found = frontMatterLines(lines);
  const start = found?.rest ?? 0;
  const rest = lines.slice(start);
  const blank = rest.findIndex((line) => line.trim() !== '');
  return {
    yaml: found ? lines.slice(found.from, found.to).join('\n').replaceAll('\u00A0', ' ') : '',
    firstLine: (found?.from ?? 1) + 1,
    body: { file, firstLine: start + 1 + Math.max(0, blank), text: rest.join('\n').trim() },
  };
}

/** Front matter checked against a schema, and the text; undefined when the front matter has an error. */
export function readFrontMatter<T>(
  source: string,
  file: string,
  schema: z.ZodType<T>,
  remarks: RemarkList,
): FrontMatter<T> | undefined {
  if (isNoPlainText(source, file, remarks)) return undefined;
  const { yaml, firstLine, body } = splitText(source, file);
  const read = readYamlLines(yaml, file, schema, remarks, firstLine);
  return read && { matter: read.value, body, lineOf: (key) => read.lineOf([key]) };
}

/** Text with the markup of a word processor or a web page around it: an error that says how to save it. */
function isNoPlainText(source: string, file: string, remarks: RemarkList): boolean {
  const start = source
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 200);
  const kind = /^\{\\rtf/.test(start)
    ? 'een RTF-bestand (opgemaakte tekst uit Word, WordPad of TextEdit)'
    : /^(<!doctype html|<html|<\?xml)/i.test(start)
      ? 'een webpagina of XML-bestand'
      : undefined;
  if (kind === undefined) return false;
  remarks.error({
    rule: 'geen-platte-tekst',
    file,
    explanation: `Dit is ${kind}, ook al eindigt de naam op .md. Verwacht: gewone tekst.`,
    proposal:
      'Open het in Word en kies Opslaan als: Tekst zonder opmaak (.txt), met codering UTF-8. Of laat het omzetten: npm run nieuw -- --interview BESTAND.docx --wijk NAAM',
  });
  return true;
}

/** Checked front matter, the text below it, and the line of each key. */
export interface FrontMatter<T> {
  readonly matter: T;
  readonly body: Markdown;
  lineOf(key: string): number | undefined;
}
