import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Published } from '../../src/domain/estimate.ts';
import { type Comparison, type Finding, findingOf, type Klasse } from '../../src/domain/finding.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Cell, Survey } from '../../src/domain/survey.ts';
import { areasOf, cell, generator, indicator, published, surveyOf } from '../small-survey.ts';

const X = indicator('x');
const DEFF1 = { deff: 1 };

function finding(survey: Survey, gebied: string, code = 'x'): Finding {
  const found = findingOf(compare(survey), gebied, code);
  if (!found) throw new Error(`no finding for ${gebied} ${code}`);
  return found;
}

/** A wijk of 12 % in its gemeente: golden case 4b of part and whole. */
function golden4b(more: readonly Cell[] = []): Survey {
  const gebieden = [
    { code: 'NL', naam: 'Nederland', niveau: 'land' as const },
    { code: 'GM', naam: 'G', niveau: 'gemeente' as const, ouder: 'NL', inwoners15plus: 10_000 },
    { code: 'W1', naam: 'W1', niveau: 'wijk' as const, ouder: 'GM', inwoners15plus: 1200 },
  ];
  const cells = [cell('W1', 'x', published(26, 180, DEFF1)), cell('GM', 'x', published(19, 1500, DEFF1))];
  return surveyOf(gebieden, [X], [...cells, ...more]);
}

describe('A profile area with its gemeente', () => {
  test('is a part with its whole, by population share (golden 4b)', () => {
    const { gemeente } = finding(golden4b(), 'W1').comparisons;
    expect(gemeente).toMatchObject({
      klasse: 'hoger',
      favour: 'ongunstig',
      test: 'deel-geheel',
      overlap: { share: 0.12, source: 'inwoners' },
      family: 'gemeente-kern',
      against: { code: 'GM' },
    });
    expect(gemeente?.z).toBeCloseTo(2.470764, 5);
    expect(gemeente?.p).toBeCloseTo(0.013482, 5);
    expect(gemeente?.se).toBeCloseTo(2.743, 3);
  });

  test('`ongepoold` gives the figures of an older edition', () => {
    const survey = golden4b();
    const vergelijking = { ...survey.gemeente.vergelijking, toets: 'ongepoold' as const };
    const older = { ...survey, gemeente: { ...survey.gemeente, vergelijking } };
    const { gemeente } = finding(older, 'W1').comparisons;
    expect(gemeente?.z).toBeCloseTo(2.314185, 6);
    expect(gemeente?.p).toBeCloseTo(0.020658, 6);
    expect(gemeente?.se).toBeCloseTo(3.0248, 4);
  });

  test('a district around the gemeente is the whole of the two: the same test, seen from the other side', () => {
    const { gemeente: own } = finding(golden4b(), 'W1').comparisons;
    const gebieden = [
      { code: 'D', naam: 'D', niveau: 'district' as const, inwoners15plus: 10_000 },
      { code: 'GM', naam: 'G', niveau: 'gemeente' as const, ouder: 'D', inwoners15plus: 1200 },
    ];
    const cells = [cell('D', 'x', published(19, 1500, DEFF1)), cell('GM', 'x', published(26, 180, DEFF1))];
    const { gemeente } = finding(
      surveyOf(gebieden, [X], cells, { profielen: ['district'] }),
      'D',
    ).comparisons;
    expect(gemeente).toMatchObject({
      klasse: 'lager',
      test: 'deel-geheel',
      overlap: { share: 0.12, part: 'other' },
    });
    expect(gemeente?.difference).toBe(-7);
    expect(gemeente?.z).toBeCloseTo(-(own?.z ?? 0), 9);
    expect(gemeente?.p).toBeCloseTo(own?.p ?? 0, 12);
  });

  test('a wijk that is the whole gemeente has nothing to be compared with', () => {
    const survey = golden4b();
    const all = [...survey.gebieden.values()].map((each) => ({ ...each, inwoners15plus: 1200 }));
    const gebieden = new Map(all.map((each) => [each.code, each]));
    expect(finding({ ...survey, gebieden }, 'W1').comparisons.gemeente?.klasse).toBe('niet_getoetst');
  });

  test('a reporting area has the residents of its parts', () => {
    const survey = golden4b([cell('S', 'x', published(26, 180, DEFF1))]);
    const made = { code: 'S', naam: 'S', niveau: 'eigen' as const, ouder: 'GM', delen: ['W1'] };
    const gebieden = new Map([...survey.gebieden, ['S', made]]);
    expect(finding({ ...survey, gebieden }, 'S').comparisons.gemeente?.overlap).toEqual({
      share: 0.12,
      source: 'inwoners',
      part: 'own',
    });
  });

  test('without residents the share of respondents stands in, with a remark', () => {
    const survey = golden4b();
    const bare = [...survey.gebieden.values()].map(({ inwoners15plus, ...gebied }) => gebied);
    const findings = compare({ ...survey, gebieden: new Map(bare.map((each) => [each.code, each])) });
    const { gemeente } = findingOf(findings, 'W1', 'x')?.comparisons ?? {};
    expect(gemeente?.overlap).toEqual({ share: 0.12, source: 'n', part: 'own' });
    expect(findings.remarks.map(({ rule }) => rule)).toContain('aandeel-uit-n');
  });

  test('without any share the covariance is left out, with a remark', () => {
    const survey = golden4b();
    const bare = [...survey.gebieden.values()].map(({ inwoners15plus, ...gebied }) => gebied);
    const cells = [survey.cells[0], cell('GM', 'x', published(19, undefined, { se: 1.012917 }))];
    const findings = compare({
      ...survey,
      cells: cells.flatMap((each) => each ?? []),
      gebieden: new Map(bare.map((each) => [each.code, each])),
    });
    const { gemeente } = findingOf(findings, 'W1', 'x')?.comparisons ?? {};
    expect(gemeente?.overlap).toBeUndefined();
    expect(gemeente?.z).toBeCloseTo(2.170773, 5);
    expect(findings.remarks.map(({ rule }) => rule)).toContain('aandeel-onbekend');
  });

  test('a gemeente without the figure: a row that says so', () => {
    const survey = golden4b();
    const findings = compare({ ...survey, cells: survey.cells.slice(0, 1) });
    const { gemeente } = findingOf(findings, 'W1', 'x')?.comparisons ?? {};
    expect(gemeente).toMatchObject({ klasse: 'niet_getoetst', against: { code: 'GM' } });
    expect(gemeente?.other).toBeUndefined();
  });
});

