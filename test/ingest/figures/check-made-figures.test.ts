import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { Cell } from '../../../src/domain/survey.ts';
import { CellIndex } from '../../../src/ingest/figures/cell-index.ts';
import { checkMadeFigures } from '../../../src/ingest/figures/check-made-figures.ts';
import { RemarkList } from '../../../src/ingest/remark-list.ts';
import { CATALOGUE } from '../../onderzoek.ts';
import { ingestWith } from '../folder.ts';

const RULES = ['onderdeel-boven-geheel', 'geheel-boven-onderdelen'];

async function toldOf(rows: readonly string[]) {
  const csv = [
    'gebied;indicator;jaar;reeks;groep;waarde;n',
    'GM9998;onveilig-buurt;2025;VM2021;;18,4;1812',
    ...rows.map((row) => row.replace(' ', ';').replace(' ', ';2025;VM2021;;')),
  ];
  const { remarks } = await ingestWith({ 'cijfers/cijfers-2025.csv': csv.join('\n') });
  return remarks.filter(({ rule }) => RULES.includes(rule));
}

const MILIEU = ['GM9998 overlast-milieu 9,0;800', 'GM9998 geluid 7,0;810', 'GM9998 stank 2,0;800'];

describe('a whole and what it is made of', () => {
  test('that agree are no remark; rounding is no disagreement', async () => {
    expect(await toldOf(MILIEU)).toEqual([]);
    expect(await toldOf(['GM9998 overlast-milieu 9;800', 'GM9998 geluid 9,4;810'])).toEqual([]);
    // One of the three is not there: nobody knows their sum.
    expect(await toldOf(['GM9998 overlast-milieu 19,0;800', 'GM9998 geluid 9,4;810'])).toEqual([]);
  });

  test('a part above its whole is told once for all places, with the rows of both and without a number', async () => {
    const wijken = ['WK999801', 'WK999802'].flatMap((code) => [
      `${code} overlast-milieu 2,5;352`,
      `${code} geluid 5,6;352`,
    ]);
    const [told, ...more] = await toldOf([...MILIEU, ...wijken]);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ level: 'warn', file: 'cijfers/cijfers-2025.csv', row: 7, column: 'waarde' });
    expect(told?.explanation).toContain('2 keer');
    expect(told?.explanation).toContain(
      '"Veel overlast van geluid" in Binnenstad, 2025 (rij 7, het geheel op rij 6)',
    );
    expect(told?.explanation).not.toMatch(/2,5|5,6|352/);
  });

  test('sixty places are one line that names five', async () => {
    const groups = Array.from({ length: 60 }, (_, at) => [
      `GM9998;overlast-milieu;2025;VM2021;wijkdeel=${at};2,5;30`,
      `GM9998;geluid;2025;VM2021;wijkdeel=${at};5,6;30`,
    ]).flat();
    const { remarks } = await ingestWith({
      'cijfers/cijfers-2025.csv': [
        'gebied;indicator;jaar;reeks;groep;waarde;n',
        'GM9998;onveilig-buurt;2025;VM2021;;18,4;1812',
        ...groups,
      ].join('\n'),
    });
    const told = remarks.filter(({ rule }) => RULES.includes(rule));
    expect(told).toHaveLength(1);
    expect(told[0]?.explanation).toMatch(/60 keer.*wijkdeel=4.*en nog 55\.$/);
  });

  test('a whole above all of its parts together', async () => {
    const rows = ['overlast-milieu 12,5;800', 'geluid 7,0;810', 'stank 2,0;800', 'horeca 3,2;800'];
    expect((await toldOf(rows.map((row) => `GM9998 ${row}`))).map(({ rule }) => rule)).toEqual([
      'geheel-boven-onderdelen',
    ]);
    const [, ...parts] = rows;
    expect(await toldOf(['overlast-milieu 12,4;800', ...parts].map((row) => `GM9998 ${row}`))).toEqual([]);
  });

  test('where there may be other parts, the whole may be above those that are known', async () => {
    expect(await toldOf(['GM9998 vaak-onveilig-buurt 2,0;1800'])).toEqual([]);
    expect(await toldOf(['GM9998 vaak-onveilig-buurt 20,0;1800'])).toHaveLength(1);
  });
});

