/** Reads the plain files of a tar archive: 512-byte headers, name at 0, size in octal at 124, kind at 156. */

const BLOCK = 512;

export interface TarEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files of the archive in order; folders and links are left out. Throws on a path that leaves its folder. */
export function* readTar(archive: Uint8Array): Generator<TarEntry> {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const path = textAt(archive, at, 100);
    if (path === '') return;
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8) || 0;
    const kind = textAt(archive, at + 156, 1);
    const start = at + BLOCK;
    if (path.startsWith('/') || path.split('/').includes('..'))
      throw new Error(`unsafe path in tar: ${path}`);
    if (kind === '' || kind === '0') yield { path, bytes: archive.subarray(start, start + size) };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function textAt(archive: Uint8Array, start: number, length: number): string {
  const field = archive.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder('latin1').decode(end < 0 ? field : field.subarray(0, end)).trim();
}
