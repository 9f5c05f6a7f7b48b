import type { ComparisonKind } from '../domain/finding.ts';
import { foresightWords } from '../domain/foresight.ts';
import { groupBy } from '../domain/group-by.ts';
import type { RemarkRecord } from '../domain/remark.ts';
import { type Html, html, tableOf } from '../html.ts';
import type { Report } from './report.ts';
import { reportFrame } from './report-frame.ts';
import { whereIn } from './where.ts';

/** The page that staff open after a build: what stopped, what to do and what to know; below it all of it. */
export function reportPage(report: Report, signed: readonly SignedArea[]): string {
  const sections = [
    workSection(report),
    warningSection(report),
    signSection(signed),
    readSection(report),
    hiddenSection(report),
    testedSection(report),
    waiverSection(report),
    readabilitySection(report),
    accessibilitySection(report),
    printSection(report),
  ];
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`);
  const bodies = sections.map(
    ({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>\n${body}</section>\n`,
  );
  return reportFrame(
    `Verslag van de wijkprofielen van ${report.gemeente}, ${report.editie}`,
    html`${summaryCards(report)}<nav aria-label="In dit verslag"><ul>
${links}</ul></nav>
<p>Dit verslag is voor de makers van de wijkprofielen en komt niet op de website. Het is gemaakt met wijkprofielen ${report.versie}. Dezelfde gegevens staan in <a href="rapport.json">rapport.json</a>. Hoe de bestanden met cijfers zijn gelezen, staat in <a href="invoer.html">het inleesverslag</a>; uit welke cel elk cijfer komt, in <a href="herkomst.csv">herkomst.csv</a>.</p>
${bodies}`,
  );
}

