import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBusy } from '../error.ts';
import { OWN_ENTRY, type Place } from './place.ts';

/**
 * The switch from the old tree to the new one. No system that we run on lets Node swap two folders in one step, so
 * there are several, short and without waiting in between. After a crash between any two of them `recoverySteps`
 * comes to a whole tree; the tests run a part of the list to play the crash.
 */
type Step = () => void;

/** Entries that go and come, written down before the first one moves. */
interface Plan {
  readonly leaving: readonly string[];
  readonly coming: readonly string[];
}

export function switchSteps(place: Place): readonly Step[] {
  const plan = planOf(place);
  return [
    () => writeFileSync(place.journal, JSON.stringify(plan)),
    ...moves(place, plan),
    () => rmSync(place.journal),
  ];
}

/** What is left to do of a switch that broke off, judged by its journal and by what stands on the disk. */
export function recoverySteps(place: Place): readonly Step[] {
  const plan = readPlan(place.journal);
  // A journal that was not written out to its end means that nothing had moved yet.
  const steps = plan ? moves(place, plan) : [];
  return [...steps, () => rmSync(place.journal)];
}

function planOf({ kind, output, staged }: Place): Plan {
  if (kind === 'beside') return { leaving: [], coming: [] };
  return {
    leaving: readdirSync(output).filter((name) => !OWN_ENTRY.test(name)),
    coming: readdirSync(staged),
  };
}

function readPlan(journal: string): Plan | undefined {
  try {
    return JSON.parse(readFileSync(journal, 'utf8'));
  } catch {
    return undefined;
  }
}

function moves(place: Place, plan: Plan): readonly Step[] {
  return place.kind === 'beside' ? besideMoves(place) : insideMoves(place, plan);
}

/** Two renames. Halfway, `output` is gone and `staged` is still there: running this again does the second. */
function besideMoves({ output, staged, old }: Place): readonly Step[] {
  if (!existsSync(staged)) return existsSync(output) ? [] : [() => rename(old, output)];
  const retire = existsSync(output) ? [() => rename(output, old)] : [];
  return [...retire, () => rename(staged, output)];
}

/**
 * Entry by entry, all old ones out and then the new ones in. What still stands in `staged` has not come yet, so
 * running this again goes on where it stopped.
 */
function insideMoves({ output, staged, old }: Place, { leaving, coming }: Plan): readonly Step[] {
  const arrived = new Set(coming.filter((name) => !existsSync(join(staged, name))));
  const retiring = leaving.filter((name) => existsSync(join(output, name)) && !arrived.has(name));
  return [
    () => mkdirSync(old, { recursive: true }),
    ...retiring.map((name) => () => rename(join(output, name), join(old, name))),
    ...coming
      .filter((name) => !arrived.has(name))
      .map((name) => () => rename(join(staged, name), join(output, name))),
  ];
}

/** A virus scanner or an open window may hold a folder for a moment. */
const RETRY_MS = [50, 100, 200, 400, 800];

function rename(from: string, to: string): void {
  for (const wait of RETRY_MS) {
    try {
      renameSync(from, to);
      return;
    } catch (cause) {
      if (!isBusy(cause)) throw cause;
      // Waits without giving way, so that nothing else runs halfway through a switch.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  renameSync(from, to);
}
