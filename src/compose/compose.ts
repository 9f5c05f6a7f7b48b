import type { OutputFile } from '../domain/document.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import type { Link } from '../domain/page-blocks.ts';
import type { DataPage, Page, Profile, Site, TablesPage } from '../domain/profile.ts';
import { tellingAdjustments } from '../domain/tables.ts';
import { WOO_INDEX, wooPublisher } from '../domain/woo.ts';
import { ACCESSIBILITY, COLOPHON, DATA, HOME, linkFrom, METHOD, PRIVACY, SEARCH } from './address.ts';
import { catalogueFile } from './catalogue.ts';
import { citableFiles } from './citable.ts';
import { composeData, composeThemeData } from './data-page.ts';
import { datasetFile } from './dataset.ts';
import { composeNotFound, unbroken } from './fixed-pages.ts';
import { composeHome, themesOf } from './home.ts';
import { portraitFiles } from './interview.ts';
import { messageFiles } from './messages.ts';
import { composeOffences } from './offences-page.ts';
import type { Parts } from './parts.ts';
import { composeGoals } from './policy.ts';
import { composeSheets } from './press.ts';
import { composeProfile } from './profile.ts';
import { profileFiles } from './profile-files.ts';
import { composeSearch } from './search-page.ts';
import { type SiteNames, siteNames } from './site-names.ts';
import { composeSources } from './sources-page.ts';
import { composeTexts } from './text-pages.ts';
import { composeTheme, themeFiles } from './theme-page.ts';
import { composeTwoMeasures } from './two-measures-page.ts';
import { movedPages, serverFiles } from './web-server.ts';
import { capitalize, EXAMPLE_STRIP, wholeLinkWords } from './words-nl.ts';

export { composeAgain, NO_PAGES } from './compose-again.ts';
export { composeCouncil } from './council.ts';
export { longWords } from './long-words.ts';
export { pressRoom, wordsFor } from './press-room.ts';
export { composeProof } from './proof.ts';

