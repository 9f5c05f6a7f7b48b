/** Fetching figures and withdrawing an interview: what is asked, how far it is, and what came of it. */
import { type Html, html } from '../../html.ts';
import type { ErrandName, ErrandStand } from '../beside/errand.ts';
import { remarkList } from './remarks.ts';

const BUSY: Readonly<Record<ErrandName, string>> = {
  haal: 'De cijfers worden opgehaald.',
  intrekken: 'Het interview wordt overal weggehaald, en alles wordt opnieuw gemaakt.',
};

const NEXT: Readonly<Record<ErrandName, Html>> = {
  haal: html`<p><a href="cijfers">Naar de cijfers</a></p>`,
  intrekken: html`<p><a href="teksten">Naar de teksten en interviews</a></p>`,
};

export function errandPage(stand: ErrandStand): Html {
  return html`<div data-follow="errand" aria-live="polite">
${standPart(stand)}
</div>`;
}

function standPart(stand: ErrandStand): Html {
  switch (stand.kind) {
    case 'none':
      return html`<p>Er is niets bezig.</p>`;
    case 'busy':
      return html`<p class="lead">${BUSY[stand.errand]} U kunt intussen verder werken.</p>
${linesPart(stand.lines.slice(-6))}
${stand.errand === 'haal' ? html`<form method="post" action="taak/stop"><p><button>Stop</button></p></form>` : html``}`;
    case 'cancelled':
      return html`<div class="notice"><p>Gestopt. Haalt u later weer cijfers op, dan gaat het verder waar het was.</p></div>
${NEXT[stand.errand]}`;
    case 'stopped':
      return html`<div class="notice wrong"><p>${stand.told}</p></div>
${remarkList(stand.remarks, 20)}
${NEXT[stand.errand]}`;
    case 'done':
      return html`<div class="notice done"><p>Klaar.</p></div>
${linesPart(stand.lines)}
${NEXT[stand.errand]}`;
  }
}

function linesPart(lines: readonly string[]): Html {
  return lines.length === 0
    ? html``
    : html`<ul class="folders">${lines.map((line) => html`<li>${line.trim()}</li>\n`)}</ul>`;
}

/** Tables of others, as the command `haal` calls them. */
export const SOURCES = {
  kwb: 'CBS: inwoners en woningen van wijken en buurten',
  politie: 'Politie: misdrijven die bekend zijn',
  leefbaarometer: 'Leefbaarometer',
  statline: 'CBS: een tabel van StatLine, van Nederland en grote gemeenten',
} as const;

/** `area`: code of the gemeente, where it has one of the CBS. */
export function fetchForm(area: string): Html {
  const options = Object.entries(SOURCES).map(
    ([name, words]) => html`<option value="${name}">${words}</option>`,
  );
  return html`<section class="ruled" aria-labelledby="ophalen"><h2 id="ophalen">Cijfers ophalen</h2>
<p>Haal cijfers van anderen op. Dit is het enige in het bureau waarvoor internet nodig is.</p>
<form method="post" action="haal">
<div class="field"><label for="bron">Waarvandaan</label><select id="bron" name="bron">${options}</select></div>
<div class="field"><label for="gebied">Code van het gebied</label><span class="help" id="gebied-uitleg">Van het CBS, zoals GM0855. Bij een gemeente komen alle wijken en buurten mee. Meer codes: zet er een komma tussen.</span><input id="gebied" name="gebied" value="${area}" aria-describedby="gebied-uitleg" required autocomplete="off"></div>
<div class="field"><label for="jaar">Jaar</label><span class="help" id="jaar-uitleg">Leeg: het nieuwste.</span><input id="jaar" class="short" name="jaar" inputmode="numeric" aria-describedby="jaar-uitleg" autocomplete="off"></div>
<div class="field"><label for="tabel">Tabel</label><span class="help" id="tabel-uitleg">Alleen bij StatLine: de code van de tabel, zoals 85146NED.</span><input id="tabel" class="short" name="tabel" aria-describedby="tabel-uitleg" autocomplete="off"></div>
<p><button>Haal op</button></p></form></section>`;
}

export function withdrawPart(hidden: Html): Html {
  return html`<details class="ruled"><summary>De bewoner wil er niet meer in</summary>
<form method="post" action="intrekken" data-after-save>${hidden}<p>Het interview gaat uit alles wat er gemaakt is, en zijn oude versies gaan weg. Dat is niet terug te draaien. Alles wordt daarna opnieuw gemaakt.</p>
<p class="check"><input type="checkbox" id="zeker" name="zeker" value="ja" required><label for="zeker" class="check">De bewoner heeft gevraagd om het weg te halen</label></p>
<p><button>Trek het interview in</button></p></form></details>`;
}
