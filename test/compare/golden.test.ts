import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeShared, sharedPath } from '../shared.ts';
import * as golden from './golden-values.ts';

const VALUES = 'golden/method.json';

/** Name of our table, of the source's section, and of the fields that were copied under another name. */
const SECTIONS: readonly (readonly [readonly object[], string, Readonly<Record<string, string>>])[] = [
  [golden.WILSON, 'wilson', { lower: 'lo', upper: 'hi' }],
  [golden.MEANS, 'mean_ci', { lower: 'lo', upper: 'hi' }],
  [golden.FROM_BOUNDS, 'from_bounds', { lower: 'lo', upper: 'hi', nEff: 'n_eff' }],
  [golden.FPC, 'fpc', { seFpc: 'se_fpc' }],
  [golden.TWO_PROPORTIONS, 'two_proportions', { difference: 'diff' }],
  [
    golden.PART_WHOLE,
    'part_whole',
    { rest: 'p_rest', naiveSe: 'naive_se', naiveZ: 'naive_z', naiveP: 'naive_p', deffW: '', deffG: '' },
  ],
  [golden.TWO_MEANS, 'two_means', { p: 'p_normal', oneVariance: 'one_variance' }],
  [golden.EVENVEEL_DELTA, 'evenveel_delta', {}],
  [golden.ROUNDED_INPUT, 'rounded_input', { zc: 'z_c' }],
  [golden.RATESCI, 'scas_ratesci', { zc: 'z_c' }],
  [golden.BENJAMINI_HOCHBERG, 'bh', {}],
  [golden.CLASSES, 'classify', { pAdjusted: 'p_adj', lower90: 'ci90_lo', upper90: 'ci90_hi' }],
  [golden.JUST_SIGNIFICANT, 'min_detectable_pp', { points: 'just_significant' }],
  [golden.WILSON_HALF_WIDTHS, 'wilson_halfwidth_pp', { points: 'half_pp' }],
];

describeShared(VALUES, 'The copied golden values are those of the specification', () => {
  test.each(SECTIONS)('%#: %s', (ours, section, names) => {
    const theirs: Record<string, unknown>[] = JSON.parse(readFileSync(sharedPath(VALUES), 'utf8'))[section];
    expect(ours.length).toBe(theirs.length);
    ours.forEach((row, at) => {
      for (const [name, value] of Object.entries(row)) {
        const copied = names[name] ?? name;
        if (copied !== '') expect([name, value]).toEqual([name, theirs[at]?.[copied]]);
      }
    });
  });
});
