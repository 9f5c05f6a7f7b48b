import { NIVEAUS } from '../domain/gebied.ts';
import { type Answer, EENHEDEN, type Indicator, RICHTINGEN } from '../domain/indicator.ts';
import { partsOf } from './catalogue-parts.ts';
import { readWording, WORDING_COLUMNS } from './catalogue-wording.ts';
import { given } from './given.ts';
import type { RemarkList } from './remark-list.ts';
import { isFilled, isFree, oneOf } from './tables/check-cells.ts';
import { readTable, type TableRow } from './tables/read-table.ts';
import type { Sheet } from './tables/sheet.ts';

const COLUMNS = {
  required: ['code', 'thema', 'naam', 'eenheid', 'hoger_is'],
  optional: [
    'kort',
    'vraag',
    'basis',
    'kern',
    'gevoelig',
    ...WORDING_COLUMNS,
    'bron',
    'vanaf',
    'breuken',
    'antwoord',
    'omvat',
  ],
} as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS][number];

/** Indicators of one catalogue file by code, in file order; what is wrong becomes an error. */
export function readCatalogue(sheet: Sheet, remarks: RemarkList): ReadonlyMap<string, Indicator> {
  const indicators = new Map<string, Indicator>();
  const rows = readTable<Column>(sheet, COLUMNS, remarks) ?? [];
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    const indicator = toIndicator(row, sheet.file, remarks);
    if (!indicator) continue;
    const first = firstRows.get(indicator.code);
    if (first !== undefined) {
      remarks.error({
        rule: 'dubbele-rij',
        file: sheet.file,
        row: row.row,
        column: 'code',
        found: indicator.code,
        explanation: `De indicator "${indicator.code}" staat er twee keer: op rij ${first} en op rij ${row.row}.`,
        proposal: 'Haal een van de twee rijen weg, of geef een van de twee een andere code.',
      });
      continue;
    }
    firstRows.set(indicator.code, row.row);
    indicators.set(indicator.code, indicator);
  }
  return indicators;
}

/** The gemeente's own rows beside the shipped ones: an own row with a shipped code replaces it, with a remark. */
export function mergeCatalogues(
  shipped: ReadonlyMap<string, Indicator>,
  own: ReadonlyMap<string, Indicator>,
  file: string,
  remarks: RemarkList,
): ReadonlyMap<string, Indicator> {
  for (const code of own.keys()) {
    if (!shipped.has(code)) continue;
    remarks.warn({
      rule: 'indicator-vervangen',
      file,
      found: code,
      explanation: `De indicator "${code}" staat ook in de meegeleverde lijst. De eigen regel wordt gebruikt.`,
      proposal: 'Geef de eigen indicator een andere code als het om een andere vraag gaat.',
    });
  }
  return new Map([...shipped, ...own]);
}

function toIndicator(row: TableRow<Column>, file: string, remarks: RemarkList): Indicator | undefined {
  const at = (column: Column) => ({ file, row: row.row, column });
  const eenheid = oneOf(row.cell('eenheid'), EENHEDEN, at('eenheid'), remarks);
  const hogerIs = oneOf(row.cell('hoger_is'), RICHTINGEN, at('hoger_is'), remarks);
  const optional = {
    kern: yesNo(row, 'kern', file, remarks),
    gevoelig: yesNo(row, 'gevoelig', file, remarks),
    vanaf: row.cell('vanaf') === '' ? undefined : oneOf(row.cell('vanaf'), NIVEAUS, at('vanaf'), remarks),
    breuken: years(row, file, remarks),
    antwoord: answer(row, file, remarks),
  };
  for (const column of ['code', 'thema', 'naam'] as const) isFilled(row, column, file, remarks);
  for (const column of ['code', 'thema'] as const) isFree(row, column, file, remarks);
  if (row.cell('code') === '') return undefined;
  // What is wrong has its error; the indicator stays known, or every figure of it would have one too.
  return {
    code: row.cell('code'),
    thema: row.cell('thema').toLowerCase(),
    naam: row.cell('naam'),
    eenheid: eenheid ?? 'per1000',
    hogerIs: hogerIs ?? 'neutraal',
    ...text(row, 'kort'),
    ...text(row, 'vraag'),
    basis: row.cell('basis') || 'alle',
    kern: optional.kern,
    gevoelig: optional.gevoelig,
    ...readWording(row, file, remarks),
    ...text(row, 'bron'),
    ...given('vanaf', optional.vanaf),
    breuken: optional.breuken,
    ...given('antwoord', optional.antwoord),
    ...given('omvat', partsOf(row.cell('omvat'))),
    written: { file, row: row.row },
  };
}

function text<K extends Column>(row: TableRow<Column>, column: K): { readonly [P in K]?: string } {
  return given(column, row.cell(column) || undefined);
}

function yesNo(
  row: TableRow<Column>,
  column: 'kern' | 'gevoelig',
  file: string,
  remarks: RemarkList,
): boolean {
  const cell = row.cell(column);
  return cell !== '' && oneOf(cell, ['ja', 'nee'], { file, row: row.row, column }, remarks) === 'ja';
}

function years(row: TableRow<Column>, file: string, remarks: RemarkList): number[] {
  const parts = row
    .cell('breuken')
    .split(/[,\s]+/)
    .filter(Boolean);
  const wrong = parts.find((part) => !/^(19|20)\d{2}$/.test(part));
  if (wrong !== undefined) {
    remarks.error({
      rule: 'jaar-ongeldig',
      file,
      row: row.row,
      column: 'breuken',
      found: wrong,
      explanation: `"${wrong}" is geen jaartal. Verwacht: jaartallen met een komma ertussen, zoals 2017, 2021.`,
      proposal: 'Verbeter de jaartallen.',
    });
  }
  return parts.map(Number).filter((year) => Number.isInteger(year));
}

const PLACES: Readonly<Record<string, Answer['plaats']>> = {
  '-2': -2,
  '-1': -1,
  '0': 0,
  '1': 1,
  '2': 2,
  'weet-niet': 'weet-niet',
};

/** `<vraagcode>:<-2..2|weet-niet>`: this indicator is the share of one answer to that question. */
function answer(row: TableRow<Column>, file: string, remarks: RemarkList): Answer | undefined {
  const cell = row.cell('antwoord');
  if (cell === '') return undefined;
  const [vraag = '', place = ''] = cell.split(':').map((part) => part.trim());
  const plaats = PLACES[place.replace('\u2212', '-').replace(/^\+/, '')];
  if (vraag !== '' && plaats !== undefined) return { vraag, plaats };
  remarks.error({
    rule: 'waarde-onbekend',
    file,
    row: row.row,
    column: 'antwoord',
    found: cell,
    explanation: `"${cell}" is geen antwoord op een schaal. Verwacht: vraagcode:plaats, met plaats -2, -1, 0, 1, 2 of weet-niet.`,
    proposal: 'Verbeter de cel, bijvoorbeeld: samen-leven:-1.',
  });
  return undefined;
}
