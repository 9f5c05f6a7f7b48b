import { readFileSync } from 'node:fs';
import type { PeakMemory } from '../effects.ts';

/** Adding up the shares of a large process takes the system some 20 ms, in which nothing else happens here. */
const SAMPLE_MS = 1000;

/**
 * Keeps the largest memory of this process and of all it started. Linux tells the proportional share of each
 * process (shared pages counted once); elsewhere only this process is known. The timer keeps nothing alive.
 */
export function startMemoryWatch(): () => PeakMemory {
  let tree = 0;
  const sample = () => {
    tree = Math.max(tree, shareOfTree(process.pid));
  };
  setInterval(sample, SAMPLE_MS).unref();
  return () => {
    sample();
    // Node gives kilobytes.
    const own = process.resourceUsage().maxRSS * 1024;
    return tree === 0 ? { process: own } : { process: own, tree: Math.max(tree, own) };
  };
}

/** Bytes of a process and its children; 0 where the system does not tell. */
function shareOfTree(id: number): number {
  const share = /^Pss:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${id}/smaps_rollup`))?.[1] ?? '0';
  const children = readOrEmpty(`/proc/${id}/task/${id}/children`).split(' ').filter(Boolean).map(Number);
  return children.reduce((sum, child) => sum + shareOfTree(child), Number(share) * 1024);
}

/** A process may be gone between two lines: then it has no memory either. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
