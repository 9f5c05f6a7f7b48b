import { utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/survey.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

type Value = string | number | Date | null;
interface Tab {
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
  /** Number formats by range. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** Workbooks as survey bureaus make them by hand. */
function workbook(tabs: Readonly<Record<string, Tab>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, { rows, merges = [], formats = {} }] of Object.entries(tabs)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map(utils.decode_range);
    for (const [range, format] of Object.entries(formats)) formatCells(sheet, range, format);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

function formatCells(sheet: WorkSheet, range: string, format: string): void {
  const { s, e } = utils.decode_range(range);
  for (let r = s.r; r <= e.r; r += 1) {
    for (let c = s.c; c <= e.c; c += 1) {
      const cell = sheet[utils.encode_cell({ r, c })];
      if (cell) cell.z = format;
    }
  }
}

const LENIENT = { 'gemeente.yaml': `${SOUND['gemeente.yaml']}drempels: { zonder_n: tonen }\n` };

async function read(
  name: string,
  tabs: Readonly<Record<string, Tab>>,
  more: Readonly<Record<string, string>> = {},
) {
  const { survey, remarks, imports } = await ingestWith({
    ...LENIENT,
    'cijfers/cijfers-2025.csv': 'gebied;indicator;jaar;reeks;groep;waarde;n\n',
    ...more,
    [`cijfers/${name}`]: workbook(tabs),
  });
  const own = imports.filter(({ file }) => file === `cijfers/${name}`);
  return { figures: survey.cells.map(told), remarks, imports: own };
}

/** "WK999801 onveilig-buurt 2025: 18.1 (212)". */
function told({ gebied, indicator, jaar, groep, estimate }: Cell): string {
  const who = groep ? ` ${groep.kenmerk}=${groep.waarde}` : '';
  if (estimate.kind !== 'published') return `${gebied} ${indicator} ${jaar}${who}: ${estimate.kind}`;
  const { value, n, lower, upper } = estimate;
  const margin = lower === undefined ? '' : ` ${lower}-${upper}`;
  return `${gebied} ${indicator} ${jaar}${who}: ${value}${margin} (${n ?? ''})`;
}

const TWO = ['WK999801 onveilig-buurt 2025: 18 (212)', 'WK999802 onveilig-buurt 2025: 15.5 (450)'];

describe('odd workbooks', () => {
  test('a title block, merged header cells, percent formats, a footer', async () => {
    const { figures, imports } = await read('a.xlsx', {
      'Tabel 1': {
        rows: [
          ['Veiligheidsmonitor Klein Maasdrecht 2025'],
          ['Tabel 1. Onveiligheid, naar wijk'],
          [],
          ['', 'Weleens onveilig in de buurt', '', 'Rapportcijfer leefbaarheid woonbuurt', ''],
          ['Wijk', 'Percentage', 'n', 'Gemiddelde', 'n'],
          ['Binnenstad', 0.18, 212, 7.1, 213],
          ["'t Bösch-veld", 0.155, 450, 7.4, 449],
          [],
          ['Bron: Veiligheidsmonitor 2025'],
        ],
        merges: ['A1:E1', 'B4:C4', 'D4:E4'],
        formats: { 'B6:B7': '0%' },
      },
    });
    expect(figures.filter((figure) => figure.includes('onveilig'))).toEqual(TWO);
    expect(figures).toContain('WK999802 leefbaarheid-cijfer 2025: 7.4 (449)');
    expect(imports[0]?.symbols).toEqual([
      { symbol: '%', meaning: 'opmaak procent: wat u ziet telt, dus 0,18 is gelezen als 18', count: 2 },
    ]);
    expect(imports[0]?.merged).toEqual(['A1:E1', 'B4:C4', 'D4:E4']);
  });

  test.each([
    ['01 Binnenstad', "02 't Bösch-veld"],
    ['Wijk 01 Binnenstad', "Wijk 02 't Bösch-veld"],
    ['WK999801 Binnenstad', "WK999802: 't Bösch-veld"],
    ['Binnenstad (WK999801)', "'t Bösch-veld (WK999802)"],
  ])('a number or code beside the name: %s', async (first, second) => {
    const { figures, imports } = await read('b-2025.xlsx', {
      Data: {
        rows: [
          ['Wijk', 'onveilig-buurt', 'n'],
          [first, 18, 212],
          [second, 15.5, 450],
        ],
      },
    });
    expect(figures).toEqual(TWO);
    expect(imports[0]?.matches).toContainEqual({
      kind: 'gebied',
      found: first,
      code: 'WK999801',
      by: 'bekende naam',
    });
  });

  test('a code that belongs to another name is asked about', async () => {
    const remarks = await refusal(
      writeFolder({ ...SOUND, 'cijfers/b-2025.csv': 'Wijk;onveilig-buurt;n\nWK999802 Binnenstad;18;212\n' }),
    );
    expect(remarks.map(({ rule }) => rule)).toContain('gebied-onbekend');
  });

  test('a row of totals is asked about, with how to map it', async () => {
    const rows = [
      ['Wijk', 'onveilig-buurt', 'n'],
      ['Binnenstad', 18, 212],
      ['Totaal', 17, 662],
    ];
    const remarks = await refusal(
      writeFolder({ ...SOUND, 'cijfers/b-2025.xlsx': workbook({ Data: { rows } }) }),
    );
    expect(remarks.find(({ found }) => found === 'Totaal')?.proposal).toContain(
      'gebieden: { "Totaal": CODE }',
    );
    const { figures } = await read(
      'c-2025.xlsx',
      { Data: { rows } },
      {
        'bronnen.yaml': 'bronnen:\n  - bestand: c-2025.xlsx\n    gebieden: { "Totaal": GM9998 }\n',
      },
    );
    expect(figures).toContain('GM9998 onveilig-buurt 2025: 17 (662)');
  });

  test('n in the headings of areas; a column of no known area is told, not read', async () => {
    const { figures, remarks } = await read('d.xlsx', {
      '2025': {
        rows: [
          ['', 'Binnenstad (n=212)', "'t Bösch-veld (n=450)", 'Totaal (n=662)'],
          ['onveilig-buurt', 18, 15.5, 17],
        ],
      },
    });
    expect(figures).toEqual(TWO);
    expect(remarks.find(({ rule }) => rule === 'gebied-overgeslagen')?.explanation).toContain('Totaal');
  });

  test('a numbered row, a blank first column, a single n for all subjects', async () => {
    const { figures } = await read('e-2025.xlsx', {
      Blad1: {
        rows: [
          [],
          [null, '#', 'Wijk', 'onveilig-buurt', 'overlast-totaal', 'n'],
          [null, 1, 'Binnenstad', 18, 40, 212],
        ],
      },
    });
    expect(figures).toEqual([
      'WK999801 onveilig-buurt 2025: 18 (212)',
      'WK999801 overlast-totaal 2025: 40 (212)',
    ]);
  });

  test('days as waves, and numbers as texts', async () => {
    const day = new Date(Date.UTC(2025, 8, 1));
    const { figures } = await read('f.xlsx', {
      Blad1: {
        rows: [
          ['Wijk', 'Meting', 'onveilig-buurt', 'n'],
          ['Binnenstad', day, '18,0', '212'],
          ["'t Bösch-veld", 'VM 2025', '15,5 ', '1.450'],
        ],
      },
    });
    expect(figures).toEqual([
      'WK999801 onveilig-buurt 2025: 18 (212)',
      'WK999802 onveilig-buurt 2025: 15.5 (1450)',
    ]);
  });

  test('both bounds in one cell', async () => {
    const { figures } = await read('g-2025.xlsx', {
      Blad1: {
        rows: [
          ['Wijk', 'onveilig-buurt', 'Betrouwbaarheidsinterval', 'n'],
          ['Binnenstad', 18.1, '16,1 - 20,3', 212],
          ["'t Bösch-veld", 15.5, '(12,0; 19,5)', 450],
        ],
      },
    });
    expect(figures).toEqual([
      'WK999801 onveilig-buurt 2025: 18.1 16.1-20.3 (212)',
      'WK999802 onveilig-buurt 2025: 15.5 12-19.5 (450)',
    ]);
  });

  test('groups in a column of their own', async () => {
    const { figures } = await read('h-2025.xlsx', {
      Blad1: {
        rows: [
          ['Wijk', 'Leeftijd', 'onveilig-buurt', 'n'],
          ['Binnenstad', 'Totaal', 18, 212],
          ['Binnenstad', '15-24', 25, 110],
        ],
      },
    });
    expect(figures).toEqual([
      'WK999801 onveilig-buurt 2025: 18 (212)',
      'WK999801 onveilig-buurt 2025 leeftijd=15-24: 25 (110)',
    ]);
  });

  test('a label merged over several rows holds for all of them', async () => {
    const { figures } = await read(
      'i.xlsx',
      {
        Blad1: {
          rows: [
            ['Onderwerp', 'Wijk', 'Percentage', 'n'],
            ['onveilig-buurt', 'Binnenstad', 18, 212],
            ['', "'t Bösch-veld", 15.5, 450],
          ],
          merges: ['A2:A3'],
        },
      },
      {
        'bronnen.yaml':
          'bronnen:\n  - bestand: i.xlsx\n    kolommen: { indicator: Onderwerp, gebied: Wijk, waarde: Percentage }\n    vast: { jaar: 2025 }\n',
      },
    );
    expect(figures).toEqual(TWO);
  });

  test('words where a bureau gives no figure are asked about, and mapped in bronnen.yaml', async () => {
    const rows = [
      ['Wijk', 'onveilig-buurt', 'n'],
      ['Binnenstad', 18, 212],
      ["'t Bösch-veld", '< 5', 450],
    ];
    const remarks = await refusal(
      writeFolder({ ...SOUND, 'cijfers/j-2025.xlsx': workbook({ Data: { rows } }) }),
    );
    expect(remarks.find(({ found }) => found === '< 5')?.proposal).toContain(`tekens: { "<": ontbreekt }`);
    const { figures, imports } = await read(
      'j-2025.xlsx',
      { Data: { rows } },
      {
        'bronnen.yaml': 'bronnen:\n  - bestand: j-2025.xlsx\n    tekens: { "<": ontbreekt }\n',
      },
    );
    expect(figures).toEqual([TWO[0], 'WK999802 onveilig-buurt 2025: missing']);
    expect(imports[0]?.symbols).toEqual([
      { symbol: '< 5', meaning: 'het cijfer ontbreekt, volgens bronnen.yaml', count: 1 },
    ]);
  });

  test('shares between 0 and 1 that can be no percentages are an error', async () => {
    const rows = [
      ['Wijk', 'onveilig-buurt', 'n'],
      ['Binnenstad', 0.18, 212],
      ["'t Bösch-veld", 0.15, 450],
    ];
    const remarks = await refusal(
      writeFolder({
        ...SOUND,
        'cijfers/cijfers-2025.csv': 'gebied;indicator;jaar;reeks;groep;waarde;n\n',
        'cijfers/k-2025.xlsx': workbook({ Data: { rows } }),
      }),
    );
    expect(remarks.find(({ rule }) => rule === 'percentage-als-fractie')).toMatchObject({
      level: 'error',
      row: 2,
    });
  });
});

describe('signs of CBS', () => {
  const table = (value: string) =>
    `"Perioden";"Regio's";"Weleens onveilig in de buurt (%)"\n"2025";"WK999801  ";"${value}"\n"2025";"WK999802  ";"15.5"\n`;
  const readSign = async (value: string, more: Readonly<Record<string, string>> = {}) => {
    const { survey } = await ingestWith({
      ...LENIENT,
      'cijfers/cijfers-2025.csv': 'gebied;indicator;jaar;reeks;groep;waarde;n\n',
      'cijfers/statline.csv': table(value),
      ...more,
    });
    return survey.cells.find(({ gebied }) => gebied === 'WK999801')?.estimate;
  };

  test.each([
    ['.', 'onbekend, te onzeker of geheim', { kind: 'missing' }],
    ['x', 'geheim', { kind: 'missing' }],
    ['-', 'nihil', { kind: 'published', value: 0 }],
    ['0', 'minder dan de helft van de eenheid', { kind: 'published', value: 0, underHalf: true }],
    ['       0.0', 'minder dan de helft van de eenheid', { kind: 'published', value: 0, underHalf: true }],
    ['18.1*', 'voorlopig', { kind: 'published', value: 18.1, provisional: true }],
    ['       ', 'kan niet voorkomen', undefined],
  ])('"%s" in a table of CBS: %s', async (sign, _, expected) => {
    const estimate = await readSign(sign);
    if (expected) expect(estimate).toMatchObject(expected);
    else expect(estimate).toBeUndefined();
    if (sign === '-') expect(estimate).not.toHaveProperty('underHalf');
  });

  test('a hyphen elsewhere is asked about, unless bronnen.yaml says what it is', async () => {
    const csv = 'Wijk;onveilig-buurt;n\nBinnenstad;-;212\n';
    const remarks = await refusal(writeFolder({ ...SOUND, 'cijfers/x-2025.csv': csv }));
    expect(remarks.map(({ rule }) => rule)).toContain('streepje');
    const mapped = (meaning: string) =>
      readSign('15', {
        'cijfers/statline.csv': csv,
        'cijfers/x-2025.csv': csv.replace('onveilig-buurt', 'overlast-totaal'),
        'bronnen.yaml': `bronnen:\n  - bestand: "*.csv"\n    vast: { jaar: 2025 }\n    tekens: { "-": ${meaning} }\n`,
      }).catch(() => undefined);
    expect(await mapped('nul')).toMatchObject({ value: 0 });
    expect(await mapped('ontbreekt')).toEqual({ kind: 'missing' });
  });
});
