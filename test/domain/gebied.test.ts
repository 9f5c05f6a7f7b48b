import { describe, expect, it } from 'vitest';
import { ancestorAt, compareNames, type Gebied, isGemeenteOrAbove } from '../../src/domain/gebied.ts';

const area = (code: string, niveau: Gebied['niveau'], ouder?: string): Gebied => ({
  code,
  naam: code,
  niveau,
  ...(ouder === undefined ? {} : { ouder }),
});

describe('areas', () => {
  it('finds the nearest ancestor at a level, and survives a circle', () => {
    const gebieden = new Map(
      [
        area('GM1', 'gemeente', 'NL'),
        area('WK1', 'wijk', 'GM1'),
        area('A', 'wijk', 'B'),
        area('B', 'wijk', 'A'),
      ].map((gebied) => [gebied.code, gebied]),
    );
    expect(ancestorAt(gebieden, 'WK1', 'gemeente')?.code).toBe('GM1');
    expect(ancestorAt(gebieden, 'WK1', 'land')).toBeUndefined();
    expect(ancestorAt(gebieden, 'A', 'gemeente')).toBeUndefined();
  });

  it('sorts names as residents look them up: articles do not count (P05)', () => {
    expect(['Tuinwijk', 'De Kersentuin', "'t Höfke", 'Aan de Maas'].sort(compareNames)).toEqual([
      'Aan de Maas',
      "'t Höfke",
      'De Kersentuin',
      'Tuinwijk',
    ]);
  });

  it('knows which levels may be published without n (method.md 2.8, 3)', () => {
    expect(isGemeenteOrAbove('district')).toBe(true);
    expect(isGemeenteOrAbove('gemeente')).toBe(true);
    expect(isGemeenteOrAbove('wijk')).toBe(false);
    expect(isGemeenteOrAbove('eigen')).toBe(false);
  });
});
