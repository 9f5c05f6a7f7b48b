import { utils, write } from '@e965/xlsx';
import type { Gebied } from '../../src/domain/gebied.ts';
import { namesOf } from '../../src/ingest/areas/read-names.ts';
import { accountFor } from '../../src/ingest/cells/cell-accounts.ts';
import { readFigures } from '../../src/ingest/figures/read-figures.ts';
import { READERS } from '../../src/ingest/foreign/readers.ts';
import { readLayouts } from '../../src/ingest/layouts/layout.ts';
import { readSourceRules } from '../../src/ingest/layouts/source-rules.ts';
import { tablesOn } from '../../src/ingest/layouts/tables-on-sheet.ts';
import { RemarkList } from '../../src/ingest/remark-list.ts';
import { contentOfBytes } from '../../src/ingest/tables/file-content.ts';
import { isWorkbook, sheetsFrom } from '../../src/ingest/tables/read-sheets.ts';
import type { Sheet } from '../../src/ingest/tables/sheet.ts';
import { CATALOGUE, SHIPPED } from '../onderzoek.ts';

/** Tables read by themselves, without a data folder around them: quick enough for hundreds. */

export type Rows = readonly (readonly (string | number)[])[];

/** Three wijken and their gemeente, with names that need quotes and accents. */
export const AREAS: readonly (readonly [code: string, name: string])[] = [
  ['GM9998', 'Klein Maasdrecht'],
  ['WK999801', 'Binnenstad'],
  ['WK999802', "'t Bösch-veld"],
  ['WK999803', 'Oost'],
];

const gebieden = new Map(
  AREAS.map(([code, naam]): [string, Gebied] => [
    code,
    { code, naam, niveau: code.startsWith('GM') ? 'gemeente' : 'wijk' },
  ]),
);
const names = namesOf(gebieden, CATALOGUE, SHIPPED);

export interface TablesRead {
  /** "WK999801 onveilig-buurt 2025" with its value, n and bounds, as far as it has them; a sign where it is missing. */
  readonly figures: Readonly<Record<string, string>>;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** All of them as staff reads them. */
  readonly words: string;
  /** Numbers that nothing tells of. */
  readonly untold: number;
  readonly tables: number;
}

export function textOf(rows: Rows): string {
  return rows
    .map((row) =>
      row.map((cell) => String(cell).replace('.', typeof cell === 'number' ? ',' : '.')).join(';'),
    )
    .join('\n');
}

export function workbookOf(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

/** The sheets of a file, without a thread. */
export function readHere(bytes: Uint8Array, file: string, remarks: RemarkList): Sheet[] {
  const content = contentOfBytes(bytes);
  return sheetsFrom(
    content,
    file,
    remarks,
    isWorkbook(content) ? READERS.workbook({ file, bytes }) : undefined,
  );
}

/** Reads one file as the import does; `bronnen` are the lines of bronnen.yaml for it. */
export function readTables(
  content: string | Uint8Array,
  name = 'tabel-2025.csv',
  bronnen?: string,
): TablesRead {
  const remarks = new RemarkList();
  const rules = bronnen
    ? readSourceRules(`bronnen:\n  - bestand: "*"\n    ${bronnen}\n`, 'bronnen.yaml', remarks)
    : [];
  const context = { ...names, rules, remarks };
  const sheets = tablesOn(readHere(Buffer.from(content), `cijfers/${name}`, remarks), context);
  const { cells } = readFigures(readLayouts(sheets, context), names, remarks);
  const figures = cells.map(({ gebied, indicator, jaar, groep, estimate }) => {
    const key = [gebied, indicator, jaar, groep && `${groep.kenmerk}=${groep.waarde}`]
      .filter(Boolean)
      .join(' ');
    if (estimate.kind !== 'published') return [key, estimate.kind];
    const { value, n, lower, upper, provisional } = estimate;
    const bounds = lower === undefined ? '' : ` [${lower}, ${upper}]`;
    return [key, `${value}${n === undefined ? '' : ` n=${n}`}${bounds}${provisional ? ' voorlopig' : ''}`];
  });
  const all = remarks.list();
  return {
    figures: Object.fromEntries(figures),
    errors: remarks.list('error').map(({ rule }) => rule),
    warnings: remarks.list('warn').map(({ rule }) => rule),
    words: all.map(({ explanation, proposal }) => `${explanation} ${proposal ?? ''}`).join('\n'),
    untold: sheets.reduce((sum, sheet) => sum + accountFor(sheet).untold, 0),
    tables: sheets.length,
  };
}
