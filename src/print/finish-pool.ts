/** Finishes PDFs beside the printing, in threads of their own: the browser need not wait for it. */
import { openThreads } from '../threads.ts';
import { type FinishedJob, type FinishJob, finish, ownMemory } from './finish-job.ts';

/** Below this a thread takes longer to start than it saves. */
const WORTH_A_THREAD = 8;
const MOST_THREADS = 2;
/** More documents than this don't wait for a thread: each is half a megabyte, and of an edition there are hundreds. */
const MOST_WAITING = 4;

export interface FinishPool {
  /** Takes the job over: the bytes of its `raw` may go to a thread, and be gone here. */
  finish(job: FinishJob): Promise<FinishedJob>;
  close(): Promise<void>;
}

/** A pool for this many documents; for a few of them everything is done right here. */
export function openFinishPool(documents: number, threads: number): FinishPool {
  if (documents < WORTH_A_THREAD || threads < 2) return { finish, close: async () => {} };
  const source = new URL('./finish-thread.ts', import.meta.url).href;
  const pool = openThreads<FinishJob, FinishedJob>(source, Math.min(threads, MOST_THREADS));
  return {
    // Where threads fall behind the job is done here, and so the printing waits.
    finish: (job) =>
      pool.waiting >= MOST_WAITING ? finish(job) : pool.run(job, { handOver: () => ownMemory(job.raw) }),
    close: () => pool.close(),
  };
}
