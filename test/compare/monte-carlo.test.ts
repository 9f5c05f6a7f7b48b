import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison, Findings } from '../../src/domain/finding.ts';
import type { Vergelijking } from '../../src/domain/gemeente.ts';
import type { Cell } from '../../src/domain/survey.ts';
import { areasOf, cell, generator, indicator, published, surveyOf } from '../small-survey.ts';

/**
 * What residents would read if the survey were held 200 times over: simulated respondents in 15 wijken, 30
 * indicators, two waves; the gemeente is the sum of its wijken, as in a real delivery.
 */
const REPETITIONS = 200;
const WIJKEN = Array.from({ length: 15 }, (_, at) => `W${at + 10}`);
const INDICATORS = Array.from({ length: 30 }, (_, at) => indicator(`i${at}`));
const AREAS = areasOf(WIJKEN);

/** True share of a wijk, by the positions of wijk and indicator. */
type Truth = (wijk: number, indicator: number) => number;

/** Shares from 25 to 75 %, the same in every wijk. */
const level: Truth = (_, at) => 0.25 + (at / INDICATORS.length) * 0.5;

/** In four wijken of fifteen the share differs by 15 points, up and down in equal number: the gemeente stays. */
const SHIFTS: Readonly<Record<number, number>> = { 0: 0.15, 1: 0.15, 2: -0.15, 3: -0.15 };
const shifted: Truth = (wijk, at) => level(wijk, at) + (SHIFTS[wijk] ?? 0);

/** Percentage of n respondents who say yes: one draw from the binomial distribution, by inversion. */
function sample(random: () => number, share: number, n: number): number {
  const cumulative = binomial(n, share);
  const draw = random();
  let [low, high] = [0, n];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 1) < draw) low = middle + 1;
    else high = middle;
  }
  return (100 * low) / n;
}

const distributions = new Map<string, Float64Array>();

/** Cumulative binomial distribution, made once for each n and share. */
function binomial(n: number, share: number): Float64Array {
  const key = `${n} ${share}`;
  const known = distributions.get(key);
  if (known) return known;
  const cumulative = new Float64Array(n + 1);
  let [logP, sum] = [n * Math.log1p(-share), 0];
  for (let yes = 0; yes <= n; yes += 1) {
    sum += Math.exp(logP);
    cumulative[yes] = sum;
    logP += Math.log(((n - yes) / (yes + 1)) * (share / (1 - share)));
  }
  distributions.set(key, cumulative);
  return cumulative;
}

type Settings = Partial<Pick<Vergelijking, 'methode' | 'toets'>>;

function simulate(
  random: () => number,
  truth: Truth,
  n: number,
  { methode = 'bh', toets = 'ongepoold' }: Settings = {},
): Findings {
  const cells: Cell[] = [];
  INDICATORS.forEach(({ code }, at) => {
    for (const jaar of [2023, 2025]) {
      const now = jaar === 2025 ? truth : level;
      const values = WIJKEN.map((_, wijk) => sample(random, now(wijk, at), n));
      const whole = values.reduce((sum, value) => sum + value, 0) / values.length;
      // The gemeente's true error, from its strata: equal wijken of equal samples.
      const se = Math.sqrt(values.reduce((sum, value) => sum + value * (100 - value), 0) / n) / 15;
      cells.push(cell('GM', code, published(whole, 15 * n, { se }), { jaar }));
      values.forEach((value, wijk) => {
        cells.push(cell(WIJKEN[wijk] ?? '', code, published(value, n, { deff: 1 }), { jaar }));
      });
    }
  });
  const vergelijking = {
    methode,
    niveau: 0.05,
    deff: { wijk: 1, gemeente: 1, land: 1 },
    toets,
    eindigePopulatie: false,
  };
  return compare(surveyOf(AREAS, INDICATORS, cells, { vergelijking }));
}

/** Comparisons of all wijken of one type, each with whether its true difference is zero. */
function claims(findings: Findings, kind: 'gemeente' | 'vorige', truth: Truth) {
  return WIJKEN.flatMap((code, wijk) =>
    (findings.areas.get(code) ?? []).flatMap((finding, at): { claim: boolean; isNull: boolean }[] => {
      const comparison: Comparison | undefined = finding.comparisons[kind];
      if (comparison?.p === undefined) return [];
      const claim = comparison.klasse === 'hoger' || comparison.klasse === 'lager';
      return [{ claim, isNull: truth(wijk, at) === level(wijk, at) }];
    }),
  );
}

