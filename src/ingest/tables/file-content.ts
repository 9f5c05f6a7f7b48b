import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { fileErrorOf } from '../../error.ts';

/** The bytes of a file, whole or in blocks: a large text is never in memory as a whole. */
export interface FileContent {
  readonly size: number;
  /** The bytes in order, some megabytes at a time; each block is good until the next is asked for. */
  blocks(): Iterable<Buffer>;
  whole(): Buffer;
}

/** Bytes that are read at a time. */
const BLOCK = 2_000_000;

/** A file on disk, read anew each time. Throws FileError, also while it is being read. */
export function contentOfFile(path: string): FileContent {
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (cause) {
      throw fileErrorOf(cause, path) ?? cause;
    }
  };
  return {
    size: attempt(() => statSync(path).size),
    whole: () => attempt(() => readFileSync(path)),
    *blocks() {
      const file = attempt(() => openSync(path, 'r'));
      try {
        const block = Buffer.allocUnsafe(BLOCK);
        for (;;) {
          const read = attempt(() => readSync(file, block, 0, BLOCK, null));
          if (read === 0) return;
          yield block.subarray(0, read);
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Bytes that are in memory already. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: whole.length, blocks: () => [whole], whole: () => whole };
}

/** SHA-256, in hexadecimal. */
export function hashOf(content: FileContent): string {
  const hash = createHash('sha256');
  for (const block of content.blocks()) hash.update(block);
  return hash.digest('hex');
}

/** The first bytes, at most `count`. */
export function firstBytes(content: FileContent, count: number): Buffer {
  for (const block of content.blocks()) return Buffer.from(block.subarray(0, count));
  return Buffer.alloc(0);
}
