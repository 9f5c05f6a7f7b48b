import { beforeAll, describe, expect, it } from 'vitest';
import { sheetContent } from '../../src/compose/press.ts';
import { panelsOf } from '../../src/compose/sheet-panels.ts';
import type { PressFormat } from '../../src/domain/press.ts';
import type { PressSheet } from '../../src/domain/profile.ts';
import type { SheetInterview, SheetPortrait, SheetTopic } from '../../src/domain/sheet.ts';
import { markdown, noCharts, partsOf, plainFigure, profileOf, smallSite, smallSurvey } from './fixture.ts';

const interview = {
  naam: 'Riet Vermeulen (68)',
  consent: { datum: '2026-01-01', tot: '2030-01-01', door: 'Riet' },
  body: markdown('## Wat gebeurt er?\nWij drinken koffie.'),
};
const texts = {
  areas: new Map([
    [
      'WK1',
      {
        interviews: [interview],
        afspraken: {
          datum: '2025-05-14',
          body: markdown('- De gemeente zet borden.\n- Wij kijken na een jaar.'),
        },
      },
    ],
  ]),
  themas: new Map(),
  waivers: [],
  reactie: markdown('Wij lezen de cijfers samen.\n\nDe wethouder'),
  contact: markdown('Bel 14 0123.'),
};
const KERN = ['overlast-verkeer', 'onveilig-buurt'];
const survey = smallSurvey({
  texts,
  gemeente: {
    kernindicatoren: KERN,
    drukwerk: ['weekblad-tabloid', 'alleen-interviews', 'alleen-cijfers', 'gesprek', 'gemeente'],
  },
});
const tabloid = survey.pressFormats.get('weekblad-tabloid');
const formats = new Map<string, PressFormat>(
  tabloid
    ? [
        ['weekblad-tabloid', tabloid],
        ['alleen-interviews', { ...tabloid, naam: 'alleen-interviews', inhoud: 'interviews' }],
        ['alleen-cijfers', { ...tabloid, naam: 'alleen-cijfers', inhoud: 'cijfers' }],
        ['gesprek', { ...tabloid, naam: 'gesprek', soort: 'gesprek', breedteMm: 420, hoogteMm: 297 }],
        ['gemeente', { ...tabloid, naam: 'gemeente', soort: 'gemeente' }],
      ]
    : [],
);
const charts = noCharts(
  new Map([
    ['WK1', KERN.map((indicator) => plainFigure({ indicator, id: `fig-${indicator}`, title: indicator }))],
  ]),
);