/** Puts one edition together: everything that the templates print, decided, worded and formatted. */
export function compose(parts: Parts): Site {
  const { survey, houseStyle } = parts;
  const { gemeente } = survey;
  const names = siteNames(survey);
  const themes = themesOf(parts);
  // Once for all pages: it looks at every comparison of the edition.
  const telling = tellingAdjustments(parts.findings);
  const profiles = names.areas.map((area) => composeProfile(parts, names, area, telling));
  const whole = parts.narratives.areas.has(names.whole.code)
    ? [composeProfile(parts, names, names.whole, telling)]
    : [];
  const reports = [...profiles, ...whole];
  const home = composeHome(parts, names);
  const years = reports.flatMap((profile) => profile.years ?? []);
  const figures = reports.map(({ numbers }) => numbers);
  const themePages = themes.map((code) => composeTheme(parts, names, code));
  const data = composeData(parts, names);
  const themeData = composeThemeData(parts, names);
  const goals = composeGoals(parts, names);
  const tables = [
    ...composeOffences(parts, names),
    ...composeTwoMeasures(parts, names),
    ...composeSources(parts),
  ];
  const search = composeSearch(parts, names);
  const texts = composeTexts(parts, names);
  return {
    gemeente: gemeente.naam,
    naam: 'Wijkprofielen',
    editie: gemeente.editie,
    bron: names.source,
    datum: gemeente.datum,
    ...(gemeente.voorbeeld ? { voorbeeld: EXAMPLE_STRIP } : {}),
    ...(parts.embargo ? { embargo: parts.embargo.words } : {}),
    ...(gemeente.site.adres ? { adres: gemeente.site.adres.replace(/\/*$/, '/') } : {}),
    ...logoOf(parts),
    ...contactOf(parts),
    menu: menuOf(names, whole),
    footer: footerOf(names, gemeente, {
      search: search.search.length > 0,
      pages: goals,
    }),
    home,
    profiles,
    reports,
    years,
    figures,
    themes: themePages,
    data: withTables(data, tables),
    tables,
    themeData,
    goals,
    ...search,
    texts: [...texts, composeNotFound(parts)],
    // Also the pages that search engines may not list: web archives and the gemeente's own search read it.
    addresses: [
      home,
      ...reports,
      ...years,
      ...figures,
      ...themePages,
      data,
      ...tables,
      ...themeData,
      ...goals,
      ...search.search,
      ...texts,
    ].map((page) => page.canonical ?? page.path),
    sheets: composeSheets(parts, { profiles, reports }),
    files: [
      ...[...names.areas, ...(whole.length > 0 ? [names.whole] : [])].flatMap((area) => [
        ...profileFiles(parts, names, area),
        ...citableFiles(parts, names, area, telling),
      ]),
      ...themes.flatMap((code) => themeFiles(parts, names, code)),
      ...messageFiles(parts, profiles),
      ...portraitFiles(parts.portraits.values()),
      ...logoFile(parts),
      datasetFile(parts.survey),
      catalogueFile(parts, names),
      ...serverFiles(gemeente, movedPages(names), documentIndex(parts)),
    ],
    houseStyle,
  };
}

/** Publish lays it in the site where there are documents to list. */
function documentIndex({ survey, embargo, without }: Parts): readonly string[] {
  return wooPublisher(survey.gemeente, embargo) && !without?.has('pdf') ? [WOO_INDEX] : [];
}

/** Pages of tables are found beside the downloads. */
function withTables(data: DataPage, tables: readonly TablesPage[]): DataPage {
  const links = tables.map(({ heading, path, description }) => ({
    link: { text: heading, href: linkFrom(DATA, path) },
    explanation: description,
  }));
  return { ...data, downloads: [...data.downloads, ...links] };
}

function menuOf(names: SiteNames, whole: readonly Profile[]): readonly Link[] {
  const { areaWords, lists } = names;
  return [
    ...(lists.length > 0 ? [{ text: capitalize(areaWords.more), href: `${HOME}#wijken` }] : []),
    ...whole.map(({ path }) => ({ text: wholeLinkWords(names.whole), href: path })),
    { text: 'Thema’s', href: `${HOME}#themas` },
    { text: 'Cijfers', href: DATA },
    { text: 'Over dit onderzoek', href: METHOD },
  ];
}

/** Links of the footer: below the site's root, or absolute for other editions. */
function footerOf(
  { areaWords, lists }: SiteNames,
  { site, editie }: Gemeente,
  has: { readonly search: boolean; readonly pages: readonly Page[] },
): readonly (readonly Link[])[] {
  return [
    [
      ...(lists.length > 0 ? [{ text: `Alle ${areaWords.more}`, href: `${HOME}#wijken` }] : []),
      ...(has.search ? [{ text: `Zoek uw ${areaWords.one}`, href: SEARCH }] : []),
      { text: 'Thema’s', href: `${HOME}#themas` },
      ...has.pages.map(({ heading, path }) => ({ text: heading, href: path })),
      { text: 'Alle cijfers', href: DATA },
      ...(site.edities ?? [])
        .filter(({ jaar }) => jaar !== editie)
        .map(({ jaar, adres }) => ({
          text: `Editie ${jaar}`,
          href: adres,
          ...(/^https?:/.test(adres) ? { external: true } : {}),
        })),
    ],
    [
      { text: 'Over dit onderzoek', href: METHOD },
      { text: 'Toegankelijkheid', href: ACCESSIBILITY },
      { text: 'Privacy', href: PRIVACY },
      { text: 'Colofon', href: COLOPHON },
    ],
  ];
}

function contactOf({ survey: { gemeente } }: Parts): Pick<Site, 'contact'> {
  const { naam, email, telefoon } = gemeente.contact;
  if (!naam && !email && !telefoon) return {};
  return {
    contact: {
      naam: naam ?? gemeente.naam,
      ...(email ? { email } : {}),
      ...(telefoon ? { telefoon: unbroken(telefoon) } : {}),
    },
  };
}

/** Always drawn anew, so always of one format. */
const LOGO = 'beeld/logo.png';

function logoOf({ logo, survey }: Parts): Pick<Site, 'logo'> {
  return logo ? { logo: { path: LOGO, alt: `Logo ${survey.gemeente.naam}` } } : {};
}

function logoFile({ logo }: Parts): readonly OutputFile[] {
  return logo ? [{ path: `site/${LOGO}`, bytes: logo.bytes }] : [];
}
