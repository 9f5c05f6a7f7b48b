/** Text whose characters differ in form within one cell: a note glued to a number, or a number in two pieces. */

/** Marks raised text in a file whose reader would not tell it. Of Unicode's private area. */
export const RAISED = { open: '\uE000', close: '\uE001' } as const;
const MARKED = /\uE000[^\uE001]*\uE001/g;

/** What the formatted text of a cell (HTML, as the spreadsheet reader gives it) turns out to hold. */
export type RichText =
  | { readonly kind: 'plain' }
  /** `text` is what was not raised or lowered. */
  | { readonly kind: 'raised'; readonly text: string }
  /** Digits in different forms next to one another: "6" and, smaller, "1". */
  | { readonly kind: 'pieces'; readonly pieces: readonly string[] };

const TAG = /(<\/?(?:span|sup|sub|br|b|i|s)(?:\s[^>]*)?\/?>)/;

/** Looks for raised text, and for a number that is written in pieces of different form. */
export function richTextOf(text: string, html: string): RichText {
  if (text.includes(RAISED.open)) return withoutMarked(text);
  if (!html.includes('<span') && !html.includes('<su')) return { kind: 'plain' };
  const runs = runsOf(html).filter(({ text }) => text.trim() !== '');
  if (runs.some(({ raised }) => raised) && runs.some(({ raised }) => !raised)) {
    return { kind: 'raised', text: runs.map((run) => (run.raised ? '' : run.text)).join('') };
  }
  const whole = runs.map(({ text }) => text).join('');
  const isNumber = /^\s*[-+]?[\d.,\s]+%?\s*$/.test(whole);
  const forms = new Set(runs.map(({ form }) => form));
  const pieces = runs.filter(({ text }) => /\d/.test(text)).map(({ text }) => text.trim());
  return isNumber && forms.size > 1 && pieces.length > 1 ? { kind: 'pieces', pieces } : { kind: 'plain' };
}

function withoutMarked(text: string): RichText {
  const rest = text.replace(MARKED, '');
  return { kind: 'raised', text: rest.trim() === '' ? text.replace(/[\uE000\uE001]/g, '') : rest };
}

interface Run {
  readonly text: string;
  readonly form: string;
  readonly raised: boolean;
}

function runsOf(html: string): readonly Run[] {
  const runs: Run[] = [];
  const open: string[] = [];
  for (const token of html.split(TAG)) {
    if (!TAG.test(token)) {
      if (token !== '') runs.push({ text: token, form: open.join(''), raised: open.some(isRaised) });
    } else if (token.startsWith('</')) open.pop();
    else if (token.startsWith('<br')) runs.push({ text: '\n', form: '', raised: false });
    else open.push(token);
  }
  return runs;
}

function isRaised(tag: string): boolean {
  return /^<su[bp]>/.test(tag);
}
