/** Two versions of one file: what is on disk and what was written here. Both are shown; nothing is lost. */
import { type Html, html } from '../../../html.ts';
import type { Seal } from '../../folder/store.ts';
import { changesBetween, type Piece } from '../../text/changes.ts';

export function conflictPage(file: string, onDisk: string, here: string, seal: Seal): Html {
  return html`<p class="lead">Iemand anders of een ander programma heeft dit bestand veranderd nadat u het opende. Uw tekst is niet bewaard, en het bestand is niet veranderd. Kies welke blijft; de andere blijft in de geschiedenis.</p>
${changesPart('Het verschil: van het bestand naar uw tekst', changesBetween(onDisk, here))}
<form method="post" action="bewaar"><input type="hidden" name="bestand" value="${file}"><input type="hidden" name="zegel" value="${seal}">
<div class="field"><label for="mijn">Uw tekst, met de gegevens erboven</label><textarea id="mijn" name="bron" rows="14">${here}</textarea></div>
<p class="row"><button class="primary">Bewaar mijn tekst</button>
<a class="button" href="schrijven?bestand=${encodeURIComponent(file)}">Houd het bestand zoals het is</a></p></form>`;
}

export function changesPart(title: string, pieces: readonly Piece[]): Html {
  const shown = pieces.map(({ kind, text }) => {
    if (kind === 'gone') return html`<del>${text}</del> `;
    return kind === 'new' ? html`<ins>${text}</ins> ` : html`<span>${text}</span> `;
  });
  return html`<section aria-label="${title}"><h3>${title}</h3>
<p class="changes">${shown}</p></section>`;
}
