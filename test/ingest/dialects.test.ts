import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Gebied } from '../../src/domain/gebied.ts';
import type { Cell } from '../../src/domain/survey.ts';
import { namesOf } from '../../src/ingest/areas/read-names.ts';
import { accountFor, reportUnread } from '../../src/ingest/cells/cell-accounts.ts';
import { readFigures } from '../../src/ingest/figures/read-figures.ts';
import { readLayouts } from '../../src/ingest/layouts/layout.ts';
import { tablesOn } from '../../src/ingest/layouts/tables-on-sheet.ts';
import { RemarkList } from '../../src/ingest/remark-list.ts';
import { CATALOGUE, SHIPPED } from '../onderzoek.ts';
import { type Dialect, dialect, fileOf, type Told, WIJKEN } from './dialects.ts';
import { readHere } from './read-tables.ts';

/** Tables that are tried; FUZZ=20000 for the slow run. */
const RUNS = Number(process.env.FUZZ ?? 300);

const gebieden = new Map(
  WIJKEN.map(([code, naam]): [string, Gebied] => [
    code,
    { code, naam, niveau: code.startsWith('GM') ? 'gemeente' : 'wijk' },
  ]),
);
const names = namesOf(gebieden, CATALOGUE, SHIPPED);

function readDialect(table: Dialect) {
  const { name, bytes, filled } = fileOf(table);
  const remarks = new RemarkList();
  const context = { ...names, rules: [], remarks };
  const sheets = tablesOn(readHere(Buffer.from(bytes), name, remarks), context);
  const { cells } = readFigures(readLayouts(sheets, context), names, remarks);
  const accounts = sheets.map((sheet) => {
    const account = accountFor(sheet);
    reportUnread(sheet, account, remarks);
    return account;
  });
  return { cells, accounts, remarks, filled };
}

/** What is wrong with how a figure was read, or passed over, without a word; undefined where nothing is. */
function silent(told: Told, cells: readonly Cell[], remarks: RemarkList): string | undefined {
  const cell = cells.find(({ gebied, indicator }) => gebied === told.gebied && indicator === told.indicator);
  const { kind, form } = told.around;
  if (!cell) return remarks.hasErrors ? undefined : `${told.gebied} ${told.indicator} ("${form}") is gone`;
  if (cell.estimate.kind !== 'published') {
    return kind === 'sign' ? undefined : `${told.gebied} ${told.indicator} ("${form}") was taken for missing`;
  }
  const { value, n } = cell.estimate;
  if (kind === 'sign' || kind === 'ask') return `"${form}" was taken for ${value}`;
  if (value !== told.value) return `"${form}" with ${told.value} was taken for ${value}`;
  return n === told.n ? undefined : `n ${told.n} was taken for ${n}`;
}

describe('tables of every dialect', () => {
  test('every figure is read as it was told, or refused; none is wrong or gone without a word', () => {
    fc.assert(
      fc.property(dialect, (table) => {
        const { cells, remarks } = readDialect(table);
        expect(table.told.flatMap((told) => silent(told, cells, remarks) ?? [])).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);

  test('what may surely be left off never stops a table', () => {
    const sure = dialect.filter(({ told }) => told.every(({ around }) => around.kind !== 'ask'));
    fc.assert(
      fc.property(sure, (table) => {
        const { cells, remarks } = readDialect(table);
        expect(remarks.list('error').map(({ rule, found }) => `${rule}: ${found}`)).toEqual([]);
        expect(cells).toHaveLength(table.told.length);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  }, 3_600_000);

  test('every filled cell is counted once, and the figures among them are those that were read', () => {
    fc.assert(
      fc.property(dialect, (table) => {
        const { accounts, cells, filled, remarks } = readDialect(table);
        const all = accounts.flatMap(({ counts }) => Object.values(counts));
        expect(all.reduce((sum, count) => sum + count, 0)).toBe(filled);
        if (remarks.hasErrors) return;
        const figures = accounts.reduce((sum, { counts }) => sum + counts.figure, 0);
        expect(figures).toBe(cells.filter(({ estimate }) => estimate.kind === 'published').length);
        expect(accounts.every(({ untold }) => untold === 0)).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  }, 3_600_000);
});
