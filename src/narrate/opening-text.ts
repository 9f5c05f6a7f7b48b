import type { Favour, Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Paragraph } from '../domain/narrative.ts';
import { withArticle } from '../domain/onderzoek.ts';
import { amountOf } from './amount.ts';
import { isClear, mainOf } from './comparison-text.ts';
import { whyNothing } from './hidden-text.ts';
import { tellIndicator } from './indicator-text.ts';
import { rangeOf } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';
import { isCommon, isShared } from './shared-level.ts';
import { indications } from './summary-choice.ts';

/** Respondents of the edition's wave: the largest item n. */
export function respondentsOf(findings: readonly Finding[]): number | undefined {
  const counts = findings.flatMap(({ measure }) => amountOf(measure)?.estimate.n ?? []);
  return counts.length ? Math.max(...counts) : undefined;
}

/** "212", with a thousands point. */
export function countWords(count: number | undefined): string | undefined {
  return count === undefined ? undefined : rangeOf([count]);
}

/** "in De Kersentuin", "in de wijk Aan de Maas" */
export function namedPlace(gebied: Gebied, scene: Scene): string {
  return nl.inNamed(gebied.naam, scene.place.kind);
}

/** So few answered that no figure is more than an indication. */
export function onlyIndications(findings: readonly Finding[]): boolean {
  return findings
    .flatMap(({ measure }) => amountOf(measure) ?? [])
    .every(({ estimate }) => estimate.indicative);
}

/** How many answered, and what few answers mean. */
export function answersOf(findings: readonly Finding[], year: number, scene: Scene): Paragraph {
  const { voice } = scene;
  return [
    voice.say(nl.respondents(year, countWords(respondentsOf(findings)), withArticle(scene.onderzoek))),
    ...(onlyIndications(findings) ? [voice.say(nl.onlyIndications())] : []),
  ];
}

/**
 * Three facts of this area, by a fixed rule: a level that most share, the largest favourable difference and the
 * first unfavourable one among the kernindicatoren; then how many residents answered, and that all of it is an
 * estimate (T12).
 */
export function leadOf(
  gebied: Gebied,
  findings: readonly Finding[],
  kern: readonly Finding[],
  year: number,
  scene: Scene,
): Paragraph {
  const { voice } = scene;
  if (!findings.some(({ measure }) => amountOf(measure))) {
    return [voice.say(nl.nothingToShow(gebied.naam, year, whyNothing(findings)))];
  }
  const margins = findings.some(({ measure }) => measure.interval);
  return [
    ...factsOf(findings, kern).flatMap((finding) => tellFact(finding, scene)),
    ...answersOf(findings, year, scene),
    ...(onlyIndications(findings) ? [voice.say(nl.indicationMeans())] : []),
    voice.say(nl.estimates(margins)),
  ];
}

/** At most three, each topic once; of indications, which are not compared, levels of the fixed list (H03). */
function factsOf(findings: readonly Finding[], kern: readonly Finding[]): readonly Finding[] {
  if (onlyIndications(findings)) {
    const fixed = indications(findings, kern);
    return [...fixed.filter(isCommon), ...fixed.filter((finding) => !isCommon(finding))];
  }
  const shared = kern.find(isShared) ?? findings.find(isShared);
  const differing = (favour: Favour) =>
    kern.filter(
      (finding) => finding !== shared && isClear(mainOf(finding)) && mainOf(finding)?.favour === favour,
    );
  const size = (finding: Finding) => Math.abs(mainOf(finding)?.z ?? 0);
  const best = [...differing('gunstig')].sort((a, b) => size(b) - size(a))[0];
  const [worst] = differing('ongunstig');
  return [shared, best, worst].filter((one) => one !== undefined);
}

/** The figure and how it compares with the whole; land and the years follow in the overview. */
function tellFact(finding: Finding, scene: Scene): Paragraph {
  const main = mainOf(finding);
  const comparisons = main ? { [main.kind]: main } : {};
  return tellIndicator({ ...finding, comparisons }, scene, { comparisons: 'clear' });
}
