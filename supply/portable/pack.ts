import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** One file of a portable version, by its path in the zip, with forward slashes. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether it may be started. */
  readonly isProgram?: boolean;
}

const MOMENT = new Date(1980, 0, 1);

/** Writes the zip, its entries in the order of their paths. */
export async function packFiles(files: readonly PackedFile[], target: string): Promise<void> {
  const zip = new ZipFile();
  for (const { path, bytes, isProgram } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    zip.addBuffer(Buffer.from(bytes), path, {
      mtime: MOMENT,
      mode: isProgram ? 0o100755 : 0o100644,
      forceDosTimestamp: true,
      compressionLevel: 9,
    });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target));
}
