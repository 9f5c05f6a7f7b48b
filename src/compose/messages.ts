/** Short pieces that staff send out themselves: for the newsletter, for social media, and to invite to a meeting. */
import type { OutputFile } from '../domain/document.ts';
import { textOf } from '../domain/narrative.ts';
import type { Profile } from '../domain/profile.ts';
import { isSafeLink } from '../domain/safe-link.ts';
import { composeMeeting } from './meeting.ts';
import type { Parts } from './parts.ts';
import { plainSpaces } from './words-nl.ts';

/** Beside the site, never in it: staff take them from here. */
export const MESSAGES_FOLDER = 'berichten';

/** Per area the newsletter piece alone, and all three pieces with the picture of the card. */
export function messageFiles(parts: Parts, profiles: readonly Profile[]): readonly OutputFile[] {
  return profiles.flatMap((profile) => {
    const base = `${MESSAGES_FOLDER}/${profile.slug}`;
    const newsletter = plainSpaces(textOf(profile.narrative.newsletter));
    const picture = pictureOf(profile);
    return [
      { path: `${base}.txt`, bytes: `${newsletter}\n` },
      { path: `${base}.md`, bytes: messagesOf(parts, profile, newsletter, picture !== undefined) },
      ...(picture ? [{ path: `${base}.png`, bytes: picture }] : []),
    ];
  });
}

function messagesOf(parts: Parts, profile: Profile, newsletter: string, hasPicture: boolean): string {
  const pieces = [
    `# ${profile.naam}`,
    ...(parts.embargo ? [`${parts.embargo.words}. Maak dit niet eerder openbaar.`] : []),
    `## Nieuwsbrief\n\n${newsletter}`,
    `## Kaart\n\n${hasPicture ? `![${cardAlt(profile)}](${profile.slug}.png)\n\n` : ''}${cardOf(profile)}`,
    `## Uitnodiging\n\n${invitationOf(parts, profile)}`,
  ];
  return `${withoutMarkup(pieces.join('\n\n'))}\n`;
}

/** Tags and links that run something are only text wherever the piece is pasted: names may hold them. */
function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\]\(\s*([^)\s]*)/g, (whole, target: string) =>
      isSafeLink(target) ? whole : whole.replace('](', ']\\('),
    );
}

/** The first facts of the page, in whole sentences; each keeps its comparison beside it. */
function cardOf({ narrative, address }: Profile): string {
  return [plainSpaces(textOf(narrative.lead)), ...(address ? [address] : [])].join('\n\n');
}

/** When and where the gemeente talks with residents; without a meeting what the page offers. */
function invitationOf({ survey }: Parts, { code, naam, address }: Profile): string {
  const meeting = survey.texts.areas.get(code)?.bijeenkomst;
  const page = address ? `De cijfers leest u op ${address}` : 'De cijfers leest u in het wijkprofiel.';
  if (!meeting) return `Er is nog geen bijeenkomst over ${naam} gepland. ${page}`;
  const { date, time, plaats } = composeMeeting(meeting);
  const moment = [date, time, plaats].filter((one) => one !== undefined).join(', ');
  return [`Praat mee over ${naam}.${moment ? ` ${moment}.` : ''}`, meeting.body.text.trim(), page].join(
    '\n\n',
  );
}

/** The chart of the area's first topic, else its map. */
function pictureOf({ figures, locator }: Profile): Uint8Array | undefined {
  return figures.find(({ png }) => png !== undefined)?.png ?? locator?.png;
}

/** What the picture shows, for who can't see it. */
function cardAlt({ figures, locator }: Profile): string {
  const figure = figures.find(({ png }) => png !== undefined) ?? locator;
  return figure?.label ?? '';
}
