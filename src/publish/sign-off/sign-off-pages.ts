/**
 * `rapport/aftekenen/<area>.html`: for the researcher who signs off an area. Each sentence with the comparison, figures and
 * cells that it rests on, what is hidden and why, what differs, and how all of it was made, with a place to sign.
 */
import type { Change } from '../../domain/change.ts';
import { csvOf } from '../../domain/csv.ts';
import type { OutputFile } from '../../domain/document.ts';
import type { Finding, Measure } from '../../domain/finding.ts';
import { compareNames, type Gebied } from '../../domain/gebied.ts';
import { hiddenWords } from '../../domain/hidden-words.ts';
import { slugsOf } from '../../domain/slug.ts';
import { groepKey } from '../../domain/survey.ts';
import { type Tested, tellingAdjustments } from '../../domain/tables.ts';
import { type Html, html, tableOf } from '../../html.ts';
import type { Publication } from '../publication.ts';
import { reportFrame } from '../report-frame.ts';
import { changeTable, SINCE_PAGE } from '../since-page.ts';
import {
  comparisonLine,
  evidenceOf,
  measureLine,
  placeWords,
  provenanceRows,
  valueWords,
} from './evidence.ts';
import { methodSection } from './method-section.ts';
import { sentencesOf } from './sentences.ts';

export const SIGN_OFF = 'rapport/aftekenen/';

type Signed = Pick<Publication, 'survey' | 'findings' | 'narratives' | 'erratum' | 'suppression'>;

/** Areas with a text, the whole first and the others by name, each with the path of its page. */
export function signedAreas({ survey, narratives }: Pick<Publication, 'survey' | 'narratives'>): readonly {
  readonly gebied: Gebied;
  readonly path: string;
}[] {
  const areas = [...narratives.areas.keys()]
    .flatMap((code) => survey.gebieden.get(code) ?? [])
    .sort((a, b) => compareNames(a.naam, b.naam));
  const slugs = slugsOf(areas);
  return areas.map((gebied) => ({
    gebied,
    path: `${SIGN_OFF}${slugs.get(gebied.code) ?? gebied.code}.html`,
  }));
}

/** A page for each area, and the table of where every figure was read. */
export function signOffFiles(publication: Signed): readonly OutputFile[] {
  const { survey, findings } = publication;
  const telling = tellingAdjustments(findings);
  const measures = [...survey.indicators.keys()].flatMap((code) =>
    findings.measuresOf(code).map((measure) => [code, measure] as const),
  );
  const hidden = hiddenRows(measures, survey);
  const columns = ['gebied', 'indicator', 'jaar', 'reeks', 'groep', 'bestand', 'blad', 'cel'];
  return [
    ...signedAreas(publication).map(({ gebied, path }) => ({
      path,
      bytes: signOffPage(gebied, publication, telling, hidden.get(gebied.code) ?? []),
    })),
    { path: 'rapport/herkomst.csv', bytes: csvOf([columns, ...provenanceRows(measures)]) },
  ];
}

function signOffPage(
  gebied: Gebied,
  publication: Signed,
  telling: ReadonlySet<Tested>,
  hidden: readonly HiddenRow[],
): string {
  const { survey, findings, erratum } = publication;
  const { gemeente } = survey;
  const own = findings.areas.get(gebied.code) ?? [];
  const changes = [...(erratum?.changes ?? []), ...(erratum?.wording ?? [])].filter(
    ({ area }) => area?.code === gebied.code,
  );
  return reportFrame(
    `Aftekenen: ${gebied.naam}, ${gemeente.editie}`,
    html`<p><a href="../index.html">Terug naar het verslag</a></p>
<div class="overzicht"><dl>
<div><dt>Onderwerpen</dt><dd>${own.length}</dd></div>
<div><dt>Duidelijke verschillen</dt><dd>${own.flatMap(({ comparisons }) => Object.values(comparisons)).filter(({ favour }) => favour).length}</dd></div>
<div><dt>Niet getoond</dt><dd>${hidden.length}</dd></div>
</dl></div>
${signature()}
${sentenceSection(gebied, publication, own, telling)}
<section id="niet-getoond"><h2>Wat niet getoond wordt, en waarom</h2>
${hidden.length === 0 ? html`<p>Van dit gebied is geen cijfer verborgen.</p>\n` : html`<details><summary>${hidden.length} cijfers</summary>${tableOf('Niet getoond', ['Onderwerp', 'Meting', 'Groep', 'Waarom', 'Staat in'], hidden)}</details>\n`}</section>
${changedSection(own, telling)}
${releasedSection(changes, erratum !== undefined)}
${methodSection(gebied, publication)}`,
  );
}

