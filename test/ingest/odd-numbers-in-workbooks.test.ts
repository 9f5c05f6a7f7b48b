import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { type Rows, readTables } from './read-tables.ts';

const HEAD = ['Wijk', 'onveilig-buurt', 'n'];
const TWO = [HEAD, ['Binnenstad', 21.5, 352], ["'t Bösch-veld", 16.2, 460]];
const BOTH = { 'WK999801 onveilig-buurt 2025': '21.5 n=352', 'WK999802 onveilig-buurt 2025': '16.2 n=460' };

interface Forms {
  readonly merges?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly type?: 'xlsx' | 'xlsb';
}

/** A sheet as somebody made it up: merged cells, and formats of single ones. */
function read(rows: Rows, { merges = [], formats = {}, type = 'xlsx' }: Forms = {}) {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map(utils.decode_range);
  for (const [place, format] of Object.entries(formats)) Object.assign(sheet[place], { z: format });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Blad');
  return readTables(new Uint8Array(write(book, { type: 'array', bookType: type })), 'tabel-2025.xlsx');
}

describe('one number in merged cells', () => {
  test.each<[string, Rows, string]>([
    ['n of two wijken', [HEAD, ['Binnenstad', 21.5, 812], ["'t Bösch-veld", 16.2, '']], 'C2:C3'],
    ['a figure of two wijken', [HEAD, ['Binnenstad', 18.5, 352], ["'t Bösch-veld", '', 460]], 'B2:B3'],
    [
      'a figure of two topics',
      [
        ['Wijk', 'onveilig-buurt', 'leefbaarheid-cijfer'],
        ['Binnenstad', 7, ''],
        ["'t Bösch-veld", 16.2, 7.1],
      ],
      'B2:C2',
    ],
    [
      'a figure of two wijken side by side',
      [
        ['Onderwerp', 'Binnenstad', "'t Bösch-veld"],
        ['onveilig-buurt', 18.5, ''],
        ['leefbaarheid-cijfer', 7.1, 7.4],
      ],
      'B2:C2',
    ],
    [
      'a block',
      [
        ['Wijk', 'onveilig-buurt', 'leefbaarheid-cijfer'],
        ['Binnenstad', 5, ''],
        ["'t Bösch-veld", '', ''],
      ],
      'B2:C3',
    ],
  ])('is nobody’s: %s', (_, rows, merge) => {
    const { errors, words } = read(rows, { merges: [merge] });
    expect(errors).toEqual(['cijfer-samengevoegd']);
    expect(words).toContain(`De cellen ${merge} zijn samengevoegd`);
  });

  test('n of one wijk may stand beside all its topics, and a label or a title may be merged', () => {
    const rows = [
      ['Onveiligheid in de wijken', '', '', '', '', '', ''],
      ['gebied', 'indicator', 'jaar', 'reeks', 'groep', 'waarde', 'n'],
      ['Binnenstad', 'onveilig-buurt', 2025, 'VM2021', '', 21.5, 352],
      ['', 'leefbaarheid-cijfer', '', 'VM2021', '', 7.1, ''],
    ];
    const { errors, figures } = read(rows, { merges: ['A1:G1', 'A3:A4', 'C3:C4', 'G3:G4'] });
    expect(errors).toEqual([]);
    expect(Object.values(figures)).toEqual(['21.5 n=352', '7.1 n=352']);
  });
});

