import type { Remark } from '../../domain/remark.ts';
import { folded } from '../names/folded.ts';
import { letterOf, type Sheet, textOf } from './sheet.ts';

/**
 * The cell of a workbook that a remark is about, "A5": by the letter that it names, or by the heading of its column,
 * the nearest above its row. Undefined where the remark names no column, or one that is not there.
 */
export function cellOf(remark: Omit<Remark, 'level'>, sheets: readonly Sheet[]): string | undefined {
  const { sheet: name, row, column = '' } = remark;
  // Tables of the contract are read from the first sheet alone, and their remarks name none.
  const sheet = sheets.find((one) => one.sheet === name) ?? (name === undefined ? sheets[0] : undefined);
  if (!sheet || row === undefined || column === '') return undefined;
  const letter = /^[A-Z]{1,3}$/.test(column) ? column : letterOfHeading(sheet, row, column);
  return letter === undefined ? undefined : `${letter}${row}`;
}

function letterOfHeading(sheet: Sheet, row: number, column: string): string | undefined {
  const wanted = folded(column);
  const above = sheet.head.filter((line) => line.row <= row);
  const header = above.findLast(({ cells }) => cells.some((cell) => folded(textOf(cell)) === wanted));
  const index = header?.cells.findIndex((cell) => folded(textOf(cell)) === wanted) ?? -1;
  return index < 0 ? undefined : letterOf(sheet, index);
}
