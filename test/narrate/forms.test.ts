import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unmarked } from '../../src/narrate/marks.ts';
import type { Phrase } from '../../src/narrate/phrases-nl.ts';
import { openVoice } from '../../src/narrate/voice.ts';
import { FIXED, SITUATIONS } from './situations.ts';

const formsOf = ({ variants, spare }: Phrase) => [...variants, ...spare].map(unmarked);
const wordsIn = (text: string) => text.split(/\s+/).length;

describe.each(SITUATIONS.map((phrase, at) => ({ name: `${phrase.name} (${at + 1})`, phrase })))(
  'the forms of $name',
  ({ phrase }) => {
    it('are four or more, all different and each with an id of its own', () => {
      const texts = formsOf(phrase);
      expect(new Set(texts).size, texts.join('\n')).toBeGreaterThanOrEqual(4);
      const { labels } = phrase;
      if (labels) expect(new Set(labels).size, labels.join()).toBe(texts.length);
    });

    it('are whole sentences of at most 20 words, without a gap or a double mark', () => {
      for (const text of formsOf(phrase)) {
        expect(text).toMatch(/^[\p{Lu}\d’].*[.:]$/u);
        expect(text).not.toMatch(/ {2}|undefined|\.\.|:.*:$| [.,]/);
        for (const sentence of text.split(/(?<=\.) (?=\p{Lu})/u))
          expect(wordsIn(sentence), text).toBeLessThanOrEqual(20);
      }
    });

    it('come one by one, never the same twice in a row', () => {
      const voice = openVoice();
      const ids = Array.from({ length: 12 }, () => voice.say(phrase).phrase);
      expect(ids.filter((id, at) => id === ids[at - 1])).toEqual([]);
      expect(new Set(ids).size).toBeGreaterThanOrEqual(4);
    });
  },
);

it('the fixed formulas stand in one decision, each by its name', () => {
  const decision = readFileSync(
    join(import.meta.dirname, '../../docs/decisions/390-four-forms-or-a-formula.md'),
    'utf8',
  );
  const named = [...decision.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual([...FIXED].sort());
});
