import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AREAS, type Rows, readTables, textOf, workbookOf } from '../read-tables.ts';

const [BUURT, CIJFER] = ['Weleens onveilig in de buurt', 'Rapportcijfer leefbaarheid woonbuurt'];

/** A value for each area and topic, so that one that went astray is seen. */
const told = (area: string, topic: string, year: number) =>
  Number(`${topic === BUURT ? 2 : 0}${AREAS.findIndex(([code]) => code === area) + 3}.${year % 10}`);

type Names = readonly (readonly [string, string])[];

function wide(areas: Names, topics: readonly string[], year: number): Rows {
  return [
    ['Wijk', ...topics],
    ...areas.map(([code, name]) => [name, ...topics.map((topic) => told(code, topic, year))]),
  ];
}

function cross(areas: Names, topics: readonly string[], year: number): Rows {
  return [
    ['', ...areas.map(([, name]) => name)],
    ...topics.map((topic) => [topic, ...areas.map(([code]) => told(code, topic, year))]),
  ];
}

describe('tables below one another on one sheet', () => {
  const table = fc.record({
    layout: fc.constantFrom('wide', 'cross'),
    areas: fc.shuffledSubarray([...AREAS], { minLength: 2 }),
    topics: fc.shuffledSubarray([BUURT, CIJFER], { minLength: 1 }),
    title: fc.constantFrom<Rows>([], [[]], [[], ['Tabel 2. Leefbaarheid']], [['Bron: bureau'], []]),
  });

  test('each is read by its own header, whatever the order of its columns, and nothing is left untold', () => {
    fc.assert(
      fc.property(table, table, (one, two) => {
        const rows = [one, two].flatMap(({ layout, areas, topics, title }, at) => {
          const year = 2023 + 2 * at;
          const head: Rows = [[`Veiligheidsmonitor ${year}`]];
          return [
            ...(at === 0 ? [] : title),
            ...head,
            ...(layout === 'wide' ? wide : cross)(areas, topics, year),
          ];
        });
        const read = readTables(workbookOf({ Blad1: rows }), 'tabel.xlsx');
        const expected = [one, two].flatMap(({ areas, topics }, at) =>
          areas.flatMap(([code]) =>
            topics.map((topic) => {
              const indicator = topic === BUURT ? 'onveilig-buurt' : 'leefbaarheid-cijfer';
              return [`${code} ${indicator} ${2023 + 2 * at}`, String(told(code, topic, 2023 + 2 * at))];
            }),
          ),
        );
        expect(read.errors).toEqual([]);
        expect(read.figures).toEqual(Object.fromEntries(expected));
        expect([read.untold, read.tables]).toEqual([0, 2]);
      }),
      { numRuns: 60 },
    );
  });

  test('a year that only the title of the sheet tells holds for all of them', () => {
    const rows = [
      ['Veiligheidsmonitor 2025'],
      ...wide(AREAS, [BUURT], 2025),
      [],
      ...wide(AREAS, [CIJFER], 2025),
    ];
    const read = readTables(workbookOf({ Blad1: rows }), 'tabel.xlsx');
    expect(Object.keys(read.figures)).toHaveLength(8);
  });

  test('rows between the figures are no second table: themes, missing figures, several columns of areas', () => {
    const rows = [
      ['Gemeente', 'Stadsdeel', 'Wijk', BUURT],
      ['Klein Maasdrecht', 'Oost', 'Binnenstad', 21],
      ['Klein Maasdrecht', 'Oost', "'t Bösch-veld", '.'],
      ['Klein Maasdrecht', 'Binnenstad', 'Oost', 18],
    ];
    expect(readTables(textOf(rows)).tables).toBe(1);
  });
});

describe('long tables that were pasted below one another', () => {
  const header = 'gebied;indicator;jaar;reeks;groep;waarde;n';

  test('the header once more is passed over', () => {
    const read = readTables(
      `${header}\nWK999801;onveilig-buurt;2025;VM2021;;21,0;352\n\n${header}\nWK999802;onveilig-buurt;2025;VM2021;;16,2;460\n`,
    );
    expect(read.errors).toEqual([]);
    expect(Object.values(read.figures)).toEqual(['21 n=352', '16.2 n=460']);
  });

  test('another header halfway is one error', () => {
    const read = readTables(
      `${header}\nWK999801;onveilig-buurt;2025;VM2021;;21,0;352\ngebied;indicator;jaar;reeks;groep;n;waarde\n`,
    );
    expect(read.errors).toEqual(['kop-halverwege']);
  });
});
