/** One data folder that is open at the desk. */
import { type FSWatcher, watch } from 'node:fs';
import { HISTORY } from './folder/history.ts';
import { takeFolder } from './folder/lock.ts';
import { Store } from './folder/store.ts';
import type { Surroundings } from './surroundings.ts';
import type { DeskWork, Look } from './work.ts';

/** Programs write a file in several steps; waits this many milliseconds for the last. */
const SETTLING = 150;

export interface Workplace {
  readonly dir: string;
  readonly store: Store;
  /** What stands in the folder now; read again only after something changed. */
  look(): Promise<Look>;
  close(): Promise<void>;
}

/** Throws FileError when another desk has the folder. `changed` hears of every change, whoever made it. */
export async function openWorkplace(
  dir: string,
  around: Surroundings,
  work: DeskWork,
  changed: (paths: readonly string[]) => void,
): Promise<Workplace> {
  const release = await takeFolder(dir, around);
  let seen: Promise<Look> | undefined;
  const watcher = watchFolder(dir, (paths) => {
    seen = undefined;
    changed(paths);
  });
  return {
    dir,
    store: new Store(dir, around.moment, () => {
      seen = undefined;
    }),
    look() {
      const looking = seen ?? work.look(dir);
      seen = looking;
      looking.catch(() => {
        if (seen === looking) seen = undefined;
      });
      return looking;
    },
    async close() {
      watcher.close();
      await release();
    },
  };
}

function watchFolder(dir: string, told: (paths: readonly string[]) => void): FSWatcher {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return watch(dir, { recursive: true }, (_event, name) => {
    const path = (name ?? '').replaceAll('\\', '/');
    // Our own history, and what is being written.
    if (path.startsWith(HISTORY) || /(^|\/)\./.test(path)) return;
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...waiting];
      waiting.clear();
      told(paths);
    }, SETTLING);
  });
}
