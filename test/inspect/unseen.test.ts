/** The checker on sentences of authors that neither its rules nor its second stage were made on. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Labelled, readSentences } from '../../seeds/zinnen/read-sentences.ts';
import { weightsFile } from '../../seeds/zinnen/train.ts';
import type { Remark } from '../../src/domain/remark.ts';
import { inspectTexts } from '../../src/inspect/inspect.ts';
import { plainSentences } from '../../src/inspect/words.ts';
import { AREAS, surveyOf, wijk } from '../narrate/survey.ts';

const SEEN = readSentences(new URL('../../seeds/zinnen/', import.meta.url));
const UNSEEN = readSentences(new URL('./unseen/', import.meta.url));
const WEIGHTS = new URL('../../src/inspect/second-stage/weights.json', import.meta.url);

const surveys = new Map<string, ReturnType<typeof surveyOf>>();

/** The areas of an author: its own wijk and those that its sentences may name. */
function surveyFor({ author, others }: Labelled) {
  const names = others.length > 0 ? others : ['Binnenstad', 'Boschveld', 'Sint-Jansberg', 'Weerdpolder'];
  const made =
    surveys.get(author) ??
    surveyOf([], { gebieden: [...AREAS, ...names.map((naam, index) => wijk(`WK${index + 2}`, naam))] });
  surveys.set(author, made);
  return made;
}

function remarksOn(one: Labelled): readonly Remark[] {
  const blocks = [{ kind: 'text' as const, sentences: plainSentences(one.text), line: 1, sourced: false }];
  const origin = one.speaker === 'interview' ? ('interview' as const) : ('handwritten' as const);
  const passage = { origin, file: 'proef.md', place: 'proef.md', blocks };
  const gebied = wijk('WK1', one.own || 'De Kersentuin');
  return inspectTexts(surveyFor(one), [{ ...passage, gebied }]).map(({ remark }) => remark);
}

const judged = UNSEEN.map((one) => ({ one, remarks: remarksOn(one) }));

/** Recall and precision, where `told` says whether a sentence counts as found. */
function score(told: (remarks: readonly Remark[]) => boolean) {
  const guilty = judged.filter(({ one }) => one.guilty);
  const right = guilty.filter(({ remarks }) => told(remarks)).length;
  const all = judged.filter(({ remarks }) => told(remarks)).length;
  return { recall: right / guilty.length, precision: right / all };
}

const rules = score((remarks) => remarks.some(({ doubt }) => doubt === undefined));
const both = score((remarks) => remarks.length > 0);

describe('sentences of authors that were never learned from', () => {
  it('come from seven authors, half of them innocent; no author is in both sets', () => {
    const authors = new Set(UNSEEN.map(({ author }) => author));
    expect(authors.size).toBeGreaterThanOrEqual(7);
    expect(SEEN.filter(({ author }) => authors.has(author))).toEqual([]);
    expect(SEEN.length + UNSEEN.length).toBeGreaterThan(6000);
    const innocent = UNSEEN.filter(({ guilty }) => !guilty).length / UNSEEN.length;
    expect(innocent).toBeGreaterThan(0.45);
    expect(innocent).toBeLessThan(0.55);
  });

  it(`rules alone: recall ${rules.recall.toFixed(3)}, precision ${rules.precision.toFixed(3)}`, () => {
    expect(rules.recall).toBeGreaterThanOrEqual(0.65);
    expect(rules.precision).toBeGreaterThanOrEqual(0.97);
  });

  it(`with the second stage: recall ${both.recall.toFixed(3)}, precision ${both.precision.toFixed(3)}`, () => {
    process.stdout.write(
      `unseen authors, ${UNSEEN.length} sentences: rules ${rules.recall.toFixed(3)} / ${rules.precision.toFixed(3)}, both ${both.recall.toFixed(3)} / ${both.precision.toFixed(3)}\n`,
    );
    expect(both.recall).toBeGreaterThanOrEqual(0.85);
    expect(both.precision).toBeGreaterThanOrEqual(0.9);
  });

  it('a doubt is a warning that asks somebody to read along, with its likeliest rule and a better wording', () => {
    const doubts = judged.flatMap(({ remarks }) => remarks).filter(({ doubt }) => doubt !== undefined);
    expect(doubts.length).toBeGreaterThan(50);
    for (const { level, rule, explanation, proposal } of doubts) {
      expect(level).toBe('warn');
      expect(rule).toMatch(/^T\d\d$/);
      expect(explanation).toContain('Laat iemand meelezen');
      expect(proposal).toBeTruthy();
    }
  });

  it('the weights are what the sentences give', () => {
    expect(readFileSync(WEIGHTS, 'utf8')).toBe(weightsFile());
  });
});
