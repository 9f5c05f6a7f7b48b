import { describe, expect, test } from 'vitest';
import { type Row, recoverable } from '../../src/suppress/audit.ts';
import { protect } from '../../src/suppress/protect.ts';
import type { Relation, TableCell } from '../../src/suppress/table.ts';

/** Numbers of method.md 2.7 (golden/method.json, "suppression"). */
const NONE = { respondents: 0, answers: 0 };

/** Cells by name, a relation per line of names with the total last, and what the thresholds hide. */
function hiddenAfter(
  sizes: Readonly<Record<string, number>>,
  lines: readonly (readonly string[])[],
  primary: readonly string[],
  respondents = 0,
): readonly string[] {
  const names = Object.keys(sizes);
  const cells: TableCell[] = names.map((code) => ({
    code,
    n: sizes[code] ?? 0,
    ...(primary.includes(code) && { hidden: 'herleidbaarheid' as const }),
  }));
  const relations: Relation[] = lines.map((line) => {
    const at = line.map((name) => names.indexOf(name));
    return { kind: 'gebieden', whole: at.at(-1) ?? -1, parts: at.slice(0, -1) };
  });
  const { added } = protect(cells, relations, { ...NONE, respondents });
  return names.filter((name, at) => primary.includes(name) || added.has(at)).sort();
}

describe('Complementary suppression, line rule to a fixpoint', () => {
  const sizes = { A: 320, B: 41, C: 7, D: 150, E: 88, total: 606 };
  const lines = [['A', 'B', 'C', 'D', 'E', 'total']];

  test('one hidden wijk takes the smallest visible one with it', () => {
    expect(hiddenAfter(sizes, lines, ['C'])).toEqual(['B', 'C']);
  });

  test('hidden wijken together hold at least n_min respondents', () => {
    expect(hiddenAfter(sizes, lines, ['C'], 50)).toEqual(['B', 'C', 'E']);
  });

  test('wijk by geslacht: a rectangle closes over rows and columns', () => {
    const cells = { W1m: 6, W1v: 34, W2m: 55, W2v: 61, W3m: 48, W3v: 52 };
    const totals = { W1: 40, W2: 116, W3: 100, m: 109, v: 147, all: 256 };
    const table = [
      ['W1m', 'W1v', 'W1'],
      ['W2m', 'W2v', 'W2'],
      ['W3m', 'W3v', 'W3'],
      ['W1m', 'W2m', 'W3m', 'm'],
      ['W1v', 'W2v', 'W3v', 'v'],
      ['W1', 'W2', 'W3', 'all'],
      ['m', 'v', 'all'],
    ];
    expect(hiddenAfter({ ...cells, ...totals }, table, ['W1m'])).toEqual(['W1m', 'W1v', 'W3m', 'W3v']);
  });
});

/** Rows and columns of a table whose named cells are hidden; totals are visible. */
function linesOver(hidden: readonly string[]): readonly Row[] {
  const lines = new Map<string, Map<number, bigint>>();
  hidden.forEach((name, at) => {
    for (const line of name.match(/[rc]\d/g) ?? []) {
      lines.set(line, (lines.get(line) ?? new Map<number, bigint>()).set(at, 1n));
    }
  });
  return [...lines.values()];
}

describe('Exact audit by rank over the rationals', () => {
  test('bridge: a cell between two safe blocks is recoverable although every line hides two', () => {
    const hidden = ['r1c1', 'r1c2', 'r2c1', 'r2c2', 'r3c3', 'r3c4', 'r4c3', 'r4c4', 'r2c3'];
    expect([...recoverable(linesOver(hidden))].map((at) => hidden[at])).toEqual(['r2c3']);
  });

  test('a plain 2 by 2 block is safe', () => {
    expect(recoverable(linesOver(['r1c1', 'r1c2', 'r2c1', 'r2c2'])).size).toBe(0);
  });
});

describe('Line rule and audit together', () => {
  const rows = ['r1', 'r2', 'r3', 'r4', 'r5'];
  const columns = ['c1', 'c2', 'c3', 'c4', 'c5'];
  const names = [...rows, 'r0'].flatMap((row) => [...columns, 'c0'].map((column) => `${row}${column}`));
  const line = (parts: readonly string[], whole: string): Relation => ({
    kind: 'gebieden',
    whole: names.indexOf(whole),
    parts: parts.map((name) => names.indexOf(name)),
  });
  const relations = [
    ...[...rows, 'r0'].map((row) =>
      line(
        columns.map((column) => row + column),
        `${row}c0`,
      ),
    ),
    ...[...columns, 'c0'].map((column) =>
      line(
        rows.map((row) => row + column),
        `r0${column}`,
      ),
    ),
  ];
  const bridge = ['r1c1', 'r1c2', 'r2c1', 'r2c2', 'r3c3', 'r3c4', 'r4c3', 'r4c4', 'r2c3'];
  const cells = names.map(
    (code, at): TableCell => ({
      code,
      n: code.includes('0') ? 5000 : 100 + at,
      ...(bridge.includes(code) && { hidden: 'herleidbaarheid' as const }),
    }),
  );

  test('the audit adds what the line rule does not see', () => {
    const { added, byAudit } = protect(cells, relations, NONE);
    expect(byAudit).toBeGreaterThan(0);
    // Totals are the last resort.
    expect([...added].filter((at) => names[at]?.includes('0'))).toEqual([]);
  });

  test('cells hidden for betrouwbaarheid count as hidden, but ask for no protection (2.8, 5)', () => {
    const unreliable = cells.map(({ hidden, ...rest }) => ({
      ...rest,
      ...(hidden && { hidden: 'betrouwbaarheid' as const }),
    }));
    expect(protect(unreliable, relations, { respondents: 50, answers: 10 }).added.size).toBe(0);
    const one = unreliable.map((each) =>
      each.code === 'r1c1' ? { ...each, hidden: 'herleidbaarheid' as const } : each,
    );
    // Its row and column each hide a second cell already.
    expect(protect(one, relations, { respondents: 50, answers: 10 }).added.size).toBe(0);
  });
});
