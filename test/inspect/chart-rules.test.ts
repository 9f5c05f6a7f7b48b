/** Charts are judged by their specs: bend a good figure and see the rule that guards it. */
import { describe, expect, it } from 'vitest';
import type { ChartFigure, Charts, Drawing } from '../../src/domain/figure.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { AREAS, findingsOf, surveyOf, wijk } from '../narrate/survey.ts';

const survey = surveyOf(
  [
    { gebied: 'WK1', indicator: 'overlast-verkeer', value: 30 },
    { gebied: 'GM9999', indicator: 'overlast-verkeer', value: 31, n: 2000 },
  ],
  { gebieden: [...AREAS, wijk('WK2', 'Boschveld')] },
);
const findings = findingsOf(survey);
const narratives = narrate(survey, findings);

const drawing: Drawing = { svg: '<svg></svg>', width: 100, height: 50 };
const value = (domain: readonly number[]) => ({
  field: 'value',
  type: 'quantitative',
  scale: { domain, nice: false },
});

const CAPS = [24, 36].map((end) => ({ value: end, from: 10, to: 24 }));

function spec(
  over: {
    domain?: readonly number[];
    color?: string;
    extra?: object;
    caps?: readonly object[];
    marge?: boolean;
  } = {},
) {
  const { domain = [0, 100], color = '#0E5F70', extra, caps = CAPS, marge = true } = over;
  return {
    datasets: { stems: [{ value: 30 }], points: [{ value: 30, at: 17, marge }], caps },
    layer: [
      { data: { name: 'stems' }, mark: { type: 'rule', color }, encoding: { x: value(domain) } },
      { data: { name: 'caps' }, mark: 'rule', encoding: { x: value(domain) } },
      { data: { name: 'points' }, mark: 'point', encoding: { x: value(domain) } },
      ...(extra ? [extra] : []),
    ],
  };
}

const good: ChartFigure = {
  id: 'fig-overlast-verkeer',
  form: 'level',
  indicator: 'overlast-verkeer',
  title: 'Veel overlast van verkeer',
  question: 'Van de 100 bewoners, met marge. 2025.',
  caption: '200 antwoorden. Bron: Veiligheidsmonitor 2025.',
  label: 'Veel overlast van verkeer: De Kersentuin',
  description: 'De Kersentuin 30 van de 100, marge 24 tot 36.',
  drawings: { breed: drawing, smal: drawing },
  table: {
    caption: 'Veel overlast van verkeer',
    columns: ['Gebied', 'Van de 100', 'Marge'],
    rows: [{ header: 'De Kersentuin', cells: [{ text: '30', numeric: true }, { text: '24 tot 36' }] }],
  },
  spec: spec(),
  csv: 'gebied;waarde\nDe Kersentuin;30\n',
  names: ['Veel overlast van verkeer'],
  areas: ['De Kersentuin'],
  marks: ['wijk'],
};

function rulesFor(figure: Partial<ChartFigure>, over: Partial<Charts> = {}): readonly string[] {
  const charts: Charts = {
    areas: new Map([['WK1', [{ ...good, ...figure }]]]),
    themes: new Map(),
    locators: new Map(),
    legend: new Map([['wijk', drawing]]),
    ...over,
  };
  const remarks = inspect({ survey, findings, narratives, charts });
  return [...new Set(remarks.filter(({ fault }) => fault !== undefined).map(({ rule }) => rule))];
}

const tableOf = (columns: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  caption: 'Tabel',
  columns,
  rows: rows.map(([header = '', ...cells]) => ({
    header,
    cells: cells.map((text) => ({ text, numeric: true })),
  })),
});

