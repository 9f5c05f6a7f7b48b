import { describe, expect, test } from 'vitest';
import { ingestWith } from '../folder.ts';

const header = 'gebied;indicator;jaar;reeks;groep;waarde;n';
const AREAS = (whole: number) =>
  [
    'code;naam;niveau;ouder;inwoners15plus',
    `GM9998;Klein Maasdrecht;gemeente;;${whole}`,
    'WK999801;Binnenstad;wijk;GM9998;4100',
    "WK999802;'t Bösch-veld;wijk;GM9998;5300",
  ].join('\n');

async function toldOf(rows: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { remarks } = await ingestWith({
    'gebieden/gebieden.csv': AREAS(9400),
    'cijfers/cijfers-2025.csv': [
      header,
      ...rows.map((row) => row.replace(' ', ';onveilig-buurt;2025;VM2021;;')),
    ].join('\n'),
    ...files,
  });
  const rules = [
    'n-telt-niet-op',
    'geheel-buiten-delen',
    'inwoners-tellen-niet-op',
    'naam-verschilt',
    'naam-dubbel',
    'decimaal-te-veel',
  ];
  return remarks.filter(({ rule }) => rules.includes(rule));
}

describe('a whole and its parts', () => {
  test('that agree are no remark', async () => {
    expect(await toldOf(['GM9998 18,4;820', 'WK999801 21,0;352', 'WK999802 16,2;460'])).toEqual([]);
  });

  test.each([
    [
      'more answers in the parts',
      ['GM9998 18,4;700', 'WK999801 21,0;352', 'WK999802 16,2;460'],
      'n-telt-niet-op',
    ],
    ['far fewer', ['GM9998 18,4;1700', 'WK999801 21,0;352', 'WK999802 16,2;460'], 'n-telt-niet-op'],
    [
      'the whole above all of them',
      ['GM9998 30,1;820', 'WK999801 21,0;352', 'WK999802 16,2;460'],
      'geheel-buiten-delen',
    ],
  ])('%s: told once, without a number', async (_, rows, rule) => {
    const told = await toldOf(rows);
    expect(told.map((remark) => remark.rule)).toEqual([rule]);
    expect(told[0]?.explanation).not.toMatch(/\d,\d|352|460|700/);
  });

  test('a part without a figure: nothing can be said', async () => {
    expect(await toldOf(['GM9998 30,1;820', 'WK999801 21,0;352'])).toEqual([]);
  });

  test('parts with more residents than the whole', async () => {
    const told = await toldOf(['GM9998 18,4;820'], { 'gebieden/gebieden.csv': AREAS(7000) });
    expect(told.map(({ rule }) => rule)).toEqual(['inwoners-tellen-niet-op']);
  });
});

describe('names', () => {
  test('another name for the gemeente than gebieden.csv has', async () => {
    const told = await toldOf(['GM9998 18,4;820'], {
      'gemeente.yaml': 'naam: Groot Maasdrecht\ncode: GM9998\neditie: 2025\n',
    });
    expect(told.map(({ rule, row }) => [rule, row])).toEqual([['naam-verschilt', 1]]);
  });

  test('two wijken of one name', async () => {
    const told = await toldOf(['GM9998 18,4;820'], {
      'gebieden/gebieden.csv': `${AREAS(9400)}\nWK999803;BINNENSTAD;wijk;GM9998;`,
    });
    expect(told.map(({ rule }) => rule)).toEqual(['naam-dubbel']);
  });
});

describe('a decimal too many', () => {
  test('of one figure is told', async () => {
    const rows = ['GM9998 18,4;820', 'WK999801 21,01;352', 'WK999802 16,2;460'];
    const years = [2021, 2023].map((year) => `GM9998;onveilig-buurt;${year};VM2021;;18,${year % 10};700`);
    expect((await toldOf([...rows, ...years])).map(({ rule, row }) => [rule, row])).toEqual([
      ['decimaal-te-veel', 3],
    ]);
  });
});
