/** Effects come in as one object, so that stages stay pure and tests can watch. */
export interface Effects {
  readonly log: Logger;
  /** Milliseconds of a monotonic clock; durations only, never content. */
  readonly now: () => number;
  /** ISO date of today. It may stop a run (consent that ended), and is never content. */
  readonly today: string;
  /** Browser pages and workers at once. */
  readonly jobs: number;
  /** Folder for caches (browser, fonts, photos); outside `output/`. */
  readonly cacheDir: string;
  /** Tells this version of the program, with its packages, from every other: part of the key of what is kept. */
  readonly program: string;
  /** Hears when a stage begins and ends, where somebody follows the run. */
  readonly follow?: (news: StageNews) => void;
  /** Where the bundled browser is unpacked, if not in `cacheDir`. */
  readonly browserDir?: string;
  /** Explicit browser from the environment, read in cli.ts. */
  readonly browserPath?: string;
}

/** What says which browser is used, and where. */
export type BrowserPlace = Pick<Effects, 'browserPath' | 'browserDir' | 'cacheDir'>;

export type StageNews =
  | { readonly kind: 'begun'; readonly stage: string }
  | { readonly kind: 'ended'; readonly stage: string; readonly seconds: number; readonly told: string };

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
}

/** What only a whole build needs of its surroundings. */
export interface BuildEffects extends Effects {
  /** Names this run's folders beside `output/`: letters, digits, dots and hyphens. */
  readonly owner: string;
  /** Whether the run of that owner may still be at work; its folders are then left alone. */
  readonly isRunning: (owner: string) => boolean;
  /** Largest memory so far, in bytes. */
  readonly peakMemory: () => PeakMemory;
  /** Facts of this machine and moment for `rapport/duur.json`: Node, system, processors, start. */
  readonly machine: Readonly<Record<string, string | number>>;
}

export interface PeakMemory {
  /** Of this process alone. */
  readonly process: number;
  /** Of this process with all it started (the browser), where the system tells. */
  readonly tree?: number;
}

/** A browser that shows pages of the build to whoever wants to look at them; nothing else can be reached. */
export interface PageViewer {
  /** Name and version of the browser. */
  readonly name: string;
  /** Lends a view for the time of `look`. */
  view<Seen>(look: (view: PageView) => Promise<Seen>): Promise<Seen>;
}

/** A window with one page in it. */
export interface PageView {
  /** Opens a page by its path below `site/`. */
  open(path: string): Promise<void>;
  /** Sets the width of the window, in CSS pixels. */
  resize(width: number): Promise<void>;
  emulate(media: 'screen' | 'print'): Promise<void>;
  /** Presses a key this many times. */
  press(key: 'Tab' | 'Enter', times: number): Promise<void>;
  /** The value of an expression of JavaScript in the page, as JSON; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
}
