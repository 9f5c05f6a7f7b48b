/** Goals and priorities in words: the same figures, margins and outcomes that the pages tell. */
import type { GoalFinding, Measure, PolicyFindings, PriorityFinding } from '../domain/finding.ts';
import { formatNumber, show } from '../domain/format.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { GoalText, PolicyText, PriorityText, WaveFact } from '../domain/narrative.ts';
import type { Groep, Survey } from '../domain/survey.ts';
import { groupWho } from './group-nl.ts';
import { capitalized, unmarked } from './marks.ts';
import * as nl from './policy-nl.ts';
import { type Told, topicNameOf } from './scene.ts';

/** In the order in which they were written; nothing is ranked. */
export function tellPolicy(
  { goals, priorities }: PolicyFindings,
  told: Pick<Survey, 'onderzoek'>,
): PolicyText {
  return {
    goals: goals.map((finding) => goalText(finding, told)),
    priorities: priorities.map((finding) => priorityText(finding, told)),
    note: priorities.length > 0 ? nl.NO_PROOF : '',
  };
}

function goalText(finding: GoalFinding, told: Told): GoalText {
  const { goal, indicator, oordeel, reason, measure, comparison, visible } = finding;
  return {
    finding,
    topic: topicOf(indicator, goal.groep, told),
    aim: aimOf(finding),
    verdict: nl.VERDICTS[oordeel],
    facts: [...waveFacts(comparison?.other, indicator), ...waveFacts(measure, indicator)],
    why: [reason, ...(visible ? [nl.visible(visible, indicator.eenheid, goal.richting)] : [])],
  };
}

function priorityText(finding: PriorityFinding, told: Told): PriorityText {
  const { indicator, before, now, comparison } = finding;
  return {
    finding,
    topic: topicOf(indicator, undefined, told),
    facts: [...waveFacts(before, indicator), ...waveFacts(now, indicator)],
    ...(comparison && { outcome: nl.changeOutcome(comparison) }),
  };
}

function topicOf(indicator: Indicator, groep: Groep | undefined, told: Told): string {
  const name = unmarked(capitalized(topicNameOf({ indicator }, told)));
  return groep
    ? `${name}: ${groupWho(groep.kenmerk, groep.waarde) ?? `${groep.kenmerk} ${groep.waarde}`}`
    : name;
}

function aimOf({ goal: { richting, basisjaar = 0, waarde = 0, jaar }, indicator }: GoalFinding): string {
  if (richting === 'daling' || richting === 'stijging') return nl.aimOfChange(richting, basisjaar, jaar);
  const { eenheid } = indicator;
  const whole = eenheid === 'procent' && Number.isInteger(waarde);
  return nl.aimOfLevel(
    richting,
    whole || eenheid !== 'procent' ? show(waarde, eenheid).words : nl.exactShare(waarde),
    jaar,
  );
}

/** Hidden and missing figures are said, never left blank (H06). */
function waveFacts(measure: Measure | undefined, { eenheid }: Indicator): readonly WaveFact[] {
  if (!measure) return [];
  const term = nl.inWave(measure.jaar);
  const { estimate, shown, interval, bound } = measure;
  switch (estimate.kind) {
    case 'suppressed':
      return [
        {
          term,
          value: bound ? `${bound.words} (${hiddenWords(estimate.reason)})` : hiddenWords(estimate.reason),
        },
      ];
    case 'missing':
      return [{ term, value: nl.NO_FIGURE }];
    case 'published': {
      const margin = interval
        ? nl.marginWords(interval.shown.lower.bare, interval.shown.upper.bare)
        : nl.MARGIN_UNKNOWN;
      const answers = estimate.n === undefined ? [] : [nl.answers(formatNumber(estimate.n, 0))];
      const indication = estimate.indicative ? [nl.INDICATION] : [];
      const words = shown?.words ?? '';
      return [
        { term, value: [`${nl.about(eenheid)}${words} (${margin})`, ...answers, ...indication].join(', ') },
      ];
    }
  }
}
