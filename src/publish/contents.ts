/** Contents of files as bytes, and what tells them apart. */
import { createHash } from 'node:crypto';
import type { OutputFile } from '../domain/document.ts';

/** Contents as bytes; text is UTF-8. */
export function bytesOf(file: OutputFile): Uint8Array {
  return typeof file.bytes === 'string' ? Buffer.from(file.bytes, 'utf8') : file.bytes;
}

/** Of contents that stand at several places, or are asked for by several stages: worked out once. */
const known = new WeakMap<object, string>();

/** SHA-256 of a file's contents, in hexadecimal. */
export function hashOf(file: OutputFile): string {
  const owner = typeof file.bytes === 'string' ? file : file.bytes;
  const hash = known.get(owner) ?? sha256(bytesOf(file));
  known.set(owner, hash);
  return hash;
}

/** Fingerprint of contents, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
