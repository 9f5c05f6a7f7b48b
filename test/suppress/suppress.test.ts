import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/domain/estimate.ts';
import type { Gebied } from '../../src/domain/gebied.ts';
import type { Survey } from '../../src/domain/survey.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { POOLING } from '../compare/golden-values.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

const SIZES = { A: 320, B: 41, C: 7, D: 150, E: 88 };
const WIJKEN = Object.keys(SIZES);

/** Golden case: five wijken and the gemeente, C too small. */
function fiveWijken(gebieden: readonly Gebied[] = areasOf(WIJKEN)): Survey {
  const wijken = Object.entries(SIZES).map(([code, n]) => cell(code, 'x', published(40, n)));
  return surveyOf(gebieden, [indicator('x')], [cell('GM', 'x', published(40, 606)), ...wijken]);
}

/** Codes of the areas whose figure is hidden, with the first letter of the reason. */
function hiddenIn(survey: Survey, code = 'x'): readonly string[] {
  return suppress(survey).survey.cells.flatMap(({ gebied, indicator: of, estimate }) =>
    of === code && estimate.kind === 'suppressed' ? [`${gebied} ${estimate.reason.charAt(0)}`] : [],
  );
}

function estimateOf(survey: Survey, gebied: string, jaar = 2025): Estimate | undefined {
  return suppress(survey).survey.cells.find((each) => each.gebied === gebied && each.jaar === jaar)?.estimate;
}

describe('Wijken that make up the gemeente', () => {
  test('golden: B, C and E hidden, together at least the threshold', () => {
    expect(hiddenIn(fiveWijken())).toEqual(['B b', 'C h', 'E h']);
  });

  test('the report counts, without a figure', () => {
    const { report } = suppress(fiveWijken());
    expect(report).toEqual({
      counts: { betrouwbaarheid: 1, herleidbaarheid: 2 },
      complementary: 1,
      indicative: 0,
      relations: 1,
      relationsWithHidden: 1,
      addedByAudit: 0,
      widthsChecked: 0,
      widthsUnknown: 0,
      addedByWidth: 0,
      wholeOnly: [{ indicator: 'x', jaar: 2025, groep: '' }],
      remarks: [],
    });
  });

  test('without a figure of the gemeente nothing can be calculated', () => {
    const survey = fiveWijken();
    expect(hiddenIn({ ...survey, cells: survey.cells.slice(1) })).toEqual(['B b', 'C h']);
  });

  test('a wijk that was never delivered is neglected: the cautious side', () => {
    const more = { code: 'F', naam: 'F', niveau: 'wijk' as const, ouder: 'GM', inwoners15plus: 900 };
    const [land, gemeente, ...wijken] = areasOf(WIJKEN);
    if (!land || !gemeente) throw new Error('areas expected');
    const whole = { ...gemeente, inwoners15plus: 5900 };
    expect(hiddenIn(fiveWijken([land, whole, ...wijken, more]))).toEqual(['B b', 'C h', 'E h']);
  });

  test('one delivered wijk of many does not hide the gemeente', () => {
    const survey = fiveWijken();
    const cells = survey.cells.filter(({ gebied }) => gebied === 'GM' || gebied === 'C');
    expect(hiddenIn({ ...survey, cells })).toEqual(['C h']);
    const bare = areasOf(WIJKEN).map(({ inwoners15plus, ...gebied }) => gebied);
    expect(hiddenIn({ ...fiveWijken(bare), cells })).toEqual(['C h']);
  });

  test('buurten stand in for a wijk without a figure', () => {
    const survey = fiveWijken();
    const gebieden = [
      ...survey.gebieden.values(),
      { code: 'A1', naam: 'A1', niveau: 'buurt' as const, ouder: 'A', inwoners15plus: 500 },
      { code: 'A2', naam: 'A2', niveau: 'buurt' as const, ouder: 'A', inwoners15plus: 500 },
    ];
    const cells = [
      ...survey.cells.filter(({ gebied }) => gebied !== 'A'),
      cell('A1', 'x', published(40, 60)),
      cell('A2', 'x', published(40, 260)),
    ];
    expect(hiddenIn(surveyOf(gebieden, [indicator('x')], cells))).toEqual(['B b', 'C h', 'A1 h']);
  });
});

