/** A small document of every kind of content, and the neutral house style. */

import type { DocumentMeta, PrintDocument } from '../../src/domain/document.ts';
import type { HouseStyle } from '../../src/domain/house-style.ts';
import type { PressFormat } from '../../src/domain/press.ts';
import type { Effects } from '../../src/effects.ts';
import { style } from '../../src/style/style.ts';
import { program } from '../program.ts';
import { cacheDir } from './cache-dir.ts';

let copies = 0;

/** Each copy of these is a program of its own: what a test prints is printed, and no kept file of another test. */
export const effects: Effects = {
  log: { info: () => {}, warn: () => {} },
  now: () => 0,
  today: '2026-02-01',
  jobs: 2,
  cacheDir,
  get program() {
    return `${program} ${process.pid} ${++copies}`;
  },
};

export async function neutralStyle(): Promise<HouseStyle> {
  const gemeente = {
    naam: 'Maasdrecht',
    code: 'GM9999',
    editie: 2025,
    datum: '2025-12-31',
    voorbeeld: true,
    site: { noindex: true },
    huisstijl: { tokens: 'neutraal' },
    contact: {},
    drempels: { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10, zonderN: 'fout' as const },
    vergelijking: {
      methode: 'bh' as const,
      niveau: 0.05,
      deff: { wijk: 1.3, gemeente: 1.5, land: 2 },
      toets: 'ongepoold' as const,
      eindigePopulatie: false,
    },
    profielen: ['wijk' as const],
    drukwerk: [],
    samenvoegen: [],
    middelen: [],
    vasthouden: [],
  };
  return style(gemeente, new Map(), effects);
}

export const meta: DocumentMeta = {
  title: 'Wijkprofiel De Kersentuin',
  author: 'Gemeente Maasdrecht',
  subject: 'Wat bewoners zeggen over wonen, veiligheid en leefbaarheid',
  date: '2025-12-31',
  header: 'Wijkprofiel De Kersentuin · gemeente Maasdrecht · 2025',
  footer: '212 bewoners vulden de vragen in · bron: Veiligheidsmonitor · www.maasdrecht.example',
};

/** A chart as the templates set it: one image with a label, text inside. */
export const DRAWING = `<svg role="img" aria-label="Staafje tot 18, met een marge van 13 tot 25" width="300" height="60" viewBox="0 0 300 60"><g aria-hidden="true"><rect x="40" y="10" width="100" height="20" fill="#B9D5D9"/><line x1="0" y1="50" x2="300" y2="50" stroke="#57534D" stroke-width="1"/><text x="10" y="45" font-size="12" fill="#1F1D1A">Hele gemeente</text></g></svg>`;

const ROWS = Array.from(
  { length: 70 },
  (_, row) => `<tr><th scope="row">Vraag ${row + 1}</th><td>${row}</td></tr>`,
);

const CSS = `@page { size: A4; margin: 22mm 18mm;
  @top-left { font: 400 9pt "Source Sans 3"; color: #57534D } @bottom-left { font: 400 9pt "Source Sans 3" } @bottom-right { font: 400 9pt "Source Sans 3" } }
body { margin: 0; font: 400 11pt/1.5 "Source Sans 3"; color: #1F1D1A } h1, h2 { font-family: Newsreader; break-after: avoid }
figure, tr { break-inside: avoid } figure { margin: 0 } thead { display: table-header-group } ul { list-style: "– " }`;

/** An accessible document; `number` tells documents apart. */
export function profileDocument(number = 1): PrintDocument {
  const body = `<main><h1>Hoe is het wonen in wijk ${number}?</h1>
<p>Cijfers van <a href="https://www.cbs.nl/">het CBS</a> en van <a href="#cijfers">bewoners zelf</a>. Coöperatie, privé, financiën.</p>
<section><h2>Veiligheidsgevoel</h2><figure data-indicator="onveilig-buurt"><figcaption>Weleens onveilig in de buurt</figcaption>${DRAWING}<p>212 bewoners, 2025.</p></figure>
<ul><li>Een punt</li><li>Nog een punt</li></ul></section>
<h2 id="cijfers">Alle cijfers</h2><table><caption>Alle cijfers van wijk ${number}</caption><thead><tr><th scope="col">Vraag</th><th scope="col">Aantal</th></tr></thead><tbody>${ROWS.join('')}</tbody></table></main>`;
  return { slug: `wijk-${number}`, kind: 'accessible', body, css: CSS, meta };
}

/** A newspaper format of the shipped kind, small enough to print fast. */
export const FORMAT: PressFormat = {
  naam: 'proefvel',
  soort: 'krant',
  breedteMm: 131,
  hoogteMm: 198,
  paginas: 1,
  afloopMm: 0,
  snijtekens: false,
  kolommen: 3,
  margeMm: 0,
  minimumPt: { vol: 6, tint: 8, kleur: 10 },
  inktlimiet: 220,
  standaard: 'PDF/X-3:2003',
  minimumPpi: 200,
  conditie: 'WAN-IFRAnewspaper26v5',
  bestandsnaam: '{wijk}.pdf',
};

const SHEET_CSS = `body { margin: 0; font: 400 10pt/13pt "Source Sans 3"; color: #1F1D1A }
.vel { box-sizing: border-box; width: var(--vel-breedte); height: var(--vel-hoogte); padding: var(--vel-rand); overflow: hidden }
.achtergrond { background: #B9D5D9; margin: calc(-1 * var(--vel-rand)); padding: var(--vel-rand); height: 40mm }
h1 { font: 500 24pt/26pt Newsreader; color: #0E5F70; margin: 0 } .klein { font-size: 8.5pt; color: #0E5F70 } .grijs { color: #57534D }
[data-vak] { height: 60mm; overflow: hidden } img { width: 31mm; display: block }`;

/** A press sheet; `content` goes below its heading. */
export function sheetDocument(content = '', format: PressFormat = FORMAT, slug = 'proef'): PrintDocument {
  const body = `<main class="vel"><div class="achtergrond"><h1>Hoe is het wonen?</h1></div>
<p>Zwarte tekst. <span class="klein">Kleine blauwe tekst.</span> <span class="grijs">Grijze tekst.</span></p>${DRAWING}${content}</main>`;
  return { slug, kind: 'press', format, body, css: SHEET_CSS, meta };
}
