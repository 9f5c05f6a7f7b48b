/** `prioriteiten.csv`: what the gemeente does in an area, by whom and when. */
import { type Priority, ZICHTBAAR } from '../../domain/policy.ts';
import type { FigureNames } from '../figures/figure-parser.ts';
import type { RemarkList } from '../remark-list.ts';
import { readTable } from '../tables/read-table.ts';
import type { Sheet } from '../tables/sheet.ts';
import { PolicyRow } from './policy-row.ts';

const COLUMNS = {
  required: ['gebied', 'indicator', 'actie', 'wie', 'wanneer', 'jaar'],
  optional: ['tonen'],
} as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS][number];

/** In file order; a row with an error is left out, and reported. */
export function readPriorities(
  sheet: Sheet,
  names: FigureNames,
  editie: number,
  remarks: RemarkList,
): readonly Priority[] {
  return (readTable<Column>(sheet, COLUMNS, remarks) ?? []).flatMap((each) => {
    const row = new PolicyRow(each, sheet.file, 'prioriteit-ongeldig', remarks);
    const priority = priorityOf(row, names, editie);
    return priority ? [priority] : [];
  });
}

/** Every cell is read before the row is given up: all errors at once. */
function priorityOf(row: PolicyRow<Column>, names: FigureNames, editie: number): Priority | undefined {
  const gebied = row.area('gebied', names);
  const indicator = row.indicator('indicator', names);
  const [actie, wie, wanneer] = (['actie', 'wie', 'wanneer'] as const).map((column) => row.filled(column));
  const jaar = row.year('jaar');
  const tonen = row.word('tonen', ZICHTBAAR, 'intern');
  if (jaar !== undefined && jaar > editie) {
    return row.refuse(
      'jaar',
      `Dit jaar ligt na de meting van ${editie}.`,
      'Vul de meting in waarvoor u deze prioriteit koos.',
    );
  }
  if (!gebied || !indicator || !actie || !wie || !wanneer || !jaar || !tonen) return undefined;
  return {
    gebied: gebied.code,
    indicator: indicator.code,
    actie,
    wie,
    wanneer,
    jaar,
    tonen,
    written: row.place,
  };
}
