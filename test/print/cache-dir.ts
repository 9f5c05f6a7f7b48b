import { fileURLToPath } from 'node:url';

/** One unpacked browser for all the tests: below node_modules, where a fresh clone has none. */
export const cacheDir = fileURLToPath(new URL('../../node_modules/.cache/wijkprofielen', import.meta.url));
