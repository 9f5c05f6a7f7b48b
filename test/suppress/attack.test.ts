import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, groepKey } from '../../src/domain/survey.ts';
import { protect } from '../../src/suppress/protect.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import type { Relation, TableCell } from '../../src/suppress/table.ts';
import { generator } from '../small-survey.ts';
import { runs } from '../thorough.ts';
import { type Equation, pinnedDown } from './attack.ts';
import { ANSWERS, GROUPS, INDICATORS, randomSurvey } from './random-survey.ts';

const SEED = { seed: 20250811 };

describe('The attacker finds what there is to find', () => {
  test('a single hidden part, and nothing where two are hidden', () => {
    expect(pinnedDown([new Map([[0, 1]])], 1)).toEqual([0]);
    const pair = new Map([
      [0, 1],
      [1, 1],
    ]);
    expect(pinnedDown([pair], 2)).toEqual([]);
  });

  test('the bridge between two safe blocks', () => {
    const names = ['r1c1', 'r1c2', 'r2c1', 'r2c2', 'r3c3', 'r3c4', 'r4c3', 'r4c4', 'r2c3'];
    const lines = ['r1', 'r2', 'r3', 'r4', 'c1', 'c2', 'c3', 'c4'];
    const equations = lines.map(
      (line) =>
        new Map(names.flatMap((name, at): [number, number][] => (name.includes(line) ? [[at, 1]] : []))),
    );
    expect(pinnedDown(equations, names.length)).toEqual([8]);
  });
});

/** A table of rows and columns with totals, as wijken by groups. */
function randomTable(seed: number): { cells: readonly TableCell[]; relations: readonly Relation[] } {
  const random = generator(seed);
  const [rows, columns] = [2 + Math.floor(random() * 5), 2 + Math.floor(random() * 4)];
  const n = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => 3 + Math.floor(random() ** 2 * 120)),
  );
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const full = [...n.map((row) => [...row, sum(row)])];
  full.push(Array.from({ length: columns + 1 }, (_, at) => sum(full.map((row) => row[at] ?? 0))));
  const cells = full.flatMap((row, r) =>
    row.map((size, c): TableCell => {
      const isTotal = r === rows || c === columns;
      const reason = random() < 0.5 ? ('herleidbaarheid' as const) : ('betrouwbaarheid' as const);
      return { code: `r${r}c${c}`, n: size, ...(!isTotal && size < 30 && { hidden: reason }) };
    }),
  );
  const at = (r: number, c: number) => r * (columns + 1) + c;
  const range = (count: number) => Array.from({ length: count }, (_, each) => each);
  const relations: Relation[] = [
    ...range(rows + 1).map(
      (r): Relation => ({
        kind: 'groepen',
        whole: at(r, columns),
        parts: range(columns).map((c) => at(r, c)),
      }),
    ),
    ...range(columns + 1).map(
      (c): Relation => ({
        kind: 'gebieden',
        whole: at(rows, c),
        parts: range(rows).map((r) => at(r, c)),
      }),
    ),
  ];
  return { cells, relations };
}

test('Thousands of random tables: nothing hidden for herleidbaarheid is ever pinned down', () => {
  let hiddenTables = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { cells, relations } = randomTable(seed);
      const { added } = protect(cells, relations, { respondents: 50, answers: 10 });
      const hidden = cells.flatMap((each, at) => (each.hidden || added.has(at) ? [at] : []));
      const equations = relations.map((relation): Equation => {
        const members = [...relation.parts.map((at) => [at, 1]), [relation.whole ?? -1, -1]];
        return new Map(
          members.flatMap(([at = -1, sign = 0]): [number, number][] =>
            hidden.includes(at) ? [[hidden.indexOf(at), sign]] : [],
          ),
        );
      });
      const found = pinnedDown(equations, hidden.length).map((each) => hidden[each] ?? -1);
      expect(found.filter((at) => added.has(at) || cells[at]?.hidden === 'herleidbaarheid')).toEqual([]);
      if (hidden.length > 0) hiddenTables += 1;
    }),
    { ...SEED, numRuns: runs(1000, 3000) },
  );
  expect(hiddenTables).toBeGreaterThan(runs(650, 2000));
});

