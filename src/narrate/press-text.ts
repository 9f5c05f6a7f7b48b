import type { Comparison, Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Claim, Paragraph, PressText, Sentence } from '../domain/narrative.ts';
import type { PressFormat } from '../domain/press.ts';
import { amountOf } from './amount.ts';
import { clearOf } from './comparison-text.ts';
import { topicsWord } from './forms-nl.ts';
import { whyNothing } from './hidden-text.ts';
import { tellIndicator } from './indicator-text.ts';
import { sharedOf } from './newsletter.ts';
import { answersOf, namedPlace } from './opening-text.ts';
import * as nl from './phrases-nl.ts';
import { otherWords, type Scene, topicNameOf } from './scene.ts';
import { isShared } from './shared-level.ts';

/** Characters of introduction that fit on a sheet: they grow with its side, within what readers will read. */
const PER_MM = 1.5;
const ROOM = { least: 190, most: 560 };

/** Headline and intro of one sheet: a neutral question (P04), then whole sentences while they fit. */
export function pressTextOf(
  gebied: Gebied,
  findings: readonly Finding[],
  kern: readonly Finding[],
  year: number,
  format: PressFormat,
  scene: Scene,
): PressText {
  const headline = scene.voice.say(nl.question(namedPlace(gebied, scene)));
  if (!findings.some(({ measure }) => amountOf(measure))) {
    return { headline, intro: [scene.voice.say(nl.nothingToShow(gebied.naam, year, whyNothing(findings)))] };
  }
  return { headline, intro: introOf(findings, kern, year, roomOn(format), scene) };
}

/** Characters of introduction on a sheet of this format. */
export function roomOn(format: PressFormat): number {
  const side = Math.sqrt(format.breedteMm * format.hoogteMm) * PER_MM;
  return Math.round(Math.min(ROOM.most, Math.max(ROOM.least, side)));
}

/**
 * Clear differences on kernindicatoren always stay (H02): told in full where they fit, else named, both directions
 * alike. What most residents share, a figure without difference and the number of answers fill what room is left.
 */
function introOf(
  findings: readonly Finding[],
  kern: readonly Finding[],
  year: number,
  room: number,
  scene: Scene,
): Paragraph {
  const clear = kern.filter((finding) => clearOf(finding).length > 0);
  const full = clear.flatMap((finding) => tellIndicator(finding, scene, { comparisons: 'clear' }));
  const fits = lengthOf(full) <= room;
  const others = findings.filter((finding) => !clear.includes(finding));
  const shared = fits && clear.some(isShared) ? [] : sharedOf(fits ? others : findings, scene);
  const calm = kern.filter((finding) => isFirm(finding) && !clear.includes(finding)).slice(0, 2);
  const fillers: Paragraph[] = [
    shared,
    ...calm.map((finding) => tellIndicator(finding, scene, { comparisons: 'clear' })),
    answersOf(findings, year, scene),
  ];
  return fillUp(fits ? full : namedDifferences(clear, scene), fillers, room);
}

/** Has a figure that is more than an indication. */
function isFirm({ measure }: Finding): boolean {
  return amountOf(measure)?.estimate.indicative === false;
}

/** What residents share may pass the room by this much: it opens the sheet (P01). */
const STRETCH = 1.25;

/** What most residents share opens; the rest follows the clear differences. */
function fillUp(must: Paragraph, fillers: readonly Paragraph[], room: number): Paragraph {
  let left = room - lengthOf(must);
  const before: Sentence[] = [];
  const after: Sentence[] = [];
  const told = new Set<string>();
  fillers.forEach((filler, index) => {
    const indicator = filler[0]?.claims[0]?.indicator;
    const length = lengthOf(filler) + 1;
    const spare = index === 0 ? room * (STRETCH - 1) : 0;
    if (filler.length === 0 || length > left + spare || (indicator && told.has(indicator))) return;
    if (indicator) told.add(indicator);
    (index === 0 ? before : after).push(...filler);
    left -= length;
  });
  return [...before, ...must, ...after];
}

