import { CELL_ROLES, ROLE_WORDS } from '../domain/cell-role.ts';
import { compareRemarks, type Remark, recordOf } from '../domain/remark.ts';
import { roundingWords } from '../domain/rounding-words.ts';
import type { ImportedFigure, TableImport } from '../domain/table-import.ts';
import { csvValue, figureTable } from '../domain/tables.ts';
import { type Html, html, tableOf } from '../html.ts';
import type { Publication } from './publication.ts';
import { reportFrame } from './report-frame.ts';
import { whereIn } from './where.ts';

/**
 * How every table with figures was read: layout, columns, matches, what was passed over. Values come from the rows of
 * the downloads, never from the file: what is hidden there is hidden here.
 */
export function importPage(publication: Publication): string {
  const { survey, imports, remarks } = publication;
  const shown = shownFigures(publication);
  const links = imports.map((table, at) => html`<li><a href="#tabel-${at + 1}">${nameOf(table)}</a></li>\n`);
  const sections = imports.map(
    (table, at) => html`<section id="tabel-${at + 1}"><h2>${nameOf(table)}</h2>
${summaryOf(table)}${cellsOf(table)}${columnsOf(table)}${firstFiguresOf(table, shown)}${matchesOf(table)}${symbolsOf(table)}${skippedOf(table)}${remarksOf(table, remarks)}</section>
`,
  );
  return reportFrame(
    `Inleesverslag: zo zijn de cijfers van ${survey.gemeente.naam} gelezen`,
    html`<p>Kijk bij elk bestand of het goed is begrepen. Klopt er iets niet? Beschrijf het bestand dan in <code>bronnen.yaml</code>; <code>npm run nieuw -- --uit BESTAND</code> doet daarvoor een voorstel. Terug naar <a href="index.html">het verslag</a>.</p>
<nav aria-label="In dit verslag"><ul>
${links}</ul></nav>
${sections}`,
  );
}

function nameOf({ file, sheet }: TableImport): string {
  return sheet === undefined ? file : `${file}, blad “${sheet}”`;
}

function summaryOf(table: TableImport): Html {
  const rows: readonly (readonly [string, string | number | undefined])[] = [
    ['Soort bestand', table.format],
    ['Tekens (codering)', table.encoding],
    ['Scheidingsteken', table.delimiter],
    ['Indeling', table.layout ?? 'niet herkend of niet gelezen'],
    ['Kop op rij', table.headerRow],
    ['Samengevoegde cellen bij de kop', table.merged.join(', ') || undefined],
    ['Gelezen cijfers', table.figures],
    ['Afronding', roundingWords(table.rounding).join('; ') || undefined],
  ];
  const known = rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return tableOf('Wat voor bestand het is', ['Wat', 'Gevonden'], known);
}

/** What every filled cell came to, and where numbers stand that were not read. */
function cellsOf({ cells: { counts, unread, untold } }: TableImport): Html {
  const all = CELL_ROLES.reduce((sum, role) => sum + counts[role], 0);
  if (all === 0) return html``;
  const rows = CELL_ROLES.filter((role) => counts[role] > 0).map((role) => [ROLE_WORDS[role], counts[role]]);
  const places =
    untold === 0
      ? html``
      : html`<p>Getallen die niet zijn gelezen: ${unread.slice(0, 100).join(', ')}.</p>\n`;
  return html`${tableOf('Wat elke gevulde cel is', ['Gelezen als', 'Cellen'], [...rows, ['alle gevulde cellen', all]])}${places}`;
}

function columnsOf({ columns }: TableImport): Html {
  if (columns.length === 0) return html``;
  const rows = columns.map(({ letter, heading, meaning }) => [
    letter,
    heading,
    meaning ?? 'wordt niet gelezen',
  ]);
  return tableOf('Wat de kolommen betekenen', ['Kolom', 'Kop in het bestand', 'Gelezen als'], rows);
}

/** The value, n and status with which a figure leaves the house, by its key. */
type Shown = ReadonlyMap<string, readonly string[]>;

function keyOf({ gebied, indicator, jaar, reeks, groep }: Omit<ImportedFigure, 'row'>): string {
  return [gebied, indicator, jaar, reeks, groep].join('\t');
}

/** Only the figures that the page names, out of all the rows of the downloads. */
function shownFigures({ survey, findings, imports }: Publication): Shown {
  const wanted = new Set(imports.flatMap(({ first }) => first.map(keyOf)));
  const shown = new Map<string, readonly string[]>();
  for (const [gebied, , , indicator, jaar, reeks, groep, ...values] of figureTable(survey, findings).rows) {
    const key = [gebied, indicator, jaar, reeks, groep].join('\t');
    const [waarde, n, , , status] = values;
    if (wanted.has(key)) shown.set(key, [csvValue(waarde), csvValue(n), csvValue(status)]);
  }
  return shown;
}

function firstFiguresOf({ first }: TableImport, shown: Shown): Html {
  if (first.length === 0) return html``;
  const rows = first.map((figure) => {
    const { row, gebied, indicator, jaar, reeks, groep } = figure;
    return [row, gebied, indicator, String(jaar), reeks, groep, ...(shown.get(keyOf(figure)) ?? UNTOLD)];
  });
  const columns = ['Rij', 'Gebied', 'Indicator', 'Jaar', 'Reeks', 'Groep', 'Waarde', 'n', 'Status'];
  return html`${tableOf('De eerste cijfers, zoals ze zijn gelezen', columns, rows)}
<p>Een waarde die niet getoond mag worden, staat hier ook niet.</p>
`;
}

/** A figure that is in no download, as that of a wijk that was merged into another area. */
const UNTOLD: readonly string[] = ['', '', 'niet in de downloads'];

function matchesOf({ matches }: TableImport): Html {
  if (matches.length === 0) return html``;
  const rows = matches.map(({ found, code, kind, by }) => [found, code, kind, by]);
  return html`<details${matches.some(({ by }) => by !== 'code') ? html` open` : ''}><summary>Namen en codes: ${matches.length} herkend</summary>
${tableOf('Wat waarvoor is aangezien', ['In het bestand', 'Code', 'Soort', 'Herkend aan'], rows)}</details>
`;
}

function symbolsOf({ symbols }: TableImport): Html {
  if (symbols.length === 0) return html``;
  const rows = symbols.map(({ symbol, meaning, count }) => [symbol || '(leeg)', meaning, count]);
  return tableOf('Tekens in plaats van een cijfer', ['Teken', 'Gelezen als', 'Aantal'], rows);
}

function skippedOf({ skipped }: TableImport): Html {
  if (skipped.length === 0) return html``;
  const rows = skipped.map(({ what, why }) => [what, why]);
  return tableOf('Wat niet is gelezen', ['Wat', 'Waarom'], rows);
}

function remarksOf({ file, sheet }: TableImport, remarks: readonly Remark[]): Html {
  const own = remarks
    .filter((remark) => remark.file === file && (remark.sheet === undefined || remark.sheet === sheet))
    .toSorted(compareRemarks);
  if (own.length === 0) return html``;
  const rows = own
    .map(recordOf)
    .map((record) => [
      whereIn(record).slice(1).join(', ') || 'hele bestand',
      record.uitleg,
      record.voorstel ?? '',
    ]);
  return tableOf('Opmerkingen', ['Waar', 'Wat', 'Voorstel'], rows);
}
