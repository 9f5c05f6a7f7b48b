/** Charts are judged by their specs: bend a good figure and see the rule that guards it. */
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/domain/drawing.ts';
import type { ChartFigure, Charts } from '../../src/domain/figure.ts';
import type { Mark, Meaning, Scene } from '../../src/domain/scene.ts';
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
const INK = '#0E5F70';
const TINT = '#C8E0E4';

function mark(meaning: Meaning, over: Partial<Mark> & { readonly gebied?: string } = {}): Mark {
  const { gebied = 'De Kersentuin', ...rest } = over;
  const subject = { key: gebied, gebied, owner: 'wijk', margin: true } as const;
  return { meaning, subject, x: [28, 32], y: [15, 19], colors: [INK], ...rest };
}

const STEM = mark('stem', { x: [0, 30] });
const MARGIN = [mark('interval', { x: [24, 36], colors: [TINT] }), mark('interval', { x: [24, 24] })];
const VALUE = mark('value');

/** One panel with a good figure, unless other marks or another domain is given. */
function scene(
  over: { readonly marks?: readonly Mark[]; readonly domain?: readonly [number, number] } = {},
): Scene {
  const { marks = [STEM, ...MARGIN, VALUE], domain = [0, 100] } = over;
  const colors = [...new Set(marks.flatMap((one) => one.colors))];
  return { panels: [{ axes: [{ channel: 'x', domain }], hasColorScale: false, marks }], colors };
}

const good: ChartFigure = {
  id: 'fig-overlast-verkeer',
  form: 'level',
  placement: { page: 'own', inFullTable: true },
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
    margins: 1,
    rows: [{ header: 'De Kersentuin', cells: [{ text: '30', numeric: true }, { text: '24 tot 36' }] }],
  },
  spec: {},
  scene: scene(),
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
  margins: 1,
  rows: rows.map(([header = '', ...cells]) => ({
    header,
    cells: cells.map((text) => ({ text, numeric: true })),
  })),
});

