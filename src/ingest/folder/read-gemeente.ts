import type { Gemeente } from '../../domain/gemeente.ts';
import { type DataFolder, readText, reportMissing } from '../data-folder.ts';
import { RemarkList } from '../remark-list.ts';
import { gemeenteSchema, toGemeente } from '../settings/gemeente-schema.ts';
import { readYaml } from '../settings/read-yaml.ts';
import { parseYaml, type YamlSource } from '../settings/yaml-source.ts';
import { findNamed } from './find-named.ts';

/** The gemeente, unless it can't be made out, and on which line a key of gemeente.yaml stands. */
export async function readGemeente(
  folder: DataFolder,
): Promise<{ gemeente: Gemeente | undefined; lineOf: YamlSource['lineOf'] }> {
  const file = (await findNamed(folder, 'gemeente.yaml')) ?? 'gemeente.yaml';
  const text = await readText(folder, file);
  if (text === undefined) {
    reportMissing(folder, file, 'Verwacht: naam, code en editie van de gemeente');
    return { gemeente: undefined, lineOf: () => undefined };
  }
  const read = readYaml(text, file, gemeenteSchema, folder.remarks, folder.region?.standaard);
  const source = parseYaml(text, file, new RemarkList(), 1);
  return { gemeente: read && toGemeente(read), lineOf: (path) => source?.lineOf(path) };
}
