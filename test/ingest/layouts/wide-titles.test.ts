import { describe, expect, test } from 'vitest';
import type { Published } from '../../../src/domain/estimate.ts';
import { ingestWith, refusal, SOUND, writeFolder } from '../folder.ts';

const LENIENT = { 'gemeente.yaml': `${SOUND['gemeente.yaml']}drempels: { zonder_n: tonen }\n` };
const ONVEILIG = 'Weleens onveilig in de buurt';
const PRETTIG = 'Mensen gaan prettig met elkaar om';

/** Figures of one table beside the sound ones: area, indicator, year, group, value, n, bounds. */
async function figuresOf(rows: readonly string[]) {
  const { survey } = await ingestWith({
    ...LENIENT,
    'cijfers/cijfers-2025.csv':
      'gebied;indicator;jaar;reeks;groep;waarde;n\nGM9998;hondenpoep;2025;VM2021;;40;900\n',
    'cijfers/tabel.csv': `${rows.join('\n')}\n`,
  });
  return survey.cells
    .filter(({ origin }) => origin.file === 'cijfers/tabel.csv')
    .map(({ gebied, indicator, jaar, groep, estimate }) => {
      const { value, n, lower, upper } = estimate as Partial<Published>;
      return [gebied, indicator, jaar, groep?.waarde, value, n, lower, upper];
    });
}

describe('a title straight above a table with areas as rows', () => {
  const TITLE = 'Veiligheidsmonitor 2025, gemeente Klein Maasdrecht';

  test('does not hide a column with the year: no figure gets the year of the title', async () => {
    const figures = await figuresOf([TITLE, `Wijk;Jaar;${ONVEILIG};n`, 'Binnenstad;2023;20,4;340']);
    expect(figures).toEqual([
      ['WK999801', 'onveilig-buurt', 2023, undefined, 20.4, 340, undefined, undefined],
    ]);
  });

  test('does not hide a column with groups: no subgroup passes for everybody', async () => {
    const figures = await figuresOf([TITLE, `Wijk;Leeftijd;${ONVEILIG};n`, 'Binnenstad;15-24;30,4;60']);
    expect(figures).toEqual([['WK999801', 'onveilig-buurt', 2025, '15-24', 30.4, 60, undefined, undefined]]);
  });

  test('does not hide n and bounds, whichever way they are written', async () => {
    const figures = await figuresOf([
      TITLE,
      `Wijk;n;${ONVEILIG};95%-BI ondergrens;95%-BI bovengrens`,
      'Binnenstad;352;21,0;17,0;25,0',
    ]);
    expect(figures).toEqual([['WK999801', 'onveilig-buurt', 2025, undefined, 21, 352, 17, 25]]);
  });

  test('years below the indicators are read below a title too', async () => {
    const figures = await figuresOf([
      TITLE,
      `Wijk;${ONVEILIG};;${PRETTIG};`,
      ';2023;2025;2023;2025',
      'Binnenstad;20,1;21,8;60,1;61,9',
    ]);
    expect(figures.map(([, indicator, year, , value]) => [indicator, year, value])).toEqual([
      ['onveilig-buurt', 2023, 20.1],
      ['onveilig-buurt', 2025, 21.8],
      ['omgaan-prettig', 2023, 60.1],
      ['omgaan-prettig', 2025, 61.9],
    ]);
  });

  test('still names the indicator where the rows below do not', async () => {
    const figures = await figuresOf([`${ONVEILIG}, in %`, 'Wijk;2023;2025', 'Binnenstad;20,1;21,8']);
    expect(figures.map(([, indicator, year, , value]) => [indicator, year, value])).toEqual([
      ['onveilig-buurt', 2023, 20.1],
      ['onveilig-buurt', 2025, 21.8],
    ]);
  });
});

test('units behind the name of an indicator are no part of it', async () => {
  const figures = await figuresOf([
    `Wijk;${ONVEILIG} in %;Rapportcijfer leefbaarheid woonbuurt (1-10);${PRETTIG} (in procenten);jaar`,
    'Binnenstad;21,8;7,2;61,9;2025',
  ]);
  expect(figures.map(([, indicator, , , value]) => [indicator, value])).toEqual([
    ['onveilig-buurt', 21.8],
    ['leefbaarheid-cijfer', 7.2],
    ['omgaan-prettig', 61.9],
  ]);
});

describe('two tables side by side', () => {
  const table = (second: string) =>
    `Wijk;${ONVEILIG};n;;Wijk;${PRETTIG};n\nBinnenstad;21,8;352;;${second};61,9;351\n`;

  test('are refused where a row names two areas: figures would go to the wrong one', async () => {
    const remarks = await refusal(
      writeFolder({ ...SOUND, 'cijfers/tabel 2025.csv': table("'t Bösch-veld") }),
    );
    const told = remarks.find(({ rule }) => rule === 'twee-tabellen-naast-elkaar');
    expect([told?.row, told?.column, told?.level]).toEqual([2, 'E', 'error']);
  });

  test('do no harm where both name the same area', async () => {
    const { remarks } = await ingestWith({
      'cijfers/cijfers-2025.csv': 'gebied;indicator;jaar;reeks;groep;waarde;n\n',
      'cijfers/tabel 2025.csv': table('Binnenstad'),
    });
    expect(remarks.map(({ rule }) => rule)).not.toContain('twee-tabellen-naast-elkaar');
  });
});

test('nobody is told to remove a column with numbers that is not known', async () => {
  const { remarks } = await ingestWith({
    'cijfers/cijfers-2025.csv':
      'gebied;indicator;jaar;reeks;groep;waarde;n;uitkomst 2023;opmerking\nGM9998;hondenpoep;2025;VM2021;;40;900;38,5;nieuw\n',
  });
  const told = remarks.filter(({ rule }) => rule === 'kolom-onbekend').map(({ proposal }) => proposal);
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/^Er staan getallen in\. .*Zet elk cijfer dan op een eigen rij/);
  expect(told[1]).toBe('U hoeft niets te doen.');
});
