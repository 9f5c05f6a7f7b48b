/**
 * How often each test claims a difference where there is none, and in which direction: the simulations of
 * test/compare/monte-carlo.test.ts with more editions. `npx tsx bench/false-claims.ts [EDITIONS]`.
 */
import { TOETSEN } from '../src/domain/gemeente.ts';
import { simulate } from '../test/compare/simulate.ts';

const editions = Number(process.argv[2] ?? 2000);
const spread = (low: number, high: number) =>
  Array.from({ length: 40 }, (_, at) => low + ((high - low) * at) / 39);
const SHARES = { '3-30%': spread(0.03, 0.3), '25-75%': spread(0.25, 0.75), '2-75%': spread(0.02, 0.75) };
const each = (n: number): readonly number[] => new Array(12).fill(n);
const RESPONDENTS = {
  80: each(80),
  120: each(120),
  250: each(250),
  600: each(600),
  mixed: [80, 80, 100, 120, 120, 160, 200, 250, 250, 400, 600, 600],
};

process.stdout.write(
  `${editions} editions of 12 wijken and 40 indicators, nothing differs; deff 1.3, whole percentages\n`,
);
for (const toets of TOETSEN) {
  for (const [n, respondents] of Object.entries(RESPONDENTS)) {
    for (const [range, shares] of Object.entries(SHARES)) {
      for (const kind of ['gemeente', 'vorige'] as const) {
        const design = { toets, kind, respondents, shares, deff: 1.3, step: 1 };
        const { falseEditions, falseHigher, falseLower } = simulate(design, editions, 2026);
        const share = `${(100 * falseEditions).toFixed(1)} %`.padStart(7);
        process.stdout.write(
          `${toets.padEnd(10)} n ${n.padEnd(6)} ${range.padEnd(7)} ${kind.padEnd(9)} ${share}  hoger ${falseHigher}  lager ${falseLower}\n`,
        );
      }
    }
  }
}
