import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaLookup } from '../../../src/ingest/areas/name-lookup.ts';
import { folded, isAreaCode, looselyFolded } from '../../../src/ingest/names/folded.ts';

const AREAS = new Map(
  ["'t Zandt", 'Kloosterkwartier-Noord', 'Súdwest', 'Polder & Dijk', 'Kom'].map((naam, at) => [
    `WK99550${at}`,
    { code: `WK99550${at}`, naam },
  ]),
);
const lookup = areaLookup(AREAS);
const found = (text: string | number) => {
  const match = lookup.find(text);
  return match.kind === 'found' ? match.item.naam : match.kind;
};

describe('a name in every spelling', () => {
  test.each([
    ["'t\u00A0Zandt", "'t Zandt"],
    ["'T  ZANDT ", "'t Zandt"],
    ['\u2019t Zandt', "'t Zandt"],
    ['\u00B4t Zandt', "'t Zandt"],
    ['`t Zandt', "'t Zandt"],
    ['t Zandt', "'t Zandt"],
    ['Kloosterkwartier \u2013 Noord', 'Kloosterkwartier-Noord'],
    ['Kloosterkwartier Noord', 'Kloosterkwartier-Noord'],
    ['Klooster\u00ADkwartier\u2011Noord', 'Kloosterkwartier-Noord'],
    ['Su\u0301dwest', 'Súdwest'],
    ['Sudwest', 'Súdwest'],
    ['Polder en Dijk', 'Polder & Dijk'],
    ['Wijk 04 Kom', 'Kom'],
    ['wk995504', 'Kom'],
    [995504, 'Kom'],
  ])('%s', (text, naam) => {
    expect(found(text)).toBe(naam);
  });

  test('two names that differ only in what is folded are two areas', () => {
    const both = areaLookup(
      new Map(['Oud Noord', 'Oud-Noord'].map((naam, at) => [`A${at}`, { code: `A${at}`, naam }])),
    );
    expect(both.find('Oud-Noord')).toMatchObject({ kind: 'found', item: { code: 'A1' } });
    expect(both.find('OudNoord').kind).toBe('unknown');
  });

  test('what folding gives is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
        expect(looselyFolded(looselyFolded(text))).toBe(looselyFolded(text));
      }),
    );
  });
});

describe('an unknown code is never a slip of another one', () => {
  test.each(['WK995509', 'WK99550', 'GM9956', 'BU99550001', '995509', 'wk 99 55 09', 'A12'])('%s', (code) => {
    expect(isAreaCode(code)).toBe(true);
    expect(lookup.find(code)).toMatchObject({ kind: 'unknown', nearest: undefined });
  });

  test('a name may be', () => {
    expect(lookup.find("'t Zant")).toMatchObject({ kind: 'unknown', nearest: `"'t Zandt" (WK995500)` });
  });
});
