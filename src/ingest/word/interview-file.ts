import { stringify } from 'yaml';
import type { Paragraph, WordText } from './word-text.ts';

/** Keys that a document may name itself, in a line of its own: "Naam: Ans Blok". Consent is never taken from it. */
const OWN_KEYS = ['naam', 'bijschrift', 'quote', 'fotoAlt'] as const;
type OwnKey = (typeof OWN_KEYS)[number];

const OWN_LINE = /^(naam|bijschrift|quote|citaat|foto-?alt|beschrijving van de foto)\s*:\s*(.+)$/i;

/** Lines of front matter among the first ones only: further on they are part of the talk. */
const MAX_KEY_LINE = 8;

/**
 * The file of an interview: what the document says in its first lines, the rest of the front matter as work to do, and
 * the text in Markdown with its questions as headings. `photo`: name of the photo beside it.
 */
export function interviewFile(text: WordText, photo: string | undefined): string {
  const own = new Map<OwnKey, string>();
  const paragraphs = text.paragraphs.filter(({ kind, text: line }, at) => {
    const [, key, value] = at < MAX_KEY_LINE ? (OWN_LINE.exec(line) ?? []) : [];
    if (key === undefined || value === undefined) return kind !== 'title';
    own.set(keyOf(key), value);
    return false;
  });
  return `---\n${frontMatter(own, photo)}---\n\n${paragraphs.map(markdownOf).join('\n\n')}\n`;
}

function keyOf(written: string): OwnKey {
  const bare = written.toLowerCase().replace('-', '');
  if (bare === 'citaat') return 'quote';
  return OWN_KEYS.find((key) => key.toLowerCase() === bare) ?? 'fotoAlt';
}

function frontMatter(own: ReadonlyMap<OwnKey, string>, photo: string | undefined): string {
  const line = (key: OwnKey | 'foto', value: string) => stringify({ [key]: value }, { lineWidth: 0 });
  const filled = (key: OwnKey, otherwise: string) => {
    const value = own.get(key);
    return value === undefined ? `${otherwise}\n` : line(key, value);
  };
  return [
    '# Nog te doen: vul in wat hier leeg is. Een regel met # ervoor mag weg.\n',
    filled('naam', 'naam:'),
    filled('bijschrift', '# bijschrift: woont sinds … in de …'),
    filled('quote', '# quote: de zin die groot boven het interview staat'),
    ...(photo === undefined
      ? [
          '# foto: de naam van de foto, naast dit bestand\n',
          filled('fotoAlt', '# fotoAlt: wat er op de foto te zien is'),
        ]
      : [line('foto', photo), filled('fotoAlt', 'fotoAlt:')]),
    '# Vraag de bewoner om toestemming. Neem de datum en de naam over van het formulier.\n',
    'toestemming:\n  datum:\n  tot:\n  door:\n',
  ].join('');
}

function markdownOf({ kind, text }: Paragraph): string {
  const safe = text.replace(/[\\*_<>[\]`]/g, '\\$&');
  if (kind === 'question') return `## ${safe}`;
  if (kind === 'item') return `- ${safe}`;
  return safe.replace(/^([#+-]|\d+[.)])(?=\s)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
