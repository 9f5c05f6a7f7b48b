/** A table as a picture: every cell as it stands in the file, colored by what it was taken for. */
import { CELL_ROLES, type CellRole } from '../../domain/cell-role.ts';
import type { SheetPicture } from '../../domain/sheet-picture.ts';
import { type Html, html } from '../../html.ts';

const WORDS: Readonly<Record<CellRole, string>> = {
  figure: 'cijfer',
  n: 'aantal (n)',
  margin: 'marge',
  heading: 'kop of naam',
  note: 'noot',
  mark: 'teken',
  unread: 'niet gelezen',
};

export function sheetPictures(pictures: readonly SheetPicture[]): Html {
  if (pictures.length === 0) return html``;
  return html`<section class="ruled" aria-labelledby="blad"><h2 id="blad">Zo is het bestand gelezen</h2>
<p class="legend">${CELL_ROLES.map((role) => html`<span class="cell ${role}">${WORDS[role]}</span> `)}</p>
${pictures.map(picture)}</section>`;
}

function picture({ sheet, layout, letters, rows, more }: SheetPicture, at: number): Html {
  const heads = letters.map((letter) => html`<th scope="col">${letter}</th>`);
  const body = rows.map(({ row, cells }) => {
    const own = cells.map(({ text, role }) =>
      text === ''
        ? html`<td></td>`
        : html`<td class="cell ${role}" title="${WORDS[role]}">${text.slice(0, 60)}</td>`,
    );
    return html`<tr><th scope="row">${row}</th>${own}</tr>\n`;
  });
  const name = sheet ?? `Tabel ${at + 1}`;
  return html`<div class="scroll sheet" tabindex="0" role="region" aria-label="${name}"><table><caption>${name}${layout === undefined ? ': niet herkend' : `: ${layout}`}</caption>
<thead><tr><td></td>${heads}</tr></thead><tbody>
${body}</tbody></table></div>
${more === 0 ? html`` : html`<p class="small">En nog ${more} rijen.</p>`}`;
}
