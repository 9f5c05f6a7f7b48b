import { describe, expect, test } from 'vitest';
import { listNames, similarName } from '../../src/domain/nearest.ts';

describe('the nearest known name', () => {
  test.each([
    ['Boschvelt', ['Binnenstad', 'Boschveld'], 'Boschveld'],
    ['boschveld', ['Binnenstad', 'BOSCHVELD'], 'BOSCHVELD'],
    ["'t Hofke", ['Oude Haven', '’t Höfke'], '’t Höfke'],
    ['Boschveld', ['Boschvoort', 'Wijk 03 Boschveld'], 'Wijk 03 Boschveld'],
    ['indicater', ['n', 'indicator'], 'indicator'],
    ['eidtie', ['naam', 'editie', 'code'], 'editie'],
  ])('%s', (found, known, nearest) => {
    expect(similarName(found, known)).toBe(nearest);
  });

  test('is only similar when at most half of the letters differ', () => {
    expect(similarName('kleuren', ['naam', 'huisstijl'])).toBeUndefined();
    expect(similarName('opmerking', ['basis', 'bron'])).toBeUndefined();
    expect(similarName('', ['basis'])).toBeUndefined();
    expect(similarName('x', [])).toBeUndefined();
  });

  test('a huge cell takes no time', () => {
    expect(similarName('x'.repeat(10_000_000), ['abc'])).toBeUndefined();
  });

  test('lists are cut', () => {
    expect(listNames(['a'])).toBe('a');
    expect(listNames(['a', 'b', 'c'])).toBe('a, b of c');
    expect(listNames(['a', 'b', 'c'], 2)).toBe('a, b en 1 andere');
  });
});
