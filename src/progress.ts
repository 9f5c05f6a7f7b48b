import { formatNumber } from './domain/format.ts';
import type { Effects } from './effects.ts';

/** How long a stage took and what it gave. */
export interface Lap {
  readonly stage: string;
  readonly seconds: number;
  readonly told: string;
}

export interface Progress {
  /** Runs a stage, tells what it gave, and keeps how long it took. Errors pass. */
  run<T>(stage: string, work: () => T | Promise<T>, tell: (result: T) => string): Promise<T>;
  readonly laps: readonly Lap[];
  /** Seconds since the start. */
  total(): number;
}

/** Keeps time over the stages of one run. Durations never reach content, only the log and `rapport/duur.json`. */
export function startProgress(effects: Pick<Effects, 'log' | 'now' | 'follow'>): Progress {
  const laps: Lap[] = [];
  const start = effects.now();
  return {
    laps,
    total: () => (effects.now() - start) / 1000,
    async run(stage, work, tell) {
      const from = effects.now();
      effects.follow?.({ kind: 'begun', stage });
      const result = await work();
      const lap = { stage, seconds: (effects.now() - from) / 1000, told: tell(result) };
      laps.push(lap);
      effects.follow?.({ kind: 'ended', ...lap });
      effects.log.info(`${stage.padEnd(13)}${formatNumber(lap.seconds, 1).padStart(6)} s   ${lap.told}`);
      return result;
    },
  };
}
