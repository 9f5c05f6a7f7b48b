/** Writes sheets as one workbook (decision 272): frozen heads, widths, and how each sheet is printed. */
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { withFixedMoment } from '../archive.ts';
import { type BookRow, type BookSheet, plainValue } from './book-sheet.ts';
import { sheetNames } from './sheet-names.ts';

/** What the writer takes for several sheets. */
type Sheet = Parameters<typeof writeExcelFile>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

const MOST_WIDE = 60;
const LEAST_WIDE = 8;
/** Rows that are looked at for the width of a column: more would only cost time. */
const LOOKED_AT = 2000;

/** The workbook as bytes, the same for the same sheets. `title` stands at the foot of every printed page. */
export async function writeBook(sheets: readonly BookSheet[], title: string): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const made = sheets.map((sheet, at) => sheetOf(sheet, names[at] ?? ''));
  const features = [printSetUp(sheets, names, title)];
  const bytes = await writeExcelFile(made, { fontFamily: 'Calibri', fontSize: 11, features }).toBuffer();
  return withFixedMoment(bytes);
}

function sheetOf(sheet: BookSheet, name: string): Sheet {
  const { head, rows, sticky = 0 } = sheet;
  return {
    sheet: name,
    data: [...head.map((row) => row.map(headCell)), ...rows.map((row) => row.map(bodyCell))].map(spread),
    columns: widthsOf(sheet).map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: head.length,
    ...(sticky > 0 ? { stickyColumnsCount: sticky } : {}),
  };
}

const headCell = (cell: BookRow[number]): CellObject | null => {
  const made = bodyCell(cell);
  return made && { ...made, fontWeight: 'bold', wrap: true, alignVertical: 'bottom' };
};

function bodyCell(cell: BookRow[number]): CellObject | null {
  const value = plainValue(cell);
  if (value === undefined || value === '') return null;
  const { decimals, bold, span } = typeof cell === 'object' ? cell : {};
  return {
    value,
    type: typeof value === 'number' ? Number : String,
    ...(decimals === undefined ? {} : { format: decimals === 0 ? '0' : '0.0' }),
    ...(bold ? { fontWeight: 'bold' } : {}),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(typeof value === 'string' ? { wrap: true } : {}),
    alignVertical: 'top',
  };
}

/** A cell that spans others is followed by as many empty ones. */
function spread(row: readonly (CellObject | null)[]): (CellObject | null)[] {
  return row.flatMap((cell) => [cell, ...new Array<null>((cell?.columnSpan ?? 1) - 1).fill(null)]);
}

function widthsOf({ head, rows, widths = [] }: BookSheet): readonly number[] {
  const looked = [...head.slice(-1), ...rows.slice(0, LOOKED_AT)];
  const columns = Math.max(...[...head, ...looked].map((row) => row.length), 1);
  return Array.from({ length: columns }, (_, at) => widths[at] ?? widthOf(looked, at));
}

function widthOf(rows: readonly BookRow[], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(plainValue(row[at]) ?? '').length), 0);
  return Math.min(Math.max(longest + 2, LEAST_WIDE), MOST_WIDE);
}

/**
 * Landscape A4, as wide as the page, the head on every page, the name of the sheet and the page's number at its foot;
 * and a filter on the row that names the columns. The writer leaves these to who asks for them.
 */
function printSetUp(sheets: readonly BookSheet[], names: readonly string[], title: string): Feature {
  const footer = `<headerFooter><oddFooter>${escapeXml(`&L${title.replaceAll('&', '&&')}&C&A&R&P / &N`)}</oddFooter></headerFooter>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const filter = filterOf(sheets[sheetIndex]);
            return xml
              .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('</sheetData>', () => `</sheetData>${filter}`)
              .replace(
                /<pageSetup [^>]*\/>/,
                () =>
                  `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${footer}`,
              );
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>/, () => definedNames(sheets, names)),
        },
      },
    },
  };
}

function filterOf(sheet: BookSheet | undefined): string {
  const width = sheet?.head.at(-1)?.length ?? 0;
  if (!sheet?.filter || width === 0) return '';
  const ref = `A${sheet.head.length}:${columnName(width)}${sheet.head.length + sheet.rows.length}`;
  return `<autoFilter ref="${ref}"/>`;
}

/** Rows that are printed at the top of every page. */
function definedNames(sheets: readonly BookSheet[], names: readonly string[]): string {
  const titles = sheets.flatMap(({ head }, at) => {
    const quoted = `'${(names[at] ?? '').replaceAll("'", "''")}'`;
    return head.length === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(`${quoted}!$1:$${head.length}`)}</definedName>`,
        ];
  });
  return titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
}

function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
