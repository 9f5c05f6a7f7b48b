/**
 * Makes the drawn and counted parts of the demo gemeente. Run it from the root of the project:
 * `node --import tsx seeds/demo/make.ts`. The same code always makes the same files; a test holds them together.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madeFiles } from './files.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

for (const [path, content] of madeFiles()) {
  const target = join(DATA, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
