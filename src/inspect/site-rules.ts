/** H05, H08, P05, P07, T11, T12: rules that only the finished pages can break. */
import { compareNames } from '../domain/gebied.ts';
import type { LinkList } from '../domain/page-blocks.ts';
import type { Profile, Site, TextPage } from '../domain/profile.ts';
import { withoutNames } from './own-words.ts';
import { sheetsComplete, sheetsSayEstimate } from './sheet-rules.ts';
import type { SiteRule } from './site-rule.ts';

function profileRule(
  id: string,
  name: string,
  check: (profile: Profile, site: Site) => readonly string[],
): SiteRule {
  return {
    id,
    name,
    level: 'error',
    check: (site) =>
      site.reports.flatMap((profile) =>
        check(profile, site).map((explanation) => ({
          place: `profiel ${profile.naam}`,
          found: profile.path,
          explanation,
        })),
      ),
  };
}

/** The full table and its CSV are one click from the first screen (H05). */
export const tableOneClickAway = profileRule(
  'H05',
  'the full table is one click away',
  ({ downloads, numbers: { table, path } }) => {
    const addresses = downloads.map(({ href }) => href);
    const rows = table.groups.reduce((sum, group) => sum + group.rows.length, 0);
    return [
      ...(addresses.some((href) => path.endsWith(href)) && rows > 0
        ? []
        : ['Bovenaan ontbreekt de link naar de tabel met alle cijfers.']),
      ...(addresses.some((href) => href.endsWith('.csv'))
        ? []
        : ['Bovenaan ontbreekt de link naar de cijfers als CSV.']),
    ];
  },
);

/** The colophon names template version, configuration and waivers (H08). */
export const colophonComplete = profileRule('H08', 'the colophon says what made the page', ({ colophon }) =>
  /sjabloon|versie/i.test(colophon) && /instellingen/i.test(colophon) && /uitzondering/i.test(colophon)
    ? []
    : ['In het colofon ontbreekt de versie, de instellingen of het aantal uitzonderingen.'],
);

/** "schatting", respondents and year on the first screen (T12). */
export const firstScreen = profileRule(
  'T12',
  'estimate, respondents and year on the first screen',
  (profile, site) => {
    const text = `${profile.lead} ${profile.meta}`;
    const complete = /schatting/i.test(text) && text.includes(String(site.editie));
    return complete || /te weinig antwoorden|geen cijfers/.test(text)
      ? []
      : ['Vooraan staat niet dat de cijfers een schatting zijn, met het jaar.'];
  },
);

/** Lists of areas are alphabetical everywhere, and nothing ranks them (P05). */
export const alphabetical: SiteRule = {
  id: 'P05',
  name: 'areas stand in alphabetical order',
  level: 'error',
  check: (site) => {
    const lists: readonly (readonly [place: string, names: readonly string[]])[] = [
      ...site.home.lists.map(({ areas }) => ['voorpagina', areas.map(({ name }) => name)] as const),
      ...namesIn('cijfers', site.data.areas),
      ...site.reports.flatMap(({ naam, menu }) => namesIn(`profiel ${naam}`, menu)),
      ...site.themes.flatMap(({ titel, areas }) => namesIn(`thema ${titel}`, areas)),
      ...site.goals.map(({ heading, areas }) => [heading, areas.map(({ title }) => title)] as const),
    ];
    const names = new Set(site.profiles.map(({ naam }) => naam));
    return lists.flatMap(([place, all]) => {
      const listed = all.filter((name) => names.has(name));
      return listed.join() === [...listed].sort(compareNames).join()
        ? []
        : [
            {
              place,
              found: listed.join(', '),
              explanation: 'De gebieden staan niet op alfabet.',
            },
          ];
    });
  },
};

/** The names of each list at one place. */
function namesIn(place: string, lists: readonly LinkList[]) {
  return lists.map(({ links }) => [place, links.map(({ text }) => text)] as const);
}

/** Headings and titles of pages are neutral and without numbers but the year (P04). */
export const neutralTitles: SiteRule = {
  id: 'P04',
  name: 'page titles are neutral',
  level: 'error',
  check: (site) => {
    const pages = [
      site.home,
      site.data,
      ...site.themeData,
      ...site.reports,
      ...site.themes,
      ...site.tables,
      ...site.goals,
      ...site.search,
      ...site.texts,
    ];
    const names = [
      site.gemeente,
      ...site.reports.map(({ naam }) => naam),
      ...site.themes.map(({ heading }) => heading),
    ];
    return pages.flatMap(({ heading, path }) => {
      const words = withoutNames(heading, names);
      const number = /\d+/.exec(words.replaceAll(String(site.editie), '').replace('404', ''));
      return number ? [{ place: path, found: heading, explanation: 'In deze kop staat een getal.' }] : [];
    });
  },
};

/** Descriptions for search engines and previews are titles too: no figures (P04; method.md 3, P15). */
export const quietPreviews: SiteRule = {
  id: 'P04',
  name: 'previews show no figures',
  level: 'error',
  check: ({ reports, gemeente }) =>
    reports.flatMap(({ naam, description }) =>
      /\d+\s*(%|van de 100|procent)/.test(withoutNames(description, [naam, gemeente]))
        ? [
            {
              place: `profiel ${naam}`,
              found: description,
              explanation: 'In de omschrijving voor zoekmachines staat een cijfer.',
            },
          ]
        : [],
    ),
};

/**
 * A figure of another source stands beside the note on how it was counted; police figures say that only what was
 * reported counts, and are never "de criminaliteit" (T11).
 */
export const sourcesExplained = profileRule(
  'T11',
  'figures of other sources have their definition',
  ({ background }) =>
    background.flatMap(({ id, title, facts, sentences, note, sources }) => {
      const words = [title, ...facts.map(({ term }) => term), ...sentences, note].join(' ');
      return [
        ...(note === '' || sources.length === 0
          ? [`In het blok "${title}" ontbreekt de uitleg of de bron.`]
          : []),
        ...(id === 'misdrijven' && !/gemeld of aangegeven/.test(note)
          ? [`In het blok "${title}" ontbreekt dat de politie alleen telt wat gemeld of aangegeven is.`]
          : []),
        ...(/\bde criminaliteit\b/i.test(words) ? [`In het blok "${title}" staat "de criminaliteit".`] : []),
      ];
    }),
);

/** What was let go is printed in the colophon of the site. */
export const waiversPrinted: SiteRule = {
  id: 'H08',
  name: 'the colophon page exists',
  level: 'error',
  check: ({ texts }) =>
    texts.some(isColophon)
      ? []
      : [{ place: 'colofon', found: 'colofon', explanation: 'De site heeft geen colofon.' }],
};

const isColophon = ({ path }: TextPage) => path.startsWith('colofon');

export const SITE_RULES: readonly SiteRule[] = [
  tableOneClickAway,
  colophonComplete,
  firstScreen,
  alphabetical,
  neutralTitles,
  quietPreviews,
  sheetsComplete,
  sheetsSayEstimate,
  sourcesExplained,
  waiversPrinted,
];
