import { escapeHtml } from './markdown.ts';

/**
 * Soft hyphens for the long words of titles, which stand in narrow columns and don't get the browser's own
 * hyphenation everywhere. Parts of compounds, longest first: a break between them is always a right one.
 */
const PARTS = [
  'veiligheids',
  'leefbaarheids',
  'slachtoffer',
  'verkeers',
  'politie',
  'wijk',
  'buurt',
  'samen',
];
const LONG = 13;

/** The title as HTML, with `&shy;` after a known first part of a word of 13 letters or more. */
export function hyphenateTitle(title: string): string {
  return title.split(' ').map(hyphenateWord).map(escapeHtml).join(' ');
}

function hyphenateWord(word: string): string {
  if (word.length < LONG) return word;
  const part = PARTS.find((candidate) => word.toLowerCase().startsWith(candidate));
  return part ? `${word.slice(0, part.length)}\u00AD${word.slice(part.length)}` : word;
}
