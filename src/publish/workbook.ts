import { utils, type WorkSheet, write } from '@e965/xlsx';
import type { Survey } from '../domain/survey.ts';
import type { Table, TableValue } from '../domain/tables.ts';
import { withFixedMoment } from './archive.ts';
import { meaningOf } from './columns.ts';
import { indicatorsOf } from './figures-json.ts';
import { formedFigures } from './formed-figures.ts';
import type { Figures } from './publication.ts';

/** Widest column, in characters: beyond this a text wraps over its neighbor. */
const MAX_WIDTH = 60;

/** The tabellenboek: how to read it, the figures, the comparisons, and what the codes mean. */
export function workbook(survey: Survey, { cijfers, vergelijkingen }: Figures): Promise<Uint8Array> {
  const book = utils.book_new();
  const sheets: readonly (readonly [string, Table])[] = [
    ['Leeswijzer', guide(survey, [cijfers, vergelijkingen])],
    ['Cijfers', cijfers],
    ['Vergelijkingen', vergelijkingen],
    ['Indicatoren', indicatorTable(survey)],
    ['Gebieden', areaTable(survey)],
  ];
  for (const [name, table] of sheets) utils.book_append_sheet(book, sheetOf(table), name);
  book.Props = { Title: `Wijkprofielen ${survey.gemeente.naam} ${survey.gemeente.editie}` };
  // Not packed by the library, which does that slowly: the one that sets the moment does.
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: false });
  return withFixedMoment(bytes);
}

/** Cells are typed here and not guessed by the library: a text that looks like a formula stays a text. */
function sheetOf({ columns, rows }: Table): WorkSheet {
  const lines = [columns, ...rows];
  const cells = lines.map((row) => row.map(cellOf));
  const sheet = utils.aoa_to_sheet(cells);
  sheet['!cols'] = columns.map((_, index) => ({ wch: widthOf(lines, index) }));
  sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' };
  return sheet;
}

function cellOf(value: TableValue) {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'number' ? { t: 'n' as const, v: value } : { t: 's' as const, v: value };
}

function widthOf(lines: readonly (readonly TableValue[])[], index: number): number {
  const longest = lines.reduce((most, row) => Math.max(most, String(row[index] ?? '').length), 0);
  return Math.min(longest + 2, MAX_WIDTH);
}

function guide(survey: Survey, tables: readonly Table[]): Table {
  const { gemeente, onderzoek } = survey;
  const names = [...new Set(tables.flatMap(({ columns }) => columns))];
  return {
    columns: ['Leeswijzer', ''],
    rows: [
      ...(gemeente.voorbeeld ? [['Voorbeeld met verzonnen cijfers', '']] : []),
      ['Gemeente', gemeente.naam],
      ['Meting', gemeente.editie],
      ['Bron', `${onderzoek.naam}; de leverancier staat op de website bij elk cijfer`],
      ['Schattingen', 'Elk cijfer is een schatting op basis van een deel van de bewoners, met een marge.'],
      [
        'Vergelijken',
        'Vergelijk alleen cijfers uit dezelfde reeks. Let op de marge: een klein verschil kan toeval zijn.',
      ],
      ...formedFigures(survey).map((sentence) => ['Berekend', sentence]),
      ...(gemeente.contact.naam ? [['Vragen', contactLine(gemeente.contact)]] : []),
      ['', ''],
      ['Kolom', 'Betekenis'],
      ...names.map((name) => [name, meaningOf(name).uitleg]),
    ],
  };
}

function contactLine(contact: Survey['gemeente']['contact']): string {
  return [contact.naam, contact.email, contact.telefoon].filter(Boolean).join(', ');
}

function indicatorTable(survey: Survey): Table {
  return {
    columns: ['indicator', 'thema', 'naam', 'vraag', 'eenheid', 'hoger_is', 'basis', 'bron'],
    rows: indicatorsOf(survey).map((indicator) => [
      indicator.code,
      indicator.thema,
      indicator.naam,
      indicator.vraag,
      indicator.eenheid,
      indicator.hogerIs,
      indicator.basis,
      indicator.bron,
    ]),
  };
}

function areaTable(survey: Survey): Table {
  return {
    columns: ['gebied', 'naam', 'niveau', 'ouder', 'inwoners15plus', 'delen'],
    rows: [...survey.gebieden.values()].map((gebied) => [
      gebied.code,
      gebied.naam,
      gebied.niveau,
      gebied.ouder,
      gebied.inwoners15plus,
      gebied.delen?.join(', '),
    ]),
  };
}