/** What the attacker knows of how figures add up, over the figures that are hidden. */
function equationsOver(hidden: readonly Cell[], wijken: readonly string[]): readonly Equation[] {
  const position = new Map(
    hidden.map((each, at) => [keyOf(each.gebied, each.indicator, groepKey(each.groep)), at]),
  );
  const equation = (parts: readonly string[], whole?: string): Equation => {
    const terms = [...parts.map((key) => [key, 1] as const), ...(whole ? [[whole, -1] as const] : [])];
    return new Map(
      terms.flatMap(([key, sign]): [number, number][] => {
        const at = position.get(key);
        return at === undefined ? [] : [[at, sign]];
      }),
    );
  };
  const equations: Equation[] = [];
  for (const { code } of INDICATORS) {
    for (const group of GROUPS) {
      equations.push(
        equation(
          wijken.map((wijk) => keyOf(wijk, code, group)),
          keyOf('GM', code, group),
        ),
      );
    }
    for (const area of ['GM', ...wijken]) {
      equations.push(
        equation(
          GROUPS.slice(1).map((group) => keyOf(area, code, group)),
          keyOf(area, code, ''),
        ),
      );
    }
  }
  for (const area of ['GM', ...wijken]) {
    for (const group of GROUPS) {
      equations.push(equation(ANSWERS.map((plaats) => keyOf(area, `antwoord${plaats}`, group))));
      const favourable = [2, 1].map((plaats) => keyOf(area, `antwoord${plaats}`, group));
      equations.push(equation(favourable, keyOf(area, 'tevreden', group)));
    }
  }
  return equations;
}

function keyOf(area: string, code: string, group: string): string {
  return `${area} ${code} ${group}`;
}

test('Random surveys through the whole stage: wijken, groups and answers together give nothing away', () => {
  let protectedCells = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { survey } = suppress(randomSurvey(seed));
      const wijken = [...survey.gebieden.values()]
        .filter(({ niveau }) => niveau === 'wijk')
        .map(({ code }) => code);
      const hidden = survey.cells.filter(({ estimate }) => estimate.kind === 'suppressed');
      const found = pinnedDown(equationsOver(hidden, wijken), hidden.length);
      const reasons = hidden.map(({ estimate }) => (estimate.kind === 'suppressed' ? estimate.reason : ''));
      expect(found.filter((at) => reasons[at] === 'herleidbaarheid')).toEqual([]);
      protectedCells += reasons.filter((reason) => reason === 'herleidbaarheid').length;
    }),
    { ...SEED, numRuns: runs(60, 150) },
  );
  expect(protectedCells).toBeGreaterThan(runs(400, 1000));
});

/** Least respondents on either side of a published share; nobody at all may be told of ordinary figures. */
function isSafe(code: string, isGroup: boolean, count: number): boolean {
  const isSensitive = isGroup || code === 'geheim';
  if (!isSensitive && count < 1e-9) return true;
  return Math.round(count) >= (isSensitive ? 10 : 5);
}

test('No small figure is left: hidden cells hold a reason and at most a bound', () => {
  const isHarmless = ({ estimate, groep, indicator: code }: Cell) => {
    if (estimate.kind === 'suppressed') {
      return Object.keys(estimate).every((key) => ['kind', 'reason', 'bound'].includes(key));
    }
    const { value = 0, n = 0 } = estimate.kind === 'published' ? estimate : {};
    const yes = (n * value) / 100;
    return n >= 50 && [yes, n - yes].every((count) => isSafe(code, groep !== undefined, count));
  };
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(suppress(randomSurvey(seed)).survey.cells.filter((each) => !isHarmless(each))).toEqual([]);
    }),
    { ...SEED, numRuns: runs(40, 100) },
  );
});

test('The price is bounded: the figures of the gemeente itself stay', () => {
  let [hidden, all] = [0, 0];
  for (let seed = 1; seed <= 60; seed += 1) {
    const { survey } = suppress(randomSurvey(seed));
    const totals = survey.cells.filter(({ gebied, groep, indicator: code }) => {
      return gebied === 'GM' && !groep && code !== 'geheim';
    });
    all += totals.length;
    hidden += totals.filter(({ estimate }) => estimate.kind === 'suppressed').length;
  }
  expect(hidden / all).toBeLessThan(0.05);
});
