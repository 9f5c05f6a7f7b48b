import { describe, expect, test } from 'vitest';
import { inspectWritten } from '../../src/inspect/inspect.ts';
import { ingestWith, refusal, SOUND, writeFolder } from '../ingest/folder.ts';
import { profileOf, smallSite, smallSurvey } from './fixture.ts';

const yaml = (bestand = 'cijfers/bron/meldingen.csv', uitleg = 'Niet alles wordt gemeld.') =>
  `naam: Klein Maasdrecht\ncode: GM9998\neditie: 2025\nbronnen:\n  - { bestand: ${bestand}, naam: Meldingen over straten, eenheid: meldingen, uitleg: "${uitleg}", bron: Gemeente }\n`;

describe('a source of the gemeente’s own', () => {
  test('is read by what gemeente.yaml says of it, and told in the report', async () => {
    const { survey, remarks } = await ingestWith({
      'gemeente.yaml': yaml(),
      'cijfers/bron/meldingen.csv': 'gebied;jaar;waarde\nBinnenstad;2024;1.250\nWK999802;2025;3,4\n',
    });
    expect(survey.context?.own?.[0]?.figures).toEqual([
      { gebied: 'WK999801', jaar: 2024, value: 1250, decimals: 0 },
      { gebied: 'WK999802', jaar: 2025, value: 3.4, decimals: 1 },
    ]);
    expect(survey.context?.sources).toContainEqual({
      file: 'cijfers/bron/meldingen.csv',
      soort: 'Meldingen over straten',
      figures: 2,
    });
    expect(remarks.filter(({ file }) => file?.startsWith('cijfers/bron'))).toEqual([]);
  });

  test('names the row and column of what is wrong, a file that is not there, and one elsewhere', async () => {
    const rows = [
      'Nergens;2024;1',
      'Binnenstad;24;1',
      'Binnenstad;2024;veel',
      'Binnenstad;2025;1',
      'Binnenstad;2025;2',
    ];
    const found = await refusal(
      writeFolder({
        ...SOUND,
        'gemeente.yaml': yaml(),
        'cijfers/bron/meldingen.csv': `gebied;jaar;waarde\n${rows.join('\n')}\n`,
      }),
    );
    const wrong = found.filter(({ rule }) => rule === 'bron-waarde');
    expect(wrong.map(({ row, column }) => `${row} ${column}`).sort()).toEqual([
      '2 gebied',
      '3 jaar',
      '4 waarde',
      '6 gebied',
    ]);
    const absent = await refusal(writeFolder({ ...SOUND, 'gemeente.yaml': yaml() }));
    expect(absent.some(({ file, level }) => file === 'cijfers/bron/meldingen.csv' && level === 'error')).toBe(
      true,
    );
    const elsewhere = await refusal(writeFolder({ ...SOUND, 'gemeente.yaml': yaml('../geheim.csv') }));
    expect(JSON.stringify(elsewhere)).toContain('cijfers/bron/');
  });

  test('its note is judged as any text that reaches every page', async () => {
    const { survey } = await ingestWith({
      'gemeente.yaml': yaml(undefined, 'Dit is een probleemwijk.'),
      'cijfers/bron/meldingen.csv': 'gebied;jaar;waarde\nBinnenstad;2024;12\n',
    });
    expect(
      inspectWritten(survey)
        .filter(({ file }) => file === 'gemeente.yaml')
        .map(({ rule }) => rule),
    ).toContain('T05');
  });
});

describe('on the site', () => {
  const source = {
    bestand: 'cijfers/bron/m.csv',
    naam: 'Meldingen',
    eenheid: 'meldingen',
    uitleg: 'Niet alles wordt gemeld.',
    bron: 'Gemeente, meldpunt',
  };
  const siteWith = async (value: number, eenheid = source.eenheid) => {
    const figures = [2023, 2025].map((jaar) => ({ gebied: 'WK1', jaar, value, decimals: 0 }));
    const context = {
      topics: new Map(),
      figures: [],
      sources: [],
      own: [{ source: { ...source, eenheid }, figures }],
    };
    return smallSite({ ...smallSurvey(), context });
  };

  test('it stands in a block of its own with its note and keeper, and small counts are not told', async () => {
    const block = async (value: number, eenheid?: string) =>
      profileOf(await siteWith(value, eenheid), 'WK1').background[0];
    expect(await block(1250)).toMatchObject({
      title: 'Meldingen',
      facts: [{ value: '1.250', detail: 'meldingen, in 2025' }],
      note: source.uitleg,
      sources: ['Bron: Gemeente, meldpunt, 2025.'],
    });
    expect((await block(7))?.facts[0]?.value).toBe('minder dan 10');
    expect((await block(7, 'procent'))?.facts[0]?.value).toBe('7');
  });

  test('every source in use stands on one page with what must be known of it; without others there is none', async () => {
    const page = (await siteWith(1250)).tables.find(({ path }) => path === 'bronnen/index.html');
    const rows = page?.sections[0]?.table?.groups[0]?.rows ?? [];
    expect(rows.map(({ header }) => header)).toEqual(['De Veiligheidsmonitor', 'Gemeente, meldpunt']);
    expect(rows[1]?.cells.map(({ text }) => text)).toEqual([
      'Meldingen (meldingen)',
      source.uitleg,
      '2023 tot en met 2025',
    ]);
    expect((await smallSite(smallSurvey())).tables.map(({ path }) => path)).not.toContain(
      'bronnen/index.html',
    );
  });
});
