/** A text as a word processor holds it: paragraphs with what they are, and the pictures between. */

export interface Paragraph {
  /** `title`: of the whole document. `question`: a heading, or a line in bold. */
  readonly kind: 'title' | 'question' | 'text' | 'item';
  /** One line; characters that mean something in Markdown stand as they are. */
  readonly text: string;
}

export interface WordPicture {
  readonly bytes: Uint8Array;
  /** Of the name within the document, in lower case: jpg, png, emf. */
  readonly extension: string;
}

export interface WordText {
  readonly paragraphs: readonly Paragraph[];
  readonly pictures: readonly WordPicture[];
}

/** Longest line that is taken for a question of the interviewer. */
const MAX_QUESTION = 160;

/** What a line is, where its style doesn't say it: a question ends with its mark, or stands in bold. */
export function kindOfLine(text: string, isBold: boolean): 'question' | 'text' {
  const isShort = text.length <= MAX_QUESTION;
  return isShort && (isBold || /\?["\u201D\u2019')]*$/.test(text)) ? 'question' : 'text';
}

/** Single blanks, as a line of text has them. */
export function tidyLine(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** A stretch of characters in one weight, or the end of a line within a paragraph. */
export type Run = { readonly text: string; readonly isBold: boolean } | 'break';

/** The lines of a paragraph: people type an interview with line breaks too. */
export function linesFrom(runs: Iterable<Run>): { readonly text: string; readonly isBold: boolean }[] {
  const lines: Exclude<Run, 'break'>[][] = [[]];
  for (const run of runs) {
    if (run === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.map((line) => ({
    text: tidyLine(line.map(({ text }) => text).join('')),
    isBold: line.every(({ text, isBold }) => isBold || text.trim() === ''),
  }));
}
