import type { Finding } from '../domain/finding.ts';
import type { Paragraph, Sentence, ThemeText } from '../domain/narrative.ts';
import { amountOf, quantityOf } from './amount.ts';
import { clearOf, isClear } from './comparison-text.ts';
import { tellHidden } from './hidden-text.ts';
import { tellIndicator } from './indicator-text.ts';
import { tellNoMargin } from './level-text.ts';
import { tellMinors } from './minor-text.ts';
import { notesFor } from './notes.ts';
import * as nl from './phrases-nl.ts';
import type { Scene } from './scene.ts';

/**
 * One theme in paragraphs: first what most residents share, then the kernindicatoren and the largest clear
 * differences, then some of the others, then what can't be shown. The order and number are the same for every
 * area (H09).
 */
export function tellTheme(thema: string, findings: readonly Finding[], scene: Scene): ThemeText {
  const { major, minor, left, hidden } = sortOut(findings);
  const without = [...major, ...minor].filter(({ measure }) => measure.interval === undefined);
  const noMargins = without.length > 1 && without.length === major.length + minor.length;
  const paragraphs: Paragraph[] = [
    ...tellMajors(major, scene, !noMargins),
    ...tellMinors(minor, left, scene),
    noMargins ? [tellNoMargin(without, scene)] : [],
    ...tellHidden(hidden, scene, major.length + minor.length === 0),
    ...tellBreak(major, scene),
  ].filter((paragraph) => paragraph.length > 0);
  return {
    thema,
    paragraphs,
    unfavourable: findings.some(isUnfavourable),
    notes: notesFor(thema, findings, scene, paragraphs.flat()),
  };
}

interface Sorted {
  /** Told in full: kernindicatoren and the largest differences. */
  readonly major: readonly Finding[];
  readonly minor: readonly Finding[];
  /** Clear differences that are only announced. */
  readonly left: readonly Finding[];
  /** Without a figure. */
  readonly hidden: readonly Finding[];
}

/** Single answers to a question stand in chart and table; the text tells the indicator that sums them. */
function sortOut(findings: readonly Finding[]): Sorted {
  const whole = findings.filter(({ indicator }) => indicator.antwoord === undefined);
  const shown = whole.filter((finding) => amountOf(finding.measure));
  const clear = shown.filter((finding) => !finding.kern && clearOf(finding).length > 0);
  const largest = new Set([...largestOf(clear, 'hoger'), ...largestOf(clear, 'lager')]);
  return {
    major: sharedFirst([
      ...shown.filter((finding) => finding.kern),
      ...shown.filter((finding) => largest.has(finding)),
    ]),
    minor: shown.filter((finding) => !finding.kern && !clear.includes(finding)),
    left: clear.filter((finding) => !largest.has(finding)),
    hidden: whole.filter((finding) => !amountOf(finding.measure)),
  };
}

/** Told in full per direction, besides the kernindicatoren. */
const LARGEST = 2;

/** The largest differences in one direction, favourable and unfavourable alike (H01). */
function largestOf(clear: readonly Finding[], direction: nl.Direction): readonly Finding[] {
  const size = (finding: Finding) => Math.abs(clearOf(finding)[0]?.z ?? 0);
  return clear
    .filter((finding) => goodness(finding) === direction)
    .sort((a, b) => size(b) - size(a) || a.indicator.code.localeCompare(b.indicator.code, 'nl'))
    .slice(0, LARGEST);
}

/** Favourable counts as up and unfavourable as down; a neutral indicator has its own direction. */
function goodness(finding: Finding): nl.Direction | undefined {
  const first = clearOf(finding)[0];
  if (!isClear(first)) return undefined;
  if (first.favour === 'gunstig') return 'hoger';
  return first.favour === 'ongunstig' ? 'lager' : first.klasse;
}

/** Opens with what most residents share. */
export function sharedFirst(findings: readonly Finding[]): readonly Finding[] {
  const shared = findings.find(isShared);
  return shared ? [shared, ...findings.filter((finding) => finding !== shared)] : findings;
}

/** A favourable level that most residents share: "ongeveer 76 van de 100 vinden …" (P01). */
export function isShared(finding: Finding): boolean {
  return amountOf(finding.measure)?.estimate.indicative === false && isCommon(finding);
}

/** The same, an indication or not: all that an area with few answers has. */
export function isCommon(finding: Finding): boolean {
  const amount = amountOf(finding.measure);
  if (!amount || finding.indicator.eenheid !== 'procent') return false;
  const quantity = quantityOf(amount, finding.measure);
  return finding.indicator.hogerIs === 'gunstig' && ['most', 'over-99', 'all'].includes(quantity);
}

export function isUnfavourable(finding: Finding): boolean {
  return clearOf(finding).some((comparison) => comparison.favour === 'ongunstig');
}

function tellMajors(findings: readonly Finding[], scene: Scene, margins: boolean): readonly Paragraph[] {
  const victim = findings.find(isVictimFigure);
  return findings.map((finding, index) =>
    tellIndicator(finding, scene, {
      comparisons: finding.kern ? 'all' : 'clear',
      brief: !finding.kern,
      margin: margins && index === 0,
      ...(finding === victim ? { aside: nl.elsewhere(scene.place.outside) } : {}),
    }),
  );
}

/** Victims count where they live, wherever it happened; said once per theme, and not of what happens online. */
export function isVictimFigure({ indicator }: Finding): boolean {
  const text = `${indicator.code} ${indicator.zin?.plural ?? indicator.naam}`.toLowerCase();
  return /slachtoffer/.test(text) && indicator.basis === 'alle' && !/online|internet|digita/.test(text);
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
