import type { Claim, Sentence } from '../domain/narrative.ts';
import { partsOf, unmarked } from './marks.ts';
import type { Phrase } from './phrases-nl.ts';

/**
 * Speaks the phrases of one page: forms in turn, never one twice in a row, and of those the one whose first words the
 * page said least. No randomness.
 */
export interface Voice {
  say(phrase: Phrase, claims?: readonly Claim[]): Sentence;
  /** How often this name was asked for before. */
  turn(name: string): number;
}

/** A voice with nothing said yet; `start` shifts where the forms begin. */
export function openVoice(start = 0): Voice {
  const page: Page = { said: new Set(), openings: new Map(), lastOf: new Map() };
  const turns = new Map<string, number>();
  let last = '';
  const turnOf = (name: string, from = start) => {
    const turn = turns.get(name) ?? from;
    turns.set(name, turn + 1);
    return turn;
  };
  return {
    turn: (name) => turnOf(name),
    say(phrase, claims = []) {
      const turn = turnOf(phrase.name, phrase.standardFirst ? 0 : start);
      const { text: marked, id } = chooseForm(phrase, turn, page, last);
      const text = unmarked(marked);
      remember(text, page);
      last = id;
      page.lastOf.set(phrase.name, id);
      return { text, parts: partsOf(marked), claims, phrase: id };
    },
  };
}

interface Form {
  readonly text: string;
  readonly id: string;
}

/** What a page said so far: its sentences, and how often one began with the same two words. */
interface Page {
  readonly said: Set<string>;
  readonly openings: Map<string, number>;
  /** The last form of each phrase: items of a list may stand between two headings. */
  readonly lastOf: Map<string, string>;
}

function remember(text: string, { said, openings }: Page): void {
  for (const sentence of sentencesIn(text)) {
    said.add(sentence);
    openings.set(openingOf(sentence), (openings.get(openingOf(sentence)) ?? 0) + 1);
  }
}

const openingOf = (sentence: string) => sentence.split(' ').slice(0, 2).join(' ').replace(/\d+/g, 'N');

/**
 * Of the forms that were not just used and of which no sentence was said before, the one with the rarest first words;
 * the first from `turn` on where these are alike. Spare ones only where there is no other.
 */
function chooseForm(phrase: Phrase, turn: number, { said, openings, lastOf }: Page, last: string): Form {
  const { variants, labels, spare, name } = phrase;
  const all = [...variants, ...spare].map((text, index): Form => {
    const label = labels ? labels[index] : index === 0 ? '' : String(index);
    return { text, id: label ? `${name}-${label}` : name };
  });
  const from = turn % variants.length;
  const inTurn = [...all.slice(from, variants.length), ...all.slice(0, from), ...all.slice(variants.length)];
  const fresh = inTurn.filter(({ id }) => id !== last);
  const isNew = ({ text }: Form) => !sentencesIn(unmarked(text)).some((sentence) => said.has(sentence));
  const count = ({ text }: Form) => openings.get(openingOf(unmarked(text))) ?? 0;
  const isAgain = ({ id }: Form) => Number(id === lastOf.get(name));
  const isSpare = ({ text }: Form) => Number(spare.includes(text));
  const [best] = fresh
    .filter(isNew)
    .sort((a, b) => isSpare(a) - isSpare(b) || isAgain(a) - isAgain(b) || count(a) - count(b));
  return best ?? fresh[0] ?? inTurn[0] ?? { text: '', id: name };
}

/** Splits at a full stop, question or exclamation mark that a capital follows. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+(?=[‘(]?\p{Lu}|\d)/u);
}
