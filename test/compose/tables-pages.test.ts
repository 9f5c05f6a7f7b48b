import { describe, expect, test } from 'vitest';
import type { ContextFigure } from '../../src/domain/context.ts';
import type { TablesPage, TablesSection } from '../../src/domain/profile.ts';
import type { Cell, Survey } from '../../src/domain/survey.ts';
import { readShippedTopics } from '../../src/ingest/shipped.ts';
import { inspectSite } from '../../src/inspect/inspect.ts';
import { published } from '../small-survey.ts';
import { smallSite, smallSurvey } from './fixture.ts';

const topics = new Map((await readShippedTopics()).map((topic) => [topic.code, topic]));

function police(jaar: number, value: number, soort?: string): ContextFigure {
  return {
    gebied: 'GM9999',
    topic: 'misdrijven',
    ...(soort === undefined ? {} : { soort }),
    jaar,
    value,
    provisional: jaar === 2025,
    file: 'cijfers/bron/politie.json',
    row: 2,
  };
}

function cell(indicator: string, value: number, n: number, more: Partial<Cell> = {}): Cell {
  return {
    gebied: 'GM9999',
    indicator,
    jaar: 2025,
    reeks: 'VM2021',
    estimate: published(value, n),
    origin: { file: 'cijfers/cijfers.csv', row: 2 },
    ...more,
  };
}

const OFFENCES = [
  cell('slachtoffer-totaal', 20, 2300),
  cell('melding-politie', 34, 440),
  cell('melding-politie', 30, 200, { groep: { kenmerk: 'geslacht', waarde: 'man' } }),
  cell('melding-politie', 38, 240, { groep: { kenmerk: 'geslacht', waarde: 'vrouw' } }),
  cell('fietsdiefstal', 6, 2300),
  cell('melding-fietsdiefstal', 29, 127),
  cell('aangifte-fietsdiefstal', 31, 40),
  cell('zakkenrollerij', 2, 2300),
  cell('slachtoffer-vernieling', 6, 2300, { basis: 'alle' }),
  cell('melding-vernieling', 19, 150, { basis: 'delicten' }),
];

async function pagesOf(figures: readonly ContextFigure[], cells = OFFENCES): Promise<readonly TablesPage[]> {
  const survey = smallSurvey();
  const context = { topics, figures, sources: [] };
  const whole: Survey = { ...survey, cells: [...survey.cells, ...cells], context };
  const site = await smallSite(whole);
  expect(inspectSite(site)).toEqual([]);
  return site.tables;
}

const pageAt = (pages: readonly TablesPage[], path: string) => pages.find((page) => page.path === path);
const sectionOf = (page: TablesPage | undefined, id: string) => page?.sections.find((one) => one.id === id);

function rowsOf(section: TablesSection | undefined): Record<string, readonly string[]> {
  const rows = section?.table?.groups.flatMap((group) => group.rows) ?? [];
  return Object.fromEntries(
    rows.map(({ header, cells }) => [
      header,
      cells.map(({ text, detail }) => (detail ? `${text} (${detail})` : text)),
    ]),
  );
}

describe('offences by kind', () => {
  test('stand beside each other: gone through, told, signed for, known; hidden ones are said', async () => {
    const figures = [police(2024, 290, '1.2.3'), police(2025, 286, '1.2.3'), police(2025, 21, '1.2.4')];
    const page = pageAt(await pagesOf(figures), 'misdrijven/index.html');
    expect(rowsOf(sectionOf(page, 'soorten'))).toEqual({
      'Alle misdrijven in de vragenlijst': ['20% (18–22)', '34% (29–40)', 'geen cijfer', '–'],
      Fietsdiefstal: ['6% (5–7)', '29% (20–39)', 'te weinig antwoorden', '286 (2025, voorlopig)'],
      // The other code of this kind is not there: half a sum is no count.
      'Zakkenrollerij of beroving': ['2% (1–3)', 'geen cijfer', 'geen cijfer', '–'],
      Vernieling: ['6% (5–7)', '19% (13–28, van de 100 misdrijven)', 'geen cijfer', '–'],
    });
    expect(rowsOf(sectionOf(page, 'politie'))).toMatchObject({ Fietsdiefstal: ['290', '286'] });
    const words = sectionOf(page, 'soorten')?.paragraphs.join(' ');
    expect(words).toMatch(/Trek de cijfers dus niet van elkaar af/);
    expect(sectionOf(page, 'ongezien')?.paragraphs.join(' ')).toMatch(/Moord.*drugs.*ondermijning/);
  });

  test('a small count of the police is not told', async () => {
    const page = pageAt(await pagesOf([police(2025, 7, '1.2.3')]), 'misdrijven/index.html');
    expect(rowsOf(sectionOf(page, 'soorten')).Fietsdiefstal?.at(-1)).toBe('minder dan 10 (2025, voorlopig)');
    expect(JSON.stringify(page)).not.toMatch(/"7"/);
  });

  test('who tells the police is told by group, with the outcome of the test', async () => {
    const page = pageAt(await pagesOf([]), 'misdrijven/index.html');
    expect(rowsOf(sectionOf(page, 'wie'))).toEqual({
      'Geslacht: man': ['30% (23–38)', 'geen duidelijk verschil', 'geen cijfer', '–'],
      'Geslacht: vrouw': ['38% (31–45)', 'geen duidelijk verschil', 'geen cijfer', '–'],
    });
  });

  test('no page where nothing of the kind was asked', async () => {
    expect(pageAt(await pagesOf([], []), 'misdrijven/index.html')).toBeUndefined();
  });
});

describe('two measures', () => {
  test('stand beside each other, each tested in itself, with what is known of the country and its source', async () => {
    const cells = [
      ...OFFENCES,
      cell('onveilig-buurt', 14, 2500, { jaar: 2023 }),
      cell('onveilig-buurt', 19, 2400, { jaar: 2019, reeks: 'VM2012' }),
    ];
    const page = pageAt(
      await pagesOf([police(2024, 2800), police(2025, 2700)], cells),
      'twee-maten/index.html',
    );
    const asked = sectionOf(page, 'bewoners');
    expect(rowsOf(asked)['Zich weleens onveilig voelen in de buurt']).toEqual([
      '19% (17–21, reeks VM2012)',
      '14% (12–16)',
      '15% (13–17)',
    ]);
    expect(asked?.list?.[0]).toMatch(/^Zich weleens onveilig voelen in de buurt, vergeleken met 2023: /);
    expect(rowsOf(sectionOf(page, 'politie'))).toEqual({
      'Misdrijven bekend bij de politie': ['2.800', '2.700 (voorlopig)'],
    });
    const all = JSON.stringify(page);
    expect(all).toMatch(/tellen mee.*Zedenmisdrijven/);
    expect(all).not.toMatch(/significant|correlatie|door de daling/i);
  });

  test('no page without figures of the police: there is only one measure then', async () => {
    expect(pageAt(await pagesOf([]), 'twee-maten/index.html')).toBeUndefined();
  });
});
