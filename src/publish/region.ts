/** The output of a region: a tree per gemeente, and what stands around them. All take their place, or none. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BuildEffects } from '../effects.ts';
import { filesBelow } from './place.ts';
import { type RegionOutcome, regionIndex, regionReport } from './region-pages.ts';
import { replaceFolder } from './stage.ts';

/**
 * Lets `make` build each gemeente in a folder below the one it is given, adds the list of gemeenten, the summary of
 * remarks and a manifest, and lets all of it take the place of `outputDir` in one go. Throws what `make` throws, and
 * FileError as `publish` does; `outputDir` is untouched then.
 */
export async function publishRegion(
  outputDir: string,
  effects: BuildEffects,
  kept: number,
  make: (dir: string) => Promise<RegionOutcome>,
): Promise<number> {
  let files = 0;
  await replaceFolder(outputDir, effects.owner, kept, async (dir) => {
    const outcome = await make(dir);
    await write(dir, 'index.html', regionIndex(outcome));
    await write(dir, 'rapport/index.html', regionReport(outcome));
    const made = await filesBelow(dir);
    const uitvoer: Record<string, string> = {};
    for (const path of made) uitvoer[path] = await hashOfFile(join(dir, path));
    const manifest = { gereedschap: 'wijkprofielen', regio: outcome.naam, uitvoer };
    await write(dir, 'manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
    files = made.length + 1;
  });
  return files;
}

async function write(dir: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text, { flag: 'wx' });
}

/** SHA-256 without the file as a whole in memory: a region has many zips. */
async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