/** As long as its mirror image: a direction whose word is shorter gets no more room (H01). */
const lengthOf = (paragraph: Paragraph) =>
  paragraph.reduce((sum, { text }) => sum + widest(text).length + 1, 0);

const widest = (text: string) =>
  text
    .replace(/\bmeer\b/gi, 'minder')
    .replace(/\bgroter\b/gi, 'kleiner')
    .replace(/\b(on)?gunstiger\b/gi, 'ongunstiger');

/** Named instead of told: each direction for itself in the same words, first from other places, then since the last wave. */
function namedDifferences(clear: readonly Finding[], scene: Scene): Paragraph {
  return FAVOURS.flatMap((favour) =>
    [false, true].flatMap((isBefore) => {
      const topics = clear
        .map((finding) =>
          clearOf(finding).filter((one) => one.favour === favour && (one.kind === 'vorige') === isBefore),
        )
        .filter((chosen) => chosen.length > 0);
      return named(topics, favour, scene);
    }),
  );
}

const FAVOURS = ['gunstig', 'ongunstig'] as const;

/** "in de hele gemeente en in heel Nederland"; "of" where not every topic differs from all of them. */
function inOthers(topics: readonly (readonly Comparison[])[]): string {
  const places = [...new Set(topics.flat().map(inOther))];
  const all = topics.every((chosen) => chosen.length === places.length);
  return places.join(', ').replace(/, (?=[^,]*$)/, all ? ' en ' : ' of ');
}

/** "in de hele gemeente", "in 2023" */
function inOther(comparison: Comparison): string {
  const { kind, other } = comparison;
  if (!other) return '';
  return kind === 'vorige' ? `in ${other.jaar}` : `in ${otherWords(comparison)}`;
}

/** How many, and which; one is named at once. */
function named(
  topics: readonly (readonly Comparison[])[],
  favour: (typeof FAVOURS)[number],
  scene: Scene,
): Paragraph {
  const word = favour === 'gunstig' ? 'gunstiger' : 'ongunstiger';
  const [only] = topicNames(topics, scene);
  if (only === undefined) return [];
  const where = inOthers(topics);
  if (topics.length === 1 && countOf([only, where]) <= ROOM_FOR_NAMES) {
    return [scene.voice.say(nl.namedOne(word, topicsWord(1), only, where), claimsOf(topics))];
  }
  const heading = nl.namedCount(word, topicsWord(topics.length), topics.length === 1, where);
  const count = scene.voice.say(heading, claimsOf(topics));
  const names = partsOf(topics, scene).map((part, index) =>
    scene.voice.say(nl.namedTopics(topicNames(part, scene), index), claimsOf(part)),
  );
  return [count, ...names];
}

function claimsOf(topics: readonly (readonly Comparison[])[]): readonly Claim[] {
  return topics.flat().map((comparison) => {
    const { code } = comparison.indicator;
    return { kind: 'comparison', indicator: code, comparison, numbers: [] };
  });
}

function topicNames(topics: readonly (readonly Comparison[])[], scene: Scene): readonly string[] {
  return topics.flatMap(([first]) => (first ? [topicNameOf(first, scene)] : []));
}

const countOf = (texts: readonly string[]) => texts.join(' ').split(' ').length;

/** Words left for topics in a sentence of at most 20: "Het geldt ook voor … en …". */
const ROOM_FOR_NAMES = 14;

/** Topics in groups whose names fit in one sentence; a group holds at least one. */
function partsOf(topics: readonly (readonly Comparison[])[], scene: Scene) {
  const parts: (readonly Comparison[])[][] = [];
  let left = 0;
  for (const topic of topics) {
    const length = countOf(topicNames([topic], scene));
    const last = parts.at(-1);
    if (last && length <= left) last.push(topic);
    else parts.push([topic]);
    left = (last && length <= left ? left : ROOM_FOR_NAMES) - length;
  }
  return parts;
}
