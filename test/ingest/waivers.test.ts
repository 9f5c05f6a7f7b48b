import { describe, expect, test } from 'vitest';
import { RemarkList } from '../../src/ingest/remark-list.ts';
import { readWaivers } from '../../src/ingest/texts/read-waivers.ts';

const ONE = (tot: string) =>
  `- regel: T05\n  plaats: teksten/reactie.md\n  wie: K. de Wit\n  datum: 2025-11-01\n${tot}  waarom: Het is de naam van een project\n`;

describe('a waiver with an end', () => {
  test('counts up to and with that day, and without one for good', () => {
    for (const tot of ['', '  tot: 2026-02-01\n', '  tot: 2026-02-02\n']) {
      const remarks = new RemarkList();
      expect(readWaivers(ONE(tot), 'uitzonderingen.yaml', remarks, '2026-02-01')).toHaveLength(1);
      expect([...remarks.list(), ...remarks.passing]).toEqual([]);
    }
  });

  test('counts no more the day after, which is told today and is part of nothing that is made', () => {
    const remarks = new RemarkList();
    expect(readWaivers(ONE('  tot: 2026-01-31\n'), 'uitzonderingen.yaml', remarks, '2026-02-01')).toEqual([]);
    expect(remarks.list()).toEqual([]);
    expect(remarks.passing).toMatchObject([{ rule: 'uitzondering-verlopen', row: 1, found: '2026-01-31' }]);
  });
});
