/** `gebieden/adressen.csv`: a street, or a part of it, and the area that it belongs to. */
import { type Address, type HouseNumbers, houseNumberWords } from '../../domain/address.ts';
import type { Gebied } from '../../domain/gebied.ts';
import { given } from '../given.ts';
import { folded } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import { isFilled } from '../tables/check-cells.ts';
import { readTable, type TableRow } from '../tables/read-table.ts';
import type { Sheet } from '../tables/sheet.ts';
import { areaLookup, type NameLookup } from './name-lookup.ts';

const COLUMNS = { required: ['straat', 'gebied'], optional: ['postcode', 'huisnummers'] } as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS][number];
type Row = TableRow<Column>;

const POSTCODE = /^([1-9]\d{3})\s?([A-Z]{2})?$/;
const NUMBERS = /^(\d{1,5})(?:\s?(?:-|\u2013|t\/m|tot en met)\s?(\d{1,5}))?(?:\s+(even|oneven))?$/;
/** House numbers in brackets behind a street: "Dorpsstraat (1-45 oneven)". */
const BRACKETED = /^(.+?)\s*\(([^()]*)\)$/;

/** In file order. An address that is given to two areas is an error: a resident would be led astray. */
export function readAddresses(
  sheet: Sheet,
  gebieden: ReadonlyMap<string, Gebied>,
  remarks: RemarkList,
): readonly Address[] {
  const areas = areaLookup(gebieden);
  const known = new Map<string, { readonly row: number; readonly gebied: string }>();
  const addresses: Address[] = [];
  for (const row of readTable<Column>(sheet, COLUMNS, remarks) ?? []) {
    const address = toAddress(row, areas, sheet.file, remarks);
    if (!address) continue;
    const key = keyOf(address);
    const first = known.get(key);
    if (first && first.gebied !== address.gebied) reportTwice(first, row, sheet.file, remarks);
    if (first) continue;
    known.set(key, { row: row.row, gebied: address.gebied });
    addresses.push(address);
  }
  return addresses;
}

function keyOf({ straat, postcode, huisnummers }: Address): string {
  return [folded(straat), postcode ?? '', huisnummers ? houseNumberWords(huisnummers) : ''].join('\t');
}

function toAddress(
  row: Row,
  areas: NameLookup<Gebied>,
  file: string,
  remarks: RemarkList,
): Address | undefined {
  const filled = (['straat', 'gebied'] as const).map((column) => isFilled(row, column, file, remarks));
  const gebied = row.cell('gebied') === '' ? undefined : areaOf(row, areas, file, remarks);
  const postcode = postcodeOf(row, file, remarks);
  const [straat, written] = streetOf(row);
  const huisnummers = numbersOf(written, row, file, remarks);
  if (filled.includes(false) || gebied === undefined) return undefined;
  return {
    straat: straat.normalize('NFC').replace(/\s+/g, ' '),
    ...given('postcode', postcode),
    ...given('huisnummers', huisnummers),
    gebied,
  };
}

function areaOf(row: Row, areas: NameLookup<Gebied>, file: string, remarks: RemarkList): string | undefined {
  const found = row.cell('gebied');
  const match = areas.find(found);
  if (match.kind === 'found') return match.item.code;
  const at = { rule: 'gebied-onbekend', file, row: row.row, column: 'gebied', found };
  if (match.kind === 'ambiguous') {
    const codes = match.codes.join(', ');
    remarks.error({
      ...at,
      explanation: `De naam "${found}" hoort bij meer dan één gebied: ${codes}.`,
      proposal: 'Zet hier de code van het gebied.',
    });
  } else {
    remarks.error({
      ...at,
      explanation: `Het gebied "${found}" staat niet in gebieden/gebieden.csv.`,
      proposal: match.nearest === undefined ? 'Verbeter de naam of de code.' : `Bedoelt u ${match.nearest}?`,
    });
  }
  return undefined;
}

function postcodeOf(row: Row, file: string, remarks: RemarkList): string | undefined {
  const found = row.cell('postcode');
  if (found === '') return undefined;
  const [, digits, letters] = POSTCODE.exec(found.toUpperCase()) ?? [];
  if (digits !== undefined) return [digits, letters].filter(Boolean).join(' ');
  remarks.error({
    rule: 'postcode-ongeldig',
    file,
    row: row.row,
    column: 'postcode',
    found,
    explanation: `"${found}" is geen postcode. Verwacht: vier cijfers en twee letters, zoals 5999 AB, of alleen de vier cijfers.`,
    proposal: 'Verbeter de postcode, of laat de cel leeg.',
  });
  return undefined;
}

/** The street, and its house numbers: those in their own column, else those in brackets behind it. */
function streetOf(row: Row): readonly [string, string] {
  const [straat, own] = [row.cell('straat'), row.cell('huisnummers')];
  const [, bare = straat, inBrackets = ''] = BRACKETED.exec(straat) ?? [];
  return own === '' && NUMBERS.test(tidyNumbers(inBrackets)) ? [bare, inBrackets] : [straat, own];
}

/** "1-45 (oneven)", "oneven 1-45", "nrs. 1 t/m 45": the numbers first, without brackets. */
function tidyNumbers(text: string): string {
  return text
    .toLowerCase()
    .replace(/[()]/g, ' ')
    .replace(/^\s*(nrs?\.?|nummers?|huisnummers?)\s+/, '')
    .replace(/^\s*(even|oneven)\s+(.*)$/, '$2 $1')
    .replace(/\s+/g, ' ')
    .trim();
}

function numbersOf(found: string, row: Row, file: string, remarks: RemarkList): HouseNumbers | undefined {
  if (found === '') return undefined;
  const [, first, last = first, word] = NUMBERS.exec(tidyNumbers(found)) ?? [];
  const [from, to] = [Number(first), Number(last)];
  const side = word === 'even' || word === 'oneven' ? word : undefined;
  if (from <= to) return { from, to, ...given('side', side) };
  remarks.error({
    rule: 'huisnummers-ongeldig',
    file,
    row: row.row,
    column: 'huisnummers',
    found,
    explanation: `"${found}" is geen reeks huisnummers. Verwacht: 1-45, 2-88 even, 1-45 oneven, of leeg voor de hele straat.`,
    proposal: 'Zet elke reeks op een eigen rij, met het laagste nummer eerst.',
  });
  return undefined;
}

function reportTwice(
  first: { readonly row: number; readonly gebied: string },
  row: Row,
  file: string,
  remarks: RemarkList,
): void {
  remarks.error({
    rule: 'dubbele-rij',
    file,
    row: row.row,
    column: 'gebied',
    found: row.cell('gebied'),
    explanation: `Dit adres staat ook op rij ${first.row}, bij een ander gebied (${first.gebied}).`,
    proposal: 'Haal een van de twee rijen weg, of verdeel de straat met huisnummers.',
  });
}
