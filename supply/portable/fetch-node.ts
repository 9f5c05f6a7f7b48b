/** Node itself, from the package of the npm registry that carries it for one system. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTar } from '../../src/print/tar.ts';
import { TARGETS, type Target } from './targets.ts';

/** The program, and the text of its licence where the package holds one. */
export interface FetchedNode {
  readonly program: Uint8Array;
  readonly licence?: string;
}

/** Fetches into `folder`, which is empty. Throws when the package is not the one that was pinned, or holds no Node. */
export function fetchNode({ node, executable }: Target, folder: string): FetchedNode {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, node.package], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (file === undefined) throw new Error(`npm pack gave no file for ${node.package}`);
  return nodeIn(readFileSync(join(folder, file)), node.integrity, executable.from);
}

/** What Node's licence asks to go along. The package for Linux holds it; it is the same for all systems. */
export function fetchNodeLicence(folder: string): string {
  const linux = TARGETS.find(({ os }) => os === 'linux');
  const licence = linux && fetchNode(linux, folder).licence;
  if (licence === undefined) throw new Error('the package of Node for Linux holds no licence');
  return licence;
}

/** Reads a packed package. Throws when its checksum is another than `integrity`, or `path` is not in it. */
export function nodeIn(packed: Uint8Array, integrity: string, path: string): FetchedNode {
  const found = `sha512-${createHash('sha512').update(packed).digest('base64')}`;
  if (found !== integrity) throw new Error(`the checksum of Node is ${found}, and not ${integrity}`);
  const wanted = new Map<string, Uint8Array>();
  for (const { path: name, bytes } of readTar(gunzipSync(packed)))
    if (name === path || name === 'package/LICENSE') wanted.set(name, bytes);
  const program = wanted.get(path);
  if (!program) throw new Error(`no ${path} in the package of Node`);
  const licence = wanted.get('package/LICENSE');
  return { program, ...(licence ? { licence: Buffer.from(licence).toString('utf8') } : {}) };
}
