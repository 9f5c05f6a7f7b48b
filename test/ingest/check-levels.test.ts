import { describe, expect, test } from 'vitest';
import type { Gebied } from '../../src/domain/gebied.ts';
import { RemarkList } from '../../src/ingest/remark-list.ts';
import { checkLevels } from '../../src/ingest/settings/check-levels.ts';
import { gemeenteSchema, toGemeente } from '../../src/ingest/settings/gemeente-schema.ts';

const AREAS: readonly Gebied[] = [
  { code: 'DI1', naam: 'Heide', niveau: 'district' },
  { code: 'GM1', naam: 'Maasdrecht', niveau: 'gemeente', ouder: 'DI1' },
  { code: 'WK1', naam: 'Noord', niveau: 'wijk', ouder: 'GM1' },
];

/** Rules and places of the remarks on these settings, with figures of these areas. */
function remarksOn(settings: object, present: readonly string[] = ['GM1', 'WK1']) {
  const remarks = new RemarkList();
  const gemeente = toGemeente(
    gemeenteSchema.parse({ naam: 'Maasdrecht', code: 'GM1', editie: 2025, ...settings }),
  );
  const known = {
    gebieden: new Map(AREAS.map((area) => [area.code, area])),
    cells: present.map((gebied) => ({ gebied, jaar: 2025 })),
  };
  checkLevels(
    gemeente,
    known,
    ([key]) => (key !== undefined && String(key) in settings ? 3 : undefined),
    remarks,
  );
  return remarks.list().map(({ rule, level, found, row }) => [rule, level, found, row]);
}

describe('levels and places in gemeente.yaml', () => {
  test('a level without figures is told where staff ask for it, and the usual list is quiet', () => {
    expect(remarksOn({ profielen: ['wijk', 'district'] })).toEqual([
      ['niveau-zonder-cijfers', 'warn', 'district', 3],
    ]);
    expect(remarksOn({ profielen: ['stadsdeel', 'wijk', 'buurt', 'eigen'] })).toEqual([]);
    expect(remarksOn({})).toEqual([]);
  });

  test.each([
    ['a code', 'DI1', ['GM1', 'DI1'], []],
    ['a level', 'district', ['GM1', 'DI1'], []],
    ['without figures', 'district', ['GM1'], [['vergelijken-zonder-cijfers', 'warn', 'district', 3]]],
    ['a wijk', 'WK1', ['GM1', 'WK1'], [['vergelijken-onbekend', 'error', 'WK1', 3]]],
    ['nothing that is known', 'distrikt', ['GM1'], [['vergelijken-onbekend', 'error', 'distrikt', 3]]],
  ])('`vergelijken`: %s', (_, place, present, expected) => {
    expect(remarksOn({ vergelijken: ['gemeente', 'land', place] }, present)).toEqual(expected);
  });

  test('two places more than gemeente and land are one too many', () => {
    const settings = { naam: 'M', code: 'GM1', editie: 2025, vergelijken: ['land', 'district', 'basisteam'] };
    expect(gemeenteSchema.safeParse(settings).error?.issues[0]?.message).toContain('ten hoogste één plaats');
  });

  test('a reference group never has a page', () => {
    const settings = { naam: 'M', code: 'GM1', editie: 2025, profielen: ['referentie'] };
    expect(gemeenteSchema.safeParse(settings).success).toBe(false);
  });
});
