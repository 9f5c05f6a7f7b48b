import type { Cell } from '../../domain/survey.ts';
import { checkMerged } from '../cells/merged-figures.ts';
import { SignLog } from '../cells/sign-log.ts';
import type { RemarkList } from '../remark-list.ts';
import { type FigureNames, FigureParser } from './figure-parser.ts';
import type { RawFigures } from './raw-figure.ts';
import { roundingOf, settleSteps } from './rounding-steps.ts';

/** The cells of all sheets, and every year that a row named. */
export interface Figures {
  readonly cells: readonly Cell[];
  readonly years: ReadonlySet<number>;
}

/** Turns the raw figures of all sheets into cells; what is wrong with a row becomes an error that names it. */
export function readFigures(
  sources: readonly RawFigures[],
  names: FigureNames,
  remarks: RemarkList,
): Figures {
  const cells: Cell[] = [];
  const years = new Set<number>();
  // What one sheet asks, its file answers.
  const logs = new Map<string, SignLog>();
  const tables: { readonly source: RawFigures; readonly from: number; readonly to: number }[] = [];
  for (const source of sources) {
    const log = logs.get(source.sheet.file) ?? new SignLog();
    logs.set(source.sheet.file, log);
    const parser = new FigureParser(source, names, remarks, log);
    const from = cells.length;
    source.each((figure) => {
      const cell = parser.parse(figure);
      if (!cell) return;
      cells.push(cell);
      source.sheet.notes.read(cell);
    });
    checkMerged(source, remarks);
    tables.push({ source, from, to: cells.length });
    for (const year of parser.years()) years.add(year);
  }
  for (const log of logs.values()) log.report(remarks);
  settleSteps(cells);
  for (const { source, from, to } of tables) source.sheet.notes.rounded(roundingOf(cells.slice(from, to)));
  return { cells, years };
}
