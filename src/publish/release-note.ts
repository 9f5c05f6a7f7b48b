import type { OutputFile } from '../domain/document.ts';
import { formatDate, formatNumber } from '../domain/format.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { sha256 } from './contents.ts';

/** Where it stands; not there while an embargo holds: whoever puts the site on the web waits for it. */
const RELEASE_NOTE = 'vrijgave.txt';

/** For whoever puts the site on the web: which zip that may be, and how to see that it arrived whole. */
export function releaseNote(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  { naam, editie, datum, site }: Gemeente,
): OutputFile {
  const address = site.adres ?? 'ADRES';
  return {
    path: RELEASE_NOTE,
    bytes: `Vrijgave
Wijkprofielen ${naam} ${editie}, ${formatDate(datum)}

Deze site mag op de webserver. Er geldt geen embargo.

Bestand:  ${path}
Grootte:  ${formatNumber(bytes.length, 0)} bytes
SHA-256:  ${sha256(bytes)}

Pak het bestand uit op de webserver. Kijk daarna na of alles goed is overgekomen:
npm run nakijken -- ${address}
`,
  };
}
