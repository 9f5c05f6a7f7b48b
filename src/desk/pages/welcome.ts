/** Without a data folder: begin a new one, open one that is there, or look at the example. */
import { type Html, html } from '../../html.ts';

export interface Folder {
  readonly path: string;
  readonly above?: string;
  readonly below: readonly { readonly name: string; readonly path: string; readonly isData: boolean }[];
  /** Whether the folder itself holds gemeente.yaml. */
  readonly isData: boolean;
}

export function welcome(proposal: string): Html {
  return html`<p class="lead">Met dit programma maakt u voor elke wijk een pagina, een pdf en een vel voor de krant. Alles blijft op uw eigen computer, in één map met gegevens.</p>
<div class="choices">
<section aria-labelledby="nieuw"><h2 id="nieuw">Nieuwe gemeente</h2>
<p>Begin met een lege map. Het bureau zegt stap voor stap wat erin komt.</p>
<form method="post" action="welkom/nieuw">
${placeField('plaats-nieuw', proposal)}
<p><button class="primary">Begin</button></p>
</form></section>
<section aria-labelledby="open"><h2 id="open">Map openen</h2>
<p>Ga verder met een map die er al is.</p>
<p><a class="button" href="welkom/map">Kies een map</a></p></section>
<section aria-labelledby="voorbeeld"><h2 id="voorbeeld">Voorbeeld bekijken</h2>
<p>Een verzonnen gemeente met elf wijken. U krijgt een eigen kopie, waarin u alles kunt proberen.</p>
<form method="post" action="welkom/voorbeeld"><p><button>Bekijk het voorbeeld</button></p></form></section>
</div>`;
}

function placeField(id: string, value: string): Html {
  return html`<p class="field"><label for="${id}">Waar komt de map?</label>
<input id="${id}" name="plaats" value="${value}" autocomplete="off" spellcheck="false" required></p>`;
}

export function folderChoice({ path, above, below, isData }: Folder): Html {
  const up =
    above === undefined
      ? html``
      : html`<li><a href="welkom/map?pad=${encodeURIComponent(above)}">Een map hoger</a></li>\n`;
  const items = below.map(
    (folder) =>
      html`<li><a href="welkom/map?pad=${encodeURIComponent(folder.path)}">${folder.name}</a>${folder.isData ? html` <strong>map met gegevens</strong>` : html``}</li>\n`,
  );
  const open = isData
    ? html`<form method="post" action="welkom/open"><input type="hidden" name="plaats" value="${path}">
<p><button class="primary">Open deze map</button></p></form>`
    : html`<p>In deze map staat geen gemeente.yaml, dus dit is geen map met gegevens. Kies een map hieronder.</p>`;
  return html`<p class="path">${path}</p>
${open}
<ul class="folders">
${up}${items}</ul>
<p><a href="welkom">Terug</a></p>`;
}
