import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { finitePopulationCorrection } from '../../src/compare/finite-population.ts';
import { findingOf, type Measure } from '../../src/domain/finding.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';
import { FPC } from './golden-values.ts';

test.each(FPC)('Finite population correction: n $n of $N', ({ n, N, fpc, se, seFpc }) => {
  expect(finitePopulationCorrection(n, N)).toBeCloseTo(fpc, 6);
  expect(se * finitePopulationCorrection(n, N)).toBeCloseTo(seFpc, 6);
});

describe('Finite population correction of a margin', () => {
  const INDICATORS = [indicator('deel'), indicator('cijfer', { eenheid: 'rapportcijfer' })];
  /** 1,000 residents, of whom 400 answered in wijk A and 90 in wijk B. */
  const CELLS = [
    cell('GM', 'deel', published(20, 490, { deff: 1 })),
    cell('A', 'deel', published(20, 400, { deff: 1 })),
    cell('A', 'deel', published(30, 400, { deff: 1 }), { jaar: 2023 }),
    cell('A', 'deel', published(25, 200, { deff: 1 }), { groep: { kenmerk: 'geslacht', waarde: 'vrouw' } }),
    cell('B', 'deel', published(20, 90, { deff: 1 })),
    cell('A', 'cijfer', published(7, 400, { sd: 1.5, deff: 1 })),
  ];
  const { vergelijking } = surveyOf([], [], []).gemeente;
  const findings = (eindigePopulatie: boolean) =>
    compare(
      surveyOf(areasOf(['A', 'B']), INDICATORS, CELLS, {
        vergelijking: { ...vergelijking, eindigePopulatie },
      }),
    );
  const [off, on] = [findings(false), findings(true)];
  const width = (measure: Measure | undefined) =>
    (measure?.interval?.upper ?? Number.NaN) - (measure?.interval?.lower ?? Number.NaN);
  const of = (from: typeof on, area: string, code = 'deel') => findingOf(from, area, code);

  test('narrows a share by sqrt((N - n) / (N - 1)), up to the asymmetry of Wilson', () => {
    const ratio = width(of(on, 'A')?.measure) / width(of(off, 'A')?.measure);
    expect(ratio).toBeCloseTo(finitePopulationCorrection(400, 1000), 2);
  });

  test('narrows a mean by exactly that', () => {
    const ratio = width(of(on, 'A', 'cijfer')?.measure) / width(of(off, 'A', 'cijfer')?.measure);
    expect(ratio).toBeCloseTo(finitePopulationCorrection(400, 1000), 9);
  });

  test('leaves alone: a tenth of the residents or less, an earlier wave, a group', () => {
    expect(width(of(on, 'B')?.measure)).toBe(width(of(off, 'B')?.measure));
    expect(width(of(on, 'A')?.series[0])).toBe(width(of(off, 'A')?.series[0]));
    expect(width(of(on, 'A')?.groups[0]?.measure)).toBe(width(of(off, 'A')?.groups[0]?.measure));
  });

  test('never touches a test', () => {
    for (const kind of ['gemeente', 'vorige'] as const) {
      const [a, b] = [of(on, 'A')?.comparisons[kind], of(off, 'A')?.comparisons[kind]];
      expect(a?.p).toBeGreaterThan(0);
      expect(a?.p).toBe(b?.p);
    }
  });

  test('the downloads carry the same margin as the page', () => {
    const row = on
      .measuresOf('deel')
      .find(({ gebied, jaar, groep }) => gebied.code === 'A' && jaar === 2025 && !groep);
    expect(row?.interval).toEqual(of(on, 'A')?.measure.interval);
  });
});
