/** A text file as its fields and its words, and back; all that is no field stays as it is. */
import { isMap, isScalar } from 'yaml';
import { DataError } from '../../error.ts';
import { type InterviewSource, openSource, sourceOf } from '../../interview-source.ts';
import { kindOf } from './text-kind.ts';

/** What stands in the form. */
export interface TextForm {
  readonly values: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A file as the form shows it. `whole`: its front matter can't be read, so that all of it stands in `text`. */
export interface OpenText extends TextForm {
  readonly whole: boolean;
}

/** An empty block above the text, for a file that has none yet. */
const EMPTY_HEAD = '---\n\n---\n';

export function openText(source: string, file: string): OpenText {
  const { fields } = kindOf(file);
  if (fields.length === 0) return { values: new Map(), text: plain(source), whole: true };
  const parts = partsOf(source, file);
  if (!parts) return { values: new Map(), text: plain(source), whole: true };
  const values = fields.map(({ key }) => [key, valueAt(parts, key)] as const);
  return { values: new Map(values), text: plain(parts.text).replace(/^\n/, '').trimEnd(), whole: false };
}

/** The file with what stands in the form. `base`: the file as it was read. */
export function composeText(base: string, file: string, { values, text }: TextForm): string {
  const { fields } = kindOf(file);
  const parts = fields.length === 0 ? undefined : partsOf(base, file);
  const newline = base.includes('\r\n') ? '\r\n' : '\n';
  if (!parts) return plain(text).replaceAll('\n', newline);
  for (const { key } of fields) {
    const value = values.get(key);
    if (value !== undefined) setValue(parts, key, plain(value).trim());
  }
  const consent = parts.document.get('toestemming');
  if (isMap(consent) && consent.items.length === 0) parts.document.delete('toestemming');
  const below = `\n${plain(text).trimEnd()}\n`.replaceAll('\n', newline);
  return sourceOf({ ...parts, text: below });
}

/** First line of the words in a file, counted from 1; 1 where the file is all words. */
export function firstLineOf(source: string, file: string): number {
  const { fields } = kindOf(file);
  const parts = fields.length === 0 ? undefined : partsOf(source, file);
  if (!parts) return 1;
  return (
    source.slice(0, source.length - parts.text.length).split('\n').length +
    (/^\r?\n/.test(parts.text) ? 1 : 0)
  );
}

/** The field to which a line of the front matter belongs; undefined for a line of the words. */
export function fieldAt(source: string, file: string, row: number): string | undefined {
  const { fields } = kindOf(file);
  const before = source.split(/\r?\n/).slice(0, row);
  const top = before
    .findLast((line) => /^[A-Za-z]+\s*:/.test(line))
    ?.split(':')[0]
    ?.trim();
  return fields.find(({ key }) => key === top || key.startsWith(`${top}.`))?.key;
}

function partsOf(source: string, file: string): InterviewSource | undefined {
  try {
    return openSource(source.trim() === '' ? EMPTY_HEAD : source, file);
  } catch (cause) {
    if (cause instanceof DataError) return undefined;
    throw cause;
  }
}

function valueAt({ document }: InterviewSource, key: string): string {
  const value = document.getIn(key.split('.'));
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** A node that is there keeps its comment and its way of writing; an empty one goes. */
function setValue({ document }: InterviewSource, key: string, value: string): void {
  const path = key.split('.');
  const node = document.getIn(path, true);
  if (value === '') {
    const above = document.getIn(path.slice(0, -1), true);
    if (path.length > 1 && isMap(above)) above.delete(path.at(-1));
    else if (node !== undefined) document.deleteIn(path);
    dropEmpty(document, path);
    return;
  }
  const held = key.startsWith('gezicht.') ? Number(value.replace(',', '.')) : value;
  if (isScalar(node) && String(node.value) === String(held)) return;
  if (isScalar(node)) node.value = held;
  else document.setIn(path, held);
}

/** A shorter version without words, or a face without a box, is none. */
function dropEmpty(document: InterviewSource['document'], [first, second]: readonly string[]): void {
  if (second === undefined || first === 'toestemming') return;
  const map = document.get(first);
  const isLeft = isMap(map) && map.items.some((pair) => String(pair.key) !== 'akkoord');
  if (isMap(map) && !isLeft) document.delete(first);
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
