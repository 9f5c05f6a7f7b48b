import { describe, expect, test } from 'vitest';
import { compare } from '../src/compare/compare.ts';
import type { Comparison } from '../src/domain/finding.ts';
import type { Cell } from '../src/domain/survey.ts';
import { narrate } from '../src/narrate/narrate.ts';
import { suppress } from '../src/suppress/suppress.ts';
import { areasOf, cell, generator, indicator, published, surveyOf } from './small-survey.ts';

/**
 * H01 through the whole road from figures to words: surveys in which nothing differs, half of the indicators favorable
 * and half unfavorable. Whatever is claimed is chance, so it must fall to both sides.
 */
const EDITIONS = 12;
const WIJKEN = Array.from({ length: 12 }, (_, at) => `W${at + 10}`);
const SHARES = [0.04, 0.08, 0.12, 0.2, 0.3, 0.5];
const INDICATORS = SHARES.flatMap((_, at) =>
  (['gunstig', 'ongunstig'] as const).map((hogerIs) =>
    indicator(`${hogerIs}-${at}`, {
      hogerIs,
      zin: { plural: `vinden ${hogerIs} ${at} belangrijk`, singular: `vindt ${hogerIs} ${at} belangrijk` },
    }),
  ),
);
const RESPONDENTS = 150;

function percentage(random: () => number, share: number): number {
  let yes = 0;
  for (let at = 0; at < RESPONDENTS; at += 1) if (random() < share) yes += 1;
  return (100 * yes) / RESPONDENTS;
}

function nullSurvey(random: () => number) {
  const cells = INDICATORS.flatMap(({ code }, at): readonly Cell[] => {
    const share = SHARES[Math.floor(at / 2)] ?? 0.5;
    const values = WIJKEN.map(() => percentage(random, share));
    const whole = values.reduce((sum, value) => sum + value, 0) / values.length;
    const se = Math.sqrt(values.reduce((sum, value) => sum + value * (100 - value), 0) / RESPONDENTS) / 12;
    return [
      cell('GM', code, published(whole, RESPONDENTS * 12, { se })),
      ...WIJKEN.map((wijk, index) =>
        cell(wijk, code, published(values[index] ?? 0, RESPONDENTS, { deff: 1 })),
      ),
    ];
  });
  const vergelijking = {
    methode: 'vast',
    niveau: 0.05,
    deff: { wijk: 1, gemeente: 1, land: 1 },
    toets: 'score',
    eindigePopulatie: false,
  } as const;
  return surveyOf(areasOf(WIJKEN), INDICATORS, cells, { vergelijking });
}

/** Comparisons with the gemeente that were tested, and those that the text of a wijk speaks of. */
function editions(): { tested: readonly Comparison[]; told: readonly Comparison[] } {
  const random = generator(1848);
  const [tested, told]: [Comparison[], Comparison[]] = [[], []];
  for (let at = 0; at < EDITIONS; at += 1) {
    const { survey } = suppress(nullSurvey(random));
    const findings = compare(survey);
    const made = [...findings.areas.values()].flat().flatMap(({ comparisons }) => comparisons.gemeente ?? []);
    tested.push(...made.filter(({ p }) => p !== undefined));
    const sentences = [...narrate(survey, findings).areas.values()].flatMap(({ themes }) =>
      themes.flatMap(({ paragraphs }) => paragraphs.flat()),
    );
    told.push(
      ...new Set(sentences.flatMap(({ claims }) => claims.flatMap(({ comparison }) => comparison ?? []))),
    );
  }
  return { tested, told };
}

function expectBalance(list: readonly Comparison[], isOne: (comparison: Comparison) => boolean): void {
  const one = list.filter(isOne).length;
  expect(one / (list.length - one)).toBeGreaterThan(0.5);
  expect(one / (list.length - one)).toBeLessThan(2);
}

describe('Nothing differs', () => {
  const { tested, told } = editions();

  test('about one test in twenty claims something, to both sides', () => {
    const claimed = tested.filter(({ klasse }) => klasse === 'hoger' || klasse === 'lager');
    expect(claimed.length / tested.length).toBeLessThan(0.06);
    expect(claimed.length).toBeGreaterThan(50);
    expectBalance(claimed, ({ klasse }) => klasse === 'hoger');
    expectBalance(claimed, ({ favour }) => favour === 'gunstig');
  });

  test('the text tells good and bad news that is none as often', () => {
    const news = told.filter(({ favour }) => favour !== undefined);
    expect(news.length).toBeGreaterThan(50);
    expectBalance(news, ({ favour }) => favour === 'gunstig');
  });
});
