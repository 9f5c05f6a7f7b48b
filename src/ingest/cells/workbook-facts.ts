import { unzipSync } from 'fflate';

/** What a sheet of an .xlsx holds that its cells don't show: read from its XML (ECMA-376 part 1, 18.3.1). */
export interface SheetFacts {
  /** Formulas that the program which wrote the file never worked out: A5. */
  readonly formulas: readonly string[];
  /** Rows, counted from 1, and columns, from 0, that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: number;
  /** Formulas over a range: each is held against every cell. */
  readonly arrays: number;
}

export interface WorkbookFacts {
  /** Days count from 1904 instead of 1900 (18.2.28). */
  readonly date1904: boolean;
  /** By name of the sheet. */
  readonly sheets: ReadonlyMap<string, SheetFacts>;
}

/** Formulas and rows that are listed. */
const MAX_LISTED = 2000;
/** Columns of a sheet. */
const LAST_COLUMN = 16_384;

/** The facts of an .xlsx; none for a workbook of another kind. */
export function workbookFacts(bytes: Uint8Array): WorkbookFacts {
  const parts = partsOf(bytes);
  const text = (path: string) => Buffer.from(parts[path] ?? new Uint8Array()).toString('utf8');
  const main = Object.keys(parts).find((path) => /(^|\/)workbook\.xml$/.test(path)) ?? 'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const workbook = text(main);
  const targets = new Map(
    elements(text(`${folder}_rels/${main.slice(folder.length)}.rels`), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  const sheets = elements(workbook, 'sheet').flatMap((tag) => {
    const target = targets.get(attribute(tag, 'r:id') ?? attribute(tag, '\\w+:id'));
    const name = attribute(tag, 'name');
    if (target === undefined || name === undefined) return [];
    const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    return [[unescaped(name), factsOf(text(path))] as const];
  });
  const properties = elements(workbook, 'workbookPr')[0] ?? '';
  return {
    date1904: /^(1|true|on)$/i.test(attribute(properties, 'date1904') ?? ''),
    sheets: new Map(sheets),
  };
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name }) => /(workbook\.xml(\.rels)?|worksheets\/[^/]+\.xml)$/.test(name),
    });
  } catch {
    // A damaged file has an error of its own.
    return {};
  }
}

function factsOf(xml: string): SheetFacts {
  return {
    formulas: emptyFormulas(xml),
    hiddenRows: hidden(xml, 'row').map((tag) => Number(attribute(tag, 'r') ?? 0)),
    hiddenColumns: hidden(xml, 'col').flatMap((tag) => {
      const [from, to] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
      // What is hidden up to the edge of the sheet holds nothing.
      const length = to >= LAST_COLUMN ? 0 : Math.min(MAX_LISTED, to - from + 1);
      return Array.from({ length }, (_, at) => from - 1 + at);
    }),
    merges: count(xml, /<(?:\w+:)?mergeCell\s/g),
    arrays: count(xml, /\st="array"/g),
  };
}

/** Where a cell begins or ends, or holds a formula. */
const CELL_PARTS = /<(\/?)(?:\w+:)?([cf])(?=[\s/>])/g;

/** Cells with a formula and no value; an empty text that a formula gave is one (`t="str"` with `<v>`). */
function emptyFormulas(xml: string): readonly string[] {
  const found: string[] = [];
  for (const cell of formulaCells(xml)) {
    if (!hasValue(cell)) found.push(attribute(cell, 'r') ?? '');
    if (found.length >= MAX_LISTED) break;
  }
  return found.filter(Boolean);
}

/** The markup of each cell with a formula. Goes through the sheet once, however it is built. */
function* formulaCells(xml: string): Generator<string> {
  let start = -1;
  let hasFormula = false;
  for (const { index, 1: end, 2: name } of xml.matchAll(CELL_PARTS)) {
    if (name === 'f') hasFormula = true;
    else if (end === '') [start, hasFormula] = [index, false];
    else {
      if (hasFormula && start >= 0) yield xml.slice(start, index);
      start = -1;
    }
  }
}

function hasValue(cell: string): boolean {
  const hasText = /<(?:\w+:)?(v|t)(\s[^>]*)?>[^<]/.test(cell);
  return hasText || (/^[^>]*\st="str"/.test(cell) && /<(?:\w+:)?v[\s/>]/.test(cell));
}

/** Start tags of one kind. */
function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Start tags of one kind that are hidden. */
function hidden(xml: string, name: string): readonly string[] {
  const tags = xml.match(new RegExp(`<(?:\\w+:)?${name}\\s(?=[^>]*hidden="(?:1|true)")[^>]*>`, 'g')) ?? [];
  return tags.slice(0, MAX_LISTED);
}

function count(xml: string, pattern: RegExp): number {
  return xml.match(pattern)?.length ?? 0;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}
