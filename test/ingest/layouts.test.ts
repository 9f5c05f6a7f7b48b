import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/survey.ts';
import { ingestWith } from './folder.ts';

/** The same figures in every layout: two indicators, two wijken, two waves; n and bounds where the layout has them. */
const FIGURES = [
  ['WK999801', 'onveilig-buurt', 2023, 20, 340],
  ['WK999802', 'onveilig-buurt', 2023, 15.5, 450],
  ['WK999801', 'leefbaarheid-cijfer', 2023, 7, 339],
  ['WK999802', 'leefbaarheid-cijfer', 2023, 7.4, 449],
  ['WK999801', 'onveilig-buurt', 2025, 21, 352],
  ['WK999802', 'onveilig-buurt', 2025, 16.2, 460],
  ['WK999801', 'leefbaarheid-cijfer', 2025, 7.1, 351],
  ['WK999802', 'leefbaarheid-cijfer', 2025, 7.5, 459],
] as const;

const LONG = [
  'gebied;indicator;jaar;reeks;groep;waarde;n',
  ...FIGURES.map(
    ([gebied, indicator, jaar, waarde, n]) =>
      `${gebied};${indicator};${jaar};VM2021;;${String(waarde).replace('.', ',')};${n}`,
  ),
].join('\n');

type Rows = readonly (readonly (string | number)[])[];

