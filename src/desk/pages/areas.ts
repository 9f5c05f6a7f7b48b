/** Areas and their boundaries: which there are, and where new ones come from. */
import { formatNumber } from '../../domain/format.ts';
import type { Gebied } from '../../domain/gebied.ts';
import type { Remark } from '../../domain/remark.ts';
import { type Html, html } from '../../html.ts';
import { writingHref } from './places.ts';
import { remarkList } from './remarks.ts';

export interface AreasPage {
  readonly areas: readonly Gebied[];
  readonly boundaries: ReadonlySet<string>;
  /** Areas that get a page. */
  readonly pages: ReadonlySet<string>;
  readonly remarks: readonly Remark[];
}

export function areasPage({ areas, boundaries, pages, remarks }: AreasPage): Html {
  const rows = areas.map(
    ({ code, naam, niveau, ouder, inwoners15plus }) =>
      html`<tr><th scope="row">${naam}</th><td>${code}</td><td>${niveau}</td><td>${ouder ?? ''}</td><td class="number">${inwoners15plus === undefined ? '' : formatNumber(inwoners15plus, 0)}</td><td>${boundaries.has(code) ? 'ja' : 'nee'}</td><td>${pages.has(code) ? 'ja' : 'nee'}</td></tr>\n`,
  );
  return html`${remarkList(remarks)}
<form class="drop" method="post" action="gebieden" enctype="multipart/form-data">
<label for="bestand">Lijst of kaart toevoegen</label>
<span class="help">Een lijst van gebieden (CSV of Excel met code, naam, niveau, ouder en inwoners15plus), of een kaart met grenzen: GeoJSON, of een Shapefile in een zip. Wat er al stond, blijft in de geschiedenis.</span>
<input id="bestand" type="file" name="bestand" accept=".csv,.xlsx,.ods,.geojson,.json,.zip" required>
<p><button>Voeg toe</button></p></form>
<p><a href="${writingHref('gebieden/gebieden.csv')}">Verander de lijst zelf</a></p>
${
  areas.length === 0
    ? html`<p>Er zijn nog geen gebieden.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="Gebieden"><table><thead><tr><th scope="col">Gebied</th><th scope="col">Code</th><th scope="col">Niveau</th><th scope="col">Hoort bij</th><th scope="col">Inwoners (15+)</th><th scope="col">Op de kaart</th><th scope="col">Eigen pagina</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`
}`;
}
