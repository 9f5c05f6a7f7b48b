/**
 * One factory of nl-NL formatters, and the one formatted value object that text, chart, table and alt text
 * share (H11). Rounding: method.md 2.4 and 2.8, 1.
 */
import type { Bound } from './estimate.ts';
import { decimalsShown, type Eenheid } from './indicator.ts';
import { withUnit } from './unit-words.ts';

/** A value rounded once, with every form in which it leaves the house. */
export interface Shown {
  readonly eenheid: Eenheid;
  /** Value of the downloads: one decimal, or whole where `wholeOnly`. */
  readonly download: number;
  /** Value as residents see it; follows from `download`. */
  readonly number: number;
  /** "18%", "7,5": for tables and charts. */
  readonly cell: string;
  /** "18 van de 100", "een 7,5": for running text. */
  readonly words: string;
  /** Where the unit stands beside it: "18", "7,5", "minder dan 1". */
  readonly bare: string;
  /** Shortest, in a drawing: "18", "7,5", "<1". */
  readonly short: string;
  /** Decimal comma, no thousands point: for CSV. */
  readonly csv: string;
  /** It shows as 0 or all, and is not known to be nobody or everybody: then its words are those of this bound. */
  readonly edge?: ShownBound;
}

/** A bound with every form in which it leaves the house. */
export interface ShownBound extends Bound {
  /** "minder dan", "meer dan" */
  readonly about: string;
  /** "16": the bare number. */
  readonly limit: string;
  /** "minder dan 16 per 1.000": for running text and listeners. */
  readonly words: string;
  /** "minder dan 16%", "minder dan 16 per 1.000": for a table of several units. */
  readonly cell: string;
  /** "minder dan 16": where the unit stands beside it. */
  readonly bare: string;
  /** "<16": in a drawing. */
  readonly short: string;
  /** "<16": column `grens` of the downloads. */
  readonly csv: string;
  /** Where the figure lies, in its unit: what a chart draws. */
  readonly range: { readonly from: number; readonly to: number };
}

/** Rounds half away from zero, correct for decimals that binary fractions miss (1.005 → 1.01). */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  const magnitude = Math.abs(value);
  const scale = 10 ** decimals;
  const scaled = magnitude * scale;
  // Only near a half can a binary tail decide, and there the text form below does.
  const isClear = scaled < 1e9 && Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-6;
  const rounded = isClear ? Math.round(scaled) / scale : roundDecimalText(magnitude, decimals);
  return value < 0 ? -rounded || 0 : rounded;
}

/** The shortest decimal that reads back as this number decides, not its binary tail. */
function roundDecimalText(magnitude: number, decimals: number): number {
  const [mantissa = '0', exponent = '0'] = magnitude.toExponential().split('e');
  const shifted = Number(`${mantissa}e${Number(exponent) + decimals}`);
  return Number(`${Math.floor(shifted + 0.5)}e${-decimals}`);
}

const MINUS = '\u2212';

/** Number with decimal comma, thousands point and a true minus sign; fixed decimals. */
export function formatNumber(value: number, decimals: number): string {
  const [whole = '0', fraction] = Math.abs(roundHalfAwayFromZero(value, decimals))
    .toFixed(decimals)
    .split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  const sign = value < 0 && Number(`${whole}.${fraction ?? 0}`) !== 0 ? MINUS : '';
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** Number for machine-read files: decimal comma, no grouping, hyphen-minus, trailing zeros dropped. */
export function formatCsvNumber(value: number, decimals: number): string {
  return String(roundHalfAwayFromZero(value, decimals)).replace('.', ',');
}

/** The value object of an estimate or a bound. `wholeOnly`: percentages leave whole in downloads too. */
export function show(value: number, eenheid: Eenheid, wholeOnly = false): Shown {
  const download = roundHalfAwayFromZero(value, wholeOnly && eenheid === 'procent' ? 0 : 1);
  const decimals = decimalsShown(eenheid);
  const number = roundHalfAwayFromZero(download, decimals);
  const bare = formatNumber(number, decimals);
  return {
    eenheid,
    download,
    number,
    bare,
    short: bare,
    cell: eenheid === 'procent' ? `${bare}%` : bare,
    words: withUnit(bare, eenheid),
    csv: formatCsvNumber(download, 1),
  };
}

const DAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** "14 april 2026", with the weekday in front when asked. `iso` is a valid YYYY-MM-DD. */
export function formatDate(iso: string, weekday = false): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
  return weekday ? `${DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''} ${date}` : date;
}
