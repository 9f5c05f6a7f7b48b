import { complementOf } from '../domain/bound.ts';
import type { Finding } from '../domain/finding.ts';
import type { Sentence, Summary, SummaryItem } from '../domain/narrative.ts';
import { type Amount, amountOf, isAllOrNone } from './amount.ts';
import { type Behind, tellComparisons } from './comparison-text.ts';
import { scorePhrase, tellIndicative, tellMargin } from './level-text.ts';
import { unmarked } from './marks.ts';
import { againstOf, overviewRemarks, overviewRows, remainderOf } from './overview.ts';
import { type Scene, type Told, titleOf, whoOf } from './scene.ts';
import { chooseItems } from './summary-choice.ts';

/** "In één oogopslag": all kernindicatoren by name, what else differs, and some large figures for paper. */
export function summarize(
  findings: readonly Finding[],
  kern: readonly Finding[],
  scene: Scene,
  paper: Scene,
): Summary {
  const against = againstOf(kern);
  const remainder = remainderOf(findings, kern, scene);
  return {
    overview: overviewRows(kern, scene),
    ...(against === undefined ? {} : { against }),
    remarks: overviewRemarks(kern, scene),
    ...(remainder ? { remainder } : {}),
    items: chooseItems(findings, kern).flatMap((finding) => itemOf(finding, paper)),
  };
}

function itemOf(finding: Finding, scene: Scene): readonly SummaryItem[] {
  const amount = amountOf(finding.measure);
  if (!amount) return [];
  const complement = complementFor(finding, amount, scene);
  return [
    {
      indicator: finding.indicator.code,
      label: titleOf(finding, scene),
      shown: amount.shown,
      predicate: predicateOf(finding, amount, scene),
      ...(complement ? { complement } : {}),
      sentences: [
        ...(amount.estimate.indicative
          ? [tellIndicative([finding], scene)]
          : comparisonSentences(finding, complement ? 'other' : 'level', scene)),
        ...tellMargin(finding, scene),
      ],
    },
  ];
}

/** What stands behind the large figure. */
function predicateOf({ indicator, measure }: Finding, amount: Amount, told: Told): string {
  const single = amount.shown.number <= 1;
  if (indicator.eenheid === 'procent') {
    const who = whoOf(measure, told);
    return indicator.zin ? `${who} ${single ? indicator.zin.singular : indicator.zin.plural}.` : `${who}.`;
  }
  return unmarked(scorePhrase({ indicator, measure }, amount, told).variants[0]);
}

function complementFor(
  { indicator, measure }: Finding,
  amount: Amount,
  told: Told,
): SummaryItem['complement'] {
  if (!indicator.complement || indicator.eenheid !== 'procent' || isAllOrNone(amount)) return undefined;
  const shown = complementOf(amount.shown);
  const { plural, singular } = indicator.complement;
  const predicate = `${whoOf(measure, told)} ${shown.number <= 1 ? singular : plural}.`;
  return { shown, predicate };
}

/**
 * The comparison with the whole whatever its outcome, and every other clear difference. Where the complement stands
 * between the figure and its comparison, "dat" would mean the complement.
 */
function comparisonSentences(finding: Finding, behind: Behind, scene: Scene): readonly Sentence[] {
  return tellComparisons(finding, behind, 'all', scene);
}
