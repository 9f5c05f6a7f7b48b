/** A version for one system that runs without anything installed: unpack, and start. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, licenceTexts, neededFiles } from './collect-packages.ts';
import { compileProgram } from './compile-program.ts';
import { fetchNode, fetchNodeLicence } from './fetch-node.ts';
import { faultsOf } from './judge.ts';
import { type PackedFile, packFiles } from './pack.ts';
import { filesBelow, programFiles } from './program-files.ts';
import { startFiles } from './start-files.ts';
import type { Target } from './targets.ts';

const home = join(import.meta.dirname, '..', '..');

/** The folder that comes out of the zip, and the one in it that staff leave alone. */
const FOLDER = 'wijkprofielen';
const PROGRAM = `${FOLDER}/programma`;

export interface Made {
  readonly files: number;
  /** Bytes of all files together, unpacked. */
  readonly size: number;
}

/** Makes the zip at `file`. Asks the npm registry for Node and the packages; throws when one is not what was pinned, or the zip would not run. */
export async function makePortable(target: Target, version: string, file: string): Promise<Made> {
  const work = mkdtempSync(join(tmpdir(), 'draagbaar-'));
  const below = (name: string) => {
    mkdirSync(join(work, name));
    return join(work, name);
  };
  try {
    const node = fetchNode(target, below('node'));
    const licence = node.licence ?? fetchNodeLicence(below('licentie'));
    const bin = below('bin');
    await compileProgram(bin);
    const packages = below('pakketten');
    installPackages(home, target, packages);
    const licences = `Node.js\n\n${licence.trim()}\n\n${'='.repeat(80)}\n\n${licenceTexts(packages)}\n`;
    const files: readonly PackedFile[] = [
      ...startFiles(target, version).map(({ path, text, isProgram }) => ({
        path: `${FOLDER}/${path}`,
        bytes: Buffer.from(text),
        isProgram,
      })),
      { path: `${PROGRAM}/${target.executable.to}`, bytes: node.program, isProgram: true },
      { path: `${PROGRAM}/licenties.txt`, bytes: Buffer.from(licences) },
      ...[...programFiles(version)].map(([path, bytes]) => ({ path: `${PROGRAM}/${path}`, bytes })),
      ...filesBelow(bin).map(from(bin, `${PROGRAM}/bin`)),
      ...neededFiles(packages, target).map(from(packages, PROGRAM)),
    ];
    const faults = faultsOf(files, target);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    await packFiles(files, file);
    return { files: files.length, size: files.reduce((sum, { bytes }) => sum + bytes.length, 0) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function from(folder: string, to: string): (path: string) => PackedFile {
  return (path) => ({ path: `${to}/${path}`, bytes: readFileSync(join(folder, path)) });
}
