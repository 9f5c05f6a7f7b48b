/** Reading that can be ended: a file meant to keep a program busy stops only itself (decision 310). */
import { openThreads, type Threads, TooMuch } from '../../threads.ts';
import type { RemarkList } from '../remark-list.ts';
import type { Readers } from './readers.ts';

type Kind = keyof Readers;
type Given<K extends Kind> = Parameters<Readers[K]>[0];
type Done<K extends Kind> = Awaited<ReturnType<Readers[K]>>;

export type Job = { [K in Kind]: { readonly kind: K; readonly given: Given<K> } }[Kind];

/** Where a file is told that was not read to its end. */
export interface Told {
  readonly file: string;
  readonly remarks: RemarkList;
}

/** Seconds of processor time for one file, for each MB of it, and for the largest: many times what sound ones take. */
const SECONDS = 20;
const SECONDS_PER_MB = 4;
const MOST_SECONDS = 120;
/** Memory of the thread, in MB: a sheet of a million cells takes a quarter of it. */
const MOST_MEMORY = 3000;

/** One thread for the whole run, opened by the first file that needs it; it keeps no process alive. */
let threads: Threads<Job, unknown> | undefined;

/**
 * What the reader of this kind makes of a file of `size` bytes; undefined, with an error, when it takes longer than
 * `seconds` or more memory than there is: the file is left unread, and the run goes on.
 */
export async function readForeign<K extends Kind>(
  kind: K,
  given: Given<K>,
  { file, remarks }: Told,
  seconds = Math.min(MOST_SECONDS, SECONDS + (SECONDS_PER_MB * sizeOf(given)) / 1e6),
): Promise<Done<K> | undefined> {
  const source = new URL('./read-thread.ts', import.meta.url).href;
  threads ??= openThreads(source, 1, undefined, { megabytes: MOST_MEMORY });
  try {
    return (await threads.run({ kind, given } as Job, { seconds })) as Done<K>;
  } catch (cause) {
    if (!(cause instanceof TooMuch)) throw cause;
    remarks.error({
      rule: 'lezen-kost-te-veel',
      file,
      explanation:
        cause.of === 'seconds'
          ? `Dit bestand lezen kostte meer dan ${Math.round(seconds)} seconden rekentijd. Daarom is het overgeslagen.`
          : 'Dit bestand lezen kostte te veel geheugen. Daarom is het overgeslagen.',
      proposal: PROPOSALS[kind],
    });
    return undefined;
  }
}

const PROPOSALS: Readonly<Record<Kind, string>> = {
  workbook:
    'Kopieer alleen de cellen met cijfers als waarden naar een nieuwe werkmap, of sla het blad op als CSV UTF-8.',
  outlines:
    'Bewaar alleen de grenzen van uw eigen gebieden, vereenvoudig ze in uw GIS-programma (QGIS: Vereenvoudigen) en sla ze op als GeoJSON.',
  document: 'Kopieer de tekst naar een nieuw document en sla dat op als .docx.',
};

/** Bytes of all that is given. */
function sizeOf(given: object): number {
  const sizes = Object.values(given).map((value) => {
    if (value instanceof Uint8Array || typeof value === 'string') return value.length;
    return value?.constructor === Object ? sizeOf(value) : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
