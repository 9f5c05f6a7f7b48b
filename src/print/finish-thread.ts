/** A worker thread that finishes PDFs, one after the other; started by finish-pool.ts. */
import { parentPort } from 'node:worker_threads';
import { type Answer, type FinishJob, finish, ownMemory } from './finish-job.ts';

parentPort?.on('message', async (job: FinishJob) => {
  const answer = await finish(job).then(
    (done): Answer => ({ done }),
    (error): Answer => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(answer, 'done' in answer ? ownMemory(answer.done.bytes) : []);
});
