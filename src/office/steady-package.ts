/**
 * Office files as bytes that follow from their contents: libraries put the clock and random numbers in them. A zip with
 * its entries in the order of their paths and one moment, and within it no name that differs from run to run.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A zip keeps local time from 1980 on. */
const MOMENT = new Date(1980, 0, 1);
/** Pictures are compressed already. */
const DENSE = /\.(png|jpe?g)$/i;

/** `date`: ISO date of the edition, which stands for the moment at which the file was made. */
export function steadyPackage(bytes: Uint8Array, date: string): Uint8Array {
  const names = new Map<string, string>();
  const entries = Object.entries(unzipSync(bytes))
    .filter(([path]) => !path.endsWith('/'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]): [string, Zippable[string]] => [
      path,
      [
        /\.(xml|rels)$/.test(path) ? strToU8(steady(strFromU8(content), date, names)) : content,
        { mtime: MOMENT, level: DENSE.test(path) ? 0 : 6 },
      ],
    ]);
  return zipSync(Object.fromEntries(entries));
}

/** Relations by random names, as docx gives them to links. */
const RANDOM_ID = /\brId[\w-]{16,}/g;

function steady(xml: string, date: string, names: Map<string, string>): string {
  let at = 0;
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace(RANDOM_ID, (name) => {
      const known = names.get(name) ?? `rIdLink${names.size + 1}`;
      names.set(name, known);
      return known;
    })
    .replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")[^"]*/g, (_, start) => {
      at += 1;
      return `${start}${at}`;
    });
}
