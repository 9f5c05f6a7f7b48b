/** Finishes PDFs beside the printing, in threads of their own: the browser need not wait for it. */
import { Worker } from 'node:worker_threads';
import { type FinishedJob, type FinishJob, finish } from './finish-job.ts';

/** Below this a thread takes longer to start than it saves. */
const WORTH_A_THREAD = 8;

export interface FinishPool {
  finish(job: FinishJob): Promise<FinishedJob>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (done: FinishedJob) => void;
  readonly reject: (error: Error) => void;
}

type Answer =
  | { readonly id: number; readonly done: FinishedJob }
  | { readonly id: number; readonly failed: string };

/** A pool for this many documents; for a few of them everything is done right here. */
export function openFinishPool(documents: number, threads: number): FinishPool {
  if (documents < WORTH_A_THREAD || threads < 2) return { finish, close: async () => {} };
  const workers = Array.from({ length: Math.min(threads, 2) }, startThread);
  let next = 0;
  return {
    finish: (job) => {
      const worker = workers[next++ % workers.length];
      return worker ? worker.finish(job) : finish(job);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** A thread of Node 20 does not inherit the hooks that read TypeScript: it registers them before anything else. */
function threadSource(): URL {
  const hooks = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const thread = JSON.stringify(new URL('./finish-thread.ts', import.meta.url).href);
  const source = `import { register } from ${hooks}; register(); await import(${thread});`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

function startThread(): FinishPool {
  const worker = new Worker(threadSource());
  const waiting = new Map<number, Waiting>();
  let next = 0;
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('done' in answer) asked?.resolve(answer.done);
    else asked?.reject(new Error(answer.failed));
  });
  let gone: Error | undefined;
  worker.on('error', (error) => {
    gone = error instanceof Error ? error : new Error(String(error));
    for (const asked of waiting.values()) asked.reject(gone);
    waiting.clear();
  });
  return {
    finish: (job) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone);
        waiting.set(next, { resolve, reject });
        worker.postMessage({ id: next++, job });
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
