/** Writes rows as the data contract wants them: semicolons, decimal comma. */
import type { Row } from './figures.ts';
import { seriesOf } from './places.ts';

const HEADER = 'gebied;indicator;jaar;reeks;groep;waarde;n;sd';

function decimal(value: number | undefined, decimals: number): string {
  return value === undefined ? '' : value.toFixed(decimals).replace('.', ',');
}

/** The canonical long layout; an empty `waarde` says that the question was not asked there. */
export function figuresCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [
      row.gebied,
      row.indicator,
      row.jaar,
      seriesOf(row.jaar),
      row.groep,
      decimal(row.waarde, row.decimals),
      row.waarde === undefined ? '' : row.n,
      row.waarde === undefined ? '' : decimal(row.sd, 1),
    ].join(';'),
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}
