import type { Finding, Findings } from '../domain/finding.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import { groepKey, type Survey } from '../domain/survey.ts';
import type { Table } from '../domain/tables.ts';
import { inThemeOrder, themaOf } from '../domain/thema.ts';
import { areaSheet } from './book/area-sheet.ts';
import type { BookRow, BookSheet } from './book/book-sheet.ts';
import { contentsSheet, guideSheet, testsSheet } from './book/guide-sheets.ts';
import { marginCells, outcomeCell, respondents, valueCell } from './book/measure-cells.ts';
import { sheetNames } from './book/sheet-names.ts';
import { themeSheet } from './book/theme-sheet.ts';
import { writeBook } from './book/write-book.ts';
import { indicatorsOf } from './figures-json.ts';
import type { Figures } from './publication.ts';

/** More would make a workbook that nobody opens; the long table holds every area. */
const MOST_AREA_SHEETS = 200;

/**
 * The tabellenboek as researchers expect it: contents and reading guide, a sheet for each area and each theme, groups and
 * tests; and the long tables of the downloads with what their codes mean.
 */
export function workbook(
  survey: Survey,
  findings: Findings,
  { cijfers, vergelijkingen }: Figures,
): Promise<Uint8Array> {
  const { gemeente, onderzoek } = survey;
  const areas = areasOf(survey, findings);
  const themes = [
    ...new Set(
      areas.flatMap(({ code }) => findings.areas.get(code) ?? []).map(({ indicator }) => indicator.thema),
    ),
  ];
  const sheets: readonly BookSheet[] = [
    guideSheet(survey, [cijfers, vergelijkingen]),
    ...areas
      .slice(0, MOST_AREA_SHEETS)
      .map((area) => areaSheet(area, findings.areas.get(area.code) ?? [], gemeente.editie, onderzoek)),
    ...themes.sort(inThemeOrder(onderzoek)).map((code) => themeSheet(code, areas, findings, onderzoek)),
    ...groupsSheet(areas, findings, survey),
    testsSheet(survey, findings),
    longSheet('Cijfers', longAbout(areas.length), cijfers),
    longSheet(
      'Vergelijkingen',
      'Elke vergelijking van deze meting, met de toets: de lange tabel',
      vergelijkingen,
    ),
    longSheet('Indicatoren', 'Wat de codes van de onderwerpen betekenen', indicatorTable(survey)),
    longSheet('Gebieden', 'De gebieden met hun code en inwoners', areaTable(survey)),
  ];
  const names = sheetNames(['Inhoud', ...sheets.map(({ name }) => name)]);
  const title = `${gemeente.naam}, ${onderzoek.naam} ${gemeente.editie}`;
  return writeBook([contentsSheet(survey, sheets, names.slice(1)), ...sheets], title);
}

function longAbout(areas: number): string {
  const all = 'Alle cijfers van alle metingen: de lange tabel';
  return areas > MOST_AREA_SHEETS ? `${all}. Hier staan ook de gebieden die geen eigen blad hebben` : all;
}

/** The whole first, then the other areas with figures by name (P05). */
function areasOf({ gebieden, gemeente }: Survey, { areas }: Findings): readonly Gebied[] {
  const isWhole = ({ code }: Gebied) => Number(code === gemeente.code);
  return [...areas.keys()]
    .flatMap((code) => gebieden.get(code) ?? [])
    .sort((a, b) => isWhole(b) - isWhole(a) || compareNames(a.naam, b.naam));
}

/** Groups beside the total of the same area, with the outcome also where there is no clear difference. */
function groupsSheet(
  areas: readonly Gebied[],
  { areas: findings }: Findings,
  survey: Survey,
): readonly BookSheet[] {
  const rows = areas.flatMap(({ code }) =>
    (findings.get(code) ?? []).flatMap((finding) => groupRows(finding, survey)),
  );
  if (rows.length === 0) return [];
  return [
    {
      name: 'Groepen',
      about: 'Leeftijd, geslacht en andere groepen, vergeleken met alle bewoners van hetzelfde gebied',
      head: [
        [
          'Gebied',
          'Thema',
          'Onderwerp',
          'Groep',
          'Cijfer',
          'Marge van',
          'Marge tot',
          'n',
          'Alle bewoners',
          'Met alle bewoners',
        ],
      ],
      rows,
      widths: [30, 20, 44, 22, 11, 11, 11, 8, 13, 26],
      sticky: 1,
      filter: true,
    },
  ];
}

function groupRows(
  { gebied, indicator, groups, measure: total }: Finding,
  { onderzoek }: Survey,
): readonly BookRow[] {
  return groups.map(({ measure, comparison }) => [
    gebied.naam,
    themaOf(onderzoek, indicator.thema).titel,
    indicator.naam,
    groepKey(measure.groep),
    valueCell(measure, indicator.eenheid),
    ...marginCells(measure, indicator.eenheid),
    respondents(measure),
    valueCell(total, indicator.eenheid),
    outcomeCell(comparison),
  ]);
}

/** A table as it stands in the CSV: its first row names the columns. */
function longSheet(name: string, about: string, { columns, rows }: Table): BookSheet {
  return { name, about, head: [columns], rows, filter: true };
}

function indicatorTable(survey: Survey): Table {
  return {
    columns: ['indicator', 'thema', 'naam', 'vraag', 'eenheid', 'hoger_is', 'basis', 'bron'],
    rows: indicatorsOf(survey).map((indicator) => [
      indicator.code,
      indicator.thema,
      indicator.naam,
      indicator.vraag,
      indicator.eenheid,
      indicator.hogerIs,
      indicator.basis,
      indicator.bron,
    ]),
  };
}

function areaTable(survey: Survey): Table {
  return {
    columns: ['gebied', 'naam', 'niveau', 'ouder', 'inwoners15plus', 'delen'],
    rows: [...survey.gebieden.values()].map((gebied) => [
      gebied.code,
      gebied.naam,
      gebied.niveau,
      gebied.ouder,
      gebied.inwoners15plus,
      gebied.delen?.join(', '),
    ]),
  };
}
