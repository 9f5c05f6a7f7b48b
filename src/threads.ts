/** Threads that are kept: each takes one job at a time, and gives plain data back. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, type Transferable, Worker, workerData } from 'node:worker_threads';

/** Milliseconds between looks at a job that may take too long. */
const WATCH = 200;

/** What a thread says: what it made of its job, or the stack of what went wrong. */
type Answer<Done> = { readonly done: Done } | { readonly failed: string };

/** A job that took more than it may; its thread was ended, and another does the next. */
export class TooMuch extends Error {
  readonly of: 'seconds' | 'memory';
  constructor(of: 'seconds' | 'memory') {
    super(`a job took too much: ${of}`);
    this.name = 'TooMuch';
    this.of = of;
  }
}

export interface Threads<Job, Done> {
  /**
   * Does the job in the first thread that is free. What `handOver` gives by then goes along, and is gone here. Rejects
   * with TooMuch when it takes more than its `seconds` or runs out of memory.
   */
  run(job: Job, how?: HowToRun): Promise<Done>;
  /** Jobs that no thread has begun. */
  readonly waiting: number;
  close(): Promise<void>;
}

export interface HowToRun {
  readonly handOver?: () => Transferable[];
  /**
   * Processor time that this process may use from when the job began: on a busy machine a sound job takes longer by the
   * clock. Without end where absent.
   */
  readonly seconds?: number;
}

interface Asked<Job, Done> extends HowToRun {
  readonly job: Job;
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens `count` threads that run the module at `source` (a `file:` URL of a .ts of this project, which calls
 * `answerJobs`). `given` is the same for all jobs; `megabytes` bounds the memory of each. Threads without a job keep no
 * process alive.
 */
export function openThreads<Job, Done>(
  source: string,
  count: number,
  given?: unknown,
  { megabytes }: { readonly megabytes?: number } = {},
): Threads<Job, Done> {
  const open = () =>
    new Worker(entryOf(source), {
      workerData: given,
      ...(megabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
    });
  const queue: Asked<Job, Done>[] = [];
  const handOut = () => {
    for (const thread of threads) {
      if (!thread.isFree) continue;
      const next = queue.shift();
      if (!next) return;
      thread.start(next);
    }
  };
  const threads = Array.from({ length: count }, () => new Thread<Job, Done>(open, handOut));
  return {
    get waiting() {
      return queue.length;
    },
    run: (job, how = {}) =>
      new Promise((resolve, reject) => {
        queue.push({ ...how, job, resolve, reject });
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

/** One worker, which has one job at a time; where it had to be ended, another takes its place. */
class Thread<Job, Done> {
  private readonly open: () => Worker;
  private readonly whenFree: () => void;
  private worker: Worker;
  private current: Asked<Job, Done> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private gone: Error | undefined;

  constructor(open: () => Worker, whenFree: () => void) {
    this.open = open;
    this.whenFree = whenFree;
    this.worker = this.opened();
  }

  get isFree(): boolean {
    return this.current === undefined;
  }

  start(asked: Asked<Job, Done>): void {
    this.current = asked;
    try {
      if (this.gone) throw this.gone;
      this.worker.ref();
      this.worker.postMessage(asked.job, asked.handOver?.() ?? []);
      if (asked.seconds !== undefined) this.watch(asked.seconds);
    } catch (error) {
      this.end(() => asked.reject(errorOf(error)));
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private opened(): Worker {
    const worker = this.open();
    worker.unref();
    worker.on('message', (answer: Answer<Done>) => {
      this.end((asked) =>
        'done' in answer ? asked.resolve(answer.done) : asked.reject(new Error(answer.failed)),
      );
    });
    worker.on('error', (error) => {
      // Of one that was ended already, nothing is heard any more.
      if (worker !== this.worker) return;
      if (isOutOfMemory(error)) this.replace('memory');
      else {
        const gone = errorOf(error);
        this.gone = gone;
        this.end((asked) => asked.reject(gone));
      }
    });
    return worker;
  }

  private watch(seconds: number): void {
    const start = process.cpuUsage();
    this.timer = setInterval(() => {
      const { user, system } = process.cpuUsage(start);
      if (user + system >= 1e6 * seconds) this.replace('seconds');
    }, WATCH);
  }

  private replace(of: TooMuch['of']): void {
    const ended = this.worker;
    ended.removeAllListeners('message');
    this.worker = this.opened();
    void ended.terminate();
    this.end((asked) => asked.reject(new TooMuch(of)));
  }

  private end(tell: (asked: Asked<Job, Done>) => void): void {
    const asked = this.current;
    clearInterval(this.timer);
    this.current = undefined;
    this.worker.unref();
    if (asked) tell(asked);
    this.whenFree();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
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
