import type { Logo, Portrait } from '../domain/asset.ts';
import type { Erratum } from '../domain/change.ts';
import type { Embargo } from '../domain/embargo.ts';
import type { Charts } from '../domain/figure.ts';
import type { Findings } from '../domain/finding.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Narratives } from '../domain/narrative.ts';
import type { Remark } from '../domain/remark.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import type { Survey } from '../domain/survey.ts';

/** All that was made of one edition: what compose puts together. */
export interface Parts {
  readonly survey: Survey;
  readonly suppression: SuppressionReport;
  readonly findings: Findings;
  readonly narratives: Narratives;
  readonly charts: Charts;
  readonly portraits: ReadonlyMap<string, Portrait>;
  readonly logo?: Logo;
  readonly houseStyle: HouseStyle;
  /** What changed since an edition that is out already; absent where there is none. */
  readonly erratum?: Erratum;
  readonly remarks: readonly Remark[];
  /** Of this program, for the colophon. */
  readonly version: string;
  /** Until when nothing may be made public; absent where anything may. */
  readonly embargo?: Embargo;
  /** Left out of this build: pages name no PDF that is not there. */
  readonly without?: ReadonlySet<'pdf' | 'druk'>;
}
