import { type Html, html, tableOf } from '../html.ts';
import type { AccessibilityReport } from './accessibility.ts';
import type { Report } from './report.ts';
import { reportFrame } from './report-frame.ts';

type TestedRow = AccessibilityReport['paginas'][number];

/** The evidence on paper for whoever writes the accessibility statement: what was measured, and no status. */
export function accessibilityPage(report: Report): string {
  const { toegankelijkheid, gemeente, editie } = report;
  return reportFrame(
    `Wat er gemeten is aan de toegankelijkheid van de wijkprofielen van ${gemeente}, ${editie}`,
    html`<p><a href="index.html">Terug naar het verslag</a></p>
${toegankelijkheid.uitkomst === 'getoetst' ? measuredBody(toegankelijkheid) : NOT_TESTED}`,
  );
}

const NOT_TESTED = html`<p>Niet getoetst. Bij deze bouw is geen browser geopend, omdat er geen pdf’s en geen drukwerk gemaakt zijn (<code>--zonder pdf,druk</code>). Bouw zonder die keuze om de pagina’s te toetsen.</p>
`;

function measuredBody({ paginas, axe, browser }: AccessibilityReport): Html {
  return html`<p>Gebruik deze metingen als bewijs bij uw eigen toegankelijkheidsverklaring. Zij zijn geen verklaring: een automatische toets vindt niet alles, en iemand moet nakijken wat de toets niet kan beoordelen. De toets houdt de pagina’s tegen WCAG 2.2, niveau A en AA, waar EN 301 549 naar verwijst, en tegen goede gewoonten.</p>
<p>Gemeten met axe ${axe ?? ''} in ${browser ?? ''}. Van elke soort is de pagina met de meeste inhoud getoetst.</p>
${summaryTable(paginas)}${keyboardTable(paginas)}${foundTable('Overtredingen', paginas, 'overtredingen')}${foundTable('Wat u zelf moet nakijken', paginas, 'zelfNakijken')}<section><h2>Regels die goed zijn</h2>
<p>Elke regel staat uitgelegd op de site van axe.</p>
${paginas.map(passedList)}</section>
`;
}

function summaryTable(paginas: readonly TestedRow[]): Html {
  const rows = paginas.flatMap(({ soort, metingen }) =>
    metingen.map((one) => [
      soort,
      one.omstandigheid,
      one.regelsGoed.length,
      one.overtredingen.length,
      one.zelfNakijken.length,
      one.pixelsTeBreed,
    ]),
  );
  const columns = ['Soort pagina', 'Bekeken als', 'Regels goed', 'Overtredingen', 'Zelf nakijken'];
  return html`<section><h2>Metingen</h2>
${tableOf('Uitkomst per soort pagina', [...columns, 'Pixels te breed'], rows)}</section>
`;
}

function keyboardTable(paginas: readonly TestedRow[]): Html {
  const rows = paginas.map(({ soort, pagina, toetsenbord }) => [
    soort,
    pagina,
    toetsenbord.haltesOpDePagina,
    toetsenbord.haltes,
    toetsenbord.zonderZichtbareFocus.length,
    toetsenbord.buitenVolgorde.length,
    toetsenbord.brengtNaarDeInhoud ? 'ja' : 'nee',
  ]);
  return html`<section><h2>Met het toetsenbord</h2>
<p>Elke pagina is met de Tab-toets doorlopen, van boven naar beneden, hoogstens 250 haltes ver. De eerste halte is de link “Naar de inhoud”.</p>
${tableOf('Wandeling met de Tab-toets', ['Soort pagina', 'Pagina', 'Haltes', 'Doorlopen', 'Zonder zichtbare focus', 'Buiten de volgorde', 'Link brengt naar de inhoud'], rows)}</section>
`;
}

/** One row for each rule on a kind of page, with the circumstances in which it was found. */
function foundTable(
  title: string,
  paginas: readonly TestedRow[],
  key: 'overtredingen' | 'zelfNakijken',
): Html {
  const rows = paginas.flatMap(({ soort, metingen }) => {
    const found = metingen.flatMap((one) => one[key].map((rule) => ({ ...rule, als: one.omstandigheid })));
    const rules = [...new Set(found.map(({ regel }) => regel))];
    return rules.flatMap((regel) => {
      const same = found.filter((one) => one.regel === regel);
      const most = same.reduce((a, b) => (b.plaatsen > a.plaatsen ? b : a));
      const where = same.map(({ als }) => als).join(', ');
      return [[soort, regel, most.uitleg, most.eisen.join(', '), where, most.plaatsen, most.voorbeeld]];
    });
  });
  const columns = [
    'Soort pagina',
    'Regel',
    'Uitleg (Engels)',
    'Eisen',
    'Bekeken als',
    'Plaatsen',
    'Voorbeeld',
  ];
  return html`<section><h2>${title}</h2>
${rows.length === 0 ? html`<p>Geen.</p>\n` : tableOf(title, columns, rows)}</section>
`;
}

/** Rules that held in every circumstance. */
function passedList({ soort, metingen }: TestedRow): Html {
  const [first, ...rest] = metingen;
  const always = (first?.regelsGoed ?? []).filter((rule) =>
    rest.every((one) => one.regelsGoed.includes(rule)),
  );
  return html`<details><summary>${soort}: ${always.length} regels</summary><p>${always.join(', ')}</p></details>
`;
}
