import type { Comparison, Finding } from '../domain/finding.ts';
import type { Claim, Paragraph, Sentence } from '../domain/narrative.ts';
import { amountOf } from './amount.ts';
import { mainOf } from './comparison-text.ts';
import type { Whole } from './forms-nl.ts';
import { othersInTable, reasonSentence } from './phrases-nl.ts';
import { otherWords, type Scene, topicNameOf } from './scene.ts';
import { type FrameName, together, topicItem } from './together-nl.ts';

/** Topics that are named together behind one opening, each with its claim; `whole`: of how many. */
export function nameTogether(
  frame: FrameName,
  findings: readonly Finding[],
  place: string,
  scene: Scene,
  claimsOf: (finding: Finding) => readonly Claim[],
  whole: Whole = { total: findings.length, isFirst: false },
): readonly Sentence[] {
  if (findings.length === 0) return [];
  const names = findings.map((finding) => topicNameOf(finding, scene));
  const { phrase, items } = together(frame, names, place, whole);
  const opening = scene.voice.say(phrase, findings.flatMap(claimsOf));
  let told = 0;
  const below = items.map((item): Sentence => {
    const own = findings.slice(told, told + item.count);
    told += item.count;
    return { ...scene.voice.say(topicItem(item), own.flatMap(claimsOf)), listed: 'name' };
  });
  return [opening, ...below];
}

/**
 * Topics without a clear difference, named once and without figures: these stand in the chart beside it (H02b); then
 * those that could not be compared, with the reason.
 */
export function tellTogether(
  findings: readonly Finding[],
  scene: Scene,
  onlyIndications: boolean,
): Paragraph {
  const outcome = (klasse: Comparison['klasse']) => findings.filter((one) => mainOf(one)?.klasse === klasse);
  const even = outcome('ongeveer_evenveel');
  const isIndicative = ({ measure }: Finding) => amountOf(measure)?.estimate.indicative === true;
  const compared = new Set([...outcome('geen_duidelijk_verschil'), ...even]);
  const rest = findings.filter((one) => !compared.has(one));
  const place = placeOf(findings);
  const name = (frame: FrameName, own: readonly Finding[]) =>
    nameTogether(frame, own, place, scene, mainClaims);
  return [
    ...name('unclear', outcome('geen_duidelijk_verschil')),
    ...name(
      'even',
      even.filter(({ indicator }) => indicator.eenheid === 'procent'),
    ),
    ...name(
      'evenScore',
      even.filter(({ indicator }) => indicator.eenheid !== 'procent'),
    ),
    ...(onlyIndications && rest.some(isIndicative)
      ? tellInTable(scene)
      : name('indicative', rest.filter(isIndicative))),
    ...tellUntold(
      rest.filter((one) => !isIndicative(one)),
      scene,
    ),
  ];
}

/** Said once per page. */
function tellReason(reason: string, scene: Scene): Paragraph {
  if (scene.noted.has(reason)) return [];
  scene.noted.add(reason);
  return [scene.voice.say(reasonSentence(reason))];
}

/** Where every figure is an indication, the table has them all: said once per page. */
function tellInTable(scene: Scene): Paragraph {
  const phrase = othersInTable();
  if (scene.noted.has(phrase.name)) return [];
  scene.noted.add(phrase.name);
  return [scene.voice.say(phrase)];
}

/** By reason, which is said behind the names: what could not be compared says why. */
function tellUntold(findings: readonly Finding[], scene: Scene): readonly Sentence[] {
  const alone = findings.filter((one) => mainOf(one) === undefined);
  const reasons = [...new Set(findings.flatMap((one) => mainOf(one)?.reason ?? []))];
  return [
    ...nameTogether('inChart', alone, '', scene, mainClaims),
    ...reasons.flatMap((reason) => [
      ...nameTogether(
        'untold',
        findings.filter((one) => mainOf(one)?.reason === reason),
        '',
        scene,
        mainClaims,
      ),
      ...tellReason(reason, scene),
    ]),
  ];
}

function placeOf(findings: readonly Finding[]): string {
  const main = findings.map(mainOf).find((one) => one?.other);
  return (main && otherWords(main)) ?? '';
}

function mainClaims(finding: Finding): readonly Claim[] {
  const comparison = mainOf(finding);
  const { code } = finding.indicator;
  return comparison
    ? [{ kind: 'comparison', indicator: code, comparison, numbers: [] }]
    : [{ kind: 'count', indicator: code, numbers: [] }];
}
