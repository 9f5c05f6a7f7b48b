/** Figures: a place to drop a file, how each table was understood, and what is to say of it. */
import { CELL_ROLES, ROLE_WORDS } from '../../domain/cell-role.ts';
import { formatNumber } from '../../domain/format.ts';
import type { Remark } from '../../domain/remark.ts';
import type { ImportedFigure, TableImport } from '../../domain/table-import.ts';
import { type Html, html } from '../../html.ts';
import { fetchForm } from './errand.ts';
import { remarkList } from './remarks.ts';

export interface FiguresPage {
  /** Code of the CBS to fetch figures of; empty where the gemeente has none. */
  readonly area: string;
  readonly files: readonly {
    readonly path: string;
    readonly tables: readonly TableImport[];
    readonly remarks: readonly Remark[];
  }[];
  /** Of files that stand elsewhere: bronnen.yaml, indicatoren.csv. */
  readonly remarks: readonly Remark[];
}

export function figuresPage({ files, remarks, area }: FiguresPage): Html {
  return html`<p class="lead">${files.length === 0 ? 'Begin met de cijfers van het onderzoeksbureau.' : 'Kijk bij elk bestand of het goed is begrepen.'}</p>
<form class="drop" method="post" action="cijfers" enctype="multipart/form-data">
<label for="bestand">Cijfers toevoegen</label>
<span class="help">Sleep een bestand hierheen, of kies het: Excel (.xlsx), OpenDocument (.ods), CSV of JSON. Alleen cijfers per gebied; nooit antwoorden van personen.</span>
<input id="bestand" type="file" name="bestand" accept=".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.json" required>
<p><button>Voeg toe</button></p></form>
${remarkList(remarks)}
${files.map(fileSection)}
${fetchForm(area)}`;
}

function fileSection({ path, tables, remarks }: FiguresPage['files'][number], at: number): Html {
  const id = `bestand-${at + 1}`;
  const figures = tables.reduce((sum, table) => sum + table.figures, 0);
  return html`<section class="ruled" aria-labelledby="${id}"><h2 id="${id}"><a href="cijfers?bestand=${encodeURIComponent(path)}">${path.replace('cijfers/', '')}</a></h2>
<p>${formatNumber(figures, 0)} cijfers gelezen${tables.length > 1 ? ` van ${tables.length} tabellen` : ''}${layoutWords(tables)}.</p>
${remarkList(remarks, 3)}</section>
`;
}

function layoutWords(tables: readonly TableImport[]): string {
  const known = [...new Set(tables.flatMap(({ layout }) => layout ?? []))];
  return known.length === 0 ? '' : `, herkend als: ${known.join(', ')}`;
}

export interface FigureFilePage {
  /** The value of a figure, as it is read; empty where it is not there. */
  readonly wordsOf: (figure: ImportedFigure) => string;
  readonly path: string;
  readonly tables: readonly TableImport[];
  readonly remarks: readonly Remark[];
  readonly seal: string;
  /** The sheets as pictures, and what is asked of them. */
  readonly more: Html;
}

export function figureFilePage({ path, tables, remarks, seal, more, wordsOf }: FigureFilePage): Html {
  return html`${remarkList(remarks)}
${more}
${tables.map((table, at) => tablePart(table, at, wordsOf))}
<details class="ruled"><summary>Dit bestand weghalen</summary>
<form method="post" action="cijfers/weg"><input type="hidden" name="bestand" value="${path}"><input type="hidden" name="zegel" value="${seal}">
<p>De cijfers gaan uit de map. In de geschiedenis blijft het bestand staan, zodat u het terug kunt zetten.</p><p><button>Haal weg</button></p></form></details>
<p><a href="cijfers">Terug naar alle cijfers</a></p>`;
}

function tablePart(table: TableImport, at: number, wordsOf: FigureFilePage['wordsOf']): Html {
  const { sheet, layout, figures, cells, matches, skipped } = table;
  const counts = CELL_ROLES.filter((role) => cells.counts[role] > 0).map(
    (role) => `${formatNumber(cells.counts[role], 0)} ${ROLE_WORDS[role]}`,
  );
  const first = table.first
    .slice(0, 10)
    .map(
      (figure) =>
        html`<tr><td class="number">${figure.row}</td><td>${figure.gebied}</td><td>${figure.indicator}</td><td>${figure.jaar}</td><td>${figure.groep}</td><td class="number">${wordsOf(figure)}</td></tr>\n`,
    );
  const byName = matches.filter(({ by }) => by !== 'code');
  return html`<section class="ruled" aria-labelledby="tabel-${at}"><h2 id="tabel-${at}">${sheet ?? 'De tabel'}</h2>
<p>${formatNumber(figures, 0)} cijfers gelezen${layout === undefined ? '' : `, herkend als: ${layout}`}. Gevulde cellen: ${counts.join(', ')}.</p>
${
  first.length === 0
    ? html``
    : html`<div class="scroll" tabindex="0" role="region" aria-label="De eerste cijfers"><table><caption>De eerste cijfers die gelezen zijn</caption><thead><tr><th scope="col">Rij</th><th scope="col">Gebied</th><th scope="col">Onderwerp</th><th scope="col">Jaar</th><th scope="col">Groep</th><th scope="col">Cijfer</th></tr></thead><tbody>
${first}</tbody></table></div>`
}
${byName.length === 0 ? html`` : html`<details><summary>Namen die herkend zijn: ${byName.length}</summary><ul>${byName.slice(0, 200).map(({ found, code }) => html`<li>${found} is ${code}</li>\n`)}</ul></details>`}
${skipped.length === 0 ? html`` : html`<details><summary>Wat is overgeslagen: ${skipped.length}</summary><ul>${skipped.slice(0, 200).map(({ what, why }) => html`<li>${what}: ${why}</li>\n`)}</ul></details>`}</section>
`;
}
