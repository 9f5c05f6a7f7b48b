import { describe, expect, test } from 'vitest';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

const HEAD = 'gebied;jaar;uitgenodigd;ingevuld';

describe('gebieden/respons.csv', () => {
  test('holds how many residents were asked and took part, by code or name', async () => {
    const { survey } = await ingestWith({
      'gebieden/respons.csv': `${HEAD}\nWK999801;2025;1.200;347\n`,
    });
    expect(survey.response).toEqual([{ gebied: 'WK999801', jaar: 2025, invited: 1200, completed: 347 }]);
  });

  test('names the row and column of what is wrong, all at once', async () => {
    const dir = writeFolder({
      ...SOUND,
      'gebieden/respons.csv': `${HEAD}\nWK999801;2025;300;347\nNergens;2025;300;100\nWK999801;2023;veel;100\n`,
    });
    const found = (await refusal(dir)).filter(({ rule }) => rule === 'respons-ongeldig');
    expect(found.map(({ row, column }) => [row, column])).toEqual([
      [2, 'ingevuld'],
      [3, 'gebied'],
      [4, 'uitgenodigd'],
    ]);
  });

  test('asks about rows that can not be', async () => {
    const rows = [
      'WK999801;2025;0;0',
      'WK999801;2025;300;100',
      'WK999801;1825;300;100',
      'WK999801;2023;9.000.000;1',
    ];
    const dir = writeFolder({ ...SOUND, 'gebieden/respons.csv': `${HEAD}\n${rows.join('\n')}\n` });
    const found = (await refusal(dir)).filter(({ rule }) => rule === 'respons-ongeldig');
    expect(found.map(({ row, column }) => [row, column])).toEqual([
      [2, 'uitgenodigd'],
      [3, 'gebied'],
      [4, 'jaar'],
      [5, 'uitgenodigd'],
    ]);
  });

  test('may be absent', async () => {
    expect((await ingestWith({})).survey.response).toEqual([]);
  });
});
