import type { SuppressionReason } from './estimate.ts';
import type { Remark } from './remark.ts';

/** What disclosure control did, told without any hidden value: for the report and the method page. */
export interface SuppressionReport {
  /** Hidden cells in the edition's wave and before, by reason. */
  readonly counts: Readonly<Record<SuppressionReason, number>>;
  /** Of these, hidden only to protect another cell. */
  readonly complementary: number;
  readonly indicative: number;
  /** Additive relations looked at, and how many of them hold a hidden cell. */
  readonly relations: number;
  readonly relationsWithHidden: number;
  /** Cells added by the exact audit, after the line rule had nothing left to do. */
  readonly addedByAudit: number;
  /** Sensitive hidden cells whose reach was computed, and cells added since one could be known too well. */
  readonly widthsChecked: number;
  readonly addedByWidth: number;
  /** Of these sensitive cells the reach is not known: an area beside them has no number of residents. */
  readonly widthsUnknown: number;
  /** Indicator, wave and group whose percentages leave whole. */
  readonly wholeOnly: readonly {
    readonly indicator: string;
    readonly jaar: number;
    readonly groep: string;
  }[];
  /** Merged and pooled figures that could not be formed, and assumptions made in forming them. */
  readonly remarks: readonly Remark[];
}
