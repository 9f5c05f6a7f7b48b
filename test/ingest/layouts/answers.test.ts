import { describe, expect, test } from 'vitest';
import { type Rows, readTables, textOf } from '../read-tables.ts';

const BUURT = 'Weleens onveilig in de buurt';
const CIJFER = 'Rapportcijfer leefbaarheid woonbuurt';
const [KOM, VELD] = ['WK999801', 'WK999802'];
const head = ['', 'Binnenstad', "'t Bösch-veld"];

const read = (rows: Rows) => readTables(textOf(rows));
const both = (one: string, two: string) => ({
  [`${KOM} onveilig-buurt 2025`]: one,
  [`${VELD} onveilig-buurt 2025`]: two,
});

describe('answers to a question', () => {
  test.each<[string, Rows]>([
    ['below it, the no first', [head, [BUURT, '', ''], ['nee', 79, 83.8], ['ja', 21, 16.2]]],
    [
      'beside it',
      [
        ['', ...head],
        [BUURT, 'Nee', 79, 83.8],
        ['', 'Ja', 21, 16.2],
      ],
    ],
    [
      'beside it, the question on each row',
      [
        ['', ...head],
        [BUURT, 'Ja', 21, 16.2],
        [BUURT, 'Nee', 79, 83.8],
      ],
    ],
    [
      'in columns',
      [
        ['', BUURT, ''],
        ['Wijk', 'Ja', 'Nee'],
        ['Binnenstad', 21, 79],
        ["'t Bösch-veld", 16.2, 83.8],
      ],
    ],
    [
      'in columns, the no first',
      [
        ['', BUURT, ''],
        ['Wijk', 'Nee', 'Ja'],
        ['Binnenstad', 79, 21],
        ["'t Bösch-veld", 83.8, 16.2],
      ],
    ],
    [
      'in columns with counts and totals',
      [
        ['', BUURT, '', ''],
        ['Wijk', 'aantal', '%', 'totaal'],
        ['Binnenstad', 74, 21, 352],
        ["'t Bösch-veld", 75, 16.2, 460],
      ],
    ],
  ])('%s: the yes is the figure', (_, rows) => {
    const { figures, errors, untold } = read(rows);
    expect({ figures, errors, untold }).toEqual({ figures: both('21', '16.2'), errors: [], untold: 0 });
  });

  test.each<[string, Rows]>([
    [
      'beside it',
      [
        ['', ...head],
        [BUURT, 'vaak', 3, 2],
        ['', 'soms', 18, 14.2],
        ['', 'nooit', 79, 83.8],
      ],
    ],
    ['below it', [head, [BUURT, '', ''], ['vaak', 3, 2], ['nooit', 97, 98]]],
    [
      'in columns',
      [
        ['', BUURT, ''],
        ['Wijk', 'Vaak', 'Nooit'],
        ['Binnenstad', 3, 97],
      ],
    ],
    [
      'of groups in columns',
      [
        ['', BUURT, ''],
        ['Wijk', 'Man', 'Vrouw'],
        ['Binnenstad', 20, 22],
      ],
    ],
  ])('that are no yes or no, %s: none is taken for the figure', (_, rows) => {
    expect(read(rows).figures).toEqual({});
  });

  test('a column of answers in the table of the contract counts', () => {
    const rows = (answers: readonly string[]) => [
      ['gebied', 'indicator', 'jaar', 'reeks', 'groep', 'waarde', 'n', 'antwoord'],
      ...answers.map((answer) => [
        KOM,
        'onveilig-buurt',
        2025,
        'VM2021',
        '',
        answer === 'ja' ? 21 : 79,
        352,
        answer,
      ]),
    ];
    expect(read(rows(['nee', 'ja'])).figures).toEqual({ [`${KOM} onveilig-buurt 2025`]: '21 n=352' });
    expect(read(rows(['nee'])).errors).toEqual(['antwoorden-onbekend']);
  });
});

describe('n and margins in rows of their own', () => {
  test('beside the question', () => {
    const rows = [
      ['', ...head],
      [BUURT, '%', 21, 16.2],
      ['', 'n', 352, 460],
      ['', 'ondergrens', 20, 15],
      ['', 'bovengrens', 22, 17.2],
    ];
    expect(read(rows).figures).toEqual(both('21 n=352 [20, 22]', '16.2 n=460 [15, 17.2]'));
  });

  test('n above the figure', () => {
    expect(
      read([
        ['', ...head],
        [BUURT, 'n', 352, 460],
        ['', '%', 21, 16.2],
      ]).figures,
    ).toEqual(both('21 n=352', '16.2 n=460'));
  });
});

describe('n ahead of its figure', () => {
  test('in every column: of areas as rows and of areas as columns', () => {
    const wide = [
      ['Wijk', 'n', BUURT, 'n', CIJFER],
      ['Binnenstad', 352, 21, 351, 7.1],
    ];
    expect(read(wide).figures).toEqual({
      [`${KOM} onveilig-buurt 2025`]: '21 n=352',
      [`${KOM} leefbaarheid-cijfer 2025`]: '7.1 n=351',
    });
    expect(
      read([
        ['', 'n', 'Binnenstad', 'n', "'t Bösch-veld"],
        [BUURT, 352, 21, 460, 16.2],
      ]).figures,
    ).toEqual(both('21 n=352', '16.2 n=460'));
  });

  test('where it fits neither way it belongs to none', () => {
    const rows = [
      ['Wijk', 'n', BUURT, CIJFER, 'n'],
      ['Binnenstad', 352, 21, 7.1, 351],
    ];
    expect(Object.values(read(rows).figures)).toEqual(['21', '7.1']);
  });

  test('beside the name of the area', () => {
    expect(
      read([
        ['Wijk', BUURT],
        ['Binnenstad (n=352)', 21],
      ]).figures,
    ).toEqual({ [`${KOM} onveilig-buurt 2025`]: '21 n=352' });
  });
});

