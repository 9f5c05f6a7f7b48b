/**
 * Makes the handbook: pictures from the desk, a site of its own and a PDF, in `docs/handboek/gemaakt/`. `npm run
 * handboek`; with `--zonder-beeld` the pictures stay as they are, which takes seconds instead of minutes.
 */
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { printBook } from './handbook/book.ts';
import { cacheDir } from './handbook/open-desk.ts';
import { takePictures } from './handbook/pictures.ts';
import { writeSite } from './handbook/site.ts';

const source = join(import.meta.dirname, '..', 'docs', 'handboek');
const target = join(source, 'gemaakt');
const { version } = manifest;

if (!process.argv.includes('--zonder-beeld')) await takePictures(join(source, 'beeld'));
const effects = {
  log: { info: () => undefined, warn: (message: string) => void process.stderr.write(`${message}\n`) },
  now: () => performance.now(),
  today: new Date().toISOString().slice(0, 10),
  jobs: 1,
  cacheDir,
  program: 'handboek',
};
const book = await printBook(source, { version, date: effects.today }, effects);
const pages = await writeSite(source, target, { version, book });
process.stdout.write(`Klaar: ${join(target, 'index.html')} (${pages.length} pagina’s) en handboek.pdf.\n`);