describe('Which comparisons are made (2.8, 7)', () => {
  const land = cell('NL', 'x', published(17, undefined, { lower: 16.2, upper: 17.8 }));
  const earlier = cell('W1', 'x', published(20, 200, DEFF1), { jaar: 2023 });

  test('wijk: gemeente, land and previous wave; gemeente: land and previous wave; land: none', () => {
    const survey = golden4b([land, earlier]);
    expect(Object.keys(finding(survey, 'W1').comparisons)).toEqual(['gemeente', 'land', 'vorige']);
    expect(Object.keys(finding(survey, 'GM').comparisons)).toEqual(['land', 'vorige']);
    expect(Object.keys(finding(survey, 'NL').comparisons)).toEqual([]);
    expect(finding(survey, 'W1').comparisons.land?.test).toBe('onafhankelijk');
    expect(finding(survey, 'GM').comparisons.land?.family).toBe('gemeente-zelf-land');
  });

  test('no row for a land or an earlier wave that the survey does not have', () => {
    expect(Object.keys(finding(golden4b(), 'W1').comparisons)).toEqual(['gemeente']);
  });

  test('an area without an earlier figure has its row, empty', () => {
    expect(finding(golden4b([earlier]), 'GM').comparisons.vorige).toMatchObject({ klasse: 'niet_getoetst' });
  });

  test('where the whole is the land, it is compared with once, as land', () => {
    const survey = golden4b([land]);
    const cells = survey.cells.filter(({ gebied }) => gebied !== 'GM');
    const national = { ...survey, cells, gemeente: { ...survey.gemeente, code: 'NL' } };
    expect(Object.keys(finding(national, 'W1').comparisons)).toEqual(['land']);
    expect(finding(national, 'W1').whole).toBeUndefined();
  });

  test('previous wave: the latest earlier one of the same series with a published value (2.8, 9)', () => {
    const rows = [
      cell('W1', 'x', published(21, 200, DEFF1), { jaar: 2021 }),
      cell('W1', 'x', { kind: 'suppressed', reason: 'betrouwbaarheid' }, { jaar: 2023 }),
      cell('W1', 'x', published(30, 200, DEFF1), { jaar: 2024, reeks: 'VM2012' }),
    ];
    const { vorige } = finding(golden4b(rows), 'W1').comparisons;
    expect(vorige?.other?.jaar).toBe(2021);
    expect(vorige?.z).toBeDefined();
  });

  test('only another series before: niet_vergelijkbaar, with that wave named', () => {
    const row = cell('W1', 'x', published(30, 200, DEFF1), { jaar: 2019, reeks: 'VM2012' });
    expect(finding(golden4b([row]), 'W1').comparisons.vorige).toMatchObject({
      klasse: 'niet_vergelijkbaar',
      other: { jaar: 2019 },
    });
  });

  test('the series of a finding holds every wave, oldest first, and survives a copy', () => {
    const found = finding(golden4b([earlier]), 'W1');
    expect(found.series.map(({ jaar }) => jaar)).toEqual([2023, 2025]);
    expect(found.series.at(-1)).toBe(found.measure);
    expect({ ...found }.series).toEqual(found.series);
  });
});

