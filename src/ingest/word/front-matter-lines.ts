/** Where the front matter of a text begins and ends, also when a word processor had the file. */

/** Numbers of lines, from 0; the front matter stands between them, without the lines of hyphens. */
export interface FrontMatterLines {
  /** First line of the keys. */
  readonly from: number;
  /** Line behind the last key. */
  readonly to: number;
  /** First line of the text below it. */
  readonly rest: number;
}

/** A line of hyphens, or what Word's autocorrection makes of them: dashes, an underline, spaces between. */
const FENCE = /^\s*(?:(?:[-\u2010-\u2015\u2212]\s?){1,4}|_{3,}|\u2E3A|\u2E3B)\s*$/;
const STRICT = /^(?:---|\.\.\.)\s*$/;
/** A key that only front matter begins with: without its first line of hyphens, which Word turns into a border. */
const FIRST_KEY = /^(?:naam|bijschrift|quote|foto|fotoAlt|toestemming|akkoord|datum|van|tot|plaats)\s*:/;

const KEY = /^[A-Za-z]+\s*:/;

/** The lines of the front matter; undefined for a text without. Blank lines before it count for nothing. */
export function frontMatterLines(lines: readonly string[]): FrontMatterLines | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  const strictly = STRICT.test(opening);
  // A dash may also be a line of the text: then no key follows.
  const loosely = FENCE.test(opening) && lines.slice(first + 1).find((line) => line.trim() !== '');
  const hasFence = strictly || (typeof loosely === 'string' && KEY.test(loosely));
  if (!hasFence && !FIRST_KEY.test(opening)) return undefined;
  const from = hasFence ? first + 1 : first;
  const strict = lines.findIndex((line, at) => at >= from && STRICT.test(line));
  const loose = lines.findIndex((line, at) => at >= from && FENCE.test(line));
  const close = strict >= 0 ? strict : loose;
  return close < 0 ? undefined : { from, to: close, rest: close + 1 };
}
