import { MARGIN_HEADING } from '../dimension-headings.ts';
import type { LayoutContext } from '../layout-context.ts';
import { findLongHeader } from '../layout-long.ts';
import type { RawFigures } from '../raw-figure.ts';
import { type Sheet, textOf } from '../sheet.ts';
import type { SourceRule } from '../source-rules.ts';
import { hasAnswers, readOneFigureARow } from './one-figure-a-row.ts';
import { readSpssCrosstab } from './spss-crosstab.ts';
import { readSwingCube } from './swing-cube.ts';

/**
 * Tables that a bureau's own software makes, told apart by their headings. A table in the layout of the contract goes
 * before them, unless its figures stand beside answers: then "waarde" is the code of an answer. Undefined for others, and
 * where bronnen.yaml says itself what the columns are.
 */
export function readBureau(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | undefined {
  if (Object.keys(rule?.kolommen ?? {}).length > 0 || isOfCbs(sheet)) return undefined;
  const own = readSwingCube(sheet, rule, context) ?? readSpssCrosstab(sheet, rule, context);
  if (own) return own;
  if (findLongHeader(sheet, rule) && !hasAnswers(sheet)) return undefined;
  return readOneFigureARow(sheet, rule, context);
}

/** A table of CBS with its margins in rows. */
function isOfCbs(sheet: Sheet): boolean {
  return sheet.head.some(({ cells }) => cells.some((cell) => MARGIN_HEADING.test(textOf(cell))));
}
