import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEUTRAL_TOKENS } from './tokens.ts';

/** Tokens packages of NL Design System are named so; a brand's own is `@gemeente/design-tokens`. */
const NAME = /(^|-)design-tokens$/;

/** Names that gemeente.yaml may give at tokens: the neutral theme, and the tokens packages that are installed. */
export async function installedTokens(): Promise<readonly string[]> {
  const found: string[] = [];
  const start = dirname(fileURLToPath(import.meta.url));
  for (let at = start, above = dirname(at); at !== above; at = above, above = dirname(at)) {
    found.push(...(await packagesIn(join(at, 'node_modules'))));
  }
  return [NEUTRAL_TOKENS, ...[...new Set(found)].sort()];
}

async function packagesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const scoped = await Promise.all(
    names
      .filter((name) => name.startsWith('@'))
      .map(async (scope) =>
        (await readdir(join(folder, scope)).catch(() => [])).map((name) => `${scope}/${name}`),
      ),
  );
  return [...names, ...scoped.flat()].filter((name) => NAME.test(name.slice(name.lastIndexOf('/') + 1)));
}
