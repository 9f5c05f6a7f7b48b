/** Where a remark stands in the words, and what one click can do about it. */
import type { Action, Diagnostic } from '@codemirror/lint';
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Examined } from './examined.ts';

export interface Found {
  readonly from: number;
  readonly to: number;
}

/** The words that were found, else the sentence, else the line; undefined for a remark that is not about the words. */
export function placeOf(state: EditorState, { line, found, sentence }: Examined): Found | undefined {
  if (line === undefined || line > state.doc.lines) return undefined;
  const own = state.doc.line(line);
  const rest = state.doc.sliceString(own.from).toLowerCase();
  for (const words of [found.replace(/ …$/, ''), sentence]) {
    const at = words === '' ? -1 : rest.indexOf(words.toLowerCase());
    if (at >= 0) return { from: own.from + at, to: own.from + at + words.length };
  }
  return { from: own.from, to: own.to };
}

export function diagnosticsOf(state: EditorState, remarks: readonly Examined[]): readonly Diagnostic[] {
  return remarks.flatMap((remark) => {
    const place = placeOf(state, remark);
    if (!place) return [];
    return [
      {
        ...place,
        severity: remark.level === 'error' ? ('error' as const) : ('warning' as const),
        message: `${remark.text} ${remark.advice}`.trim(),
        actions: actionsFor(state, remark),
      },
    ];
  });
}

/** Other words in their place, or the sentence gone. */
export function actionsFor(state: EditorState, remark: Examined): readonly Action[] {
  const { instead, found, sentence } = remark;
  const place = placeOf(state, remark);
  if (!place) return [];
  const isFound = state.doc.sliceString(place.from, place.to).toLowerCase() === found.toLowerCase();
  const better = isFound ? instead : [];
  const gone = sentence === '' ? undefined : placeOf(state, { ...remark, found: sentence });
  const whole =
    gone && state.doc.sliceString(gone.from, gone.to).toLowerCase() === sentence.toLowerCase()
      ? gone
      : undefined;
  return [
    ...better.map((words) => ({
      name: `Schrijf ‘${words}’`,
      apply: (view: EditorView, from: number, to: number) =>
        replace(view, { from, to }, likeBefore(view, from, words)),
    })),
    ...(whole
      ? [{ name: 'Haal de zin weg', apply: (view: EditorView) => replace(view, withBlank(view, whole), '') }]
      : []),
  ];
}

function replace(view: EditorView, { from, to }: Found, insert: string): void {
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
  view.focus();
}

/** With a capital where the words began with one. */
function likeBefore(view: EditorView, from: number, words: string): string {
  const first = view.state.doc.sliceString(from, from + 1);
  return first !== first.toLowerCase() ? `${words[0]?.toUpperCase()}${words.slice(1)}` : words;
}

function withBlank(view: EditorView, { from, to }: Found): Found {
  return view.state.doc.sliceString(to, to + 1) === ' ' ? { from, to: to + 1 } : { from, to };
}
