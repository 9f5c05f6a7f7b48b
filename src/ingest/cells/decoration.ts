import type { CellValue } from '../tables/sheet.ts';

/**
 * What bureaus write around a number: arrows and letters of a test, signs of a note, brackets. The number itself is
 * read apart; whether what stands around it may be left off depends on its kind.
 */
export interface Decorated {
  /** The number alone, with its percent sign. */
  readonly bare: string;
  /** What stood around it: "▲", "B", "()", "<". */
  readonly sign: string;
  readonly kind: DecorationKind;
}

/**
 * `test`: arrows, letters, plus and minus of a test. `note`: a number or letter of a footnote. Both say nothing of the
 * number. `bound`: the number is no figure, but what it lies below or above. `other`: only people know.
 */
export type DecorationKind = 'test' | 'note' | 'brackets' | 'bound' | 'other';

const NUMBER = /[-\u2212]?\d(?:[\d.,]*\d)?(?:[\u00A0\u2007\u2009\u202F ]\d{3}(?!\d))*(?:,\d+)?/u;
const WHOLE = new RegExp(`^(\\D*?)(${NUMBER.source})(\\s*%)?(.*)$`, 'u');

const ARROWS =
  /^(?:[\u2190-\u21FF\u25B2-\u25C5\u25C0\u2B00-\u2B2F\u23F6-\u23F9\u27A1\u2B06\u2B07]|\u{1F53A}|\u{1F53B}|\u{1F53C}|\u{1F53D}|\uFE0F|\s)+$/u;
const RAISED_SIGNS = /^[\u00B9\u00B2\u00B3\u2070-\u207F\u1D43\u1D47\u1D9C\u2020\u2021\s]+$/u;
/** "1)", "[1]", "a)": not glued to the number, of which it might be a digit. */
const NOTE_SIGNS = /^\s*(?:\[\d{1,2}\]|\[[a-z]\]|\(?[a-z]\))$|^\s+\d{1,2}\)$/;
const CAPITALS = /^[A-Z](?:[\s,/]?[A-Z]){0,9}$/;
const SMALL = /^[a-z](?:[\s,/]?[a-z]){0,5}$/;
/** These letters multiply, or make another unit of it. */
const UNITS = /^(k|m|mln|mld|dzd|pt|pp|ppt|st|km|cm)$/i;
/** The sign by which spreadsheets keep a number as a text. */
const TEXT_SIGN = /^['\u2018\u2019]$/;
const BOUND = /^\s*(<|>|\u2264|\u2265|<=|>=|minder dan|meer dan|hoogstens|minstens|tot|vanaf)\s*$/i;

const APPROXIMATE = /^\s*(ca\.?|circa|ongeveer|n\s*=)\s*$/i;

/** What stands around the number in a cell; undefined for a bare number, a text without one and a text with several. */
export function decorationOf(cell: CellValue): Decorated | undefined {
  if (typeof cell === 'number' || /^\d+(?:[.,]\d+)?$/.test(cell)) return undefined;
  const [, before = '', number = '', percent = '', after = ''] = WHOLE.exec(cell.trim()) ?? [];
  if (number === '' || /\d/.test(after.replace(NOTE_SIGNS, ''))) return undefined;
  if (before.trim() === '' && after.trim() === '') return undefined;
  // A digit that is a letter: "7,l", "21,O".
  if (/^[.,]/.test(after)) return undefined;
  // Letters before a number make a code or a name of it.
  if (/\p{L}/u.test(before) && !BOUND.test(before) && !APPROXIMATE.test(before)) return undefined;
  const bare = `${number}${percent.trim()}`;
  const sign = [before.trim(), after.trim()].filter(Boolean).join(' ');
  if (/^[([]$/.test(before.trim()) && /^[)\]]$/.test(after.trim()))
    return { bare, sign: '()', kind: 'brackets' };
  return { bare, sign, kind: kindOf(before, after, number) };
}

function kindOf(before: string, after: string, number: string): DecorationKind {
  const lead = before.trim();
  if (BOUND.test(before) && after.trim() === '') return 'bound';
  if (lead !== '' && !ARROWS.test(lead) && !TEXT_SIGN.test(lead)) return 'other';
  return after.trim() === '' ? 'test' : kindBehind(after, number);
}

function kindBehind(after: string, number: string): DecorationKind {
  const sign = after.trim();
  if (ARROWS.test(sign)) return 'test';
  if (RAISED_SIGNS.test(sign) || NOTE_SIGNS.test(after)) return 'note';
  if (CAPITALS.test(sign) || (SMALL.test(sign) && isAscending(sign))) {
    return UNITS.test(sign) ? 'other' : 'test';
  }
  // "65+" is 65 or more, and "12-" may be a minus: only apart from the number, or behind decimals, it is a test's sign.
  const apart = /^\s/.test(after);
  if (/^\++$/.test(sign)) return apart || /[.,]/.test(number) ? 'test' : 'other';
  return apart && /^[-\u2212\u2013=\u2248]+$/.test(sign) ? 'test' : 'other';
}

/** Letters of a test name columns, from left to right. */
function isAscending(letters: string): boolean {
  const bare = [...letters.replace(/[\s,/]/g, '')];
  return bare.every((letter, at) => at === 0 || (bare[at - 1] ?? '') < letter);
}

/** A number without what may surely be left off around it; the cell itself where there is nothing of the kind. */
export function bareNumber(cell: CellValue): CellValue {
  const found = decorationOf(cell);
  return found && (found.kind === 'test' || found.kind === 'note') ? found.bare : cell;
}
