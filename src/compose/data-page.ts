import type { Finding } from '../domain/finding.ts';
import { type Gebied, NIVEAUS } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { LICENCE_WORDS } from '../domain/licence.ts';
import type { PageTable, TableRow } from '../domain/page-blocks.ts';
import type { DataPage, ThemeDataPage } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { themaOf } from '../domain/thema.ts';
import { DATA, HOME, linkFrom, pageOf } from './address.ts';
import { linkLists } from './area-lists.ts';
import { CATALOGUE } from './catalogue.ts';
import { figuresPath } from './figures-page.ts';
import { byTheme, respondentsWords, sourcesOf, valueCell } from './full-table.ts';
import type { Parts } from './parts.ts';
import type { SiteNames } from './site-names.ts';
import { capitalize } from './words-nl.ts';

/** Files that publish lays in `site/cijfers/`, with what is in them. */
const DOWNLOADS: readonly (readonly [file: string, text: string, explanation: string])[] = [
  [
    'cijfers.csv',
    'Alle cijfers als CSV',
    'Een rij per gebied, onderwerp, jaar en groep, met marge en aantal antwoorden.',
  ],
  [
    'vergelijkingen.csv',
    'Alle vergelijkingen als CSV',
    'Een rij per vergelijking, met de toets en de uitkomst.',
  ],
  ['wijkprofielen.xlsx', 'Tabellenboek (Excel)', 'Dezelfde cijfers in een werkmap.'],
  ['cijfers.json', 'Alle cijfers als JSON', 'Dezelfde cijfers voor programma’s.'],
  ['datapackage.json', 'Beschrijving van de bestanden', 'Wat in elke kolom staat (Data Package).'],
  [CATALOGUE, 'Catalogus', 'Alle bestanden en hun adres, voor een dataportaal (DCAT-AP-NL).'],
];

/** The way to all figures: the files, a page per theme and a page per area. */
export function composeData(parts: Parts, names: SiteNames): DataPage {
  const { gemeente, onderzoek } = parts.survey;
  return {
    ...pageOf(gemeente, {
      path: DATA,
      heading: 'Cijfers',
      description: `Alle cijfers van de wijkprofielen van ${gemeente.naam}, als tabel en als bestand.`,
      breadcrumbs: [
        { text: 'Wijkprofielen', href: linkFrom(DATA, HOME) },
        { text: 'Cijfers', href: '#inhoud', current: true },
      ],
      noindex: gemeente.site.noindex,
    }),
    lead: `Alle cijfers van ${gemeente.editie}. Elk cijfer is een schatting, met een marge. De ${names.areaWords.more} staan op alfabet. Wij maken geen lijst van hoog naar laag.${licenceWords(gemeente)}`,
    downloads: [...DOWNLOADS, ...editionOf(parts, names)].map(([file, text, explanation]) => ({
      link: { text, href: file },
      explanation,
    })),
    // Each theme keeps its anchor here: it was the address of its tables before.
    themes: themesOf(parts).map(({ thema }) => ({
      id: thema,
      link: { text: themaOf(onderzoek, thema).titel, href: linkFrom(DATA, dataPath(thema)) },
    })),
    areas: linkLists(names, DATA, { to: (area) => figuresPath(names, area) }),
  };
}

