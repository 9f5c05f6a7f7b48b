import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Paragraph, Sentence } from '../domain/narrative.ts';
import { type Amount, amountOf } from './amount.ts';
import { tellIndicator } from './indicator-text.ts';
import { rangeOf, tellIndicative, tellMargin, tellNoMargin } from './level-text.ts';
import { namedPlace } from './opening-text.ts';
import * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';
import { asideOf, isElsewhereToo } from './theme-text.ts';

/**
 * What may be quoted of each published figure, by indicator: of whom and when, the level with its complement, every
 * outcome that the page would tell, that it is an estimate, and its margin. Each with a voice of its own, so that the
 * words of one figure don't depend on the others. Single answers to a question have none: the text tells their sum.
 */
export function quotesOf(
  gebied: Gebied,
  findings: readonly Finding[],
  scene: () => Scene,
): ReadonlyMap<string, Paragraph> {
  return new Map(
    findings.flatMap((finding) => {
      const amount = amountOf(finding.measure);
      if (!amount || finding.indicator.antwoord) return [];
      return [[finding.indicator.code, quoteOf(gebied, finding, amount, scene())] as const];
    }),
  );
}

function quoteOf(gebied: Gebied, finding: Finding, amount: Amount, scene: Scene): Paragraph {
  const aside = asideOf(finding, isElsewhereToo(finding, scene), scene);
  const { interval } = finding.measure;
  return [
    openingOf(gebied, finding, amount, scene),
    ...tellIndicator(finding, scene, { comparisons: 'all', ...aside }),
    amount.estimate.indicative ? tellIndicative([finding], scene) : scene.voice.say(nl.estimate()),
    ...(interval ? tellMargin(finding, scene) : [tellNoMargin([finding], scene)]),
  ];
}

/** A figure of a register was answered by nobody. */
function openingOf(gebied: Gebied, { measure }: Finding, { estimate }: Amount, scene: Scene): Sentence {
  const years = estimate.pooledYears ?? [measure.jaar];
  const count = estimate.n === undefined ? undefined : rangeOf([estimate.n]);
  return scene.voice.say(nl.quoteOpening(namedPlace(gebied, scene), years, count));
}