function workbook(sheets: Readonly<Record<string, Rows>>, bookType: 'xlsx' | 'ods' = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

const csv = (rows: Rows) => rows.map((row) => row.join(';')).join('\n');

const WIDE_2023: Rows = [
  ['Wijkcode', 'Wijk', 'onveilig-buurt', 'onveilig-buurt n', 'leefbaarheid-cijfer', 'leefbaarheid-cijfer n'],
  ['WK999801', 'Binnenstad', 20, 340, 7, 339],
  ['WK999802', "'t Bösch-veld", 15.5, 450, 7.4, 449],
];
const WIDE_2025: Rows = [
  ['Wijkcode', 'Wijk', 'onveilig-buurt', 'onveilig-buurt n', 'leefbaarheid-cijfer', 'leefbaarheid-cijfer n'],
  ['WK999801', 'Binnenstad', 21, 352, 7.1, 351],
  ['WK999802', "'t Bösch-veld", 16.2, 460, 7.5, 459],
];

const LAYOUTS: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'wide, a sheet per year': { 'cijfers/breed.xlsx': workbook({ '2023': WIDE_2023, '2025': WIDE_2025 }) },
  'wide in an .ods': { 'cijfers/breed.ods': workbook({ 'VM 2023': WIDE_2023, 'VM 2025': WIDE_2025 }, 'ods') },
  'wide, a file per year': { 'cijfers/vm-2023.csv': csv(WIDE_2023), 'cijfers/vm-2025.csv': csv(WIDE_2025) },
  'wide, the year in a title above the header, notes below': {
    'cijfers/a.xlsx': workbook({
      Tabel: [
        ['Uitkomsten Veiligheidsmonitor 2023'],
        [],
        ...WIDE_2023,
        [],
        ['Bron: Veiligheidsmonitor'],
        ['* te weinig antwoorden'],
      ],
    }),
    'cijfers/b.xlsx': workbook({
      Toelichting: [['Over dit onderzoek']],
      Tabel: [['Uitkomsten 2025'], ...WIDE_2025],
    }),
  },
  'wide, the year in a column': {
    'cijfers/breed.csv': csv([
      [
        'wijk',
        'jaar',
        'onveilig-buurt',
        'n onveilig-buurt (n)',
        'leefbaarheid-cijfer',
        'leefbaarheid-cijfer_n',
      ].map((name) => name.replace('n onveilig', 'onveilig')),
      ...WIDE_2023.slice(1).map(([, name = '', ...rest]) => [name, 2023, ...rest]),
      ...WIDE_2025.slice(1).map(([, name = '', ...rest]) => [name, 2025, ...rest]),
    ]),
  },
  'wide, the year in the headings': {
    'cijfers/breed.csv': csv([
      [
        'gebied',
        ...[2023, 2025].flatMap((year) =>
          ['onveilig-buurt', 'leefbaarheid-cijfer'].flatMap((code) => [
            `${code} ${year}`,
            `${code} ${year} (n)`,
          ]),
        ),
      ],
      ['Binnenstad', 20, 340, 7, 339, 21, 352, 7.1, 351],
      ["'t Bösch-veld", 15.5, 450, 7.4, 449, 16.2, 460, 7.5, 459],
    ]),
  },
  'wide, two header rows with merged cells': {
    'cijfers/breed.xlsx': workbook({
      Blad1: [
        ['', 'Onveilig in de buurt', '', '', '', 'Rapportcijfer leefbaarheid woonbuurt', '', '', ''],
        ['Gebied', '2023', 'n 2023', '2025', 'n 2025', '2023', 'n 2023', '2025', 'n 2025'],
        ['Binnenstad', 20, 340, 21, 352, 7, 339, 7.1, 351],
        ["'t Bösch-veld", 15.5, 450, 16.2, 460, 7.4, 449, 7.5, 459],
      ],
    }),
    'bronnen.yaml':
      'bronnen:\n  - bestand: breed.xlsx\n    indicatoren: { "Onveilig in de buurt": onveilig-buurt }\n',
  },
  'Swing upload': {
    'cijfers/swing.csv': [
      'geolevel,geoitem,period,onveilig-buurt,onveilig-buurt_n,leefbaarheid-cijfer,leefbaarheid-cijfer_n',
      'wijk,WK999801,2023,20,340,7,339',
      'wijk,WK999802,2023,15.5,450,7.4,449',
      'wijk,WK999801,2025,21,352,7.1,351',
      'wijk,WK999802,2025,16.2,460,7.5,459',
    ].join('\n'),
  },
  'tabellenboek, a sheet per year, areas as columns': {
    'cijfers/boek.xlsx': workbook({
      Inhoud: [['Tabellenboek Veiligheidsmonitor']],
      '2023': [
        ['Tabel 1', '', '', '', ''],
        ['', 'Binnenstad', 'n', "'t Bösch-veld", 'n'],
        ['% (heel) vaak', '', '', '', ''],
        ['onveilig-buurt', 20, 340, 15.5, 450],
        ['rapportcijfer', '', '', '', ''],
        ['leefbaarheid-cijfer', 7, 339, 7.4, 449],
        ['Bron: Veiligheidsmonitor', '', '', '', ''],
      ],
      '2025': [
        ['', 'Binnenstad', 'n', "'t Bösch-veld", 'n'],
        ['onveilig-buurt', 21, 352, 16.2, 460],
        ['leefbaarheid-cijfer', 7.1, 351, 7.5, 459],
      ],
    }),
  },
  'tabellenboek, a sheet per area, years as columns': {
    'cijfers/boek.xlsx': workbook({
      Binnenstad: [
        ['', 2023, 'n', 2025, 'n', 'Verschil'],
        ['onveilig-buurt', 20, 340, 21, 352, '+'],
        ['leefbaarheid-cijfer', 7, 339, 7.1, 351, '-'],
      ],
      WK999802: [
        ['', 2023, 'n', 2025, 'n', 'Verschil'],
        ['onveilig-buurt', 15.5, 450, 16.2, 460, ''],
        ['leefbaarheid-cijfer', 7.4, 449, 7.5, 459, ''],
      ],
    }),
  },
  'long with other column names, mapped in bronnen.yaml': {
    'cijfers/export.csv': [
      'Regio;Onderwerp;Peiljaar;Uitkomst;Aantal',
      ...FIGURES.map(
        ([gebied, indicator, jaar, waarde, n]) =>
          `${gebied === 'WK999801' ? 'Centrum e.o.' : gebied};${indicator === 'onveilig-buurt' ? 'Onveiligheidsgevoel' : indicator};${jaar};${String(waarde).replace('.', ',')};${n}`,
      ),
    ].join('\n'),
    'bronnen.yaml': [
      'bronnen:',
      '  - bestand: "*.csv"',
      '    kolommen: { gebied: Regio, indicator: onderwerp, jaar: Peiljaar, waarde: Uitkomst, n: Aantal }',
      '    vast: { reeks: VM2021 }',
      '    gebieden: { "centrum e.o.": WK999801 }',
      '    indicatoren: { Onveiligheidsgevoel: onveilig-buurt }',
    ].join('\n'),
  },
};

function essence(cells: readonly Cell[]) {
  return cells
    .map(({ gebied, indicator, jaar, reeks, groep, estimate }) => ({
      gebied,
      indicator,
      jaar,
      reeks,
      groep,
      value: estimate.kind === 'published' ? estimate.value : estimate.kind,
      n: estimate.kind === 'published' ? estimate.n : undefined,
    }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

const EMPTY = { 'cijfers/cijfers-2025.csv': 'gebied;indicator;jaar;reeks;groep;waarde;n\n' };

describe('one table in every layout gives one survey', () => {
  test.each(Object.entries(LAYOUTS))('%s', async (_, files) => {
    const expected = (await ingestWith({ 'cijfers/cijfers-2025.csv': LONG })).survey;
    const { survey, remarks } = await ingestWith({ ...EMPTY, ...files });
    expect(essence(survey.cells)).toEqual(essence(expected.cells));
    expect(remarks.some(({ rule }) => rule === 'indeling-herkend') || 'bronnen.yaml' in files).toBe(true);
  });
});
