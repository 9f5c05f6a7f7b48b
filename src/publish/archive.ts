import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { OutputFile } from '../domain/document.ts';

/** A zip keeps local time from 1980 on: every entry carries this moment, so that bytes never differ. */
const MOMENT = '1980-01-01T00:00:00';

/** Compressed already: deflating these again costs seconds and gains nothing. */
const DENSE = /\.(pdf|png|jpe?g|webp|avif|woff2|xlsx|zip)$/i;

/** Files as one zip, ready to unpack; those of the site start at the site's root. */
export function archive(files: readonly OutputFile[]): Uint8Array {
  return zip(files.map((file) => [file.path.replace(/^site\//, ''), bytesOf(file)]));
}

/** The same zip with the fixed moment: a spreadsheet is a zip, and its writer puts the clock in it. */
export function withFixedMoment(bytes: Uint8Array): Uint8Array {
  return zip(Object.entries(unzipSync(bytes)));
}

function zip(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries[path] = [bytes, { level: DENSE.test(path) ? 0 : 6 }];
  }
  // Unix, readable by all: what a web server needs after unpacking.
  return zipSync(entries, { mtime: MOMENT, os: 3, attrs: 0o644 << 16 });
}

/** Contents as bytes; text is UTF-8. */
export function bytesOf(file: OutputFile): Uint8Array {
  return typeof file.bytes === 'string' ? Buffer.from(file.bytes, 'utf8') : file.bytes;
}
