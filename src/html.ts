/** Markup that is safe by construction: whatever is filled in is escaped, unless it is markup itself. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Filling = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag: html`<p>${name}</p>`. */
export function html(parts: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return new Html(parts.map((part, index) => part + textOf(fillings[index])).join(''));
}

function textOf(filling: Filling | undefined): string {
  if (filling === undefined) return '';
  if (filling instanceof Html) return filling.text;
  if (typeof filling === 'object') return filling.map((item) => item.text).join('');
  return String(filling).replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** A table with a caption and scoped headers; the first cell of a row is its header. */
export function tableOf(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Html {
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map(
      (cell) => html`<td${typeof cell === 'number' ? new Html(' class="getal"') : ''}>${cell}</td>`,
    );
    return html`<tr><th scope="row">${first}</th>${cells}</tr>\n`;
  });
  return html`<div class="breed" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}
