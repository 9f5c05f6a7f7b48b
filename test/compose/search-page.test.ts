import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../src/domain/address.ts';
import type { Site } from '../../src/domain/profile.ts';
import type { Survey } from '../../src/domain/survey.ts';
import { render } from '../../src/render/render.ts';
import { wijk } from '../narrate/survey.ts';
import { effects } from '../print/fixture.ts';
import { AREAS, profileOf, smallSite, smallSurvey } from './fixture.ts';

const withAddresses = (addresses: readonly Address[], survey: Survey = smallSurvey()): Promise<Site> =>
  smallSite({ ...survey, addresses });

const STREETS: readonly Address[] = [
  { straat: '’s-Heerenweg', postcode: '5999 AB', gebied: 'WK1' },
  { straat: 'Ålandstraat', postcode: '5999 AC', gebied: 'WK2' },
  { straat: 'Brink', postcode: '5998 AA', huisnummers: { from: 1, to: 9, side: 'oneven' }, gebied: 'WK1' },
  { straat: 'Brink', postcode: '5998 AB', huisnummers: { from: 11, to: 19, side: 'oneven' }, gebied: 'WK2' },
  { straat: '1e Laan', gebied: 'WK1' },
];

/** The list of the front page. */
const listed = ({ lists }: Site['home']) =>
  lists.flatMap(({ areas }) => areas.map(({ name, href, note }) => [name, href, note]));

describe('finding your wijk', () => {
  it('without addresses there is no search page, and no link to one', async () => {
    const site = await smallSite();
    expect(site.search).toEqual([]);
    expect(site.home).toMatchObject({ hasField: false, search: { href: '#wijken' } });
    expect(site.footer.flat().map(({ href }) => href)).not.toContain('zoeken/index.html');
  });

  it('streets stand under their first letter, diacritics and apostrophes aside; figures come first', async () => {
    const { search } = await withAddresses(STREETS);
    expect(search[0]?.groups.map(({ title, entries }) => [title, entries.map(({ name }) => name)])).toEqual([
      ['0-9', ['1e Laan']],
      ['A', ['Ålandstraat']],
      ['B', ['Brink']],
      ['S', ['’s-Heerenweg']],
    ]);
    expect(search[0]?.letters.map(({ href }) => href)).toEqual([
      '#letter-0-9',
      '#letter-a',
      '#letter-b',
      '#letter-s',
    ]);
  });

  it('a street in two wijken says which house numbers lie where', async () => {
    const { search } = await withAddresses(STREETS);
    const brink = search[0]?.groups.flatMap(({ entries }) => entries).find(({ name }) => name === 'Brink');
    expect(brink?.places).toEqual([
      { text: 'De Kersentuin', href: '../wijk/de-kersentuin/index.html', part: '1-9 oneven, 5998 AA' },
      { text: 'Aan de Maas', href: '../wijk/aan-de-maas/index.html', part: '11-19 oneven, 5998 AB' },
    ]);
  });

  it('postcodes stand by their figures, with letters where those tell areas apart', async () => {
    const { search } = await withAddresses(STREETS);
    expect(
      search[0]?.postcodes.map(({ name, places }) => [name, places.map(({ text, part }) => [text, part])]),
    ).toEqual([
      [
        '5998',
        [
          ['De Kersentuin', 'AA'],
          ['Aan de Maas', 'AB'],
        ].reverse(),
      ],
      [
        '5999',
        [
          ['Aan de Maas', 'AC'],
          ['De Kersentuin', 'AB'],
        ],
      ],
    ]);
  });

  it('a buurt without a page leads to its wijk, and an area around all to none', async () => {
    const gebieden = [...AREAS, { ...wijk('BU1', 'Hoekje'), niveau: 'buurt' as const, ouder: 'WK2' }];
    const { search } = await withAddresses(
      [
        { straat: 'Hoek', gebied: 'BU1' },
        { straat: 'Rand', gebied: 'GM9999' },
      ],
      smallSurvey({ gebieden }),
    );
    expect(search[0]?.groups.flatMap(({ entries }) => entries.flatMap(({ places }) => places))).toEqual([
      { text: 'Aan de Maas', href: '../wijk/aan-de-maas/index.html' },
      { text: 'Maasdrecht' },
    ]);
  });
});

