/**
 * What the second stage sees of a sentence: words and rows of words, pieces of words, and the kinds of words that the
 * rules tell apart. Each becomes a number (a place in a table of weights), so that no list of words is kept.
 */
import { classesOf } from '../language/word-classes.ts';
import type { SentenceText, Word } from '../passage.ts';
import { FEELING, IS, NEIGHBOURHOOD, NUMBER, OFFENCE, ORDINAL, PEOPLE, PLACE, TOPIC } from '../vocabulary.ts';
import { CHANGE_NOUN, CHANGED, PERHAPS, SMALL } from '../vocabulary-change.ts';

/** Kinds of words, each with a letter; a word can be of several. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['t', TOPIC],
  ['o', OFFENCE],
  ['p', PEOPLE],
  ['n', NEIGHBOURHOOD],
  ['l', PLACE],
  ['#', NUMBER],
  ['r', ORDINAL],
  ['i', IS],
  ['f', FEELING],
  ['v', `(${CHANGED}|${CHANGE_NOUN})`],
  ['h', `(${PERHAPS}|${SMALL})`],
  ['y', '(19|20)\\d\\d'],
  ['m', '(meer|minder|vaker|meest|meeste|minst|minste)'],
].map(([letter = '', source]) => [letter, new RegExp(`^(?:${source})$`)]);

const kindCache = new Map<string, string>();

function kindsOf(norm: string): string {
  const known = kindCache.get(norm);
  if (known !== undefined) return known;
  const form = classesOf(norm).map((name) => (name === '@vergrotend' ? 'c' : 's'));
  const kinds = [...KINDS.filter(([, word]) => word.test(norm)).map(([letter]) => letter), ...form].join('');
  if (kindCache.size < 50_000) kindCache.set(norm, kinds);
  return kinds;
}

const STREET = /(straat|laan|weg|plein|hof|kade|singel|dijk|steeg|gracht|pad|dreef|plantsoen)$/;

/** A word as rows are made of it: names, years and numbers lose which they are. */
function tokenOf({ raw, norm, first }: Word, own: ReadonlySet<string>): string {
  if (own.has(norm) && /^\p{Lu}/u.test(raw)) return '@hier';
  if (/^(19|20)\d\d$/.test(norm)) return '#jaar';
  if (/\d/.test(norm)) return norm.includes('%') ? '#procent' : '#';
  if (!first && /^\p{Lu}/u.test(raw)) return STREET.test(norm) ? '@straat' : '@naam';
  return norm;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

const pieceCache = new Map<string, readonly number[]>();

/** Pieces of three to five letters, begin and end of the word marked. */
function piecesOf(token: string): readonly number[] {
  const known = pieceCache.get(token);
  if (known) return known;
  const marked = `<${token}>`;
  const pieces: number[] = [];
  for (let size = 3; size <= 5; size += 1) {
    for (let at = 0; at + size <= marked.length; at += 1)
      pieces.push(hash(`c${marked.slice(at, at + size)}`));
  }
  if (pieceCache.size < 50_000) pieceCache.set(token, pieces);
  return pieces;
}

/** Longest part of a sentence that is looked at: more words are no sentence, but a table or a list. */
const MOST_WORDS = 60;

/** Features of a sentence, each once; 32 bits wide. `own` are the words of the area's own name. */
export function featuresOf(sentence: SentenceText, own: ReadonlySet<string>): ReadonlySet<number> {
  const words = sentence.words.slice(0, MOST_WORDS);
  const tokens = words.map((word) => tokenOf(word, own));
  const found = new Set<number>();
  const marked = ['<', ...tokens, '>'];
  for (const [index, token] of marked.entries()) {
    const [next, afterNext] = [marked[index + 1], marked[index + 2]];
    found.add(hash(`w${token}`));
    if (next !== undefined) found.add(hash(`b${token} ${next}`));
    if (afterNext !== undefined) found.add(hash(`s${token} ${afterNext}`));
  }
  for (const token of tokens) for (const piece of piecesOf(token)) found.add(piece);
  addKinds(found, words, tokens);
  return found;
}

/** Names have a kind of their own. */
function kindOfToken(token: string): string | undefined {
  if (token === '@naam') return 'N';
  if (token === '@straat') return 'S';
  return token === '@hier' ? 'H' : undefined;
}

/** Kinds alone, in pairs as they follow each other, and any two of one sentence. */
function addKinds(found: Set<number>, words: readonly Word[], tokens: readonly string[]): void {
  const kinds = words.map(({ norm }, index) => kindOfToken(tokens[index] ?? '') ?? kindsOf(norm));
  const row = kinds.filter((kind) => kind !== '');
  for (const [index, kind] of row.entries()) {
    found.add(hash(`k${kind}`));
    found.add(hash(`kk${kind} ${row[index + 1] ?? '>'}`));
  }
  const letters = [...new Set(row.join(''))].sort();
  for (const [index, one] of letters.entries()) {
    found.add(hash(`l${one}`));
    for (const other of letters.slice(index + 1)) found.add(hash(`p${one}${other}`));
  }
  for (const [index, kind] of kinds.entries()) {
    const next = tokens[index + 1];
    const before = tokens[index - 1];
    if (kind !== '' && next !== undefined) found.add(hash(`kw${kind} ${next}`));
    if (kind !== '' && before !== undefined) found.add(hash(`wk${before} ${kind}`));
  }
}
