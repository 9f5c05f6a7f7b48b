import type { z } from 'zod';
import type { Markdown } from '../domain/texts.ts';
import { readYamlLines } from './read-yaml.ts';
import type { RemarkList } from './remark-list.ts';

/** A Markdown file in its two parts. */
export interface SplitText {
  /** Between the two lines of `---`; empty where there is no front matter. */
  readonly yaml: string;
  readonly body: Markdown;
}

/** Splits front matter and text. The text has LF line ends and is trimmed: that is what residents approved. */
export function splitText(source: string, file: string): SplitText {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const close =
    lines[0]?.trimEnd() === '---'
      ? lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(line))
      : -1;
  const rest = lines.slice(close + 1);
  const blank = rest.findIndex((line) => line.trim() !== '');
  return {
    yaml: close < 0 ? '' : lines.slice(1, close).join('\n'),
    body: { file, firstLine: close + 2 + Math.max(0, blank), text: rest.join('\n').trim() },
  };
}

/** Front matter checked against a schema, and the text; undefined when the front matter has an error. */
export function readFrontMatter<T>(
  source: string,
  file: string,
  schema: z.ZodType<T>,
  remarks: RemarkList,
): FrontMatter<T> | undefined {
  const { yaml, body } = splitText(source, file);
  const read = readYamlLines(yaml, file, schema, remarks, FIRST_LINE);
  return read && { matter: read.value, body, lineOf: (key) => read.lineOf([key]) };
}

/** The line of `---` comes before it. */
const FIRST_LINE = 2;

/** Checked front matter, the text below it, and the line of each key. */
export interface FrontMatter<T> {
  readonly matter: T;
  readonly body: Markdown;
  lineOf(key: string): number | undefined;
}
