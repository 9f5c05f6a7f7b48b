/** Two pages around the gemeenten of a region: where each stands, and what was remarked on all of them. */
import type { Remark } from '../domain/remark.ts';
import { type Html, html, tableOf } from '../html.ts';
import { reportFrame } from './report-frame.ts';

/** What came of the builds of a region. */
export interface RegionOutcome {
  readonly naam: string;
  /** In alphabetical order. */
  readonly gemeenten: readonly {
    readonly naam: string;
    /** Folder below the output. */
    readonly slug: string;
    readonly profiles: number;
    readonly files: number;
    /** Of this gemeente alone. */
    readonly remarks: readonly Remark[];
  }[];
  /** On what all share, each once. */
  readonly shared: readonly Remark[];
}

/** Every gemeente in alphabetical order, with the way to its site: nothing of one stands beside another. */
export function regionIndex({ naam, gemeenten }: RegionOutcome): string {
  const items = gemeenten.map(
    (one) => html`<li><a href="${one.slug}/site/index.html">${one.naam}</a></li>
`,
  );
  return reportFrame(
    `Wijkprofielen in ${naam}`,
    html`<p>De gemeenten staan op alfabet. Elke gemeente heeft een eigen site, met eigen cijfers en eigen toetsen.</p>
<ul>
${items}</ul>
<p><a href="rapport/index.html">Wat er bij het maken is opgemerkt</a></p>
`,
  );
}

/** Remarks counted per gemeente, then those on what all share. */
export function regionReport({ naam, gemeenten, shared }: RegionOutcome): string {
  const rows = gemeenten.map((one) => [one.naam, one.profiles, one.files, one.remarks.length]);
  const links = gemeenten.map(
    (one) => html`<li><a href="../${one.slug}/rapport/index.html">Verslag van ${one.naam}</a></li>
`,
  );
  return reportFrame(
    `Verslag van ${naam}`,
    html`<p><a href="../index.html">Terug naar de gemeenten</a></p>
<section><h2>Per gemeente</h2>
${tableOf('Wat er gemaakt is, per gemeente', ['Gemeente', 'Profielen', 'Bestanden', 'Opmerkingen'], rows)}<ul>
${links}</ul></section>
${sharedSection(shared)}${gemeenten.map(kindsSection)}`,
  );
}

function sharedSection(remarks: readonly Remark[]): Html {
  if (remarks.length === 0) return html``;
  const items = remarks.map(
    ({ file = '', explanation, proposal = '' }) =>
      html`<li><span class="waar">${file}</span> ${explanation} ${proposal}</li>
`,
  );
  return html`<section><h2>Over wat de gemeenten delen</h2>
<ul>
${items}</ul></section>
`;
}

/** By kind, since the report of the gemeente itself has each of them. */
function kindsSection({ naam, remarks }: RegionOutcome['gemeenten'][number]): Html {
  if (remarks.length === 0) return html``;
  const rows = [...new Set(remarks.map(({ rule }) => rule))].sort().map((rule) => {
    const list = remarks.filter((remark) => remark.rule === rule);
    return [rule, list.length, list[0]?.explanation ?? ''];
  });
  return html`<section><h2>${naam}</h2>
${tableOf(`Opmerkingen bij ${naam}, naar soort`, ['Soort', 'Aantal', 'Een ervan'], rows)}</section>
`;
}
