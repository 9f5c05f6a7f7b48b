import { yearIn } from './heading.ts';
import { type Sheet, textOf } from './sheet.ts';

/** The year that the name of the sheet, the title above the header or the name of the file tells; else nothing. */
export function yearAround(sheet: Sheet, headerRow: number): string {
  const title = sheet.head
    .filter(({ row }) => row < headerRow)
    .flatMap(({ cells }) => cells.map(textOf))
    .join(' ');
  return String(yearIn(sheet.sheet ?? '') ?? yearIn(title) ?? yearIn(sheet.file) ?? '');
}
