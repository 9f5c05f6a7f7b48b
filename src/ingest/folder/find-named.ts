import { posix } from 'node:path';
import { listNames } from '../../domain/nearest.ts';
import { type DataFolder, type FolderEntry, listFolder } from '../data-folder.ts';

/** Endings under which a file of the contract may come, the asked one first; Windows hides the last part of a name. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  csv: ['csv', 'xlsx', 'ods', 'xlsm', 'csv.txt', 'txt', 'tsv'],
  yaml: ['yaml', 'yml', 'yaml.txt', 'yml.txt'],
};

/**
 * The path under which a file of the contract is there: as asked, or under another usual ending or with capitals, with a
 * remark. Two of them are an error: which one counts is not ours to choose. Undefined when it is not there at all.
 */
export async function findNamed(folder: DataFolder, path: string): Promise<string | undefined> {
  const ending = posix.extname(path).slice(1);
  const stem = posix.basename(path, `.${ending}`).toLowerCase();
  const names = (ENDINGS[ending] ?? [ending]).map((other) => `${stem}.${other}`);
  const entries = (await listFolder(folder, posix.dirname(path))).filter(({ kind }) => kind !== 'folder');
  const present = names.flatMap((name) => entries.filter((entry) => entry.name.toLowerCase() === name));
  const exact = entries.find((entry) => entry.path === posix.normalize(path));
  if (exact) {
    for (const other of present.filter((entry) => entry !== exact)) tellBeside(folder, other, path);
    return exact.path;
  }
  const [only, ...more] = present;
  if (only && more.length > 0) tellSeveral(folder, present, path);
  if (only && more.length === 0) tellOtherName(folder, only, path);
  return only?.path;
}

function tellOtherName(folder: DataFolder, entry: FolderEntry, path: string): void {
  const hidden = /\.txt$/i.test(entry.name)
    ? ' Windows laat het laatste stuk van een naam vaak niet zien: zet in de Verkenner bij Beeld "Bestandsnaamextensies" aan.'
    : '';
  folder.remarks.warn({
    rule: 'bestand-andere-naam',
    file: entry.path,
    explanation: `Dit bestand is gelezen als ${posix.basename(path)}.${hidden}`,
    proposal: /\.(xlsx|xlsm|ods)$/i.test(entry.name)
      ? `U kunt het zo laten. Alleen het eerste blad wordt gelezen.`
      : `Verander de naam in ${posix.basename(path)}.`,
  });
}

function tellBeside(folder: DataFolder, entry: FolderEntry, path: string): void {
  folder.remarks.warn({
    rule: 'bestand-overgeslagen',
    file: entry.path,
    explanation: `Dit bestand wordt niet gelezen, want ${posix.basename(path)} staat er ook.`,
    proposal: 'Haal een van de twee weg.',
  });
}

function tellSeveral(folder: DataFolder, entries: readonly FolderEntry[], path: string): void {
  folder.remarks.error({
    rule: 'bestand-dubbel',
    file: path,
    found: listNames(entries.map(({ name }) => name)),
    explanation: `${posix.basename(path)} is er niet, en er zijn meer bestanden die ervoor bedoeld kunnen zijn.`,
    proposal: `Laat er één staan, en noem het ${posix.basename(path)}.`,
  });
}