/** A page per theme with the figures of all areas: one page with everything would be too heavy for a phone. */
export function composeThemeData(parts: Parts, names: SiteNames): readonly ThemeDataPage[] {
  const { gemeente, onderzoek } = parts.survey;
  const themes = themesOf(parts).map(({ thema, findings }) => ({
    thema,
    findings,
    path: dataPath(thema),
    titel: themaOf(onderzoek, thema).titel,
  }));
  return themes.map(({ path, titel, findings }) => ({
    ...pageOf(gemeente, {
      path,
      heading: `Cijfers: ${titel}`,
      description: `${titel}: alle cijfers van ${gemeente.editie} per ${names.areaWords.one} van ${gemeente.naam}, met marge en aantal antwoorden.`,
      breadcrumbs: [
        { text: 'Wijkprofielen', href: linkFrom(path, HOME) },
        { text: 'Cijfers', href: linkFrom(path, DATA) },
        { text: titel, href: '#inhoud', current: true },
      ],
      noindex: gemeente.site.noindex,
    }),
    lead: `De ${names.areaWords.more} staan op alfabet. Elk cijfer is een schatting, met een marge.`,
    tables: tablesOf(findings, names, path),
    others: themes.map((other) => ({
      text: other.titel,
      href: other.path === path ? '#inhoud' : linkFrom(path, other.path),
      ...(other.path === path ? { current: true } : {}),
    })),
    sources: sourcesOf(findings, names.source),
  }));
}

function licenceWords({ licentie }: Gemeente): string {
  if (!licentie) return '';
  const { uitleg, naam } = LICENCE_WORDS[licentie];
  return ` ${uitleg.replace(/\.$/, '')} (${naam}).`;
}

function themesOf({ findings, survey: { onderzoek } }: Parts) {
  return byTheme([...findings.areas.values()].flat(), onderzoek);
}

function dataPath(thema: string): string {
  return `cijfers/${slugOf(thema)}/index.html`;
}

/** All profiles in one PDF, where there is more than one. */
function editionOf({ survey: { gemeente }, without }: Parts, names: SiteNames): typeof DOWNLOADS {
  if (without?.has('pdf') || names.areas.length < 2) return [];
  const file = `${slugOf(gemeente.naam)}-${gemeente.editie}.pdf`;
  return [
    [file, 'Alle wijkprofielen als PDF', 'Een document met een inhoudsopgave, om te lezen of te printen.'],
  ];
}

/** A table per indicator: areas with a page in alphabetical order, then the whole and the land. */
function tablesOf(findings: readonly Finding[], names: SiteNames, path: string): readonly PageTable[] {
  const codes = [...new Set(findings.map((finding) => finding.indicator.code))];
  return codes.map((code) => {
    const own = findings.filter((finding) => finding.indicator.code === code);
    const rowsOf = (areas: readonly Gebied[]) =>
      areas.flatMap((area) => {
        const finding = own.find((candidate) => candidate.gebied.code === area.code);
        return finding ? [rowOf(finding, names, path)] : [];
      });
    const [first, ...levels] = names.lists.map(({ areas }) => rowsOf(areas));
    // From near to far, as everywhere: the gemeente before Nederland.
    const others = own
      .filter(({ gebied }) => !hasPage(names, gebied.code))
      .sort((a, b) => NIVEAUS.indexOf(b.gebied.niveau) - NIVEAUS.indexOf(a.gebied.niveau))
      .map((finding) => rowOf(finding, names, path));
    return {
      id: `tabel-${code}`,
      caption: own[0]?.indicator.naam ?? code,
      corner: capitalize(names.areaWords.one),
      columns: COLUMNS.map((text) => ({ text, numeric: true })),
      groups: [{ rows: [...(first ?? []), ...levels.flat(), ...others] }],
    };
  });
}

const COLUMNS = ['Cijfer, met marge', 'Antwoorden'];

function rowOf({ gebied, indicator, measure }: Finding, names: SiteNames, path: string): TableRow {
  return {
    header: gebied.naam,
    ...(hasPage(names, gebied.code) || gebied.code === names.whole.code
      ? { href: `${linkFrom(path, figuresPath(names, gebied))}#cijfer-${indicator.code}` }
      : {}),
    cells: [
      valueCell(measure, 'Cijfer, met marge'),
      { text: respondentsWords(measure), numeric: true, column: 'Antwoorden' },
    ],
  };
}

function hasPage(names: SiteNames, code: string): boolean {
  return names.areas.some((area) => area.code === code);
}