/** Three standard errors of a share seen in so many trials. */
function margin(share: number, trials: number): number {
  return 3 * Math.sqrt((share * (1 - share)) / trials);
}

/** Share of the editions in which a family without true differences holds a claim. */
function falseEditions(seed: number, respondents: number, repetitions: number, settings: Settings = {}) {
  const random = generator(seed);
  const editions = { gemeente: 0, vorige: 0 };
  for (let at = 0; at < repetitions; at += 1) {
    const findings = simulate(random, level, respondents, settings);
    for (const kind of ['gemeente', 'vorige'] as const) {
      const all = claims(findings, kind, level);
      expect(all.length).toBe(WIJKEN.length * INDICATORS.length);
      if (all.some(({ claim }) => claim)) editions[kind] += 1 / repetitions;
    }
  }
  return editions;
}

describe('Monte Carlo: 15 wijken × 30 indicators × 200 repetitions', () => {
  test('no true differences: at most 5% of the editions hold a false claim in a family', () => {
    const { gemeente, vorige } = falseEditions(2025, 1000, REPETITIONS);
    const most = 0.05 + margin(0.05, REPETITIONS);
    expect(gemeente).toBeLessThanOrEqual(most);
    expect(vorige).toBeLessThanOrEqual(most);
    // Not by refusing every claim either: about one edition in twenty does hold one.
    expect(gemeente + vorige).toBeGreaterThan(0);
  });

  test.each([100, 250])('the pooled test holds 5%% with %i respondents a wijk too', (respondents) => {
    const { gemeente, vorige } = falseEditions(1927, respondents, REPETITIONS, { toets: 'gepoold' });
    const most = 0.05 + margin(0.05, REPETITIONS);
    expect(gemeente).toBeLessThanOrEqual(most);
    expect(vorige).toBeLessThanOrEqual(most);
    expect(gemeente + vorige).toBeGreaterThan(0);
  });

  test('with 250 respondents a wijk the far tail of the normal approximation costs a few points more', () => {
    // The unpooled test: 6% and 9% in a simulation of 2,000 editions; docs/decisions tells why the prescribed test is kept.
    const { gemeente, vorige } = falseEditions(1812, 250, REPETITIONS / 2);
    expect(vorige).toBeLessThanOrEqual(0.065 + margin(0.065, REPETITIONS / 2));
    expect(gemeente).toBeLessThanOrEqual(0.095 + margin(0.095, REPETITIONS / 2));
  });

  test('a fixed level of 5%: one test in twenty is a false alarm', () => {
    const random = generator(1955);
    const outcomes = Array.from({ length: 20 }, () =>
      claims(simulate(random, level, 250, { methode: 'vast' }), 'vorige', level),
    );
    const all = outcomes.flat();
    const share = all.filter(({ claim }) => claim).length / all.length;
    expect(share).toBeLessThanOrEqual(0.05 + margin(0.05, all.length));
    expect(share).toBeGreaterThan(0.04);
  });

  test('some true differences: at most 5% of the claims are false, and most true ones are found', () => {
    const random = generator(1995);
    for (const kind of ['gemeente', 'vorige'] as const) {
      let [falseShares, found, real] = [0, 0, 0];
      const runs = REPETITIONS / 4;
      for (let at = 0; at < runs; at += 1) {
        const all = claims(simulate(random, shifted, 250), kind, shifted);
        const made = all.filter(({ claim }) => claim);
        falseShares += made.filter(({ isNull }) => isNull).length / Math.max(1, made.length);
        found += made.filter(({ isNull }) => !isNull).length;
        real += all.filter(({ isNull }) => !isNull).length;
      }
      // The false share of one edition varies by about 0.025 around the rate.
      expect(falseShares / runs).toBeLessThanOrEqual(0.05 + (3 * 0.025) / Math.sqrt(runs));
      expect(found / real).toBeGreaterThan(0.6);
    }
  });
});