describe('Reporting areas made of wijken (samenstelling.csv)', () => {
  const made: Gebied = { code: 'S', naam: 'S', niveau: 'eigen', ouder: 'GM', delen: ['A', 'C'] };

  test('whole minus part gives the other part, so it is hidden too', () => {
    const survey = fiveWijken([...areasOf(WIJKEN), made]);
    const hidden = hiddenIn({ ...survey, cells: [...survey.cells, cell('S', 'x', published(40, 327))] });
    expect(hidden).toContain('C h');
    expect(hidden.some((each) => each === 'A h' || each === 'S h')).toBe(true);
  });
});

describe('Answers to one question', () => {
  const answers = [2, 1, 0, -1] as const;
  const indicators = answers.map((plaats) =>
    indicator(`a${plaats}`, { vraag: 'Tevreden?', antwoord: { vraag: 'q', plaats } }),
  );
  const shares = { 2: 2, 1: 30, 0: 58, '-1': 10 };
  const cells = answers.map((plaats) => cell('A', `a${plaats}`, published(shares[plaats], 150)));
  const survey = surveyOf(areasOf(['A']), indicators, cells);
  const hidden = (each: Survey) =>
    suppress(each).survey.cells.flatMap(({ indicator: code, estimate }) =>
      estimate.kind === 'suppressed' ? [code] : [],
    );

  test('add up to 100: the smallest other answer is hidden too', () => {
    expect(hidden(survey)).toEqual(['a2', 'a-1']);
  });

  test('a loose answer tells nothing of the others', () => {
    expect(hidden({ ...survey, cells: cells.slice(0, 2) })).toEqual(['a2']);
  });

  test('an indicator that is the sum of two answers is a relation as well', () => {
    const both = indicator('tevreden', { vraag: 'Tevreden?' });
    const wider = surveyOf(
      areasOf(['A']),
      [...indicators, both],
      [...cells, cell('A', 'tevreden', published(32, 150))],
    );
    expect(hidden(wider)).toEqual(['a2', 'a1']);
  });
});

describe('Groups and their total', () => {
  const group = (waarde: string, n: number, value = 40) =>
    cell('GM', 'x', published(value, n), { groep: { kenmerk: 'leeftijd', waarde } });
  const total = cell('GM', 'x', published(40, 606));
  const hidden = (cells: Survey['cells']) =>
    suppress(surveyOf(areasOf([]), [indicator('x')], cells)).survey.cells.flatMap(({ groep, estimate }) =>
      estimate.kind === 'suppressed' ? [groep?.waarde ?? 'totaal'] : [],
    );

  test('a hidden group takes the smallest visible one with it', () => {
    expect(hidden([total, group('15-24', 8), group('25-64', 400), group('65+', 198)])).toEqual([
      '15-24',
      '65+',
    ]);
  });

  test('groups that overlap do not add up', () => {
    expect(hidden([total, group('geweld', 8), group('iets', 500), group('geen', 590)])).toEqual(['geweld']);
  });
});

describe('Whole percentages (2.8, 1)', () => {
  const groep = { kenmerk: 'geslacht', waarde: 'man' };

  test('for all areas of the indicator, wave and group in which anything is hidden for herleidbaarheid', () => {
    const survey = fiveWijken();
    const more = [
      cell('A', 'x', published(40, 300), { jaar: 2023 }),
      cell('A', 'x', published(40, 150), { groep }),
    ];
    const { cells } = suppress({ ...survey, cells: [...survey.cells, ...more] }).survey;
    const whole = cells.flatMap(({ gebied, jaar, groep: of, estimate }) =>
      estimate.kind === 'published' && estimate.wholeOnly ? [`${gebied} ${jaar} ${of ? 'groep' : ''}`] : [],
    );
    expect(whole).toEqual(['GM 2025 ', 'A 2025 ', 'D 2025 ']);
  });

  test('not where only betrouwbaarheid hides', () => {
    const survey = fiveWijken();
    const cells = survey.cells.filter(({ gebied }) => gebied !== 'C');
    expect(suppress({ ...survey, cells }).report.wholeOnly).toEqual([]);
  });
});

