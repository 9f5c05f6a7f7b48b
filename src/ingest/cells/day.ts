/** A day as people and spreadsheets write it. */
import { MONTHS } from '../../domain/format.ts';
import { isCalendarDate } from '../settings/yaml-values.ts';

/** Days since 30 December 1899 in which a spreadsheet counts: from 2000 to 2099 (ECMA-376 part 1, 18.17.4.1). */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/**
 * ISO date of "2026-04-14", "14-4-2026", "14/04/26", "dinsdag 14 april 2026", with or without a time, or of the number
 * that a spreadsheet keeps; day before month, as in Dutch. Undefined for anything else, and for a day that isn't there.
 */
export function dayIn(written: string): string | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[t ]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?z?( uur)?$/, '')
    .replace(/^(maan|dins|woens|donder|vrij|zater|zon)dag,? |^(ma|di|wo|do|vr|za|zo)\.? /, '');
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL)
    return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (numbers) return existing(numbers[3], numbers[2], numbers[1]);
  const words = /^(\d{1,2})[- ]?([a-z]{3,})\.?[- ]?(\d{4}|\d{2})$/.exec(text);
  const month = MONTHS.findIndex((name) => name.startsWith(words?.[2] ?? '-') || words?.[2] === SHORT[name]);
  return words && month >= 0 ? existing(words[3], String(month + 1), words[1]) : undefined;
}

/** Short names that are no beginning of the long one. */
const SHORT: Readonly<Record<string, string>> = { maart: 'mrt' };

function existing(year = '', month = '', day = ''): string | undefined {
  const whole = year.length === 2 ? `20${year}` : year;
  const iso = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : undefined;
}
