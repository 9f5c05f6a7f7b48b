/** Where the project stands, and paths as the user means and types them. */
import { join, relative, resolve } from 'node:path';
import { isCommand } from './arguments.ts';

/** Folder of the project. */
export const home = resolve(import.meta.dirname, '..', '..');

/** npm starts scripts in the project's folder; paths are meant from where the user stood. */
function callersFolder(): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return INIT_CWD && isCommand(script ?? '') ? INIT_CWD : process.cwd();
}

/** A given path from where the user stood; without one, a folder of the project. */
export function pathOf(given: string | undefined, standard: string): string {
  return given === undefined ? join(home, standard) : resolve(callersFolder(), given);
}

/** The path as the user would type it. */
export function shortest(path: string): string {
  const short = relative(callersFolder(), path);
  return short.startsWith('..') || short === '' ? path : short;
}
