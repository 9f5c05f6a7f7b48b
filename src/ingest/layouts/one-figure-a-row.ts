import type { CellRole } from '../../domain/cell-role.ts';
import { ownColumn } from '../cells/cell-accounts.ts';
import { given } from '../given.ts';
import { byFoldedName, type LayoutContext } from '../layout-context.ts';
import { isNote } from '../layout-long.ts';
import { groupOf } from '../layout-wide.ts';
import { type Field, NO_FIGURE, type RawFigure, type RawFigures } from '../raw-figure.ts';
import { type CellValue, columnLetter, placeOf, type Sheet, type SheetRow, textOf } from '../sheet.ts';
import type { SourceRule } from '../source-rules.ts';
import { indicatorIn, withoutSentinels, yearOfPeriod } from '../wide-table.ts';
import { withoutYear, yearAround } from '../year-around.ts';
import { type AnswerRow, respondentsByQuestion } from './answer-counts.ts';
import { type Answer, indicatorOfAnswer } from './answer-rows.ts';
import { type Role, type Roles, rolesOf } from './column-roles.ts';
import { reportLayout, reportLeftOut } from './report-layout.ts';
import { reportContradiction } from './second-areas.ts';

/** Rows at the top among which the header is looked for. */
const HEADER_ROWS = 30;

interface LongTable {
  readonly header: SheetRow;
  readonly roles: Roles;
  readonly year: string;
  /** Code of the indicator of a row, or why it is none. */
  readonly subjectOf: (cells: readonly CellValue[]) => string | 'no' | undefined;
}

/**
 * A table with one figure a row in columns of a bureau's own: that of a GGD, with a row for each answer, a weighted and
 * an unweighted number; that of Amsterdam's BBGA, with `gebiedcode15;variabele`. Undefined for anything else.
 */
