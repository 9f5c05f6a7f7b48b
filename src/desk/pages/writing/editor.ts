/** The page on which one text is written: its fields and words on the left, what comes of it on the right. */
import { type Html, html } from '../../../html.ts';
import type { Seal } from '../../folder/store.ts';
import type { TextField, TextKind } from '../../text/text-kind.ts';
import type { OpenText } from '../../text/text-source.ts';
import type { Room } from '../../work.ts';
import { withdrawPart } from '../errand.ts';
import { type ApprovalState, approvalPart } from './approval.ts';

export interface EditorPage {
  readonly file: string;
  readonly kind: TextKind;
  readonly open: OpenText;
  readonly seal: Seal;
  readonly isNew: boolean;
  /** Words that fit on each sheet that is ordered. */
  readonly rooms: readonly { readonly format: string; readonly words: number }[];
  /** Address of the page of the preview on which the text comes. */
  readonly preview: string;
  /** Address of the list of sheets on which the text comes, where there are any. */
  readonly sheets?: string;
  /** Photo beside an interview, relative to the data folder. */
  readonly photo?: string;
  readonly approval?: ApprovalState;
  /** Line to begin at. */
  readonly line?: number;
}

export function roomsFor(rooms: readonly Room[], ordered: readonly string[], people: number) {
  return rooms
    .filter(({ format }) => ordered.includes(format))
    .map(({ format, one, two }) => ({ format, words: people > 1 ? two : one }));
}

export function editorPage(page: EditorPage): Html {
  const { file, kind, open, seal, isNew, preview } = page;
  return html`<p class="small">${kind.about} <span class="path">${file}</span></p>
<div class="writing">
<div class="paper">
<form method="post" action="bewaar" id="tekst" data-editor data-file="${file}"${page.line === undefined ? html`` : html` data-line="${page.line}"`}>
<input type="hidden" name="bestand" value="${file}">
<input type="hidden" name="zegel" value="${seal}">
${kind.isInterview && !open.whole ? interviewFields(page) : plainFields(page)}
<div class="bar row"><button class="primary">Bewaar</button>
<p class="small" role="status" data-state>${isNew ? 'Deze tekst is nog niet bewaard.' : 'Alles is bewaard.'}</p></div>
</form>
${isNew ? html`` : sidework(page)}
</div>
<div class="beside">
<section aria-labelledby="opmerkingen"><h2 id="opmerkingen">Opmerkingen</h2>
<div data-remarks aria-live="polite"><p class="small">Opmerkingen verschijnen hier terwijl u schrijft.</p></div></section>
<section aria-labelledby="voorbeeld" class="preview"><h2 id="voorbeeld">Zo komt het op de pagina</h2>
<iframe src="${preview}" title="Voorbeeld van de pagina" data-preview></iframe></section>
${page.sheets === undefined ? html`` : sheetsPart(page.sheets)}
</div>
</div>`;
}

/** Filled in when the sheets are printed: some seconds after the page. */
function sheetsPart(address: string): Html {
  return html`<section aria-labelledby="vel"><h2 id="vel">Zo komt het op het vel</h2>
<div data-sheets="${address}" aria-live="polite"><p class="small">Het vel komt hier zodra het klaar is.</p></div></section>`;
}

function plainFields({ kind, open }: EditorPage): Html {
  return html`${open.whole ? html`` : html`<div class="pair">${kind.fields.map((field) => fieldOf(field, open))}</div>`}
${wordsField(open, [])}`;
}

function wordsField({ text }: OpenText, rooms: EditorPage['rooms']): Html {
  const data = rooms.map(({ format, words }) => `${format}:${words}`).join(' ');
  return html`<div class="field"><label for="words" id="words-label">Tekst</label>
<textarea id="words" name="tekst" rows="18" data-words data-rooms="${data}" spellcheck="true" lang="nl">${text}</textarea>
<p class="small count" data-count role="status"></p></div>`;
}

