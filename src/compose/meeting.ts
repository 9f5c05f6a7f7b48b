import { formatDate } from '../domain/format.ts';
import type { MeetingBlock } from '../domain/page-blocks.ts';
import type { Meeting } from '../domain/texts.ts';
import { toHtml } from './markdown.ts';
import { capitalize } from './words-nl.ts';

/** File beside the wijk's page with the meeting for a calendar. */
export const CALENDAR_FILE = 'bijeenkomst.ics';

export function composeMeeting(meeting: Meeting): MeetingBlock {
  const time = timeWords(meeting);
  return {
    ...(meeting.datum ? { date: capitalize(formatDate(meeting.datum, true)) } : {}),
    ...(time ? { time } : {}),
    ...(meeting.plaats ? { plaats: meeting.plaats } : {}),
    html: toHtml(meeting.body),
    ...(hasMoment(meeting) ? { calendar: { text: 'Zet in mijn agenda', href: CALENDAR_FILE } } : {}),
  };
}

/** "19.30 tot 21.00 uur" */
function timeWords({ van, tot }: Meeting): string | undefined {
  if (!van) return undefined;
  const clock = (time: string) => time.replace(':', '.');
  return tot ? `${clock(van)} tot ${clock(tot)} uur` : `${clock(van)} uur`;
}

type Moment = Meeting & { readonly datum: string; readonly van: string };

/** A calendar entry needs a day and a time. */
export function hasMoment(meeting: Meeting): meeting is Moment {
  return meeting.datum !== undefined && meeting.van !== undefined;
}

/** Central European time with its summer time since 1996, as RFC 5545 wants it beside local times. */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** iCalendar file (RFC 5545). `stamp` is the edition's ISO date: no clock, so that two builds are equal. */
export function calendarFile(
  meeting: Moment,
  about: { readonly title: string; readonly uid: string; readonly stamp: string },
): string {
  const local = (time: string) => `${meeting.datum.replaceAll('-', '')}T${time.replace(':', '')}00`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wijkprofielen//NL',
    ...TIMEZONE,
    'BEGIN:VEVENT',
    `UID:${about.uid}`,
    `DTSTAMP:${about.stamp.replaceAll('-', '')}T000000Z`,
    `DTSTART;TZID=Europe/Amsterdam:${local(meeting.van)}`,
    ...(meeting.tot ? [`DTEND;TZID=Europe/Amsterdam:${local(meeting.tot)}`] : []),
    `SUMMARY:${escapeText(about.title)}`,
    ...(meeting.plaats ? [`LOCATION:${escapeText(meeting.plaats)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function escapeText(text: string): string {
  return text.replace(/([\\;,])/g, '\\$1').replaceAll(/\r\n?|\n/g, '\\n');
}

/** Lines of at most 75 octets; the rest goes on after a line break and a space (RFC 5545, 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const char of line) {
    if (Buffer.byteLength(part + char) > (parts.length > 0 ? 74 : 75)) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part].join('\r\n ');
}
