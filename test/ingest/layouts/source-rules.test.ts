import { expect, test } from 'vitest';
import { readSourceRules, ruleFor } from '../../../src/ingest/layouts/source-rules.ts';
import { RemarkList } from '../../../src/ingest/remark-list.ts';

test.each([
  ['*.csv', 'a.CSV', true],
  ['a*b*.csv', 'ab.csv', true],
  ['a*b*.csv', 'a-x-b-y.csv', true],
  ['a*a.csv', 'a.csv', false],
  ['*a*b.csv', 'b-a.csv', false],
  ['a.csv', 'a.csv.csv', false],
  ['a+(x)*.csv', 'a+(x)1.csv', true],
  [`${'*a'.repeat(30)}b.csv`, `${'a'.repeat(2000)}.csv`, false],
])('a star stands for anything, also nothing: %s', (pattern, file, matches) => {
  const remarks = new RemarkList();
  const rules = readSourceRules(`bronnen:\n- bestand: "${pattern}"\n`, 'bronnen.yaml', remarks);
  expect(remarks.list()).toEqual([]);
  expect(ruleFor(rules, { file: `cijfers/${file}` }) !== undefined).toBe(matches);
});
