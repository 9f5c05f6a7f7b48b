import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Asset } from '../../domain/asset.ts';
import { similarName } from '../../domain/nearest.ts';
import { type DataFolder, listFolder, placeOf, readBytes } from '../data-folder.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';

/** A file that something in the data refers to. */
export interface Reference {
  /** Relative to the data folder. */
  readonly path: string;
  /** The file that refers to it, and the key there. */
  readonly from: string;
  readonly key: string;
  /** Line of that key, where it is known. */
  readonly row?: number;
}

/**
 * Path relative to the data folder of what `from` calls `written`; relative to `from`'s folder. An error and
 * undefined when it would lie outside the data folder.
 */
export function resolvePath(
  written: string,
  from: string,
  key: string,
  remarks: RemarkList,
): string | undefined {
  const slashed = written.replaceAll('\\', '/');
  const path = posix.join(posix.dirname(from), slashed);
  const outside = path === '..' || path.startsWith('../') || /^([a-z]+:|\/)/i.test(slashed);
  if (!outside) return path;
  remarks.error({
    rule: 'pad-buiten-map',
    file: from,
    found: written,
    explanation: `Bij "${key}" staat een pad buiten de map met gegevens.`,
    proposal: 'Zet het bestand in de map met gegevens en noem het vanaf daar, zoals foto.jpg.',
  });
  return undefined;
}

/** Reads and hashes every file that is referred to; one that is missing is an error at the place that names it. */
export async function loadAssets(
  folder: DataFolder,
  references: readonly Reference[],
): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>();
  for (const reference of references) {
    if (assets.has(reference.path)) continue;
    const bytes = await readBytes(folder, reference.path);
    if (!bytes) {
      // A folder of that name has its remark already.
      await reportMissing(folder, reference);
      continue;
    }
    const full = await placeOf(folder, reference.path);
    assets.set(reference.path, { path: reference.path, bytes: () => readFile(full) });
  }
  return assets;
}

async function reportMissing(folder: DataFolder, { path, from, key, row }: Reference): Promise<void> {
  const name = posix.basename(path);
  const beside = (await listFolder(folder, posix.dirname(path))).map((entry) => entry.name);
  const nearest = similarName(
    name,
    beside.filter((other) => other !== name),
  );
  folder.remarks.error({
    rule: 'bestand-ontbreekt',
    file: from,
    ...given('row', row),
    found: path,
    explanation: `Bij "${key}" staat het bestand ${path}, maar dat is er niet.`,
    proposal: `Zet het bestand daar neer${nearest === undefined ? '' : `. Bedoelt u "${nearest}"? Let op hoofdletters`}.`,
  });
}
