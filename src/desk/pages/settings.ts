/** gemeente.yaml as a form, made from its schema. */
import type { PressFormat } from '../../domain/press.ts';
import type { Remark } from '../../domain/remark.ts';
import type { SettingField, SettingProblem } from '../../domain/setting.ts';
import { type Html, html } from '../../html.ts';
import type { SettingsForm } from '../work.ts';
import { writingHref } from './places.ts';
import { remarkList } from './remarks.ts';
import { GROUPS, OPTION_WORDS, type SettingGroup, WORDS } from './settings-words.ts';

export interface SettingsPage extends SettingsForm {
  readonly seal: string;
  readonly problems: readonly SettingProblem[];
  /** Of gemeente.yaml as it stands, by the checks that know the rest of the folder. */
  readonly remarks: readonly Remark[];
  /** Whether all that must be filled in is there. */
  readonly isBegun: boolean;
  readonly formats: ReadonlyMap<string, PressFormat>;
  /** What may be filled in, by key: names of tokens, files for a logo. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

export function settingsPage(page: SettingsPage): Html {
  const { fields, seal, problems, remarks } = page;
  const named = new Set(GROUPS.flatMap(({ keys }) => keys));
  const rest = fields.filter(({ key, kind }) => !named.has(key) && kind !== 'other').map(({ key }) => key);
  const groups = rest.length === 0 ? GROUPS : [...GROUPS, { title: 'Meer', keys: rest }];
  const without = problems.filter(({ key }) => !fields.some((field) => field.key === key));
  return html`${page.isBegun ? html`` : html`<p class="lead">Begin met de naam, de code en het jaar. De rest mag later.</p>\n`}${remarkList(remarks)}
${without.map(({ text }) => html`<div class="notice wrong" role="alert"><p>${text}</p></div>`)}
<div class="writing"><form class="paper" method="post" action="gemeente">
<input type="hidden" name="zegel" value="${seal}">
${groups.map((group) => groupPart(group, page))}
<div class="bar row"><button class="primary">Bewaar</button></div>
</form>
<div class="beside"><section class="preview" aria-labelledby="voorbeeld"><h2 id="voorbeeld">De site</h2>
<iframe src="../index.html" title="Voorbeeld van de site" data-preview></iframe></section></div></div>
<p class="small">Wat hier niet staat, zoals samengevoegde gebieden en oudere edities, <a href="${writingHref('gemeente.yaml')}">verandert u in gemeente.yaml zelf</a>. Wat u daar schreef, blijft staan.</p>`;
}

function groupPart({ title, about, keys, folded }: SettingGroup, page: SettingsPage): Html {
  const fields = keys.flatMap((key) => page.fields.find((field) => field.key === key) ?? []);
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const inner = fields.map((field) => fieldPart(field, page));
  const isWrong = page.problems.some(({ key }) => keys.includes(key));
  return html`<section class="ruled" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${about === undefined ? html`` : html`<p class="help">${about}</p>`}
${folded ? html`<details${isWrong ? html` open` : html``}><summary>Laat zien</summary>${inner}</details>` : inner}</section>
`;
}

function fieldPart(field: SettingField, page: SettingsPage): Html {
  const { key, kind } = field;
  const words = WORDS[key] ?? { label: key };
  const id = `veld-${key.replaceAll(/[._]/g, '-')}`;
  const problem = page.problems.find((one) => one.key === key);
  const standard =
    field.standard === undefined || kind === 'choices' || kind === 'list'
      ? ''
      : ` Gewoonlijk: ${field.standard}.`;
  const help = `${words.help ?? ''}${standard}`.trim();
  const notes = html`${help === '' ? html`` : html`<span class="help" id="${id}-uitleg">${help}</span>`}${problem ? html`<span class="wrong-word" id="${id}-fout">${problem.text}</span>` : html``}`;
  const described = [help === '' ? '' : `${id}-uitleg`, problem ? `${id}-fout` : '']
    .filter(Boolean)
    .join(' ');
  const attributes = html`${described === '' ? html`` : html` aria-describedby="${described}"`}${problem ? html` aria-invalid="true"` : html``}${field.required ? html` required` : html``}`;
  if (kind === 'choices' || key === 'drukwerk') return choicesPart(field, words.label, notes, page);
  return html`<div class="field"><label for="${id}">${words.label}</label>${notes}
${inputOf(field, id, attributes, page)}</div>
`;
}

function inputOf(field: SettingField, id: string, attributes: Html, { values, known }: SettingsPage): Html {
  const { key, kind, options } = field;
  const value = [values.get(key) ?? ''].flat().join('\n');
  if (kind === 'list')
    return html`<textarea id="${id}" name="${key}" rows="4"${attributes}>${value}</textarea>`;
  const choices = kind === 'yesno' ? ['ja', 'nee'] : kind === 'choice' ? options : known[key];
  if (choices) return selectOf(field, id, attributes, choices, value);
  const type = /(^|\.)(datum|verloopt)$/.test(key)
    ? html` type="date"`
    : html` type="text"${kind === 'number' ? html` inputmode="decimal" class="short"` : html``} autocomplete="off"`;
  return html`<input id="${id}" name="${key}" value="${value}"${type}${attributes}>`;
}

/** What stands in the file is among the choices, also when it is none of them. */
function selectOf(
  { key, standard }: SettingField,
  id: string,
  attributes: Html,
  choices: readonly string[],
  value: string,
): Html {
  const now = value === '' ? (standard ?? '') : value;
  const shown = choices.includes(now) ? choices : [now, ...choices];
  const options = shown.map(
    (one) =>
      html`<option value="${one}"${one === now ? html` selected` : html``}>${OPTION_WORDS[`${key}:${one}`] ?? one}</option>`,
  );
  return html`<select id="${id}" name="${key}"${attributes}>${options}</select>`;
}

/** Boxes to tick; press formats with a picture of the sheet. */
function choicesPart(
  { key, options, standard }: SettingField,
  label: string,
  notes: Html,
  { values, formats }: SettingsPage,
): Html {
  const given = values.get(key) ?? standard?.split(', ').filter(Boolean) ?? [];
  const names = key === 'drukwerk' ? [...formats.keys()] : options;
  const boxes = names.map((name) => {
    const id = `keuze-${key}-${name}`;
    const format = key === 'drukwerk' ? formats.get(name) : undefined;
    return html`<div class="check"><input type="checkbox" id="${id}" name="${key}" value="${name}"${given.includes(name) ? html` checked` : html``}><label class="check" for="${id}">${format ? pictureOf(format) : html``}<span>${name}${format ? html`<span class="help">${format.breedteMm} × ${format.hoogteMm} mm${format.paginas > 1 ? `, ${format.paginas} pagina’s` : ''}</span>` : html``}</span></label></div>
`;
  });
  return html`<fieldset class="${key === 'drukwerk' ? 'sheets' : ''}"><legend>${label}</legend>${notes}<input type="hidden" name="${key}:gevraagd" value="ja">
${boxes}</fieldset>
`;
}

/** A sheet on scale, one millimetre a fifth of a pixel: its columns, its lines of text and its one large figure. */
function pictureOf({ breedteMm, hoogteMm, kolommen, inhoud }: PressFormat): Html {
  const scale = 0.2;
  const [width, height] = [breedteMm * scale, hoogteMm * scale];
  const gap = 2;
  const column = (width - 6 - gap * (kolommen - 1)) / kolommen;
  const columns = Array.from(
    { length: kolommen },
    (_, at) =>
      html`<rect x="${(3 + at * (column + gap)).toFixed(1)}" y="${(height * 0.46).toFixed(1)}" width="${column.toFixed(1)}" height="${(height * 0.46).toFixed(1)}" fill="#cfcac2"/>`,
  );
  const figure =
    inhoud === 'interviews'
      ? html``
      : html`<rect x="3" y="${(height * 0.24).toFixed(1)}" width="${(width * 0.55).toFixed(1)}" height="${(height * 0.16).toFixed(1)}" fill="#7fb0b8"/>`;
  return html`<svg width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${height}" aria-hidden="true"><rect x=".5" y=".5" width="${(width - 1).toFixed(1)}" height="${(height - 1).toFixed(1)}" fill="#fff" stroke="#57534d"/><rect x="3" y="3" width="${(width * 0.6).toFixed(1)}" height="${(height * 0.08).toFixed(1)}" fill="#0e5f70"/>${figure}${columns}</svg>`;
}
