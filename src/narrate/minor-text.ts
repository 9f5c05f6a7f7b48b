import type { Finding, Klasse } from '../domain/finding.ts';
import type { Claim, Paragraph, Sentence } from '../domain/narrative.ts';
import { type Amount, aboutOf, amountOf, isSingle } from './amount.ts';
import { mainOf } from './comparison-text.ts';
import { needsComplement } from './indicator-text.ts';
import { tellComplement, tellIndicative, tellLevel, tellStatus } from './level-text.ts';
import { asked } from './marks.ts';
import * as nl from './phrases-nl.ts';
import { labelOf, otherWords, type Scene } from './scene.ts';

/** Indicators told in short per theme, in catalogue order: the same ones for every area. */
const MOST_TOLD = 4;
/** From this many on, figures that are about as high are told as a list. */
const AS_A_LIST = 2;

/**
 * Indicators that are no kernindicator and differ from nothing clearly: some levels, then one sentence for all;
 * at the end what stands in the table only. `left` are clear differences that are announced but not told.
 */
export function tellMinors(
  findings: readonly Finding[],
  left: readonly Finding[],
  scene: Scene,
): readonly Paragraph[] {
  const told = findings.slice(0, MOST_TOLD);
  const paragraphs = [
    tellUnclear(outcome(told, 'geen_duidelijk_verschil'), scene),
    tellEven(outcome(told, 'ongeveer_evenveel'), scene),
    tellUntested(
      told.filter((finding) => !isIndicative(finding) && !isCompared(finding)),
      scene,
    ),
    tellIndications(told.filter(isIndicative), scene),
  ].filter((paragraph) => paragraph.length > 0);
  const rest = findings.length - told.length;
  if (left.length + rest === 0) return paragraphs;
  const announced = scene.voice.say(nl.restInTable(left.length, rest), [count()]);
  const last = paragraphs.pop() ?? [];
  return [...paragraphs, [...last, announced]];
}

const count = (): Claim => ({ kind: 'count', numbers: [] });

const isIndicative = ({ measure }: Finding) => amountOf(measure)?.estimate.indicative === true;
const isCompared = (finding: Finding) => {
  const klasse = mainOf(finding)?.klasse;
  return klasse === 'geen_duidelijk_verschil' || klasse === 'ongeveer_evenveel';
};

function outcome(findings: readonly Finding[], klasse: Klasse): readonly Finding[] {
  return findings.filter((finding) => !isIndicative(finding) && mainOf(finding)?.klasse === klasse);
}

function tellUnclear(findings: readonly Finding[], scene: Scene): Paragraph {
  const place = placeOf(findings, scene);
  if (!place) return [];
  const closing = scene.voice.say(nl.noneOfTheseDiffer(findings.length, place), claimsOf(findings));
  return [...tellLevels(findings, scene), closing];
}

function tellUntested(findings: readonly Finding[], scene: Scene): Paragraph {
  const levels = tellLevels(findings, scene);
  const place = placeOf(findings, scene);
  if (!place || levels.length === 0) return levels;
  return [...levels, scene.voice.say(nl.notTestedGroup(findings.length, place), claimsOf(findings))];
}

function tellIndications(findings: readonly Finding[], scene: Scene): Paragraph {
  if (findings.length === 0) return [];
  return [...tellLevels(findings, scene), tellIndicative(findings, scene)];
}

/** Levels one behind the other; from the second on with a link or not, in turn. */
function tellLevels(findings: readonly Finding[], scene: Scene): readonly Sentence[] {
  return findings.flatMap((finding, index) => {
    const amount = amountOf(finding.measure);
    if (!amount) return [];
    const link = index === 0 ? undefined : scene.voice.link(nl.LINKS);
    return [
      tellLevel(finding, amount, scene, link),
      ...tellStatus(amount, scene),
      ...complementOfFeeling(finding, amount, scene),
    ];
  });
}

function complementOfFeeling(finding: Finding, amount: Amount, scene: Scene): readonly Sentence[] {
  return needsComplement(finding) ? tellComplement(finding, amount, scene) : [];
}

function tellEven(findings: readonly Finding[], scene: Scene): Paragraph {
  const shares = findings.filter(({ indicator }) => indicator.eenheid === 'procent');
  const place = placeOf(shares, scene);
  if (shares.length < AS_A_LIST || !place) return findings.flatMap((finding) => tellOneEven(finding, scene));
  const closing = nl.evenTogether(shares.length, place);
  const scores = findings.filter((finding) => !shares.includes(finding));
  return [
    ...tellLevels(shares, scene),
    scene.voice.say(closing, claimsOf(shares)),
    ...scores.flatMap((score) => tellOneEven(score, scene)),
  ];
}

/** "Ongeveer evenveel bewoners als in de hele gemeente zijn tevreden over de straatverlichting." */
function tellOneEven(finding: Finding, scene: Scene): Paragraph {
  const main = mainOf(finding);
  const amount = amountOf(finding.measure);
  const other = main && otherWords(main, scene);
  if (!amount || !other) return [];
  const { zin, eenheid, code } = finding.indicator;
  const claim: Claim = {
    kind: 'comparison',
    indicator: code,
    comparison: main,
    numbers: main.other?.shown ? [main.other.shown] : [],
  };
  if (eenheid !== 'procent' || !zin || isSingle(amount)) {
    const even = eenheid === 'procent' ? nl.evenDirect(other) : nl.scoreEven(other);
    return [tellLevel(finding, amount, scene), scene.voice.say(even, [claim])];
  }
  const level: Claim = { kind: 'level', indicator: code, numbers: [amount.shown] };
  return [
    scene.voice.say(nl.evenFull(other, asked(zin.plural)), [claim]),
    scene.voice.say(nl.evenThat(aboutOf(amount), labelOf(finding)), [level]),
    ...complementOfFeeling(finding, amount, scene),
  ];
}

function placeOf(findings: readonly Finding[], scene: Scene): string | undefined {
  const main = findings.map(mainOf).find((one) => one !== undefined);
  return main && otherWords(main, scene)?.place;
}

function claimsOf(findings: readonly Finding[]): readonly Claim[] {
  return findings.flatMap((finding) => {
    const comparison = mainOf(finding);
    return comparison
      ? [{ kind: 'comparison' as const, indicator: finding.indicator.code, comparison, numbers: [] }]
      : [];
  });
}
