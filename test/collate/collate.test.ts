import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collate, readRelease, releaseOf } from '../../src/collate/collate.ts';
import type { Release, WrittenTable } from '../../src/domain/change.ts';
import { csvOf } from '../../src/domain/csv.ts';
import { SENTENCES, sentenceTable } from '../../src/domain/sentence-table.ts';
import { downloads } from '../../src/publish/publish.ts';
import { silent, tellSurvey } from '../tell-survey.ts';

const told = await tellSurvey(join(import.meta.dirname, '..', '..', 'seeds', 'samen'));
const release = releaseOf(told.survey, told.findings, told.narratives);

/** The table with one cell of a row put to another text. */
function planted(table: WrittenTable, row: number, column: string, text: string): WrittenTable {
  const at = table.columns.indexOf(column);
  return {
    columns: table.columns,
    rows: table.rows.map((cells, index) => (index === row ? cells.with(at, text) : cells)),
  };
}

const shuffled = (table: WrittenTable): WrittenTable => ({
  columns: table.columns,
  rows: table.rows.toReversed(),
});

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'collate-'));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
  return dir;
}

describe('Two builds beside each other', () => {
  test('a build does not differ from itself, nor from the same rows in another order', () => {
    expect(collate(release, release)).toEqual([]);
    const other = {
      ...release,
      figures: shuffled(release.figures),
      comparisons: shuffled(release.comparisons),
    };
    expect(collate(release, other)).toEqual([]);
  });

  test('what was planted is found, and nothing else', () => {
    const { figures, comparisons, sentences = { columns: [], rows: [] } } = release;
    const shown = figures.rows.flatMap((row, index) => (row[11] === 'gepubliceerd' ? [index] : []));
    const plan = fc.record({
      values: fc.uniqueArray(fc.constantFrom(...shown), { maxLength: 6 }),
      hidden: fc.uniqueArray(fc.constantFrom(...shown), { maxLength: 3 }),
      classes: fc.uniqueArray(fc.nat(comparisons.rows.length - 1), { maxLength: 4 }),
      lines: fc.uniqueArray(fc.nat(sentences.rows.length - 1), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(plan, ({ values, hidden, classes, lines }) => {
        const after: Release = {
          ...release,
          figures: hidden.reduce(
            (table, row) => planted(table, row, 'status', 'onderdrukt'),
            values.reduce((table, row) => planted(table, row, 'waarde', '99,9'), figures),
          ),
          comparisons: classes.reduce(
            (table, row) => planted(table, row, 'klasse', 'andere_klasse'),
            comparisons,
          ),
          sentences: lines.reduce(
            (table, row) => planted(table, row, 'zin', `Dit is zin ${row}.`),
            sentences,
          ),
        };
        const found = (kind: string) =>
          collate(release, after).filter((change) => change.kind === kind).length;
        expect(found('hidden')).toBe(hidden.length);
        expect(found('value')).toBe(values.filter((row) => !hidden.includes(row)).length);
        expect(found('class')).toBe(classes.length);
        expect(found('sentence')).toBe(lines.length);
        expect(found('file')).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  test('a figure that is new or gone is told, with its name, wave and values', () => {
    const [first, ...rest] = release.figures.rows;
    const less = { ...release, figures: { columns: release.figures.columns, rows: rest } };
    const change = { area: { code: 'GM9909', naam: 'Samenrade' }, jaar: first?.[4] };
    expect(collate(release, less)).toEqual([
      expect.objectContaining({ kind: 'value', was: '30,5 (25,4 tot 36,2; n 415)', ...change }),
    ]);
    expect(collate(less, release)).toEqual([
      expect.objectContaining({ kind: 'value', is: '30,5 (25,4 tot 36,2; n 415)', ...change }),
    ]);
  });

  test('an older version that wrote fewer columns and no sentences invents no changes', () => {
    const { sentences: _, ...older } = release;
    const at = release.comparisons.columns.indexOf('aantoonbaar_vanaf');
    const comparisons = {
      columns: release.comparisons.columns.toSpliced(at, 1),
      rows: release.comparisons.rows.map((row) => row.toSpliced(at, 1)),
    };
    expect(collate({ ...older, comparisons }, release)).toEqual([]);
  });

  test('files are matched by path and bytes', () => {
    const files = (entries: Record<string, string>) => ({
      ...release,
      files: new Map(Object.entries(entries)),
    });
    expect(collate(files({ a: '1', b: '2' }), files({ b: '3', c: '4' }))).toEqual([
      { kind: 'file', place: 'a', was: '1' },
      { kind: 'file', place: 'b', was: '2', is: '3' },
      { kind: 'file', place: 'c', is: '4' },
    ]);
  });
});

describe('Reading a build back', () => {
  test('its downloads say what the build said while it was made', async () => {
    const sentences = sentenceTable(told.narratives);
    const figures = (await downloads(told, silent)).map(
      ({ path, bytes }) => [path.replace(/^site\//, ''), bytes] as const,
    );
    const dir = folderWith({
      ...Object.fromEntries(figures),
      [SENTENCES]: csvOf([sentences.columns, ...sentences.rows]),
      'manifest.json': JSON.stringify({ uitvoer: { [SENTENCES]: 'hash' } }),
    });
    expect(collate(await readRelease(dir), release)).toEqual([]);
    expect((await readRelease(dir)).figures).toEqual(release.figures);
  });

  test('a folder that is no build is told by name', async () => {
    await expect(readRelease(folderWith({}))).rejects.toThrow(
      /manifest\.json: het bestand of de map bestaat niet/,
    );
    const other = folderWith({ 'manifest.json': '{"uitvoer":{}}', 'cijfers/cijfers.json': '[]' });
    await expect(readRelease(other)).rejects.toThrow(/is niet van een bouw van wijkprofielen/);
  });
});
