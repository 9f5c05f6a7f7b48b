/** What a build is asked, and what came of it. */
import type { Embargo } from '../domain/embargo.ts';
import type { Remark } from '../domain/remark.ts';

export interface BuildOptions {
  readonly dataDir: string;
  readonly outputDir: string;
  /** Left out of the build: the accessible PDFs, the press PDFs. */
  readonly without: ReadonlySet<'pdf' | 'druk'>;
  /** A photo that can't be read and a sheet that the press would refuse are left out, and stop nothing else. */
  readonly anyway: boolean;
  /** Builds before this one that are kept beside the output. */
  readonly kept: number;
  /** Version of this program. */
  readonly version: string;
  /** Marks every page, and keeps the note that lets the site go behind. Absent where none holds, or no longer. */
  readonly embargo?: Embargo;
  /** Signs the manifest; without it there is no signature. */
  readonly sign?: (bytes: Uint8Array) => Uint8Array;
}

export interface BuildResult {
  readonly remarks: readonly Remark[];
  readonly profiles: number;
  readonly files: number;
  readonly seconds: number;
}

/** The same before it is known how long it took. */
export interface Made extends Omit<BuildResult, 'seconds'> {
  /** It follows from more than the data folder, and so can't be told unchanged. */
  readonly readsOthers: boolean;
  /** Of a gemeente of a region: files that all share and that it does not use. */
  readonly unusedShared: readonly string[];
}
