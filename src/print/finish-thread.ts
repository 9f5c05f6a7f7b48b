/** A worker thread that finishes PDFs; started by finish-pool.ts. */
import { parentPort } from 'node:worker_threads';
import { type FinishJob, finish } from './finish-job.ts';

parentPort?.on('message', async ({ id, job }: { readonly id: number; readonly job: FinishJob }) => {
  try {
    parentPort?.postMessage({ id, done: await finish(job) });
  } catch (error) {
    parentPort?.postMessage({
      id,
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
