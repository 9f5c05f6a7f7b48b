/**
 * What every filled cell of a table came to: nothing of a file disappears without a word. Kept as rules by column, row
 * and cell, since a table may have millions of cells; `roleOf` gives the role of each.
 */
export type CellRole = 'figure' | 'n' | 'margin' | 'heading' | 'note' | 'mark' | 'unread';

export const CELL_ROLES: readonly CellRole[] = ['figure', 'n', 'margin', 'heading', 'note', 'mark', 'unread'];

/** The words of the report, with the number of cells before them. */
export const ROLE_WORDS: Readonly<Record<CellRole, string>> = {
  figure: 'cijfers',
  n: 'keer n',
  margin: 'marges',
  heading: 'koppen en namen',
  note: 'noten',
  mark: 'tekens',
  unread: 'niet gelezen',
};

/** What a column, row or cell was taken for. */
export interface RoleRule {
  readonly role: CellRole;
  /** Whether another remark tells already that it is not read. */
  readonly told?: boolean;
}

/** The rules of one sheet; columns count from 0, rows from 1. The narrowest rule counts. */
export interface CellRules {
  /** Last row of the header; absent where no layout was recognised. */
  readonly headerRow?: number;
  readonly columns: ReadonlyMap<number, RoleRule>;
  readonly rows: ReadonlyMap<number, RoleRule>;
  /** By `cellPlace`. */
  readonly cells: ReadonlyMap<string, RoleRule>;
}

/** Filled cells of a sheet by role, and where figures stand that are not read. */
export interface CellAccount extends CellRules {
  readonly counts: Readonly<Record<CellRole, number>>;
  /** Numbers that no remark tells of, as ranges: "B5:B9"; the first of them. */
  readonly unread: readonly string[];
  /** How many numbers that are. */
  readonly untold: number;
}

/** Key of one cell. */
export function cellPlace(row: number, column: number): string {
  return `${row}:${column}`;
}

/** The role of a filled cell by the rules of its sheet and what stands in it. */
export function roleOf(rules: CellRules, row: number, column: number, text: string): RoleRule {
  const rule = ruleOf(rules, row, column, text);
  switch (rule.role) {
    // A column of figures holds signs too, and notes hold no figures.
    case 'figure':
    case 'n':
    case 'margin':
      return isFilledNumber(text) ? rule : { role: 'mark' };
    case 'note':
      return isNumber(text) && rules.headerRow !== undefined && row > rules.headerRow
        ? { role: 'unread' }
        : rule;
    default:
      return rule;
  }
}

function ruleOf(rules: CellRules, row: number, column: number, text: string): RoleRule {
  const { headerRow, columns, rows, cells } = rules;
  const own = cells.size === 0 ? undefined : cells.get(cellPlace(row, column));
  const known = own ?? rows.get(row);
  if (known) return known;
  if (headerRow === undefined) return isNumber(text) ? { role: 'unread', told: true } : { role: 'note' };
  if (row <= headerRow) return { role: 'heading' };
  return columns.get(column) ?? { role: isNumber(text) ? 'unread' : 'note' };
}

/** A number with what may stand around it: "12,7", "12,7 B", "( 12,7 )". */
function isFilledNumber(text: string): boolean {
  return /\d/.test(text) && !/^\s*[<>\u2264\u2265]/.test(text) && !/^-9{2,}\d?([.,]0+)?$/.test(text);
}

/** A number by itself. */
export function isNumber(text: string): boolean {
  return /^[-+\u2212]?\d[\d.,\u00A0\u202F ]*%?$/.test(text);
}
