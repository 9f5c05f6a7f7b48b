import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { ZipFile } from 'yazl';
import { type Cache, keepValue } from '../cache.ts';
import type { OutputFile } from '../domain/document.ts';
import { inTurns } from '../in-turns.ts';
import { bytesOf, hashOf } from './contents.ts';
import { joinZips } from './join-zips.ts';

/** A zip keeps local time from 1980 on: every entry carries this moment, so that bytes never differ. */
const MOMENT = new Date(1980, 0, 1);
/** Unix, a file, readable by all: what a web server needs after unpacking. */
const MODE = 0o100644;

/** Compressed already: deflating these again costs seconds and gains nothing. */
const DENSE = /\.(pdf|png|jpe?g|webp|avif|woff2|xlsx|zip|gz)$/i;

/** Files as one zip, ready to unpack; those of the site start at the site's root. */
export function archive(files: readonly OutputFile[]): Promise<Uint8Array> {
  return zip(files.map((file) => [file.path.replace(/^site\//, ''), bytesOf(file)]));
}

/** Folders that are packed at once: each is in memory while it is. */
const FOLDERS_AT_ONCE = 4;

/** The same as one zip of the packed folders of wijken, themes and so on: one that did not change is not packed anew. */
export async function archiveByFolder(files: readonly OutputFile[], cache: Cache): Promise<Uint8Array> {
  const pieces = await inTurns(folders(files), FOLDERS_AT_ONCE, (folder) => {
    const contents = folder.map((file) => [file.path, hashOf(file)]);
    return keepValue(cache, 'zips', [process.versions.zlib, contents], () => archive(folder));
  });
  return joinZips(pieces);
}

/** Files that follow each other in the order of their paths, and share two folders. */
function folders(files: readonly OutputFile[]): readonly (readonly OutputFile[])[] {
  const groups: { readonly name: string; readonly files: OutputFile[] }[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = /^site\/(?:[^/]+\/){0,2}/.exec(file.path)?.[0] ?? '';
    const last = groups.at(-1);
    if (last?.name === name) last.files.push(file);
    else groups.push({ name, files: [file] });
  }
  return groups.map((group) => group.files);
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
