import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import { type Paragraph, type Sentence, textOf } from '../domain/narrative.ts';
import { amountOf } from './amount.ts';
import { mainOf } from './comparison-text.ts';
import { whyNothing } from './hidden-text.ts';
import { tellLevel } from './level-text.ts';
import { countWords, namedPlace, onlyIndications, respondentsOf } from './opening-text.ts';
import * as nl from './phrases-nl.ts';
import { otherWords, type Scene } from './scene.ts';
import { isCommon, isShared } from './shared-level.ts';
import { countClaims, countOutcomes } from './tally.ts';

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
): Paragraph {
  const { voice } = scene;
  const inName = namedPlace(gebied, scene);
  if (!findings.some(({ measure }) => amountOf(measure))) {
    return [voice.say(nl.nothingToShow(gebied.naam, year, whyNothing(findings)))];
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
  const compared = kern.flatMap((finding) => mainOf(finding) ?? []);
  const main = compared.find(({ other }) => other !== undefined);
  if (!main?.other || untold === kern.length) return [];
  const place = otherWords(main) ?? '';
  return [
    scene.voice.say(nl.newsletterCounts(kern.length, favourable, unfavourable, place), countClaims(compared)),
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

/** The first of `ends`, as many of `middle` as fit between, and the other ends where they fit too. */
function composeWithin(ends: Paragraph, middle: readonly Sentence[], room: number): Paragraph {
  const [opening, ...closing] = ends;
  const build = (sentences: readonly Sentence[]) => [...(opening ? [opening] : []), ...sentences, ...closing];
  const chosen: Sentence[] = [];
  for (const sentence of middle) {
    if (textOf(build([...chosen, sentence])).length <= room) chosen.push(sentence);
  }
  const whole = build(chosen);
  return textOf(whole).length <= room ? whole : ends.slice(0, 1);
}
