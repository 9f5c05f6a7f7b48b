import type { ContextCode, ContextFigure } from '../../domain/context.ts';
import type { Gebied } from '../../domain/gebied.ts';
import { isSentinel } from '../cells/sentinel.ts';
import { parseNumber } from '../figures/parse-number.ts';
import { given } from '../given.ts';
import { yearIn } from '../layouts/heading.ts';
import type { RemarkList } from '../remark-list.ts';
import { type CellValue, placeOf, type Sheet, textOf } from '../tables/sheet.ts';
import type { ContextTable } from './context-table.ts';

/** What is read: figures of these areas, and of the large ones among them also these kinds of crime. */
export interface Wanted {
  readonly areas: ReadonlySet<string>;
  readonly large: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

/** All crimes together, in the police's list of kinds. */
const TOTAL = /^(0\.0\.0|totaal misdrijven|totaal)$/i;

/** What CBS writes where a figure is secret, unknown or impossible (method.md; StatLine's symbols). */
const ABSENT = /^(-|\.|x|)$/i;

/** What a whole file says of its figures: the year of a table that has no column for it. */
export interface TableFacts {
  readonly year?: number;
}

/** The figures of one sheet about `wanted` areas; figures that can't be are an error. */
export function readContextFigures(
  sheet: Sheet,
  table: ContextTable,
  facts: TableFacts,
  wanted: Wanted,
  remarks: RemarkList,
): readonly ContextFigure[] {
  const figures: ContextFigure[] = [];
  let yearless = 0;
  sheet.each((cells, row) => {
    const gebied = areaOf(cells, table);
    if (row <= table.headerRow) return;
    const soort = kindOf(cells, table);
    if (!isWanted(soort, gebied, wanted)) {
      sheet.notes.roles.row(row, 'unread', true);
      return;
    }
    for (const of of table.values) {
      const value = countIn(sheet, cells, row, of, remarks);
      const jaar = yearIn(textOf(cells[table.year])) ?? of.year ?? facts.year;
      if (value === undefined) continue;
      if (jaar === undefined) yearless += 1;
      else {
        const provisional = isProvisional(cells, table, of);
        figures.push({
          gebied,
          topic: of.topic,
          ...given('soort', soort),
          jaar,
          value,
          provisional,
          file: sheet.file,
          row,
        });
        sheet.notes.read({ gebied, indicator: of.topic, jaar, reeks: '', origin: { row } });
      }
    }
  });
  if (yearless > 0) reportYearless(sheet, yearless, remarks);
  return figures;
}

type Column = ContextTable['values'][number];

/** Undefined where the cell says that there is no figure, or where it is wrong: that is reported. */
function countIn(
  sheet: Sheet,
  cells: readonly CellValue[],
  row: number,
  { topic, column, heading }: Column,
  remarks: RemarkList,
): number | undefined {
  const text = textOf(cells[column]);
  if (ABSENT.test(text) || isSentinel(text)) return undefined;
  const value = countOf(cells[column] ?? '', topic);
  if (value === undefined) reportWrong(sheet, row, heading, text, topic, remarks);
  return value;
}

function isProvisional(cells: readonly CellValue[], table: ContextTable, { column }: Column): boolean {
  return /^(1|ja|true)$/i.test(textOf(cells[table.provisional])) || textOf(cells[column]).endsWith('*');
}

/** The kind of crime that a row is about; undefined for all kinds together. */
function kindOf(cells: readonly CellValue[], { kind }: ContextTable): string | undefined {
  const text = kind < 0 ? '' : textOf(cells[kind]);
  return kind < 0 || TOTAL.test(text) ? undefined : text;
}

/** Kinds are told of large areas alone: in a wijk a kind of crime may be one incident that everyone knows. */
function isWanted(soort: string | undefined, gebied: string, { areas, kinds, large }: Wanted): boolean {
  return soort === undefined ? areas.has(gebied) : kinds.has(soort) && large.has(gebied);
}

/** From small to large; a code of the gemeente's own stands between wijk and gemeente. */
const LEVELS = [/^BU\d/, /^WK\d/, /^(?!GM\d|NL)/, /^GM\d/, /^NL/] as const;

/** The code of the smallest area that the row names: rows of a buurt may name its wijk and gemeente too. */
function areaOf(cells: readonly CellValue[], { areas }: ContextTable): string {
  const codes = areas.map((column) => textOf(cells[column])).filter((code) => !/^[-.\d]*$/.test(code));
  const level = (code: string) => LEVELS.findIndex((pattern) => pattern.test(code));
  return codes.toSorted((a, b) => level(a) - level(b))[0] ?? '';
}

function countOf(cell: CellValue, topic: ContextCode): number | undefined {
  const value = parseNumber(cell, 'thousands')?.value;
  if (value === undefined || value < 0 || !Number.isInteger(value)) return undefined;
  if (topic === 'leefbaarometer' && (value < 1 || value > 9)) return undefined;
  return value;
}

/** Sums for areas that are made of parts, where every part has a figure of the same year. */
export function sumParts(
  figures: readonly ContextFigure[],
  gebieden: Iterable<Pick<Gebied, 'code' | 'delen'>>,
  summable: ReadonlySet<ContextCode>,
): readonly ContextFigure[] {
  const byKey = new Map(figures.map((figure) => [keyOf(figure), figure]));
  return [...gebieden].flatMap(({ code, delen = [] }) => {
    const [first] = delen;
    return figures
      .filter(({ gebied, topic }) => gebied === first && summable.has(topic))
      .flatMap((figure) => {
        const parts = delen.flatMap((gebied) => byKey.get(keyOf({ ...figure, gebied })) ?? []);
        if (parts.length < delen.length || byKey.has(keyOf({ ...figure, gebied: code }))) return [];
        const value = parts.reduce((sum, part) => sum + part.value, 0);
        const provisional = parts.some((part) => part.provisional);
        return [{ ...figure, gebied: code, value, provisional, parts: parts.length }];
      });
  });
}

export function keyOf({
  gebied,
  topic,
  soort = '',
  jaar,
}: Pick<ContextFigure, 'gebied' | 'topic' | 'soort' | 'jaar'>): string {
  return `${gebied}\t${topic}\t${soort}\t${jaar}`;
}

function reportWrong(
  sheet: Sheet,
  row: number,
  column: string,
  found: string,
  topic: ContextCode,
  remarks: RemarkList,
): void {
  remarks.error({
    rule: 'bron-waarde',
    ...placeOf(sheet),
    row,
    column,
    found,
    explanation:
      topic === 'leefbaarometer'
        ? 'Verwacht: een klasse van 1 tot en met 9.'
        : 'Verwacht: een geheel getal, of een teken voor een onbekend cijfer (. of -99997).',
    proposal: 'Kijk in de bron wat hier hoort te staan, of haal het bestand opnieuw op.',
  });
}

function reportYearless(sheet: Sheet, count: number, remarks: RemarkList): void {
  remarks.error({
    rule: 'bron-jaar',
    ...placeOf(sheet),
    found: `${count} cijfers`,
    explanation: 'Van deze cijfers is niet te zien van welk jaar zij zijn.',
    proposal: 'Zet het jaar in de naam van het bestand (kwb-2024.csv), of zet er een kolom "jaar" bij.',
  });
}
