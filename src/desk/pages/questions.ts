/** What the program does not know of a table for certain, as choices; the answers go into bronnen.yaml. */
import { type AskedName, SKIPPED, type TableQuestions } from '../../domain/sheet-picture.ts';
import { type Html, html } from '../../html.ts';

export interface QuestionsPage {
  readonly path: string;
  /** Seal of bronnen.yaml. */
  readonly seal: string;
  readonly tables: readonly TableQuestions[];
  readonly areas: readonly { readonly code: string; readonly naam: string }[];
  readonly topics: readonly { readonly code: string; readonly naam: string }[];
}

/** What a column can be, as people call it. */
const FIELDS: readonly (readonly [string, string])[] = [
  ['', 'niet lezen'],
  ['figures', 'cijfers van één onderwerp'],
  ['gebied', 'gebied'],
  ['indicator', 'onderwerp'],
  ['jaar', 'jaar'],
  ['reeks', 'reeks'],
  ['groep', 'groep'],
  ['waarde', 'waarde (het cijfer)'],
  ['n', 'aantal antwoorden (n)'],
  ['ondergrens', 'ondergrens'],
  ['bovengrens', 'bovengrens'],
];

export function questionsPart(page: QuestionsPage): Html {
  if (page.tables.length === 0) return html``;
  return html`<section class="ruled" aria-labelledby="vragen"><h2 id="vragen">Wat het programma niet zeker weet</h2>
<p>Kijk de voorstellen na. Wat u bevestigt, komt in bronnen.yaml; het bestand zelf verandert niet.</p>
<form method="post" action="cijfers/antwoord"><input type="hidden" name="bestand" value="${page.path}"><input type="hidden" name="zegel" value="${page.seal}">
${page.tables.map((table, at) => tablePart(table, at, page))}
<p><button class="primary">Bevestig</button></p></form></section>`;
}

function tablePart(table: TableQuestions, at: number, page: QuestionsPage): Html {
  const { sheet, columns, asksYear, year, asksArea, names } = table;
  const areas = page.areas.map(({ code, naam }) => [code, naam] as const);
  return html`<fieldset><legend>${sheet ?? 'De tabel'}</legend>
${asksYear ? html`<div class="field"><label for="jaar-${at}">Van welk jaar zijn deze cijfers?</label><input id="jaar-${at}" class="short" name="${at}:vast:jaar" value="${year}" inputmode="numeric" autocomplete="off"></div>` : html``}
${asksArea ? html`<div class="field"><label for="gebied-${at}">Over welk gebied gaat deze tabel?</label>${select(`gebied-${at}`, `${at}:vast:gebied`, [['', 'kies'], ...areas], '')}</div>` : html``}
${columns.length === 0 ? html`` : html`<h3>Kolommen</h3>`}
${columns.map(
  (
    { heading, field, why },
    column,
  ) => html`<div class="field"><label for="kolom-${at}-${column}">${heading}</label><span class="help">${why === '' ? 'Het programma weet niet wat hierin staat.' : `Voorstel, want ${why}.`}</span>${select(`kolom-${at}-${column}`, `${at}:kolom:${heading}`, FIELDS, field)}</div>
`,
)}
${namesPart(names, at, 'gebieden', 'Welk gebied is dit?', areas)}
${namesPart(
  names,
  at,
  'indicatoren',
  'Welk onderwerp is dit?',
  page.topics.map(({ code, naam }) => [code, naam] as const),
)}</fieldset>
`;
}

function namesPart(
  names: readonly AskedName[],
  at: number,
  kind: AskedName['kind'],
  title: string,
  options: readonly (readonly [string, string])[],
): Html {
  const own = names.filter((name) => name.kind === kind);
  if (own.length === 0) return html``;
  const fields = own.map(
    (
      { name, near },
      index,
    ) => html`<div class="field"><label for="${kind}-${at}-${index}">${name}</label>${near === undefined ? html`` : html`<span class="help">Dit lijkt op het voorstel. Klopt het niet, kies dan zelf.</span>`}${select(`${kind}-${at}-${index}`, `${at}:${kind}:${name}`, [['', 'kies'], [SKIPPED, 'overslaan'], ...options], near ?? '')}</div>
`,
  );
  return html`<h3>${title}</h3>
${fields}`;
}

function select(
  id: string,
  name: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): Html {
  const items = options.map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : html``}>${words}</option>`,
  );
  return html`<select id="${id}" name="${name}">${items}</select>`;
}
