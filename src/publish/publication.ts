import type { Change, Erratum } from '../domain/change.ts';
import type { OutputFile, PrintedFile } from '../domain/document.ts';
import type { Embargo } from '../domain/embargo.ts';
import type { Findings } from '../domain/finding.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Narratives, PolicyText } from '../domain/narrative.ts';
import type { PageEvidence } from '../domain/page-test.ts';
import type { Readability } from '../domain/readability.ts';
import type { Remark } from '../domain/remark.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import type { Survey } from '../domain/survey.ts';
import type { TableImport } from '../domain/table-import.ts';
import type { Table } from '../domain/tables.ts';
import type { Withheld } from '../domain/withheld.ts';

/** The figures that may leave, as rows: every download is made of these. */
export interface Figures {
  readonly cijfers: Table;
  readonly vergelijkingen: Table;
}

/** All that a build made, as it comes to the last stage: what leaves is decided here. */
export interface Publication {
  /** After suppression. */
  readonly survey: Survey;
  readonly suppression: SuppressionReport;
  /** Asks of a number whether it was hidden: no file may hold one. */
  readonly withheld: Withheld;
  readonly findings: Findings;
  readonly narratives: Narratives;
  /** Colors for what staff read; absent where only figures leave. */
  readonly houseStyle?: HouseStyle;
  /** Every goal and priority, internal ones too: for `intern/` alone. Absent where there are none. */
  readonly inHouse?: PolicyText;
  /** What changed since an edition that is out already; absent where there is none. */
  readonly erratum?: Erratum;
  /** What differs from the build that stands in the output now: for the report alone. */
  readonly since?: readonly Change[];
  readonly remarks: readonly Remark[];
  /** How the tables with figures were understood. */
  readonly imports: readonly TableImport[];
  /** Of each page and each written file; absent where only figures leave. */
  readonly readability?: readonly Readability[];
  /** What a browser found on the pages; absent where none was opened. */
  readonly evidence?: PageEvidence;
  /** Pages and what stands beside them; paths below `output/`, beginning with `site/`; what staff send out does not. */
  readonly files: readonly OutputFile[];
  readonly printed: readonly PrintedFile[];
  readonly version: string;
  /** Until when nothing may be made public; absent where anything may. */
  readonly embargo?: Embargo;
  /** Signs the manifest. */
  readonly sign?: (bytes: Uint8Array) => Uint8Array;
  /** Durations per stage, for `rapport/duur.json` only. */
  readonly laps: readonly { readonly stage: string; readonly seconds: number }[];
}
