import type { Portrait } from './asset.ts';
import type { SafeHtml } from './page-blocks.ts';
import type { Consent } from './texts.ts';

/** A version of an interview, as it will be printed. */
export interface ProofVersion {
  readonly title: string;
  /** Where it will stand. */
  readonly use: string;
  /** As it is sealed. */
  readonly text: string;
  readonly html: SafeHtml;
}

/** The interviews of an area for those who told them: to read, change and sign. */
export interface Proof {
  readonly area: string;
  readonly gemeente: string;
  readonly editie: number;
  /** ISO date of the edition. */
  readonly datum: string;
  readonly contact: string;
  readonly people: readonly {
    readonly naam: string;
    /** Path relative to the data folder. */
    readonly file: string;
    readonly bijschrift?: string;
    readonly quote?: string;
    readonly portrait?: Portrait;
    /** Absent: not recorded yet. */
    readonly consent?: Consent;
    readonly versions: readonly ProofVersion[];
  }[];
}
