import { beforeAll, describe, expect, test } from 'vitest';
import { describe as describeFigure } from '../../src/chart/describe.ts';
import { specOf } from '../../src/chart/draw.ts';
import type { DataFigure, DevelopmentPanel } from '../../src/chart/figures.ts';
import { readingOf } from '../../src/chart/reading.ts';
import type { Row, Spec } from '../../src/chart/spec.ts';
import { POINTS_FOR_LINE } from '../../src/domain/series.ts';
import { SHIPPED } from '../onderzoek.ts';
import { CASES, type Case, readCase, specsOf } from './cases.ts';
import { indicator, measure, WIJK } from './fixture.ts';

describe.each(CASES)('seeds/%s', (name) => {
  let read: Case;
  beforeAll(async () => {
    read = await readCase(name);
  });

  test('C01: an interval is drawn for every estimate that has one; where it has none, that is said', () => {
    const levels = specsOf(read).flatMap(({ figure, spec }) =>
      figure.form === 'level' && 'layer' in spec ? [{ figure, spec }] : [],
    );
    for (const { figure, spec } of levels) {
      const unit = spec.width / (figure.domain.max - figure.domain.min);
      const said = spec.datasets.labels?.some(({ text }) => String(text).includes('marge onbekend'));
      for (const { margin, owner } of figure.readings.filter(({ state }) => state === 'value')) {
        const fields = spec.datasets.fields?.filter((row) => row.wie === owner);
        const isVisible = margin !== undefined && (margin.upper - margin.lower) * unit >= 1;
        expect(fields?.length, `${figure.indicator.code} ${owner}`).toBe(isVisible ? 1 : 0);
        expect(margin !== undefined || said).toBe(true);
      }
    }
  });

  test('C03, H10: one domain per kind of figure and size, the same for every area', () => {
    const domains = new Map<string, string>();
    for (const { figure, size, spec } of specsOf(read)) {
      if (!('domain' in figure)) continue;
      const kind = [figure.form, size, kindOf(figure)].join(' ');
      // The police's figure has a panel of its own with a scale of its own, the same for every area too.
      const scales = figure.form === 'registered' ? [figure.domain, figure.perThousand] : [figure.domain];
      const domain = JSON.stringify(scales);
      expect(domains.get(kind) ?? domain, kind).toBe(domain);
      domains.set(kind, domain);
      const drawn = [...JSON.stringify(spec).matchAll(/"scale":\{"domain":\[([\d.]+),([\d.]+)\]/g)];
      expect(drawn.length, kind).toBeGreaterThan(0);
      for (const [, min, max] of drawn) {
        expect(scales.map((scale) => [scale.min, scale.max])).toContainEqual([Number(min), Number(max)]);
      }
    }
  });

  test('C05: wijk, gemeente, Nederland, in this order and never by value', () => {
    const order = ['wijk', 'gemeente', 'land'];
    for (const { figure } of read.figures) {
      const groups =
        figure.form === 'level'
          ? [figure.readings]
          : 'rows' in figure && figure.form !== 'answers'
            ? figure.rows.map(({ readings }) => readings)
            : [];
      for (const readings of groups) {
        const places = readings.map(({ owner }) => order.indexOf(owner));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }
  });

  test('C06: no line over a break, over a hidden wave, or through fewer than three points', () => {
    const panels = read.figures.flatMap(({ figure }) => (figure.form === 'development' ? figure.panels : []));
    for (const panel of panels) {
      for (const years of panel.lines) expectHonestLine(panel, years);
    }
  });

  test('C08, H11: a description and a table, and every number of the drawing is in the table', () => {
    for (const { page, figure, spec } of specsOf(read)) {
      const words = describeFigure(figure, { area: page, onderzoek: SHIPPED });
      expect(words.description).not.toBe('');
      expect(words.label).not.toBe(words.caption);
      expect(words.table.rows.length).toBeGreaterThan(0);
      expect(new Set(words.table.rows.map(({ cells }) => cells.length + 1))).toEqual(
        new Set([words.table.columns.length]),
      );
      const told = new Set(
        words.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text.split(' ')[0])),
      );
      if (figure.form === 'answers' || figure.form === 'reported') continue;
      for (const row of Object.entries(spec.datasets).flatMap(([key, rows]) =>
        key.startsWith('labels') ? rows : [],
      )) {
        const text = String(row.text);
        if (row.bold === true && /^\d+(,\d)?$/.test(text))
          expect(told, `${figure.form} ${text}`).toContain(text);
      }
    }
  });

  test('C09, P04: titles are the names of topics: no difference, no change, no conclusion', () => {
    for (const { page, figure } of read.figures) {
      const { title, label, areas, names } = describeFigure(figure, { area: page, onderzoek: SHIPPED });
      for (const words of [title, label]) {
        // A wijk may be called Het Meer, and a question "Een of meer vormen van hinder".
        const own = [...areas, ...names].filter(Boolean);
        expect(own.reduce((left, name) => left.replaceAll(name, ''), words)).not.toMatch(
          /\b(hoger|lager|meer|minder|vaker|beter|slechter|gestegen|gedaald|toegenomen|afgenomen)\b/i,
        );
      }
    }
  });

  test('every figure of a page has an address of its own', () => {
    const addresses = read.figures.map(
      ({ page, figure }) => `${page} ${describeFigure(figure, { area: page, onderzoek: SHIPPED }).id}`,
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('H06: nothing that was hidden is in a drawing, a table, a description or a file', () => {
    for (const { page, figure, spec } of specsOf(read)) {
      for (const reading of readingsIn(figure).filter(({ state }) => state === 'suppressed')) {
        expect(reading.value ?? reading.label ?? reading.margin).toBeUndefined();
        expect(reading.measure.interval).toBeUndefined();
      }
      const { csv } = describeFigure(figure, { area: page, onderzoek: SHIPPED });
      for (const line of csv.split('\r\n').filter((row) => row.includes('onderdrukt'))) {
        const [waarde, n, onder, boven] = line.split(';').slice(6, 10);
        expect([waarde, n, onder, boven]).toEqual(['', '', '', '']);
      }
      expect(JSON.stringify(spec)).not.toContain('"estimate"');
    }
  });

  test('H09: the same figures in the same order on every page, whatever the values', () => {
    const pages = new Map<string, string[]>();
    for (const { page, figure } of read.figures) {
      // The people are left out where the figure itself is hidden, the police's figure where they have none;
      // everything else is fixed by the data's columns.
      const mayLack = ['pictogram', 'registered'].includes(figure.form);
      if (page.startsWith('thema-') || page === read.content.whole.code || mayLack) continue;
      pages.set(page, [
        ...(pages.get(page) ?? []),
        describeFigure(figure, { area: page, onderzoek: SHIPPED }).id,
      ]);
    }
    const asked = [...read.content.profiles].map(({ code }) =>
      JSON.stringify(
        (read.content.findings.areas.get(code) ?? []).map(({ indicator: { code: own } }) => own),
      ),
    );
    if (new Set(asked).size === 1) {
      expect(new Set([...pages.values()].map((ids) => JSON.stringify(ids))).size).toBe(1);
    }
  });
});

test('C07: zero, suppressed, missing, indicative and bounded are different marks', () => {
  const of = indicator('onveilig-buurt');
  const kinds = (given: Parameters<typeof measure>[2]) => {
    const reading = readingOf(measure(WIJK, of, given), 'wijk', WIJK.naam);
    const figure: DataFigure = { form: 'level', indicator: of, domain: PERCENT, readings: [reading] };
    const rows = datasetsOf(specOf(figure, frames.breed));
    return JSON.stringify([
      ...rows('points').map(({ soort }) => soort),
      ...rows('fields').map(({ soort }) => soort),
    ]);
  };
  const { frames } = shared;
  const marks = [
    kinds({ value: 18, margin: [13, 25] }),
    kinds({ value: 18, margin: [8, 30], indicative: true }),
    kinds({ value: 0, margin: [0, 2] }),
    kinds({ estimate: { kind: 'suppressed', reason: 'betrouwbaarheid' } }),
    kinds({
      estimate: { kind: 'suppressed', reason: 'herleidbaarheid', bound: { side: 'below', value: 4 } },
    }),
    kinds({ estimate: { kind: 'missing' } }),
    kinds({ value: 18 }),
  ];
  expect(new Set(marks).size).toBe(marks.length);
});

test('T10: a figure that can not be compared keeps its number and loses its mark', async () => {
  const { figures } = await readCase('breuk');
  const readings = figures.flatMap(({ page, figure }) =>
    page === 'WK990301' && figure.form === 'level' ? figure.readings : [],
  );
  const apart = readings.filter(({ state }) => state === 'incomparable');
  expect(apart.length).toBeGreaterThan(0);
  for (const reading of apart) {
    expect(reading.value).toBeUndefined();
    expect(reading.label).toMatch(/^\d+$/);
  }
});

test('H01: the same drawing, whether higher is favourable or not', async () => {
  const { figures, studio } = await readCase('twee-wijken');
  const turned = { gunstig: 'ongunstig', ongunstig: 'gunstig', neutraal: 'neutraal' } as const;
  for (const { figure } of figures) {
    if (figure.form !== 'level' && figure.form !== 'development') continue;
    const other = {
      ...figure,
      indicator: { ...figure.indicator, hogerIs: turned[figure.indicator.hogerIs] },
    };
    expect(JSON.stringify(specOf(other, studio.frames.breed))).toBe(
      JSON.stringify(specOf(figure, studio.frames.breed)),
    );
  }
});

test('a value that rounds to nothing is told as less than 1, not as zero', () => {
  const of = indicator('woninginbraak');
  const reading = readingOf(measure(WIJK, of, { value: 0.3, margin: [0.1, 1.2] }), 'wijk', WIJK.naam);
  expect([reading.state, reading.label]).toEqual(['value', '<1']);
  const figure: DataFigure = { form: 'level', indicator: of, domain: PERCENT, readings: [reading] };
  expect(describeFigure(figure, { area: WIJK.naam, onderzoek: SHIPPED }).description).toContain(
    'minder dan 1 van de 100',
  );
});

const PERCENT = { min: 0, max: 100, ticks: [0, 25, 50, 75, 100], stem: true };
const shared = await readCase('twee-wijken').then(({ studio }) => studio);

function expectHonestLine({ readings, breaks }: DevelopmentPanel, years: readonly number[]): void {
  expect(years.slice(1).filter((jaar) => breaks.includes(jaar))).toEqual([]);
  const published = readings.filter(({ value }) => value !== undefined).map(({ measure: { jaar } }) => jaar);
  expect(published).toEqual(expect.arrayContaining([...years]));
  const stretch = (jaar: number) => breaks.filter((year) => year <= jaar).length;
  const comparable = published.filter((jaar) => stretch(jaar) === stretch(years[0] ?? 0));
  expect(comparable.length).toBeGreaterThanOrEqual(POINTS_FOR_LINE);
}

function datasetsOf(spec: Spec): (name: string) => readonly Row[] {
  return (name) => spec.datasets[name] ?? [];
}

/** What shares a domain: unit, and for developments of shares the theme. */
function kindOf(figure: Extract<DataFigure, { readonly domain: object }>): string {
  const of =
    'indicator' in figure ? figure.indicator : 'rows' in figure ? figure.rows[0]?.indicator : undefined;
  return figure.form === 'development' && of?.eenheid === 'procent'
    ? `${of.eenheid} ${of.thema}`
    : String(of?.eenheid);
}

function readingsIn(figure: DataFigure) {
  switch (figure.form) {
    case 'level':
      return figure.readings;
    case 'overview':
    case 'reported':
      return figure.rows.flatMap(({ readings }) => readings);
    case 'development':
      return figure.panels.flatMap(({ readings }) => readings);
    case 'pictogram':
    case 'registered':
      return [figure.reading];
    case 'answers':
      return figure.rows.flatMap(({ readings }) => readings.filter((reading) => reading !== undefined));
    case 'breakdown':
      return [figure.total, ...figure.kenmerken.flatMap(({ readings }) => readings)];
    case 'small-multiples':
      return [...figure.areas, ...(figure.whole ? [figure.whole] : [])];
  }
}
