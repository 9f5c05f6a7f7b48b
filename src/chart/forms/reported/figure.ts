import type { TopicRow } from '../../figure-words.ts';

/** Shares of one basis, such as victims who told the police: whole bars of who did and who did not. */
export interface ReportedFigure {
  readonly titel: string;
  /** Below the axis: "van de 100 …". */
  readonly as: string;
  readonly rows: readonly TopicRow[];
}
