import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/survey.ts';
import { ingestWith, SOUND } from './folder.ts';

/** Value, bounds and n of a cell, found by area, indicator and year. */
function published(cells: readonly Cell[], gebied: string, indicator: string, jaar: number) {
  const cell = cells.find(
    (candidate) =>
      candidate.gebied === gebied && candidate.indicator === indicator && candidate.jaar === jaar,
  );
  if (cell?.estimate.kind !== 'published') return cell?.estimate.kind;
  const { value, lower, upper, n } = cell.estimate;
  return { value, lower, upper, n };
}

/** Exports without n are shown only where the gemeente says so (method.md 2.8, 3). */
const lenient = { 'gemeente.yaml': `${SOUND['gemeente.yaml']}drempels: { zonder_n: tonen }\n` };

describe('StatLine', () => {
  const STATLINE = [
    '\uFEFF"Marges";"Perioden";"Regio\'s";"Regiocode (code)";"Leefbaarheid woonbuurt/Rapportcijfer leefbaarheid woonbuurt (cijfer)";"Ander onderwerp (%)"',
    '"Waarde";"2023";"Binnenstad";"WK999801  ";"     7.1";"    10.0"',
    '"Betrouwbaarheidsmarge ondergrens 95%";"2023";"Binnenstad";"WK999801  ";"     6.9";"     9.0"',
    '"Betrouwbaarheidsmarge bovengrens 95%";"2023";"Binnenstad";"WK999801  ";"     7.3";"    11.0"',
    '"Waarde";"2023";"Elders";"WK036300  ";"     7.9";"    10.0"',
    `"Waarde";"2023";"'t Bösch-veld";"WK999802  ";"       .";"       ."`,
  ].join('\n');

  test('byte order mark, padding, header path, margins as rows, a point for what is missing', async () => {
    const { survey, remarks } = await ingestWith({ ...lenient, 'cijfers/statline.csv': STATLINE });
    expect(published(survey.cells, 'WK999801', 'leefbaarheid-cijfer', 2023)).toEqual({
      value: 7.1,
      lower: 6.9,
      upper: 7.3,
      n: undefined,
    });
    expect(published(survey.cells, 'WK999802', 'leefbaarheid-cijfer', 2023)).toBe('missing');
    expect(survey.cells.find(({ jaar }) => jaar === 2023)?.reeks).toBe('VM2021');
    expect(remarks.find(({ rule }) => rule === 'indeling-herkend')?.found).toContain(
      'Rapportcijfer leefbaarheid woonbuurt (cijfer) = leefbaarheid-cijfer',
    );
    expect(remarks.find(({ rule }) => rule === 'gebied-overgeslagen')?.explanation).toContain('WK036300');
    expect(remarks.find(({ rule }) => rule === 'onderwerp-overgeslagen')?.found).toContain('Ander onderwerp');
  });

  test('a remark about a figure names its row and its column', async () => {
    const file = STATLINE.replace('     7.1', '    71.0');
    const error = await ingestWith({ ...lenient, 'cijfers/statline.csv': file }).catch(
      (caught: { remarks: object[] }) => caught.remarks,
    );
    expect(error).toContainEqual(
      expect.objectContaining({
        rule: 'waarde-buiten-bereik',
        row: 2,
        column: 'Leefbaarheid woonbuurt/Rapportcijfer leefbaarheid woonbuurt (cijfer)',
      }),
    );
  });
});

describe('CBS OData', () => {
  const row = (marges: string, waarde: number | null, extra: object = {}) => ({
    ID: 1,
    Marges: marges,
    RegioS: 'WK999801  ',
    Perioden: '2023JJ00',
    RapportcijferLeefbaarheidWoonbuurt_18: waarde,
    ...extra,
  });

  test('v3: topics by title, periods, padded codes and margins', async () => {
    const value = [row('MW00000', 7.1), row('MOG0095', 6.9), row('MBG0095', 7.3)];
    const { survey } = await ingestWith({
      ...lenient,
      'cijfers/85146NED.json': JSON.stringify({ 'odata.metadata': 'x', value }),
    });
    expect(published(survey.cells, 'WK999801', 'leefbaarheid-cijfer', 2023)).toEqual({
      value: 7.1,
      lower: 6.9,
      upper: 7.3,
      n: undefined,
    });
  });

  test('v3: two topics with the same stem are not told apart by their number (method.md 0.6)', async () => {
    const value = [
      row('MW00000', 7.1, { RapportcijferLeefbaarheidWoonbuurt_19: 3, MensenGaanPrettigMetElkaarOm_8: 70 }),
    ];
    const { survey, remarks } = await ingestWith({
      ...lenient,
      'cijfers/85146NED.json': JSON.stringify({ value }),
    });
    expect(published(survey.cells, 'WK999801', 'leefbaarheid-cijfer', 2023)).toBeUndefined();
    expect(published(survey.cells, 'WK999801', 'omgaan-prettig', 2023)).toMatchObject({ value: 70 });
    expect(remarks.find(({ rule }) => rule === 'onderwerp-overgeslagen')?.found).toContain(
      'RapportcijferLeefbaarheidWoonbuurt_18',
    );
  });

  test('v4: observations by measure code, mapped in bronnen.yaml', async () => {
    const observation = (measure: string, area: string, amount: number | null) => ({
      Id: 1,
      Measure: measure,
      ValueAttribute: 'None',
      Value: amount,
      WijkenEnBuurten: area,
      Perioden: '2023JJ00',
    });
    const value = [
      observation('M000201', 'WK999801', 20.5),
      observation('M000202', 'WK999801', 7.1),
      observation('M000201', 'WK999802', null),
    ];
    const { survey } = await ingestWith({
      ...lenient,
      'cijfers/v4.json': JSON.stringify({ '@odata.context': 'x', value }),
      'bronnen.yaml':
        'bronnen:\n  - bestand: v4.json\n    indicatoren: { M000201: onveilig-buurt, M000202: leefbaarheid-cijfer }\n',
    });
    expect(published(survey.cells, 'WK999801', 'onveilig-buurt', 2023)).toMatchObject({ value: 20.5 });
    expect(published(survey.cells, 'WK999801', 'leefbaarheid-cijfer', 2023)).toMatchObject({ value: 7.1 });
    expect(published(survey.cells, 'WK999802', 'onveilig-buurt', 2023)).toBe('missing');
  });
});

