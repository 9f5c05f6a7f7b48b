/** The table of word tests says of every word what the regular expression says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapesOf } from '../../src/inspect/language/literals.ts';
import { classesOf } from '../../src/inspect/language/word-classes.ts';
import { testsThatHold, wordTest } from '../../src/inspect/language/word-tests.ts';
import { compile, lexicon } from '../../src/inspect/pattern.ts';
import { TEXT_RULES } from '../../src/inspect/registry.ts';
import { plainSentences } from '../../src/inspect/words.ts';

const SOURCES = [
  ...new Set(
    TEXT_RULES.flatMap(({ patterns = [] }) => patterns)
      .flatMap((pattern) => pattern.split(/\s+/))
      .filter((part) => !/^~\d$/.test(part))
      .map((part) => /^\{(.+)\}\?$/.exec(part)?.[1] ?? part),
  ),
];

/** What a source means, without any table. */
function holds(source: string, norm: string): boolean {
  const word = new RegExp(`^(?:${source})$`);
  return word.test(norm) || (source.includes('@') && classesOf(norm).some((name) => word.test(name)));
}

/** Words near those of the patterns: as they are, with letters around them, cut off. */
const near = fc
  .tuple(
    fc.constantFrom(
      ...SOURCES.flatMap((source) => {
        const shapes = shapesOf(source);
        return shapes ? [...shapes.whole, ...shapes.begins, ...shapes.ends, ...shapes.holds] : [];
      }).filter((word) => !word.startsWith('@')),
    ),
    fc.constantFrom('', '', 'wijk', 'x', '7', '%', '.'),
    fc.constantFrom('', '', 'en', 's', 'heid', '%', '2'),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([word, before, behind, cut]) => `${before}${word.slice(cut)}${behind}`);

describe('tests of words', () => {
  it('hold for the words that the regular expression matches, and for no others', () => {
    const numbers = SOURCES.map((source) => [source, wordTest(source)] as const);
    expect(numbers.length).toBeGreaterThan(500);
    fc.assert(
      fc.property(fc.oneof(near, fc.constantFrom('veiliger', 'slechtste', '18', '2.5', '7%')), (norm) => {
        const found = testsThatHold(norm);
        for (const [source, number] of numbers) {
          if (found.has(number) !== holds(source, norm)) throw new Error(`${source} on ${norm}`);
        }
      }),
      { numRuns: 60, seed: 17 },
    );
  });

  it('are known of a word that was seen before the test was made', () => {
    const [sentence] = plainSentences('Een kwispelstaart loopt mee.');
    const find = (source: string) => sentence && lexicon([compile(source, true)]).find(sentence).length;
    expect(find('loopt')).toBe(1);
    expect(find('\\w*staart')).toBe(1);
    expect(find('kwispel\\w*')).toBe(1);
    expect(find('\\w*pelst\\w*')).toBe(1);
    expect(find('kwispel')).toBe(0);
  });
});

describe('patterns', () => {
  const found = (source: string, text: string) =>
    plainSentences(text).flatMap((one) =>
      lexicon([compile(source, true)])
        .find(one)
        .map((match) => match.found),
    );

  it('find the same as trying every way, with gaps and optional words in any order', () => {
    const steps = fc.constantFrom('a', 'b', '(a|c)', '{a}?', '{b}?', '~1', '~2');
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 6 }), words, (pattern, text) => {
        const all = text.flatMap((_, from) => {
          const end = tried(pattern, text, from);
          return end === undefined || end === from ? [] : [text.slice(from, end).join(' ')];
        });
        expect(found(pattern.join(' '), text.join(' '))).toEqual(all);
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  it('are refused where they are too long', () => {
    expect(() => compile(Array.from({ length: 40 }, () => 'a').join(' '), true)).toThrow('too long');
  });
});

/** Where the first match ends that is found by trying every way in order. */
function tried(pattern: readonly string[], words: readonly string[], at: number): number | undefined {
  const [step, ...rest] = pattern;
  if (step === undefined) return at;
  if (step.startsWith('~')) {
    for (let skip = 0; skip <= Number(step[1]) && at + skip <= words.length; skip += 1) {
      const end = tried(rest, words, at + skip);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const bare = step.replace(/^\{(.+)\}\?$/, '$1');
  const end = new RegExp(`^(?:${bare})$`).test(words[at] ?? '') ? tried(rest, words, at + 1) : undefined;
  return end ?? (bare === step ? undefined : tried(rest, words, at));
}
