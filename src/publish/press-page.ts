/** The page of the report that shows every press sheet: its picture, how it was judged, and what fell out. */
import type { Preflight } from '../domain/press.ts';
import { Html, html } from '../html.ts';
import type { Report } from './report.ts';
import { reportFrame } from './report-frame.ts';

type Sheet = Report['drukwerk'][number];

/** `rapport/drukwerk.html`. */
export function pressPage(report: Report): string {
  const formats = [...new Set(report.drukwerk.map(({ preflight }) => preflight.formaat))];
  const sections = formats.map((format) =>
    formatSection(
      format,
      report.drukwerk.filter(({ preflight }) => preflight.formaat === format),
    ),
  );
  const links = formats.map((format) => html`<li><a href="#${format}">${format}</a></li>\n`);
  return reportFrame(
    `Drukwerk van de wijkprofielen van ${report.gemeente}, ${report.editie}`,
    html`<p><a href="index.html">Terug naar het verslag</a></p>
<p>Elk vel staat hieronder zoals de drukker het krijgt: het plaatje is getekend uit de pdf zelf. Kijk of alles er goed op staat. Wat niet op een vel past, valt weg in een vaste volgorde. Een duidelijk verschil op een hoofdonderwerp valt nooit weg.</p>
<p>Per formaat staan de pdf’s met een leverbrief klaar in één zip, met de namen die de krant vraagt.</p>
<nav aria-label="Formaten"><ul>
${links}</ul></nav>
${sections}`,
  );
}

function formatSection(format: string, sheets: readonly Sheet[]): Html {
  const [first] = sheets;
  const cards = sheets.map(sheetCard);
  return html`<section id="${format}"><h2>${format}</h2>
${first ? html`<p>${sizeWords(first.preflight)} ${first.preflight.standaard}, ${first.preflight.conditie}. <a href="../druk/${format}/leverbrief.txt">Leverbrief</a></p>\n` : html``}<div class="vellen${first && first.paginas > 1 ? ' vellen--breed' : ''}">
${cards}</div></section>
`;
}

/** "266 bij 398 mm, zonder afloop." */
export function sizeWords({ trim, afloopMm, snijtekens }: Preflight): string {
  const bleed = afloopMm > 0 ? `${comma(afloopMm)} mm afloop` : 'zonder afloop';
  const marks = snijtekens ? ', met snijtekens' : '';
  return `${comma(trim.breedteMm)} bij ${comma(trim.hoogteMm)} mm, ${bleed}${marks}.`;
}

function sheetCard({ bestand, titel, beeld, preflight }: Sheet): Html {
  const name = areaOf(titel);
  const reasons = preflight.redenen.map((reason) => html`<li>${reason}</li>\n`);
  const picture = beeld
    ? html`<a href="../${bestand}"><img src="${beeld}" alt="Het vel van ${name}" loading="lazy"></a>\n`
    : html``;
  return html`<article>
${picture}<h3>${name}</h3>
<p${preflight.uitslag === 'afgekeurd' ? new Html(' class="afgekeurd"') : ''}>${preflight.uitslag === 'afgekeurd' ? 'Afgekeurd' : 'Goedgekeurd'}. ${measureWords(preflight)}</p>
${reasons.length === 0 ? html`` : html`<ul>\n${reasons}</ul>\n`}${leftOut(preflight)}<p><a href="../${bestand}">Pdf van ${name}</a>, <a href="../${bestand.replace(/\.pdf$/, '.preflight.json')}">keuring van ${name}</a></p>
</article>
`;
}

function measureWords({ inkt, kleinsteLetterPt, fotos, paginas }: Preflight): string {
  const smallest = Math.min(...Object.values(kleinsteLetterPt));
  const ppi = Math.min(...fotos.map((photo) => photo.ppi));
  return [
    paginas > 1 ? `${paginas} bladzijden.` : '',
    `Inkt hoogstens ${Math.ceil(Math.max(inkt.palet, inkt.fotos))}% (grens ${comma(inkt.limiet)}%).`,
    Number.isFinite(smallest) ? `Kleinste letter ${comma(smallest)} pt.` : '',
    Number.isFinite(ppi) ? `Foto’s minstens ${ppi} beeldpunten per inch.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function leftOut({ weggelaten }: Preflight): Html {
  if (weggelaten.length === 0) return html`<p>Er is niets weggelaten.</p>\n`;
  const items = weggelaten.map((text) => html`<li>${text}</li>\n`);
  return html`<details><summary>${weggelaten.length} weggelaten</summary><ol>\n${items}</ol></details>\n`;
}

/** A sheet is called after its area, then its edition. */
export function areaOf(title: string): string {
  return title.split(' · ')[0] ?? title;
}

/** Dutch notation. */
export function comma(value: number): string {
  return String(value).replace('.', ',');
}
