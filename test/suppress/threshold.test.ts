import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Published } from '../../src/domain/estimate.ts';
import type { Niveau } from '../../src/domain/gebied.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Groep } from '../../src/domain/survey.ts';
import { verdictOf } from '../../src/suppress/threshold.ts';
import { SHIPPED } from '../onderzoek.ts';
import { indicator, published } from '../small-survey.ts';

const DREMPELS = { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10, zonderN: 'fout' } as const;

interface Options {
  readonly niveau?: Niveau;
  readonly what?: Partial<Indicator>;
  readonly groep?: Groep;
  readonly more?: Partial<Published>;
}

function verdict(value: number, n: number | undefined, { niveau = 'wijk', what, groep, more }: Options = {}) {
  const gebied = { code: 'W1', naam: 'W1', niveau };
  const estimate = published(value, n, more);
  return verdictOf({ estimate, gebied, indicator: indicator('x', what), groep }, DREMPELS, SHIPPED);
}

const hidden = (reason: string, bound?: object) => ({ kind: 'hidden', reason, ...(bound && { bound }) });
const open = (indicative = false) => ({ kind: 'open', indicative });
const GEVOELIG = { what: { gevoelig: true } };

describe('Number of respondents (2.3)', () => {
  test.each([
    [9, hidden('herleidbaarheid')],
    [10, hidden('betrouwbaarheid')],
    [49, hidden('betrouwbaarheid')],
    [50, open(true)],
    [99, open(true)],
    [100, open()],
  ])('n = %i', (n, expected) => {
    expect(verdict(50, n)).toEqual(expected);
  });

  test('a score has no cells to be small', () => {
    expect(verdict(1.2, 100, { what: { eenheid: 'rapportcijfer' } })).toEqual(open());
    expect(verdict(1.2, 49, { what: { eenheid: 'rapportcijfer' } })).toEqual(hidden('betrouwbaarheid'));
  });

  test('no n: published, since nothing can be held against it (2.8, 3)', () => {
    expect(verdict(18, undefined, { niveau: 'gemeente' })).toEqual(open());
    expect(verdict(18, undefined, { niveau: 'wijk' })).toEqual(open());
  });
});

describe('Small cells (2.8, 4)', () => {
  test('"<4": 100 × threshold / n, rounded up', () => {
    expect(verdict(3, 125)).toEqual(hidden('herleidbaarheid', { side: 'below', value: 4 }));
    expect(verdict(3, 120)).toEqual(hidden('herleidbaarheid', { side: 'below', value: 5 }));
  });

  test('no bound contradicts the figure that it is told of, and none tells which figure that was', () => {
    const cases = fc.record({
      value: fc.nat(1000).map((tenths) => tenths / 10),
      n: fc.integer({ min: 50, max: 2000 }),
      step: fc.constantFrom(0, 0.1, 1),
      gevoelig: fc.boolean(),
    });
    const bounds = new Map<string, number>();
    fc.assert(
      fc.property(cases, ({ value: exact, n, step, gevoelig }) => {
        const value = step === 1 ? Math.round(exact) : exact;
        const found = verdict(value, n, { what: { gevoelig }, more: { step } });
        if (found.kind !== 'hidden' || !found.bound) return;
        const { side, value: bound } = found.bound;
        if (side === 'below') expect(bound).toBeGreaterThan(value);
        else expect(bound).toBeLessThan(value);
        const key = `${side} ${n} ${step} ${gevoelig}`;
        expect(bounds.get(key) ?? bound).toBe(bound);
        bounds.set(key, bound);
      }),
      { numRuns: 3000 },
    );
    expect(bounds.size).toBeGreaterThan(50);
  });

  test('">96" for the complement', () => {
    expect(verdict(97, 125)).toEqual(hidden('herleidbaarheid', { side: 'above', value: 96 }));
  });

  test('round(n·p) at the threshold is published', () => {
    expect(verdict(4, 113)).toEqual(open());
    expect(verdict(3.9, 115)).toEqual(hidden('herleidbaarheid', { side: 'below', value: 5 }));
  });

  test('0 and 100% are published for ordinary indicators', () => {
    expect(verdict(0, 120)).toEqual(open());
    expect(verdict(100, 120)).toEqual(open());
    expect(verdict(0, 40)).toEqual(hidden('betrouwbaarheid'));
  });

  test('a weighted share above zero rests on someone, though round(n·p) is 0', () => {
    expect(verdict(0.2, 120).kind).toBe('hidden');
  });

  test('sensitive indicators: threshold 10, and zero is small too', () => {
    expect(verdict(8, 120, GEVOELIG)).toEqual(open());
    expect(verdict(7, 120, GEVOELIG)).toEqual(hidden('herleidbaarheid', { side: 'below', value: 9 }));
    expect(verdict(0, 120, GEVOELIG)).toEqual(hidden('herleidbaarheid', { side: 'below', value: 9 }));
    expect(verdict(100, 120, GEVOELIG)).toEqual(hidden('herleidbaarheid', { side: 'above', value: 91 }));
  });

  test('subgroups count as sensitive', () => {
    const groep = { kenmerk: 'leeftijd', waarde: '15-24' };
    expect(verdict(7, 120, { groep })).toEqual(hidden('herleidbaarheid', { side: 'below', value: 9 }));
    expect(verdict(7, 120)).toEqual(open());
  });

  test('below the threshold of n no bound is told, and a small cell is still herleidbaarheid', () => {
    expect(verdict(5, 40)).toEqual(hidden('herleidbaarheid'));
  });

  test('rates per 1,000 have their own scale', () => {
    expect(verdict(20, 125, { what: { eenheid: 'per1000' } })).toEqual(
      hidden('herleidbaarheid', { side: 'below', value: 40 }),
    );
  });
});

