import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Sentence } from '../domain/narrative.ts';
import { amountOf } from './amount.ts';
import { comparisonsOf } from './comparison-text.ts';
import { whyNothing } from './hidden-text.ts';
import { tellLevel } from './level-text.ts';
import { countWords, namedPlace, onlyIndications, respondentsOf } from './opening-text.ts';
import * as nl from './phrases-nl.ts';
import { type Scene, wholeWords } from './scene.ts';
import { countOutcomes } from './summary.ts';
import { isCommon, isShared } from './theme-text.ts';

/** Room in the gemeente's newsletter. */
export const NEWSLETTER_LENGTH = 300;

/**
 * At most 300 characters: the question, both counts in one sentence (so that neither direction is told alone),
 * what most residents share, and where to read on. What doesn't fit is left out by whole sentences.
 */
export function newsletterOf(
  gebied: Gebied,
  findings: readonly Finding[],
  kern: readonly Finding[],
  year: number,
  scene: Scene,
): string {
  const { voice } = scene;
  const inName = namedPlace(gebied, scene);
  if (!findings.some(({ measure }) => amountOf(measure))) {
    return composeWithin(
      [voice.say(nl.nothingToShow(gebied.naam, year, whyNothing(findings)))],
      [],
      NEWSLETTER_LENGTH,
    );
  }
  const opening = voice.say(nl.newsletterOpening(inName, year, countWords(respondentsOf(findings))));
  const must = [...indicationsOf(findings, scene), ...countsOf(kern, scene)];
  const used = [opening, ...must].reduce((sum, { text }) => sum + text.length + 1, 0);
  for (const closing of [nl.newsletterClose(), nl.newsletterCloseShort()].map((one) => voice.say(one))) {
    const shared = sharedWithin(findings, NEWSLETTER_LENGTH - used - closing.text.length, scene);
    if (shared.length > 0) return composeWithin([opening, closing], [...must, ...shared], NEWSLETTER_LENGTH);
  }
  const closing = must.length > 0 ? nl.newsletterClose() : nl.newsletterCloseShort();
  return composeWithin([opening, voice.say(closing)], must, NEWSLETTER_LENGTH);
}

function countsOf(kern: readonly Finding[], scene: Scene): readonly Sentence[] {
  const { favourable, unfavourable, untold } = countOutcomes(kern);
  const main = kern.flatMap(comparisonsOf).find((one) => one.kind !== 'vorige' && one.other);
  if (!main?.other || untold === kern.length) return [];
  const place = wholeWords(main.other.gebied);
  return [
    scene.voice.say(nl.newsletterCounts(kern.length, favourable, unfavourable, place), [
      { kind: 'count', numbers: [] },
    ]),
  ];
}

function indicationsOf(findings: readonly Finding[], scene: Scene): readonly Sentence[] {
  return onlyIndications(findings) ? [scene.voice.say(nl.onlyIndications())] : [];
}

/** What most residents share, as one sentence; an indication only where all figures are, which the text then says. */
export function sharedOf(findings: readonly Finding[], scene: Scene): readonly Sentence[] {
  return sharedWithin(findings, Number.POSITIVE_INFINITY, scene);
}

/** The first that fits in a room of characters, kernindicatoren before others. */
function sharedWithin(findings: readonly Finding[], room: number, scene: Scene): readonly Sentence[] {
  const isOne = onlyIndications(findings) ? isCommon : isShared;
  const shared = [...findings.filter(({ kern }) => kern), ...findings.filter(({ kern }) => !kern)].filter(
    isOne,
  );
  for (const finding of shared) {
    const amount = amountOf(finding.measure);
    const sentence = amount && tellLevel(finding, amount, scene);
    if (sentence && sentence.text.length < room) return [sentence];
  }
  return [];
}

/** The first of `ends`, as many of `middle` as fit between, and the other ends. */
function composeWithin(ends: readonly Sentence[], middle: readonly Sentence[], room: number): string {
  const [opening, ...closing] = ends.map(({ text }) => text);
  const build = (texts: readonly string[]) =>
    [opening, ...texts, ...closing].join(' ').replaceAll('\u00A0', ' ');
  const chosen: string[] = [];
  for (const { text } of middle) {
    if (build([...chosen, text]).length <= room) chosen.push(text);
  }
  const whole = build(chosen);
  return whole.length <= room ? whole : whole.slice(0, whole.lastIndexOf(' ', room));
}
