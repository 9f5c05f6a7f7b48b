import type { SuppressionReason } from '../domain/estimate.ts';
import type { Finding } from '../domain/finding.ts';
import type { ShownBound } from '../domain/format.ts';
import type { Claim, Paragraph, Sentence } from '../domain/narrative.ts';
import { boundTopic, levelBound } from './edges-nl.ts';
import { askedOf } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import { type Scene, whoOf } from './scene.ts';
import { hiddenCount } from './together-nl.ts';
import { nameTogether } from './together-text.ts';

/**
 * What can't be shown, in one paragraph: no silent gaps (H06), no number and no trend word (T13). Every topic is
 * named, with the reason in the same sentence.
 */
export function tellHidden(findings: readonly Finding[], scene: Scene): Paragraph {
  const bounded = findings.filter((finding) => boundOf(finding) !== undefined);
  const unbounded = findings.filter((finding) => boundOf(finding) === undefined);
  const missing = unbounded.filter(({ measure }) => measure.estimate.kind === 'missing');
  const name = (frame: Hidden, own: readonly Finding[]) =>
    own.length > MOST_NAMED
      ? tellCounted(frame, own, scene)
      : nameTogether(frame, own, scene.place.here, scene, (finding) => [claimFor(frame, finding)]);
  const few = because(unbounded, 'betrouwbaarheid');
  const personal = because(unbounded, 'herleidbaarheid');
  return [
    ...withReason(tellBounds(bounded, scene), nl.boundWhy(), scene),
    ...pointingOut(few, name('hidden', few), scene),
    ...pointingOut(personal, name('private', personal), scene),
    ...pointingOut(missing, name('missing', missing), scene),
  ];
}

/** Where topics are counted, the table tells which. */
function pointingOut(findings: readonly Finding[], told: readonly Sentence[], scene: Scene) {
  return findings.length > MOST_NAMED ? withReason(told, nl.whichInTable(), scene) : told;
}

/** More topics than this are counted: the table names them. */
const MOST_NAMED = 4;

type Hidden = 'hidden' | 'private' | 'missing';

const claimFor = (frame: Hidden, { indicator }: Finding): Claim => ({
  kind: frame === 'missing' ? 'missing' : 'suppressed',
  indicator: indicator.code,
  numbers: [],
});

function tellCounted(frame: Hidden, findings: readonly Finding[], scene: Scene): readonly Sentence[] {
  const counted = hiddenCount(frame, findings.length, scene.place.here);
  return [
    scene.voice.say(
      counted,
      findings.map((finding) => claimFor(frame, finding)),
    ),
  ];
}

/** The sentences with their reason behind them, where the page did not say it yet. */
function withReason(told: readonly Sentence[], reason: nl.Phrase, scene: Scene): readonly Sentence[] {
  if (told.length === 0 || scene.noted.has(reason.name)) return told;
  scene.noted.add(reason.name);
  return [
    ...told,
    scene.voice.say(
      reason,
      told.flatMap(({ claims }) => claims),
    ),
  ];
}

/**
 * The bound that the text tells. One that leaves much room says little and frightens ("minder dan 14 van de 100", of
 * two): that stands in the table alone. The same from above.
 */
function boundOf({ measure, indicator }: Finding): ShownBound | undefined {
  const { bound } = measure;
  if (!bound || indicator.eenheid !== 'procent') return bound;
  const room = bound.side === 'below' ? bound.value : 100 - bound.value;
  return room <= MOST_ROOM ? bound : undefined;
}

/** Of the 100. */
const MOST_ROOM = 10;

/** Why a page has no figure at all: the commonest reason decides, and "te weinig antwoorden" is said only if it is. */
export function whyNothing(findings: readonly Finding[]): SuppressionReason | 'missing' {
  const few = because(findings, 'betrouwbaarheid').length;
  const personal = because(findings, 'herleidbaarheid').length;
  if (few === 0 && personal === 0) return 'missing';
  return few >= personal ? 'betrouwbaarheid' : 'herleidbaarheid';
}

function because(findings: readonly Finding[], reason: SuppressionReason): readonly Finding[] {
  return findings.filter(
    ({ measure }) => measure.estimate.kind === 'suppressed' && measure.estimate.reason === reason,
  );
}

/** Topics of one bound together: the first in a sentence, the others by name. */
function tellBounds(findings: readonly Finding[], scene: Scene): readonly Sentence[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${boundOf(finding)?.words} ${whoOf(finding.measure, scene)}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => [
    ...(first ? tellBound(first, scene) : []),
    ...nameTogether('bound', others, '', scene, ({ indicator }) => [
      { kind: 'suppressed', indicator: indicator.code, numbers: [] },
    ]),
  ]);
}

/** "Minder dan 4 van de 100 bewoners …" */
function tellBound(finding: Finding, scene: Scene): readonly Sentence[] {
  const bound = boundOf(finding);
  if (!bound) return [];
  const { eenheid, code } = finding.indicator;
  const isShare = eenheid === 'procent';
  const asked = askedOf(finding, scene);
  // A rate counts events as well as persons, so the predicate of persons is not said of it.
  const phrase =
    isShare && asked.zin
      ? levelBound(bound, { ...asked, zin: asked.zin, about: bound.words, number: bound.bare })
      : boundTopic(bound.words, asked.topic, isShare ? asked.who : undefined);
  const claims: readonly Claim[] = [{ kind: 'suppressed', indicator: code, numbers: [] }];
  return [scene.voice.say(phrase, claims)];
}
