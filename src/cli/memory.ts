import { readFileSync } from 'node:fs';
import type { PeakMemory } from '../effects.ts';

/** Reading the system's own counters takes less than a millisecond for a whole browser. */
const SAMPLE_MS = 1000;

/**
 * Keeps the largest memory of this process and of all it started, on Linux; elsewhere only this process is known. The
 * timer keeps nothing alive.
 */
export function startMemoryWatch(): () => PeakMemory {
  let tree = 0;
  const sample = () => {
    tree = Math.max(tree, memoryOf(treeOf(process.pid)));
  };
  setInterval(sample, SAMPLE_MS).unref();
  return () => {
    sample();
    // Node gives kilobytes.
    const own = process.resourceUsage().maxRSS * 1024;
    return tree === 0 ? { process: own } : { process: own, tree: Math.max(tree, own) };
  };
}

/** What the system tells of a process, and of those that it started; empty where it does not tell. */
function treeOf(id: number): readonly string[] {
  const status = readOrEmpty(`/proc/${id}/status`);
  const children = readOrEmpty(`/proc/${id}/task/${id}/children`).split(' ').filter(Boolean).map(Number);
  return [status, ...children.flatMap(treeOf)];
}

/**
 * Bytes of these processes together: of each what it holds itself, and once per program what its processes read from the
 * same files. The system's proportional shares (`smaps_rollup`) are more exact, and so slow to ask for that on a busy
 * machine a build waited a quarter of its time for them (decision 361).
 */
export function memoryOf(statuses: readonly string[]): number {
  const files = new Map<string, number>();
  let own = 0;
  for (const status of statuses) {
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
    const program = /^Name:\s+(.*)/m.exec(status)?.[1] ?? '';
    own += field('RssAnon') + field('RssShmem');
    files.set(program, Math.max(files.get(program) ?? 0, field('RssFile')));
  }
  return 1024 * [...files.values()].reduce((sum, size) => sum + size, own);
}

/** A process may be gone between two lines: then it has no memory either. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
