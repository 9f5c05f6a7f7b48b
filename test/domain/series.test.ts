import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/domain/estimate.ts';
import type { Measure } from '../../src/domain/finding.ts';
import { incomparability, segmentsOf } from '../../src/domain/series.ts';
import { indicator, published } from '../small-survey.ts';

const W1 = { code: 'W1', naam: 'W1', niveau: 'wijk' } as const;
const GM = { code: 'GM', naam: 'GM', niveau: 'gemeente' } as const;

function wave(jaar: number, more: Partial<Measure> = {}, estimate: Estimate = published(20, 200)): Measure {
  return { gebied: W1, jaar, reeks: 'VM2021', basis: 'alle', estimate, precision: 'deff', ...more };
}

describe('Runs of comparable waves (C06)', () => {
  const shape = (series: readonly Measure[], breuken: readonly number[] = []) =>
    segmentsOf(series, indicator('x', { breuken })).map(({ measures, points, line, trend }) => ({
      waves: measures.map(({ jaar }) => jaar),
      points,
      line,
      trend,
    }));

  test('a new series starts a new run', () => {
    const old = [2017, 2019].map((jaar) => wave(jaar, { reeks: 'VM2012' }));
    const now = [2021, 2023, 2025].map((jaar) => wave(jaar));
    expect(shape([...old, ...now])).toEqual([
      { waves: [2017, 2019], points: 2, line: false, trend: false },
      { waves: [2021, 2023, 2025], points: 3, line: true, trend: false },
    ]);
  });

  test('five points before the word trend', () => {
    const series = [2012, 2013, 2015, 2017, 2019].map((jaar) => wave(jaar));
    expect(shape(series)).toEqual([
      { waves: [2012, 2013, 2015, 2017, 2019], points: 5, line: true, trend: true },
    ]);
  });

  test('a break of the indicator itself splits where it starts', () => {
    expect(
      shape(
        [2021, 2023, 2025].map((jaar) => wave(jaar)),
        [2023],
      ).map(({ waves }) => waves),
    ).toEqual([[2021], [2023, 2025]]);
  });

  test('another base or division splits; a hidden wave stays in the run without a point', () => {
    const hidden = wave(2023, {}, { kind: 'suppressed', reason: 'betrouwbaarheid' });
    expect(shape([wave(2021), hidden, wave(2025)])).toEqual([
      { waves: [2021, 2023, 2025], points: 2, line: false, trend: false },
    ]);
    expect(
      shape([wave(2021, { indeling: '2019' }), wave(2023), wave(2025, { basis: 'bezoekers' })]).length,
    ).toBe(3);
  });

  test('a mean of two waves does not follow a wave that it rests on', () => {
    const mean = wave(2025, {}, published(20, 133, { method: 'pool', pooledYears: [2023, 2025] }));
    expect(shape([wave(2021), wave(2023), mean]).map(({ waves }) => waves)).toEqual([[2021, 2023], [2025]]);
  });

  test('no measures, no runs', () => {
    expect(shape([])).toEqual([]);
  });
});

describe('Why two figures are not comparable', () => {
  test('a break between two waves names its year', () => {
    const broken = indicator('x', { breuken: [2015, 2023] });
    expect(incomparability(wave(2025), wave(2021), broken)).toEqual({ kind: 'breuk', jaar: 2023 });
    expect(incomparability(wave(2025), wave(2023), broken)).toBeUndefined();
  });

  test('areas of one wave clash only when both name another division', () => {
    const whole = wave(2025, { gebied: GM });
    expect(incomparability(wave(2025, { indeling: '2024' }), whole, indicator('x'))).toBeUndefined();
    expect(
      incomparability(
        wave(2025, { indeling: '2024' }),
        wave(2025, { gebied: GM, indeling: '2019' }),
        indicator('x'),
      ),
    ).toEqual({ kind: 'indeling' });
  });
});
