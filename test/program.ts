import { join } from 'node:path';
import { programOf } from '../bin/compiled.mjs';

/** This version of the program: what a test keeps in the cache of the project follows from it. */
export const program = programOf(join(import.meta.dirname, '..'));
