/** The proof of an area as a document to print: each person on pages of their own, the form to sign last. */
import { createHash } from 'node:crypto';
import { approvedText } from '../domain/approved.ts';
import type { PrintDocument } from '../domain/document.ts';
import { formatDate } from '../domain/format.ts';
import type { Proof, ProofVersion } from '../domain/proof.ts';
import { Html, html } from '../html.ts';

type Person = Proof['people'][number];

/** Not for the site: it holds words that nobody approved yet. */
export function proofDocument(proof: Proof, slug: string): PrintDocument {
  const title = `Proef van ${proof.area}: ${proof.people.map(({ naam }) => naam).join(' en ')}`;
  return {
    slug,
    kind: 'proof',
    body: html`<main>${proof.people.map((person) => personPages(person, proof))}</main>`.text,
    css: CSS,
    meta: {
      title,
      author: proof.gemeente,
      subject: `Interviews om na te lezen en te ondertekenen, wijkprofiel ${proof.editie}`,
      date: proof.datum,
      header: `Proef · ${proof.area} · Wijkprofielen ${proof.gemeente} ${proof.editie}`,
      footer: 'Nog niet openbaar: eerst lezen en ondertekenen',
    },
  };
}

function personPages(person: Person, proof: Proof): Html {
  const { naam, bijschrift, quote, portrait, versions } = person;
  const photo = portrait
    ? html`<img class="foto" src="data:image/jpeg;base64,${Buffer.from(portrait.paper.bytes).toString('base64')}" width="${portrait.paper.width}" height="${portrait.paper.height}" alt="${portrait.alt}">`
    : html`<p>Er is nog geen foto.</p>`;
  return html`<section class="persoon">
<h1>${naam}</h1>
<p>Dit is uw verhaal, precies zoals het gedrukt wordt. Lees elke versie. Streep door of schrijf erbij wat anders moet.</p>
<h2>Naam, foto en bijschrift</h2>
${photo}
<p><b>${naam}</b>${bijschrift ? ` ${bijschrift}` : ''}</p>
<h2>De uitspraak die groot staat</h2>
${quote ? html`<p class="quote">‘${quote}’</p>` : html`<p>Er is geen uitspraak gekozen.</p>`}
${versions.map(versionBlock)}
${signForm(person, proof)}
</section>
`;
}

function versionBlock(version: ProofVersion): Html {
  const words = version.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return html`<h2>${version.title}</h2>
<p class="klein">${version.use} ${words} woorden. Kenmerk ${markOf(version)}.</p>
<div class="versie">${new Html(version.html)}</div>
`;
}

/** The beginning of the seal: paper and file can be held against each other. */
function markOf({ text }: ProofVersion): string {
  return createHash('sha256').update(approvedText(text)).digest('hex').slice(0, 8);
}

function signForm({ naam, file, consent, quote, versions }: Person, { contact }: Proof): Html {
  const parts = ['Naam, foto en bijschrift', ...(quote ? ['De uitspraak'] : [])];
  const rows = [
    ...parts.map((part) => [part, '']),
    ...versions.map((version) => [version.title, markOf(version)]),
  ].map(
    ([part = '', mark = '']) =>
      html`<tr><th scope="row">${part}${mark ? ` (${mark})` : ''}</th><td>□ akkoord</td><td>□ anders, zie mijn aantekening</td></tr>\n`,
  );
  const until = consent
    ? html`<p>U gaf toestemming op ${formatDate(consent.datum)}. Die loopt tot en met ${formatDate(consent.tot)}.</p>`
    : html`<p>Ik geef toestemming om dit te laten zien tot en met (datum): ______________________</p>`;
  return html`<div class="akkoord">
<h2>Akkoord van ${naam}</h2>
<table><thead><tr><th scope="col">Wat</th><th scope="col">Goed zo</th><th scope="col">Nog niet</th></tr></thead><tbody>
${rows}</tbody></table>
${until}
<p>U mag altijd van gedachten veranderen. Dan halen wij uw verhaal weg.${contact ? ` Vragen? ${contact}.` : ''}</p>
<p class="regel">Naam:</p><p class="regel">Datum:</p><p class="regel">Handtekening:</p>
<p class="klein">Voor de gemeente, na ondertekening: npm run akkoord -- data/${file} --door "${naam}" --datum JJJJ-MM-DD --wijze "op papier"</p>
</div>
`;
}

const CSS = `
@page { size: 210mm 297mm; margin: 22mm 20mm 22mm; }
@page { @top-left { color: #1f1d1a; font: 400 9pt/12pt "Source Sans 3", sans-serif; } @bottom-left { color: #1f1d1a; font: 400 9pt/12pt "Source Sans 3", sans-serif; } @bottom-right { color: #1f1d1a; font: 400 9pt/12pt "Source Sans 3", sans-serif; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--wp-inkt); font: 400 11.5pt/16pt "Source Sans 3", sans-serif; }
.persoon + .persoon { break-before: page; }
h1 { margin: 0 0 4mm; font-size: 24pt; line-height: 28pt; }
h2 { margin: 5mm 0 1.5mm; font-size: 14pt; line-height: 18pt; break-after: avoid; }
h3 { margin: 3mm 0 0; font-size: 12pt; line-height: 17pt; break-after: avoid; }
p { margin: 0 0 2mm; }
.foto { display: block; width: 28mm; height: auto; margin-bottom: 2mm; }
.quote { font-size: 15pt; line-height: 20pt; }
.klein { font-size: 10pt; line-height: 14pt; }
.versie { padding: 1mm 5mm; break-inside: avoid; border-left: 1.5pt solid var(--wp-inkt); }
.akkoord { break-inside: avoid; break-before: page; }
table { width: 100%; border-collapse: collapse; margin: 0 0 4mm; }
th, td { padding: 2.5mm 3mm 2.5mm 0; border-bottom: 0.75pt solid var(--wp-inkt); text-align: left; vertical-align: top; }
.regel { margin: 9mm 0 0; padding-bottom: 2mm; border-bottom: 0.75pt solid var(--wp-inkt); }
`;
