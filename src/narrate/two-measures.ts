import type { Finding, Findings } from '../domain/finding.ts';
import type { MeasureText, TwoMeasuresText } from '../domain/narrative.ts';
import { type Survey, wholeOf } from '../domain/survey.ts';
import { capitalized, unmarked } from './marks.ts';
import { changeOutcome } from './policy-nl.ts';
import { topicNameOf } from './scene.ts';
import { tellExplanations } from './theme-page.ts';

/**
 * What residents feel, went through and told the police, over the years and each tested in itself; undefined where the
 * survey names no such questions or the whole has no figure of any.
 */
export function tellTwoMeasures(survey: Survey, findings: Findings): TwoMeasuresText | undefined {
  const { tweeMaten } = survey.onderzoek;
  const own = findings.areas.get(wholeOf(survey).code) ?? [];
  const measures = (tweeMaten?.vragen ?? []).flatMap((code) => {
    const finding = own.find(({ indicator }) => indicator.code === code);
    return finding ? [measureText(finding, survey)] : [];
  });
  if (!tweeMaten || measures.length === 0) return undefined;
  return { measures, context: tellExplanations(tweeMaten.toelichting, survey) };
}

function measureText(finding: Finding, survey: Survey): MeasureText {
  const { vorige } = finding.comparisons;
  return {
    finding,
    topic: unmarked(capitalized(topicNameOf(finding, survey))),
    ...(vorige ? { outcome: changeOutcome(vorige) } : {}),
  };
}
