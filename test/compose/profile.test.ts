import { beforeAll, describe, expect, it } from 'vitest';
import type { Profile, Site } from '../../src/domain/profile.ts';
import { noCharts, plainFigure, profileOf, rowText, smallSite, smallSurvey } from './fixture.ts';

describe('the page of one area', () => {
  let site: Site;
  let kersentuin: Profile;
  let maas: Profile;

  beforeAll(async () => {
    site = await smallSite();
    kersentuin = profileOf(site, 'WK1');
    maas = profileOf(site, 'WK2');
  });

  it('P05: areas stand in alphabetical order, "De" not counted', () => {
    expect(site.profiles.map((profile) => profile.naam)).toEqual(['Aan de Maas', 'De Kersentuin']);
    expect(kersentuin.menu.map(({ title, links }) => [title, ...links.map(({ text }) => text)])).toEqual([
      ['Wijken', 'Aan de Maas', 'De Kersentuin'],
    ]);
  });

  it('T12: year, respondents and "schatting" stand on the first screen', () => {
    expect(kersentuin.meta).toBe(
      'In 2025 vulden 212 bewoners een vragenlijst in. Die heet de Veiligheidsmonitor. Alle cijfers zijn een schatting, met een marge. Een marge is speling. Het echte cijfer kan iets afwijken.',
    );
    expect(kersentuin.lead).toMatch(/ongeveer \d+\svan\sde\s100/i);
  });

  it('H05: the table, its CSV and the PDF are one click from the first screen', () => {
    expect(kersentuin.downloads.map((link) => link.href)).toEqual([
      'cijfers/index.html',
      'de-kersentuin.csv',
      'de-kersentuin.pdf',
      'de-kersentuin-grote-letters.pdf',
    ]);
    expect(site.files.map((file) => file.path)).toContain('site/wijk/de-kersentuin/de-kersentuin.csv');
  });

  it('P03: the table follows the fixed order of themes', () => {
    expect(kersentuin.numbers.table.groups.map((group) => group.title)).toEqual([
      'Overlast',
      'Veiligheidsgevoel',
      'Politie en gemeente',
    ]);
  });

  it('a published row tells value, margin, gemeente, Nederland, outcome and n; the caption year and series', () => {
    expect(kersentuin.numbers.table.caption).toContain('Meting 2025 (reeks VM2021).');
    expect(rowText(kersentuin, 'Veel overlast van verkeer')).toMatch(
      /^60% \d+–\d+ \| 31% \| 32% \| hoger \(ongunstig\) \| .*212$/,
    );
  });

  it('H06: hidden, missing and indicative values are said in words', () => {
    expect(rowText(maas, 'Weleens onveilig')).toMatch(/^te weinig antwoorden \|/);
    expect(rowText(maas, 'Weleens onveilig')).toMatch(/\| –$/);
    expect(rowText(kersentuin, 'Tevreden over de politie')).toMatch(/^niet gevraagd \|/);
    expect(rowText(kersentuin, 'Veel overlast van rommel')).toMatch(/indicatie \|.*niet vergeleken/);
  });

  it('H06: what is left out is counted and explained', () => {
    const about = kersentuin.about.map((note) => note.text).join(' ');
    expect(about).toContain('Bij 1 onderwerp is de vraag hier niet gesteld.');
    expect(about).toContain('Bij 1 onderwerp is het cijfer een indicatie.');
    expect(maas.about.map((note) => note.text).join(' ')).toContain(
      'Bij 1 onderwerp zijn er te weinig antwoorden.',
    );
  });

  it('the hidden value stands nowhere in what the templates read', () => {
    const { narrative: _words, figures: _drawings, ...page } = maas;
    expect(JSON.stringify(page.numbers.table)).not.toMatch(/"14%"|"40"/);
    expect(JSON.stringify(page.themes)).not.toContain('14%');
  });

  it('every table id and link of the contents exists on the page', () => {
    const ids = new Set(['#samenvatting', '#over', ...kersentuin.themes.map((theme) => `#${theme.id}`)]);
    const pages = new Set(site.figures.map(({ path }) => path));
    for (const { href } of kersentuin.contents) {
      expect(ids.has(href) || pages.has(`wijk/de-kersentuin/${href}`), href).toBe(true);
    }
  });

  it('wijk pages are kept from search engines unless configured otherwise', async () => {
    expect(kersentuin.noindex).toBe(true);
    const open = await smallSite(smallSurvey({ gemeente: { site: { noindex: false } } }));
    expect(profileOf(open, 'WK1').noindex).toBe(false);
  });

  it('absolute addresses appear only when the address of the site is known', async () => {
    expect(kersentuin.canonical).toBeUndefined();
    const known = await smallSite(
      smallSurvey({ gemeente: { site: { noindex: true, adres: 'https://voorbeeld.example/wijken' } } }),
    );
    expect(profileOf(known, 'WK1').canonical).toBe('https://voorbeeld.example/wijken/wijk/de-kersentuin/');
    expect(known.texts.find((page) => page.path === '404.html')?.root).toBe('/wijken/');
  });
});

describe('figures on the page', () => {
  it('every figure stands in its theme; on paper the pictogram goes to the summary', async () => {
    const figures = [
      plainFigure(),
      plainFigure({
        id: 'fig-onveilig-buurt-pictogram',
        placement: { page: 'own', summary: 'wide', inFullTable: true },
      }),
    ];
    const site = await smallSite(smallSurvey(), noCharts(new Map([['WK1', figures]])));
    const { summary, themes } = profileOf(site, 'WK1');
    const inSummary = summary.blocks.flatMap((block) => (block.figure ? [block.figure.figure.id] : []));
    const inThemes = themes.flatMap((theme) => theme.figures.map((item) => item.figure.id));
    expect(inSummary).toEqual(['fig-onveilig-buurt-pictogram']);
    expect(inThemes).toEqual(['fig-onveilig-buurt', 'fig-onveilig-buurt-pictogram']);
  });

  it('each figure brings its data, its drawing and an address of its own', async () => {
    const site = await smallSite(smallSurvey(), noCharts(new Map([['WK1', [plainFigure()]]])));
    const paths = site.files.map((file) => file.path);
    expect(paths).toContain('site/wijk/de-kersentuin/grafieken/fig-onveilig-buurt.csv');
    expect(paths).toContain('site/wijk/de-kersentuin/grafieken/fig-onveilig-buurt.svg');
    const drawing = site.files.find((file) => file.path.endsWith('fig-onveilig-buurt.svg'));
    expect(drawing?.bytes).toContain('xmlns="http://www.w3.org/2000/svg"');
  });
});
