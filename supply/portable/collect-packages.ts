/** The packages that a portable version needs beside the program, for one system: only files that are read while it runs. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { WHOLE_PACKAGES } from './compile-program.ts';
import type { Target } from './targets.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What runs or is read; not types, maps, sources and manuals. */
const RUNS = /\.(c?js|mjs|json|node|wasm|dll|dylib|so(\.[\d.]+)?|br)$/;

/** What makers of packages have for themselves: tests, examples, settings of their editor. */
const OF_THE_MAKERS = /(^|\/)(\.|(tests?|docs|examples?)\/)/;

/** Packages of which only these files are read. */
const ONLY: readonly (readonly [name: RegExp, files: RegExp])[] = [
  [/^pdfjs-dist$/, /^(legacy\/build\/pdf(\.worker)?|build\/pdf(\.worker)?\.min)\.mjs$/],
  [/^@fontsource-variable\//, /^files\/.+\.woff2$/],
  [/^@utrecht\//, /^dist\/index\.css$/],
  [/^@nl-design-system-/, /\.css$/],
];

/** Installs the production packages for the system below `folder`, by the lock file; from the registry or npm's cache. */
export function installPackages(home: string, { os, cpu, libc }: Target, folder: string): void {
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(home, file), join(folder, file));
  const system = [`--os=${os}`, `--cpu=${cpu}`, ...(libc ? [`--libc=${libc}`] : [])];
  execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...system], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/**
 * Paths, below `folder`, of the files that go along. The versions of packages that became part of the program are told
 * too. The browser goes along where it is used: on linux-x64, as `print/browser.ts` has it.
 */
export function neededFiles(folder: string, { os, cpu }: Target): readonly string[] {
  const bundlesBrowser = os === 'linux' && cpu === 'x64';
  const direct = Object.keys(manifestOf(folder).dependencies ?? {}).filter((name) =>
    findPackage(name, folder),
  );
  const whole = WHOLE_PACKAGES.filter((name) => bundlesBrowser || name !== '@sparticuz/chromium');
  const packages = [...new Set(whole.flatMap((name) => [...withDependencies(name, folder)]))];
  const asFiles = direct.filter((name) => onlyOf(name) && !WHOLE_PACKAGES.includes(name));
  const found = [
    ...direct.map((name) => join(folder, 'node_modules', name, 'package.json')),
    ...packages.flatMap((path) => filesOf(path, onlyOf(nameOf(path)) ?? RUNS)),
    ...asFiles.flatMap((name) => filesOf(join(folder, 'node_modules', name), onlyOf(name) ?? RUNS)),
  ].filter((path) => bundlesBrowser || !path.includes('@sparticuz'));
  return [...new Set(found.map((path) => relative(folder, path).replaceAll('\\', '/')))].sort();
}

/** The texts of licences of all packages, each text once with the packages that come under it. */
export function licenceTexts(folder: string): string {
  const byText = new Map<string, string[]>();
  for (const path of allPackages(join(folder, 'node_modules'))) {
    for (const name of readdirSync(path)
      .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
      .sort()) {
      const file = join(path, name);
      const text = readTextFile(file);
      if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), nameOf(path)]);
    }
  }
  const parts = [...byText].map(([text, names]) => `${[...new Set(names)].join(', ')}\n\n${text}`);
  return parts.join(`\n\n${'='.repeat(80)}\n\n`);
}

function readTextFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();
  } catch {
    // A folder of that name holds no text.
    return undefined;
  }
}

function* allPackages(modules: string): Generator<string> {
  if (!existsSync(modules)) return;
  for (const name of readdirSync(modules).sort()) {
    if (name.startsWith('@')) yield* allPackages(join(modules, name));
    else if (existsSync(join(modules, name, 'package.json'))) {
      yield join(modules, name);
      yield* allPackages(join(modules, name, 'node_modules'));
    }
  }
}

/** Folders of the package and all that it needs and that is there. */
function withDependencies(name: string, from: string, seen = new Set<string>()): ReadonlySet<string> {
  const path = findPackage(name, from);
  if (path === undefined || seen.has(path)) return seen;
  seen.add(path);
  const { dependencies, optionalDependencies, peerDependencies } = manifestOf(path);
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
    withDependencies(needed, path, seen);
  return seen;
}

/** Looks upward, as Node does. */
function findPackage(name: string, from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const path = join(at, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return path;
    if (at === dirname(at)) return undefined;
  }
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function nameOf(path: string): string {
  return path.replaceAll('\\', '/').split('node_modules/').at(-1) ?? '';
}

function onlyOf(name: string): RegExp | undefined {
  return ONLY.find(([pattern]) => pattern.test(name))?.[1];
}

/** Files of a package itself, without the packages inside it. */
function filesOf(folder: string, which: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('node_modules/') && !OF_THE_MAKERS.test(path))
    .filter((path) => path === 'package.json' || which.test(path))
    .map((path) => join(folder, path));
}
