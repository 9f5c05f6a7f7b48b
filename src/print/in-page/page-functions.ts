/** Functions that run in the browser's page; they are JavaScript files of their own, read as text. */
import { readFile } from 'node:fs/promises';

/** Text of the function expression that file exports. */
export async function pageFunction(
  name:
    | 'show-document'
    | 'fit-sheet'
    | 'fill-sheet'
    | 'measure-holes'
    | 'number-contents'
    | 'load-pdfjs'
    | 'draw-pdf',
): Promise<string> {
  const module = await readFile(new URL(`./${name}.js`, import.meta.url), 'utf8');
  return module.replace(/^export /m, '');
}
