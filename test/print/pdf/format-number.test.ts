import { expect, it } from 'vitest';
import { formatNumber } from '../../../src/print/pdf/format-number.ts';

it('writes at most five decimals, none needlessly, and never an exponent', () => {
  const written = [3, -12, 0.5, 1 / 3, -0.000004, 0.1 + 0.2, 1e-7].map(formatNumber);
  expect(written).toEqual(['3', '-12', '0.5', '0.33333', '0', '0.3', '0']);
});
