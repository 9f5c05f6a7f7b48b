import { type Gebied, NIVEAUS } from '../../domain/gebied.ts';
import { groupBy } from '../../domain/group-by.ts';
import { parseNumber } from '../figures/parse-number.ts';
import { given } from '../given.ts';
import { folded, similarArea } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import { isFilled, isFree, oneOf } from '../tables/check-cells.ts';
import { readTable, type TableRow } from '../tables/read-table.ts';
import type { Sheet } from '../tables/sheet.ts';

const COLUMNS = { required: ['code', 'naam', 'niveau'], optional: ['ouder', 'inwoners15plus'] } as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS][number];

const PART_COLUMNS = { required: ['gebied', 'deel'], optional: [] } as const;

/** Codes of CBS, which may be a part without standing in gebieden.csv: wijken, buurten, and of a group gemeenten. */
const CBS_PART = /^(GM\d{4}|WK\d{6}|BU\d{8})$/;

/** Areas by code, in file order. `parts`: samenstelling.csv, where there is one. */
export function readAreas(
  sheet: Sheet,
  parts: Sheet | undefined,
  remarks: RemarkList,
): ReadonlyMap<string, Gebied> {
  const rows = new Map<string, number>();
  const areas = new Map<string, Gebied>();
  for (const row of readTable<Column>(sheet, COLUMNS, remarks) ?? []) {
    const area = toArea(row, sheet.file, remarks);
    if (!area) continue;
    const first = rows.get(area.code);
    if (first === undefined) {
      rows.set(area.code, row.row);
      areas.set(area.code, area);
    } else {
      reportDoubled(area, first, row.row, sheet.file, remarks);
    }
  }
  for (const area of areas.values()) checkParent(area, areas, rows, sheet.file, remarks);
  reportSameNames(areas, rows, sheet.file, remarks);
  return parts ? withParts(areas, parts, remarks) : areas;
}

function toArea(row: TableRow<Column>, file: string, remarks: RemarkList): Gebied | undefined {
  const [code, naam, ouder] = [row.cell('code'), row.cell('naam'), row.cell('ouder')];
  for (const column of ['code', 'naam'] as const) isFilled(row, column, file, remarks);
  isFree(row, 'code', file, remarks);
  const niveau = oneOf(row.cell('niveau'), NIVEAUS, { file, row: row.row, column: 'niveau' }, remarks);
  const inwoners15plus = residents(row, file, remarks);
  if (code === '') return undefined;
  // What is wrong has its error; the area stays known, or every row about it would have one too.
  return {
    code,
    naam: (naam || code).normalize('NFC'),
    niveau: niveau ?? 'eigen',
    ...given('ouder', ouder || undefined),
    ...given('inwoners15plus', inwoners15plus),
  };
}

function residents(row: TableRow<Column>, file: string, remarks: RemarkList): number | undefined {
  const cell = row.cell('inwoners15plus');
  if (cell === '') return undefined;
  // Whole by nature, so a point or a comma before three digits parts the thousands.
  const value = parseNumber(cell.replace(/^(\d{1,3}),(\d{3})$/, '$1.$2'), 'thousands')?.value;
  if (value !== undefined && Number.isInteger(value) && value >= 0) return value;
  remarks.error({
    rule: 'aantal-ongeldig',
    file,
    row: row.row,
    column: 'inwoners15plus',
    found: cell,
    explanation: `"${cell}" is geen aantal inwoners. Verwacht: een geheel getal van 0 of hoger, zoals 3480.`,
    proposal: 'Verbeter het getal, of laat de cel leeg.',
  });
  return undefined;
}

function reportDoubled(area: Gebied, first: number, row: number, file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'dubbele-rij',
    file,
    row,
    column: 'code',
    found: area.code,
    explanation: `Het gebied met code "${area.code}" staat er twee keer: op rij ${first} en op rij ${row}.`,
    proposal: 'Haal een van de twee rijen weg.',
  });
}

