/** Leaves that several YAML schemas share. Each error message says what is expected, to stand after "Verwacht:". */
import { z } from 'zod';

export const tekst = z.string({ error: 'een tekst' }).trim().min(1, { error: 'een tekst die niet leeg is' });

/** A text of which staff read what it is for. */
export function textThat(error: string) {
  return z.string({ error }).trim().min(1, { error });
}

/** A code or phone number that YAML reads as a number when it has no quotes. */
export const tekstMetCijfers = z
  .string({ error: 'een tekst tussen aanhalingstekens' })
  .trim()
  .min(1, { error: 'een tekst die niet leeg is' });

/** A calendar date that exists, as ISO. */
export const datum = z
  .string({ error: 'een datum als jjjj-mm-dd, zoals 2026-03-31' })
  .refine(isCalendarDate, { error: 'een datum die bestaat, als jjjj-mm-dd, zoals 2026-03-31' });

export const jaNee = z
  .union([z.boolean(), z.literal('ja'), z.literal('nee')], { error: 'true of false (ja of nee mag ook)' })
  .transform((value) => value === true || value === 'ja');

export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whole number of at least `least`. */
export function geheel(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  const upTo = most === Number.MAX_SAFE_INTEGER ? 'of hoger' : `tot en met ${most}`;
  const error = `een geheel getal van ${least} ${upTo}`;
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}

/** Number above 0, and at most `most`. */
export function positief(most: number) {
  const error = `een getal boven 0 en hoogstens ${most}, met een punt`;
  return z.number({ error }).gt(0, { error }).max(most, { error });
}
