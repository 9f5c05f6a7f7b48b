/** What can be known of a portable version without its system: names, sizes, and for which processor programs are. */
import { isPlainPath } from '../../src/desk/folder/safe-path.ts';
import type { PackedFile } from './pack.ts';
import type { Target } from './targets.ts';

const MOST_FILES = 2000;
/** Windows takes paths of 260 characters: this leaves half of it for the folder in which it is unpacked. */
const LONGEST = 130;

/** Every reason why this version would not run, or not unpack; in English, for who makes it. */
export function faultsOf(files: readonly PackedFile[], { os, cpu }: Target): readonly string[] {
  const seen = new Map<string, string>();
  const faults: string[] = files.length > MOST_FILES ? [`${files.length} files, at most ${MOST_FILES}`] : [];
  for (const { path, bytes } of files) {
    if (!isPlainPath(path)) faults.push(`a name that Windows refuses: ${path}`);
    if (path.length > LONGEST) faults.push(`longer than ${LONGEST} characters: ${path}`);
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) faults.push(`one file on Windows: ${other} and ${path}`);
    seen.set(path.toLowerCase(), path);
    const wanted = `${os}-${cpu}`;
    const found = isMadeToRun(path) ? machineOf(bytes) : wanted;
    if (found !== wanted) faults.push(`made for ${found ?? 'no system'} instead of ${wanted}: ${path}`);
  }
  return faults;
}

function isMadeToRun(path: string): boolean {
  return /\.(node|dll|exe|dylib|so(\.[\d.]+)?)$|\/programma\/node$/.test(path);
}

const PROCESSORS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  win32: { 34404: 'x64', 43620: 'arm64' },
  linux: { 62: 'x64', 183: 'arm64' },
  darwin: { 16777223: 'x64', 16777228: 'arm64' },
};

/** System and processor of a program or library, as `linux-x64`; undefined for bytes that are neither. */
export function machineOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < 64) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const named = (os: string, number: number) => {
    const cpu = PROCESSORS[os]?.[number];
    return cpu && `${os}-${cpu}`;
  };
  switch (view.getUint32(0)) {
    case 0x7f454c46:
      return named('linux', view.getUint16(18, true));
    case 0xcffaedfe:
      return named('darwin', view.getUint32(4, true));
  }
  const header = view.getUint32(60, true);
  const isPortable =
    view.getUint16(0) === 0x4d5a && header + 6 <= bytes.length && view.getUint32(header) === 0x50450000;
  return isPortable ? named('win32', view.getUint16(header + 4, true)) : undefined;
}