export function readOneFigureARow(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | undefined {
  const header = headerOf(sheet);
  if (!header) return undefined;
  const roles = rolesOf(header);
  const year = rule?.vast.jaar ?? yearAround(sheet, header.row);
  const subjectOf = subjects(sheet, header, roles, rule, context);
  if (!subjectOf) return undefined;
  if (year === '' && !roles.has('jaar')) return withoutYear(sheet, header.row, context.remarks);
  const table = { header, roles, year, subjectOf };
  tellLayout(sheet, table, rule, context);
  const places = [roles.get('gebied') ?? -1, roles.get('gebiednaam') ?? -1] as const;
  if (places[1] >= 0) reportContradiction(sheet, header.row, places, context);
  const countOf = answerCounts(sheet, table, context);
  return {
    sheet,
    seriesByYear: true,
    columnOf: (field, figure) => figure.columns?.[field] ?? field,
    each: (visit) =>
      sheet.each((cells, row) => {
        if (row <= header.row || isNote(cells)) return;
        const subject = table.subjectOf(cells);
        if (subject === undefined || subject === 'no') return;
        visit({ ...toFigure(cells, row, subject, table, rule), ...given('n', countOf?.(cells)) });
      }),
  };
}

function headerOf(sheet: Sheet): SheetRow | undefined {
  return sheet.head.slice(0, HEADER_ROWS).find((row) => isHeader(rolesOf(row)));
}

/** Whether the figures of a table stand beside answers, a row each. */
export function hasAnswers(sheet: Sheet): boolean {
  const header = headerOf(sheet);
  const roles = header && rolesOf(header);
  return roles !== undefined && (roles.has('antwoord') || roles.has('antwoordcode'));
}

function isHeader(roles: Roles): boolean {
  return (['gebied', 'indicator', 'waarde'] as const).every((role) => roles.has(role));
}

const at = (roles: Roles, role: Role, cells: readonly CellValue[]): CellValue =>
  cells[roles.get(role) ?? -1] ?? '';

function answerIn(cells: readonly CellValue[], roles: Roles): Answer {
  const [variable, code, label] = (['indicator', 'antwoordcode', 'antwoord'] as const).map((role) =>
    textOf(at(roles, role, cells)),
  );
  return { variable: variable ?? '', code: code ?? '', label: label ?? '' };
}

/** Works out once per variable and answer which indicator a row is about; undefined when none is known. */
function subjects(
  sheet: Sheet,
  header: SheetRow,
  roles: Roles,
  rule: SourceRule | undefined,
  context: LayoutContext,
): LongTable['subjectOf'] | undefined {
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  const byVariable = new Map<string, Map<string, Answer>>();
  const keyOf = ({ code, label }: Answer) => `${code}\t${label}`;
  sheet.each((cells, row) => {
    if (row <= header.row || isNote(cells)) return;
    const answer = answerIn(cells, roles);
    const known = byVariable.get(answer.variable) ?? new Map<string, Answer>();
    known.set(keyOf(answer), answer);
    byVariable.set(answer.variable, known);
  });
  const found = new Map<string, string | 'no' | undefined>();
  for (const answers of byVariable.values()) {
    const all = [...answers.values()];
    for (const answer of all) {
      const { variable, code, label } = answer;
      const subject =
        code === '' && label === ''
          ? indicatorIn(variable, synonyms, context).code
          : indicatorOfAnswer(answer, all, synonyms, context);
      found.set(`${variable}\t${keyOf(answer)}`, subject);
    }
  }
  if (![...found.values()].some((subject) => subject !== undefined && subject !== 'no')) return undefined;
  return (cells) => {
    const answer = answerIn(cells, roles);
    return found.get(`${answer.variable}\t${keyOf(answer)}`);
  };
}

/**
 * Where n stands with each answer: the number who answered the question at all. Undefined where the column is n itself;
 * an error where it can't be known.
 */
function answerCounts(
  sheet: Sheet,
  { header, roles }: LongTable,
  context: LayoutContext,
): ((cells: readonly CellValue[]) => CellValue) | undefined {
  if (!hasAnswers(sheet) || !roles.has('n')) return undefined;
  const dimensions = ['indicator', 'gebied', 'gebiednaam', 'jaar', 'groep'] as const;
  const questionOf = (cells: readonly CellValue[]) =>
    dimensions.map((role) => textOf(at(roles, role, cells))).join('\t');
  const rows: AnswerRow[] = [];
  sheet.each((cells, row) => {
    if (row <= header.row || isNote(cells) || answerIn(cells, roles).variable === '') return;
    const [percentage, n] = (['waarde', 'n'] as const).map((role) =>
      withoutSentinels(at(roles, role, cells)),
    );
    rows.push({ question: questionOf(cells), percentage: percentage ?? '', n: n ?? '' });
  });
  const counts = respondentsByQuestion(rows);
  if (counts === 'same') return undefined;
  const unknown = [...counts.values()].filter((count) => count === undefined).length;
  if (unknown > 0) reportCounts(sheet, header, textOf(header.cells[roles.get('n') ?? -1]), unknown, context);
  return (cells) => counts.get(questionOf(cells)) ?? '';
}

function reportCounts(
  sheet: Sheet,
  { row }: SheetRow,
  column: string,
  unknown: number,
  { remarks }: LayoutContext,
): void {
  remarks.error({
    rule: 'n-onduidelijk',
    ...placeOf(sheet),
    row,
    column,
    found: String(unknown),
    explanation: `In de kolom "${column}" kan staan hoeveel bewoners de vraag invulden, of hoeveel dit antwoord gaven. Bij ${unknown} vragen is dat niet uit te maken: niet alle antwoorden staan in de tabel (samen geen 100%).`,
    proposal: `Vraag het bureau om alle antwoorden. Of is "${column}" het aantal dat de vraag invulde? Schrijf dan alle kolommen op in bronnen.yaml, met n: ${column}.`,
  });
}

function tellLayout(
  sheet: Sheet,
  table: LongTable,
  rule: SourceRule | undefined,
  context: LayoutContext,
): void {
  const { header, roles, subjectOf } = table;
  const headings = header.cells.map(textOf);
  const layout = hasAnswers(sheet)
    ? 'lange tabel van een GGD of bureau: één antwoord per rij'
    : headings.some((heading) => /^gebiedcode\d+$/i.test(heading))
      ? 'BBGA (Amsterdam): één cijfer per rij'
      : 'één cijfer per rij, met kolomnamen van een bureau';
  const meanings = new Map([...roles].map(([role, index]) => [index, MEANINGS[role]]));
  const skipped = new Set<string>();
  sheet.each((cells, row) => {
    if (row <= header.row || isNote(cells)) return;
    const { variable, code, label } = answerIn(cells, roles);
    const answer = label || code;
    const name = answer === '' ? variable : `${variable}=${answer}`;
    const subject = subjectOf(cells);
    if (subject === 'no') sheet.notes.skipped(name, 'het andere antwoord op een ja-neevraag');
    else if (subject === undefined) skipped.add(name);
    else
      sheet.notes.settled(
        'indicator',
        variable,
        subject,
        rule?.indicatoren[name] ? 'bronnen.yaml' : 'bekende naam',
      );
  });
  const columns = new Map([...roles].map(([role, index]) => [index, CELL_ROLES[role] ?? 'heading'] as const));
  reportLayout(sheet, { layout, row: header.row, headings, meanings, roles: columns }, context);
  reportLeftOut(
    sheet,
    header.row,
    [...skipped].filter((name) => name !== ''),
    context.remarks,
  );
  markUnused(sheet, table);
  tellBesides(sheet, header, roles, context);
}

const MEANINGS: Readonly<Record<Role, string>> = {
  gebied: 'gebied',
  gebiednaam: 'naam van het gebied',
  indicator: 'indicator',
  antwoordcode: 'code van het antwoord',
  antwoord: 'antwoord',
  waarde: 'waarde',
  ondergrens: 'ondergrens',
  bovengrens: 'bovengrens',
  se: 'standaardfout',
  n: 'n',
  gewogen: 'gewogen aantal (niet gebruikt)',
  jaar: 'jaar',
  groep: 'groep',
};

/** What the numbers of a column come to; the others hold names. */
const CELL_ROLES: Partial<Readonly<Record<Role, CellRole>>> = {
  waarde: 'figure',
  ondergrens: 'margin',
  bovengrens: 'margin',
  se: 'margin',
  n: 'n',
  gewogen: 'unread',
};

/** The figures of an answer that is no indicator are passed over, as a remark or the report tells. */
function markUnused(sheet: Sheet, { header, roles, subjectOf }: LongTable): void {
  // Not the n: that of another answer may be part of that of the question.
  const figures = [...roles].filter(([role]) => CELL_ROLES[role] !== undefined && role !== 'n');
  sheet.each((cells, row) => {
    if (row <= header.row || isNote(cells) || (subjectOf(cells) ?? 'no') !== 'no') return;
    for (const [, index] of figures) sheet.notes.roles.cell(row, ownColumn(sheet, index), 'unread', true);
  });
}

/** A column of figures that has no role is told: nobody should think that it counted. */
function tellBesides(sheet: Sheet, header: SheetRow, roles: Roles, context: LayoutContext): void {
  const used = new Set(roles.values());
  const others = header.cells.flatMap((cell, index) =>
    used.has(index) || textOf(cell) === '' ? [] : [textOf(cell)],
  );
  for (const heading of others) sheet.notes.skipped(heading, 'kolom niet gebruikt');
  if (!roles.has('gewogen')) return;
  const weighted = textOf(header.cells[roles.get('gewogen') ?? -1]);
  context.remarks.warn({
    rule: 'n-gewogen',
    ...placeOf(sheet),
    row: header.row,
    column: weighted,
    explanation: `De kolom "${weighted}" is het gewogen aantal, want er is ook een ongewogen aantal. Alleen dat laatste is gelezen als n.`,
    proposal: 'Klopt dat niet? Zet dan in bronnen.yaml welke kolom n is.',
  });
}

function toFigure(
  cells: readonly CellValue[],
  row: number,
  indicator: string,
  { header, roles, year }: LongTable,
  rule: SourceRule | undefined,
): RawFigure {
  const cell = (role: Role) => withoutSentinels(at(roles, role, cells));
  const own = rule?.vast.jaar ?? (roles.has('jaar') ? yearOfPeriod(cell('jaar')) : year);
  const heading = (role: Role) => textOf(header.cells[roles.get(role) ?? -1]);
  const gebied = cell('gebied');
  return {
    ...NO_FIGURE,
    ...rule?.vast,
    row,
    gebied: rule?.vast.gebied ?? (textOf(gebied) === '' ? cell('gebiednaam') : gebied),
    indicator,
    jaar: own,
    groep: rule?.vast.groep ?? groupOf(at(roles, 'groep', cells), heading('groep')),
    waarde: cell('waarde'),
    n: cell('n'),
    ondergrens: cell('ondergrens'),
    bovengrens: cell('bovengrens'),
    se: cell('se'),
    columns: columnsOf(roles, header),
  };
}

/** The headings under which the fields of a figure stand, for remarks. */
function columnsOf(roles: Roles, header: SheetRow): Partial<Record<Field, string>> {
  const fields = [
    'gebied',
    'indicator',
    'jaar',
    'groep',
    'waarde',
    'n',
    'ondergrens',
    'bovengrens',
    'se',
  ] as const;
  return Object.assign(
    {},
    ...fields.map((field) => {
      const index = roles.get(field);
      return given(
        field,
        index === undefined ? undefined : textOf(header.cells[index]) || columnLetter(index),
      );
    }),
  );
}
