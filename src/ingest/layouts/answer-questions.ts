/** bronnen.yaml with what staff answered: comments, order and other files in it stay as they are. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { SKIPPED, type TableAnswers } from '../../domain/sheet-picture.ts';

/** The file with an entry per table of `file` (without `cijfers/` before it), in the place of those that were there. */
export function withAnswers(source: string, file: string, tables: readonly TableAnswers[]): string {
  const document = parseDocument(source.trim() === '' ? 'bronnen: []\n' : source);
  const list = document.get('bronnen');
  const entries = isSeq(list) ? list : document.createNode([]);
  if (!isSeq(list)) document.set('bronnen', entries);
  if (!isSeq(entries)) return source;
  entries.flow = false;
  for (const table of tables) {
    const known = entries.items.findIndex(
      (item) =>
        isMap(item) && item.get('bestand') === file && (item.get('blad') ?? undefined) === table.sheet,
    );
    const old = entries.items[known];
    const entry = document.createNode(entryOf(file, table));
    if (isMap(old) && isMap(entry)) {
      // What was written by hand, such as the meaning of signs, stays.
      for (const { key, value } of entry.items) mergeInto(old, key, value);
    } else entries.items.push(entry);
  }
  return document.toString({ lineWidth: 0 });
}

function entryOf(file: string, { sheet, headerRow, columns, fixed, gebieden, indicatoren }: TableAnswers) {
  const own = Object.entries(columns).filter(([, field]) => field !== '' && field !== 'figures');
  const filled = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '' && value !== SKIPPED));
  const parts = {
    kolommen: Object.fromEntries(own.map(([heading, field]) => [field, heading])),
    vast: filled(fixed),
    gebieden: filled(gebieden),
    indicatoren: filled(indicatoren),
  };
  return {
    bestand: file,
    ...(sheet === undefined ? {} : { blad: sheet }),
    ...(headerRow === undefined ? {} : { kop: headerRow }),
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => Object.keys(value).length > 0)),
    // An area that nobody answered for stays an error: its figures would be missed without a word.
    onbekend: Object.values(gebieden).includes('') ? 'fout' : 'overslaan',
  };
}

/** Names that were answered before stay beside the new ones. */
function mergeInto(old: YAMLMap, key: unknown, value: unknown): void {
  const known = old.get(key);
  const isOfNames = isScalar(key) && ['gebieden', 'indicatoren', 'vast'].includes(String(key.value));
  if (isOfNames && isMap(known) && isMap(value))
    for (const pair of value.items) known.set(pair.key, pair.value);
  else old.set(key, value);
}
