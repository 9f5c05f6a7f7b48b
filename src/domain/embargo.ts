import { formatDate } from './format.ts';

/** Until when nothing of a build may be made public, on the clocks of the Netherlands. */
export interface Embargo {
  /** As staff write it: "2026-04-16T06:00". */
  readonly until: string;
  /** "Onder embargo tot donderdag 16 april 2026, 06.00 uur" */
  readonly words: string;
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
/** Of winter and of summer, in minutes before UTC. */
const OFFSETS = [60, 120];

/**
 * An embargo with its moment in milliseconds since 1970; undefined for what is no such moment, also where the clock
 * skips it in spring. An hour that comes twice, in autumn, is the second one: nothing leaves too early.
 */
export function embargoOf(text: string): { readonly embargo: Embargo; readonly ends: number } | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = FORM.exec(text)?.slice(1).map(Number) ?? [];
  const ends = OFFSETS.map((offset) => Date.UTC(year, month - 1, day, hour, minute - offset)).find(
    (moment) => wallClock(moment) === text,
  );
  if (ends === undefined) return undefined;
  const [date = '', time = ''] = text.split('T');
  const words = `Onder embargo tot ${formatDate(date, true)}, ${time.replace(':', '.')} uur`;
  return { embargo: { until: text, words }, ends };
}

/** The embargo that a manifest names, as it was written; undefined where it names none, or is no manifest. */
export function embargoIn(manifest: string): string | undefined {
  try {
    const { embargo } = JSON.parse(manifest) as { readonly embargo?: unknown };
    return typeof embargo === 'string' ? embargo : undefined;
  } catch {
    return undefined;
  }
}

/** What a clock in Amsterdam shows at a moment. */
function wallClock(moment: number): string {
  const parts = new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}