function interviewFields(page: EditorPage): Html {
  const { kind, open, rooms } = page;
  const field = (key: string) => {
    const found = kind.fields.find((one) => one.key === key);
    return found ? fieldOf(found, open) : html``;
  };
  return html`${field('naam')}${field('bijschrift')}${field('quote')}
${wordsField(open, rooms)}
<details${open.values.get('kort.tekst') ? html` open` : html``}><summary>Kortere versies</summary>
${field('kort.tekst')}${field('kortKrant.tekst')}</details>
<section class="ruled" aria-labelledby="foto"><h2 id="foto">Foto</h2>
${photoFields(page, field)}</section>
<section class="ruled" aria-labelledby="toestemming"><h2 id="toestemming">Toestemming</h2>
<p class="help">Neem dit over van het formulier dat de bewoner heeft ondertekend.</p>
<div class="pair">${field('toestemming.datum')}${field('toestemming.tot')}</div>
${field('toestemming.door')}</section>`;
}

function photoFields({ photo, isNew }: EditorPage, field: (key: string) => Html): Html {
  if (photo === undefined)
    return html`<p class="help">${isNew ? 'Bewaar het interview eerst; daarna kunt u een foto kiezen.' : 'Kies hieronder een foto. Daarna zet u een vak om het gezicht.'}</p>`;
  return html`<div class="crop" data-crop><img src="foto?bestand=${encodeURIComponent(photo)}" alt=""></div>
<p class="help">Zet het vak om het gezicht: dat blijft altijd in beeld. Slepen mag; met de pijltjes verschuift het vak, met shift en de pijltjes verandert de grootte.</p>
<details><summary>Het vak in getallen</summary><div class="pair">${['x', 'y', 'breedte', 'hoogte'].map((key) => field(`gezicht.${key}`))}</div></details>
${field('fotoAlt')}`;
}

function fieldOf({ key, label, kind, help }: TextField, { values }: OpenText): Html {
  const value = values.get(key) ?? '';
  const id = `veld-${key.replaceAll('.', '-')}`;
  const about = help === undefined ? html`` : html`<span class="help" id="${id}-uitleg">${help}</span>`;
  const described = help === undefined ? html`` : html` aria-describedby="${id}-uitleg"`;
  const input =
    kind === 'long'
      ? html`<textarea id="${id}" name="${key}" rows="3"${described} data-field="${key}">${value}</textarea>`
      : html`<input id="${id}" name="${key}" value="${value}"${typeOf(kind)}${described} data-field="${key}">`;
  return html`<div class="field"><label for="${id}">${label}</label>${about}
${input}</div>
`;
}

function typeOf(kind: TextField['kind']): Html {
  if (kind === 'date') return html` type="date"`;
  if (kind === 'time') return html` type="time"`;
  if (kind === 'share') return html` type="number" min="0" max="1" step="0.01"`;
  return html` type="text" autocomplete="off"`;
}

/** What is done beside the words: a photo, the approval, taking the text away. */
function sidework({ file, seal, kind, photo, approval }: EditorPage): Html {
  const hidden = html`<input type="hidden" name="bestand" value="${file}"><input type="hidden" name="zegel" value="${seal}">`;
  return html`${
    kind.isInterview
      ? html`<form class="drop" method="post" action="foto" enctype="multipart/form-data" data-after-save>${hidden}
<label for="nieuwe-foto">${photo === undefined ? 'Foto kiezen' : 'Andere foto kiezen'}</label>
<span class="help">JPG, PNG of WebP. Sleep de foto hierheen, of kies haar.</span>
<input id="nieuwe-foto" type="file" name="foto" accept="image/jpeg,image/png,image/webp" required>
<p><button>Neem deze foto</button></p></form>
${approval ? approvalPart(approval, hidden) : html``}
${withdrawPart(hidden)}`
      : html``
  }
<details class="ruled"><summary>Deze tekst weghalen</summary>
<form method="post" action="weg">${hidden}<p>De tekst gaat uit de map. In de geschiedenis blijft zij staan, zodat u haar terug kunt zetten.</p>
<p><button>Haal weg</button></p></form></details>`;
}
