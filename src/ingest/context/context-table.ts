/** Tables of context figures: which column holds what, in the files of CBS, police and Leefbaarometer. */
import type { ContextCode } from '../../domain/context.ts';
import { given } from '../given.ts';
import { yearIn } from '../layouts/heading.ts';
import { columnLetter, type Sheet, textOf } from '../tables/sheet.ts';

/** What a table of context figures turned out to be. Columns are places in a row. */
export interface ContextTable {
  /** Dutch: what it was recognised as. */
  readonly soort: string;
  readonly headerRow: number;
  /** Columns with codes of areas: a row is about the smallest area that it names. */
  readonly areas: readonly number[];
  /** -1 where the table has no column of years. */
  readonly year: number;
  readonly values: readonly {
    readonly topic: ContextCode;
    readonly column: number;
    readonly heading: string;
    /** The heading names its year: "geregistreerde_misdrijven_2023". */
    readonly year?: number;
  }[];
  /** Kind of crime; -1 where the table holds totals only. */
  readonly kind: number;
  readonly provisional: number;
}

const AREA_CODE =
  /^((buurt|bu|wijk|wk|gemeente|gm|gwb|gebieds?)_?code(_10)?|codering(_\d+)?|regiocode.*|code|wijken ?en ?buurten|regio'?s|id)$/i;
const YEAR = /^(jaar|perioden?|peiljaar|year)$/i;
const KIND = /^(soort ?misdrijf|misdrijf_?code|soort_misdrijf)$/i;
const PROVISIONAL = /^voorlopig$/i;

/** Headings as keys of OData, paths of StatLine, columns of the KWB files and of the map of wijken and buurten. */
const TOPICS: readonly (readonly [ContextCode, RegExp, soort: string])[] = [
  [
    'inwoners',
    /^(aantal ?inwoners(_\d+)?|aantal_inwoners|aant_inw|a_inw|inwoners|inwoners_\d{4}(_\d\d_\d\d)?|population)$/i,
    'Kerncijfers wijken en buurten',
  ],
  [
    'woningen',
    /^(woningvoorraad(_\d+)?|a_woning|aantal_woningen|woningen|dwelling_total)$/i,
    'Kerncijfers wijken en buurten',
  ],
  ['misdrijven', /^(totaal )?geregistreerde[ _]?misdrijven(_\d+)?$/i, 'Geregistreerde misdrijven (politie)'],
  [
    'leefbaarometer',
    /^(kscore|klasse(_1_9)?|rlbklasse|lbm_?klasse|klasse_?leefbaarheid)$/i,
    'Leefbaarometer',
  ],
];

/** The first row that names a column of area codes and one of figures; undefined when there is none. */
export function findContextTable(sheet: Sheet): ContextTable | undefined {
  for (const { row, cells } of sheet.head) {
    const headings = cells.map(textOf);
    const areas = placesOf(headings, AREA_CODE);
    const values = valuesOf(headings);
    if (areas.length > 0 && values.length > 0) return tableOf(headings, row, areas, values);
  }
  return undefined;
}

/** Tells the import report what each column was taken for. */
export function noteTable({ head, notes }: Sheet, table: ContextTable): void {
  const headings = head.find(({ row }) => row === table.headerRow)?.cells ?? [];
  const meanings = new Map([
    ...table.areas.map((column) => [column, 'gebied'] as const),
    [table.year, 'jaar'],
    [
      table.kind,
      'soort misdrijf: het totaal wordt gelezen, en van grote gebieden ook soorten die in de vragenlijst staan',
    ],
    [table.provisional, 'voorlopig of niet'],
    ...table.values.map(({ column, topic }) => [column, topic] as const),
  ]);
  const columns = headings.map((heading, index) => {
    const meaning = meanings.get(index);
    return { letter: columnLetter(index), heading: textOf(heading), ...given('meaning', meaning) };
  });
  notes.understood(table.soort, table.headerRow, columns);
  notes.roles.header(table.headerRow);
  headings.forEach((_, index) => {
    notes.roles.column(index, meanings.has(index) ? 'heading' : 'unread', true);
  });
  for (const { column } of table.values) notes.roles.column(column, 'figure');
}

function tableOf(
  headings: readonly string[],
  headerRow: number,
  areas: readonly number[],
  values: ContextTable['values'],
): ContextTable {
  const soort = TOPICS.find(([code]) => code === values[0]?.topic)?.[2] ?? '';
  const place = (pattern: RegExp) => placesOf(headings, pattern)[0] ?? -1;
  return {
    soort,
    headerRow,
    areas,
    year: place(YEAR),
    values,
    kind: place(KIND),
    provisional: place(PROVISIONAL),
  };
}

function placesOf(headings: readonly string[], pattern: RegExp): readonly number[] {
  return headings.flatMap((heading, index) => (pattern.test(bare(heading)) ? [index] : []));
}

function valuesOf(headings: readonly string[]): ContextTable['values'] {
  return headings.flatMap((heading, column) => {
    const topic = TOPICS.find(([, pattern]) => pattern.test(bare(heading)))?.[0];
    const year = yearIn(heading.replaceAll('_', ' '));
    return topic ? [{ topic, column, heading, ...(year === undefined ? {} : { year }) }] : [];
  });
}

/** The last part of a path, without its unit: "Bevolking/Aantal inwoners (aantal)". */
function bare(heading: string): string {
  const last = heading.split('/').at(-1) ?? '';
  return last.replace(/\s*\([^)]*\)\s*$/, '').trim();
}
