import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoOutput } from './demo-output.ts';

/** A row of cijfers.csv, as another program reads it. */
interface Row {
  readonly gebied: string;
  readonly naam: string;
  readonly indicator: string;
  readonly numbers: readonly string[];
}

let output: string;
let rows: readonly Row[];
beforeAll(async () => {
  output = await demoOutput();
  rows = readRows(readFileSync(join(output, 'cijfers', 'cijfers.csv'), 'utf8'));
}, 300_000);

function readRows(csv: string): readonly Row[] {
  const [header = '', ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n');
  const columns = header.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    const values = ['waarde', 'ondergrens', 'bovengrens'].map(cell).filter(Boolean);
    return {
      gebied: cell('gebied'),
      naam: cell('naam'),
      indicator: cell('indicator'),
      numbers: [...values.flatMap(formsOf), cell('n'), cell('grens').replace(/[<>]/, '')].filter(Boolean),
    };
  });
}

/** As it may stand on a page: as in the file, whole, with one decimal, and what is left of 100. */
function formsOf(value: string): readonly string[] {
  const number = Number(value.replace(',', '.'));
  const whole = Math.floor(Math.abs(number) + 0.5 + 1e-9);
  return [value, String(whole), number.toFixed(1).replace('.', ','), String(100 - whole)];
}

const plain = (html: string) =>
  html
    .replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]+>/g, ' ')
    .replaceAll(/&nbsp;|&#160;|\u00A0/g, ' ')
    .replaceAll('&amp;', '&');

/** Numbers of a text: "18", "7,4", "1.204" (thousands). Years stand in the meting, not in a column of values. */
function numbersIn(text: string): readonly string[] {
  const found = plain(text).match(/(?<![\w,.-])\d{1,3}(\.\d{3})+(?![\d,])|(?<![\w.,])\d+(,\d+)?/g) ?? [];
  return found.map((number) => number.replaceAll('.', '')).filter((number) => !/^20(1|2)\d$/.test(number));
}

const pages = () => readdirSync(join(output, 'site', 'wijk')).sort();
const pageOf = (slug: string) => readFileSync(join(output, 'site', 'wijk', slug, 'index.html'), 'utf8');

/** Rows that a page may show: of the area itself, of the gemeente and of Nederland. */
function rowsOf(html: string): readonly Row[] {
  const heading = plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '')
    .replaceAll('\u00AD', '')
    .trim();
  const own = rows.filter((row) => row.naam === heading);
  expect(own.length, `rows of ${heading}`).toBeGreaterThan(0);
  return [...own, ...rows.filter((row) => row.gebied === 'GM9999' || row.gebied === 'NL')];
}

describe('every number on a wijk page is in cijfers.csv', () => {
  test('in the table of all figures, row by row with the same indicator', () => {
    let seen = 0;
    for (const slug of pages()) {
      const html = pageOf(slug);
      const allowed = rowsOf(html);
      for (const [, indicator, body = ''] of html.matchAll(
        /<tr id="cijfer-([^"]+)"[^>]*>([\s\S]*?)<\/tr>/g,
      )) {
        const known = new Set(
          allowed.filter((row) => row.indicator === indicator).flatMap((row) => row.numbers),
        );
        const cells = [...body.matchAll(/<td[^>]*class="num[^>]*>([\s\S]*?)<\/td>/g)];
        const shown = cells.flatMap(([, cell = '']) => numbersIn(cell));
        expect(
          shown.filter((number) => !known.has(number)),
          `${slug}, ${indicator}`,
        ).toEqual([]);
        seen += shown.length;
      }
    }
    expect(seen).toBeGreaterThan(2000);
  });

  test('in the table of each chart', () => {
    let seen = 0;
    for (const slug of pages()) {
      const html = pageOf(slug);
      const known = new Set(rowsOf(html).flatMap((row) => row.numbers));
      for (const [figure, id] of html.matchAll(
        /<figure[^>]*id="([^"]+)"[^>]*data-indicator[\s\S]*?<\/figure>/g,
      )) {
        const cells = [...figure.matchAll(/<td[^>]*class="num[^>]*>([\s\S]*?)<\/td>/g)];
        const shown = cells.flatMap(([, cell = '']) => numbersIn(cell));
        expect(
          shown.filter((number) => !known.has(number)),
          `${slug}, ${id}`,
        ).toEqual([]);
        seen += shown.length;
      }
    }
    expect(seen).toBeGreaterThan(1000);
  });

  test('in the sentences: each "x van de 100" and each score', () => {
    let seen = 0;
    for (const slug of pages()) {
      const html = pageOf(slug);
      const known = new Set(rowsOf(html).flatMap((row) => row.numbers));
      const text = plain(html.replaceAll(/<(table|details|figure)[\s\S]*?<\/\1>/g, ' ')).replaceAll(
        /\s+/g,
        ' ',
      );
      const shown = [...text.matchAll(/(\d+(?:,\d+)?) van de 100|(?<![\d.])(\d{1,2},\d)(?!\d)/g)];
      const numbers = shown.map(([, share, score]) => share ?? score ?? '');
      expect(
        numbers.filter((number) => !known.has(number)),
        slug,
      ).toEqual([]);
      seen += numbers.length;
    }
    expect(seen).toBeGreaterThan(200);
  });
});
