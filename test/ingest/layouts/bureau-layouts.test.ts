import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/survey.ts';
import { ingestWith } from '../folder.ts';

type Rows = readonly (readonly (string | number)[])[];

/** Area, indicator, year, value, n and perhaps bounds and a group. */
type Bounds = readonly [number, number];
type Figure = readonly [string, string, number, number, number | '', (Bounds | undefined)?, string?];

const [KOM, VELD, GM] = ['WK999801', 'WK999802', 'GM9998'];
const BUURT = 'onveilig-buurt';
const CIJFER = 'leefbaarheid-cijfer';

const WAVES: readonly Figure[] = [
  [KOM, BUURT, 2023, 20.4, 340],
  [VELD, BUURT, 2023, 15.5, 450],
  [KOM, CIJFER, 2023, 7, 339],
  [VELD, CIJFER, 2023, 7.4, 449],
  [KOM, BUURT, 2025, 21, 352],
  [VELD, BUURT, 2025, 16.2, 460],
  [KOM, CIJFER, 2025, 7.1, 351],
  [VELD, CIJFER, 2025, 7.5, 459],
];
const of2025 = WAVES.filter(([, , year]) => year === 2025);

interface Layout {
  readonly says: string;
  readonly sheets: Readonly<Record<string, Rows>>;
  readonly figures: readonly Figure[];
  readonly bronnen?: string;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'GGD: code, answer, label, weighted and unweighted n, percentage, interval, area': {
    says: 'één antwoord per rij',
    sheets: {
      'GM 2025': [
        ['varcode', 'waarde', 'label', 'n', 'percentage', 'CIlower', 'CIupper', 'n_unweighted', 'gebied'],
        [BUURT, 1, 'Ja', 861, 21, 17, 25, 74, KOM],
        [BUURT, 0, 'Nee', 3239, 79, 75, 83, 278, KOM],
        [BUURT, 1, 'Ja', 859, 16.2, 13, 19.4, 75, VELD],
        [BUURT, 0, 'Nee', 4441, 83.8, 80.6, 87, 385, VELD],
      ],
    },
    figures: [
      [KOM, BUURT, 2025, 21, 352, [17, 25]],
      [VELD, BUURT, 2025, 16.2, 460, [13, 19.4]],
    ],
  },
  'GGD: the number who were asked on every row, a column with the year, groups': {
    says: 'één antwoord per rij',
    sheets: {
      data: [
        [
          'Jaar',
          'Gebiedscode',
          'Gebiedsnaam',
          'Variabele',
          'Antwoord',
          'Leeftijd',
          'Percentage',
          'Aantal respondenten',
        ],
        [2025, KOM, 'Binnenstad', BUURT, 'ja', 'Totaal', 21, 352],
        [2025, KOM, 'Binnenstad', BUURT, 'nee', 'Totaal', 79, 352],
        [2025, KOM, 'Binnenstad', BUURT, 'ja', '15-24', 30.5, 61],
        [2025, KOM, 'Binnenstad', BUURT, 'nee', '15-24', 69.5, 61],
      ],
    },
    figures: [
      [KOM, BUURT, 2025, 21, 352],
      [KOM, BUURT, 2025, 30.5, 61, undefined, 'leeftijd=15-24'],
    ],
  },
  'Swing cube: weighted counts by answer, the unweighted total': {
    says: 'Swing-kubus',
    sheets: {
      Data: [
        ['Jaar', 'geolevel', 'geoitem', 'onveilig_buurt_0', 'onveilig_buurt_1', 'onveilig_buurt_ONG'],
        [2025, 'wijk', KOM, 3239.004, 861.001, 352],
        [2025, 'wijk', VELD, 4441.4, 858.6, 460],
        [2023, 'wijk', KOM, -99996, -99996, -99996],
      ],
    },
    figures: [
      [KOM, BUURT, 2025, 21, 352],
      [VELD, BUURT, 2025, 16.2, 460],
      [KOM, BUURT, 2023, Number.NaN, ''],
    ],
  },
  'SPSS: a cross table with the areas in columns': {
    says: 'kruistabel van SPSS',
    bronnen: 'aantallen: ongewogen',
    sheets: {
      'Output 2025': [
        ['Weleens onveilig in de buurt * Wijk Crosstabulation'],
        ['', '', '', 'Wijk', '', 'Total'],
        ['', '', '', 'Binnenstad', "'t Bösch-veld", ''],
        ['Weleens onveilig in de buurt', 'Ja', 'Count', 74, 75, 149],
        ['', '', '% within Wijk', '21,0%', '16,2%', '18,3%'],
        ['', 'Nee', 'Count', 278, 385, 663],
        ['', '', '% within Wijk', '79,0%', '83,8%', '81,7%'],
        ['Total', '', 'Count', 352, 460, 812],
        ['', '', '% within Wijk', '100,0%', '100,0%', '100,0%'],
      ],
    },
    figures: [
      [KOM, BUURT, 2025, 21, 352],
      [VELD, BUURT, 2025, 16.2, 460],
    ],
  },
  'SPSS: a cross table with the areas in rows, in Dutch': {
    says: 'kruistabel van SPSS',
    bronnen: 'aantallen: ongewogen',
    sheets: {
      'Uitvoer 2025': [
        ['', '', '', 'Weleens onveilig in de buurt', '', 'Totaal'],
        ['', '', '', 'Ja', 'Nee', ''],
        ['Wijk', 'Binnenstad', 'Aantal', 74, 278, 352],
        ['', '', '% binnen Weleens onveilig in de buurt', '49,7%', '41,9%', '43,3%'],
        ['', '', '% binnen Wijk', '21,0%', '79,0%', '100,0%'],
        ['', "'t Bösch-veld", 'Aantal', 75, 385, 460],
        ['', '', '% binnen Weleens onveilig in de buurt', '50,3%', '58,1%', '56,7%'],
        ['', '', '% binnen Wijk', '16,2%', '83,8%', '100,0%'],
      ],
    },
    figures: [
      [KOM, BUURT, 2025, 21, 352],
      [VELD, BUURT, 2025, 16.2, 460],
    ],
  },
  'merged heads with percent and n side by side': {
    says: 'percentage en n naast elkaar',
    sheets: {
      'Tabel 2025': [
        ['Tabel 1. Leefbaarheid en veiligheid'],
        ['', 'Binnenstad', '', "'t Bösch-veld", ''],
        ['', '%', 'n', '%', 'n'],
        ['onveilig-buurt', 21, 352, 16.2, 460],
        ['Rapportcijfer leefbaarheid woonbuurt', 7.1, 351, 7.5, 459],
      ],
    },
    figures: of2025,
  },
  'years side by side under each wijk, each with % and n': {
    says: 'jaren naast elkaar onder elk gebied',
    sheets: {
      Trend: [
        ['Wijk', 'Binnenstad', '', '', '', "'t Bösch-veld", '', '', ''],
        ['Jaar', 2023, '', 2025, '', 2023, '', 2025, ''],
        ['', '%', 'n', '%', 'n', '%', 'n', '%', 'n'],
        ['onveilig-buurt', 20.4, 340, 21, 352, 15.5, 450, 16.2, 460],
        ['leefbaarheid-cijfer', 7, 339, 7.1, 351, 7.4, 449, 7.5, 459],
      ],
    },
    figures: WAVES,
  },
  'years above, wijken below them': {
    says: 'jaren naast elkaar onder elk gebied',
    sheets: {
      Trend: [
        ['', 'VM 2023', '', '', '', 'VM 2025', '', '', ''],
        ['Onderwerp', 'Binnenstad', 'n', "'t Bösch-veld", 'n', 'Binnenstad', 'n', "'t Bösch-veld", 'n'],
        ['onveilig-buurt', 20.4, 340, 15.5, 450, 21, 352, 16.2, 460],
        ['leefbaarheid-cijfer', 7, 339, 7.4, 449, 7.1, 351, 7.5, 459],
      ],
    },
    figures: WAVES,
  },
  'a sheet per wijk': {
    says: 'een blad per gebied',
    sheets: {
      'Binnenstad 25': [
        ['Wijk: Binnenstad'],
        ['Veiligheidsmonitor 2025'],
        ['Onderwerp', 'Uitkomst', 'n'],
        ['onveilig-buurt', 21, 352],
        ['leefbaarheid-cijfer', 7.1, 351],
      ],
      'Boschveld 25': [
        ["Wijk: 't Bösch-veld"],
        ['Veiligheidsmonitor 2025'],
        ['Onderwerp', 'Uitkomst', 'n'],
        ['onveilig-buurt', 16.2, 460],
        ['leefbaarheid-cijfer', 7.5, 459],
      ],
    },
    figures: of2025,
  },
  'a sheet per theme, wijken in columns, respondents in a row': {
    says: 'het aantal respondenten in een rij',
    sheets: {
      'Veiligheid 2025': [
        ['', 'Gebied', ''],
        ['', 'Binnenstad', "'t Bösch-veld"],
        ['Aantal respondenten (ongewogen)', 352, 460],
        ['onveilig-buurt', 21, 16.2],
      ],
      'Leefbaarheid 2025': [
        ['', 'Gebied', ''],
        ['', 'Binnenstad', "'t Bösch-veld"],
        ['leefbaarheid-cijfer', 7.1, 7.5],
        ['n (gewogen)', 4100, 5300],
        ['n (ongewogen)', 351, 459],
      ],
    },
    figures: of2025,
  },
  'BBGA of Amsterdam': {
    says: 'BBGA (Amsterdam)',
    sheets: {
      bbga: [
        ['jaar', 'gebiedcode15', 'variabele', 'waarde'],
        ...WAVES.filter(([area]) => area !== KOM).map(([, code, year, value]) => [year, GM, code, value]),
        [2025, GM, 'BEVTOTAAL', 9400],
      ],
    },
    figures: WAVES.filter(([area]) => area !== KOM).map(
      ([, code, year, value]): Figure => [GM, code, year, value, ''],
    ),
  },
  'StatLine with codes, margins in rows': {
    says: 'gebieden in de rijen en indicatoren in de kolommen',
    sheets: {
      '85146NED': [
        ['ID', 'Marges', 'RegioS', 'Perioden', 'RapportcijferLeefbaarheidWoonbuurt_18', 'Onbekend_3'],
        [0, 'MW00000', 'GM9998    ', '2025JJ00', 7.3, 1],
        [1, 'MOG0095', 'GM9998    ', '2025JJ00', 7.1, 1],
        [2, 'MBG0095', 'GM9998    ', '2025JJ00', 7.5, 1],
      ],
    },
    figures: [[GM, CIJFER, 2025, 7.3, '', [7.1, 7.5]]],
  },
};

