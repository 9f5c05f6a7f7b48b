import type { OutputFile } from '../domain/document.ts';
import type { Embargo } from '../domain/embargo.ts';
import { hashOf } from './contents.ts';

/** What every other program may hold on to: SHA-256 of each input and output, and the versions that made them. */
export function manifestOf(
  files: readonly OutputFile[],
  inputs: ReadonlyMap<string, string>,
  versions: Readonly<Record<string, string>>,
  embargo?: Embargo,
): OutputFile {
  const manifest = {
    gereedschap: 'wijkprofielen',
    versies: versions,
    ...(embargo ? { embargo: embargo.until } : {}),
    invoer: sorted(inputs),
    uitvoer: sorted(files.map((file) => [file.path, hashOf(file)] as const)),
  };
  return { path: 'manifest.json', bytes: `${JSON.stringify(manifest, undefined, 2)}\n` };
}

/** By path, in an order that does not depend on the language of the machine. */
function sorted(entries: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
