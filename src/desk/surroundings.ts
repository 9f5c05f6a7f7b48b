import type { Owner } from './folder/lock.ts';

/** What only the commands know: clock, place, owner. */
export interface Surroundings extends Owner {
  /** ISO moment. */
  readonly moment: () => string;
  /** Where the user's own folders are. */
  readonly home: string;
  /** The program itself, which makes previews and builds in processes of their own. */
  readonly program: string;
  /** Where builds stand; the same as of the terminal. */
  readonly outputDir: string;
  /** Shows a folder in the file manager of the system. */
  readonly reveal: (path: string) => void;
}
