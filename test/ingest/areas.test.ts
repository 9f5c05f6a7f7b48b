import { describe, expect, test } from 'vitest';
import { NIVEAUS } from '../../src/domain/gebied.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

describe('areas', () => {
  test('of every level, from land to buurt, each in the one above it', async () => {
    const codes = NIVEAUS.map((niveau, at) => `X${at}-${niveau}`);
    const rows = NIVEAUS.map(
      (niveau, at) => `${codes[at]};Gebied ${at};${niveau};${codes[at - 1] ?? ''};1000`,
    );
    const figures = codes.map((code) => `${code};onveilig-buurt;2025;VM2021;;18,1;212`);
    const { survey } = await ingestWith({
      'gemeente.yaml': `naam: Alles\ncode: ${codes[NIVEAUS.indexOf('gemeente')]}\neditie: 2025\n`,
      'gebieden/gebieden.csv': ['code;naam;niveau;ouder;inwoners15plus', ...rows].join('\n'),
      'cijfers/cijfers-2025.csv': ['gebied;indicator;jaar;reeks;groep;waarde;n', ...figures].join('\n'),
    });
    expect(NIVEAUS).toEqual(expect.arrayContaining(['regionale-eenheid', 'district', 'basisteam', 'buurt']));
    expect([...survey.gebieden.values()].map(({ niveau }) => niveau)).toEqual([...NIVEAUS]);
    expect(survey.cells.map(({ gebied }) => gebied)).toEqual(codes);
  });

  test('composed of wijken and buurten of CBS that have no row of their own', async () => {
    const { survey } = await ingestWith({
      'gebieden/gebieden.csv': `${SOUND['gebieden/gebieden.csv']}\nVM01;Donderberg;eigen;GM9998;\n`,
      'gebieden/samenstelling.csv': 'gebied;deel\nVM01;WK995701\nVM01;BU99570203\nVM01;WK999801\n',
    });
    expect(survey.gebieden.get('VM01')?.delen).toEqual(['WK995701', 'BU99570203', 'WK999801']);
  });

  test('whose division changed between waves: the version goes with each figure, also for a whole file', async () => {
    const { survey } = await ingestWith({
      'cijfers/lang.csv':
        'gebied;indicator;jaar;reeks;groep;waarde;n;indeling\nWK999801;overlast-totaal;2025;VM2021;;41;352;2024\n',
      'cijfers/oud-2021.csv': 'Wijk;overlast-totaal;n\nBinnenstad;44;340\n',
      'bronnen.yaml': 'bronnen:\n  - bestand: oud-2021.csv\n    vast: { indeling: 2020 }\n',
    });
    const found = survey.cells.filter(({ indicator }) => indicator === 'overlast-totaal');
    expect(found.map(({ jaar, indeling }) => [jaar, indeling]).sort()).toEqual([
      [2021, '2020'],
      [2025, '2024'],
    ]);
  });

  test('a name that is only near is asked about in every layout, never taken', async () => {
    const remarks = await refusal(
      writeFolder({
        ...SOUND,
        'cijfers/a.csv':
          'gebied;indicator;jaar;reeks;groep;waarde;n\nBinnestad;overlast-totaal;2025;VM2021;;41;352\nWK999801;overlast-totaall;2025;VM2021;;41;352\n',
        'cijfers/b-2025.csv': 'Wijk;overlast-totaal;n\nBinnestad;41;352\n',
      }),
    );
    const asked = remarks
      .filter(({ level }) => level === 'error')
      .map(({ file, proposal }) => [file, proposal]);
    expect(asked).toEqual([
      ['cijfers/a.csv', expect.stringContaining('Bedoelt u "Binnenstad" (WK999801)?')],
      ['cijfers/a.csv', expect.stringMatching(/Bedoelt u ".*" \(overlast-totaal\)\?/)],
      ['cijfers/b-2025.csv', expect.stringContaining('Bedoelt u "Binnenstad" (WK999801)?')],
    ]);
  });
});