describe('an own indicator with parts', () => {
  const own = (cell: string, basis = 'alle') =>
    ingestWith({
      'indicatoren.csv': [
        'code;thema;naam;eenheid;hoger_is;basis;omvat',
        `hinder;overlast;Hinder;procent;ongunstig;${basis};${cell}`,
        'wegen;overlast;Hinder van wegen;procent;ongunstig;alle;',
        'cirkel;overlast;Hinder van alles;procent;ongunstig;alle;hinder, …',
      ].join('\n'),
      'cijfers/cijfers-2025.csv': [
        'gebied;indicator;jaar;reeks;groep;waarde;n',
        'GM9998;hinder;2025;VM2021;;3,0;800',
        'GM9998;wegen;2025;VM2021;;4,0;800',
      ].join('\n'),
    });

  test('is held to them', async () => {
    const { remarks } = await own('wegen, geluid, ...');
    const [told] = remarks.filter(({ rule }) => RULES.includes(rule));
    expect(told?.proposal).toContain('omvat in indicatoren.csv');
  });

  test.each([
    ['wegn', 'alle', 'die code is er niet'],
    ['leefbaarheid-cijfer', 'alle', 'alleen percentages'],
    ['plek-station', 'alle', 'basis "bezoekers" en "alle"'],
    ['hinder', 'alle', 'omvat dat zelf ook'],
    ['cirkel', 'alle', 'omvat dat zelf ook'],
  ])('%s of %s is refused: %s', async (cell, basis, why) => {
    await expect(own(cell, basis)).rejects.toThrow(why);
  });
});

/** Random people who say yes or no to each part: no survey of them contradicts itself, however it was rounded. */
describe('any survey of people', () => {
  const PARTS = ['geluid', 'stank', 'horeca'] as const;
  const cellOf = (indicator: string, value: number, step: number): Cell => ({
    gebied: 'GM1',
    indicator,
    jaar: 2025,
    reeks: 'VM2021',
    estimate: {
      kind: 'published',
      value: step === 0 ? value : Math.round(value / step) * step,
      step,
      indicative: false,
      wholeOnly: false,
    },
    origin: { file: 'cijfers/a.csv', row: 2 },
  });
  const remarksOf = (cells: readonly Cell[]) => {
    const index = new CellIndex();
    for (const cell of cells) index.add(cell);
    const remarks = new RemarkList();
    checkMadeFigures(cells, index, { gebieden: new Map(), indicators: CATALOGUE }, remarks);
    return remarks.list();
  };
  const person = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
  const steps = fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(0, 0.001, 0.1, 1)));

  test('has nothing told of it', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), steps, (people, rounded) => {
        const share = (isYes: (one: readonly boolean[]) => boolean | undefined) =>
          (100 * people.filter(isYes).length) / people.length;
        const whole = cellOf(
          'overlast-milieu',
          share((one) => one.some(Boolean)),
          rounded[0] ?? 0,
        );
        const parts = PARTS.map((code, at) =>
          cellOf(
            code,
            share((one) => one[at]),
            rounded[at + 1] ?? 0,
          ),
        );
        expect(remarksOf([whole, ...parts])).toEqual([]);
      }),
      { seed: 20261201 },
    );
  });

  test('a part that is raised above the whole by more than rounding is always told', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 90, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        (value, at) => {
          const parts = PARTS.map((code, each) => cellOf(code, each === at ? value + 0.2 : 0, 0));
          expect(remarksOf([cellOf('overlast-milieu', value, 0.1), ...parts])).toHaveLength(1);
        },
      ),
      { seed: 20261201 },
    );
  });
});

test('what ships names parts that can be parts, each of its own unit and people', () => {
  const wholes = [...CATALOGUE.values()].filter(({ omvat }) => omvat);
  expect(wholes.length).toBeGreaterThan(10);
  for (const { omvat, basis, code } of wholes) {
    for (const part of omvat?.delen ?? []) {
      const found: Indicator | undefined = CATALOGUE.get(part);
      expect(found, `${code} omvat ${part}`).toMatchObject({ eenheid: 'procent', basis });
    }
  }
});