describe('Merged wijken (2.6)', () => {
  const survey = (residents: Readonly<Record<string, number>>) => {
    const gebieden: Gebied[] = ['P', 'Q'].map((code) => ({
      code,
      naam: code,
      niveau: 'wijk' as const,
      ouder: 'GM',
      ...(residents[code] !== undefined && { inwoners15plus: residents[code] }),
    }));
    const area: Gebied = { code: 'S', naam: 'S', niveau: 'eigen', ouder: 'GM' };
    const cells = [
      cell('P', 'x', published(22, 62, { deff: 1 })),
      cell('Q', 'x', published(18, 71, { deff: 1 })),
    ];
    const samenvoegen = [{ code: 'S', delen: ['P', 'Q'] }];
    const [land, gemeente] = areasOf(['P', 'Q']);
    if (!land || !gemeente) throw new Error('areas expected');
    return surveyOf([land, gemeente, ...gebieden, area], [indicator('x')], cells, { samenvoegen });
  };

  test('p = ΣW p and V = ΣW² V', () => {
    const merged = estimateOf(survey({ P: 3000, Q: 1000 }), 'S');
    if (merged?.kind !== 'published') throw new Error('a figure expected');
    expect(merged.value).toBeCloseTo(0.75 * 22 + 0.25 * 18, 9);
    expect(merged.n).toBe(133);
    const variance = (0.75 ** 2 * 0.22 * 0.78) / 62 + (0.25 ** 2 * 0.18 * 0.82) / 71;
    expect(merged.se).toBeCloseTo(100 * Math.sqrt(variance), 9);
    expect(merged.method).toBe('merged');
  });

  test('the thresholds hold for the merged figure', () => {
    expect(estimateOf(survey({ P: 3000, Q: 1000 }), 'P')).toMatchObject({ indicative: true });
    expect(estimateOf(survey({ P: 3000, Q: 1000 }), 'S')).toMatchObject({ indicative: false });
  });

  test('without residents nothing is merged, and that is said', () => {
    const { survey: safe, report } = suppress(survey({ P: 3000 }));
    expect(safe.cells.some(({ gebied }) => gebied === 'S')).toBe(false);
    expect(report.remarks.map(({ rule }) => rule)).toEqual(['samenvoegen-inwoners']);
  });

  test('a part that is missing is said', () => {
    const whole = survey({ P: 3000, Q: 1000 });
    const { report } = suppress({ ...whole, cells: whole.cells.slice(0, 1) });
    expect(report.remarks.map(({ rule }) => rule)).toEqual(['samenvoegen-onvolledig']);
  });

  test('a figure that was delivered is kept', () => {
    const whole = survey({ P: 3000, Q: 1000 });
    const cells = [...whole.cells, cell('S', 'x', published(30, 133))];
    expect(estimateOf({ ...whole, cells }, 'S')).toMatchObject({ value: 30 });
  });
});

describe('Mean of two consecutive waves (2.6)', () => {
  const cells = [
    cell('A', 'x', published(POOLING.p1 * 100, POOLING.n1, { deff: 1 }), { jaar: 2023 }),
    cell('A', 'x', published(POOLING.p2 * 100, POOLING.n2, { deff: 1 })),
  ];
  const survey = surveyOf(areasOf(['A']), [indicator('x')], cells, { middelen: ['A'] });

  test('golden: (p1 + p2)/2 with V = (V1 + V2)/4, labelled with its waves', () => {
    const mean = estimateOf(survey, 'A');
    if (mean?.kind !== 'published') throw new Error('a figure expected');
    expect(mean.value).toBeCloseTo(POOLING.p * 100, 9);
    expect(mean.se).toBeCloseTo(POOLING.se * 100, 4);
    expect(mean).toMatchObject({ n: 133, method: 'pool', pooledYears: [2023, 2025], indicative: false });
    expect(estimateOf(survey, 'A', 2023)).toMatchObject({ value: 22 });
  });

  test('never across a series, a break or a wave in between', () => {
    const [earlier, later] = cells;
    if (!earlier || !later) throw new Error('cells expected');
    const other = { ...survey, cells: [{ ...earlier, reeks: 'VM2012' }, later] };
    expect(estimateOf(other, 'A')).toMatchObject({ value: 18 });
    const broken = { ...survey, indicators: new Map([['x', indicator('x', { breuken: [2025] })]]) };
    expect(estimateOf(broken, 'A')).toMatchObject({ value: 18 });
    const between = cell('GM', 'x', published(20, 1500), { jaar: 2024 });
    expect(estimateOf({ ...survey, cells: [...cells, between] }, 'A')).toMatchObject({ value: 18 });
  });

  test('mean and earlier wave must not give away a later wave that is traceable', () => {
    const small = [cell('A', 'x', published(20, 90), { jaar: 2023 }), cell('A', 'x', published(20, 8))];
    const { cells: safe } = suppress({ ...survey, cells: small }).survey;
    expect(safe.filter(({ estimate }) => estimate.kind === 'published').length).toBe(1);
  });
});

test('Nothing is changed in place', () => {
  const survey = fiveWijken();
  const before = JSON.stringify(survey.cells);
  suppress(survey);
  expect(JSON.stringify(survey.cells)).toBe(before);
});