/** Two areas of one kind with one name: residents can't tell their pages apart, and figures must name them by code. */
function reportSameNames(
  areas: ReadonlyMap<string, Gebied>,
  rows: ReadonlyMap<string, number>,
  file: string,
  remarks: RemarkList,
): void {
  for (const same of groupBy(areas.values(), ({ naam, niveau }) => `${niveau}\t${folded(naam)}`).values()) {
    const [first, ...more] = same;
    for (const { code, naam } of more) {
      remarks.warn({
        rule: 'naam-dubbel',
        file,
        row: rows.get(code) ?? 1,
        column: 'naam',
        found: naam,
        explanation: `Er zijn twee gebieden van hetzelfde soort die "${naam}" heten: ${first?.code} en ${code}. Op de site zijn zij zo niet uit elkaar te houden.`,
        proposal:
          'Geef er een van een naam die het verschil zegt, of haal er een weg als het hetzelfde gebied is.',
      });
    }
  }
}

function checkParent(
  area: Gebied,
  areas: ReadonlyMap<string, Gebied>,
  rows: ReadonlyMap<string, number>,
  file: string,
  remarks: RemarkList,
): void {
  if (area.ouder === undefined) return;
  const at = { file, row: rows.get(area.code) ?? 1, column: 'ouder', found: area.ouder };
  if (!areas.has(area.ouder)) {
    const nearest = similarArea(area.ouder, areas.keys());
    remarks.error({
      rule: 'gebied-onbekend',
      ...at,
      explanation: `Het gebied "${area.naam}" ligt volgens dit bestand in "${area.ouder}", maar die code staat er niet in.`,
      proposal: `${nearest === undefined ? '' : `Bedoelt u "${nearest}"? `}Verbeter de code of laat de cel leeg.`,
    });
    return;
  }
  const seen = new Set([area.code]);
  for (let up: Gebied | undefined = areas.get(area.ouder); up; up = areas.get(up.ouder ?? '')) {
    if (up.code === area.code) {
      remarks.error({
        rule: 'gebied-in-zichzelf',
        ...at,
        explanation: `Het gebied "${area.naam}" ligt via "${area.ouder}" in zichzelf.`,
        proposal: 'Verbeter de kolom "ouder": die noemt het grotere gebied.',
      });
    }
    if (seen.has(up.code)) return;
    seen.add(up.code);
  }
}

function withParts(
  areas: ReadonlyMap<string, Gebied>,
  parts: Sheet,
  remarks: RemarkList,
): ReadonlyMap<string, Gebied> {
  const delen = new Map<string, string[]>();
  for (const row of readTable<'gebied' | 'deel'>(parts, PART_COLUMNS, remarks) ?? []) {
    const [gebied, deel] = [row.cell('gebied'), row.cell('deel')];
    const unknown = areas.has(gebied) ? undefined : 'gebied';
    if (unknown) reportUnknownPart(gebied, 'gebied', row.row, areas, parts.file, remarks);
    if (!areas.has(deel) && !CBS_PART.test(deel)) {
      reportUnknownPart(deel, 'deel', row.row, areas, parts.file, remarks);
    } else if (!unknown) {
      delen.set(gebied, [...(delen.get(gebied) ?? []), deel]);
    }
  }
  return new Map([...areas].map(([code, area]) => [code, { ...area, ...given('delen', delen.get(code)) }]));
}

function reportUnknownPart(
  found: string,
  column: 'gebied' | 'deel',
  row: number,
  areas: ReadonlyMap<string, Gebied>,
  file: string,
  remarks: RemarkList,
): void {
  const nearest = similarArea(found, areas.keys());
  const expected = column === 'deel' ? ' en is geen code van een gemeente, wijk of buurt van het CBS' : '';
  remarks.error({
    rule: 'gebied-onbekend',
    file,
    row,
    column,
    found,
    explanation: `De code "${found}" staat niet in gebieden/gebieden.csv${expected}.`,
    proposal: nearest === undefined ? 'Verbeter de code.' : `Bedoelt u "${nearest}"? Verbeter de code.`,
  });
}
