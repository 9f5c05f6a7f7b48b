import { describe, expect, test } from 'vitest';
import { boundsIn } from '../../../src/ingest/cells/bounds.ts';
import { boundAt95, levelsIn } from '../../../src/ingest/cells/confidence.ts';
import { countStyleOf, parseCount } from '../../../src/ingest/cells/count.ts';
import { rangesOf } from '../../../src/ingest/cells/ranges.ts';
import { richTextOf } from '../../../src/ingest/cells/rich-text.ts';
import { isSentinel } from '../../../src/ingest/cells/sentinel.ts';

describe('counts of respondents', () => {
  test.each([
    ['2.000', 2000],
    ['1,400', 1400],
    ['180.000', 180_000],
    ['1.234.567', 1_234_567],
    ['1 400', 1400],
    ["1'400", 1400],
    ['350', 350],
    ['350,0', 350],
    ['(350)', 350],
    ['n=350', 350],
    ['n = 1.400', 1400],
    ['350¹', 350],
  ])('%s', (text, count) => {
    expect(parseCount(text, 'thousands')).toBe(count);
  });

  test('decimals stay, for a count has none, and a text is none', () => {
    expect(parseCount('350,4', 'thousands')).toBe(350.4);
    expect(parseCount('veel', 'thousands')).toBeUndefined();
  });

  test('a point with three digits is thousands, unless the column shows decimals', () => {
    expect(countStyleOf(['2.000', '380', '350'])).toBe('thousands');
    expect(countStyleOf(['350.000', '1400.000'])).toBeUndefined();
    expect(countStyleOf(['350.000', '212.000', '88.000'])).toBeUndefined();
  });
});

describe('bounds and their level', () => {
  test.each([
    ['18,1', '16,1 - 20,3', '', ['16,1', '20,3']],
    [18.1, '', 2, [16.1, 20.1]],
    ['18,1', '', '± 2,0', [16.1, 20.1]],
    ['18,1 B', '', '2,0', [16.1, 20.1]],
    ['18,1', 'breed', '', ['breed', 'breed']],
    ['18,1', '', '.', undefined],
    ['.', '', '2,0', undefined],
  ])('%s with interval "%s" and margin "%s"', (value, interval, margin, bounds) => {
    expect(boundsIn(value, interval, margin)).toEqual(bounds);
  });

  test.each([
    ['ondergrens 90%', [90]],
    ['90%-betrouwbaarheidsinterval', [90]],
    ['OM_2025_wijk_ci90.xlsx', [90]],
    ['Betrouwbaarheidsmarge bovengrens 95%', [95]],
    ['95% BI', [95]],
    ['Tabel 90', []],
    ['90% van de bewoners', []],
  ])('%s', (text, levels) => {
    expect(levelsIn(text)).toEqual(levels);
  });

  test('90% becomes 95% by the quantiles of the normal distribution, within the scale', () => {
    expect(boundAt95(20, 16.71, 90, { min: 0, max: 100 })).toBe(16.08);
    expect(boundAt95(1, 0.1, 90, { min: 0, max: 100 })).toBe(0);
    expect(boundAt95(20, 16, 95, { min: 0, max: 100 })).toBe(16);
  });
});

test('numbers that stand for no figure', () => {
  for (const cell of [-99997, '-99996', '-99999999', '-999', '-99,0']) expect(isSentinel(cell)).toBe(true);
  for (const cell of [-9, '99', '-1', '-95', 0]) expect(isSentinel(cell)).toBe(false);
});

test('places run down a column', () => {
  expect(
    rangesOf([
      [5, 1],
      [3, 0],
      [6, 1],
      [9, 1],
    ]),
  ).toEqual(['A3', 'B5:B6', 'B9']);
});

describe('text of more than one form', () => {
  test('what is raised is no part of the number', () => {
    expect(richTextOf('61', '6<span style=""><sup>1</sup></span>')).toEqual({ kind: 'raised', text: '6' });
    expect(richTextOf('6\uE0001\uE001', '')).toEqual({ kind: 'raised', text: '6' });
  });

  test('digits of different form may be one number or two', () => {
    expect(
      richTextOf('61', '<span style="font-size:11pt;">6</span><span style="font-size:7pt;">1</span>'),
    ).toEqual({
      kind: 'pieces',
      pieces: ['6', '1'],
    });
    expect(richTextOf('12,7 B', '<span style="">12,7</span><span style=""><b> B</b></span>').kind).toBe(
      'plain',
    );
  });
});
