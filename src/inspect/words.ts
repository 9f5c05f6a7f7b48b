/** From text to sentences and words, the Dutch way; line numbers stay attached. */
import type { Sentence } from '../domain/narrative.ts';
import type { SentenceText, Word } from './passage.ts';

/** A stretch of plain text on one line of the source. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Marks that hide inside words: soft hyphen, zero-width space, joiners, byte order mark. */
const HIDDEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*[ \u00A0]?%|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-'’‑](?=[\p{L}\p{N}])|[.,](?=\p{N}))*/gu;
/** A full stop behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:bijv|bv|o\.a|d\.w\.z|enz|nr|dhr|mevr|mw|ca|evt|incl|excl|t\/m|m\.i\.v|p\/a|tel|art|st|dr|drs|ir|ing|prof|jl|a\.s)\.$/i;

const LONGEST_ABBREVIATION = 10;
/** Longer rows of letters are no words: rules look at their beginning. */
const LONGEST_WORD = 80;

/** Lower case, without diacritics and without what stands inside words. */
export function normalize(raw: string): string {
  return raw
    .slice(0, LONGEST_WORD)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[-'’‑]/g, '');
}

const normCache = new Map<string, string>();

function cachedNorm(raw: string): string {
  const known = normCache.get(raw);
  if (known !== undefined) return known;
  const norm = normalize(raw);
  if (normCache.size < 50_000) normCache.set(raw, norm);
  return norm;
}

/** Sentences of a block given as pieces; a sentence can run over several lines. */
export function sentencesOf(pieces: readonly Piece[]): readonly SentenceText[] {
  const { text, lineAt } = join(pieces);
  return boundsOf(text).map(([from, to]) => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    return sentenceOf(raw.trim(), (at) => lineAt(from + lead + at));
  });
}

function join(pieces: readonly Piece[]): { text: string; lineAt: (offset: number) => number } {
  let text = '';
  const starts: { offset: number; line: number }[] = [];
  for (const piece of pieces) {
    starts.push({ offset: text.length, line: piece.line });
    text += piece.text.replace(HIDDEN, '');
  }
  return { text, lineAt: (offset) => starts[lastBefore(starts, offset)]?.line ?? 1 };
}

/** Index of the last piece that starts at or before an offset, found by halving. */
function lastBefore(starts: readonly { readonly offset: number }[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Ends at . ? ! (and a closing quote) that whitespace and a capital, digit or quote follow. */
function boundsOf(text: string): readonly (readonly [number, number])[] {
  const bounds: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(/(?<![.?!…])[.?!…]+[’”'")]{0,3}\s+(?=[‘“'"(]{0,3}[\p{Lu}\p{N}])/gu)) {
    const to = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(from, match.index - LONGEST_ABBREVIATION), match.index + 1)))
      continue;
    bounds.push([from, to]);
    from = to;
  }
  if (text.slice(from).trim() !== '') bounds.push([from, text.length]);
  return bounds;
}

/** Words are read when a rule first asks for them: most generated sentences were seen before. */
function sentenceOf(text: string, lineAt: (offset: number) => number): SentenceText {
  let words: readonly Word[] | undefined;
  return {
    text,
    line: lineAt(0),
    get words() {
      words ??= wordsIn(text, lineAt);
      return words;
    },
  };
}

function wordsIn(text: string, lineAt: (offset: number) => number): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match, index) => {
    const raw = match[0];
    const start = match.index;
    return {
      raw,
      norm: cachedNorm(raw),
      line: lineAt(start),
      first: index === 0,
      start,
      end: start + raw.length,
    };
  });
}

/** The same sentence with what it claims and which areas it names. */
export function withClaims(
  sentence: SentenceText,
  { claims, parts }: Pick<Sentence, 'claims' | 'parts'>,
): SentenceText {
  return {
    text: sentence.text,
    line: sentence.line,
    claims,
    areas: parts.flatMap(({ kind, text }) => (kind === 'area' ? [text] : [])),
    get words() {
      return sentence.words;
    },
  };
}

/** Sentences of plain text on one line. */
export function plainSentences(text: string, line = 1): readonly SentenceText[] {
  return sentencesOf([{ text, line }]);
}
