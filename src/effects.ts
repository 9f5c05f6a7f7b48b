/** Effects come in as one object, so that stages stay pure and tests can watch. */
export interface Effects {
  readonly log: Logger;
  /** Milliseconds of a monotonic clock; durations only, never content. */
  readonly now: () => number;
  /** Browser pages and workers at once. */
  readonly jobs: number;
  /** Folder for caches (browser, fonts, photos); outside `output/`. */
  readonly cacheDir: string;
  /** Explicit browser from the environment, read in cli.ts. */
  readonly browserPath?: string;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
}