describe('Levels below which an indicator is never published', () => {
  test('seksuele delicten never below gemeente: herleidbaarheid, and no bound', () => {
    const options = { what: { gevoelig: true, vanaf: 'gemeente' as const } };
    expect(verdict(50, 400, options)).toEqual(hidden('herleidbaarheid'));
    expect(verdict(1, 400, options)).toEqual(hidden('herleidbaarheid'));
    expect(verdict(50, 400, { ...options, niveau: 'gemeente' })).toEqual(open());
  });

  test('other indicators: betrouwbaarheid', () => {
    expect(verdict(50, 400, { what: { vanaf: 'gemeente' } })).toEqual(hidden('betrouwbaarheid'));
    expect(verdict(50, 400, { what: { vanaf: 'gemeente' }, niveau: 'stadsdeel' }).kind).toBe('hidden');
  });

  test('sub-bases from gemeente up, also where the catalogue names no level', () => {
    expect(verdict(50, 400, { what: { basis: 'slachtoffers' } })).toEqual(hidden('betrouwbaarheid'));
    expect(verdict(50, 400, { what: { basis: 'slachtoffers' }, niveau: 'gemeente' })).toEqual(open());
    expect(verdict(50, 400, { what: { basis: 'slachtoffers', vanaf: 'wijk' } })).toEqual(open());
  });
});

test('A figure of a model is not held to the number of respondents (2.6, 4)', () => {
  expect(verdict(50, 20, { more: { method: 'model' } })).toEqual(open());
});

test('What the supplier hid stays hidden, and what is missing is missing', () => {
  const gebied = { code: 'W1', naam: 'W1', niveau: 'wijk' as const };
  const judged = { gebied, indicator: indicator('x'), groep: undefined };
  const suppressed = { kind: 'suppressed', reason: 'betrouwbaarheid' } as const;
  expect(verdictOf({ ...judged, estimate: suppressed }, DREMPELS, SHIPPED)).toEqual(
    hidden('betrouwbaarheid'),
  );
  expect(verdictOf({ ...judged, estimate: { kind: 'missing' } }, DREMPELS, SHIPPED)).toEqual({
    kind: 'missing',
  });
});

describe('Crossings below the gemeente (method.md 3, P13 and P14)', () => {
  const groep = (kenmerk: string) => ({ groep: { kenmerk, waarde: 'x' } });
  const victims = { what: { thema: 'slachtofferschap' } };

  test.each(['leeftijd', 'geslacht', 'herkomst', 'Leeftijd'])(
    'victims by %s: hidden in a wijk',
    (kenmerk) => {
      expect(verdict(50, 400, { ...victims, ...groep(kenmerk) })).toEqual(hidden('herleidbaarheid'));
    },
  );

  test('told of the gemeente, of other features, and of other themes', () => {
    expect(verdict(50, 400, { ...victims, ...groep('leeftijd'), niveau: 'gemeente' })).toEqual(open());
    expect(verdict(50, 400, { ...victims, ...groep('woonduur') })).toEqual(open());
    expect(verdict(50, 400, groep('leeftijd'))).toEqual(open());
  });

  test.each(['herkomst', 'migratieachtergrond'])('anything by %s: hidden in a wijk', (kenmerk) => {
    expect(verdict(50, 400, groep(kenmerk))).toEqual(hidden('herleidbaarheid'));
    expect(verdict(50, 400, { ...groep(kenmerk), niveau: 'gemeente' })).toEqual(open());
  });
});
