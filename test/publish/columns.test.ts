import { expect, test } from 'vitest';
import { COMPARISON_COLUMNS, FIGURE_COLUMNS } from '../../src/domain/tables.ts';
import { meaningOf } from '../../src/publish/columns.ts';

test.each([...new Set([...FIGURE_COLUMNS, ...COMPARISON_COLUMNS])])(
  'column %s is explained to readers',
  (column) => {
    expect(meaningOf(column).uitleg).toMatch(/^[A-Z].*\.$/);
  },
);
