/** C01-C07: what a chart draws, read from its Vega-Lite spec. */
import type { ChartFigure } from '../domain/figure.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import { withoutNames } from './own-words.ts';
import type { InspectedParts } from './parts.ts';
import {
  colorsIn,
  contrastOnWhite,
  domainOf,
  hasFreeScale,
  hslOf,
  isObject,
  type Json,
  layersOf,
  rowsOf,
  type SpecLayer,
} from './read-spec.ts';
import type { PlacedHit, WholeRule } from './whole-rule.ts';

/** A figure with the area it belongs to; theme pages have none. */
export interface FigureView {
  readonly figure: ChartFigure;
  readonly gebied: Gebied | undefined;
  /** Code of the area or theme whose page it stands on. */
  readonly page: string;
}

export function figuresOf({ survey, charts }: InspectedParts): readonly FigureView[] {
  if (!charts) return [];
  const areas = [...charts.areas].flatMap(([code, figures]) =>
    figures.map((figure) => ({ figure, gebied: survey.gebieden.get(code), page: code })),
  );
  const themes = [...charts.themes].flatMap(([thema, figures]) =>
    figures.map((figure) => ({ figure, gebied: undefined, page: thema })),
  );
  return [...areas, ...themes];
}

export function mapsOf({ charts }: InspectedParts): readonly FigureView[] {
  if (!charts) return [];
  return [
    ...[...charts.locators].map(([page, figure]) => ({ figure, gebied: undefined, page })),
    ...(charts.index ? [{ figure: charts.index.figure, gebied: undefined, page: '' }] : []),
  ];
}

/** A rule over one figure at a time. */
export function figureRule(
  id: string,
  name: string,
  check: (view: FigureView, parts: InspectedParts) => readonly { found: string; explanation: string }[],
): WholeRule {
  return {
    id,
    name,
    level: 'error',
    check: (parts) =>
      figuresOf(parts).flatMap((view) => check(view, parts).map((hit) => placedAt(view, hit))),
  };
}

function placedAt(
  { figure: { id }, gebied, page }: FigureView,
  hit: { found: string; explanation: string },
): PlacedHit {
  const where = gebied ? ` van ${gebied.naam}` : '';
  return {
    ...hit,
    place: `grafiek ${id}${where}`,
    chart: id,
    fault: { block: 'figure', page, id },
  };
}

// ---------------------------------------------------------------- C01

const isMarginColumn = (column: string) => /marge/i.test(column);

/** Every value with a margin has it drawn and in the table; every value without one says so (C01). */
export const marginsDrawn = figureRule('C01', 'margins are drawn', ({ figure }) => {
  const column = figure.table.columns.findIndex(isMarginColumn) - 1;
  if (column < 0) return [];
  const rows = figure.table.rows.filter(({ cells }) => /\d/.test(cells[0]?.text ?? ''));
  const silent = rows.filter(({ cells }) => (cells[column]?.text ?? '') === '');
  return [
    ...silent.map(({ header }) => ({
      found: header,
      explanation: 'Bij dit cijfer staat geen marge, en ook niet ‘marge onbekend’.',
    })),
    ...(lacksMargin(figure)
      ? [{ found: figure.title, explanation: 'De marge staat in de tabel maar niet in de grafiek.' }]
      : []),
  ];
});

/** Points that have a margin, panel by panel, and the marks that draw it: a field with caps, or one stroke (C01). */
function lacksMargin({ spec, form, table }: ChartFigure): boolean {
  const panels = layersOf(spec).flatMap(({ data }) => (data.startsWith('points') ? [data.slice(6)] : []));
  if (form === 'answers') return false;
  // People and whole bars carry their margin as a line of its own.
  if (form === 'pictogram' || form === 'reported') {
    const known = table.rows.some(({ cells }) => /^\d.* tot \d/.test(cells[1]?.text ?? ''));
    return known && !layersOf(spec).some(({ data }) => /^margin/.test(data) && rowsOf(spec, data).length > 0);
  }
  return panels.some((panel) => {
    const drawn = ['fields', 'caps'].flatMap((kind) => rowsOf(spec, `${kind}${panel}`)).flatMap(middleOf);
    return rowsOf(spec, `points${panel}`).some(
      ({ marge, at }) => marge === true && !drawn.some((middle) => Math.abs(middle - Number(at)) < HAIR),
    );
  });
}

/** Less than rounding makes of a place in the drawing, in px. */
const HAIR = 0.01;

function middleOf({ from, to }: Json): readonly number[] {
  return typeof from === 'number' && typeof to === 'number' ? [(from + to) / 2] : [];
}

// ---------------------------------------------------------------- C02

/** Saturated red or green; the house palette's own hues lie elsewhere. */
function isAlarming(color: string): boolean {
  if (!color.startsWith('#')) return true;
  const { hue, saturation, lightness } = hslOf(color);
  if (saturation < 0.35 || lightness < 0.12 || lightness > 0.93) return false;
  return hue >= 340 || hue <= 20 || (hue >= 80 && hue <= 160);
}