function signature(): Html {
  const line = (what: string) =>
    html`<div><dt>${what}</dt><dd class="teken"></dd><dt>Naam, datum</dt><dd class="teken"></dd></div>\n`;
  return html`<section class="tekenen"><h2>Akkoord</h2>
<dl>${[line('Cijfers en toetsen'), line('Tekst')]}</dl></section>
`;
}

/** Sentences in the order of the page, each with its evidence folded below it. */
function sentenceSection(
  gebied: Gebied,
  { narratives, survey }: Signed,
  findings: readonly Finding[],
  telling: ReadonlySet<Tested>,
): Html {
  const narrative = narratives.areas.get(gebied.code);
  const byCode = new Map(findings.map((finding) => [finding.indicator.code, finding]));
  const places = narrative ? sentencesOf(narrative, survey.onderzoek) : [];
  const blocks = places.map(({ place, sentences }) => {
    const items = sentences.map(({ text, claims }) => {
      const lines = evidenceOf(claims, byCode, telling);
      const evidence =
        lines.length === 0
          ? html`<p class="bewijs">Vaste tekst, zonder cijfer.</p>\n`
          : html`<ul class="bewijs">${lines.map((line) => html`<li>${line}</li>\n`)}</ul>\n`;
      return html`<li><p>${text}</p>\n${evidence}</li>\n`;
    });
    return html`<details open><summary>${place} <span class="aantal">${sentences.length}</span></summary>
<ol class="zinnen">${items}</ol></details>
`;
  });
  return html`<section id="zinnen"><h2>Elke zin, en waar hij op rust</h2>
<p>Achter elk cijfer staat de cel waaruit het is gelezen. Percentages staan in punten.</p>
${blocks}</section>
`;
}

type HiddenRow = readonly string[];

/** What is not shown, by the code of its area, in the order of the catalogue. */
function hiddenRows(
  measures: readonly (readonly [code: string, measure: Measure])[],
  { indicators }: Signed['survey'],
): ReadonlyMap<string, readonly HiddenRow[]> {
  const rows = new Map<string, HiddenRow[]>();
  for (const [code, { gebied, jaar, groep, estimate, origin }] of measures) {
    if (estimate.kind !== 'suppressed') continue;
    const own = rows.get(gebied.code) ?? [];
    rows.set(gebied.code, own);
    own.push([
      indicators.get(code)?.naam ?? code,
      String(jaar),
      groepKey(groep) || 'alle bewoners',
      hiddenWords(estimate.reason),
      origin ? placeWords(origin) : '',
    ]);
  }
  return rows;
}

/** Figures and classes beside those of the last wave: clear changes first told, all of them folded. */
function changedSection(findings: readonly Finding[], telling: ReadonlySet<Tested>): Html {
  const compared = findings.flatMap(({ indicator, comparisons: { vorige } }) =>
    vorige?.other ? [{ indicator, vorige, other: vorige.other }] : [],
  );
  const rows = compared.map(({ indicator, vorige, other }) => [
    indicator.naam,
    `${other.jaar}: ${valueWords(other)}`,
    `${vorige.own.jaar}: ${valueWords(vorige.own)}`,
    vorige.klasse.replaceAll('_', ' '),
  ]);
  const clear = compared.filter(({ vorige }) => vorige.favour !== undefined);
  const items = clear.map(
    ({ indicator, vorige, other }) =>
      html`<li><b>${indicator.naam}</b><ul class="bewijs">${[measureLine(other), measureLine(vorige.own), comparisonLine(vorige, telling)].map((line) => html`<li>${line}</li>`)}</ul></li>\n`,
  );
  return html`<section id="vorige"><h2>Wat anders is dan in de vorige meting</h2>
${clear.length === 0 ? html`<p>Geen enkel onderwerp verschilt duidelijk van de vorige meting.</p>\n` : html`<ul>${items}</ul>\n`}${
  rows.length === 0
    ? html``
    : html`<details><summary>Alle ${rows.length} onderwerpen naast elkaar</summary>${tableOf('Toen en nu', ['Onderwerp', 'Toen', 'Nu', 'Uitkomst'], rows)}</details>\n`
}</section>
`;
}

/** What changed since the edition that is out: figures, outcomes and wording. */
function releasedSection(changes: readonly Change[], isKnown: boolean): Html {
  const body = isKnown
    ? changes.length === 0
      ? html`<p>Van dit gebied is niets veranderd.</p>\n`
      : changeTable(changes)
    : html`<p>Er is geen eerdere uitgave genoemd. Stond er al een bouw van deze editie, dan staat wat er veranderde aan cijfers, uitkomsten en zinnen in <code>${SINCE_PAGE}</code>. Met <code>erratum: MAP</code> in gemeente.yaml staat het hier.</p>\n`;
  return html`<section id="uitgave"><h2>Wat anders is dan in de uitgave die er al is</h2>
${body}</section>
`;
}
