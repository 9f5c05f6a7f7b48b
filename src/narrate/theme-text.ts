import type { Finding } from '../domain/finding.ts';
import type { Paragraph, Sentence, ThemeText } from '../domain/narrative.ts';
import { basisOf } from '../domain/onderzoek.ts';
import { amountOf } from './amount.ts';
import { clearOf } from './comparison-text.ts';
import { tellDifferences } from './difference-list.ts';
import { tellHidden } from './hidden-text.ts';
import { type Telling, tellIndicator } from './indicator-text.ts';
import { tellNoMargin } from './level-text.ts';
import { notesFor } from './notes.ts';
import * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';
import { tellTogether } from './together-text.ts';
import { nameTrends, tellTrend } from './trend-text.ts';

/**
 * One theme, grouped by outcome: the kernindicatoren in full, every other clear difference, then the topics without
 * one, named together (H02b), then what can't be shown. Order and number are the same for every area (H09).
 * `onlyIndications`: the page says that every figure is one.
 */
export function tellTheme(
  thema: string,
  findings: readonly Finding[],
  scene: Scene,
  onlyIndications: boolean,
): ThemeText {
  // Single answers to a question stand in chart and table; the text tells the indicator that sums them.
  const whole = findings.filter(({ indicator }) => indicator.antwoord === undefined);
  const shown = whole.filter((finding) => amountOf(finding.measure));
  const leading = leadingOf(whole, shown);
  const others = shown.filter((finding) => !leading.includes(finding));
  const clear = others.filter((finding) => clearOf(finding).length > 0);
  const differences = tellDifferences(clear, scene, leading.length > 0);
  const noMargins = shown.length > 1 && shown.every(({ measure }) => measure.interval === undefined);
  const calm = others.filter((finding) => !clear.includes(finding));
  const paragraphs: Paragraph[] = [
    tellLeading(leading, scene),
    ...differences,
    ...nameTrends(
      others.filter((finding) => !isTrendTold(finding, differences)),
      scene,
    ),
    noMargins ? [tellNoMargin(shown, scene)] : tellTogether(calm, scene, onlyIndications),
    tellHidden(
      whole.filter((finding) => !amountOf(finding.measure)),
      scene,
    ),
    ...tellBreak(leading, scene),
  ].filter((paragraph) => paragraph.length > 0);
  return {
    thema,
    paragraphs,
    unfavourable: findings.some(isUnfavourable),
    notes: notesFor(thema, findings, scene, paragraphs.flat()),
  };
}

const isTrendTold = ({ indicator }: Finding, told: readonly Paragraph[]): boolean =>
  told.flat().some(({ claims }) => claims.some((one) => one.trend && one.indicator === indicator.code));

/** Kernindicatoren; in a theme without one the first share of the catalogue, whatever its outcome. */
function leadingOf(whole: readonly Finding[], shown: readonly Finding[]): readonly Finding[] {
  if (whole.some(({ kern }) => kern)) return shown.filter(({ kern }) => kern);
  const first = whole.find(({ indicator }) => indicator.eenheid === 'procent' && indicator.zin);
  return first && shown.includes(first) ? [first] : [];
}

/** One paragraph, so that the level and the change of a kernindicator stand together (H10). */
function tellLeading(findings: readonly Finding[], scene: Scene): Paragraph {
  const elsewhere = findings.find((finding) => isElsewhereToo(finding, scene));
  return findings.flatMap((finding) => [
    ...tellIndicator(finding, scene, {
      comparisons: 'all',
      ...asideOf(finding, finding === elsewhere, scene),
    }),
    ...tellTrend(finding, scene),
  ]);
}

/** What belongs behind the figure: that it may have happened elsewhere, or who were counted, once per page. */
export function asideOf({ measure }: Finding, isElsewhere: boolean, scene: Scene): Pick<Telling, 'aside'> {
  if (isElsewhere) return { aside: nl.elsewhere(scene.place.outside) };
  const { uitleg } = basisOf(scene.onderzoek, measure.basis) ?? {};
  if (uitleg === undefined || scene.noted.has(uitleg)) return {};
  scene.noted.add(uitleg);
  return { aside: nl.whoTheyAre(uitleg) };
}

export function isUnfavourable(finding: Finding): boolean {
  return clearOf(finding).some((comparison) => comparison.favour === 'ongunstig');
}

/** Residents count where they live, wherever it happened; said once per theme, and not of what happens nowhere. */
export function isElsewhereToo({ indicator }: Finding, { onderzoek: { ookElders } }: Scene): boolean {
  const text = `${indicator.code} ${indicator.zin?.plural ?? indicator.naam}`.toLowerCase();
  const names = (words: readonly string[] = []) => words.some((word) => text.includes(word));
  return indicator.basis === 'alle' && names(ookElders?.woorden) && !names(ookElders?.behalve);
}

/** The fixed sentence where the change since the last wave can't be told (T10). */
function tellBreak(findings: readonly Finding[], scene: Scene): readonly Sentence[][] {
  const broken = findings.find((finding) => !hasPrevious(finding) && scene.breakOf(finding) !== undefined);
  const year = broken && scene.breakOf(broken);
  if (!broken || year === undefined) return [];
  const claims = [{ kind: 'break' as const, indicator: broken.indicator.code, numbers: [] }];
  return [[scene.voice.say(nl.seriesBreak(year), claims)]];
}

function hasPrevious(finding: Finding): boolean {
  const previous = finding.comparisons.vorige;
  return previous !== undefined && previous.klasse !== 'niet_vergelijkbaar';
}
