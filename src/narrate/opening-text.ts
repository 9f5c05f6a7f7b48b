import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Paragraph } from '../domain/narrative.ts';
import { amountOf } from './amount.ts';
import { whyNothing } from './hidden-text.ts';
import { rangeOf } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';

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
    voice.say(nl.respondents(year, countWords(respondentsOf(findings)))),
    ...(onlyIndications(findings) ? [voice.say(nl.onlyIndications())] : []),
  ];
}

/** What the page is about, how many residents answered, and that all of it is an estimate (T12). */
export function leadOf(gebied: Gebied, findings: readonly Finding[], year: number, scene: Scene): Paragraph {
  const { voice } = scene;
  const question = voice.say(nl.question(namedPlace(gebied, scene)));
  if (!findings.some(({ measure }) => amountOf(measure))) {
    return [question, voice.say(nl.nothingToShow(gebied.naam, year, whyNothing(findings)))];
  }
  const margins = findings.some(({ measure }) => measure.interval);
  return [
    question,
    ...answersOf(findings, year, scene),
    voice.say(nl.whatFollows(onlyIndications(findings))),
    voice.say(nl.estimates(margins)),
  ];
}
