/**
 * Where one statement in a sentence ends and the next begins: an innocent word excuses its own clause, not the whole
 * sentence ("De buurtvaders helpen, en de overlast is gedaald").
 */
import type { SentenceText, Word } from '../passage.ts';
import { CHANGED_ONLY, CHANGING, SEPARABLE } from './word-classes.ts';

/** Join two statements of the same weight, or give the first a reason, time or contrast. */
const JOINS: ReadonlySet<string> = new Set(
  'en maar want dus of toch doch echter terwijl omdat doordat zodat hoewel ofschoon nadat waardoor waarmee sinds sindsdien daardoor daarom'.split(
    ' ',
  ),
);

/** Open a clause in which something is told, where a wish in front of it ends: "wij willen melden dat …". */
const TELLS =
  /^(meld(t|en|de|den)?|gemeld|vertel(t|len)?|zeg(t|gen)?|laten|mededelen|delen|toont|tonen|tonen|zien|blijkt|bleek|weet|weten|vaststellen|constateert|constateren|schrijft|stelt|stellen)$/;

const FINITE: ReadonlySet<string> = new Set([
  ...'ben vind voel denk woon werk ga zie doe hoor merk is zijn was waren heb heeft hebben had hadden word wordt worden werd werden kan kunnen kon konden mag mogen moet moeten wil wilt willen zal zullen zou zouden blijft blijven bleef bleven gaat gaan ging gingen komt komen kwam kwamen doet doen deed deden staat staan stond stonden ligt liggen lag lagen krijgt krijgen kreeg kregen geeft geven gaf gaven voelt voelen voelde voelden vindt vinden vond vonden scoort scoren scoorde scoorden laat laten liet lieten ziet zien zag zagen helpt helpen hielp hielpen loopt lopen liep liepen'.split(
    ' ',
  ),
  ...CHANGING,
  ...CHANGED_ONLY,
  ...SEPARABLE.flatMap(({ forms }) => forms),
]);

/** A verb that carries a statement, as far as its form tells. */
function carriesStatement(word: Word): boolean {
  return FINITE.has(word.norm) || /^[a-z]{3,}(t|te|de|ten|den)$/.test(word.norm);
}

const clauses = new WeakMap<SentenceText, readonly number[]>();

/** For every word the number of its clause, counted from 0. */
export function clausesOf(sentence: SentenceText): readonly number[] {
  const known = clauses.get(sentence);
  if (known) return known;
  const made = divide(sentence);
  clauses.set(sentence, made);
  return made;
}

function divide({ text, words }: SentenceText): readonly number[] {
  let clause = 0;
  let verbs = 0;
  const ahead = finiteAhead(words);
  return words.map((word, index) => {
    const before = words[index - 1];
    const between = before ? text.slice(before.end, word.start) : '';
    if (isFirm(between) || (verbs > 0 && ahead[index] && isJoint(word, before, between))) {
      clause += 1;
      verbs = 0;
    }
    if (carriesStatement(word)) verbs += 1;
    return clause;
  });
}

/** For every word whether a verb stands from there on, before the next comma at least eight words further. */
function finiteAhead(words: readonly Word[]): readonly boolean[] {
  let next = Number.POSITIVE_INFINITY;
  const ahead: boolean[] = [];
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word && carriesStatement(word)) next = index;
    ahead[index] = next - index <= 9;
  }
  return ahead;
}

/** Marks between which nothing is shared. */
const isFirm = (between: string) => /[;:–—]|\s-\s/.test(between);

function isJoint(word: Word, before: Word | undefined, between: string): boolean {
  if (JOINS.has(word.norm)) return true;
  if (word.norm === 'dat') return TELLS.test(before?.norm ?? '');
  return between.includes(',');
}
