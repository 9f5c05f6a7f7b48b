import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfAwayFromZero } from '../../src/domain/format.ts';
import { wilson } from '../../src/domain/wilson.ts';
import { visibleCell } from '../../src/suppress/seen-cell.ts';
import { areasOf, cell, indicator, published } from '../small-survey.ts';

const DEFF = { wijk: 1.3, gemeente: 1.5, land: 2 };
const [gebied] = areasOf(['W1']).slice(2);

function seen(value: number, n: number, whole: boolean) {
  if (!gebied) throw new Error('no area');
  const estimate = published(value, n);
  const candidate = {
    cell: cell('W1', 'x', estimate),
    gebied,
    indicator: indicator('x'),
    wave: '2025',
    verdict: { kind: 'open' as const, indicative: false },
    withdrawn: false,
  };
  return visibleCell(candidate, whole, DEFF);
}

test('holds every value that gives the figure and the margin that are shown, and no other', () => {
  const cases = fc.record({
    value: fc.double({ min: 0.6, max: 99.4, noNaN: true }),
    n: fc.integer({ min: 50, max: 3000 }),
    whole: fc.boolean(),
    at: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
  });
  fc.assert(
    fc.property(cases, ({ value, n, whole, at }) => {
      const { lower, upper } = seen(value, n, whole);
      const decimals = whole ? 0 : 1;
      const nEff = n / DEFF.wijk;
      const told = (share: number) =>
        [share, wilson(share, nEff).lower, wilson(share, nEff).upper]
          .map((each) => roundHalfAwayFromZero(100 * each, decimals))
          .join();
      expect(lower).toBeLessThanOrEqual(value / 100 + 1e-9);
      expect(upper).toBeGreaterThanOrEqual(value / 100 - 1e-9);
      const other = value / 100 + at;
      if (other <= 0.001 || other >= 0.999) return;
      const isAlike = told(other) === told(value / 100);
      const slack = 1e-6;
      if (isAlike) expect(other >= lower - slack && other <= upper + slack).toBe(true);
      else expect(other <= lower + slack || other >= upper - slack).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a margin narrows what whole percentages leave open', () => {
  const widths = [100, 250, 400, 900].map((n) => {
    const { lower, upper } = seen(5, n, true);
    return upper - lower;
  });
  expect(Math.min(...widths)).toBeLessThan(0.0099);
});
