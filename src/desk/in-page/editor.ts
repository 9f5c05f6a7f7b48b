/** Writing with remarks at the sentence, words counted against the room on paper, and the page beside it. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { diagnosticsOf } from './diagnostics.ts';
import type { Examined } from './examined.ts';
import { showRemarks } from './remark-pane.ts';
import { showRooms } from './rooms.ts';
import { startSaving } from './saving.ts';

/** Milliseconds of rest before the checker is asked, and the page beside it is made anew. */
const REST = 120;

export function startEditor(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-editor]');
  const words = form?.querySelector<HTMLTextAreaElement>('textarea[data-words]');
  if (!form || !words) return;
  let timer = 0;
  let asked = 0;
  const saving = startSaving(form);
  const view = openView(words, () => {
    words.value = view.state.doc.toString();
    changed();
  });
  const changed = () => {
    saving.changed();
    showRooms(words);
    clearTimeout(timer);
    timer = window.setTimeout(() => void examine(), REST);
  };
  const examine = async () => {
    asked += 1;
    const own = asked;
    const remarks = await ask(form);
    if (own !== asked || !remarks) return;
    view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state, remarks)));
    showRemarks(remarks, view);
  };
  form.addEventListener('input', (event) => {
    if (event.target !== words) changed();
  });
  showRooms(words);
  void examine();
  const line = Number(form.dataset.line ?? 0);
  if (line > 0) goToLine(view, line);
}

async function ask(form: HTMLFormElement): Promise<readonly Examined[] | undefined> {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  body.set('voorbeeld', 'ja');
  const answer = await fetch('kijk', { method: 'POST', body }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const { remarks } = (await answer.json()) as { remarks: readonly Examined[] };
  return remarks;
}

function openView(words: HTMLTextAreaElement, changed: () => void): EditorView {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? '';
  const view = new EditorView({
    parent: words.parentElement ?? document.body,
    state: EditorState.create({
      doc: words.value,
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorState.phrases.of(DUTCH),
        history(),
        keymap.of([...lintKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ spellcheck: 'true', lang: 'nl', 'aria-labelledby': 'words-label' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
        questions,
      ],
    }),
  });
  words.hidden = true;
  // The label is of the field that is hidden now: it takes the reader to the editor.
  document.getElementById('words-label')?.addEventListener('click', () => view.focus());
  const below = words.parentElement?.querySelector('.count');
  if (below) words.parentElement?.append(below);
  return view;
}

/** Words of the editor's own, read by screen readers. */
const DUTCH = {
  Diagnostics: 'Opmerkingen',
  'No diagnostics': 'Geen opmerkingen',
  close: 'sluit',
};

/** Lines that are a question stand out, as they will on the page. */
const questions = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = questionLines(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = questionLines(update.view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function questionLines(view: EditorView): DecorationSet {
  const marks = view.visibleRanges.flatMap(({ from, to }) => {
    const found = [];
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      if (line.text.startsWith('#')) found.push(Decoration.line({ class: 'question' }).range(line.from));
      at = line.to + 1;
    }
    return found;
  });
  return Decoration.set(marks);
}

function goToLine(view: EditorView, number: number): void {
  const line = view.state.doc.line(Math.min(number, view.state.doc.lines));
  view.dispatch({ selection: { anchor: line.from, head: line.to }, scrollIntoView: true });
  view.focus();
}