describe('Groups', () => {
  const groep = { kenmerk: 'geslacht', waarde: 'vrouw' };
  const row = cell('GM', 'x', published(24, 600), { groep });

  test('are compared with the total of the same area, W by respondents, design effect 1.3', () => {
    const [group] = finding(golden4b([row]), 'GM').groups;
    expect(group?.comparison).toMatchObject({
      kind: 'totaal',
      test: 'deel-geheel',
      overlap: { share: 0.4, source: 'n' },
      family: 'groep-geslacht',
    });
    expect(group?.measure.nEff).toBeCloseTo(600 / 1.3, 9);
  });

  test('without a total there is a finding that says so', () => {
    const survey = golden4b([row]);
    const found = finding({ ...survey, cells: [row] }, 'GM');
    expect(found.measure.estimate).toEqual({ kind: 'missing' });
    expect(found.groups[0]?.comparison.klasse).toBe('niet_getoetst');
  });
});

describe('Families of tests (2.8, 8)', () => {
  const wijken = ['W1', 'W2', 'W3'];
  const indicators = [indicator('kern'), indicator('ander', { kern: false })];
  const cells = indicators.flatMap(({ code }) => [
    cell('GM', code, published(20, 1500)),
    cell('GM', code, published(21, 1500), { jaar: 2023 }),
    ...wijken.flatMap((wijk) => [
      cell(wijk, code, published(22, 200)),
      cell(wijk, code, published(23, 200), { jaar: 2023 }),
    ]),
  ]);
  const survey = surveyOf(areasOf(wijken), indicators, cells);
  const sizes = (each: Survey) =>
    Object.fromEntries(compare(each).families.map(({ name, tests }) => [name, tests]));

  test('type of comparison by kernindicatoren and others; the gemeente apart', () => {
    expect(sizes(survey)).toEqual({
      'gemeente-kern': 3,
      'gemeente-overig': 3,
      'vorige-kern': 3,
      'vorige-overig': 3,
      'gemeente-zelf-vorige': 2,
    });
  });

  test('kernindicatoren in gemeente.yaml win over the catalogue', () => {
    const gemeente = { ...survey.gemeente, kernindicatoren: ['ander', 'kern'] };
    expect(sizes({ ...survey, gemeente })).toMatchObject({ 'gemeente-kern': 6, 'vorige-kern': 6 });
  });

  test('a fixed level: the adjusted p is the raw p', () => {
    const vergelijking = { ...survey.gemeente.vergelijking, methode: 'vast' as const };
    const fixed = compare({ ...survey, gemeente: { ...survey.gemeente, vergelijking } });
    const { gemeente } = findingOf(fixed, 'W1', 'kern')?.comparisons ?? {};
    expect(gemeente?.pAdjusted).toBe(gemeente?.p);
  });
});

