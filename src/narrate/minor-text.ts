import type { Finding, Klasse } from '../domain/finding.ts';
import type { Claim, Paragraph, Sentence } from '../domain/narrative.ts';
import { amountOf, isSingle } from './amount.ts';
import { comparisonsOf } from './comparison-text.ts';
import { tellComplement, tellIndicative, tellLevel, tellStatus } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import { otherWords, type Scene } from './scene.ts';

/** Indicators told in short per theme, in catalogue order: the same ones for every area. */
const MOST_TOLD = 4;
/** Where nothing is told in full, a little more. */
const MOST_TOLD_ALONE = 5;

/** Indicators that are no kernindicator and differ from nothing clearly: some levels, then one sentence for all. */
export function tellMinors(findings: readonly Finding[], scene: Scene, alone: boolean): readonly Paragraph[] {
  const told = findings.slice(0, alone ? MOST_TOLD_ALONE : MOST_TOLD);
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
  const last = paragraphs.pop();
  if (!last) return [];
  return [...paragraphs, rest ? [...last, scene.voice.say(nl.restInTable(rest), [count()])] : last];
}

const count = (): Claim => ({ kind: 'count', numbers: [] });

const isIndicative = ({ measure }: Finding) => amountOf(measure)?.estimate.indicative === true;
const mainOf = (finding: Finding) => comparisonsOf(finding).find((one) => one.kind !== 'vorige');
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

function tellLevels(findings: readonly Finding[], scene: Scene): readonly Sentence[] {
  return findings.flatMap((finding) => {
    const amount = amountOf(finding.measure);
    if (!amount) return [];
    const level = tellLevel(finding, amount, scene, scene.voice.link(nl.LINKS));
    return [level, ...tellStatus(amount, scene), ...tellFeelingComplement(finding, scene)];
  });
}

/** T15 asks the complement of negative feelings and victim figures; in short lists only of these. */
const NEEDS_COMPLEMENT = new Set(['veiligheidsbeleving', 'slachtofferschap', 'onveilige-plekken']);

function tellFeelingComplement(finding: Finding, scene: Scene): readonly Sentence[] {
  const amount = amountOf(finding.measure);
  const { thema, hogerIs } = finding.indicator;
  if (!amount || hogerIs !== 'ongunstig' || !NEEDS_COMPLEMENT.has(thema)) return [];
  return tellComplement(finding, amount, scene);
}

/** "Ongeveer evenveel bewoners als in de hele gemeente zijn tevreden over de straatverlichting." */
function tellEven(findings: readonly Finding[], scene: Scene): Paragraph {
  return findings.flatMap((finding) => {
    const main = mainOf(finding);
    const amount = amountOf(finding.measure);
    const other = main && otherWords(main, scene);
    if (!amount || !other) return [];
    const { zin, eenheid, code } = finding.indicator;
    const claim: Claim = { kind: 'comparison', indicator: code, comparison: main, numbers: [] };
    if (eenheid !== 'procent' || !zin || isSingle(amount)) {
      const even = eenheid === 'procent' ? nl.evenDirect(other) : nl.scoreEven(other);
      return [tellLevel(finding, amount, scene), scene.voice.say(even, [claim])];
    }
    return [
      scene.voice.say(nl.evenFull(other, zin.plural), [claim]),
      scene.voice.say(nl.evenThat(`ongeveer ${amount.shown.words}`), [
        { kind: 'level', indicator: code, numbers: [amount.shown] },
      ]),
      ...tellFeelingComplement(finding, scene),
    ];
  });
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