describe('numbers that are no figures', () => {
  test.each(['aantal', 'x 1.000', 'aantal bewoners', 'rapportcijfer'])(
    'a percentage in "%s" is not read',
    (unit) => {
      expect(
        read([
          ['Wijk', `${BUURT} (${unit})`],
          ['Binnenstad', 21],
        ]).figures,
      ).toEqual({});
    },
  );

  test('a column "eenheid" that says so is an error', () => {
    const rows = [
      ['gebied', 'indicator', 'jaar', 'reeks', 'groep', 'waarde', 'n', 'eenheid'],
      [KOM, 'onveilig-buurt', 2025, 'VM2021', '', 21, 352, 'aantal'],
      [KOM, 'leefbaarheid-cijfer', 2025, 'VM2021', '', 7.1, 352, 'cijfer'],
    ];
    expect(read(rows).errors).toEqual(['eenheid-verschilt']);
  });

  test.each([
    ['Aantal bewoners dat zich onveilig voelt', true],
    ['Tabel 3: verschillen met de gemeente', true],
    ['Ongewogen uitkomsten', true],
    ['Percentage bewoners; aantal respondenten tussen haakjes', false],
    ['Tabel 1. Veiligheid', false],
  ])('a title "%s" is told: %s', (title, told) => {
    const { warnings } = read([[title], ['Wijk', BUURT], ['Binnenstad', 21]]);
    expect(warnings.includes('titel-zegt-iets-anders')).toBe(told);
  });

  test('figures of larger areas beside those of wijken are told', () => {
    const { figures, words } = read([
      ['Wijk', BUURT, 'Gemeente', 'Nederland', 'G40'],
      ['Binnenstad', 21, 18.4, 16, 19.9],
    ]);
    expect(figures).toEqual({ [`${KOM} onveilig-buurt 2025`]: '21' });
    expect(words).toContain('Gemeente, Nederland of G40');
  });
});

describe('headings that can be above the wrong column', () => {
  test('a year without a topic among topics with years is an error', () => {
    const rows = [
      ['', '', BUURT, '', CIJFER],
      ['Wijk', 2023, 2025, 2023, 2025],
      ['Binnenstad', 20.4, 21, 7, 7.1],
    ];
    expect(readTables(textOf(rows), 'tabel.csv').errors).toContain('kop-ontbreekt');
  });

  test('a code and a name of different wijken are one error', () => {
    const rows = [
      ['Wijkcode', 'Wijknaam', BUURT],
      [KOM, "'t Bösch-veld", 21],
      [VELD, 'Binnenstad', 16.2],
    ];
    expect(read(rows).errors).toEqual(['code-en-naam-verschillen']);
    expect(
      read([
        ['Wijkcode', 'Gemeente', BUURT],
        [KOM, 'Klein Maasdrecht', 21],
      ]).errors,
    ).toEqual([]);
  });
});

describe('the year of a table', () => {
  const rows = [
    ['Wijk', BUURT],
    ['Binnenstad', 21],
  ];

  test.each(['export 2026-01-15.csv', 'tabel 15-01-2026.csv', 'stand 3 maart 2026.csv'])(
    'is not the day in "%s"',
    (name) => {
      expect(readTables(textOf(rows), name).errors).toEqual(['jaar-onbekend']);
    },
  );

  test('is that beside such a day', () => {
    expect(Object.keys(readTables(textOf(rows), 'VM 2025, export 2026-01-15.csv').figures)).toEqual([
      `${KOM} onveilig-buurt 2025`,
    ]);
  });
});

describe('names', () => {
  test.each(['WK 9998 01', 'wk.999801', '999801', 'Binnenstad (n=352)', '1. Binnenstad'])(
    '%s is found',
    (name) => {
      expect(
        Object.keys(
          read([
            ['Wijk', BUURT],
            [name, 21],
          ]).figures,
        ),
      ).toEqual([`${KOM} onveilig-buurt 2025`]);
    },
  );

  test.each([
    '1. Weleens onveilig in de buurt',
    'Vraag 12a: Weleens onveilig in de buurt',
    'Q3 Weleens onveilig in de buurt',
  ])('the topic in "%s" is found', (name) => {
    expect(
      Object.keys(
        read([
          ['Wijk', name],
          ['Binnenstad', 21],
        ]).figures,
      ),
    ).toEqual([`${KOM} onveilig-buurt 2025`]);
  });

  test('a heading left empty above names of areas', () => {
    expect(
      Object.keys(
        read([
          ['', BUURT],
          ['Binnenstad', 21],
        ]).figures,
      ),
    ).toEqual([`${KOM} onveilig-buurt 2025`]);
  });
});
