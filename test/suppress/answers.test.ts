/** The answers to a question that is an indicator itself: what is hidden of them follows from nothing that is shown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Survey } from '../../src/domain/survey.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

const PLACES = [-2, -1, 1, 2] as const;
const WIJKEN = ['A', 'B', 'C'];
/** "weleens" is the share of the first two answers: often and sometimes. */
const question = indicator('weleens', { gevoelig: true });
const answers = PLACES.map((plaats) =>
  indicator(`weleens=${plaats}`, { gevoelig: true, antwoord: { vraag: 'weleens', plaats } }),
);
const RUN = 2;

/** Whole shares of the answers of one wijk, from counts. */
const counts = fc.array(fc.nat({ max: 90 }), { minLength: 4, maxLength: 4 });
const surveys = fc.array(counts, { minLength: 3, maxLength: 3 });

function surveyFrom(perWijk: readonly (readonly number[])[]) {
  const cells = WIJKEN.flatMap((wijk, at) => {
    const own = perWijk[at] ?? [];
    const n = own.reduce((sum, one) => sum + one, 0);
    if (n === 0) return [];
    const share = (number: number) => published(Math.round((1000 * number) / n) / 10, n);
    const some = own.slice(0, RUN).reduce((sum, one) => sum + one, 0);
    return [
      cell(wijk, 'weleens', share(some)),
      ...answers.map(({ code }, place) => cell(wijk, code, share(own[place] ?? 0))),
    ];
  });
  return surveyOf(areasOf(WIJKEN), [question, ...answers], cells);
}

/** Hidden figures of one wijk that follow from those that are shown. */
function followingIn(own: Survey['cells']): readonly string[] {
  const codes = answers.map(({ code }) => code);
  const [run, rest] = [codes.slice(0, RUN), codes.slice(RUN)];
  const shown = new Set(
    own.flatMap(({ indicator: code, estimate }) => (estimate.kind === 'published' ? [code] : [])),
  );
  const allShown = (list: readonly string[], but?: string) =>
    list.every((code) => code === but || shown.has(code));
  const follows = (code: string) => {
    if (code === 'weleens') return allShown(run) || allShown(rest);
    const side = run.includes(code) ? run : rest;
    return allShown(codes, code) || (shown.has('weleens') && allShown(side, code));
  };
  return own.flatMap(({ indicator: code, estimate }) =>
    estimate.kind === 'suppressed' && estimate.reason === 'herleidbaarheid' && follows(code) ? [code] : [],
  );
}

test('no hidden answer is what the others leave of 100, or of the share that they add up to', () => {
  fc.assert(
    fc.property(surveys, (perWijk) => {
      const { survey } = suppress(surveyFrom(perWijk));
      for (const wijk of WIJKEN) {
        const own = survey.cells.filter(({ gebied }) => gebied === wijk);
        expect(followingIn(own), wijk).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('a share of which one answer was delivered hidden is told by the other wijken', () => {
  const plain = surveyFrom([
    [20, 40, 90, 60],
    [30, 40, 80, 50],
    [25, 35, 85, 55],
  ]);
  const cells = plain.cells.map((each) =>
    each.gebied === 'A' && each.indicator === 'weleens=-2'
      ? { ...each, estimate: { kind: 'suppressed', reason: 'herleidbaarheid' } as const }
      : each,
  );
  const { survey } = suppress({ ...plain, cells });
  const shown = survey.cells.filter(
    ({ gebied, estimate }) => gebied === 'A' && estimate.kind === 'published',
  );
  const codes = shown.map(({ indicator: code }) => code);
  // Either the share or the other answer of its run goes, and on the way to 100 another answer.
  expect(codes.includes('weleens') && codes.includes('weleens=-1')).toBe(false);
  expect(answers.filter(({ code }) => codes.includes(code)).length).toBeLessThan(3);
});
