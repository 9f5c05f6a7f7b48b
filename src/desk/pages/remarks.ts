/** Remarks as staff read them: where, what is wrong and what to do; each leads to its place. */
import { placeWords, type Remark } from '../../domain/remark.ts';
import { type Html, html } from '../../html.ts';
import { hrefOf } from './places.ts';

/** Advice of the terminal that has a button here. */
const COMMAND = /[^.:;]*:?\s*npm run .*$/s;

/** `most`: how many are shown at once; the rest is behind a fold. */
export function remarkList(remarks: readonly Remark[], most = 8): Html {
  if (remarks.length === 0) return html``;
  const [first, rest] = [remarks.slice(0, most), remarks.slice(most)];
  const fold =
    rest.length === 0
      ? html``
      : html`<details><summary>Nog ${rest.length} ${rest.length === 1 ? 'opmerking' : 'opmerkingen'}</summary>
<ul class="remarks">${rest.map(item)}</ul></details>`;
  return html`<ul class="remarks">
${first.map(item)}</ul>
${fold}`;
}

function item(remark: Remark): Html {
  const { file, sheet, explanation, found, level } = remark;
  const isTable = /\.(csv|tsv|xlsx?|xlsm|ods|json)$/i.test(file ?? '');
  const place = [file, sheet, ...placeWords(remark, isTable)].filter(Boolean).join(', ');
  const quote = found === undefined || explanation.includes(found) ? html`` : html` <q>${found}</q>`;
  const advice = adviceOf(remark);
  return html`<li class="${level}"><a href="${hrefOf(remark)}"><span class="weight">${level === 'error' ? 'Fout' : 'Let op'}</span> ${explanation}</a>${quote}
${advice === '' ? html`` : html`<p>${advice}</p>\n`}${place === '' ? html`` : html`<p class="place">${place}</p>\n`}</li>
`;
}

/** What to do, without the commands: here there is a page for it. */
export function adviceOf({ proposal = '' }: Pick<Remark, 'proposal'>): string {
  return proposal.replace(COMMAND, '').trim();
}

/** "2 fouten en 3 opmerkingen"; empty when there is nothing to tell. */
export function countWords(remarks: readonly Pick<Remark, 'level'>[]): string {
  const errors = remarks.filter(({ level }) => level === 'error').length;
  const warnings = remarks.length - errors;
  return [
    errors === 0 ? '' : `${errors} ${errors === 1 ? 'fout' : 'fouten'}`,
    warnings === 0 ? '' : `${warnings} ${warnings === 1 ? 'opmerking' : 'opmerkingen'}`,
  ]
    .filter(Boolean)
    .join(' en ');
}
