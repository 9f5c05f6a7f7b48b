/** The remarks beside the words, each with its place and what one click can do. */
import type { EditorView } from '@codemirror/view';
import { actionsFor, placeOf } from './diagnostics.ts';
import type { Examined } from './examined.ts';

export function showRemarks(remarks: readonly Examined[], view: EditorView): void {
  const pane = document.querySelector('[data-remarks]');
  if (!pane) return;
  markFields(remarks);
  const list = document.createElement('ul');
  list.className = 'remarks';
  list.append(...remarks.map((remark) => itemOf(remark, view)));
  const none = document.createElement('p');
  none.className = 'small';
  none.textContent = 'Er zijn geen opmerkingen.';
  pane.replaceChildren(remarks.length === 0 ? none : list);
}

function itemOf(remark: Examined, view: EditorView): HTMLElement {
  const item = document.createElement('li');
  item.className = remark.level;
  const weight = element('span', remark.level === 'error' ? 'Fout' : 'Let op', 'weight');
  const text = element('p', '');
  text.append(weight, ` ${remark.text}`);
  item.append(text);
  if (remark.found !== '') item.append(element('p', `‘${remark.found}’`, 'small'));
  if (remark.advice !== '') item.append(element('p', remark.advice));
  const place = placeOf(view.state, remark);
  const acts = element('p', '');
  if (place) acts.append(button('Ga erheen', () => show(view, place)));
  else if (remark.field !== undefined)
    acts.append(button('Ga naar het veld', () => fieldOf(remark.field)?.focus()));
  for (const action of actionsFor(view.state, remark)) {
    acts.append(
      button(action.name, () => {
        const now = placeOf(view.state, remark);
        if (now) action.apply(view, now.from, now.to);
      }),
    );
  }
  if (remark.waivable) acts.append(waiverLink(remark));
  if (acts.childNodes.length > 0) item.append(acts);
  return item;
}

function show(view: EditorView, { from, to }: { from: number; to: number }): void {
  view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  view.focus();
}

/** Fields with an error say so to everyone. */
function markFields(remarks: readonly Examined[]): void {
  const wrong = new Set(
    remarks.flatMap(({ field, level }) => (field !== undefined && level === 'error' ? [field] : [])),
  );
  for (const field of document.querySelectorAll<HTMLElement>('[data-field]')) {
    if (wrong.has(field.dataset.field ?? '')) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
}

function fieldOf(key: string | undefined): HTMLElement | null {
  const field = document.querySelector<HTMLElement>(`[data-field="${key}"]`);
  field?.closest('details')?.setAttribute('open', '');
  return field;
}

function element(name: string, text: string, kind = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind !== '') made.className = kind;
  return made;
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** The page on which somebody lets the rule go, with name and reason. */
function waiverLink({ rule }: Examined): HTMLElement {
  const link = document.createElement('a');
  const file = document.querySelector<HTMLElement>('form[data-editor]')?.dataset.file ?? '';
  link.href = `uitzondering?${new URLSearchParams({ bestand: file, regel: rule })}`;
  link.textContent = 'Laat deze regel hier gaan';
  return link;
}
