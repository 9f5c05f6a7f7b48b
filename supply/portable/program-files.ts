/** Which files of this project the program reads while it runs, and where they stand beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const home = join(import.meta.dirname, '..', '..');

/** From where, to where in the home of the program, and which of them. */
const READ: readonly (readonly [from: string, to: string, which?: RegExp])[] = [
  ['templates', 'templates'],
  ['seeds/leeg', 'seeds/leeg'],
  ['seeds/onderzoek', 'seeds/onderzoek'],
  ['seeds/drukwerk', 'seeds/drukwerk'],
  ['seeds/referentie', 'seeds/referentie'],
  ['src/print/in-page', 'src/print/in-page', /\.js$/],
  ['src/desk/in-page', 'src/desk/in-page', /\.(css|svg)$/],
  // The example has another name there: a folder `data` in the home is the one that is worked on.
  ['data', 'voorbeeld'],
];

const LOOSE = ['LICENSE', 'THIRD-PARTY.md'];

/** Contents by path in the home of the program, with forward slashes. */
export function programFiles(version: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [from, to, which] of READ) {
    for (const path of filesBelow(join(home, from)))
      if (which?.test(path) ?? true) files.set(`${to}/${path}`, readFileSync(join(home, from, path)));
  }
  for (const name of LOOSE) files.set(name, readFileSync(join(home, name)));
  const manifest = { name: 'wijkprofielen', version, license: 'EUPL-1.2', private: true, type: 'module' };
  files.set('package.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  return files;
}

/** Paths of plain files below a folder, with forward slashes; not what a desk or a system left there. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
}
