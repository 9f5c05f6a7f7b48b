import type { RawFigures } from '../figures/raw-figure.ts';
import { folded } from '../names/folded.ts';
import { placeOf, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { MARGIN_HEADING } from './dimension-headings.ts';
import type { LayoutContext } from './layout-context.ts';
import { findLongHeader, TELLING } from './layout-long.ts';
import { ourNames } from './long-columns.ts';
import { hasAnswers } from './long-rows.ts';
import { readOneFigureARow } from './one-figure-a-row.ts';
import type { SourceRule } from './source-rules.ts';
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
  const long = findLongHeader(sheet, rule);
  const isWhole =
    long && TELLING.every((field) => ourNames(long, rule).some((name) => folded(name) === field));
  if (isWhole && !hasAnswers(sheet)) return undefined;
  const rows = readOneFigureARow(sheet, rule, context);
  return rows ?? (isWhole && hasAnswerColumn(long) ? withoutFigures(sheet, long, context) : undefined);
}

/** A table of CBS with its margins in rows. */
function isOfCbs(sheet: Sheet): boolean {
  return sheet.head.some(({ cells }) => cells.some((cell) => MARGIN_HEADING.test(textOf(cell))));
}

/** A column that says which answer a row is about: without it the rows can't be read as figures. */
function hasAnswerColumn({ cells }: SheetRow): boolean {
  return cells.some((cell) => /^antwoord/i.test(textOf(cell)));
}

function withoutFigures(sheet: Sheet, { row }: SheetRow, { remarks }: LayoutContext): RawFigures {
  remarks.error({
    rule: 'antwoorden-onbekend',
    ...placeOf(sheet),
    row,
    explanation:
      'In deze tabel gaat elke rij over een antwoord op een vraag, en van geen antwoord is bekend dat het een cijfer is. Bekend is "ja" op een ja-neevraag.',
    proposal:
      'Noem in bronnen.yaml welk antwoord het cijfer is, zoals: indicatoren: { "VRAAG=ANTWOORD": CODE }.',
  });
  return { sheet, columnOf: () => undefined, each: () => {} };
}