describe('Remarks: one of each kind, never one per row', () => {
  const rulesOf = (survey: Survey) => compare(survey).remarks.map(({ rule, found }) => `${rule}: ${found}`);

  test('a default design effect is an assumption', () => {
    const survey = golden4b([cell('W1', 'x', published(20, 200), { jaar: 2023 })]);
    expect(rulesOf(survey)).toEqual(['deff-aanname: 1 cijfer']);
  });

  test('a margin that is unknown, and not one that was published', () => {
    const cijfer = indicator('cijfer', { eenheid: 'rapportcijfer' });
    const rows = [cell('W1', 'cijfer', published(7.3, 180)), cell('GM', 'cijfer', published(7.4, 1500))];
    const survey = golden4b(rows);
    const wider = { ...survey, indicators: new Map([...survey.indicators, ['cijfer', cijfer]]) };
    expect(rulesOf(wider)).toEqual(['marge-onbekend: cijfer']);
    expect(rulesOf(golden4b())).toEqual([]);
  });
});

describe('Symmetry (H01)', () => {
  const wijken = ['W1', 'W2', 'W3', 'W4'];
  const swap: Readonly<Partial<Record<Klasse, Klasse>>> = { hoger: 'lager', lager: 'hoger' };
  const turned = { gunstig: 'ongunstig', ongunstig: 'gunstig', neutraal: 'neutraal' } as const;

  function mirror(row: Cell): Cell {
    if (row.estimate.kind !== 'published') return row;
    const { value, lower, upper, ...rest } = row.estimate;
    const mirrored: Published = { ...rest, value: 100 - value };
    if (lower === undefined || upper === undefined) return { ...row, estimate: mirrored };
    return { ...row, estimate: { ...mirrored, lower: 100 - upper, upper: 100 - lower } };
  }

  function surveyFrom(seed: number, indicators: readonly Indicator[]): Survey {
    const random = generator(seed);
    const cells = indicators.flatMap(({ code }) =>
      ['GM', ...wijken].flatMap((area) =>
        [2023, 2025].map((jaar) => {
          const n = area === 'GM' ? 1500 : 60 + Math.floor(random() * 400);
          const value = Math.round(random() * 1000) / 10;
          // Whole halves would be rounded up on both sides of the mirror.
          const safe = Math.abs((value % 1) - 0.5) < 0.01 ? value + 0.1 : value;
          return cell(area, code, published(safe, n, { indicative: n < 100 }), { jaar });
        }),
      ),
    );
    return surveyOf(areasOf(wijken), indicators, cells);
  }

  function outcomes(survey: Survey): readonly Comparison[] {
    return [...compare(survey).areas.values()].flat().flatMap((each) => Object.values(each.comparisons));
  }

  test('mirroring the data mirrors every class', () => {
    const indicators = [indicator('a'), indicator('b', { hogerIs: 'gunstig' })];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const survey = surveyFrom(seed, indicators);
        const before = outcomes(survey);
        const after = outcomes({ ...survey, cells: survey.cells.map(mirror) });
        expect(after.map(({ klasse }) => klasse)).toEqual(before.map(({ klasse }) => swap[klasse] ?? klasse));
        expect(after.map(({ favour }) => favour)).toEqual(
          before.map(({ favour }) => (favour ? turned[favour] : undefined)),
        );
      }),
      { seed: 20250811, numRuns: 60 },
    );
  });

  test('adding a constant area never changes an independent test', () => {
    const indicators = [indicator('a')];
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 5, max: 95, noNaN: true }), (seed, level) => {
        const survey = surveyFrom(seed, indicators);
        const more = [2023, 2025].map((jaar) => cell('W9', 'a', published(level, 200), { jaar }));
        const wider = surveyOf(areasOf([...wijken, 'W9']), indicators, [...survey.cells, ...more]);
        const tests = (each: Survey) =>
          wijken.map((wijk) => finding(each, wijk, 'a').comparisons.vorige).map((each) => each?.z);
        expect(tests(wider)).toEqual(tests(survey));
      }),
      { seed: 20250811, numRuns: 60 },
    );
  });
});

