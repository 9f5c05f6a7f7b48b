import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetter } from '../tables/sheet.ts';
import { RAISED } from './rich-text.ts';
import type { SheetFacts, WorkbookFacts } from './workbook-facts.ts';

/** What the cells of an OpenDocument spreadsheet don't show (ODF 1.2 part 1, 9.1 and 16.29). */

const CONTENT = 'content.xml';
/** Hidden rows that one element may stand for; a sheet ends in a million empty ones. */
const MAX_REPEATED = 2000;

/** The same file with marks around raised text, which the spreadsheet reader would glue to what stands before it. */
export function withRaisedMarked(bytes: Uint8Array): Uint8Array {
  const parts = partsOf(bytes);
  const xml = textOf(parts);
  const raised = raisedStyles(`${xml}${strFromU8(parts['styles.xml'] ?? new Uint8Array())}`);
  if (raised.size === 0) return bytes;
  const marked = xml.replace(
    /<text:span text:style-name="([^"]*)">([^<]*)<\/text:span>/g,
    (whole, style: string, text: string) =>
      raised.has(style) && text !== '' ? `${RAISED.open}${text}${RAISED.close}` : whole,
  );
  return zipSync({ ...parts, [CONTENT]: strToU8(marked) }, { level: 0 });
}

/** Styles of characters above or below the line: `style:text-position="super 58%"`. */
function raisedStyles(xml: string): ReadonlySet<string> {
  const styles = xml.matchAll(
    /<style:style\s[^>]*style:name="([^"]*)"[^>]*>\s*<style:text-properties\s[^>]*style:text-position="(super|sub|-?[1-9])/g,
  );
  return new Set([...styles].map(([, name]) => name ?? ''));
}

/** Formulas without a value, and hidden rows and columns. */
export function documentFacts(bytes: Uint8Array): WorkbookFacts {
  const tables = textOf(partsOf(bytes))
    .split(/<table:table(?=\s)/)
    .slice(1);
  const sheets = tables.map((xml) => [/table:name="([^"]*)"/.exec(xml)?.[1] ?? '', factsOf(xml)] as const);
  return { date1904: false, sheets: new Map(sheets) };
}

const ELEMENTS = /<table:(table-column|table-row|(?:covered-)?table-cell)(?=[\s/>])[^>]*>/g;

function factsOf(xml: string): SheetFacts {
  const found = { formulas: [] as string[], hiddenRows: [] as number[], hiddenColumns: [] as number[] };
  let [row, column, columns] = [0, 0, 0];
  for (const [tag, kind] of xml.matchAll(ELEMENTS)) {
    const times = Number(/number-(?:rows|columns)-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    if (kind === 'table-column') {
      found.hiddenColumns.push(...hiddenFrom(tag, columns, times));
      columns += times;
    } else if (kind === 'table-row') {
      found.hiddenRows.push(...hiddenFrom(tag, row + 1, times));
      row += times;
      column = 0;
    } else {
      if (isEmptyFormula(tag)) found.formulas.push(`${columnLetter(column)}${row}`);
      column += times;
    }
  }
  return { ...found, merges: 0, arrays: 0 };
}

function hiddenFrom(tag: string, first: number, times: number): number[] {
  const isHidden = /table:visibility="(collapse|filter)"/.test(tag) && times <= MAX_REPEATED;
  return isHidden ? Array.from({ length: times }, (_, at) => first + at) : [];
}

function isEmptyFormula(tag: string): boolean {
  return tag.includes('table:formula=') && !tag.includes('office:value-type=');
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    // A damaged file has an error of its own.
    return {};
  }
}

function textOf(parts: Readonly<Record<string, Uint8Array>>): string {
  return strFromU8(parts[CONTENT] ?? new Uint8Array());
}
