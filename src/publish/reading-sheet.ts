import type { Remark } from '../domain/remark.ts';
import { type Html, html } from '../html.ts';
import { reportFrame } from './report-frame.ts';

/** A remark on a sentence that somebody wrote. */
type Read = Remark & { readonly sentence: string };

const isRead = (remark: Remark): remark is Read => remark.sentence !== undefined;

/**
 * `rapport/meelezen.html`: every sentence that somebody should read, the doubtful ones first, with the rule, why, a
 * better wording and room to sign; to print and take along. The same remarks give the same page.
 */
export function readingSheet(remarks: readonly Remark[]): string {
  const read = remarks.filter(isRead);
  const doubtful = read
    .filter(({ doubt }) => doubt !== undefined)
    .sort((a, b) => (b.doubt ?? 0) - (a.doubt ?? 0));
  const broken = read.filter(({ doubt }) => doubt === undefined);
  return reportFrame(
    'Meeleesblad',
    html`${STYLE}<p>Op dit blad staan de zinnen die iemand moet lezen voor de wijkprofielen naar buiten gaan. Print het blad, of lees het op het scherm. Wie een zin heeft gelezen, zet er een naam en een datum bij.</p>
${part('Twijfel', 'Deze zinnen lijken op zinnen die een regel breken. De toetser weet het niet zeker. Klopt de zin? Dan mag hij blijven.', doubtful)}${part('Een regel', 'In deze zinnen staat iets dat een regel breekt. Een fout houdt de bouw tegen.', broken)}${
  read.length === 0 ? html`<p>Er zijn geen zinnen om mee te lezen.</p>\n` : signature()
}`,
  );
}

const STYLE = html`<style>
.zin { font-size: 1.1rem; margin: 0 0 .25rem; }
.meelezen > li { break-inside: avoid; border-top: 1px solid #c9ced6; padding: .75rem 0; max-width: none; }
.meelezen dl { display: grid; grid-template-columns: 7rem 1fr; gap: .15rem .75rem; margin: 0; }
.meelezen dt { color: #4a5360; } .meelezen dd { margin: 0; }
.teken { border-bottom: 1px solid #1b1f24; min-height: 1.75rem; }
</style>
`;

function part(title: string, about: string, remarks: readonly Read[]): Html {
  if (remarks.length === 0) return html``;
  const items = remarks.map(item);
  return html`<section><h2>${title} (${remarks.length})</h2>
<p>${about}</p>
<ol class="meelezen">
${items}</ol></section>
`;
}

function item({ rule, level, file, row, sentence, found, explanation, proposal, doubt }: Read): Html {
  const place = [file ?? '', row === undefined ? '' : `regel ${row}`].filter(Boolean).join(', ');
  const words = found !== undefined && found !== sentence ? html`<dt>Gevonden</dt><dd>${found}</dd>` : html``;
  const better = proposal === undefined ? html`` : html`<dt>Beter</dt><dd>${proposal}</dd>`;
  const weight = level === 'error' ? 'fout' : doubt === undefined ? 'let op' : 'twijfel';
  return html`<li><p class="zin">${sentence}</p>
<dl><dt>Waar</dt><dd>${place}</dd><dt>Regel</dt><dd>${rule} (${weight})</dd>${words}<dt>Waarom</dt><dd>${explanation}</dd>${better}
<dt>Gelezen door</dt><dd class="teken"></dd></dl></li>
`;
}

function signature(): Html {
  return html`<section><h2>Ondertekening</h2>
<dl class="meelezen"><dt>Naam</dt><dd class="teken"></dd><dt>Datum</dt><dd class="teken"></dd></dl></section>
`;
}
