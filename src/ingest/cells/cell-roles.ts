import { type CellRole, type CellRules, cellPlace, type RoleRule } from '../../domain/cell-role.ts';

/** Gathers, while a sheet is read, what its columns, rows and cells were taken for. */
export class CellRoles implements CellRules {
  headerRow?: number;
  readonly columns = new Map<number, RoleRule>();
  readonly rows = new Map<number, RoleRule>();
  readonly cells = new Map<string, RoleRule>();

  /** The sheet has a layout: rows up to `row` are its header. */
  header(row: number): void {
    this.headerRow = row;
  }

  column(index: number, role: CellRole, told = false): void {
    this.columns.set(index, told ? { role, told } : { role });
  }

  /** `told`: a remark says already that the row is not read. */
  row(row: number, role: CellRole, told = false): void {
    this.rows.set(row, told ? { role, told } : { role });
  }

  cell(row: number, column: number, role: CellRole, told = false): void {
    this.cells.set(cellPlace(row, column), told ? { role, told } : { role });
  }
}
