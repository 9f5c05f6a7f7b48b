import { beforeAll, describe, expect, test } from 'vitest';
import { describe as describeFigure } from '../../src/chart/describe.ts';
import type { Domain } from '../../src/chart/domains.ts';
import { specOf } from '../../src/chart/draw.ts';
import { type Figure, isOf } from '../../src/chart/form.ts';
import { answers } from '../../src/chart/forms/answers/answers.ts';
import { development } from '../../src/chart/forms/development/development.ts';
import type { DevelopmentPanel } from '../../src/chart/forms/development/figure.ts';
import { level } from '../../src/chart/forms/level/level.ts';
import { pictogram } from '../../src/chart/forms/pictogram/pictogram.ts';
import { registered } from '../../src/chart/forms/registered/registered.ts';
import { reported } from '../../src/chart/forms/reported/reported.ts';
import { type Reading, readingOf } from '../../src/chart/reading.ts';
import { groupBy } from '../../src/domain/group-by.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
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
      isOf(level, figure) && 'layer' in spec ? [{ figure: figure.content, spec }] : [],
    );
    for (const { figure, spec } of levels) {
      const unit = spec.width / (figure.domain.max - figure.domain.min);
      const rows = spec.datasets.figures ?? [];
      const said = rows.some(({ note }) => String(note).includes('marge onbekend'));
      for (const { margin, owner } of figure.readings.filter(({ state }) => state === 'value')) {
        const fields = rows.filter((row) => row.owner === owner && row.low !== undefined);
        const isNarrow = margin !== undefined && (margin.upper - margin.lower) * unit < 1;
        expect(
          fields.map(({ low, high, narrow = false }) => [low, high, narrow]),
          `${figure.indicator.code} ${owner}`,
        ).toEqual(margin ? [[margin.lower, margin.upper, isNarrow]] : []);
        expect(margin !== undefined || said).toBe(true);
      }
    }
  });

  test('C03, H10: one domain per kind of figure and size, the same for every area', () => {
    const domains = new Map<string, string>();
    for (const { figure, size, spec } of specsOf(read)) {
      const scales = scalesOf(figure);
      if (scales.length === 0) continue;
      const kind = [figure.form.name, size, kindOf(figure)].join(' ');
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
      if (isOf(development, figure)) continue;
      const byIndicator = groupBy(figure.form.entries(figure.content), ({ indicator: of }) => of.code);
      for (const entries of byIndicator.values()) {
        const places = entries.map(({ reading }) => order.indexOf(reading.owner));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }
  });

  test('C06: no line over a break, over a hidden wave, or through fewer than three points', () => {
    const panels = read.figures.flatMap(({ figure }) =>
      isOf(development, figure) ? figure.content.panels : [],
    );
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
      if (figure.form === answers || figure.form === reported) continue;
      for (const { label } of Object.values(spec.datasets).flat()) {
        if (/^\d+(,\d)?$/.test(String(label))) expect(told, `${figure.form.name} ${label}`).toContain(label);
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
      const mayLack = figure.form === pictogram || figure.form === registered;
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
    const spec = specOf(levelOf(of, reading), 'breed', shared);
    return JSON.stringify(
      shared.engine
        .read(spec)
        .panels.flatMap(({ marks }) => marks)
        .filter(({ subject }) => subject)
        .map(({ meaning, colors, x, y }) => [meaning, colors, x[1] - x[0], y[1] - y[0]]),
    );
  };
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
    page === 'WK990301' && isOf(level, figure) ? figure.content.readings : [],
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
    if (!isOf(level, figure) && !isOf(development, figure)) continue;
    const { indicator: own } = figure.content;
    const content = { ...figure.content, indicator: { ...own, hogerIs: turned[own.hogerIs] } };
    expect(JSON.stringify(specOf({ ...figure, content }, 'breed', studio))).toBe(
      JSON.stringify(specOf(figure, 'breed', studio)),
    );
  }
});

test('a value that rounds to nothing is told as less than 1, not as zero', () => {
  const of = indicator('woninginbraak');
  const reading = readingOf(measure(WIJK, of, { value: 0.3, margin: [0.1, 1.2] }), 'wijk', WIJK.naam);
  expect([reading.state, reading.label]).toEqual(['value', '<1']);
  expect(describeFigure(levelOf(of, reading), { area: WIJK.naam, onderzoek: SHIPPED }).description).toContain(
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

function levelOf(of: Indicator, reading: Reading): Figure {
  return { form: level, content: { indicator: of, domain: PERCENT, readings: [reading] } } satisfies Figure<
    Parameters<typeof level.spec>[0]
  >;
}

/** The scales of values that a figure is drawn on; none for answers, people and whole bars. */
function scalesOf(figure: Figure): readonly Domain[] {
  const { content } = figure as {
    readonly content: { readonly domain?: Domain; readonly perThousand?: Domain };
  };
  // The police's figure has a panel of its own with a scale of its own, the same for every area too.
  return [content.domain, content.perThousand].filter((domain) => domain !== undefined);
}

/** What shares a domain: unit, and for developments of shares the theme. */
function kindOf(figure: Figure): string {
  const of = figure.form.entries(figure.content)[0]?.indicator;
  return isOf(development, figure) && of?.eenheid === 'procent'
    ? `${of.eenheid} ${of.thema}`
    : String(of?.eenheid);
}

function readingsIn({ form, content }: Figure): readonly Reading[] {
  return form.entries(content).map(({ reading }) => reading);
}
