/** The surroundings of a run, as one object for the stages; and the folder of the cache, kept within bounds. */
import { readdir, rm } from 'node:fs/promises';
import { availableParallelism, hostname } from 'node:os';
import { join } from 'node:path';
import { programOf } from '../../bin/compiled.mjs';
import { trimCache } from '../cache.ts';
import type { BuildEffects } from '../effects.ts';
import { type Request, wholeNumber } from './arguments.ts';
import { startMemoryWatch } from './memory.ts';
import { complain } from './voice.ts';

const host = hostname().replaceAll(/[^A-Za-z0-9.-]/g, '-');

/** Begins the name of a folder that is a cache for one run; behind it its owner. */
const ONCE = 'eenmalig-';
/** Bytes of made files that are kept: some ten thousand wijken. */
const MOST_KEPT = 4e9;

/** Progress goes to standard error, so that standard output holds results only; in CI only results count. */
export function effectsOf(request: Request, home: string): BuildEffects {
  const { CI, PUPPETEER_EXECUTABLE_PATH: browserPath } = process.env;
  const quiet = Boolean(CI) || request.switches.has('json');
  const owner = `${host}-${process.pid}`;
  const jobs = request.values.jobs;
  let program: string | undefined;
  return {
    log: { info: (message) => (quiet ? undefined : complain(message)), warn: complain },
    now: () => performance.now(),
    today: new Date().toISOString().slice(0, 10),
    jobs: jobs === undefined ? Math.min(4, availableParallelism()) : wholeNumber('jobs', jobs, 1, 64),
    // Without the cache: in a folder for this run alone, which goes with it.
    cacheDir: join(home, '.cache', ...(request.switches.has('zonder-cache') ? [ONCE + owner] : [])),
    // Read at most once, and by no command that keeps nothing.
    get program() {
      program ??= programOf(home);
      return program;
    },
    ...(browserPath ? { browserPath } : {}),
    owner,
    isRunning,
    peakMemory: startMemoryWatch(),
    machine: {
      node: process.version,
      systeem: `${process.platform} ${process.arch}`,
      processoren: availableParallelism(),
      begonnen: new Date().toISOString(),
    },
  };
}

/** Another run of this machine is asked for; of another machine on a shared disk nothing is known: left alone. */
function isRunning(owner: string): boolean {
  const id = Number(/-(\d+)$/.exec(owner)?.[1]);
  if (owner !== `${host}-${id}`) return true;
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Brings the cache back within its bounds, and takes away what runs without a cache left behind. */
export async function tidyCache(home: string): Promise<void> {
  const cache = join(home, '.cache');
  for (const name of await readdir(cache).catch(() => [])) {
    if (!name.startsWith(ONCE) || isRunning(name.slice(ONCE.length))) continue;
    await rm(join(cache, name), { recursive: true, force: true }).catch(() => undefined);
  }
  await trimCache(cache, MOST_KEPT);
}
