import type { CellRole } from '../../domain/cell-role.ts';
import { parseNumber } from '../figures/parse-number.ts';
import { NO_FIGURE, type RawFigure, type RawFigures } from '../figures/raw-figure.ts';
import { type CellValue, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { indicatorOfAnswer } from './answer-rows.ts';
import { AREA_HEADING, IDLE_HEADING, YEAR_HEADING } from './dimension-headings.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { reportLayout, reportLeftOut } from './report-layout.ts';
import type { SourceRule } from './source-rules.ts';
import { withoutSentinels, yearOfPeriod } from './wide-table.ts';
import { withoutYear, yearAround } from './year-around.ts';

/** A question in a cube: the columns with its weighted counts by answer code, and the one with its unweighted total. */
interface Question {
  readonly variable: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

interface Cube {
  readonly header: SheetRow;
  readonly area: number;
  /** -1 where no column tells it. */
  readonly year: number;
  readonly fallbackYear: string;
  /** Columns of characteristics of residents. */
  readonly dimensions: readonly number[];
  readonly labelOf: (dimension: string, code: string) => string;
  /** Columns of an answer that is an indicator, and the question that it belongs to. */
  readonly shares: readonly {
    readonly indicator: string;
    readonly column: number;
    readonly question: Question;
  }[];
}

const TOTAL = /^(.+)_ONG$/i;

/**
 * A cube for Swing (ABF Research) as GGD'en make it: `Jaar;geolevel;geoitem;q_0;q_1;q_ONG`, with weighted counts of
 * residents by answer and the unweighted total. The figure is q_1 / (q_0 + q_1), as the formula in the cube itself has
 * it, in one decimal. Undefined for other sheets.
 */
export function readSwingCube(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | undefined {
  const header = sheet.head[0];
  const questions = header ? questionsIn(header) : [];
  if (!header || questions.length === 0) return undefined;
  const cube = understand(sheet, header, questions, rule, context);
  if (!cube) return undefined;
  if (cube.year < 0 && cube.fallbackYear === '') return withoutYear(sheet, header.row, context.remarks);
  tellCube(sheet, cube, questions, context);
  return {
    sheet,
    seriesByYear: true,
    columnOf: (field, figure) => figure.columns?.[field],
    each: (visit) =>
      sheet.each((cells, row) => {
        if (row > header.row) for (const share of cube.shares) visit(toFigure(cells, row, share, cube, rule));
      }),
  };
}

function questionsIn({ cells }: SheetRow): Question[] {
  const headings = cells.map(textOf);
  return headings.flatMap((heading, total) => {
    const variable = TOTAL.exec(heading)?.[1];
    if (variable === undefined) return [];
    const counts = headings.flatMap((other, index): [string, number][] => {
      const code = other.startsWith(`${variable}_`) ? other.slice(variable.length + 1) : '';
      return /^\d+$/.test(code) ? [[code, index]] : [];
    });
    return counts.length === 0 ? [] : [{ variable, counts: new Map(counts), total }];
  });
}

function understand(
  sheet: Sheet,
  header: SheetRow,
  questions: readonly Question[],
  rule: SourceRule | undefined,
  context: LayoutContext,
): Cube | undefined {
  const headings = header.cells.map(textOf);
  const used = new Set(questions.flatMap(({ counts, total }) => [...counts.values(), total]));
  const area = headings.findIndex((heading) => AREA_HEADING.test(heading));
  const year = headings.findIndex((heading) => YEAR_HEADING.test(heading));
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  const shares = questions.flatMap((question) => {
    const answers = [...question.counts.keys()].map((code) => ({
      variable: question.variable,
      code,
      label: '',
    }));
    return answers.flatMap((answer) => {
      const indicator = indicatorOfAnswer(answer, answers, synonyms, context);
      const column = question.counts.get(answer.code);
      return indicator === undefined || indicator === 'no' || column === undefined
        ? []
        : [{ indicator, column, question }];
    });
  });
  if (area < 0 || shares.length === 0) return undefined;
  return {
    header,
    area,
    year,
    fallbackYear: rule?.vast.jaar ?? yearAround(sheet, header.row),
    dimensions: headings.flatMap((heading, index) =>
      heading === '' || index === area || index === year || used.has(index) || IDLE_HEADING.test(heading)
        ? []
        : [index],
    ),
    labelOf: labels(context.beside ?? []),
    shares,
  };
}

/** The cube's own sheets say what its codes mean: one named after each dimension, with `Itemcode` and `Naam`. */
function labels(sheets: readonly Sheet[]): Cube['labelOf'] {
  return (dimension, code) => {
    const sheet = sheets.find(({ sheet: name }) => name?.toLowerCase() === dimension.toLowerCase());
    const headings = sheet?.head[0]?.cells.map((cell) => textOf(cell).toLowerCase()) ?? [];
    const [codes, names] = [headings.indexOf('itemcode'), headings.indexOf('naam')];
    const row = sheet?.head.find(({ cells }) => codes >= 0 && textOf(cells[codes]) === code);
    return textOf(row?.cells[names]) || code;
  };
}

function toFigure(
  cells: readonly CellValue[],
  row: number,
  { indicator, column, question }: Cube['shares'][number],
  cube: Cube,
  rule: SourceRule | undefined,
): RawFigure {
  const { header, area, year, dimensions, labelOf, fallbackYear } = cube;
  const jaar = rule?.vast.jaar ?? (year < 0 ? fallbackYear : yearOfPeriod(cells[year] ?? ''));
  const group = dimensions.flatMap((index) => {
    const [name, code] = [textOf(header.cells[index]), textOf(cells[index])];
    return code === '' ? [] : [`${name}=${labelOf(name, code)}`];
  });
  const heading = textOf(header.cells[column]);
  return {
    ...NO_FIGURE,
    ...rule?.vast,
    row,
    gebied: cells[area] ?? '',
    indicator,
    jaar,
    groep: group.join(' + '),
    waarde: shareOf(cells, column, question),
    n: withoutSentinels(cells[question.total] ?? ''),
    columns: {
      waarde: { name: heading, index: column },
      n: { name: textOf(header.cells[question.total]), index: question.total },
      gebied: { name: textOf(header.cells[area]), index: area },
    },
  };
}

/** Weighted count of one answer in those of all, as a percentage in one decimal; what is hidden stays missing. */
function shareOf(cells: readonly CellValue[], column: number, { counts }: Question): CellValue {
  const values = [...counts.values()].map((index) => withoutSentinels(cells[index] ?? ''));
  const own = withoutSentinels(cells[column] ?? '');
  const hidden = [own, ...values].find((value) => parseNumber(value, 'decimal') === undefined);
  if (hidden !== undefined) return textOf(hidden) === '' ? '.' : hidden;
  const number = (value: CellValue) => parseNumber(value, 'decimal')?.value ?? 0;
  const total = values.reduce((sum: number, value) => sum + number(value), 0);
  return total > 0 ? Number(((100 * number(own)) / total).toFixed(1)) : '.';
}

/** Counts of residents make up the figures; those of a question that is no indicator are told as left out. */
function rolesOf(questions: readonly Question[], known: ReadonlySet<Question>): Map<number, CellRole> {
  return new Map(
    questions.flatMap((question): [number, CellRole][] => [
      ...[...question.counts.values()].map((index): [number, CellRole] => [
        index,
        known.has(question) ? 'figure' : 'unread',
      ]),
      [question.total, known.has(question) ? 'n' : 'unread'],
    ]),
  );
}

function tellCube(sheet: Sheet, cube: Cube, questions: readonly Question[], context: LayoutContext): void {
  const { header, area, year, dimensions, shares } = cube;
  const headings = header.cells.map(textOf);
  const meanings = new Map<number, string>([
    [area, 'gebied'],
    ...(year < 0 ? [] : ([[year, 'jaar']] as const)),
    ...dimensions.map((index) => [index, 'groep'] as const),
    ...questions.flatMap(({ variable, counts, total }) => [
      ...[...counts.values()].map((index) => [index, `gewogen aantal van ${variable}`] as const),
      [total, `n van ${variable}`] as const,
    ]),
  ]);
  for (const { question, indicator } of shares)
    sheet.notes.settled('indicator', question.variable, indicator, 'bekende naam');
  const known = new Set(shares.map(({ question }) => question));
  const left = questions.filter((question) => !known.has(question));
  const names = left.flatMap(({ variable, counts }) =>
    [...counts.keys()].map((code) => `${variable}=${code}`),
  );
  const layout =
    'Swing-kubus: gewogen aantallen per antwoord, het percentage is daaruit berekend op één decimaal';
  reportLayout(
    sheet,
    { layout, row: header.row, headings, meanings, roles: rolesOf(questions, known) },
    context,
  );
  reportLeftOut(sheet, header.row, names, context.remarks);
}