describe('charts by what they show', () => {
  it('a good figure breaks no rule', () => expect(rulesFor({})).toEqual([]));

  it('C01: a margin that is not drawn, or not told', () => {
    expect(rulesFor({ scene: scene({ marks: [STEM, VALUE] }) })).toEqual(['C01']);
    const other = MARGIN.map(({ x }) => mark('interval', { gebied: 'Boschveld', x }));
    expect(rulesFor({ scene: scene({ marks: [VALUE, ...other] }) })).toEqual(['C01']);
    expect(
      rulesFor({ table: tableOf(['Gebied', 'Van de 100', 'Marge'], ['De Kersentuin', '30', '']) }),
    ).toEqual(['C01']);
    const unknown = tableOf(['Gebied', 'Van de 100', 'Marge'], ['De Kersentuin', '30', 'marge onbekend']);
    const bare = mark('value', {
      subject: { key: 'a', gebied: 'De Kersentuin', owner: 'wijk', margin: false },
    });
    expect(rulesFor({ table: unknown, scene: scene({ marks: [bare] }) })).toEqual([]);
  });

  it('C02: red, green, or too pale', () => {
    for (const color of ['#D7191C', '#1A9641', 'red', TINT]) {
      const marks = [STEM, ...MARGIN, mark('value', { colors: [color] })];
      expect(rulesFor({ scene: scene({ marks }) }), color).toEqual(['C02']);
    }
    const tintAlone = [STEM, mark('interval', { colors: [TINT] }), VALUE];
    expect(rulesFor({ scene: scene({ marks: tintAlone }) })).toEqual(['C02']);
    expect(rulesFor({ title: 'Red de bomen' })).toEqual([]);
  });

  it('C03: bars that do not start at 0, and an axis that the drawing chooses', () => {
    expect(rulesFor({ scene: scene({ domain: [20, 40] }) })).toEqual(['C03']);
    const [panel] = scene().panels;
    const free = { colors: [INK], panels: [{ ...panel, axes: [{ channel: 'x' }] }] } as Scene;
    expect(rulesFor({ scene: free })).toEqual(['C03']);
  });

  it('C03: another domain for another area', () => {
    const areas = new Map([
      ['WK1', [good]],
      ['WK2', [{ ...good, scene: scene({ domain: [0, 50] }) }]],
    ]);
    expect(rulesFor({}, { areas })).toContain('C03');
  });

  it('C04: a map with a color scale, or with a third tint', () => {
    const tinted = (colors: readonly string[], hasColorScale: boolean): Scene => {
      const marks = colors.map((color) => mark('area', { colors: [color] }));
      return { colors, panels: [{ axes: [], hasColorScale, marks }] };
    };
    const rulesOfMap = (map: Scene) =>
      rulesFor({}, { locators: new Map([['WK1', { ...good, scene: map }]]) });
    expect(rulesOfMap(tinted([INK, TINT], false))).toEqual([]);
    expect(rulesOfMap(tinted([INK, TINT], true))).toEqual(['C04']);
    expect(rulesOfMap(tinted([INK, TINT, '#888888'], false))).toEqual(['C04']);
  });

  it('C05: areas out of order in the drawing, or in its table', () => {
    const drawn = (...names: readonly string[]) =>
      scene({
        marks: names.flatMap((gebied, at) => {
          const y = [at * 20, at * 20 + 4] as const;
          return [mark('interval', { gebied, y }), mark('value', { gebied, y })];
        }),
      });
    const table = (...names: readonly string[]) =>
      tableOf(
        ['Gebied', 'Van de 100', 'Marge'],
        ...[...names, 'Hele gemeente'].map((name) => [name, '30', '20 tot 40']),
      );
    const rulesOfAreas = (figure: Partial<ChartFigure>) =>
      rulesFor({}, { areas: new Map(), themes: new Map([['overlast', [{ ...good, ...figure }]]]) });
    const [first, second] = ['Boschveld', 'De Kersentuin'];
    expect(rulesOfAreas({ scene: drawn(first, second), table: table(first, second) })).toEqual([]);
    expect(rulesOfAreas({ scene: drawn(second, first), table: table(first, second) })).toEqual(['C05']);
    expect(rulesOfAreas({ scene: drawn(first, second), table: table(second, first) })).toEqual(['C05']);
  });

  it('C06: a line over a break, a line of two points, the word trend', () => {
    const line = (from: number, to: number, points: number) => mark('line', { x: [from, to], points });
    const at = mark('break', { x: [50, 50] });
    const drawn = (...lines: readonly Mark[]) => scene({ marks: [...lines, at, ...MARGIN, VALUE] });
    expect(rulesFor({ scene: drawn(line(40, 80, 3)) })).toEqual(['C06']);
    expect(rulesFor({ scene: drawn(line(60, 80, 2)) })).toEqual(['C06']);
    expect(rulesFor({ scene: drawn(line(60, 100, 3), line(0, 40, 4)) })).toEqual([]);
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
  const panel = (...meanings: readonly Meaning[]) => ({
    axes: [{ channel: 'x', domain: [0, 100] } as const],
    hasColorScale: false,
    marks: meanings.map((meaning) => mark(meaning, { points: 3 })),
  });
  const beside = (...panels: readonly ReturnType<typeof panel>[]): Partial<ChartFigure> => ({
    scene: { colors: [INK], panels },
  });
  const note = 'De politie telt alleen misdrijven die gemeld of aangegeven zijn.';
  const counted: Partial<ChartFigure> = {
    ofRegister: true,
    caption: `200 antwoorden. Bron: Veiligheidsmonitor 2025. ${note} Bron: Politie, tabel 47018NED, 2025.`,
    description: `De Kersentuin 30 van de 100. Bij de politie bekend: 364. ${note}`,
    ...beside(panel('interval', 'value'), panel('count')),
  };

  it('is good in two panels with its definition and two sources', () => {
    expect(rulesFor(counted)).toEqual([]);
  });

  it.each<[string, Partial<ChartFigure>]>([
    ['on one axis', beside(panel('interval', 'value', 'count'), panel('count'))],
    ['in one panel', beside(panel('interval', 'value'))],
    ['joined by a line', beside(panel('interval', 'value'), panel('count', 'line'))],
    ['without its definition', { caption: 'Bron: Veiligheidsmonitor 2025. Bron: Politie, 2025.' }],
    ['without a source of its own', { caption: `Bron: Veiligheidsmonitor 2025. ${note}` }],
    ['as crime itself', { description: `De criminaliteit: 364. ${note}` }],
  ])('is wrong %s', (_, over) => {
    expect(rulesFor({ ...counted, ...over })).toContain('T11');
  });
});
