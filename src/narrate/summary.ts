import { complementOf } from '../domain/bound.ts';
import type { Comparison, Finding } from '../domain/finding.ts';
import type { Claim, Paragraph, Sentence, Summary, SummaryItem } from '../domain/narrative.ts';
import { type Amount, amountOf, isAllOrNone } from './amount.ts';
import { clearOf, comparisonsOf, isClear, mainOf } from './comparison-text.ts';
import { tellComparisons, tellIndicator } from './indicator-text.ts';
import { scorePhrase, tellIndicative, tellMargin } from './level-text.ts';
import { unmarked } from './marks.ts';
import * as nl from './phrases-nl.ts';
import { type Scene, titleOf, wholeWords } from './scene.ts';
import { chooseItems } from './summary-choice.ts';

/** "In één oogopslag": counts, some large figures, every other clear difference on a kernindicator in words. */
export function summarize(findings: readonly Finding[], kern: readonly Finding[], scene: Scene): Summary {
  const chosen = chooseItems(findings, kern);
  const items = chosen.flatMap((finding) => itemOf(finding, scene));
  const also = kern.filter((finding) => !chosen.includes(finding) && clearOf(finding).length > 0);
  const left = findings.filter(
    (finding) => !chosen.includes(finding) && !also.includes(finding) && isNotable(finding),
  );
  return {
    opening: openingOf(kern, scene),
    items,
    also: also.flatMap((finding) => tellIndicator(finding, scene, { comparisons: 'clear', brief: true })),
    ...(left.length
      ? {
          remainder: scene.voice.say(nl.remainder(countClear(left), [...chosen, ...also].some(isNotable)), [
            { kind: 'count', numbers: [] },
          ]),
        }
      : {}),
  };
}

const isNotable = (finding: Finding) => clearOf(finding).length > 0;
const countClear = (findings: readonly Finding[]) =>
  findings.reduce((sum, finding) => sum + clearOf(finding).length, 0);

// ---------------------------------------------------------------- opening

/** Outcomes on the kernindicatoren, in a fixed order and the same shape (H01): sentences 16 and 17 of method.md. */
export function openingOf(kern: readonly Finding[], scene: Scene): Paragraph {
  const compared = kern.flatMap((finding) => mainOf(finding) ?? []);
  const place = placeOf(compared);
  if (kern.length === 0 || !place) return [];
  const say = (phrase: nl.Phrase) => scene.voice.say(phrase, countClaims(compared));
  const tally = countOutcomes(kern);
  if (tally.untold === kern.length) return [say(nl.noneCompared(place))];
  if (tally.unclear === kern.length) return [say(nl.allUnclear(kern.length, place)), ...changes(kern, scene)];
  return [
    say(nl.compared(kern.length, place)),
    ...(tally.favourable ? [say(nl.countFavourable(tally.favourable))] : []),
    ...(tally.unfavourable ? [say(nl.countUnfavourable(tally.unfavourable))] : []),
    ...(tally.neutral ? [say(nl.countNeutral(tally.neutral))] : []),
    ...(tally.even ? [say(nl.countEven(tally.even))] : []),
    ...(tally.unclear ? [say(nl.countUnclear(tally.unclear))] : []),
    ...(tally.untold ? [say(nl.countUntold(tally.untold))] : []),
    ...changes(kern, scene),
  ];
}

function placeOf(comparisons: readonly Comparison[]): string | undefined {
  const other = comparisons.find((one) => one.other)?.other;
  return other && wholeWords(other.gebied);
}

/** What a count over comparisons rests on. */
export const countClaims = (comparisons: readonly Comparison[]): readonly Claim[] =>
  comparisons.map((comparison) => ({ kind: 'count', comparison, numbers: [] }));

export interface Tally {
  readonly favourable: number;
  readonly unfavourable: number;
  readonly neutral: number;
  readonly even: number;
  readonly unclear: number;
  /** Not compared: hidden, indicative, not tested, another definition. */
  readonly untold: number;
}

/** Outcomes of the comparison with the whole, counted over indicators. */
export function countOutcomes(kern: readonly Finding[]): Tally {
  const count = (test: (comparison: Comparison | undefined) => boolean) =>
    kern.filter((finding) => test(mainOf(finding))).length;
  const favourable = count((one) => isClear(one) && one.favour === 'gunstig');
  const unfavourable = count((one) => isClear(one) && one.favour === 'ongunstig');
  const neutral = count(isClear) - favourable - unfavourable;
  const even = count((one) => one?.klasse === 'ongeveer_evenveel');
  const unclear = count((one) => one?.klasse === 'geen_duidelijk_verschil');
  const told = favourable + unfavourable + neutral + even + unclear;
  return { favourable, unfavourable, neutral, even, unclear, untold: kern.length - told };
}

/** Changes since the last wave, both directions in one sentence. */
function changes(kern: readonly Finding[], scene: Scene): readonly Sentence[] {
  const clear = kern.flatMap((finding) => finding.comparisons.vorige ?? []).filter(isClear);
  const favourable = clear.filter((one) => one.favour === 'gunstig').length;
  const unfavourable = clear.filter((one) => one.favour === 'ongunstig').length;
  if (favourable + unfavourable === 0) return [];
  return [scene.voice.say(nl.changesCounted(favourable, unfavourable), countClaims(clear))];
}

// ---------------------------------------------------------------- items

function itemOf(finding: Finding, scene: Scene): readonly SummaryItem[] {
  const amount = amountOf(finding.measure);
  if (!amount) return [];
  const complement = complementFor(finding, amount);
  return [
    {
      indicator: finding.indicator.code,
      label: titleOf(finding),
      shown: amount.shown,
      predicate: predicateOf(finding, amount),
      ...(complement ? { complement } : {}),
      sentences: [
        ...(amount.estimate.indicative
          ? [tellIndicative([finding], scene)]
          : comparisonSentences(finding, complement ? 'complement' : 'level', scene)),
        ...tellMargin(finding, scene, 'short'),
      ],
    },
  ];
}

/** What stands behind the large figure. */
function predicateOf({ indicator, measure }: Finding, amount: Amount): string {
  const single = amount.shown.number <= 1;
  if (indicator.eenheid === 'procent') {
    const who = nl.whoOf(measure.basis);
    return indicator.zin ? `${who} ${single ? indicator.zin.singular : indicator.zin.plural}.` : `${who}.`;
  }
  return unmarked(scorePhrase({ indicator }, amount).variants[0]);
}

function complementFor({ indicator, measure }: Finding, amount: Amount): SummaryItem['complement'] {
  if (!indicator.complement || indicator.eenheid !== 'procent' || isAllOrNone(amount)) return undefined;
  const shown = complementOf(amount.shown);
  const { plural, singular } = indicator.complement;
  const predicate = `${nl.whoOf(measure.basis)} ${shown.number <= 1 ? singular : plural}.`;
  return { shown, predicate };
}

/**
 * The comparison with the whole whatever its outcome, and every other clear difference. Where the complement stands
 * between the figure and its comparison, "dat" would mean the complement.
 */
function comparisonSentences(
  finding: Finding,
  said: 'level' | 'complement',
  scene: Scene,
): readonly Sentence[] {
  const main = mainOf(finding);
  const chosen = comparisonsOf(finding).filter((one) => one === main || isClear(one));
  return tellComparisons(chosen, { kind: said }, scene);
}