describe('other exports', () => {
  test('Swing JSON: values are texts, a question mark is missing', async () => {
    const headers = [
      { name: 'Wijk', type: 'String' },
      { name: 'Jaar', type: 'String' },
      { name: 'onveilig-buurt', type: 'Numeric' },
    ];
    const rows = [
      ['Binnenstad', '2023', '20.5'],
      ["'t Bösch-veld", '2023', '?'],
    ];
    const { survey } = await ingestWith({
      ...lenient,
      'cijfers/swing.json': JSON.stringify({ headers, rows }),
    });
    expect(published(survey.cells, 'WK999801', 'onveilig-buurt', 2023)).toMatchObject({ value: 20.5 });
    expect(published(survey.cells, 'WK999802', 'onveilig-buurt', 2023)).toBe('missing');
  });

  test('tabellenboek: a margin is half the interval, signs of differences are no figures', async () => {
    const { survey } = await ingestWith({
      ...lenient,
      'cijfers/boek.txt': [
        '\t2021\tMarge\t2023\tMarge\tVerschil 2023 t.o.v. 2021\t2021',
        '% (heel) vaak',
        'onveilig-buurt\t20,1\t2,3\t21,4\t2,0\t+\t-',
        '',
        'schaalscore (0-10)',
        'Voorzieningen (schaalscore)\t6,3\t0,1\t6,4\t0,1\t+\t+',
      ].join('\n'),
      'bronnen.yaml':
        'bronnen:\n  - bestand: boek.txt\n    vast: { gebied: GM9998 }\n    indicatoren: { "Voorzieningen (schaalscore)": voorzieningen-score }\n',
    });
    expect(published(survey.cells, 'GM9998', 'onveilig-buurt', 2021)).toEqual({
      value: 20.1,
      lower: 17.8,
      upper: 22.4,
      n: undefined,
    });
    expect(published(survey.cells, 'GM9998', 'voorzieningen-score', 2023)).toEqual({
      value: 6.4,
      lower: 6.3,
      upper: 6.5,
      n: undefined,
    });
    expect(survey.cells.filter(({ origin }) => origin.file === 'cijfers/boek.txt')).toHaveLength(4);
  });

  test('a star means provisional, behind a figure and behind a year', async () => {
    const { survey } = await ingestWith({
      ...lenient,
      'cijfers/sterren.csv': 'wijk;perioden;onveilig-buurt\nBinnenstad;2023;20,5*\nBinnenstad;2024*;21,5\n',
    });
    const own = survey.cells.filter(({ origin }) => origin.file === 'cijfers/sterren.csv');
    expect(
      own.map(({ jaar, estimate }) => [jaar, estimate.kind === 'published' && estimate.provisional]),
    ).toEqual([
      [2023, true],
      [2024, true],
    ]);
  });

  test('numbers that stand for "no figure" in KWB and police tables are missing', async () => {
    const { survey } = await ingestWith({
      ...lenient,
      'cijfers/kwb.csv': 'WK_CODE,jaar,onveilig-buurt\nWK999801,2023,-99997\nWK999802,2023,15.5\n',
    });
    expect(published(survey.cells, 'WK999801', 'onveilig-buurt', 2023)).toBe('missing');
    expect(published(survey.cells, 'WK999802', 'onveilig-buurt', 2023)).toMatchObject({ value: 15.5 });
  });

  test('"onbekend: overslaan" passes over what a long export has more, and says how much', async () => {
    const { survey, remarks } = await ingestWith({
      ...lenient,
      'cijfers/bbga.csv':
        'jaar;gebiedcode15;variabele;waarde\n2023;WK999801;LONV;20.5\n2023;WK999801;BEVTOTAAL;4000\n2023;STAD;LONV;22\n',
      'bronnen.yaml':
        'bronnen:\n  - bestand: bbga.csv\n    kolommen: { gebied: gebiedcode15, indicator: variabele }\n    vast: { reeks: VM2021 }\n    indicatoren: { LONV: onveilig-buurt }\n    onbekend: overslaan\n',
    });
    expect(published(survey.cells, 'WK999801', 'onveilig-buurt', 2023)).toMatchObject({ value: 20.5 });
    expect(remarks.find(({ rule }) => rule === 'cijfers-overgeslagen')?.found).toBe('2');
  });
});
