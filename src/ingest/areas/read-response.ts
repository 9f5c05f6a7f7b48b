/** `gebieden/respons.csv`: how many residents were invited and how many took part, per area and wave. */
import type { Gebied } from '../../domain/gebied.ts';
import type { SurveyResponse } from '../../domain/response.ts';
import { parseNumber } from '../figures/parse-number.ts';
import type { RemarkList } from '../remark-list.ts';
import { readTable, type TableRow } from '../tables/read-table.ts';
import type { Sheet } from '../tables/sheet.ts';
import { NameLookup } from './name-lookup.ts';

const COLUMNS = { required: ['gebied', 'jaar', 'uitgenodigd', 'ingevuld'], optional: [] } as const;
type Column = (typeof COLUMNS)['required'][number];

/** In file order; a row with an error is left out, and reported. */
export function readResponse(
  sheet: Sheet,
  gebieden: ReadonlyMap<string, Gebied>,
  remarks: RemarkList,
): readonly SurveyResponse[] {
  const areas = new NameLookup(gebieden.values());
  return (readTable<Column>(sheet, COLUMNS, remarks) ?? []).flatMap((row) => {
    const tell = (column: Column, explanation: string, proposal: string) =>
      remarks.error({
        rule: 'respons-ongeldig',
        file: sheet.file,
        row: row.row,
        column,
        found: row.cell(column),
        explanation,
        proposal,
      });
    const gebied = areas.find(row.cell('gebied'));
    if (gebied.kind !== 'found') {
      tell(
        'gebied',
        `Het gebied "${row.cell('gebied')}" staat niet in gebieden/gebieden.csv, of de naam hoort bij meer gebieden.`,
        'Vul een code in die in gebieden.csv staat.',
      );
    }
    const [jaar, invited, completed] = (['jaar', 'uitgenodigd', 'ingevuld'] as const).map((column) =>
      countOf(row, column, tell),
    );
    if (gebied.kind !== 'found' || jaar === undefined || !invited || completed === undefined) return [];
    if (completed > invited) {
      tell('ingevuld', 'Er deden meer bewoners mee dan er zijn uitgenodigd.', 'Controleer beide aantallen.');
      return [];
    }
    return [{ gebied: gebied.item.code, jaar, invited, completed }];
  });
}

type Tell = (column: Column, explanation: string, proposal: string) => void;

/** A count of people, with or without a point for thousands. */
function countOf(row: TableRow<Column>, column: Column, tell: Tell): number | undefined {
  const number = parseNumber(row.cell(column), 'thousands')?.value;
  if (number !== undefined && Number.isInteger(number) && number >= 0) return number;
  tell(column, `Bij "${column}" staat geen heel getal.`, 'Vul een aantal in, zoals 1.200.');
  return undefined;
}