/** Data that carry a figure; lines only in a development, elsewhere they are hairlines between rows. */
const MARKS = /^(points|stems|caps|margin)/;
const LINES = /^lines/;
const LEAST_CONTRAST = 3;

function paleMarks(layer: SpecLayer, { form }: ChartFigure): readonly string[] {
  const carries = MARKS.test(layer.data) || (form === 'development' && LINES.test(layer.data));
  if (!carries) return [];
  const strokes = [
    layer.encoding.color,
    layer.encoding.stroke,
    layer.markProps.color,
    layer.markProps.stroke,
  ];
  return colorsIn(strokes)
    .filter((color) => color.startsWith('#') && contrastOnWhite(color) < LEAST_CONTRAST)
    .filter((color) => color.toUpperCase() !== '#FFFFFF');
}

export const calmColors = figureRule('C02', 'no alarm colors, marks that can be seen', ({ figure }) => [
  ...colorsIn({ ...figure.spec, usermeta: undefined })
    .filter(isAlarming)
    .map((found) => ({
      found,
      explanation: 'Rood en groen oordelen, en niet elke lezer ziet het verschil.',
    })),
  ...[...new Set(layersOf(figure.spec).flatMap((layer) => paleMarks(layer, figure)))].map((found) => ({
    found,
    explanation: 'Deze kleur is te licht voor een teken op wit: het contrast is minder dan 3 op 1.',
  })),
]);

// ---------------------------------------------------------------- C03

export const fixedDomains: WholeRule = {
  id: 'C03',
  name: 'one fixed domain per indicator and form',
  level: 'error',
  check: (parts) => {
    const seen = new Map<string, string>();
    return figuresOf(parts).flatMap((view) => {
      const { figure } = view;
      return layersOf(figure.spec)
        .flatMap((layer) => [
          ...freeScales(layer),
          ...wrongStart(layer, figure),
          ...otherDomain(layer, figure, seen),
        ])
        .slice(0, 1)
        .map((explanation) => placedAt(view, { found: figure.title, explanation }));
    });
  },
};

const CHANNELS = ['x', 'y'] as const;

function freeScales(layer: SpecLayer): readonly string[] {
  return CHANNELS.filter((channel) => hasFreeScale(layer, channel)).map(
    () => 'De as heeft geen vast bereik: dan ziet elke wijk er anders uit.',
  );
}

/** Bars and stems start at 0; diverging answers around their middle. */
function wrongStart(layer: SpecLayer, { form }: ChartFigure): readonly string[] {
  const bars = layer.mark === 'bar' || /^stems/.test(layer.data);
  if (!bars || form === 'answers') return [];
  return CHANNELS.flatMap((channel) => {
    const start = domainOf(layer, channel)?.[0];
    return start !== undefined && start !== 0 && start !== 1 ? ['De balken beginnen niet bij 0.'] : [];
  });
}

function otherDomain(layer: SpecLayer, figure: ChartFigure, seen: Map<string, string>): readonly string[] {
  return CHANNELS.flatMap((channel) => {
    const domain = domainOf(layer, channel)?.join();
    if (!domain) return [];
    const key = `${figure.form} ${figure.indicator} ${layer.data} ${channel}`;
    const known = seen.get(key) ?? domain;
    seen.set(key, known);
    return known === domain
      ? []
      : [`Het bereik van de as (${domain}) is anders dan bij andere gebieden (${known}).`];
  });
}

// ---------------------------------------------------------------- C04

/** Tints of areas on a map that only says where: the area itself and the others. */
const MAP_TINTS = 2;

export const mapsOnlyLocate: WholeRule = {
  id: 'C04',
  name: 'maps locate and never measure',
  level: 'error',
  check: (parts) => {
    return [...mapsOf(parts), ...figuresOf(parts)]
      .filter(({ figure }) => layersOf(figure.spec).some(isMeasuringMap))
      .map((view) => ({
        ...placedAt(view, {
          found: view.figure.title,
          explanation: 'Een kaart met kleuren per wijk maakt een ranglijst van wijken.',
        }),
        place: `kaart ${view.figure.id}`,
      }));
  },
};

function isMeasuringMap({ mark, encoding }: SpecLayer): boolean {
  if (mark !== 'geoshape') return false;
  const fills = [encoding.color, encoding.fill].filter(isObject);
  return fills.some(({ type, scale }) => {
    const range = isObject(scale) && Array.isArray(scale.range) ? scale.range.length : 0;
    return type === 'quantitative' || range > MAP_TINTS;
  });
}

// ---------------------------------------------------------------- C05

