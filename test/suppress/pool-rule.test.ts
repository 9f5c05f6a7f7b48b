import { describe, expect, test } from 'vitest';
import { poolingRemarks, smallTwice } from '../../src/suppress/pool.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

/** Respondents of three wijken in 2023 and 2025. */
const RESPONDENTS = { W1: [72, 80], W2: [72, 240], W3: [49, 80] };

function survey(middelen: 'regel' | readonly string[]) {
  const cells = Object.entries(RESPONDENTS).flatMap(([code, [before, now]]) => [
    cell(code, 'x', published(20, before), { jaar: 2023 }),
    cell(code, 'x', published(24, now)),
  ]);
  return surveyOf(areasOf(Object.keys(RESPONDENTS)), [indicator('x')], cells, { middelen });
}

describe('The rule by which two waves are averaged', () => {
  test('an indication in both waves, and the same for every area', () => {
    const each = survey('regel');
    expect([...smallTwice(each, each.cells)]).toEqual(['W1']);
    const pooled = suppress(each).survey.cells.filter(
      ({ estimate }) => estimate.kind === 'published' && estimate.method === 'pool',
    );
    expect(pooled.map(({ gebied }) => gebied)).toEqual(['W1']);
  });

  test('is proposed where it would do something and nothing is set', () => {
    const each = survey([]);
    expect(poolingRemarks(each, each.cells)).toMatchObject([{ rule: 'middelen-mogelijk', found: 'W1' }]);
  });

  test('a choice per wijk is told, unless it is what the rule gives', () => {
    const chosen = survey(['W2']);
    expect(poolingRemarks(chosen, chosen.cells)).toMatchObject([
      { rule: 'middelen-per-gebied', found: 'W2' },
    ]);
    const same = survey(['W1']);
    expect(poolingRemarks(same, same.cells)).toEqual([]);
  });
});
