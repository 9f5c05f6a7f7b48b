/** What of a text the rules judge: our own words and numbers, never a name or what a question asked (T01, T04). */
import type { Sentence } from '../domain/narrative.ts';

/** Stands where a name was: one word, so that the distances between words stay. */
const NAME = 'X';

/** A generated sentence as the rules read it. */
export function judgedText({ parts }: Pick<Sentence, 'parts'>): string {
  return parts.map(({ kind, text }) => (kind === 'words' || kind === 'number' ? text : NAME)).join('');
}

/** A text without these names, the longest first: "Meer" is part of "Bohemen en Meer en Bos". */
export function withoutNames(text: string, names: readonly string[]): string {
  const longestFirst = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (left, name) => (left.includes(name) ? left.replace(wholeName(name), NAME) : left),
    text,
  );
}

/** Names come back in thousands of texts, and reading an expression takes longer than seeking with it. */
const expressions = new Map<string, RegExp>();
const MOST_EXPRESSIONS = 20_000;

/** The name as it is written, not as a part of a longer word. */
function wholeName(name: string): RegExp {
  const known = expressions.get(name);
  if (known) return known;
  const made = expressionOf(name);
  if (expressions.size < MOST_EXPRESSIONS) expressions.set(name, made);
  return made;
}

function expressionOf(name: string): RegExp {
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'gu');
}
