/** What was agreed at a meeting, and what became of it: the list of `afspraken.md`. */
import type { Markdown } from './texts.ts';

export const UITKOMSTEN = ['gedaan', 'deels gedaan', 'loopt', 'niet gedaan'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

export interface Agreement {
  readonly text: string;
  /** Line in its file. */
  readonly line: number;
  /** Absent: nobody wrote what became of it. */
  readonly outcome?: { readonly kind: Uitkomst; readonly text: string };
}

/** An item within an item that tells no outcome in a known word, with its line. */
export interface UnknownOutcome {
  readonly text: string;
  readonly line: number;
}

const ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/;
const OUTCOME = /^(gedaan|deels(?: gedaan)?|loopt(?: nog)?|niet(?: gedaan)?)\s*(?:[:.,;\u2013-]\s*(.*))?$/i;

/**
 * The items of a text, in its order. An item within an item is its outcome: "gedaan: De borden staan er." Lines that go
 * on belong to what they follow; a paragraph outside a list is an agreement too, a heading is none.
 */
export function agreementsIn({ text, firstLine }: Markdown): {
  readonly agreements: readonly Agreement[];
  readonly unknown: readonly UnknownOutcome[];
} {
  const pieces = piecesOf(text, firstLine);
  const agreements: Agreement[] = [];
  const unknown: UnknownOutcome[] = [];
  for (const { isInner, text: said, line } of pieces) {
    const last = agreements.at(-1);
    const outcome = isInner && last ? outcomeOf(said) : undefined;
    if (!isInner || !last) agreements.push({ text: said, line });
    else if (outcome) agreements[agreements.length - 1] = { ...last, outcome };
    else unknown.push({ text: said, line });
  }
  return { agreements, unknown };
}

interface Piece {
  readonly isInner: boolean;
  readonly text: string;
  readonly line: number;
}

function piecesOf(text: string, firstLine: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let goesOn = false;
  text.split('\n').forEach((line, at) => {
    const item = ITEM.exec(line);
    const said = (item?.[2] ?? line).trim();
    const last = pieces.at(-1);
    if (said === '' || /^#{1,6}\s/.test(line)) goesOn = false;
    else if (!item && goesOn && last) pieces[pieces.length - 1] = { ...last, text: `${last.text} ${said}` };
    else {
      pieces.push({
        isInner: (item?.[1] ?? '').length >= 2 || /^\t/.test(line),
        text: said,
        line: firstLine + at,
      });
      goesOn = true;
    }
  });
  return pieces;
}

function outcomeOf(said: string): Agreement['outcome'] {
  const found = OUTCOME.exec(said);
  if (!found) return undefined;
  const word = (found[1] ?? '').toLowerCase();
  const kind = UITKOMSTEN.find((known) => known.startsWith(word.split(' ')[0] ?? ''));
  return kind && { kind, text: (found[2] ?? '').trim() };
}
