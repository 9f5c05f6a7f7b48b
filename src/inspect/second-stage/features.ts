/**
 * What the second stage sees of a sentence: words and rows of words, pieces of words, and the kinds of words that the
 * rules tell apart. Each becomes a number (a place in a table of weights), so that no list of words is kept.
 */
import { classesOf } from '../language/word-classes.ts';
import { wordTest } from '../language/word-tests.ts';
import type { SentenceText, Word } from '../passage.ts';
import { formsOf, type WordForm } from '../reading.ts';
import { words } from '../word-groups.ts';

/** Kinds of words, each with a letter; a word can be of several. */
const KINDS: readonly (readonly [letter: string, test: number])[] = [
  ['t', words('onderwerp')],
  ['o', words('misdrijf')],
  ['p', words('mensen')],
  ['n', words('buurt')],
  ['l', words('plek')],
  ['#', words('getal')],
  ['r', words('rangtelwoord')],
  ['i', words('is')],
  ['f', words('gevoel')],
  ['v', `(${words('veranderd')}|${words('veranderwoord')})`],
  ['h', `(${words('misschien')}|${words('beetje')})`],
  ['y', '(19|20)\\d\\d'],
  ['m', '(meer|minder|vaker|meest|meeste|minst|minste)'],
].map(([letter = '', source = '']) => [letter, wordTest(source)]);

/** A capital that names no area and no street. */
const INSTITUTION = wordTest(words('instelling'));

const kindsOfForms = new WeakMap<WordForm, string>();

function kindsOf(norm: string, form: WordForm): string {
  const known = kindsOfForms.get(form);
  if (known !== undefined) return known;
  const classes = classesOf(norm).map((name) => (name === '@vergrotend' ? 'c' : 's'));
  const letters = KINDS.filter(([, test]) => form.holds.has(test)).map(([letter]) => letter);
  const made = [...letters, ...classes].join('');
  kindsOfForms.set(form, made);
  return made;
}

const STREET = /(straat|laan|weg|plein|hof|kade|singel|dijk|steeg|gracht|pad|dreef|plantsoen)$/;

/** A word as rows are made of it: names, years and numbers lose which they are. */
function tokenOf({ raw, norm, first }: Word, form: WordForm | undefined, own: ReadonlySet<string>): string {
  if (own.has(norm) && /^\p{Lu}/u.test(raw)) return '@hier';
  if (/^(19|20)\d\d$/.test(norm)) return '#jaar';
  if (/\d/.test(norm)) return norm.includes('%') ? '#procent' : '#';
  if (first || !/^\p{Lu}/u.test(raw) || form?.holds.has(INSTITUTION)) return norm;
  return STREET.test(norm) ? '@straat' : '@naam';
}

const START = 0x811c9dc5;

/** FNV-1a over a text, going on from what stood before it. */
function hashed(text: string, from = START): number {
  let value = from;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}

/** The number of a feature: 30 bits, which the engine keeps without a box. */
const numbered = (value: number) => value & 0x3fffffff;
const hash = (text: string) => numbered(hashed(text));

/** What a token gives wherever it stands, and the beginnings of what it gives with the token behind it. */
interface TokenParts {
  readonly word: number;
  /** Pieces of three to five letters, begin and end of the word marked. */
  readonly pieces: readonly number[];
  readonly pair: number;
  readonly skip: number;
}

const partsCache = new Map<string, TokenParts>();

function partsOf(token: string): TokenParts {
  const known = partsCache.get(token);
  if (known) return known;
  const made = {
    word: hash(`w${token}`),
    pieces: piecesOf(token),
    pair: hashed(`b${token} `),
    skip: hashed(`s${token} `),
  };
  if (partsCache.size < 50_000) partsCache.set(token, made);
  return made;
}

function piecesOf(token: string): readonly number[] {
  const marked = `<${token}>`;
  const pieces: number[] = [];
  for (let size = 3; size <= 5; size += 1) {
    for (let at = 0; at + size <= marked.length; at += 1)
      pieces.push(hash(`c${marked.slice(at, at + size)}`));
  }
  return pieces;
}

/** Longest part of a sentence that is looked at: more words are no sentence, but a table or a list. */
const MOST_WORDS = 60;

/** Features of a sentence, each once; 30 bits wide. `own` are the words of the area's own name. */
export function featuresOf(sentence: SentenceText, own: ReadonlySet<string>): ReadonlySet<number> {
  const seen = sentence.words.slice(0, MOST_WORDS);
  const forms = formsOf(sentence);
  const tokens = seen.map((word, index) => tokenOf(word, forms[index], own));
  const found = new Set<number>();
  const marked = ['<', ...tokens, endOf(sentence)];
  for (const [index, token] of marked.entries()) {
    const { word, pair, skip } = partsOf(token);
    const [next, afterNext] = [marked[index + 1], marked[index + 2]];
    found.add(word);
    if (next !== undefined) found.add(numbered(hashed(next, pair)));
    if (afterNext !== undefined) found.add(numbered(hashed(afterNext, skip)));
  }
  for (const token of tokens) for (const piece of partsOf(token).pieces) found.add(piece);
  addKinds(found, sentence, tokens);
  return found;
}

/** A question asks, and an exclamation calls. */
function endOf({ text }: SentenceText): string {
  const mark = /[?!](?=[’”'")\s]{0,4}$)/.exec(text)?.[0];
  return mark === undefined ? '>' : `>${mark}`;
}

/** Names have a kind of their own. */
function kindOfToken(token: string): string | undefined {
  if (token === '@naam') return 'N';
  if (token === '@straat') return 'S';
  return token === '@hier' ? 'H' : undefined;
}

/** Kinds alone, in pairs as they follow each other, and any two of one sentence. */
function addKinds(found: Set<number>, sentence: SentenceText, tokens: readonly string[]): void {
  const forms = formsOf(sentence);
  const kinds = tokens.map((token, index) => {
    const [word, form] = [sentence.words[index], forms[index]];
    return kindOfToken(token) ?? (word && form ? kindsOf(word.norm, form) : '');
  });
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
