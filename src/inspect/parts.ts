import type { Charts } from '../domain/figure.ts';
import type { Findings } from '../domain/finding.ts';
import type { Narratives } from '../domain/narrative.ts';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';

/** What is inspected; charts only once they are drawn. */
export interface InspectedParts {
  readonly survey: Survey;
  readonly findings: Findings;
  readonly narratives: Narratives;
  readonly charts?: Charts;
  /** What was said before: a text that is known to be missing is not listed twice. */
  readonly remarks?: readonly Remark[];
}
