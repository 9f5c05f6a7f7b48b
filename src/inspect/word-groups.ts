/**
 * Groups of words that rules share, by the name that stands for them in a pattern: `<mensen>` for one word pattern,
 * `<wens>` alone for a list of patterns. They stand in seeds/regels/woorden.yaml, but for those that follow from the
 * list of word forms.
 */

import { CHANGE_IN_TWO, CHANGED } from './change-words.ts';
import { bookSchema } from './rule-schema.ts';
import rules from './rules-nl.json' with { type: 'json' };

/** The rules and their words, as seeds/regels/make.ts joins them. */
export const BOOK = bookSchema.parse(rules);

const GROUPS: Readonly<Record<string, string | readonly string[]>> = {
  ...BOOK.woorden,
  veranderd: CHANGED,
  verandering: [...CHANGE_IN_TWO, '<verandering-zinsdelen>'],
};

/** A group as one word pattern. Throws on a name that nothing bears. */
export function words(name: string): string {
  const found = GROUPS[name];
  if (typeof found !== 'string') throw new Error(`No words in seeds/regels are called ${name}`);
  return found;
}

/** Words by a name that only one survey gives them, as the years before a break. */
export type OwnWords = Readonly<Record<string, string>>;

/** The patterns that a source stands for, with the words of every name. Throws on a name that nothing bears. */
export function expanded(source: string, own: OwnWords = {}): readonly string[] {
  const alone = /^<([a-z-]+)>$/.exec(source)?.[1];
  const list = alone === undefined ? undefined : GROUPS[alone];
  if (Array.isArray(list)) return list.flatMap((one) => expanded(one, own));
  return [source.replace(/<([a-z-]+)>/g, (_, name: string) => own[name] ?? words(name))];
}