/** An area with its page to sign off, below `rapport/`. */
export interface SignedArea {
  readonly naam: string;
  readonly href: string;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** First what stops, then what to do, then what to know: a reader with one minute has it all. */
function summaryCards({
  tegengehouden,
  werk,
  waarschuwingen,
  verborgen,
  getoetst,
  gelezen,
  drukwerk,
  embargo,
}: Report): Html {
  const refused = drukwerk.filter(({ preflight }) => preflight.uitslag === 'afgekeurd').length;
  const clear = getoetst.reduce((sum, { duidelijk }) => sum + duidelijk, 0);
  const tests = getoetst.reduce((sum, { toetsen }) => sum + toetsen, 0);
  const stopped =
    tegengehouden.length === 0
      ? html`<p>Niets. Alles wat u vroeg, is gemaakt.</p>`
      : html`<p class="groot">${tegengehouden.length}</p>${remarkGroups(tegengehouden)}`;
  const todo = [
    ...(werk.length > 0
      ? [html`<li><a href="#werk">${plural(werk.length, 'tekst ontbreekt', 'teksten ontbreken')}</a></li>`]
      : []),
    ...(waarschuwingen.length > 0
      ? [
          html`<li><a href="#waarschuwingen">${plural(waarschuwingen.length, 'punt om na te kijken', 'punten om na te kijken')}</a></li>`,
        ]
      : []),
    html`<li><a href="#aftekenen">Aftekenen per gebied</a></li>`,
  ];
  return html`<div class="kort">
<div class="${tegengehouden.length === 0 ? 'stil' : ''}"><h2>Wat iets tegenhield</h2>${stopped}</div>
<div><h2>Wat u nog doet</h2><p class="groot">${werk.length + waarschuwingen.length}</p><ul>${todo}</ul></div>
<div class="stil"><h2>Goed om te weten</h2><ul>
${embargo === undefined ? html`` : html`<li><b>${embargo}.</b> Daarom is er nog geen vrijgave.txt. Bouw na dat moment opnieuw.</li>\n`}<li>${gelezen.cijfers} cijfers over ${gelezen.gebieden} gebieden gelezen</li>
<li><a href="#verborgen">${verborgen.betrouwbaarheid + verborgen.herleidbaarheid} cijfers niet getoond</a></li>
<li><a href="#getoetst">${tests} keer getoetst, ${plural(clear, 'duidelijk verschil', 'duidelijke verschillen')}</a></li>
<li><a href="#drukwerk">${plural(drukwerk.length, 'vel', 'vellen')} drukwerk, ${refused} afgekeurd</a></li>
</ul></div>
</div>
`;
}

function workSection({ werk }: Report): Section {
  const body =
    werk.length === 0
      ? html`<p>Alle teksten die bij de profielen horen, zijn er.</p>\n`
      : html`<p>Deze teksten of interviews ontbreken nog. De blokken zijn weggelaten op de pagina’s.</p>\n${remarkGroups(werk)}`;
  return { id: 'werk', title: 'Nog te schrijven', body };
}

function warningSection({ waarschuwingen }: Report): Section {
  const body =
    waarschuwingen.length === 0
      ? html`<p>Er zijn geen waarschuwingen.</p>\n`
      : html`<p>Deze punten houden de bouw niet tegen. Kijk of zij kloppen.</p>\n${remarkGroups(waarschuwingen)}`;
  return { id: 'waarschuwingen', title: 'Na te kijken', body };
}

function signSection(signed: readonly SignedArea[]): Section {
  const items = signed.map(({ naam, href }) => html`<li><a href="${href}">${naam}</a></li>\n`);
  return {
    id: 'aftekenen',
    title: 'Aftekenen',
    body: html`<p>Voor de onderzoeker: per gebied elke zin met de cijfers, toetsen en cellen waar hij op rust, wat verborgen is, wat anders is dan de vorige keer, en plaats voor een handtekening.</p>
<ul class="kolommen">${items}</ul>
`,
  };
}

/** Remarks of one rule together, folded where there are several: a long list is a number first. */
function remarkGroups(records: readonly RemarkRecord[]): Html {
  const groups = [...groupBy(records, ({ regel }) => regel).values()];
  return html`${groups.map(remarkGroup)}`;
}

function remarkGroup(records: readonly RemarkRecord[]): Html {
  const [first] = records;
  if (!first) return html``;
  const title = records.length === 1 ? first.uitleg : firstSentence(first.uitleg);
  const more = records.length === 1 ? html`` : html` <span class="aantal">${records.length}</span>`;
  return html`<details><summary>${title}${more}</summary>
${records.map((record) => remarkItem(record, records.length > 1))}</details>
`;
}

const firstSentence = (text: string) => /^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text;

function remarkItem(record: RemarkRecord, withText: boolean): Html {
  const { uitleg, gevonden, voorstel, regel } = record;
  const place = whereIn(record).join(', ');
  return html`<div class="melding"><p class="waar">${place} · regel ${regel}</p>
${withText ? html`<p>${uitleg}</p>\n` : html``}${gevonden === undefined ? html`` : html`<p>Gevonden: “${gevonden}”</p>\n`}${voorstel === undefined ? html`` : html`<p><b>${voorstel}</b></p>\n`}</div>
`;
}

/** "uit de metingen van 2021, 2023 en 2025" */
function wavesRead(waves: Report['gelezen']['metingen']): string {
  const last = waves.at(-1) ?? '';
  if (waves.length < 2) return `uit de meting van ${last}`;
  return `uit de metingen van ${waves.slice(0, -1).join(', ')} en ${last}`;
}

function readSection({ gelezen }: Report): Section {
  const files = gelezen.bestanden.map((path) => html`<li>${path}</li>\n`);
  return {
    id: 'gelezen',
    title: 'Wat er gelezen is',
    body: html`<p>${gelezen.cijfers} cijfers over ${gelezen.gebieden} gebieden en ${gelezen.indicatoren} onderwerpen, ${wavesRead(gelezen.metingen)}.</p>
<details><summary>De ${gelezen.bestanden.length} bestanden</summary><ul>
${files}</ul></details>
${sourceTable(gelezen.bronnen)}`,
  };
}

function sourceTable(bronnen: Report['gelezen']['bronnen']): Html {
  if (bronnen.length === 0) return html``;
  const rows = bronnen.map(({ bestand, soort, cijfers, tabel, opgehaald, licentie }) => [
    bestand,
    soort,
    cijfers,
    tabel ?? '',
    opgehaald ?? 'onbekend',
    licentie ?? 'onbekend',
  ]);
  return tableOf(
    'Cijfers uit andere bronnen',
    ['Bestand', 'Herkend als', 'Cijfers', 'Tabel', 'Opgehaald', 'Licentie'],
    rows,
  );
}

function hiddenSection({ verborgen }: Report): Section {
  const rows: readonly (readonly [string, number])[] = [
    ['Verborgen omdat te weinig bewoners antwoord gaven (betrouwbaarheid)', verborgen.betrouwbaarheid],
    ['Verborgen omdat het iets over personen kan vertellen (herleidbaarheid)', verborgen.herleidbaarheid],
    ['– waarvan om een ander cijfer te beschermen', verborgen.waarvanAanvullend],
    ['– waarvan pas gevonden bij de nacontrole', verborgen.doorNacontrole],
    ['Gevoelige cijfers waarvan is nagerekend hoe precies ze te raden zijn', verborgen.breedteNagerekend],
    ['– waarvoor nog een ander cijfer is verborgen', verborgen.doorBreedte],
    [
      'Gevoelige cijfers waarvan dat niet is na te rekenen, want inwonertallen ontbreken',
      verborgen.breedteOnbekend,
    ],
    ['Getoond als indicatie', verborgen.indicatief],
    ['Optellingen die zijn nagekeken', verborgen.relaties],
    ['– waarvan met een verborgen cijfer', verborgen.relatiesMetVerborgen],
  ];
  const whole = verborgen.helePercentages.map((row) => [
    row.onderwerp,
    String(row.jaar),
    row.groep || 'alle bewoners',
  ]);
  return {
    id: 'verborgen',
    title: 'Wat er niet getoond wordt',
    body: html`${tableOf('Aantal cijfers', ['Wat', 'Aantal'], rows)}${
      whole.length === 0
        ? html`<p>Alle percentages in de downloads hebben een decimaal.</p>\n`
        : html`<details><summary>Alleen hele percentages, ook in de downloads <span class="aantal">${whole.length}</span></summary><p>Anders is een verborgen cijfer terug te rekenen.</p>${tableOf('Alleen hele percentages', ['Onderwerp', 'Meting', 'Groep'], whole)}</details>\n`
    }`,
  };
}

/** What a figure was compared with, in words. */
const COMPARED: Readonly<Record<ComparisonKind, string>> = {
  gemeente: 'de gemeente',
  land: 'Nederland',
  plaats: 'de gekozen plaats',
  referentie: 'vergelijkbare gemeenten',
  vorige: 'de vorige meting',
  totaal: 'alle bewoners van het gebied',
};

function sensitivity({ ontwerpeffect, vervalt }: Report['gevoeligheid']): Html {
  const deff = String(ontwerpeffect).replace('.', ',');
  if (vervalt.length === 0) {
    return html`<p>Wij rekenden ook met ruimere marges, voor als de steekproef minder gelijk verdeeld was dan gedacht (ontwerpeffect ${deff}). Dan zijn dezelfde verschillen duidelijk. U hoeft niets te doen.</p>\n`;
  }
  const rows = vervalt.map(({ gebied, onderwerp, met }) => [gebied, onderwerp, COMPARED[met]]);
  const count =
    vervalt.length === 1 ? '1 duidelijk verschil hangt' : `${vervalt.length} duidelijke verschillen hangen`;
  return html`<p>Wij rekenden ook met ruimere marges, voor als de steekproef minder gelijk verdeeld was dan gedacht (ontwerpeffect ${deff}). ${count} daarvan af. Noem die niet groot in een persbericht, of vraag het onderzoeksbureau om de echte marges.</p>
<details><summary>De verschillen die van de marge afhangen</summary>
${tableOf('Verschillen die van de marge afhangen', ['Gebied', 'Onderwerp', 'Vergeleken met'], rows)}</details>
`;
}

/** The table of `controleer --vooraf`, with the respondents that there were. */
function foresight(aantoonbaar: Report['aantoonbaar']): Html {
  const [first] = aantoonbaar;
  if (!first) return html``;
  const table = (caption: string, kind: 'gemeente' | 'vorige') =>
    tableOf(
      caption,
      ['Gebied', 'Bewoners', ...first.shares.map(({ percentage }) => `rond ${percentage}%`)],
      aantoonbaar.map(({ naam, n, shares }) => [
        naam,
        n,
        ...shares.map((share) => foresightWords(share[kind])),
      ]),
    );
  return html`<details><summary>Vanaf welk verschil deze meting iets kon laten zien</summary>
<p>In procentpunten, voor een onderwerp dat ongeveer 5, 10, 20 of 50 procent van de bewoners noemt. Gerekend is met de strengste correctie: één duidelijk verschil tussen alle hoofdonderwerpen van alle gebieden. Een kleiner verschil kan er wel zijn, maar deze meting kan het niet met zekerheid laten zien.</p>
${table('Met de hele gemeente', 'gemeente')}${table('Met een vorige meting van evenveel bewoners', 'vorige')}</details>
`;
}

function testedSection({ getoetst, aantoonbaar, gevoeligheid }: Report): Section {
  const rows = getoetst.map((family) => [family.omschrijving, family.toetsen, family.duidelijk]);
  return {
    id: 'getoetst',
    title: 'Wat er vergeleken is',
    body:
      rows.length === 0
        ? html`<p>Er is niets getoetst: de cijfers hebben geen marge, of er is niets om mee te vergelijken.</p>\n`
        : html`${tableOf('Vergelijkingen per groep', ['Vergelijking', 'Getoetst', 'Duidelijk verschil'], rows)}${foresight(aantoonbaar)}${sensitivity(gevoeligheid)}`,
  };
}

/** Sentence length, passive and hard words per page and file; the sentences themselves on demand. */
function readabilitySection({ leesbaarheid }: Report): Section {
  const comma = (value: number) => String(value).replace('.', ',');
  const rows = leesbaarheid.map((one) => [
    one.plaats,
    one.zinnen,
    one.woorden,
    one.leestijdMinuten,
    comma(one.woordenPerZin),
    one.langeZinnen.length,
    one.lijdendeZinnen.length,
    one.moeilijkeWoorden.length,
  ]);
  const long = leesbaarheid.flatMap(({ plaats, langeZinnen }) => langeZinnen.map((zin) => [plaats, zin]));
  const passive = leesbaarheid.flatMap(({ plaats, lijdendeZinnen }) =>
    lijdendeZinnen.map((zin) => [plaats, zin]),
  );
  const hard = leesbaarheid.flatMap(({ plaats, moeilijkeWoorden }) =>
    moeilijkeWoorden.map(({ woord, beter, aantal }) => [plaats, woord, beter, aantal]),
  );
  const columns = [
    'Pagina of bestand',
    'Zinnen',
    'Woorden',
    'Leestijd (minuten)',
    'Woorden per zin',
    'Lange zinnen',
    'Lijdende zinnen',
    'Moeilijke woorden',
  ];
  return {
    id: 'leesbaarheid',
    title: 'Hoe goed de tekst te lezen is',
    body: html`<p>Een zin van meer dan 20 woorden is lang. Gemiddeld hoogstens 12 woorden per zin leest makkelijk. Een lijdende zin verbergt vaak wie iets doet.</p>
<details><summary>Per pagina en bestand <span class="aantal">${rows.length}</span></summary>${tableOf('Leesbaarheid per pagina en bestand', columns, rows)}</details>
${long.length === 0 ? html`` : html`<details><summary>Lange zinnen <span class="aantal">${long.length}</span></summary>${tableOf('Lange zinnen', ['Waar', 'Zin'], long)}</details>`}
${hard.length === 0 ? html`` : html`<details><summary>Moeilijke woorden <span class="aantal">${hard.length}</span></summary>${tableOf('Moeilijke woorden', ['Waar', 'Woord', 'Schrijf liever', 'Aantal'], hard)}</details>`}
${passive.length === 0 ? html`` : html`<details><summary>Lijdende zinnen <span class="aantal">${passive.length}</span></summary>${tableOf('Lijdende zinnen', ['Waar', 'Zin'], passive)}</details>`}`,
  };
}

function accessibilitySection({ toegankelijkheid }: Report): Section {
  const { uitkomst, paginas, axe } = toegankelijkheid;
  const broken = paginas.reduce((sum, page) => sum + page.overtredingen, 0);
  const told =
    uitkomst === 'niet getoetst'
      ? html`Niet getoetst: bij deze bouw is geen browser geopend.`
      : html`Van ${paginas.length} soorten pagina’s is er een getoetst met axe ${axe ?? ''}. Overtredingen: ${broken}.`;
  return {
    id: 'toegankelijkheid',
    title: 'Toegankelijkheid',
    body: html`<p>${told} Alle metingen staan op <a href="toegankelijkheid.html">een pagina apart</a>.</p>\n`,
  };
}

function waiverSection({ uitzonderingen }: Report): Section {
  const rows = uitzonderingen.map((waiver) => [
    waiver.regel,
    waiver.plaats,
    waiver.wie,
    waiver.datum,
    waiver.waarom,
  ]);
  return {
    id: 'uitzonderingen',
    title: 'Uitzonderingen op de regels',
    body:
      rows.length === 0
        ? html`<p>Er zijn geen uitzonderingen gemaakt.</p>\n`
        : tableOf('Uitzonderingen', ['Regel', 'Plaats', 'Wie', 'Wanneer', 'Waarom'], rows),
  };
}

function printSection({ pdf, drukwerk }: Report): Section {
  const accessible =
    pdf.length === 0
      ? html`<p>Er zijn geen toegankelijke pdf’s gemaakt.</p>\n`
      : html`<details><summary>Toegankelijke pdf’s <span class="aantal">${pdf.length}</span></summary>${tableOf(
          'Toegankelijke pdf’s',
          ['Bestand', 'Bladzijden'],
          pdf.map((row) => [row.bestand, row.paginas]),
        )}</details>\n`;
  const press = drukwerk.length === 0 ? html`<p>Er is geen drukwerk gemaakt.</p>\n` : pressSummary(drukwerk);
  return { id: 'drukwerk', title: 'Pdf’s en drukwerk', body: html`${accessible}${press}` };
}

function pressSummary(drukwerk: Report['drukwerk']): Html {
  const formats = [...new Set(drukwerk.map(({ preflight }) => preflight.formaat))];
  const rows = formats.map((format) => {
    const sheets = drukwerk.filter(({ preflight }) => preflight.formaat === format);
    const approved = sheets.filter(({ preflight }) => preflight.uitslag === 'goedgekeurd');
    const shortened = sheets.filter(({ preflight }) => preflight.weggelaten.length > 0);
    return [format, sheets.length, approved.length, shortened.length];
  });
  return html`${tableOf('Drukwerk', ['Formaat', 'Vellen', 'Goedgekeurd', 'Ingekort'], rows)}
<p><a href="drukwerk.html">Alle vellen in beeld, met de keuring en wat er wegviel</a></p>
`;
}