describe('what a format shows in the place of the number counts', () => {
  test.each([
    ['"<5"', 'teken-bij-getal'],
    ['[<30]"*";0.0', 'getal-ongeldig'],
    ['"-"', 'streepje'],
    ['"te weinig"', 'getal-ongeldig'],
    [String.raw`[>=20]\x\!;0.0`, 'getal-ongeldig'],
  ])('%s is asked about', (format, rule) => {
    expect(read(TWO, { formats: { B2: format } }).errors).toEqual([rule]);
  });

  test.each(['0.0"%"', '[<10]"*";0.0', '0.0;(0.0)', '"€" 0.00', '# ?/?', '[Red]0.0', '_-* #,##0.0_-'])(
    '%s shows the number',
    (format) => {
      expect(read(TWO, { formats: { B2: format, B3: format } })).toMatchObject({ errors: [], figures: BOTH });
    },
  );

  test('a nought that is shown as a hyphen is a nought; a hidden number is read, and told', () => {
    const nought = [HEAD, ['Binnenstad', 0, 352], ["'t Bösch-veld", 16.2, 460]];
    expect(read(nought, { formats: { B2: '0.0;-0.0;"-"' } }).figures).toMatchObject({
      'WK999801 onveilig-buurt 2025': '0 n=352',
    });
    const hidden = read(TWO, { formats: { B2: ';;;' } });
    expect(hidden).toMatchObject({ errors: [], figures: BOTH });
    expect(hidden.warnings).toContain('cellen-verborgen');
    expect(hidden.words).toContain('De opmaak laat een getal niet zien');
  });

  test('what a computer adds in the sixteenth digit is no decimal', () => {
    const noise = [
      HEAD,
      ['Binnenstad', 21.499999999999996, 352],
      ["'t Bösch-veld", 16.2, 460.00000000000006],
    ];
    expect(read(noise)).toMatchObject({ errors: [], figures: BOTH });
  });
});

describe('other odd deliveries', () => {
  test('a binary workbook is refused under any name, for its notes can’t be told from its numbers', () => {
    const { errors, words } = read(TWO, { type: 'xlsb' });
    expect(errors).toEqual(['werkmap-onleesbaar']);
    expect(words).toContain('Excel-werkmap (.xlsx)');
  });

  test.each(['<!-- SAS --><table>', '<div><table>', 'MIME-Version: 1.0\n\n<table>', '{\\rtf1 Wijk;n}'])(
    'what only looks like a table is named: %s',
    (text) => {
      expect(readTables(text, 'tabel-2025.xls').errors).toEqual(['opmaaktaal']);
    },
  );

  test('a plus in front is of a difference, and asked', () => {
    const { errors, words } = readTables('Wijk;onveilig-buurt\nBinnenstad;+2,5\n');
    expect(errors).toEqual(['teken-bij-getal']);
    expect(words).toContain('"+2,5" wordt 2,5');
  });

  test('the advice about a sign says what becomes of the number', () => {
    expect(readTables('Wijk;onveilig-buurt\nBinnenstad;21,5-\n').words).toContain('"21,5-" wordt 21,5.');
  });

  test('thin blanks between thousands', () => {
    const { figures } = readTables(
      'Wijk;onveilig-buurt;n\nBinnenstad;21,5;1\u2009352\nOost;9,1;1\u2007100\n',
    );
    expect(Object.values(figures)).toEqual(['21.5 n=1352', '9.1 n=1100']);
  });

  test('a title of the wave before is told beside the year of the file', () => {
    const { warnings, words } = readTables(
      'Veiligheidsmonitor 2023;;\nWijk;onveilig-buurt;n\nBinnenstad;21,5;352\n',
    );
    expect(warnings).toContain('jaren-verschillen');
    expect(words).toContain('gelezen als die van 2023');
    expect(readTables('Wijk;onveilig-buurt;n\nBinnenstad;21,5;352\n').warnings).not.toContain(
      'jaren-verschillen',
    );
  });

  test('a year that is none is one error, and not one of its series too', () => {
    expect(readTables('Wijk;jaar;onveilig-buurt;n\nBinnenstad;2024/2025;21,5;352\n').errors).toEqual([
      'jaar-ongeldig',
    ]);
  });

  test('a heading that is too long is one error, and not an empty file too', () => {
    const heading = 'x'.repeat(40_000);
    expect(readTables(`Wijk;${heading};n\nBinnenstad;21,5;352\n`).errors).toEqual(['cel-te-lang']);
    expect(readTables('\n\n').errors).toEqual(['bestand-leeg']);
  });

  test('a note of one sign is no slip of the code of the country', () => {
    expect(readTables('Wijk;onveilig-buurt\nBinnenstad;21,5\n¹;12\n').words).not.toContain('Bedoelt u');
  });
});
