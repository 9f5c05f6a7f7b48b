/** Finishes PDFs beside the printing, in threads of their own: the browser need not wait for it. */
import { Worker } from 'node:worker_threads';
import { type Answer, type FinishedJob, type FinishJob, finish, ownMemory } from './finish-job.ts';

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

interface Waiting {
  readonly resolve: (done: FinishedJob) => void;
  readonly reject: (error: Error) => void;
}

/** A pool for this many documents; for a few of them everything is done right here. */
export function openFinishPool(documents: number, threads: number): FinishPool {
  if (documents < WORTH_A_THREAD || threads < 2) return { finish, close: async () => {} };
  return new Threads(Math.min(threads, MOST_THREADS));
}

/** Hands each job to the first thread that is free. */
class Threads implements FinishPool {
  private readonly threads: readonly Thread[];
  private readonly waiting: (Waiting & { readonly job: FinishJob })[] = [];

  constructor(count: number) {
    this.threads = Array.from({ length: count }, () => new Thread(() => this.handOut()));
  }

  /** Where threads fall behind the job is done here, and so the printing waits. */
  finish(job: FinishJob): Promise<FinishedJob> {
    if (this.waiting.length >= MOST_WAITING) return finish(job);
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.handOut();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private handOut(): void {
    for (const thread of this.threads) {
      if (!thread.isFree) continue;
      const next = this.waiting.shift();
      if (!next) return;
      thread.start(next.job, next);
    }
  }
}

/** One worker, which has one job at a time. */
class Thread {
  private readonly worker = new Worker(threadSource());
  private readonly whenFree: () => void;
  private current: Waiting | undefined;
  private gone: Error | undefined;

  constructor(whenFree: () => void) {
    this.whenFree = whenFree;
    this.worker.on('message', (answer: Answer) => {
      this.end((asked) =>
        'done' in answer ? asked.resolve(answer.done) : asked.reject(new Error(answer.failed)),
      );
    });
    this.worker.on('error', (error) => {
      const gone = errorOf(error);
      this.gone = gone;
      this.end((asked) => asked.reject(gone));
    });
  }

  get isFree(): boolean {
    return this.current === undefined;
  }

  start(job: FinishJob, asked: Waiting): void {
    this.current = asked;
    try {
      if (this.gone) throw this.gone;
      this.worker.postMessage(job, ownMemory(job.raw));
    } catch (error) {
      this.end(() => asked.reject(errorOf(error)));
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private end(tell: (asked: Waiting) => void): void {
    const asked = this.current;
    this.current = undefined;
    if (asked) tell(asked);
    this.whenFree();
  }
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** A thread of Node 20 does not inherit the hooks that read TypeScript: it registers them before anything else. */
function threadSource(): URL {
  const hooks = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const thread = JSON.stringify(new URL('./finish-thread.ts', import.meta.url).href);
  const source = `import { register } from ${hooks}; register(); await import(${thread});`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}
