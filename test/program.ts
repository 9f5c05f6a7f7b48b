import { join } from 'node:path';
import { keyOf } from '../bin/compiled.mjs';

/** This version of the program: what a test keeps in the cache of the project follows from it. */
export const program = keyOf(join(import.meta.dirname, '..'));