describe('press sheets', () => {
  let sheets: readonly PressSheet[];
  beforeAll(async () => {
    sheets = (await smallSite({ ...survey, pressFormats: formats }, charts)).sheets;
  });
  const contentOf = (format: string, code = 'WK1') => {
    const sheet = sheets.find((one) => one.format.naam === format && one.profile.code === code);
    if (!sheet) throw new Error(`no sheet ${format}`);
    return sheet.content;
  };

  it('H02: tell every clear difference in the introduction, which never goes, on each part too', () => {
    for (const format of ['weekblad-tabloid', 'alleen-interviews', 'alleen-cijfers']) {
      const { intro } = contentOf(format);
      expect(intro.map(({ text }) => text).join(' '), format).toMatch(/verkeer/);
      expect(
        intro.every(({ order }) => order === undefined),
        format,
      ).toBe(true);
    }
  });

  it('keep the charts of the first topics with a clear difference longer than calm topics', () => {
    const { topics } = contentOf('alleen-cijfers');
    const orders = Object.fromEntries(topics.map(({ title, drawingOrder }) => [title, drawingOrder]));
    const { intro: _, ...calm } = contentOf('gesprek');
    const onveilig = calm.topics.find(({ title }) => title === 'onveilig-buurt');
    expect(orders['overlast-verkeer']).toBeGreaterThan(onveilig?.drawingOrder ?? Number.NaN);
  });

  it('of interviews alone have no figures, of figures alone no interviews', () => {
    expect(contentOf('alleen-interviews')).toMatchObject({
      topics: [],
      interviews: [{ naam: interview.naam }],
    });
    expect(contentOf('alleen-interviews').highlight).toBeUndefined();
    expect(contentOf('alleen-cijfers').interviews).toEqual([]);
    expect(contentOf('alleen-cijfers').topics.length).toBeGreaterThan(0);
  });

  it('of interviews alone are made for areas with interviews alone', () => {
    const areas = sheets.filter(({ format }) => format.naam === 'alleen-interviews');
    expect(areas.map(({ profile }) => profile.code)).toEqual(['WK1']);
  });

  it('of kind gemeente are about the kernrapporten, and the others about the profiles', () => {
    const areas = (format: string) =>
      sheets.filter(({ format: { naam } }) => naam === format).map(({ profile }) => profile.code);
    expect(areas('gemeente')).toEqual(['GM9999']);
    expect(areas('weekblad-tabloid').sort()).toEqual(['WK1', 'WK2']);
  });

  it('H02: of a kernrapport set every main topic beside the land, whatever the outcome', () => {
    const { overview, strip } = contentOf('gemeente', 'GM9999');
    expect(strip[0]).toBe('Kernrapport 2025 · Maasdrecht');
    expect(overview?.columns.map(({ text }) => text)).toEqual([
      'Hier',
      'Nederland',
      'Vergeleken met Nederland',
    ]);
    const rows = overview?.groups.flatMap((group) => group.rows) ?? [];
    expect(
      rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)]),
    ).toMatchInlineSnapshot(`
      [
        [
          "Veel overlast van verkeer (een of meer vormen)",
          "31%",
          "32%",
          "ongeveer evenveel",
        ],
        [
          "Weleens onveilig in de buurt",
          "15%",
          "17%",
          "geen duidelijk verschil",
        ],
        [
          "Tevreden over de politie in de buurt",
          "37%",
          "geen cijfer",
          "niet getoetst",
        ],
      ]
    `);
  });

  it('H08: of a kernrapport set what the gemeente says to it as a whole', () => {
    expect(contentOf('gemeente', 'GM9999').reaction).toEqual({
      texts: ['Wij lezen de cijfers samen.', 'De wethouder'],
      order: 5,
    });
    expect(contentOf('weekblad-tabloid').reaction).toBeUndefined();
  });

  it('of a kernrapport say to all residents what is said to all of the gemeente', () => {
    expect(contentOf('gemeente', 'GM9999').watKuntUDoen).toEqual([{ text: 'Bel 14 0123.' }]);
    expect(contentOf('weekblad-tabloid').watKuntUDoen).toEqual([]);
  });

  it('for a meeting ask about all figures in one way, and what was agreed last time', () => {
    const { agreements, highlight, topics } = contentOf('gesprek');
    expect(highlight).toBeUndefined();
    expect(topics.map(({ title }) => title)).toEqual(KERN);
    expect(agreements).toEqual({
      date: '14 mei 2025',
      open: true,
      pieces: [{ text: 'De gemeente zet borden.' }, { text: 'Wij kijken na een jaar.', order: 13 }],
    });
    expect(contentOf('weekblad-tabloid').agreements).toBeUndefined();
  });

  it('P07, T12: name edition and gemeente, n and "schatting" in the strip of every sheet', () => {
    for (const { content } of sheets) {
      expect(content.strip[0]).toMatch(/2025 · Maasdrecht/);
      expect(content.strip[1]).toMatch(/(bewoners vulden|onbekend).*Alle cijfers zijn een schatting\./);
    }
  });

  it('say first what the gemeente says of the area, and which figures changed since', async () => {
    const parts = await partsOf(survey, charts);
    const own = {
      interviews: [],
      aandacht: { datum: '2026-02-20', body: markdown('De dijk is dicht.\n\nDe bus rijdt om.') },
    };
    const changed = (...topics: readonly string[]) => ({
      since: '2026-01-05',
      wording: [],
      changes: topics.map((naam) => ({
        kind: 'value' as const,
        area: { code: 'WK1', naam: 'De Kersentuin' },
        indicator: { code: naam, naam },
      })),
    });
    if (!tabloid) throw new Error('no format');
    const profile = profileOf(await smallSite(survey, charts), 'WK1');
    const noticesOf = (...topics: readonly string[]) =>
      sheetContent(
        {
          ...parts,
          survey: { ...parts.survey, texts: { ...texts, areas: new Map([['WK1', own]]) } },
          erratum: changed(...topics),
        },
        profile,
        tabloid,
      ).notices;
    expect(noticesOf('fiets', 'fiets', 'verkeer')).toEqual([
      {
        title: 'Bericht van de gemeente, 20 februari 2026',
        text: 'De dijk is dicht. De bus rijdt om.',
        order: 16,
      },
      {
        title: 'Gewijzigd sinds 5 januari 2026',
        text: 'De cijfers zijn anders dan eerst. Dit gaat over: fiets; verkeer. Dit vel heeft de nieuwe cijfers.',
      },
    ]);
    expect(noticesOf('a', 'b', 'c', 'd', 'e')[1]?.text).toMatch(/^De cijfers over 5 onderwerpen zijn anders/);
    expect(
      sheetContent({ ...parts, erratum: changed('a') }, { ...profile, code: 'WK2' }, tabloid).notices,
    ).toEqual([]);
  });

  it('P08: a portrait is set no larger than it is sharp', async () => {
    const parts = await partsOf(survey, charts);
    const photo = { file: 'wijken/x/riet.jpg', alt: 'Riet' };
    const own = { interviews: [{ ...interview, photo }] };
    const print = { bytes: new Uint8Array(), width: 400, height: 467 };
    const given = {
      ...parts,
      survey: { ...parts.survey, texts: { ...texts, areas: new Map([['WK1', own]]) } },
      portraits: new Map([[photo.file, { alt: 'Riet', variants: [], print, paper: print }]]),
    };
    if (!tabloid) throw new Error('no format');
    const profile = profileOf(await smallSite(survey, charts), 'WK1');
    const content = sheetContent(given, profile, tabloid);
    // 400 pixels at 200 to the inch are 2 inches.
    expect(content.interviews[0]?.portrait?.mostMm).toBe(50.8);
  });
});

