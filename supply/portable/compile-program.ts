/**
 * The program as JavaScript that runs anywhere: its own sources and most packages in a few files, without a compiler
 * beside them. What a source reads from its own place (templates, seeds) is found from where the files stand.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { ENTRIES, programOf } from '../../bin/compiled.mjs';
import { bundledScript } from '../../src/desk/server/bundled-script.ts';

const home = join(import.meta.dirname, '..', '..');

/** The name by which the desk starts the program a second time. */
const COMMANDS = 'wijkprofielen';

/**
 * Packages that stay folders of their own: with programs or data that they read from their own place, or with what
 * the program reads as files. All others become part of the program.
 */
export const WHOLE_PACKAGES: readonly string[] = [
  '@11ty/eleventy',
  '@sparticuz/chromium',
  'highs',
  'lightningcss',
  'nunjucks',
  'pdfjs-dist',
  'sharp',
  'subset-font',
];

/** In front of every file: the home of the program is the folder above, and sources find themselves from there. */
const PREAMBLE = `
import { createRequire as __requireFor } from 'node:module';
import { join as __join } from 'node:path';
import { pathToFileURL as __address } from 'node:url';
const require = __requireFor(import.meta.url);
const __place = (path) => __join(import.meta.dirname, '..', path);
const __placeAddress = (path) => __address(__place(path)).href;
`;

/** Writes the program to `target`, which is to stand as `bin/` in its home; gives the packages that are part of it. */
export async function compileProgram(target: string): Promise<readonly string[]> {
  const made = new Map([
    ['compiled.mjs', `export const programOf = () => ${JSON.stringify(programOf(home))};`],
    ['bundled-script.ts', scriptModule(await bundledScript())],
  ]);
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: Object.fromEntries(
      ENTRIES.map((path) => [path === 'cli.ts' ? COMMANDS : basename(path, '.ts'), join(home, 'src', path)]),
    ),
    outdir: target,
    metafile: true,
    plugins: [madeBeforehand(made), ownPlaces],
  });
  return packagesIn(Object.keys(metafile.inputs));
}

const OPTIONS: BuildOptions = {
  absWorkingDir: home,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  minifyWhitespace: true,
  minifySyntax: true,
  // The compilers are asked for where the program was not compiled, and canvas by Vega where it is installed.
  external: [...WHOLE_PACKAGES, 'esbuild', 'tsx', 'canvas'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
  legalComments: 'none',
  banner: { js: PREAMBLE },
};

function scriptModule(script: Uint8Array): string {
  const text = JSON.stringify(Buffer.from(script).toString('utf8'));
  return `export const bundledScript = async () => new TextEncoder().encode(${text});`;
}

/** Modules of ours that need the sources or a compiler: what they would give is put in their place. */
function madeBeforehand(made: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'made-beforehand',
    setup(building) {
      building.onLoad({ filter: /[\\/](compiled\.mjs|bundled-script\.ts)$/ }, ({ path }) => {
        const contents = made.get(basename(path));
        return contents === undefined ? undefined : { contents, loader: 'js' };
      });
    },
  };
}

/** A source finds its neighbors from where it would stand in the home of the program. */
const ownPlaces: Plugin = {
  name: 'own-places',
  setup(building) {
    building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const place = relative(home, path).replaceAll('\\', '/');
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', () => `__place(${JSON.stringify(dirname(place))})`)
        .replaceAll('import.meta.url', () => `__placeAddress(${JSON.stringify(place)})`);
      return { contents, loader: 'ts' };
    });
  },
};

function packagesIn(inputs: readonly string[]): readonly string[] {
  const names = inputs.flatMap((path) => {
    const inside = path.split('node_modules/').at(-1) ?? '';
    const name = /^(@[^/]+\/)?[^/]+/.exec(inside)?.[0];
    return path.includes('node_modules/') && name !== undefined ? [name] : [];
  });
  return [...new Set(names)].sort();
}
