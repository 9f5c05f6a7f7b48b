import { describe, expect, test } from 'vitest';
import { DataError } from '../../../src/error.ts';
import { suppress } from '../../../src/suppress/suppress.ts';
import { ingestWith, SOUND } from '../folder.ts';

const HEADER = 'oud;nieuw;jaar;aandeel\n';
const AREAS = SOUND['gebieden/gebieden.csv'];
/** A wave before the change, by old codes. */
const BEFORE = (...rows: string[]) =>
  ['gebied;indicator;jaar;reeks;groep;waarde;n', ...rows.map((row) => `${row}`)].join('\n');
const row = (gebied: string, waarde: number, n: number, jaar = 2023) =>
  `${gebied};onveilig-buurt;${jaar};VM2021;;${String(waarde).replace('.', ',')};${n}`;

async function read(omzetting: string, before: string, areas = AREAS) {
  const { survey, remarks } = await ingestWith({
    'gebieden/gebieden.csv': areas ?? '',
    'gebieden/omzetting.csv': HEADER + omzetting,
    'cijfers/cijfers-2023.csv': before,
  });
  const earlier = survey.cells.filter(({ jaar }) => jaar === 2023);
  return { survey, remarks, earlier, rules: remarks.map(({ rule }) => rule) };
}

describe('a new division of areas', () => {
  test('a whole area with another code: earlier figures follow', async () => {
    const { earlier } = await read('WK999707;WK999801;2024;', BEFORE(row('WK999707', 20, 340)));
    expect(earlier).toMatchObject([{ gebied: 'WK999801', estimate: { value: 20, n: 340 } }]);
  });

  test('also in a table with areas in rows', async () => {
    const wide = 'Wijkcode;onveilig-buurt;n\nWK999707;20;340\nWK999802;15,5;450';
    const { earlier } = await read('WK999707;WK999801;2024;1', wide);
    expect(earlier.map(({ gebied }) => gebied).sort()).toEqual(['WK999801', 'WK999802']);
  });

  test('a split area: earlier figures are left out, with the reason', async () => {
    const { earlier, remarks, rules } = await read(
      'WK999707;WK999801;2024;0,4\nWK999707;WK999802;2024;60%',
      BEFORE(row('WK999707', 20, 340), row('GM9998', 18, 1700)),
    );
    expect(earlier.map(({ gebied }) => gebied)).toEqual(['GM9998']);
    expect(rules).toContain('cijfers-oude-indeling');
    expect(remarks.find(({ rule }) => rule === 'gebied-gesplitst')?.explanation).toContain(
      'WK999707 is in 2024 verdeeld over WK999801 en WK999802',
    );
  });

  test('a code that stayed while the area shrank: only figures from the change on are of the area of now', async () => {
    const { earlier, survey } = await read(
      'WK999801;WK999801;2024;0,7\nWK999801;WK999802;2024;0,3',
      BEFORE(row('WK999801', 20, 340)),
    );
    expect(earlier).toEqual([]);
    expect(survey.cells.some(({ gebied, jaar }) => gebied === 'WK999801' && jaar === 2025)).toBe(true);
  });

  test('whole areas put together: weighted by their residents of then (method.md 2.6)', async () => {
    const areas = `${AREAS}\nWK999711;Oud Noord;wijk;GM9998;3000\nWK999712;Oud Zuid;wijk;GM9998;1000`;
    const { survey } = await read(
      'WK999711;WK999801;2024;\nWK999712;WK999801;2024;',
      BEFORE(row('WK999711', 20, 300), row('WK999712', 28, 200)),
      areas,
    );
    const merged = suppress(survey).survey.cells.find(
      ({ gebied, jaar }) => gebied === 'WK999801' && jaar === 2023,
    );
    // 0.75 × 20 + 0.25 × 28
    expect(merged?.estimate).toMatchObject({ kind: 'published', value: 22, n: 500 });
  });

  test('put together, and nothing known of the parts: left out, with what to do', async () => {
    const { earlier, remarks } = await read(
      'WK999711;WK999801;2024;\nWK999712;WK999801;2024;',
      BEFORE(row('WK999711', 20, 300), row('WK999712', 28, 200)),
    );
    expect(earlier).toEqual([]);
    expect(remarks.find(({ rule }) => rule === 'gebied-samengevoegd')?.proposal).toContain('inwoners15plus');
  });

  test.each([
    ['WK999801;WK999802;2024;', 'staat ook als gebied van nu in gebieden.csv'],
    ['WK999707;WK999899;2024;', '"WK999899" staat niet in gebieden'],
    ['WK999707;WK999801;vorig jaar;', 'geen jaartal'],
    ['WK999707;WK999801;2024;40', 'geen aandeel'],
    ['WK999707;WK999801;2024;0', 'geen aandeel'],
  ])('%s is refused', async (line, words) => {
    const error = await read(line, BEFORE(row('GM9998', 18, 1700))).catch((cause: unknown) => cause);
    expect(error instanceof DataError && error.message).toContain(words);
    expect(error instanceof DataError && error.message).not.toContain('Bedoelt u "WK');
  });
});
