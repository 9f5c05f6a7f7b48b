/** Starts the commands: compiled ones where that can be, else straight from their sources. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledCommands } from './compiled.mjs';

const home = resolve(import.meta.dirname, '..');

const compiled = await compiledCommands(home, join(home, '.cache', 'programma')).catch(() => undefined);
if (compiled === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import(compiled === undefined ? '../src/cli.ts' : pathToFileURL(compiled).href);
