import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusal, tell } from './folder.ts';

const SEEDS = resolve(import.meta.dirname, '../../seeds');
const broken = readdirSync(SEEDS).filter((name) => name.startsWith('kapot-'));

/** Texts still to be written, and notes beside the data: the same in every folder, so not what these folders show. */
const TO_DO = new Set(['nog-te-doen', 'P01', 'P02', 'bestand-ernaast', 'bestand-niet-gebruikt']);

describe('broken data folders are refused with all their errors', () => {
  test('there are broken folders', () => {
    expect(broken.length).toBeGreaterThanOrEqual(40);
  });

  test.each(broken)('%s', async (name) => {
    const dir = join(SEEDS, name);
    const remarks = await refusal(dir);
    expect(remarks.some(({ level }) => level === 'error')).toBe(true);
    for (const { level, explanation, proposal } of remarks) {
      expect(level === 'warn' || (explanation && proposal)).toBeTruthy();
    }
    const telling = tell(remarks.filter(({ rule, level }) => level === 'error' || !TO_DO.has(rule)));
    await expect(telling).toMatchFileSnapshot(join(dir, 'fouten.txt'));
  });
});
