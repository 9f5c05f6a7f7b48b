import type { Finding } from '../domain/finding.ts';
import type { Sentence } from '../domain/narrative.ts';
import { themaOf } from '../domain/thema.ts';
import { amountOf } from './amount.ts';
import { tellComparisons } from './comparison-text.ts';
import { tellComplement, tellLevel, tellStatus } from './level-text.ts';
import type { Phrase } from './phrases-nl.ts';
import type { Scene, Told } from './scene.ts';

export interface Telling {
  /** `all`: comparisons of any outcome; `clear`: tested differences only. */
  readonly comparisons: 'all' | 'clear';
  /** Words behind the figure that belong to the theme ("Dat kan ook buiten de wijk zijn gebeurd."). */
  readonly aside?: Phrase;
}

/**
 * Everything about one published indicator one behind the other, so that an unfavourable level is never told
 * without its favourable change, nor the other way round (H10), and no complement without its level (H04).
 */
export function tellIndicator(finding: Finding, scene: Scene, telling: Telling): readonly Sentence[] {
  const amount = amountOf(finding.measure);
  if (!amount) return [];
  const figure = [
    tellLevel(finding, amount, scene),
    ...(needsComplement(finding, scene) ? tellComplement(finding, amount, scene) : []),
    ...(telling.aside ? [scene.voice.say(telling.aside)] : []),
    ...tellStatus(amount, finding, scene),
  ];
  if (amount.estimate.indicative) return figure;
  const behind = figure.length > 1 ? 'other' : 'level';
  return [...figure, ...tellComparisons(finding, behind, telling.comparisons, scene)];
}

/** A negative figure of a theme in which these are always followed by their complement (T15). */
export function needsComplement({ indicator }: Finding, { onderzoek }: Told): boolean {
  return indicator.hogerIs === 'ongunstig' && themaOf(onderzoek, indicator.thema).tegendeel;
}
