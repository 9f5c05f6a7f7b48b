import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { importPage } from '../../src/publish/import-page.ts';
import { reportOf } from '../../src/publish/report.ts';
import { reportPage } from '../../src/publish/report-page.ts';
import { SOUND, writeFolder } from '../ingest/folder.ts';
import { tellSurvey } from '../tell-survey.ts';

/** All that output/rapport tells about a data folder. */
async function reportsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const told = await tellSurvey(writeFolder({ ...SOUND, ...files }));
  const publication = { ...told, files: [], printed: [], version: '0.0.0', laps: [] };
  const report = reportOf(publication);
  return {
    page: importPage(publication),
    all: [importPage(publication), reportPage(report, []), JSON.stringify(report)].join(),
  };
}

function workbook(
  rows: readonly (readonly (string | number)[])[],
  merges: readonly string[] = [],
): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map(utils.decode_range);
  utils.book_append_sheet(book, sheet, 'Tabel');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

/** Texts of the cells in the rows below a caption. */
function table(page: string, caption: string): string[] {
  const [, body = ''] =
    new RegExp(`<caption>${caption}</caption>[\\s\\S]*?<tbody>([\\s\\S]*?)</tbody>`).exec(page) ?? [];
  return body
    .split('</tr>')
    .map((row) =>
      row
        .replaceAll(/<\/t[hd]>/g, '|')
        .replaceAll(/<[^>]+>/g, '')
        .trim(),
    )
    .filter(Boolean);
}

describe('the import report', () => {
  test('tells encoding, separator, columns, matches and the first figures of a text', async () => {
    const { page } = await reportsOf({});
    expect(page).toContain('<h2>cijfers/cijfers-2025.csv</h2>');
    expect(table(page, 'Wat voor bestand het is')).toEqual([
      'Soort bestand|tekst|',
      'Tekens (codering)|UTF-8|',
      'Scheidingsteken|puntkomma|',
      'Indeling|één cijfer per rij|',
      'Kop op rij|1|',
      'Gelezen cijfers|6|',
      'Afronding|in stappen van 0,1: leefbaarheid-cijfer, onveilig-buurt (2025)|',
    ]);
    expect(table(page, 'Wat de kolommen betekenen')).toContain('F|waarde|waarde|');
    expect(table(page, 'Wat waarvoor is aangezien')).toEqual([
      'GM9998|GM9998|gebied|code|',
      'onveilig-buurt|onveilig-buurt|indicator|code|',
      'WK999801|WK999801|gebied|code|',
      '&#39;t bösch-VELD|WK999802|gebied|naam|',
      'leefbaarheid-cijfer|leefbaarheid-cijfer|indicator|code|',
      'WK999802|WK999802|gebied|code|',
    ]);
    expect(table(page, 'De eerste cijfers, zoals ze zijn gelezen').slice(0, 2)).toEqual([
      '2|GM9998|onveilig-buurt|2025|VM2021||18,4|1812|gepubliceerd|',
      '3|WK999801|onveilig-buurt|2025|VM2021||21|352|gepubliceerd|',
    ]);
    expect(table(page, 'Tekens in plaats van een cijfer')).toEqual(['(leeg)|leeg: het cijfer ontbreekt|1|']);
  });

  test('tells merged header cells, how headings were matched, what was passed over and why', async () => {
    const { page } = await reportsOf({
      'cijfers/breed.xlsx': workbook(
        [
          ['Uitkomsten 2023'],
          ['', 'Weleens onveilig', '', 'Fietsen'],
          ['Wijk', '% 2023', 'n 2023', '2023'],
          ['Binnenstad', 20.5, 340, 3],
          ['Bron: bureau'],
        ],
        ['B2:C2'],
      ),
      'bronnen.yaml':
        'bronnen:\n  - bestand: breed.xlsx\n    indicatoren: { "Weleens onveilig": onveilig-buurt, "Weleens onveilig/% 2023": onveilig-buurt }\n',
    });
    const summary = table(page, 'Wat voor bestand het is').join('\n');
    const own = page.slice(
      page.indexOf('breed.xlsx, blad “Tabel”</h2>') < 0 ? 0 : page.indexOf('breed.xlsx, blad “Tabel”</h2>'),
    );
    expect(summary).toContain('Excel-werkmap');
    expect(page).toContain('B2:C2');
    expect(own).toContain('gebieden in de rijen en indicatoren in de kolommen');
    expect(table(own, 'Wat de kolommen betekenen')).toEqual([
      'A|Wijk|gebied|',
      'B|Weleens onveilig/% 2023|waarde van onveilig-buurt, 2023|',
      'C|Weleens onveilig/n 2023|n van onveilig-buurt, 2023|',
      'D|Fietsen/2023|wordt niet gelezen|',
    ]);
    expect(table(own, 'Wat waarvoor is aangezien')).toContain(
      'Weleens onveilig/% 2023|onveilig-buurt|indicator|bronnen.yaml|',
    );
    expect(table(own, 'Wat niet is gelezen')).toEqual([
      'Fietsen/2023|geen bekende indicator|',
      'rij 5|geen cijfers op deze rij|',
    ]);
  });

  test('no value or number of respondents that is hidden is in any report', async () => {
    const { page, all } = await reportsOf({
      'cijfers/klein.csv': [
        'gebied;indicator;jaar;reeks;groep;waarde;n;se;ondergrens;bovengrens',
        // Standard errors and bounds that earn a remark, in a cell with too few answers.
        'WK999801;veiligheid-cijfer;2025;VM2021;;7,7777;37;3,7777;5,7777;9,7777',
        'WK999802;overlast-totaal;2025;VM2021;;77,7777;38;9,7777;-7,7777;177,7777',
      ].join('\n'),
      'cijfers/breed-2025.csv':
        'Wijk;overlast-sociaal;overlast-sociaal n;Iets (n=3777);Elders (3777)\nBinnenstad;77,7777;37;77,7777;1\n',
    });
    expect(
      table(page.slice(page.indexOf('<h2>cijfers/klein.csv')), 'De eerste cijfers, zoals ze zijn gelezen'),
    ).toEqual([
      '2|WK999801|veiligheid-cijfer|2025|VM2021||||onderdrukt|',
      '3|WK999802|overlast-totaal|2025|VM2021||||onderdrukt|',
    ]);
    expect(all).not.toMatch(/7777|3777/);
    expect(all).not.toMatch(/>3[78]</);
    expect(all).toContain('marges-verschillen');
    expect(all).toContain('grens-buiten-bereik');
  });

  test('is markup that no name of a file, heading or area can break', async () => {
    const { page } = await reportsOf({
      'cijfers/<b>-2025.csv': 'Wijk;overlast-sociaal;overlast-sociaal n;"<script>"\nBinnenstad;21;352;3\n',
    });
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script>|<b>/);
  });
});
