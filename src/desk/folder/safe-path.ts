/** Which files the desk may read and write: those of the data folder itself, and none that hides. */
import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { systemCode } from '../../error.ts';

const MAX_PATH = 240;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
/** Characters that Windows refuses, or takes for another stream of a file. */
const FORBIDDEN = /[<>:"|?*\\]|\p{Cc}/u;

/** Whether a path, relative and with forward slashes, may be one of a data folder on any system. */
export function isPlainPath(path: string): boolean {
  if (path === '' || path.length > MAX_PATH || isAbsolute(path)) return false;
  return path
    .split('/')
    .every(
      (part) =>
        part !== '' &&
        !part.startsWith('.') &&
        !/[. ]$/.test(part) &&
        !FORBIDDEN.test(part) &&
        !DEVICE.test(part),
    );
}

/**
 * The full path of a file below `root`; undefined for one that lies outside, that is a link or stands behind one that
 * leads outside.
 */
export async function pathBelow(root: string, path: string): Promise<string | undefined> {
  if (!isPlainPath(path)) return undefined;
  const full = join(root, path);
  const own = await kindOf(full);
  if (own === 'link') return undefined;
  const [real, parent] = await Promise.all([realpath(root), realOf(dirname(full))]);
  const from = relative(real, parent);
  return from.startsWith('..') || isAbsolute(from) ? undefined : full;
}

/** Where a folder really is; of one that is not there, where it would be made. */
async function realOf(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT' || dirname(folder) === folder) throw cause;
    // A link to nothing is no place to make something.
    if ((await kindOf(folder)) === 'link') return '..';
    return join(await realOf(dirname(folder)), 'nieuw');
  }
}

async function kindOf(full: string): Promise<'link' | 'other' | 'absent'> {
  try {
    return (await lstat(full)).isSymbolicLink() ? 'link' : 'other';
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(cause))) return 'absent';
    throw cause;
  }
}

/** A name for a file that somebody dropped, without what no system would take; undefined when nothing is left. */
export function plainName(name: string): string | undefined {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const tidy = last
    .replaceAll(/[<>:"|?*\\]|\p{Cc}/gu, '-')
    .replace(/^[._~\s]+|[.\s]+$/g, '')
    .slice(-120);
  return isPlainPath(tidy) ? tidy : undefined;
}
