import { type CellValue, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { type Answer, indicatorOfAnswer } from './answer-rows.ts';
import { type Role, type Roles, rolesOf } from './column-roles.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { isNote } from './layout-long.ts';
import type { SourceRule } from './source-rules.ts';
import { indicatorIn } from './wide-table.ts';

/** Rows at the top among which the header is looked for. */
const HEADER_ROWS = 30;

/** A table with one figure a row, as it was understood. */
export interface LongTable {
  readonly header: SheetRow;
  readonly roles: Roles;
  readonly year: string;
  /** Code of the indicator of a row, or why it is none. */
  readonly subjectOf: (cells: readonly CellValue[]) => string | 'no' | undefined;
}

/** The row with the headings of a bureau: an area, an indicator and a value. */
export function headerOf(sheet: Sheet): SheetRow | undefined {
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

/** The cell of a row in the column with a role. */
export const at = (roles: Roles, role: Role, cells: readonly CellValue[]): CellValue =>
  cells[roles.get(role) ?? -1] ?? '';

/** To which answer to which question a row belongs. */
export function answerIn(cells: readonly CellValue[], roles: Roles): Answer {
  const [variable, code, label] = (['indicator', 'antwoordcode', 'antwoord'] as const).map((role) =>
    textOf(at(roles, role, cells)),
  );
  return { variable: variable ?? '', code: code ?? '', label: label ?? '' };
}

/** Works out once per variable and answer which indicator a row is about; undefined when none is known. */
export function subjects(
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