describe('charts by their specs', () => {
  it('a good figure breaks no rule', () => expect(rulesFor({})).toEqual([]));

  it('C01: a margin that is not drawn, or not told', () => {
    expect(rulesFor({ spec: spec({ caps: [] }) })).toEqual(['C01']);
    expect(
      rulesFor({ table: tableOf(['Gebied', 'Van de 100', 'Marge'], ['De Kersentuin', '30', '']) }),
    ).toEqual(['C01']);
    const unknown = tableOf(['Gebied', 'Van de 100', 'Marge'], ['De Kersentuin', '30', 'marge onbekend']);
    expect(rulesFor({ table: unknown, spec: spec({ caps: [], marge: false }) })).toEqual([]);
  });

  it('C02: red, green, or too pale', () => {
    for (const color of ['#D7191C', '#1A9641', 'red', '#C8E0E4']) {
      expect(rulesFor({ spec: spec({ color }) }), color).toEqual(['C02']);
    }
    expect(rulesFor({ title: 'Red de bomen' })).toEqual([]);
  });

  it('C03: bars that do not start at 0, and an axis that Vega chooses', () => {
    expect(rulesFor({ spec: spec({ domain: [20, 40] }) })).toEqual(['C03']);
    const free = {
      data: { name: 'points' },
      mark: 'point',
      encoding: { x: { field: 'value', type: 'quantitative' } },
    };
    expect(rulesFor({ spec: spec({ extra: free }) })).toEqual(['C03']);
  });

  it('C03: another domain for another area', () => {
    const areas = new Map([
      ['WK1', [good]],
      ['WK2', [{ ...good, spec: spec({ domain: [0, 50] }) }]],
    ]);
    expect(rulesFor({}, { areas })).toContain('C03');
  });

  it('C04: a map with a color scale', () => {
    const color = { field: 'waarde', type: 'quantitative', scale: { domain: [0, 100] } };
    const map = { layer: [{ data: { name: 'shapes' }, mark: 'geoshape', encoding: { color } }] };
    expect(rulesFor({}, { locators: new Map([['WK1', { ...good, form: 'locator', spec: map }]]) })).toEqual([
      'C04',
    ]);
  });

  it('C05: areas sorted by value', () => {
    const sorted = {
      data: { name: 'points' },
      mark: 'point',
      encoding: { y: { field: 'naam', type: 'nominal', sort: '-x' } },
    };
    expect(rulesFor({ spec: spec({ extra: sorted }) })).toEqual(['C05']);
    const columns = ['Gebied', 'Van de 100', 'Marge'];
    const whole = ['Hele gemeente', '31', '29 tot 33'];
    const wijken = [
      ['De Kersentuin', '40', '30 tot 50'],
      ['Boschveld', '30', '20 tot 40'],
    ];
    const table = tableOf(columns, ...wijken, whole);
    expect(
      rulesFor(
        { form: 'small-multiples', table },
        { areas: new Map(), themes: new Map([['overlast', [{ ...good, form: 'small-multiples', table }]]]) },
      ),
    ).toEqual(['C05']);
  });

  it('C06: a line over a break, a line of two points, the word trend', () => {
    const line = { data: { name: 'lines1' }, mark: { type: 'rule', color: '#0E5F70' }, encoding: {} };
    const drawn = (lines: readonly object[]) => ({
      datasets: { lines1: lines, breaks1: [{ x: 50 }], caps: [{ value: 1 }] },
      layer: [...spec().layer, line],
    });
    expect(
      rulesFor({
        form: 'development',
        spec: drawn([
          { x: 40, x2: 60 },
          { x: 60, x2: 80 },
        ]),
      }),
    ).toEqual(['C06']);
    expect(rulesFor({ form: 'development', spec: drawn([{ x: 60, x2: 80 }]) })).toEqual(['C06']);
    expect(
      rulesFor({
        form: 'development',
        spec: drawn([
          { x: 60, x2: 80 },
          { x: 80, x2: 100 },
        ]),
      }),
    ).toEqual([]);
    // The rows of an overview have lines between them: two rows, one line.
    expect(rulesFor({ form: 'overview', spec: drawn([{ x: 60, x2: 80 }]) })).toEqual([]);
    expect(rulesFor({ caption: 'De trend over de jaren.' })).toEqual(['C06']);
  });

  it('C07: a mark without explanation, or two marks alike', () => {
    expect(rulesFor({ marks: ['wijk', 'zero'] })).toEqual(['C07']);
    const alike = new Map([
      ['wijk', drawing],
      ['zero', drawing],
      ['suppressed', drawing],
    ] as const);
    expect(rulesFor({}, { legend: alike })).toEqual(['C07']);
  });

  it('C08: no text alternative, no table, no file', () => {
    expect(rulesFor({ label: '' })).toEqual(['C08']);
    expect(rulesFor({ description: good.caption })).toEqual(['C08']);
    expect(rulesFor({ csv: '' })).toEqual(['C08']);
  });

  it('C09: a title that concludes', () => {
    expect(rulesFor({ title: 'Meer overlast van verkeer' })).toContain('C09');
    expect(rulesFor({ title: 'Veel overlast van verkeer, 2017 tot en met 2025' })).toEqual([]);
  });

  it('T04: another wijk in a description', () => {
    expect(
      rulesFor({ areas: ['De Kersentuin', 'Boschveld'], description: 'Boschveld 20 van de 100.' }),
    ).toEqual(['T04']);
  });
});

describe('T11: what the police registered, beside what residents went through', () => {
  const panel = (...names: readonly string[]) => ({
    layer: names.map((name) => ({
      data: { name },
      mark: { type: 'rect', fill: '#0E5F70' },
      encoding: { x: value([0, 100]) },
    })),
  });
  const note = 'De politie telt alleen misdrijven die gemeld of aangegeven zijn.';
  const beside: Partial<ChartFigure> = {
    form: 'registered',
    caption: `200 antwoorden. Bron: Veiligheidsmonitor 2025. ${note} Bron: Politie, tabel 47018NED, 2025.`,
    description: `De Kersentuin 30 van de 100. Bij de politie bekend: 364. ${note}`,
    spec: { datasets: { caps1: [{ value: 24 }] }, concat: [panel('caps1'), panel('bars2')] },
  };

  it('is good in two panels with its definition and two sources', () => {
    expect(rulesFor(beside)).toEqual([]);
  });

  it.each<[string, Partial<ChartFigure>]>([
    ['on one axis', { spec: { ...beside.spec, concat: [panel('caps1', 'bars1'), panel('bars2')] } }],
    ['in one panel', { spec: { datasets: { caps: [{ value: 24 }] }, ...panel('caps', 'bars') } }],
    ['joined by a line', { spec: { ...beside.spec, concat: [panel('caps1'), panel('bars2', 'lines2')] } }],
    ['without its definition', { caption: 'Bron: Veiligheidsmonitor 2025. Bron: Politie, 2025.' }],
    ['without a source of its own', { caption: `Bron: Veiligheidsmonitor 2025. ${note}` }],
    ['as crime itself', { description: `De criminaliteit: 364. ${note}` }],
  ])('is wrong %s', (_, over) => {
    expect(rulesFor({ ...beside, ...over })).toContain('T11');
  });
});
