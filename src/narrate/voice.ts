import type { Claim, Sentence } from '../domain/narrative.ts';
import { partsOf, unmarked } from './marks.ts';
import type { Phrase } from './phrases-nl.ts';

/** Speaks phrases within one theme: no sentence twice, and not the same shape each time. No randomness. */
export interface Voice {
  say(phrase: Phrase, claims?: readonly Claim[]): Sentence;
  /** True on every second call: alternates between two shapes of a paragraph. */
  alternate(): boolean;
  /** Next link of `links`, in turn. */
  link(links: readonly string[]): string;
}

/** A voice with nothing said yet; `start` shifts where the variants begin, so that themes open differently. */
export function openVoice(start = 0): Voice {
  const said = new Set<string>();
  const turns = new Map<string, number>();
  const turnOf = (name: string, from = start) => {
    const turn = turns.get(name) ?? from;
    turns.set(name, turn + 1);
    return turn;
  };
  return {
    say(phrase, claims = []) {
      const marked = nextVariant(phrase, turnOf(phrase.name, phrase.standardFirst ? 0 : start), said);
      const text = unmarked(marked);
      for (const sentence of sentencesIn(text)) said.add(sentence);
      return { text, parts: partsOf(marked), claims, phrase: phrase.name };
    },
    alternate: () => turnOf('alternate') % 2 === 0,
    link: (links) => links[turnOf('link') % links.length] ?? '',
  };
}

/** The first wording from `turn` on of which no sentence was said before; the last resort is the standard one. */
function nextVariant(phrase: Phrase, turn: number, said: ReadonlySet<string>): string {
  const { variants, spare } = phrase;
  const from = turn % variants.length;
  const inTurn = [...variants.slice(from), ...variants.slice(0, from), ...spare];
  return (
    inTurn.find((text) => !sentencesIn(unmarked(text)).some((sentence) => said.has(sentence))) ?? variants[0]
  );
}

/** Splits at a full stop, question or exclamation mark that a capital follows. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+(?=[‘(]?\p{Lu}|\d)/u);
}
