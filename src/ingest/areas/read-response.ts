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
  const seen = new Set<string>();
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
    if (gebied.kind !== 'found' || jaar === undefined || invited === undefined || completed === undefined)
      return [];
    const { code } = gebied.item;
    const key = `${code} ${jaar}`;
    const isRight = judge({ gebied: gebied.item, jaar, invited, completed, twice: seen.has(key) }, tell);
    seen.add(key);
    return isRight ? [{ gebied: code, jaar, invited, completed }] : [];
  });
}

/** Years in which there can have been a survey. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2999;

type Tell = (column: Column, explanation: string, proposal: string) => void;

/** A count of people, with or without a point for thousands. */
function countOf(row: TableRow<Column>, column: Column, tell: Tell): number | undefined {
  const number = parseNumber(row.cell(column), 'thousands')?.value;
  if (number !== undefined && Number.isInteger(number) && number >= 0) return number;
  tell(column, `Bij "${column}" staat geen heel getal.`, 'Vul een aantal in, zoals 1.200.');
  return undefined;
}

interface ResponseRow {
  readonly gebied: Gebied;
  readonly jaar: number;
  readonly invited: number;
  readonly completed: number;
  readonly twice: boolean;
}

/** Tells all that can't be of a row; whether there is nothing. */
function judge({ gebied, jaar, invited, completed, twice }: ResponseRow, tell: Tell): boolean {
  const { naam, inwoners15plus = Number.POSITIVE_INFINITY } = gebied;
  const checks: readonly (readonly [wrong: boolean, ...Parameters<Tell>])[] = [
    [invited === 0, 'uitgenodigd', 'Er is niemand uitgenodigd.', 'Vul het aantal in, of haal de rij weg.'],
    [
      jaar < FIRST_YEAR || jaar > LAST_YEAR,
      'jaar',
      'Dit is geen jaar van een meting.',
      'Vul een jaartal in, zoals 2025.',
    ],
    [twice, 'gebied', `${naam} staat er voor ${jaar} twee keer in.`, 'Laat één rij staan.'],
    [
      invited > inwoners15plus,
      'uitgenodigd',
      `Dat zijn meer bewoners dan er wonen (${inwoners15plus}).`,
      'Controleer beide aantallen.',
    ],
    [
      completed > invited && invited > 0,
      'ingevuld',
      'Er deden meer bewoners mee dan er zijn uitgenodigd.',
      'Controleer beide aantallen.',
    ],
  ];
  const wrong = checks.filter(([isWrong]) => isWrong);
  for (const [, ...told] of wrong) tell(...told);
  return wrong.length === 0;
}
