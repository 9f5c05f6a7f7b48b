/** Style, type and script of the desk. The script is bundled once, when it is first asked for. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CONTENT_TYPES, contentTypeOf } from '../../domain/content-type.ts';
import { type Answer, refusal } from './answer.ts';
import { bundledScript } from './bundled-script.ts';

const resolve = createRequire(import.meta.url).resolve;
const OWN = join(import.meta.dirname, '..', 'in-page');

const FILES: Readonly<Record<string, () => Promise<string | Uint8Array>>> = {
  'bureau.css': () => readFile(join(OWN, 'bureau.css')),
  'bureau.svg': () => readFile(join(OWN, 'bureau.svg')),
  'bureau.js': () => bundledScript(),
  'newsreader.woff2': () =>
    readFile(resolve('@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2')),
  'source-sans-3.woff2': () =>
    readFile(resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2')),
};

const known = new Map<string, Promise<string | Uint8Array>>();

/** A file by its name; none but these can be asked for. */
export async function asset(name: string): Promise<Answer> {
  const make = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (!make) return refusal(404);
  const made = known.get(name) ?? make();
  known.set(name, made);
  const body = await made.catch((cause) => {
    known.delete(name);
    throw cause;
  });
  const type = name === 'bureau.js' ? CONTENT_TYPES.js : contentTypeOf(name);
  return { status: 200, type, body: typeof body === 'string' ? Buffer.from(body) : body };
}
