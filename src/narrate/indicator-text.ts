import type { Comparison, Finding } from '../domain/finding.ts';
import type { Sentence } from '../domain/narrative.ts';
import { type Amount, amountOf } from './amount.ts';
import { type Before, clearOf, comparisonsOf, isClear, tellComparison } from './comparison-text.ts';
import { tellComplement, tellIndicative, tellLevel, tellMargin, tellStatus } from './level-text.ts';
import type * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';

export interface Telling {
  /** `all`: comparisons of any outcome; `clear`: tested differences only. */
  readonly comparisons: 'all' | 'clear';
  readonly link?: string;
  readonly margin?: boolean;
  /** Words behind the level that belong to the theme ("Dat kan ook buiten de wijk zijn gebeurd."). */
  readonly aside?: nl.Phrase;
}

/**
 * Everything about one published indicator in one paragraph, so that an unfavourable level is never told
 * without its favourable change, nor the other way round (H10), and no level without its complement (H04, T15).
 */
export function tellIndicator(finding: Finding, scene: Scene, telling: Telling): readonly Sentence[] {
  const amount = amountOf(finding.measure);
  if (!amount) return [];
  const level = tellLevel(finding, amount, scene, telling.link);
  const aside = telling.aside ? [scene.voice.say(telling.aside)] : [];
  const status = tellStatus(amount, scene);
  const tail = telling.margin ? tellMargin(finding, scene) : [];
  return [
    level,
    ...aside,
    ...status,
    ...tellRest(finding, amount, scene, telling, aside.length > 0),
    ...tail,
  ];
}

/** Comparisons and complement, in one of two orders. */
function tellRest(
  finding: Finding,
  amount: Amount,
  scene: Scene,
  telling: Telling,
  interrupted: boolean,
): readonly Sentence[] {
  if (amount.estimate.indicative) {
    return [...tellComplement(finding, amount, scene), tellIndicative([finding], scene)];
  }
  const chosen = chooseComparisons(finding, telling);
  if (complementFirst(finding, scene) || interrupted) {
    const complement = tellComplement(finding, amount, scene);
    const kind = complement.length || interrupted ? 'complement' : 'level';
    return [...complement, ...tellComparisons(chosen, { kind }, scene)];
  }
  const comparisons = tellComparisons(chosen, { kind: 'level' }, scene);
  return [...comparisons, ...tellComplement(finding, amount, scene)];
}

/** A complement that says "daar" must stand beside the level, else it would point at the other area. */
function complementFirst(finding: Finding, scene: Scene): boolean {
  const words = finding.indicator.complement?.plural ?? '';
  const turn = scene.voice.alternate();
  return /\bdaar\b/.test(words) || (turn && repeatsWell(finding));
}

/** Behind the complement a comparison repeats the predicate; a long one would pass 20 words. */
const LONGEST_REPEATED = 9;
function repeatsWell(finding: Finding): boolean {
  return (finding.indicator.zin?.plural.split(' ').length ?? 0) <= LONGEST_REPEATED;
}

function chooseComparisons(finding: Finding, telling: Telling): readonly Comparison[] {
  const clear = clearOf(finding);
  if (telling.comparisons === 'clear') return clear;
  const all = comparisonsOf(finding);
  const main = all.find((one) => one.kind !== 'vorige');
  return all.filter((one) => one === main || one.kind === 'vorige' || isClear(one));
}

/** Comparisons one behind the other; each knows the one before it. */
export function tellComparisons(
  comparisons: readonly Comparison[],
  start: Before,
  scene: Scene,
): readonly Sentence[] {
  const told: Sentence[] = [];
  let before = start;
  for (const comparison of comparisons) {
    const sentences = tellComparison(comparison, before, scene);
    if (sentences.length === 0) continue;
    told.push(...sentences);
    before = { kind: 'comparison', comparison };
  }
  return told;
}
