import { describe, expect, test } from 'vitest';
import { ingestWith, refusal, SOUND, writeFolder } from '../folder.ts';

const GOALS = 'code;gebied;indicator;groep;basisjaar;richting;waarde;jaar;bron;tonen';
const PRIORITIES = 'gebied;indicator;actie;wie;wanneer;jaar;tonen';

describe('doelen.csv', () => {
  test('holds a goal a row; who may see it is intern where nothing is said', async () => {
    const { survey } = await ingestWith({
      'doelen.csv': `${GOALS}\nA;Binnenstad;onveilig-buurt;;2021;Daling;;2025;Plan;\nB;GM9998;leefbaarheid-cijfer;leeftijd=15-24;;ten minste;7,5;2027;;openbaar\n`,
    });
    expect(survey.policy?.goals).toEqual([
      {
        code: 'A',
        gebied: 'WK999801',
        indicator: 'onveilig-buurt',
        basisjaar: 2021,
        richting: 'daling',
        jaar: 2025,
        bron: 'Plan',
        tonen: 'intern',
        written: { file: 'doelen.csv', row: 2 },
      },
      {
        code: 'B',
        gebied: 'GM9998',
        indicator: 'leefbaarheid-cijfer',
        groep: { kenmerk: 'leeftijd', waarde: '15-24' },
        richting: 'ten-minste',
        waarde: 7.5,
        jaar: 2027,
        tonen: 'openbaar',
        written: { file: 'doelen.csv', row: 3 },
      },
    ]);
  });

  test('names the row and column of what is wrong, all at once, and holds nothing half', async () => {
    const rows = [
      'A;Nergens;onveilig-buurt;;2021;daling;;2025;;',
      'B;GM9998;onveiligheid-buurd;;2021;daling;;2025;;',
      'C;GM9998;onveilig-buurt;jong;2021;daling;;2025;;',
      'D;GM9998;onveilig-buurt;;;daling;;2025;;',
      'E;GM9998;onveilig-buurt;;2025;daling;;2025;;',
      'F;GM9998;onveilig-buurt;;;hoogstens;;2025;;',
      'G;GM9998;onveilig-buurt;;;hoogstens;0,15;2025;;',
      'H;GM9998;leefbaarheid-cijfer;;;hoogstens;12;2025;;',
      'I;GM9998;onveilig-buurt;;;omlaag;15;volgend jaar;;iedereen',
      'J;GM9998;onveilig-buurt;;;hoogstens;15;2025;;',
      'J;GM9998;onveilig-buurt;;;hoogstens;16;2025;;',
    ];
    const dir = writeFolder({ ...SOUND, 'doelen.csv': `${GOALS}\n${rows.join('\n')}\n` });
    const found = (await refusal(dir)).filter(({ rule }) => rule === 'doel-ongeldig');
    const errors = found.filter(({ level }) => level === 'error');
    expect(errors.map(({ row, column }) => `${row} ${column}`).sort()).toEqual(
      [
        '2 gebied',
        '3 indicator',
        '4 groep',
        '5 basisjaar',
        '6 basisjaar',
        '7 waarde',
        '8 waarde',
        '9 waarde',
        '10 jaar',
        '10 richting',
        '10 tonen',
        '12 code',
      ].sort(),
    );
    for (const { explanation, proposal } of errors)
      expect(`${explanation} ${proposal}`).not.toMatch(/undefined/);
  });

  test('asks about a goal that goes the unfavourable way, a value that does not count, and one without any figure', async () => {
    const rows = [
      'A;GM9998;onveilig-buurt;;2021;stijging;;2025;;',
      'B;GM9998;onveilig-buurt;;2021;daling;15;2025;;',
      'C;GM9998;onveilig-buurt;leeftijd=15-34;2021;daling;;2025;;',
    ];
    const { remarks } = await ingestWith({ 'doelen.csv': `${GOALS}\n${rows.join('\n')}\n` });
    const asked = remarks.filter(({ file }) => file === 'doelen.csv');
    expect(asked.map(({ rule, row, level }) => `${rule} ${row} ${level}`)).toEqual(
      ['beleid-zonder-cijfer 4 warn', 'doel-ongeldig 2 warn', 'doel-ongeldig 3 warn'].sort(
        (a, b) => Number(a.split(' ')[1]) - Number(b.split(' ')[1]),
      ),
    );
  });
});

describe('prioriteiten.csv', () => {
  test('holds an action with who, when and the wave that it was chosen for', async () => {
    const { survey } = await ingestWith({
      'prioriteiten.csv': `${PRIORITIES}\nBinnenstad;onveilig-buurt;Wij praten met bewoners.;Gemeente;in 2026;2025;openbaar\n`,
    });
    expect(survey.policy?.priorities).toMatchObject([
      { gebied: 'WK999801', actie: 'Wij praten met bewoners.', jaar: 2025, tonen: 'openbaar' },
    ]);
  });

  test('names the row and column of what is wrong', async () => {
    const rows = [
      'Binnenstad;onveilig-buurt;;;in 2026;2025;',
      'Binnenstad;onveilig-buurt;Praten.;Wij;nu;2031;',
    ];
    const dir = writeFolder({ ...SOUND, 'prioriteiten.csv': `${PRIORITIES}\n${rows.join('\n')}\n` });
    const found = (await refusal(dir)).filter(({ rule }) => rule === 'prioriteit-ongeldig');
    expect(found.map(({ row, column }) => [row, column])).toEqual([
      [2, 'actie'],
      [2, 'wie'],
      [3, 'jaar'],
    ]);
  });
});
