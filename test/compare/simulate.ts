/**
 * Editions of a survey without any difference, or with known ones: what residents would read if it were held many
 * times over. Shares are drawn from the binomial distribution; the gemeente is the sum of its wijken of equal size.
 */
import { benjaminiHochberg } from '../../src/compare/benjamini-hochberg.ts';
import type { ShareSide } from '../../src/compare/side.ts';
import { isValid, type Sides, testOf } from '../../src/compare/test-choice.ts';
import type { Toets } from '../../src/domain/gemeente.ts';
import { generator } from '../small-survey.ts';

export interface Design {
  readonly toets: Toets;
  readonly kind: 'gemeente' | 'vorige';
  /** Respondents of each wijk. */
  readonly respondents: readonly number[];
  /** True share, 0-1, of each indicator where nothing differs. */
  readonly shares: readonly number[];
  /** True share of a wijk now, where it does. */
  readonly truth?: (wijk: number, share: number) => number;
  readonly deff?: number;
  /** Step in points that every value is rounded to. */
  readonly step?: number;
  /** Each test at 5% by itself instead of corrected together. */
  readonly uncorrected?: boolean;
}

export interface Tally {
  /** Share of the editions with a claim that is false. */
  readonly falseEditions: number;
  readonly falseHigher: number;
  readonly falseLower: number;
  /** Share of the true differences that is told. */
  readonly power: number;
}

/** Holds the survey so many times; claims are corrected over one family, as in an edition. */
export function simulate(design: Design, editions: number, seed: number): Tally {
  const random = generator(seed);
  const count = { editions: 0, higher: 0, lower: 0, found: 0, real: 0 };
  for (let at = 0; at < editions; at += 1) {
    const tests = editionOf(design, random);
    const pValues = tests.map(({ p }) => p);
    const adjusted = design.uncorrected ? pValues : benjaminiHochberg(pValues);
    const claims = tests.filter((_, index) => (adjusted[index] ?? 1) <= 0.05);
    const wrong = claims.filter(({ isNull }) => isNull);
    if (wrong.length > 0) count.editions += 1;
    count.higher += wrong.filter(({ difference }) => difference > 0).length;
    count.lower += wrong.filter(({ difference }) => difference < 0).length;
    count.found += claims.length - wrong.length;
    count.real += design.truth ? realOf(design) : 0;
  }
  return {
    falseEditions: count.editions / editions,
    falseHigher: count.higher,
    falseLower: count.lower,
    power: count.found / Math.max(1, count.real),
  };
}

function realOf({ respondents, shares, truth }: Design): number {
  return respondents.flatMap((_, wijk) => shares.filter((share) => truth?.(wijk, share) !== share)).length;
}

function editionOf(design: Design, random: () => number) {
  return design.shares.flatMap((share) => {
    const now = design.respondents.map((n, wijk) =>
      drawn(design, random, design.truth?.(wijk, share) ?? share, n),
    );
    const others =
      design.kind === 'gemeente'
        ? now.map(() => wholeOf(now, design))
        : design.respondents.map((n) => drawn(design, random, share, n));
    return now.flatMap((own, wijk) => {
      const sides: Sides = {
        a: rounded(own, design),
        b: rounded(others[wijk] ?? own, design),
        ...(design.kind === 'gemeente' && { share: 1 / now.length }),
      };
      if (!isValid(sides, 'procent', design.toets)) return [];
      const isNull = (design.truth?.(wijk, share) ?? share) === share;
      return [{ ...testOf(sides, 'procent', design.toets), isNull }];
    });
  });
}

/** A design effect makes the sample as good as a smaller one. */
function drawn({ deff = 1 }: Design, random: () => number, share: number, n: number): ShareSide {
  const nEff = Math.round(n / deff);
  const value = (100 * binomialDraw(random, nEff, share)) / nEff;
  return { value, n, nEff, se: Math.sqrt((value * (100 - value)) / nEff) };
}

/** The whole has the error of its strata. */
function wholeOf(wijken: readonly ShareSide[], { respondents }: Design): ShareSide {
  const value = wijken.reduce((sum, wijk) => sum + wijk.value, 0) / wijken.length;
  const se = Math.sqrt(wijken.reduce((sum, wijk) => sum + wijk.se ** 2, 0)) / wijken.length;
  const nEff = se > 0 ? (value * (100 - value)) / se ** 2 : 1;
  return { value, se, nEff, n: respondents.reduce((sum, n) => sum + n, 0) };
}

function rounded(side: ShareSide, { step }: Design): ShareSide {
  if (!step) return side;
  const value = Math.round(side.value / step) * step;
  return { ...side, value, step, se: Math.sqrt((value * (100 - value)) / side.nEff) };
}

const distributions = new Map<string, Float64Array>();

/** One draw by inversion; the cumulative distribution is made once for each n and share. */
function binomialDraw(random: () => number, n: number, share: number): number {
  const cumulative = binomial(n, share);
  const draw = random();
  let [low, high] = [0, n];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 1) < draw) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
