import type { Markdown } from '../../domain/texts.ts';

/** Longest line that is taken for a question of the interviewer. */
const MAX_QUESTION = 160;

/**
 * An interview that was pasted from Word: a line per paragraph and no blank lines between. Its questions become
 * headings, which part the answers; every line stays where it is, so that remarks still name the right one. Other texts
 * come back as they are.
 */
export function withQuestionsAsHeadings(body: Markdown): Markdown {
  const lines = body.text.split('\n');
  const isPasted =
    lines.length >= 3 && lines.every((line) => line.trim() !== '' && !/^\s*(#|[-*>] |\d+\.)/.test(line));
  const questions = lines.filter(isQuestion);
  if (!isPasted || questions.length === 0 || questions.length === lines.length) return body;
  const text = lines.map((line) => (isQuestion(line) ? `## ${bare(line)}` : line)).join('\n');
  return { ...body, text };
}

function isQuestion(line: string): boolean {
  return /\?\W*$/.test(line) && line.length <= MAX_QUESTION;
}

/** Without what marks it as a question in Word: "Vraag:", "1)", bold. */
function bare(line: string): string {
  return line
    .trim()
    .replace(/^\*{1,2}(.*?)\*{1,2}$/, '$1')
    .replace(/^(vraag|v|q)\s*\d*\s*[:.)]\s+/i, '');
}

/** A quote without the quotes around it: pages set their own. */
export function withoutQuotes(text: string): string {
  const [, inner] =
    /^["\u201C\u201D\u201E\u00AB']\s*([^"\u201C\u201D\u201E\u00AB\u00BB]*)\s*["\u201C\u201D\u00BB']$/.exec(
      text.trim(),
    ) ?? [];
  return inner ?? text;
}
