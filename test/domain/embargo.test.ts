import { describe, expect, test } from 'vitest';
import { embargoIn, embargoOf } from '../../src/domain/embargo.ts';

describe('a moment on the clocks of the Netherlands', () => {
  test.each([
    ['in summer', '2026-04-16T06:00', '2026-04-16T04:00:00Z'],
    ['in winter', '2026-01-16T06:00', '2026-01-16T05:00:00Z'],
    ['at midnight', '2026-07-01T00:00', '2026-06-30T22:00:00Z'],
    ['just before the clock is set forward', '2026-03-29T01:59', '2026-03-29T00:59:00Z'],
    ['just after', '2026-03-29T03:00', '2026-03-29T01:00:00Z'],
    ['in the hour that comes twice: the second time', '2026-10-25T02:30', '2026-10-25T01:30:00Z'],
  ])('%s', (_, text, utc) => {
    expect(embargoOf(text)?.ends).toBe(Date.parse(utc));
  });

  test('says the day and the time in words', () => {
    expect(embargoOf('2026-04-16T06:00')?.embargo).toEqual({
      until: '2026-04-16T06:00',
      words: 'Onder embargo tot donderdag 16 april 2026, 06.00 uur',
    });
  });

  test.each([
    '',
    '2026-04-16',
    '2026-04-16T6:00',
    '2026-04-16T06:00Z',
    '2026-04-16T06:00:00',
    '2026-02-30T06:00',
    '2026-13-01T06:00',
    '2026-04-16T24:00',
    '2026-04-16T06:60',
    // The clock goes from 02:00 to 03:00.
    '2026-03-29T02:30',
  ])('%j is none', (text) => {
    expect(embargoOf(text)).toBeUndefined();
  });
});

test.each([
  ['{"embargo":"2026-04-16T06:00"}', '2026-04-16T06:00'],
  ['{"embargo":7}', undefined],
  ['{}', undefined],
  ['half a {', undefined],
  ['', undefined],
])('a manifest %j', (manifest, embargo) => {
  expect(embargoIn(manifest)).toBe(embargo);
});