describe('the inner pages of a folder', () => {
  const topic = (title: string): SheetTopic => ({
    title,
    pieces: [],
    drawingOrder: 3,
    order: 3,
    wide: false,
  });
  const person = (naam: string): SheetInterview => ({ naam, texts: ['woord '.repeat(80)] });
  const shapes = (topics: number, people: number) =>
    panelsOf(
      Array.from({ length: topics }, (_, at) => topic(`t${at}`)),
      Array.from({ length: people }, (_, at) => person(`p${at}`)),
      true,
    ).panels.map((panel) => [panel.topics.length, panel.interviews.length, panel.hasAction]);

  it.each([
    [
      7,
      2,
      [
        [7, 0, false],
        [0, 2, false],
      ],
    ],
    [
      7,
      1,
      [
        [7, 0, false],
        [0, 1, false],
      ],
    ],
    [
      7,
      0,
      [
        [4, 0, false],
        [3, 0, false],
      ],
    ],
    [
      1,
      0,
      [
        [1, 0, false],
        [0, 0, true],
      ],
    ],
    [
      0,
      2,
      [
        [0, 1, false],
        [0, 1, false],
      ],
    ],
    [
      0,
      1,
      [
        [0, 1, false],
        [0, 0, true],
      ],
    ],
  ])('with %i topics and %i interviews both have something to tell', (topics, people, expected) => {
    expect(shapes(topics, people)).toEqual(expected);
  });

  const SAID = '<p>Wij drinken koffie.</p>';
  const portrait = { alt: '', file: 'a.jpg', print: {} as SheetPortrait['print'], mostMm: 60 };

  it('are for one person the photo with the quote, and what was said', () => {
    const { panels } = panelsOf([], [{ naam: 'Gerda', quote: 'Ja!', portrait, texts: [SAID] }], true);
    expect(panels.map(({ face, interviews, hasMap }) => [face?.quote, interviews.length, hasMap])).toEqual([
      ['Ja!', 0, undefined],
      [undefined, 1, undefined],
    ]);
    expect(panels[1]?.interviews[0]).toEqual({ naam: 'Gerda', texts: [SAID] });
  });

  it.each([
    ['without a photo', { quote: 'Ja!', texts: [SAID] }],
    ['without a quote', { portrait, texts: [SAID] }],
    ['with more than a page', { quote: 'Ja!', portrait, texts: ['woord '.repeat(900)] }],
  ])('are for one person %s what was said, and the map where nothing is done', (_, told) => {
    const { panels } = panelsOf([], [{ naam: 'Gerda', ...told }], false);
    expect(panels.map(({ interviews, hasMap }) => [interviews.length, hasMap])).toEqual([
      [1, undefined],
      [0, true],
    ]);
    expect(panels[0]?.interviews[0]).toEqual({ naam: 'Gerda', ...told });
  });

  it('have both people on one page where they said little', () => {
    const { panels } = panelsOf(
      [],
      [person('a'), person('b')].map(({ naam }) => ({ naam, texts: [SAID] })),
      true,
    );
    expect(panels.map(({ interviews, hasAction }) => [interviews.length, hasAction])).toEqual([
      [2, false],
      [0, true],
    ]);
  });

  it('show the map where there are no interviews, one topic, and nothing that is done', () => {
    const { panels } = panelsOf([topic('t')], [], false);
    expect(panels.map(({ topics, hasAction, hasMap }) => [topics.length, hasAction, hasMap])).toEqual([
      [1, false, undefined],
      [0, false, true],
    ]);
  });
});
