/** What is told of a workbook names the cell as Excel shows it; what is told of a text names line and column. */
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { tellRemarks } from '../../src/cli/tell.ts';
import { placeWords } from '../../src/domain/remark.ts';
import { refusal, SOUND, writeFolder } from './folder.ts';

type Row = readonly (string | number)[];

function workbook(rows: readonly Row[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Tabel 1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

async function placesOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const found = (await refusal(writeFolder({ ...SOUND, ...files }))).filter(({ level }) => level === 'error');
  return found.map(({ rule, cell, row, column }) => `${rule} ${cell ?? `${row} ${column}`}`);
}

const HEAD: Row = ['gebied', 'indicator', 'jaar', 'reeks', 'groep', 'waarde', 'n'];

describe('places in remarks', () => {
  test('a long table in a workbook: the cell of the field, for checks over more rows too', async () => {
    const rows: Row[] = [
      ['Tabel van het bureau'],
      HEAD,
      ['WK999801', 'onveilig-buurt', 2023, 'VM2021', '', 'bijna 20', 352],
      ['Nergens', 'onveilig-buurt', 2023, 'VM2021', '', 21, 352],
      ['WK999801', 'overlast-totaal', 2025, 'VM2021', '', 41, 352],
      ['WK999801', 'overlast-totaal', 2025, 'VM2021', '', 42, 352],
      ['WK999802', 'overlast-totaal', 2025, 'VM2021', '', 42, 99_000],
    ];
    expect(await placesOf({ 'cijfers/meer.xlsx': workbook(rows) })).toEqual([
      'getal-ongeldig F3',
      'gebied-onbekend A4',
      'dubbele-rij F6',
      'n-groter-dan-inwoners G7',
    ]);
  });

  test('a wide table: the column of its own topic; an unknown area of several figures is told once', async () => {
    const rows: Row[] = [
      ['Wijk', 'omgaan-prettig', 'omgaan-prettig n', 'overlast-totaal'],
      ['Binnenstad', 18.1, 352, 212],
      ['Nergens', 18.1, 352, 21.5],
    ];
    const places = await placesOf({ 'cijfers/breed-2025.xlsx': workbook(rows) });
    expect(places).toContain('waarde-buiten-bereik D2');
    expect(places.filter((place) => place.startsWith('gebied-onbekend'))).toEqual(['gebied-onbekend A3']);
  });

  test('a table of the contract as a workbook', async () => {
    const rows: Row[] = [
      ['code', 'naam', 'niveau', 'ouder', 'inwoners15plus'],
      ['NL', 'Nederland', 'land', '', ''],
      ['GM9998', 'Klein Maasdrecht', 'gemeente', 'NL', 9400],
      ['WK999801', 'Binnenstad', 'wijkje', 'GM9998', 4100],
    ];
    const { 'gebieden/gebieden.csv': _, ...others } = SOUND;
    const found = await refusal(writeFolder({ ...others, 'gebieden/gebieden.xlsx': workbook(rows) }));
    expect(found.find(({ rule }) => rule === 'waarde-onbekend')?.cell).toBe('C4');
    expect(tellRemarks(found)).toContain('cel C4 (niveau): ');
  });

  test('a text keeps its lines', async () => {
    const csv = `${HEAD.join(';')}\nNergens;onveilig-buurt;2023;VM2021;;21;352\n`;
    expect(await placesOf({ 'cijfers/meer.csv': csv })).toEqual(['gebied-onbekend 2 gebied']);
    expect(placeWords({ row: 2, column: 'gebied' }, false)).toEqual(['regel 2', 'kolom gebied']);
  });
});