function sortsByValue({ encoding }: SpecLayer): boolean {
  return Object.values(encoding)
    .filter(isObject)
    .some(({ sort }) => {
      if (typeof sort === 'string') return /^-?(x|y|size|color)$|^(ascending|descending)$/.test(sort);
      return isObject(sort) && (sort.field !== undefined || sort.op !== undefined);
    });
}

/** Areas beside each other stand in alphabetical order, the whole below them; elsewhere the owners' order is drawn. */
export const fixedOrder = figureRule('C05', 'areas in a fixed order', ({ figure }, { survey, findings }) => {
  const rows = figure.form === 'small-multiples' ? figure.table.rows.map(({ header }) => header) : [];
  const withWhole = findings.areas
    .get(survey.gemeente.code)
    ?.some(({ indicator }) => indicator.code === figure.indicator);
  const areas = withWhole ? rows.slice(0, -1) : rows;
  const sorted = layersOf(figure.spec).some(sortsByValue);
  return sorted || areas.join() !== areas.toSorted(compareNames).join()
    ? [{ found: figure.title, explanation: 'De gebieden staan niet in de vaste volgorde (op alfabet).' }]
    : [];
});

// ---------------------------------------------------------------- C06

const numberIn = (row: Readonly<Record<string, unknown>>, key: string): number | undefined => {
  const value = row[key];
  return typeof value === 'number' ? value : undefined;
};

/** Lines that run over the place of a break, panel by panel. */
function joinedOverBreak(spec: object): boolean {
  return layersOf(spec)
    .filter(({ data }) => data.startsWith('lines'))
    .some(({ data }) => {
      const breaks = rowsOf(spec, data.replace('lines', 'breaks')).flatMap((row) => numberIn(row, 'x') ?? []);
      return rowsOf(spec, data).some((row) => {
        const from = numberIn(row, 'x');
        const to = numberIn(row, 'x2');
        return from !== undefined && to !== undefined && breaks.some((at) => from < at && at < to);
      });
    });
}

/** Two points joined by a line of one piece: under three comparable points there is none. */
function isShortLine(spec: object): boolean {
  return layersOf(spec)
    .filter(({ data }) => data.startsWith('lines'))
    .some(({ data }) => rowsOf(spec, data).length === 1);
}

export const breaksAreGaps = figureRule('C06', 'a break is a gap', ({ figure }) => {
  const words = withoutNames(`${figure.title} ${figure.caption} ${figure.description}`, [
    ...figure.names,
    ...figure.areas,
  ]);
  const points = figure.table.rows.length;
  // Other forms have lines too, between their rows: only lines through time join waves.
  const throughTime = figure.form === 'development';
  return [
    ...(throughTime && joinedOverBreak(figure.spec)
      ? [{ found: figure.title, explanation: 'Een lijn loopt door over een andere meetmethode.' }]
      : []),
    ...(throughTime && isShortLine(figure.spec)
      ? [{ found: figure.title, explanation: 'Een lijn heeft minder dan drie metingen.' }]
      : []),
    ...(/\btrend\b/i.test(words) && points < 5
      ? [{ found: 'trend', explanation: 'Onder vijf metingen is er geen trend.' }]
      : []),
  ];
});

// ---------------------------------------------------------------- C07

/** Missing, suppressed and zero are three different marks, and every mark is explained (C07). */
export const marksExplained: WholeRule = {
  id: 'C07',
  name: 'marks are distinct and explained',
  level: 'error',
  check: (parts) => {
    const legend = parts.charts?.legend;
    if (!legend) return [];
    const unexplained = figuresOf(parts).flatMap((view) =>
      view.figure.marks
        .filter((mark) => !legend.has(mark))
        .map((mark) => placedAt(view, { found: mark, explanation: 'Dit teken staat niet in de legenda.' })),
    );
    const three = (['zero', 'suppressed', 'missing'] as const).flatMap((mark) => legend.get(mark)?.svg ?? []);
    const alike = new Set(three).size < three.length;
    return alike
      ? [
          ...unexplained,
          {
            place: 'legenda',
            found: 'legenda',
            explanation: 'Nul, verborgen en niet gevraagd hebben hetzelfde teken.',
            fault: { block: 'none' } as const,
          },
        ]
      : unexplained;
  },
};

// ---------------------------------------------------------------- C08

export const textAlternative = figureRule('C08', 'a text alternative, a table and a file', ({ figure }) => {
  const { label, description, caption, table, csv } = figure;
  const lacks = [
    label.trim() === '' ? 'een naam' : '',
    description.trim() === '' || description === caption ? 'een beschrijving die niet het bijschrift is' : '',
    table.columns.length === 0 || table.rows.length === 0 ? 'een tabel' : '',
    table.caption.trim() === '' ? 'een titel boven de tabel' : '',
    csv.trim().split('\n').length < 2 ? 'een bestand met de cijfers' : '',
  ].filter(Boolean);
  return lacks.map((lack) => ({ found: figure.title, explanation: `Deze grafiek heeft niet: ${lack}.` }));
});
