import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { type Comparison, findingOf } from '../../src/domain/finding.ts';
import type { Gebied, Niveau } from '../../src/domain/gebied.ts';
import type { Gemeente } from '../../src/domain/gemeente.ts';
import { cell, indicator, published, surveyOf } from '../small-survey.ts';

const X = indicator('x');
const SCORE = indicator('cijfer', { eenheid: 'rapportcijfer', hogerIs: 'gunstig' });

const area = (code: string, niveau: Niveau, inwoners15plus: number, more: Partial<Gebied> = {}): Gebied => ({
  code,
  naam: code,
  niveau,
  inwoners15plus,
  ...more,
});

/** A land of a regionale eenheid, of two districten, of gemeenten; a gemeente of two basisteams and four wijken. */
const AREAS: readonly Gebied[] = [
  area('NL', 'land', 1_000_000),
  area('RE', 'regionale-eenheid', 200_000, { ouder: 'NL' }),
  area('D1', 'district', 80_000, { ouder: 'RE' }),
  area('D2', 'district', 120_000, { ouder: 'RE' }),
  area('GM', 'gemeente', 40_000, { ouder: 'D1' }),
  area('BT1', 'basisteam', 25_000, { ouder: 'GM', delen: ['W1', 'W2'] }),
  area('BT2', 'basisteam', 15_000, { ouder: 'GM', delen: ['W3', 'W4'] }),
  area('W1', 'wijk', 10_000, { ouder: 'GM' }),
  area('W2', 'wijk', 15_000, { ouder: 'GM' }),
  area('W3', 'wijk', 5_000, { ouder: 'GM' }),
  area('W4', 'wijk', 10_000, { ouder: 'GM' }),
  area('REF', 'referentie', 300_000, { delen: ['GM', 'GM0001'] }),
];

const ALL: Gemeente['profielen'] = ['regionale-eenheid', 'district', 'basisteam', 'wijk'];

const N: Readonly<Record<string, number>> = { NL: 9000, REF: 5000, RE: 4000, D1: 2500, D2: 2600, GM: 1500 };

function comparisonsOf(
  code: string,
  more: Partial<Gemeente> = {},
  values: Readonly<Record<string, number>> = {},
): Readonly<Record<string, Comparison | undefined>> {
  const cells = AREAS.map((one, at) =>
    cell(one.code, 'x', published(values[one.code] ?? 20 + at, N[one.code] ?? 400)),
  );
  const survey = surveyOf(AREAS, [X], cells, { profielen: ALL, ...more });
  return findingOf(compare(survey), code, 'x')?.comparisons ?? {};
}

describe('With what an area is compared, and how that lies to it', () => {
  test.each([
    ['a wijk', 'W1', { gemeente: ['GM', 'around', 'own'], land: ['NL', 'around', undefined] }],
    [
      'a basisteam of the gemeente',
      'BT1',
      { gemeente: ['GM', 'around', 'own'], land: ['NL', 'around', 'own'] },
    ],
    ['a district around it', 'D1', { gemeente: ['GM', 'inside', 'other'], land: ['NL', 'around', 'own'] }],
    ['a district beside it', 'D2', { gemeente: ['GM', 'apart', undefined], land: ['NL', 'around', 'own'] }],
    ['the gemeente', 'GM', { land: ['NL', 'around', undefined], referentie: ['REF', 'around', 'own'] }],
  ] as const)('%s', (_, code, expected) => {
    const told = Object.entries(comparisonsOf(code)).map(([kind, one]) => [
      kind,
      [one?.against?.code, one?.lie, one?.overlap?.part],
    ]);
    expect(Object.fromEntries(told)).toEqual(expected);
  });

  test.each([
    ['a basisteam, for each wijk its own', 'basisteam', 'W3', 'BT2', 'around', 'own'],
    ['a code, also where it is the smaller', 'BT1', 'D1', 'BT1', 'inside', 'other'],
    ['a code that lies elsewhere is tested as apart', 'BT1', 'W3', 'BT1', 'apart', undefined],
    ['the reference group, for every area', 'referentie', 'W1', 'REF', 'apart', undefined],
  ] as const)('`vergelijken`: %s', (_, vergelijken, code, against, lie, part) => {
    const { plaats } = comparisonsOf(code, { vergelijken });
    expect(plaats).toMatchObject({
      against: { code: against },
      lie,
      family: expect.stringMatching(/^plaats-/),
    });
    expect(plaats?.overlap?.part).toBe(part);
    expect(comparisonsOf(against, { vergelijken }).plaats?.against?.code).not.toBe(against);
  });

  test('a place that is compared with already gives no second row', () => {
    expect(comparisonsOf('GM', { vergelijken: 'referentie' })).not.toHaveProperty('plaats');
  });
});

