import { createHash } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Provenance } from '../domain/context.ts';
import { FileError, fileErrorOf } from '../error.ts';
import { makeFolders } from '../make-folders.ts';

/** A fetched table and where it came from, before it is written. */
export interface Haul {
  /** Name of the file, without an extension. */
  readonly name: string;
  readonly content: object;
  readonly provenance: Omit<Provenance, 'sha256' | 'opgehaald'>;
  readonly rows: number;
}

/** Throws FileError where the data folder is not there: before anything is fetched for it. */
export async function expectFolder(dataDir: string): Promise<void> {
  const info = await stat(dataDir).catch((cause) => {
    throw fileErrorOf(cause, dataDir) ?? cause;
  });
  if (!info.isDirectory())
    throw new FileError(dataDir, `${dataDir} is geen map; geef de map met gegevens op.`);
}

/**
 * Writes the table and its provenance to `cijfers/bron/`: both are there whole before either takes its place.
 * Gives the path of the table. Throws FileError.
 */
export async function placeHaul(haul: Haul, dataDir: string, today: string): Promise<string> {
  const content = `${JSON.stringify(haul.content, undefined, 1)}\n`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const provenance = { ...haul.provenance, opgehaald: today, sha256 };
  const file = join(dataDir, 'cijfers', 'bron', `${haul.name}.json`);
  const beside = join(dataDir, 'cijfers', 'bron', `${haul.name}.bron.json`);
  // A name with a dot in front is never read as figures, whatever happens in between.
  const part = (name: string) => join(dataDir, 'cijfers', 'bron', `.${haul.name}.${name}.deel`);
  try {
    await makeFolders(dirname(file));
    await writeFile(part('tabel'), content);
    await writeFile(part('bron'), `${JSON.stringify(provenance, undefined, 2)}\n`);
    // Without the old provenance a table that is half replaced can't pass for the old one.
    await rm(beside, { force: true });
    await rename(part('tabel'), file);
    await rename(part('bron'), beside);
  } catch (cause) {
    await Promise.all([rm(part('tabel'), { force: true }), rm(part('bron'), { force: true })]).catch(
      () => {},
    );
    throw fileErrorOf(cause, file) ?? cause;
  }
  return file;
}