describe('areas that share a page', () => {
  const gebieden = [
    ...AREAS,
    { ...wijk('WK3', 'Lindenhof'), ouder: 'GM9999' },
    {
      code: 'MD1',
      naam: 'Zuid',
      niveau: 'eigen' as const,
      ouder: 'GM9999',
      inwoners15plus: 9000,
      delen: ['WK2', 'WK3'],
    },
  ];
  const cellsOf = (survey: Survey) => [
    ...survey.cells,
    ...survey.cells.filter(({ gebied }) => gebied === 'WK2').map((cell) => ({ ...cell, gebied: 'MD1' })),
  ];
  const shared = () => {
    const survey = smallSurvey({ gebieden });
    return { ...survey, cells: cellsOf(survey) };
  };

  it('one without a page of its own stands in the list of the front page, and leads to the shared one', async () => {
    const { home } = await smallSite(shared());
    expect(listed(home)).toEqual([
      ['Aan de Maas', 'wijk/aan-de-maas/index.html', undefined],
      ['De Kersentuin', 'wijk/de-kersentuin/index.html', undefined],
      ['Lindenhof', 'wijk/zuid/index.html', 'bij Zuid'],
      ['Zuid', 'wijk/zuid/index.html', undefined],
    ]);
  });

  it('one without figures stands there too, with the reason, and is found by its name', async () => {
    const survey = smallSurvey({ gebieden: [...AREAS, wijk('WK3', 'Lindenhof'), wijk('WK4', 'Molenakker')] });
    const [cell] = survey.cells.filter(({ gebied }) => gebied === 'WK2');
    if (!cell) throw new Error('no cell');
    const older = { ...cell, gebied: 'WK4', jaar: 2023 };
    const { home, search } = await smallSite({ ...survey, cells: [...survey.cells, older] });
    expect(listed(home)).toEqual([
      ['Aan de Maas', 'wijk/aan-de-maas/index.html', undefined],
      ['De Kersentuin', 'wijk/de-kersentuin/index.html', undefined],
      ['Lindenhof', undefined, 'geen pagina: er zijn geen cijfers van geleverd'],
      ['Molenakker', undefined, 'geen pagina: van 2025 zijn er geen cijfers, de laatste zijn van 2023'],
    ]);
    expect(search.flatMap(({ areas }) => areas.map(({ name }) => name))).toEqual(
      search.length > 0 ? ['Aan de Maas', 'De Kersentuin', 'Lindenhof', 'Molenakker'] : [],
    );
  });

  it('one with a page of its own points to the shared one, where margins are narrower', async () => {
    const site = await smallSite(shared());
    expect(profileOf(site, 'WK2').together).toEqual({
      text: expect.stringMatching(/^Aan de Maas hoort ook bij een groter gebied\./),
      link: { text: 'Naar Zuid', href: '../../wijk/zuid/index.html' },
    });
    expect(profileOf(site, 'MD1').together).toBeUndefined();
    expect(profileOf(site, 'WK1').together).toBeUndefined();
  });

  it('the search finds it by name and by street', async () => {
    const { search, searchData = '' } = await withAddresses(
      [{ straat: 'Hofstraat', gebied: 'WK3' }],
      shared(),
    );
    const lindenhof = search[0]?.areas.find(({ name }) => name === 'Lindenhof');
    expect(lindenhof?.places).toEqual([{ text: 'Zuid', href: '../wijk/zuid/index.html' }]);
    const data: unknown = JSON.parse(searchData);
    expect(data).toMatchObject({
      areas: expect.arrayContaining([['Zuid', 'wijk/zuid/index.html']]),
      streets: [['Hofstraat', '', '', expect.any(Number)]],
    });
  });
});

describe('ten thousand streets', () => {
  it('are spread over a page for each letter, and no page weighs more than 60 kB compressed', async () => {
    const addresses = Array.from({ length: 10_000 }, (_, at): Address => {
      const letter = String.fromCharCode(97 + (at % 26));
      return {
        straat: `${letter}straat ${at}`,
        postcode: `59${10 + (at % 80)} AB`,
        gebied: at % 2 ? 'WK1' : 'WK2',
      };
    });
    const site = await withAddresses(addresses);
    expect(site.search).toHaveLength(27);
    expect(site.search[0]?.groups).toEqual([]);
    expect(site.search[0]?.letters[1]?.href).toBe('../zoeken/b/index.html#letter-b');
    expect(site.search[2]?.letters[1]).toMatchObject({ href: '#letter-b', current: true });
    const { files } = await render(site, effects);
    const pages = files.filter(({ path }) => /^site\/zoeken\/.*html$/.test(path));
    expect(pages).toHaveLength(27);
    for (const { path, bytes } of pages) expect(gzipSync(bytes).length, path).toBeLessThan(60_000);
    const data = files.find(({ path }) => /assets\/adressen\./.test(path));
    expect(gzipSync(data?.bytes ?? '').length).toBeLessThan(120_000);
  });
});
