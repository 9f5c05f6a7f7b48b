import type { SuppressionReason } from '../domain/estimate.ts';
import type { Finding } from '../domain/finding.ts';
import type { Claim, Paragraph, Sentence } from '../domain/narrative.ts';
import { askedOf } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import { labelOf, type Scene } from './scene.ts';

/** More than this many topics are counted instead of named. */
const MOST_NAMED = 3;

/** Topics of one bound in one sentence of at most 20 words. */
const TOGETHER = 2;

/**
 * What can't be shown, and why: no silent gaps (H06), no number and no trend word (T13). `alone`: nothing was told
 * in this theme before.
 */
export function tellHidden(findings: readonly Finding[], scene: Scene, alone: boolean): readonly Paragraph[] {
  const bounded = findings.filter((finding) => boundOf(finding) !== undefined);
  const unbounded = findings.filter((finding) => boundOf(finding) === undefined);
  const suppressed = unbounded.filter(({ measure }) => measure.estimate.kind === 'suppressed');
  const missing = unbounded.filter(({ measure }) => measure.estimate.kind === 'missing');
  const also = !alone || bounded.length > 0;
  return [
    tellBounds(bounded, scene),
    ...tellSuppressed(suppressed, scene, also),
    tellMissing(missing, scene),
  ];
}

/** Named, or counted where there are many; each with its own true reason. */
function tellSuppressed(findings: readonly Finding[], scene: Scene, also: boolean): readonly Paragraph[] {
  const few = withReason(findings, 'betrouwbaarheid');
  const personal = withReason(findings, 'herleidbaarheid');
  return [
    tellReason(few, scene, also, { named: nl.tooFew, counted: nl.tooFewCounted }),
    tellReason(personal, scene, also || few.length > 0, {
      named: nl.keptPrivate,
      counted: (count) => nl.keptPrivateCounted(count, few.length > 0, few.length > MOST_NAMED),
    }),
  ];
}

/** Words that fit in a sentence of 20, beside "De vragen gingen ook over … en …". */
const ROOM = 14;

/** What was asked, in sentences that stay short however long the names of the topics are. */
function tellAsked(labels: readonly string[], scene: Scene, also: boolean): Paragraph {
  const fits = labels.filter((_, index) => wordsIn(labels.slice(0, index + 1)) <= ROOM);
  const together = fits.length > 0 ? fits : labels.slice(0, 1);
  return [
    scene.voice.say(nl.askedAbout(together, also)),
    ...labels.slice(together.length).map((label) => scene.voice.say(nl.alsoAsked(label))),
  ];
}

const wordsIn = (labels: readonly string[]) => labels.join(' ').split(' ').length;

interface ReasonWords {
  readonly named: (count: number) => nl.Phrase;
  readonly counted: (count: number) => nl.Phrase;
}

function tellReason(
  findings: readonly Finding[],
  scene: Scene,
  also: boolean,
  words: ReasonWords,
): Paragraph {
  if (findings.length === 0) return [];
  const claimed = claims(findings, 'suppressed');
  if (findings.length > MOST_NAMED) return [scene.voice.say(words.counted(findings.length), claimed)];
  return [
    ...tellAsked(findings.map(labelOf), scene, also),
    scene.voice.say(words.named(findings.length), claimed),
  ];
}

const boundOf = ({ measure }: Finding) => measure.bound;

/** Why a page has no figure at all: the commonest reason decides, and "te weinig antwoorden" is said only if it is. */
export function whyNothing(findings: readonly Finding[]): SuppressionReason | 'missing' {
  const few = withReason(findings, 'betrouwbaarheid').length;
  const personal = withReason(findings, 'herleidbaarheid').length;
  if (few === 0 && personal === 0) return 'missing';
  return few >= personal ? 'betrouwbaarheid' : 'herleidbaarheid';
}

function withReason(findings: readonly Finding[], reason: SuppressionReason): readonly Finding[] {
  return findings.filter(
    ({ measure }) => measure.estimate.kind === 'suppressed' && measure.estimate.reason === reason,
  );
}

function claims(findings: readonly Finding[], kind: 'suppressed' | 'missing'): readonly Claim[] {
  return findings.map(({ indicator }) => ({ kind, indicator: indicator.code, numbers: [] }));
}

/** "Minder dan 4 van de 100 bewoners …" */
function tellBounds(findings: readonly Finding[], scene: Scene): Paragraph {
  if (findings.length === 0) return [];
  const why = scene.voice.say(nl.boundWhy(findings.length));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const bound = boundOf(finding);
    const key = `${bound?.words} ${nl.whoOf(finding.measure.basis)}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...[...groups.values()].flatMap((group) => tellOneBound(group, scene)), why];
}

/** One sentence each, or topics with the same bound together. */
function tellOneBound(findings: readonly Finding[], scene: Scene): readonly Sentence[] {
  const bound = findings[0] && boundOf(findings[0]);
  const [first, ...others] = findings;
  if (!bound || !first) return [];
  if (findings.length < MOST_NAMED) return findings.flatMap((finding) => boundSentence(finding, scene));
  const parts = Array.from({ length: Math.ceil(others.length / TOGETHER) }, (_, index) =>
    others.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
  return [
    ...boundSentence(first, scene),
    ...parts.map((part) => scene.voice.say(nl.boundTogether(part.map(labelOf)), claims(part, 'suppressed'))),
  ];
}

function boundSentence(finding: Finding, scene: Scene): readonly Sentence[] {
  const bound = boundOf(finding);
  if (!bound) return [];
  const { zin, eenheid } = finding.indicator;
  const who = eenheid === 'procent' ? nl.whoOf(finding.measure.basis) : undefined;
  // A rate counts events as well as persons, so the predicate of persons is not said of it.
  const phrase =
    zin && who ? nl.levelBound(bound, who, askedOf(zin)) : nl.boundTopic(bound.words, labelOf(finding), who);
  return [scene.voice.say(phrase, claims([finding], 'suppressed'))];
}

function tellMissing(findings: readonly Finding[], scene: Scene): Paragraph {
  if (findings.length === 0) return [];
  const { here } = scene.place;
  const phrase =
    findings.length > MOST_NAMED
      ? nl.noFigureCounted(findings.length, here)
      : nl.noFigure(findings.map(labelOf), here);
  return [scene.voice.say(phrase, claims(findings, 'missing'))];
}
