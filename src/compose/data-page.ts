import type { Finding } from '../domain/finding.ts';
import { NIVEAUS } from '../domain/gebied.ts';
import type { PageTable, TableRow } from '../domain/page-blocks.ts';
import type { DataPage } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { themaOf } from '../domain/thema.ts';
import { DATA, HOME, linkFrom, pageOf } from './address.ts';
import { figuresPath } from './figures-page.ts';
import { byTheme, respondentsWords, sourcesOf, valueCell } from './full-table.ts';
import type { Parts } from './parts.ts';
import { type SiteNames, slugOfArea } from './site-names.ts';
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
];

/** All figures of all areas. A theme is chosen by its address (`#overlast`): no script is needed. */
export function composeData(parts: Parts, names: SiteNames): DataPage {
  const { gemeente, onderzoek } = parts.survey;
  const all = [...parts.findings.areas.values()].flat();
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
    lead: `Alle cijfers van ${gemeente.editie}. Elk cijfer is een schatting, met een marge. De ${names.areaWords.more} staan op alfabet. Wij maken geen lijst van hoog naar laag.`,
    downloads: [...DOWNLOADS, ...editionOf(parts, names)].map(([file, text, explanation]) => ({
      link: { text, href: file },
      explanation,
    })),
    themes: byTheme(all, onderzoek).map(({ thema, findings }) => ({
      id: thema,
      title: themaOf(onderzoek, thema).titel,
      link: { text: themaOf(onderzoek, thema).titel, href: `#${thema}` },
      tables: tablesOf(findings, names),
    })),
    areas: names.areas.map((area) => ({
      text: area.naam,
      href: linkFrom(DATA, figuresPath(slugOfArea(names, area.code))),
    })),
    sources: sourcesOf(all, names.source),
  };
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
function tablesOf(findings: readonly Finding[], names: SiteNames): readonly PageTable[] {
  const codes = [...new Set(findings.map((finding) => finding.indicator.code))];
  return codes.map((code) => {
    const own = findings.filter((finding) => finding.indicator.code === code);
    const rows = names.areas.flatMap((area) => {
      const finding = own.find((candidate) => candidate.gebied.code === area.code);
      return finding ? [rowOf(finding, names)] : [];
    });
    // From near to far, as everywhere: the gemeente before Nederland.
    const others = own
      .filter(({ gebied }) => !hasPage(names, gebied.code))
      .sort((a, b) => NIVEAUS.indexOf(b.gebied.niveau) - NIVEAUS.indexOf(a.gebied.niveau))
      .map((finding) => rowOf(finding, names));
    return {
      id: `tabel-${code}`,
      caption: own[0]?.indicator.naam ?? code,
      corner: capitalize(names.areaWords.one),
      columns: COLUMNS.map((text) => ({ text, numeric: true })),
      groups: [{ rows: [...rows, ...others] }],
    };
  });
}

const COLUMNS = ['Cijfer, met marge', 'Antwoorden'];

function rowOf({ gebied, indicator, measure }: Finding, names: SiteNames): TableRow {
  return {
    header: gebied.naam,
    ...(hasPage(names, gebied.code)
      ? { href: `${linkFrom(DATA, figuresPath(slugOfArea(names, gebied.code)))}#cijfer-${indicator.code}` }
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
