import { expect, test } from 'vitest';
import { inTurns } from '../src/in-turns.ts';

test('gives the results in the order of the items, whatever order they are ready in', async () => {
  const waits = [3, 0, 2, 1];
  const results = await inTurns(waits, 2, async (wait) => {
    for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
    return wait;
  });
  expect(results).toEqual(waits);
});

test('never has more underway than it may, and at least one', async () => {
  for (const [jobs, most] of [
    [2, 2],
    [0, 1],
  ] as const) {
    let [underway, peak] = [0, 0];
    await inTurns([1, 2, 3, 4, 5], jobs, async () => {
      underway += 1;
      peak = Math.max(peak, underway);
      await Promise.resolve();
      underway -= 1;
    });
    expect(peak).toBe(most);
  }
});

test('throws what goes wrong', async () => {
  const run = inTurns([1, 2], 2, async (item) => {
    if (item === 2) throw new Error('kapot');
  });
  await expect(run).rejects.toThrow('kapot');
});