const comma = (cell: string | number) => String(cell).replace('.', typeof cell === 'number' ? ',' : '.');
const quoted = (cell: string | number) => (/[;"\n]/.test(comma(cell)) ? `"${comma(cell)}"` : comma(cell));

/** One file of each kind; a text has one sheet, so each sheet becomes a file. */
const KINDS: Readonly<Record<string, (sheets: Layout['sheets']) => Record<string, string | Uint8Array>>> = {
  csv: (sheets) =>
    Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [
        `cijfers/tabel ${name}.csv`,
        rows.map((row) => row.map(quoted).join(';')).join('\r\n'),
      ]),
    ),
  xlsx: (sheets) => ({ 'cijfers/tabel.xlsx': workbook(sheets, 'xlsx') }),
  ods: (sheets) => ({ 'cijfers/tabel.ods': workbook(sheets, 'ods') }),
};

function workbook(sheets: Layout['sheets'], bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

/** Figures whose cell holds a sign or nothing. */
function missing(figures: readonly Figure[]): number {
  return figures.filter(([, , , value]) => Number.isNaN(value)).length;
}

function essence(cells: readonly Cell[]) {
  return cells
    .map(({ gebied, indicator, jaar, reeks, groep, estimate }) =>
      estimate.kind === 'published'
        ? {
            gebied,
            indicator,
            jaar,
            reeks,
            groep,
            value: estimate.value,
            n: estimate.n,
            bounds: [estimate.lower, estimate.upper],
          }
        : { gebied, indicator, jaar, reeks, groep, value: estimate.kind },
    )
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

function long(figures: readonly Figure[]): string {
  const rows = figures.map(([gebied, indicator, jaar, value, n, bounds, groep = '']) =>
    [
      gebied,
      indicator,
      jaar,
      'VM2021',
      groep,
      Number.isNaN(value) ? '.' : comma(value),
      n,
      ...(bounds ?? ['', '']).map(comma),
    ].join(';'),
  );
  return ['gebied;indicator;jaar;reeks;groep;waarde;n;ondergrens;bovengrens', ...rows].join('\n');
}

const NOTHING = { 'cijfers/cijfers-2025.csv': 'gebied;indicator;jaar;reeks;groep;waarde;n\n' };

describe.each(Object.entries(LAYOUTS))('%s', (_, { sheets, figures, says, bronnen }) => {
  test.each(Object.keys(KINDS))('as %s: recognised by name, the same survey', async (kind) => {
    const expected = await ingestWith({ 'cijfers/cijfers-2025.csv': long(figures) });
    const files = KINDS[kind]?.(sheets) ?? {};
    const rules = bronnen ? { 'bronnen.yaml': `bronnen:\n  - bestand: "tabel*"\n    ${bronnen}\n` } : {};
    const read = await ingestWith({ ...NOTHING, ...files, ...rules });
    expect(essence(read.survey.cells)).toEqual(essence(expected.survey.cells));
    expect(read.imports.some(({ layout }) => layout?.includes(says))).toBe(true);
    // Every cell has a role: what was read counts as figures, and no number is left without a word.
    for (const { figures: told, cells } of read.imports.filter((table) => table.figures > 0)) {
      expect(cells.counts.figure).toBeGreaterThanOrEqual(told - missing(figures));
      expect(cells.untold).toBe(0);
    }
  });
});
