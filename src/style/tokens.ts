/** Finds the tokens of a gemeente: none (neutral), a package of npm, or a CSS file in its data folder. */
import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Asset } from '../domain/asset.ts';
import type { Remark } from '../domain/remark.ts';
import { DataError } from '../error.ts';
import { readCustomProperties, resolveProperties } from './custom-properties.ts';

export const NEUTRAL_TOKENS = 'neutraal';

/** Where tokens packages keep their variables, in order of preference. */
const STYLESHEETS = [
  'dist/variables.css',
  'dist/root.css',
  'dist/index.css',
  'dist/theme.css',
  'dist/tokens.css',
  'dist/design-tokens.css',
  'index.css',
];

/**
 * Custom properties by name, resolved to values; empty for the neutral theme.
 * @throws {DataError} when the package is not installed, has no stylesheet, or the file is not there.
 */
export async function readTokens(
  tokens: string,
  assets: ReadonlyMap<string, Asset>,
): Promise<ReadonlyMap<string, string>> {
  if (tokens === NEUTRAL_TOKENS) return new Map();
  const css = tokens.endsWith('.css') ? await readOwnFile(tokens, assets) : await readPackage(tokens);
  const properties = resolveProperties(readCustomProperties(css));
  if (properties.size === 0) {
    throw notUsable(tokens, `In ${tokens} staan geen tokens (eigenschappen die met -- beginnen).`);
  }
  return properties;
}

async function readOwnFile(path: string, assets: ReadonlyMap<string, Asset>): Promise<string> {
  const asset = assets.get(path);
  if (!asset) throw notUsable(path, `Het bestand ${path} staat niet in de gegevensmap.`);
  return new TextDecoder().decode(await asset.bytes());
}

async function readPackage(name: string): Promise<string> {
  const folder = await packageFolder(name);
  if (!folder) {
    throw notUsable(
      name,
      `Het pakket ${name} is niet geïnstalleerd.`,
      `Installeer het met "npm install ${name}", of schrijf "tokens: ${NEUTRAL_TOKENS}".`,
    );
  }
  for (const sheet of STYLESHEETS) {
    const path = join(folder, sheet);
    if (await exists(path)) return readWithImports(path);
  }
  throw notUsable(
    name,
    `Het pakket ${name} heeft geen stijlblad op een bekende plaats (${STYLESHEETS.join(', ')}).`,
  );
}

/** Looks upward from this file, as Node does; `exports` of a package can't hide it. */
async function packageFolder(name: string): Promise<string | undefined> {
  if (!/^(@[a-z0-9._-]+\/)?[a-z0-9._-]+$/i.test(name)) return undefined;
  const start = dirname(fileURLToPath(import.meta.url));
  for (let at = start, above = dirname(at); ; at = above, above = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (await exists(join(folder, 'package.json'))) return folder;
    if (above === at) return undefined;
  }
}

/** A stylesheet with the ones it imports from its own folder in front of it, as CSS has it. */
async function readWithImports(path: string, seen: readonly string[] = []): Promise<string> {
  const css = await readFile(path, 'utf8');
  const imports = [...css.matchAll(/@import\s+(?:url\()?["'](\.[^"']+\.css)["']/g)]
    .map(([, target = '']) => join(dirname(path), target))
    .filter((target) => !seen.includes(target));
  const imported = await Promise.all(
    imports.map(async (target) => ((await exists(target)) ? readWithImports(target, [...seen, path]) : '')),
  );
  return [...imported, css.replace(/@import[^;]*;/g, '')].join('\n');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function notUsable(found: string, explanation: string, proposal?: string): DataError {
  const remark: Remark = {
    rule: 'huisstijl-tokens',
    level: 'error',
    file: 'gemeente.yaml',
    column: 'huisstijl.tokens',
    found,
    explanation,
    proposal: proposal ?? `Verbeter de verwijzing, of schrijf "tokens: ${NEUTRAL_TOKENS}".`,
  };
  return new DataError([remark]);
}
