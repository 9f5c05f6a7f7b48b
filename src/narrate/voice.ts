import type { Claim, Sentence } from '../domain/narrative.ts';
import { partsOf, unmarked } from './marks.ts';
import type { Phrase } from './phrases-nl.ts';

/** Speaks the phrases of one page: forms in turn, never one twice in a row. No randomness. */
export interface Voice {
  say(phrase: Phrase, claims?: readonly Claim[]): Sentence;
  /** How often this name was asked for before. */
  turn(name: string): number;
}

/** A voice with nothing said yet; `start` shifts where the forms begin. */
export function openVoice(start = 0): Voice {
  const said = new Set<string>();
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
      const { text: marked, id } = chooseForm(phrase, turn, said, last);
      const text = unmarked(marked);
      for (const sentence of sentencesIn(text)) said.add(sentence);
      last = id;
      return { text, parts: partsOf(marked), claims, phrase: id };
    },
  };
}

interface Form {
  readonly text: string;
  readonly id: string;
}

/** The first form from `turn` on that was not just used, and of which no sentence was said before. */
function chooseForm(phrase: Phrase, turn: number, said: ReadonlySet<string>, last: string): Form {
  const { variants, labels, spare, name } = phrase;
  const all = [...variants, ...spare].map((text, index): Form => {
    const label = labels ? labels[index] : index === 0 ? '' : String(index);
    return { text, id: label ? `${name}-${label}` : name };
  });
  const from = turn % variants.length;
  const inTurn = [...all.slice(from, variants.length), ...all.slice(0, from), ...all.slice(variants.length)];
  const fresh = inTurn.filter(({ id }) => id !== last);
  const isNew = ({ text }: Form) => !sentencesIn(unmarked(text)).some((sentence) => said.has(sentence));
  return fresh.find(isNew) ?? fresh[0] ?? inTurn[0] ?? { text: '', id: name };
}

/** Splits at a full stop, question or exclamation mark that a capital follows. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+(?=[‘(]?\p{Lu}|\d)/u);
}
