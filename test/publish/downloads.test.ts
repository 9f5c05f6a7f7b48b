import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { downloads } from '../../src/publish/publish.ts';
import { silent, type Told, tellSurvey } from '../tell-survey.ts';

/** A field of the table schema (Frictionless). */
interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer';
  readonly decimalChar?: string;
  readonly constraints?: { readonly enum: readonly string[] };
}

let told: Told;
let files: ReadonlyMap<string, Uint8Array | string>;
beforeAll(async () => {
  told = await tellSurvey(join(import.meta.dirname, '..', '..', 'seeds', 'onderdrukking'));
  files = new Map(
    (await downloads(told, silent)).map(({ path, bytes }) => [path.replace('site/cijfers/', ''), bytes]),
  );
});

/** Numbers as the CSV writes them, so that rows of different files can be held side by side. */
const asCsv = (row: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      typeof cell === 'number' ? String(cell).replace('.', ',') : cell,
    ]),
  );

const textOf = (name: string) => String(files.get(name)).replace('\uFEFF', '');
const rowsOf = (name: string) =>
  Papa.parse<Record<string, string>>(textOf(name), { header: true, delimiter: ';', skipEmptyLines: true })
    .data;

describe('datapackage.json', () => {
  test.each(['cijfers', 'vergelijkingen'])(
    'describes every column of %s.csv, and every cell keeps to it',
    (name) => {
      const { resources } = JSON.parse(textOf('datapackage.json'));
      const resource = resources.find((one: { name: string }) => one.name === name);
      const fields: readonly Field[] = resource.schema.fields;
      const rows = rowsOf(resource.path);
      expect(rows.length).toBeGreaterThan(20);
      expect(fields.map((field) => field.name)).toEqual(Object.keys(rows[0] ?? {}));
      for (const field of fields) {
        const cells = rows.map((row) => row[field.name] ?? '').filter(Boolean);
        expect(
          cells.filter((cell) => !fits(cell, field)),
          field.name,
        ).toEqual([]);
      }
    },
  );

  function fits(cell: string, { type, decimalChar, constraints }: Field): boolean {
    if (constraints && !constraints.enum.includes(cell)) return false;
    if (type === 'integer') return /^-?\d+$/.test(cell);
    if (type === 'number') return decimalChar === ',' && /^-?\d+(,\d{1,6})?$/.test(cell);
    return true;
  }
});

describe('wijkprofielen.xlsx', () => {
  test('holds the same rows as the CSV files, with real numbers', () => {
    const book = read(files.get('wijkprofielen.xlsx'), { type: 'buffer' });
    expect(book.SheetNames.slice(-4)).toEqual(['Cijfers', 'Vergelijkingen', 'Indicatoren', 'Gebieden']);
    for (const [sheet, csv] of [
      ['Cijfers', 'cijfers.csv'],
      ['Vergelijkingen', 'vergelijkingen.csv'],
    ] as const) {
      const cells = utils.sheet_to_json<Record<string, string | number>>(book.Sheets[sheet] ?? {}, {
        defval: '',
      });
      expect(cells.map(asCsv)).toEqual(rowsOf(csv));
    }
  });
});

describe('cijfers.json', () => {
  test('holds the same rows, leaves out what is empty, and has no null', () => {
    const record = JSON.parse(textOf('cijfers.json'));
    const filled = rowsOf('cijfers.csv').map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
    );
    expect(record.cijfers.map(asCsv)).toEqual(filled);
    expect(textOf('cijfers.json')).not.toContain('null');
  });
});
