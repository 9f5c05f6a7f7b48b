import type { CellRole } from '../../domain/cell-role.ts';
import { ownColumn } from '../cells/cell-accounts.ts';
import { parseNumber } from '../figures/parse-number.ts';
import { NO_FIGURE, type RawFigure, type RawFigures } from '../figures/raw-figure.ts';
import { folded } from '../names/folded.ts';
import { placeOf, type Sheet, textOf } from '../tables/sheet.ts';
import { indicatorOfAnswer } from './answer-rows.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { reportLayout, reportLeftOut } from './report-layout.ts';
import type { SourceRule } from './source-rules.ts';
import { type CrossBlock, type CrossCell, crossBlocks, TOTAL } from './spss-blocks.ts';
import { withoutYear, yearAround } from './year-around.ts';

/** A number in a cross table by what it is about, whichever side the areas stand on. */
interface Share {
  readonly area: string;
  readonly answer: string;
  readonly cell: CrossCell;
}

interface Figure extends Share {
  readonly indicator: string;
  /** The count of all answers in its area. */
  readonly count: CrossCell | undefined;
}

/**
 * Cross tables of SPSS pasted into a spreadsheet: a question by area, with "Count" and "% within". The share that adds
 * up to 100 within each area is the figure. Undefined for other sheets.
 */
export function readSpssCrosstab(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | undefined {
  const blocks = crossBlocks(sheet);
  const [first] = blocks;
  if (!first) return undefined;
  const left: string[] = [];
  const figures = blocks.flatMap((block) => figuresOf(block, rule, context, left));
  if (figures.length === 0) return undefined;
  const year = rule?.vast.jaar ?? yearAround(sheet, first.headerRow);
  if (year === '') return withoutYear(sheet, first.headerRow, context.remarks);
  tell(sheet, first, figures, context);
  markCells(sheet, blocks, figures, rule);
  reportLeftOut(sheet, first.headerRow, left, context.remarks);
  askWeighted(sheet, first, rule, context);
  return {
    sheet,
    seriesByYear: true,
    columnOf: (field, figure) => figure.columns?.[field],
    each: (visit) => {
      for (const figure of figures) visit(toFigure(figure, year, rule));
    },
  };
}

function figuresOf(
  block: CrossBlock,
  rule: SourceRule | undefined,
  context: LayoutContext,
  left: string[],
): Figure[] {
  const areas = byFoldedName(rule?.gebieden ?? {});
  const isArea = (label: string) => areas.has(folded(label)) || context.areas.find(label).kind === 'found';
  const areasInColumns = block.cells.some(({ columnLabel }) => isArea(columnLabel));
  const question = areasInColumns ? block.rowVariable : block.columnVariable;
  const shares = block.cells.map(
    (cell): Share =>
      areasInColumns
        ? { area: cell.columnLabel, answer: cell.rowLabel, cell }
        : { area: cell.rowLabel, answer: cell.columnLabel, cell },
  );
  const statistic = withinArea(shares, isArea);
  if (statistic === undefined) return [];
  const labels = [...new Set(shares.map(({ answer }) => answer))].filter((label) => !TOTAL.test(label));
  const answers = labels.map((label) => ({ variable: question, code: '', label }));
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  return answers.flatMap((answer) => {
    const indicator = indicatorOfAnswer(answer, answers, synonyms, context);
    if (indicator === undefined) left.push(`${question}=${answer.label}`);
    if (indicator === undefined || indicator === 'no') return [];
    return shares
      .filter(
        (share) => share.answer === answer.label && share.cell.statistic === statistic && isArea(share.area),
      )
      .map((share) => ({ ...share, indicator, count: countOf(share.area, shares) }));
  });
}

/** The statistic that is 100 in total for each area. */
function withinArea(shares: readonly Share[], isArea: (label: string) => boolean): string | undefined {
  const totals = shares.filter(
    ({ area, answer, cell }) => cell.kind === 'percentage' && TOTAL.test(answer) && isArea(area),
  );
  const names = new Set(totals.map(({ cell }) => cell.statistic));
  return [...names].find((name) =>
    totals
      .filter(({ cell }) => cell.statistic === name)
      .every(({ cell }) => Math.abs((parseNumber(cell.value, 'decimal')?.value ?? 0) - 100) < 0.05),
  );
}

function countOf(area: string, shares: readonly Share[]): CrossCell | undefined {
  return shares.find(
    (share) => share.area === area && TOTAL.test(share.answer) && share.cell.kind === 'count',
  )?.cell;
}

function toFigure(
  { area, cell, indicator, count }: Figure,
  jaar: string,
  rule: SourceRule | undefined,
): RawFigure {
  return {
    ...NO_FIGURE,
    ...rule?.vast,
    row: cell.row,
    gebied: area,
    indicator,
    jaar,
    waarde: cell.value,
    n: rule?.aantallen === 'gewogen' ? '' : (count?.value ?? ''),
    columns: {
      waarde: { name: cell.columnLabel, index: cell.column },
      ...(count ? { n: { name: count.columnLabel, index: count.column } } : {}),
    },
  };
}

function tell(
  sheet: Sheet,
  { headerRow }: CrossBlock,
  figures: readonly Figure[],
  context: LayoutContext,
): void {
  for (const { indicator, answer } of figures)
    sheet.notes.settled('indicator', answer, indicator, 'bekende naam');
  const header = sheet.head.find(({ row }) => row === headerRow);
  const areas = new Set(figures.map(({ area }) => area));
  const headings = header?.cells.map(textOf) ?? [];
  const meanings = new Map(
    headings.flatMap((heading, index) => (areas.has(heading) ? [[index, 'gebied']] : [])),
  );
  const roles = new Map<number, CellRole>();
  reportLayout(sheet, { layout: 'kruistabel van SPSS', row: headerRow, headings, meanings, roles }, context);
}

/** Each number of the blocks: a share that is a figure, a count that is its n, or one that is passed over. */
function markCells(
  sheet: Sheet,
  blocks: readonly CrossBlock[],
  figures: readonly Figure[],
  rule: SourceRule | undefined,
): void {
  const shares = new Set(figures.map(({ cell }) => cell));
  const counts = new Set(rule?.aantallen === 'gewogen' ? [] : figures.map(({ count }) => count));
  for (const cell of blocks.flatMap(({ cells }) => cells)) {
    const role = shares.has(cell) ? 'figure' : counts.has(cell) ? 'n' : 'unread';
    sheet.notes.roles.cell(cell.row, ownColumn(sheet, cell.column), role, role === 'unread');
  }
}

/** SPSS counts weighted when a weight is on, and its table doesn't say so. */
function askWeighted(
  sheet: Sheet,
  { headerRow }: CrossBlock,
  rule: SourceRule | undefined,
  { remarks }: LayoutContext,
): void {
  if (rule?.aantallen !== undefined) return;
  remarks.error({
    rule: 'n-gewogen-of-niet',
    ...placeOf(sheet),
    row: headerRow,
    explanation:
      'Dit is een kruistabel van SPSS. Of "Count" (Aantal) gewogen of ongewogen is, staat er niet in. Alleen het ongewogen aantal telt als n.',
    proposal: `Vraag het de onderzoeker en zet het in bronnen.yaml: - { bestand: "${sheet.file.replace(/^cijfers\//, '')}", aantallen: ongewogen }. Bij gewogen blijft n leeg.`,
  });
}
