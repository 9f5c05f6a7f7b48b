import type { Comparison, Finding } from '../domain/finding.ts';
import type { Sentence } from '../domain/narrative.ts';
import { type Amount, amountOf } from './amount.ts';
import { type Before, clearOf, comparisonsOf, isClear, tellComparison } from './comparison-text.ts';
import { tellComplement, tellIndicative, tellLevel, tellMargin, tellStatus } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';

export interface Telling {
  /** `all`: comparisons of any outcome; `clear`: tested differences only. */
  readonly comparisons: 'all' | 'clear';
  /** Only where T15 asks for it is the complement told. */
  readonly brief?: boolean;
  readonly margin?: boolean;
  /** Words behind the level that belong to the theme ("Dat kan ook buiten de wijk zijn gebeurd."). */
  readonly aside?: nl.Phrase;
}

/**
 * Everything about one published indicator in one paragraph, so that an unfavourable level is never told
 * without its favourable change, nor the other way round (H10), and no complement without its level (H04).
 */
export function tellIndicator(finding: Finding, scene: Scene, telling: Telling): readonly Sentence[] {
  const amount = amountOf(finding.measure);
  if (!amount) return [];
  const level = [
    tellLevel(finding, amount, scene),
    ...(telling.aside ? [scene.voice.say(telling.aside)] : []),
    ...tellStatus(amount, scene),
  ];
  return [...level, ...tellRest(finding, amount, scene, telling, level.length > 1)];
}

/** Complement, margin and comparisons; the complement says "dat" or "daar" and stays close to the level. */
function tellRest(
  finding: Finding,
  amount: Amount,
  scene: Scene,
  telling: Telling,
  interrupted: boolean,
): readonly Sentence[] {
  const told = telling.brief && !needsComplement(finding) ? [] : tellComplement(finding, amount, scene);
  if (amount.estimate.indicative) return [...told, tellIndicative([finding], scene)];
  const margin = telling.margin ? tellMargin(finding, scene, told.length ? 'behind' : 'beside') : [];
  const between = interrupted || margin.length > 0;
  const chosen = chooseComparisons(finding, telling);
  if (between || complementFirst(finding, scene)) {
    const kind = placeBehind(told, between);
    return [...told, ...margin, ...tellComparisons(chosen, { kind }, scene)];
  }
  const compared = tellComparisons(chosen, { kind: 'level' }, scene);
  const apart = told.length > 0 && compared.length > 0;
  return [...compared, ...(apart ? tellComplement(finding, amount, scene, true) : told)];
}

function placeBehind(complement: readonly Sentence[], interrupted: boolean): Before['kind'] {
  if (complement.length > 0) return 'complement';
  return interrupted ? 'aside' : 'level';
}

/** Themes whose negative figures are always followed by their complement (T15). */
const FEELINGS = new Set(['veiligheidsbeleving', 'slachtofferschap', 'onveilige-plekken']);

/** A negative feeling or victim figure. */
export function needsComplement({ indicator }: Finding): boolean {
  return indicator.hogerIs === 'ongunstig' && FEELINGS.has(indicator.thema);
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

/** All outcomes with the whole and the last wave; with land, only what differs clearly. */
function chooseComparisons(finding: Finding, telling: Telling): readonly Comparison[] {
  if (telling.comparisons === 'clear') return clearOf(finding);
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
    before = {
      kind: 'comparison',
      comparison,
      number: sentences.some(({ text }) => nl.speaksOfNumber(text)),
    };
  }
  return told;
}