describe('Scores without a standard deviation', () => {
  const score = indicator('x', { eenheid: 'rapportcijfer' });
  const survey = (more: Partial<Published> = {}) =>
    surveyOf(
      areasOf(['W1', 'W2']),
      [score],
      [
        cell('GM', 'x', published(7.4, 1200, { sd: 1.4, deff: 1 })),
        cell('W1', 'x', published(7.1, 180, { deff: 1, ...more })),
        cell('W2', 'x', published(7.5, 180, { deff: 1, sd: 1.5 })),
      ],
    );

  test('borrow that of the gemeente, flagged as an assumption', () => {
    const { measure, comparisons } = finding(survey(), 'W1');
    expect(measure).toMatchObject({ precision: 'aanname', sd: 1.4 });
    expect(measure.se).toBeCloseTo(1.4 / Math.sqrt(180), 9);
    expect(comparisons.gemeente?.p).toBeDefined();
    expect(compare(survey()).remarks.map(({ rule }) => rule)).toContain('sd-aanname');
  });

  test('never where the row has a precision of its own, and never an invented one', () => {
    expect(finding(survey({ se: 0.2 }), 'W1').measure).toMatchObject({ precision: 'se', se: 0.2 });
    expect(finding(survey({ sd: 1.1 }), 'W1').measure).toMatchObject({ precision: 'deff', sd: 1.1 });
    const without = survey();
    const cells = without.cells.filter(({ gebied }) => gebied !== 'GM');
    expect(finding({ ...without, cells }, 'W1').measure.precision).toBe('onbekend');
  });
});

describe('Means of two waves', () => {
  test('are held against the same waves of the whole: what the whole did since is no difference', () => {
    const pooled = published(20, 190, { method: 'pool', pooledYears: [2023, 2025], se: 3 });
    const cells = [
      cell('W1', 'x', pooled),
      cell('GM', 'x', published(30, 2000, { se: 1 }), { jaar: 2023 }),
      cell('GM', 'x', published(10, 2000, { se: 1 })),
    ];
    const survey = surveyOf(areasOf(['W1', 'W2', 'W3', 'W4']), [indicator('x')], cells, {});
    const [finding] = compare(survey).areas.get('W1') ?? [];
    expect(finding?.whole?.estimate).toMatchObject({ value: 20, n: 4000, pooledYears: [2023, 2025] });
    expect(finding?.comparisons.gemeente?.klasse).not.toBe('hoger');
    expect(finding?.comparisons.gemeente?.difference).toBe(0);
  });

  test('are not compared where the whole has no such mean', () => {
    const pooled = published(20, 190, { method: 'pool', pooledYears: [2023, 2025], se: 3 });
    const cells = [cell('W1', 'x', pooled), cell('GM', 'x', published(10, 2000, { se: 1 }))];
    const survey = surveyOf(areasOf(['W1', 'W2']), [indicator('x')], cells, {});
    expect(compare(survey).areas.get('W1')?.[0]?.comparisons.gemeente?.klasse).toBe('niet_getoetst');
  });
});

describe('Figures that hardly can be', () => {
  const rules = (wijk: number, n = 400, other = 400) => {
    const cells = [
      cell('W1', 'x', published(wijk, n)),
      cell('W2', 'x', published(5, other)),
      cell('GM', 'x', published(15, n + other)),
    ];
    return compare(surveyOf(areasOf(['W1', 'W2']), [indicator('x')], cells, {})).remarks.map(
      ({ rule }) => rule,
    );
  };

  test('a part that leaves less than nobody for the rest is asked about', () => {
    expect(rules(80)).toContain('deel-en-geheel-onmogelijk');
    expect(rules(25)).not.toContain('deel-en-geheel-onmogelijk');
  });

  test('a very uneven sample makes the assumed design effect of the gemeente too small', () => {
    expect(rules(25, 1800, 100)).toContain('deff-gemeente-laag');
    expect(rules(25)).not.toContain('deff-gemeente-laag');
  });
});

test('who follows the advice about the design effect has no remark left', () => {
  const cells = [
    cell('W1', 'x', published(25, 1800)),
    cell('W2', 'x', published(5, 100)),
    cell('GM', 'x', published(15, 1900)),
  ];
  const remarks = (gemeente: number) => {
    const base = surveyOf(areasOf(['W1', 'W2']), [indicator('x')], cells, {});
    const { vergelijking } = base.gemeente;
    const deff = { ...vergelijking.deff, gemeente };
    const survey = { ...base, gemeente: { ...base.gemeente, vergelijking: { ...vergelijking, deff } } };
    return compare(survey).remarks.filter(({ rule }) => rule === 'deff-gemeente-laag');
  };
  const advised = Number(/gemeente: ([\d.]+)/.exec(remarks(1.5)[0]?.proposal ?? '')?.[1]);
  expect(advised).toBeGreaterThan(1.5);
  expect(remarks(advised)).toEqual([]);
});
