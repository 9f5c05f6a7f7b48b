import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { ZipFile } from 'yazl';
import type { OutputFile } from '../domain/document.ts';

/** A zip keeps local time from 1980 on: every entry carries this moment, so that bytes never differ. */
const MOMENT = new Date(1980, 0, 1);
/** Unix, a file, readable by all: what a web server needs after unpacking. */
const MODE = 0o100644;

/** Compressed already: deflating these again costs seconds and gains nothing. */
const DENSE = /\.(pdf|png|jpe?g|webp|avif|woff2|xlsx|zip)$/i;

/** Files as one zip, ready to unpack; those of the site start at the site's root. */
export function archive(files: readonly OutputFile[]): Promise<Uint8Array> {
  return zip(files.map((file) => [file.path.replace(/^site\//, ''), bytesOf(file)]));
}

/** The same zip, packed tighter and with the fixed moment: a spreadsheet is a zip, and its writer puts the clock in it. */
export function withFixedMoment(bytes: Uint8Array): Promise<Uint8Array> {
  return zip(Object.entries(unzipSync(bytes)));
}

/** Entries in the order of their paths; Node packs several at once, in threads of its own. */
async function zip(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Promise<Uint8Array> {
  const made = new ZipFile();
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const compressionLevel = DENSE.test(path) ? 0 : 6;
    made.addBuffer(view(bytes), path, {
      mtime: MOMENT,
      mode: MODE,
      forceDosTimestamp: true,
      compressionLevel,
    });
  }
  made.end();
  return buffer(made.outputStream);
}

function view({ buffer: memory, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(memory, byteOffset, byteLength);
}

/** Contents as bytes; text is UTF-8. */
export function bytesOf(file: OutputFile): Uint8Array {
  return typeof file.bytes === 'string' ? Buffer.from(file.bytes, 'utf8') : file.bytes;
}
