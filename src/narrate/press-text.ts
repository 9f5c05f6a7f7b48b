import type { Comparison, Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Claim, Paragraph, PressText, Sentence } from '../domain/narrative.ts';
import type { PressFormat } from '../domain/press.ts';
import { amountOf } from './amount.ts';
import { clearOf } from './comparison-text.ts';
import { tellIndicator } from './indicator-text.ts';
import { sharedOf } from './newsletter.ts';
import { countWords, namedPlace, respondentsOf } from './opening-text.ts';
import * as nl from './phrases-nl.ts';
import { labelOf, type Scene, wholeWords } from './scene.ts';

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
  const headline = scene.voice.say(nl.question(namedPlace(gebied, scene))).text;
  if (!findings.some(({ measure }) => amountOf(measure))) {
    return { headline, intro: [scene.voice.say(nl.nothingToShow(gebied.naam))] };
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
  const full = clear.flatMap((finding) =>
    tellIndicator(finding, scene, { comparisons: 'clear', brief: true }),
  );
  const named = namedDifferences(clear, scene);
  const must = lengthOf(full) <= room ? full : named;
  const answers = scene.voice.say(nl.respondents(year, countWords(respondentsOf(findings))));
  const calm = kern.filter((finding) => amountOf(finding.measure) && !clear.includes(finding)).slice(0, 2);
  const fillers: Paragraph[] = [
    sharedOf(
      findings.filter((finding) => !clear.includes(finding)),
      scene,
    ),
    ...calm.map((finding) => tellIndicator(finding, scene, { comparisons: 'clear', brief: true })),
    [answers],
  ];
  return fillUp(must, fillers, room);
}

/** What most residents share opens; the rest follows the clear differences. */
function fillUp(must: Paragraph, fillers: readonly Paragraph[], room: number): Paragraph {
  let left = room - lengthOf(must);
  const before: Sentence[] = [];
  const after: Sentence[] = [];
  const told = new Set<string>();
  fillers.forEach((filler, index) => {
    const indicator = filler[0]?.claims[0]?.indicator;
    const length = lengthOf(filler) + 1;
    if (filler.length === 0 || length > left || (indicator && told.has(indicator))) return;
    if (indicator) told.add(indicator);
    (index === 0 ? before : after).push(...filler);
    left -= length;
  });
  return [...before, ...must, ...after];
}

const lengthOf = (paragraph: Paragraph) => paragraph.reduce((sum, { text }) => sum + text.length + 1, 0);

/** Named instead of told: topics with the same outcome together, favourable and unfavourable in the same words. */
function namedDifferences(clear: readonly Finding[], scene: Scene): Paragraph {
  return FAVOURS.flatMap((favour) => {
    const groups = new Map<string, Comparison[][]>();
    for (const finding of clear) {
      const chosen = clearOf(finding).filter((comparison) => comparison.favour === favour);
      const place = chosen.map(inOther).join(' en ');
      if (place) groups.set(place, [...(groups.get(place) ?? []), chosen]);
    }
    return [...groups].flatMap(([place, topics]) => named(topics, favour, place, scene));
  });
}

const FAVOURS = ['gunstig', 'ongunstig'] as const;

/** "in de hele gemeente", "in 2023" */
function inOther({ kind, other }: Comparison): string {
  if (!other) return '';
  return kind === 'vorige' ? `in ${other.jaar}` : `in ${wholeWords(other.gebied)}`;
}

/** How many, and which: each topic with all its comparisons of one favour. */
function named(
  topics: readonly (readonly Comparison[])[],
  favour: (typeof FAVOURS)[number],
  places: string,
  scene: Scene,
): readonly Sentence[] {
  const word = favour === 'gunstig' ? 'gunstiger' : 'ongunstiger';
  const count = scene.voice.say(nl.namedCount(word, topics.length, places), claimsOf(topics));
  const names = partsOf(topics).map((part, index) =>
    scene.voice.say(nl.named(topicNames(part), index > 0), claimsOf(part)),
  );
  return [count, ...names];
}

function claimsOf(topics: readonly (readonly Comparison[])[]): readonly Claim[] {
  return topics.flat().map((comparison) => {
    const { code } = comparison.indicator;
    return { kind: 'comparison', indicator: code, comparison, numbers: [] };
  });
}

function topicNames(topics: readonly (readonly Comparison[])[]): readonly string[] {
  return topics.flatMap(([first]) => (first ? [labelOf(first)] : []));
}

/** Words left for topics in a sentence of at most 20: "Het geldt ook voor … en …". */
const ROOM_FOR_NAMES = 15;

/** Topics in groups whose names fit in one sentence; a group holds at least one. */
function partsOf(topics: readonly (readonly Comparison[])[]) {
  const parts: (readonly Comparison[])[][] = [];
  let left = 0;
  for (const topic of topics) {
    const length = topicNames([topic]).join(' ').split(' ').length;
    const last = parts.at(-1);
    if (last && length <= left) last.push(topic);
    else parts.push([topic]);
    left = (last && length <= left ? left : ROOM_FOR_NAMES) - length;
  }
  return parts;
}
