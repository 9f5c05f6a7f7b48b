import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/publish/sign-off/sentences.ts';
import { signOffFiles } from '../../../src/publish/sign-off/sign-off-pages.ts';
import { type Told, tellSurvey } from '../../tell-survey.ts';

const seed = (name: string, ...path: readonly string[]) =>
  join(import.meta.dirname, '..', '..', '..', 'seeds', name, ...path);

const pagesOf = (told: Told) => new Map(signOffFiles(told).map(({ path, bytes }) => [path, String(bytes)]));

/** The words of a page as a reader has them. */
const textOf = (page = '') =>
  page
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('a page to sign off', () => {
  let told: Told;
  let pages: ReadonlyMap<string, string>;
  beforeAll(async () => {
    told = await tellSurvey(seed('breuk'));
    pages = pagesOf(told);
  });

  test('there is one for every area with a text, and a table of where every figure stands', () => {
    expect([...pages.keys()]).toEqual([
      'rapport/aftekenen/brekerhout.html',
      'rapport/aftekenen/kade.html',
      'rapport/aftekenen/veld.html',
      'rapport/herkomst.csv',
    ]);
  });

  test('holds every sentence of the area, and below each that tells a figure the comparison, figures and places', () => {
    const narrative = told.narratives.areas.get('WK990301');
    const page = pages.get('rapport/aftekenen/kade.html') ?? '';
    const words = textOf(page);
    const sentences = narrative
      ? sentencesOf(narrative, told.survey.onderzoek).flatMap((one) => one.sentences)
      : [];
    expect(sentences.length).toBeGreaterThan(10);
    for (const { text } of sentences) expect(words).toContain(plain(text));
    const items = page.split('<li><p>').slice(1);
    for (const [at, { claims }] of sentences.entries()) {
      if (claims.some(({ comparison }) => comparison?.p !== undefined))
        expect(items[at]).toMatch(/Vergeleken met .*p 0,\d/s);
      if (claims.some(({ kind }) => kind === 'level'))
        expect(items[at]).toMatch(/cijfers\/cijfers\.csv, regel \d+, kolom waarde/);
    }
    expect(words).toMatch(
      /Kade, 2023: 20,5 \(marge [\d,]+ tot [\d,]+, n 268\) · cijfers\/cijfers\.csv, regel \d+, kolom waarde/,
    );
    expect(words).toContain('Cijfers en toetsen');
  });

  test('the row of each figure is the row of the file that holds its value', () => {
    const lines = readFileSync(seed('breuk', 'cijfers', 'cijfers.csv'), 'utf8').split('\n');
    const [, ...rows] = Papa.parse<string[]>((pages.get('rapport/herkomst.csv') ?? '').trim(), {
      delimiter: ';',
    }).data;
    expect(rows.length).toBe(told.survey.cells.length);
    for (const [gebied, indicator, jaar, , , file, , cel = ''] of rows) {
      expect(file).toBe('cijfers/cijfers.csv');
      const line = lines[Number(/\d+/.exec(cel)?.[0]) - 1]?.split(';') ?? [];
      expect(line.slice(0, 3)).toEqual([gebied, indicator, jaar]);
    }
  });
});

test('the cell of a workbook holds the value that was read from it', async () => {
  const told = await tellSurvey(seed('bureau-blad-per-wijk'));
  const books = new Map<string, ReturnType<typeof read>>();
  const bookOf = (file: string) => {
    const book = books.get(file) ?? read(readFileSync(seed('bureau-blad-per-wijk', file)));
    books.set(file, book);
    return book;
  };
  let held = 0;
  for (const { origin, estimate } of told.survey.cells) {
    const letter = origin.columns?.waarde;
    if (letter === undefined || estimate.kind !== 'published' || origin.sheet === undefined) continue;
    const cell = bookOf(origin.file).Sheets[origin.sheet]?.[`${letter}${origin.row}`];
    expect(Number(String(cell?.v).replace(',', '.')), `${origin.sheet} ${letter}${origin.row}`).toBeCloseTo(
      estimate.value,
      6,
    );
    held += 1;
  }
  expect(held).toBeGreaterThan(5);
});

test('a hidden figure has its reason and its place, and never its value', async () => {
  const told = await tellSurvey(seed('onderdrukking'));
  const raw = readFileSync(seed('onderdrukking', 'cijfers', 'cijfers.csv'), 'utf8').split('\n');
  const pages = [...pagesOf(told)].filter(([path]) => path.endsWith('.html'));
  const all = pages.map(([, page]) => textOf(page)).join(' ');
  expect(all).toMatch(/niet getoond: privacy|te weinig antwoorden/);
  let hidden = 0;
  for (const { estimate, origin, gebied } of told.survey.cells) {
    if (estimate.kind !== 'suppressed') continue;
    const value = raw[origin.row - 1]?.split(';')[5] ?? '';
    const name = told.survey.gebieden.get(gebied)?.naam ?? '';
    if (!value.includes(',')) continue;
    hidden += 1;
    expect(all).not.toContain(`${name}, 2025: ${value} `);
  }
  expect(hidden).toBeGreaterThan(3);
});
