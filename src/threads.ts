/** Threads that are kept: each takes one job at a time, and gives plain data back. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, type Transferable, Worker, workerData } from 'node:worker_threads';

/** What a thread says: what it made of its job, or the stack of what went wrong. */
type Answer<Done> = { readonly done: Done } | { readonly failed: string };

export interface Threads<Job, Done> {
  /** Does the job in the first thread that is free. What `handOver` gives by then goes along, and is gone here. */
  run(job: Job, handOver?: () => Transferable[]): Promise<Done>;
  /** Jobs that no thread has begun. */
  readonly waiting: number;
  close(): Promise<void>;
}

interface Asked<Job, Done> {
  readonly job: Job;
  readonly handOver: () => Transferable[];
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens `count` threads that run the module at `source` (a `file:` URL of a .ts of this project, which calls
 * `answerJobs`). `given` is the same for all jobs.
 */
export function openThreads<Job, Done>(source: string, count: number, given?: unknown): Threads<Job, Done> {
  const queue: Asked<Job, Done>[] = [];
  const handOut = () => {
    for (const thread of threads) {
      if (!thread.isFree) continue;
      const next = queue.shift();
      if (!next) return;
      thread.start(next);
    }
  };
  const threads = Array.from({ length: count }, () => new Thread<Job, Done>(entryOf(source), given, handOut));
  return {
    get waiting() {
      return queue.length;
    },
    run: (job, handOver = () => []) =>
      new Promise((resolve, reject) => {
        queue.push({ job, handOver, resolve, reject });
        handOut();
      }),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** The other side, in the thread: answers each job, one after the other. `handOver` names memory that may go along. */
export function answerJobs<Given, Job, Done>(
  begin: (given: Given) => (job: Job) => Promise<Done>,
  handOver: (done: Done) => Transferable[] = () => [],
): void {
  const work = begin(workerData);
  parentPort?.on('message', async (job: Job) => {
    const answer = await work(job).then(
      (done): Answer<Done> => ({ done }),
      (error): Answer<Done> => ({
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    parentPort?.postMessage(answer, 'done' in answer ? handOver(answer.done) : []);
  });
}

/** One worker, which has one job at a time. */
class Thread<Job, Done> {
  private readonly worker: Worker;
  private readonly whenFree: () => void;
  private current: Asked<Job, Done> | undefined;
  private gone: Error | undefined;

  constructor(entry: URL, given: unknown, whenFree: () => void) {
    this.whenFree = whenFree;
    this.worker = new Worker(entry, { workerData: given });
    this.worker.on('message', (answer: Answer<Done>) => {
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

  start(asked: Asked<Job, Done>): void {
    this.current = asked;
    try {
      if (this.gone) throw this.gone;
      this.worker.postMessage(asked.job, asked.handOver());
    } catch (error) {
      this.end(() => asked.reject(errorOf(error)));
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private end(tell: (asked: Asked<Job, Done>) => void): void {
    const asked = this.current;
    this.current = undefined;
    if (asked) tell(asked);
    this.whenFree();
  }
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * Of a compiled program the thread is compiled too, and stands beside it. Else it reads TypeScript: a thread of Node 20
 * does not inherit the hooks for that, and registers them before anything else.
 */
function entryOf(source: string): URL {
  const compiled = join(dirname(import.meta.filename), `${basename(fileURLToPath(source), '.ts')}.mjs`);
  if (existsSync(compiled)) return pathToFileURL(compiled);
  const hooks = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const text = `import { register } from ${hooks}; register(); await import(${JSON.stringify(source)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`);
}
