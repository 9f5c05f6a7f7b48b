/** Making everything: one button, how far it is, and what came of it. */
import { formatNumber } from '../../domain/format.ts';
import { type Html, html } from '../../html.ts';
import type { BuildStand, Stage } from '../beside/builder.ts';
import type { Result } from '../result.ts';
import { countWords, remarkList } from './remarks.ts';

/** What each stage does, in the order in which they come. */
const STAGES = {
  ingest: 'Lezen',
  suppress: 'Verbergen wat te klein is',
  compare: 'Vergelijken',
  narrate: 'Zinnen schrijven',
  style: 'Huisstijl',
  chart: 'Grafieken tekenen',
  inspect: 'Nakijken',
  portray: 'Foto’s snijden',
  compose: 'Pagina’s samenstellen',
  render: 'Pagina’s maken',
  test: 'Toegankelijkheid toetsen',
  print: 'Pdf’s en drukwerk maken',
  publish: 'Neerzetten',
} as const;

export interface BuildingPage {
  readonly stand: BuildStand;
  /** Errors that stand in the way now. */
  readonly errors: number;
  readonly hasSheets: boolean;
  /** Names of areas by their slug. */
  readonly names: ReadonlyMap<string, string>;
  /** What stands in the output, from this build or one before. */
  readonly result?: Result;
}

export function buildingPage({ stand, errors, hasSheets, names, result }: BuildingPage): Html {
  const busy = stand.kind === 'busy';
  return html`<div data-follow="build" aria-live="polite">
${standPart(stand)}
${
  busy
    ? html`<form method="post" action="maken/stop"><p><button>Stop</button></p>
<p class="small">Stopt u, dan blijft staan wat er al was: heel, en niet half vervangen.</p></form>`
    : startForm(errors, hasSheets, result?.embargo)
}
${!busy && result ? resultPart(result, names) : html``}
</div>`;
}

function standPart(stand: BuildStand): Html {
  switch (stand.kind) {
    case 'none':
      return html``;
    case 'busy':
      return html`<p class="lead">Bezig. U kunt intussen verder werken.</p>
${stageList(stand.stages)}`;
    case 'cancelled':
      return html`<div class="notice"><p>Gestopt. Wat er al stond, is niet veranderd.</p></div>`;
    case 'stopped':
      return html`<div class="notice wrong"><p>${stand.told} Wat er al stond, is niet veranderd.</p></div>
${remarkList(stand.remarks, 20)}`;
    case 'done': {
      const counted = countWords(stand.remarks);
      return html`<div class="notice done"><p>Klaar: ${stand.profiles} profielen, ${formatNumber(stand.files, 0)} bestanden${counted === '' ? '' : `, ${counted}`}.</p></div>`;
    }
  }
}

function stageList(stages: readonly Stage[]): Html {
  const items = Object.entries(STAGES).map(([name, words]) => {
    const stage = stages.find((one) => one.name === name);
    const state = !stage ? 'waits' : stage.seconds === undefined ? 'busy' : 'done';
    const told =
      stage?.told === undefined ? '' : ` – ${stage.told} (${formatNumber(stage.seconds ?? 0, 1)} s)`;
    return html`<li class="${state}">${words}${state === 'busy' ? ' …' : told}</li>\n`;
  });
  return html`<ol class="stages">
${items}</ol>
`;
}

function startForm(errors: number, hasSheets: boolean, embargo = ''): Html {
  const first =
    errors === 0
      ? html``
      : html`<p>Er ${errors === 1 ? 'is nog 1 fout' : `zijn nog ${errors} fouten`}. <a href="./">Kijk in het overzicht</a> wat er eerst weg moet.</p>`;
  return html`${first}<form method="post" action="maken">
<fieldset><legend>Wat wilt u maken?</legend>
<p class="check"><input type="checkbox" id="site" checked disabled><label for="site" class="check">De site, met de cijfers om te downloaden</label></p>
<p class="check"><input type="checkbox" id="pdf" name="pdf" value="ja" checked><label for="pdf" class="check">Een pdf per wijk</label></p>
${hasSheets ? html`<p class="check"><input type="checkbox" id="druk" name="druk" value="ja" checked><label for="druk" class="check">Drukwerk</label></p>` : html`<p class="small">Voor drukwerk <a href="gemeente">kiest u eerst een formaat</a>.</p>`}
</fieldset>
<p class="check"><input type="checkbox" id="toch" name="toch" value="ja"><label for="toch" class="check">Laat een foto of vel weg dat wordt afgekeurd, en maak de rest</label></p>
<p class="field"><label for="embargo">Embargo tot (als er een is)</label>
<span class="help" id="embargo-uitleg">Tot dat moment staat op elke bladzijde dat niets openbaar mag worden.</span>
<input type="datetime-local" id="embargo" name="embargo" value="${embargo}" aria-describedby="embargo-uitleg"></p>
<p><button class="primary">Maak alles</button></p></form>`;
}

function resultPart(
  { folder, site, zip, report, documents, sheets }: Result,
  names: BuildingPage['names'],
): Html {
  const nameOf = (path: string) => {
    const slug = path.slice(path.lastIndexOf('/') + 1).replace(/\.pdf$/, '');
    return names.get(slug) ?? slug.replaceAll('-', ' ');
  };
  const link = (path: string, words: string) => html`<a href="gemaakt/${path}" target="_blank">${words}</a>`;
  const pdfs = documents.map((path) => html`<li>${link(path, nameOf(path))}</li>\n`);
  const rows = sheets.map(
    ({ path, format, verdict, reasons }) =>
      html`<tr><th scope="row">${link(path, nameOf(path))}</th><td>${format}</td><td>${verdict}${reasons.length > 0 ? html`: ${reasons.join(' ')}` : html``}</td></tr>\n`,
  );
  return html`<section class="ruled" aria-labelledby="resultaat"><h2 id="resultaat">Wat er staat</h2>
<ul>${site ? html`<li>${link('site/index.html', 'De site')}</li>` : html``}
${zip === undefined ? html`` : html`<li>${link(zip, zip)}: de site om op de webserver uit te pakken</li>`}
${report ? html`<li>${link('rapport/index.html', 'Het verslag')}: wat er gelezen, verborgen en getoetst is</li>` : html``}</ul>
${pdfs.length === 0 ? html`` : html`<details><summary>Pdf’s: ${pdfs.length}</summary><ul>${pdfs}</ul></details>`}
${
  rows.length === 0
    ? html``
    : html`<h3>Drukwerk</h3><div class="scroll" tabindex="0" role="region" aria-label="Drukwerk"><table><thead><tr><th scope="col">Vel</th><th scope="col">Formaat</th><th scope="col">Keuring</th></tr></thead><tbody>
${rows}</tbody></table></div>`
}
<form method="post" action="maken/map"><p class="row"><button>Open de map</button><span class="path">${folder}</span></p></form></section>`;
}