/**
 * The same test written down from its other end, as an independent check: the whole is put together of the part and the
 * rest, and part and rest are two samples (Gart & Nam 1990; method.md 2.2). Nothing of it is taken from the product.
 */
function byPartAndRest(part: number, nPart: number, whole: number, nWhole: number, share: number) {
  const [p, g] = [part / 100, whole / 100];
  const rest = (g - share * p) / (1 - share);
  const variance = g * (1 - g);
  const [vPart, vWhole] = [variance / nPart, variance / nWhole];
  const vRest = Math.max(0, (vWhole - share ** 2 * vPart) / (1 - share) ** 2);
  const [hPart, hRest] = [vPart / variance, vRest / variance];
  const z = (p - rest) / Math.sqrt(vPart + vRest);
  const skew = ((1 - 2 * g) * (hPart ** 2 - hRest ** 2)) / (Math.sqrt(variance) * (hPart + hRest) ** 1.5);
  const a = skew / 6;
  const corrected = Math.abs(a) < 1e-9 ? z : (-1 + Math.sqrt(Math.max(0, 1 + 4 * a * (a + z)))) / (2 * a);
  return { z: corrected, se: 100 * (1 - share) * Math.sqrt(vPart + vRest) };
}

describe('A part and its whole, from either side', () => {
  const share = fc.double({ min: 0.02, max: 0.7, noNaN: true });
  const value = fc.integer({ min: 15, max: 60 });
  const size = fc.integer({ min: 200, max: 900 });

  test('agree with the sum of part and rest, and mirror each other', () => {
    fc.assert(
      fc.property(share, value, value, size, size, (w, part, whole, n, more) => {
        const residents = 100_000;
        const gebieden = [
          area('D', 'district', residents),
          area('GM', 'gemeente', w * residents, { ouder: 'D' }),
          area('W', 'wijk', w * w * residents, { ouder: 'GM' }),
        ];
        const deff = { deff: 1 };
        const own = (profielen: Gemeente['profielen'], [small, large]: readonly [string, string]) => {
          const cells = [
            cell(small, 'x', published(part, n, deff)),
            cell(large, 'x', published(whole, n + more, deff)),
          ];
          const survey = surveyOf(gebieden, [X], cells, { profielen, vergelijking: FIXED });
          return findingOf(compare(survey), profielen[0] === 'wijk' ? small : large, 'x')?.comparisons
            .gemeente;
        };
        const below = own(['wijk'], ['W', 'GM']);
        const above = own(['district'], ['GM', 'D']);
        const expected = byPartAndRest(part, n, whole, n + more, w);
        fc.pre(below?.z !== undefined && above?.z !== undefined);
        expect(below?.z).toBeCloseTo(expected.z, 8);
        expect(below?.se).toBeCloseTo(expected.se, 8);
        expect(above?.z).toBeCloseTo(-expected.z, 8);
        expect(above?.se).toBeCloseTo(expected.se, 8);
        expect(above?.difference).toBeCloseTo(-(below?.difference ?? 0), 9);
        const turned = { hoger: 'lager', lager: 'hoger' } as const;
        const klasse = below?.klasse;
        expect(above?.klasse).toBe(klasse === 'hoger' || klasse === 'lager' ? turned[klasse] : klasse);
      }),
      { numRuns: 200 },
    );
  });

  test('scores too: one variance, and what they share taken off', () => {
    const gebieden = [area('D', 'district', 50_000), area('GM', 'gemeente', 20_000, { ouder: 'D' })];
    const cells = [
      cell('D', 'cijfer', published(7.4, 1200, { sd: 1.4, deff: 1 })),
      cell('GM', 'cijfer', published(7.1, 480, { sd: 1.5, deff: 1 })),
    ];
    const { gemeente } =
      findingOf(compare(surveyOf(gebieden, [SCORE], cells, { profielen: ['district'] })), 'D', 'cijfer')
        ?.comparisons ?? {};
    const variance = 1.4 ** 2 * (1 / 480 + 1 / 1200 - (2 * 0.4) / 480);
    const least = (1 - 0.4) ** 2 * (1.4 ** 2 / 480);
    expect(gemeente?.se).toBeCloseTo(Math.sqrt(Math.max(variance, least)), 10);
    expect(gemeente?.difference).toBeCloseTo(0.3, 10);
  });
});

const FIXED: Gemeente['vergelijking'] = {
  methode: 'vast',
  niveau: 0.05,
  deff: { wijk: 1, gemeente: 1, land: 1 },
  toets: 'score',
  eindigePopulatie: false,
};
