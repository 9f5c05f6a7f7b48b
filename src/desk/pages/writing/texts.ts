/** All texts at a glance: of the gemeente, of the themes and of each wijk. */
import { type Html, html } from '../../../html.ts';
import { kindOf, PAGE_TEXTS, TEXTS_OF_AREA } from '../../text/text-kind.ts';
import { writingHref } from '../places.ts';

export interface TextStand {
  readonly file: string;
  /** `waits`: of an interview without consent or approval. */
  readonly stand: 'none' | 'wrong' | 'waits' | 'fine';
  /** Who is in it, of an interview. */
  readonly name?: string;
}

export interface TextsPage {
  readonly areas: readonly {
    readonly name: string;
    readonly slug: string;
    readonly texts: readonly TextStand[];
  }[];
  readonly themes: readonly { readonly title: string; readonly text: TextStand }[];
  readonly pages: readonly TextStand[];
}

const STANDS = { none: 'Schrijf', wrong: 'Fout', waits: 'Wacht op akkoord', fine: 'Klaar' } as const;

export function textsPage({ areas, themes, pages }: TextsPage): Html {
  const heads = TEXTS_OF_AREA.map((name) => html`<th scope="col">${kindOf(`wijken/x/${name}`).name}</th>`);
  const rows = areas.map(
    ({ name, texts }) =>
      html`<tr><th scope="row">${name}</th>${texts.map((text) => html`<td>${linkTo(text)}</td>`)}</tr>\n`,
  );
  return html`${areas.length === 0 ? html`<p>Er zijn nog geen wijken met cijfers. Begin met de gebieden en de cijfers.</p>` : interviewDrop(areas)}
<section aria-labelledby="wijken"><h2 id="wijken">Wijken</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Teksten per wijk"><table class="texts"><thead><tr><th scope="col">Wijk</th>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div></section>
<section aria-labelledby="vast"><h2 id="vast">Vaste teksten</h2>
<ul class="folders">${pages.map((text) => html`<li>${PAGE_TEXTS[text.file.slice('teksten/'.length)]?.name ?? text.file}: ${linkTo(text)}</li>\n`)}</ul></section>
<section aria-labelledby="themas"><h2 id="themas">Thema’s</h2>
<ul class="folders">${themes.map(({ title, text }) => html`<li>${title}: ${linkTo(text)}</li>\n`)}</ul></section>`;
}

function linkTo({ file, stand, name }: TextStand): Html {
  const what = name === undefined || name === '' ? STANDS[stand] : name;
  const more =
    name === undefined || name === ''
      ? html``
      : html` <span class="small">${STANDS[stand].toLowerCase()}</span>`;
  return html`<a href="${writingHref(file)}" class="${stand}" aria-label="${kindOf(file).name} ${placeOf(file)}: ${what}">${what}</a>${more}`;
}

function placeOf(file: string): string {
  return file.startsWith('wijken/') ? (file.split('/')[1] ?? '').replaceAll('-', ' ') : '';
}

function interviewDrop(areas: TextsPage['areas']): Html {
  const options = areas.map(({ name, slug }) => html`<option value="${slug}">${name}</option>\n`);
  return html`<form class="drop" method="post" action="interview" enctype="multipart/form-data" data-waits>
<h2>Interview uit Word</h2>
<p class="help">Kies de wijk en het document (.docx, .odt of .txt). Het bureau maakt er een interview van; u kijkt het daarna na.</p>
<div class="field"><label for="wijk">Wijk</label><select id="wijk" name="wijk">${options}</select></div>
<div class="field"><label for="document">Document</label><input id="document" type="file" name="document" accept=".docx,.odt,.txt,.md" required></div>
<p><button>Maak er een interview van</button></p></form>`;
}
