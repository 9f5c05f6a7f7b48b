import type { Finding } from '../domain/finding.ts';
import { amountOf, quantityOf } from './amount.ts';
import { clearOf, isClear, mainOf } from './comparison-text.ts';
import { isCommon, isShared } from './shared-level.ts';

/** Large figures in the summary. */
const ITEMS = 4;
/** Figures of the fixed list that come first for every area, where they are kernindicatoren (H03). */
const ALWAYS = ['leefbaarheid-cijfer', 'onveilig-buurt'];
const FIXED = 2;
/** At most this many of the largest differences per direction (H03). */
const PER_DIRECTION = 1;
/** Widest half margin of a figure in the summary: points, or points of a score (method.md 2.3). */
const WIDEST = { procent: 10, other: 0.5 };

/** The fixed list, then the largest differences of each direction, then more of the fixed list. */
export function chooseItems(findings: readonly Finding[], kern: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isFirm)) return indications(findings, kern);
  const chosen: Finding[] = [...fixedItems(kern)];
  const add = (extra: readonly Finding[]) => {
    for (const finding of extra) if (!chosen.includes(finding)) chosen.push(finding);
  };
  add(largest(findings, 'gunstig', chosen));
  add(largest(findings, 'ongunstig', chosen));
  if (!chosen.some(isGoodNews)) add(findings.filter(isCalmAndShared).slice(0, 1));
  add(kern.filter(isTellable).slice(0, ITEMS));
  return chosen.slice(0, Math.max(ITEMS, FIXED + 2 * PER_DIRECTION));
}

function fixedItems(kern: readonly Finding[]): readonly Finding[] {
  const tellable = kern.filter(isTellable);
  const named = ALWAYS.flatMap((code) => tellable.find(({ indicator }) => indicator.code === code) ?? []);
  return [...named, ...tellable.filter((finding) => !named.includes(finding))].slice(0, FIXED);
}

const isFirm = ({ measure }: Finding) => amountOf(measure)?.estimate.indicative === false;

/** Where few answered, all figures are indications: the fixed list, and what most residents share. */
export function indications(findings: readonly Finding[], kern: readonly Finding[]): readonly Finding[] {
  const known = kern.filter(({ measure, indicator }) => amountOf(measure) && indicator.eenheid !== 'per1000');
  const named = ALWAYS.flatMap((code) => known.find(({ indicator }) => indicator.code === code) ?? []);
  const shared = known.find(isCommon) ?? findings.find(isCommon);
  return [...new Set([...named, ...(shared ? [shared] : []), ...known])].slice(0, FIXED + 1);
}

/** Precise enough for a large figure, and not just an indication. */
function isTellable({ measure, indicator }: Finding): boolean {
  const amount = amountOf(measure);
  if (!amount || amount.estimate.indicative || indicator.eenheid === 'per1000') return false;
  if (!measure.interval) return true;
  const half = (measure.interval.upper - measure.interval.lower) / 2;
  return half <= (indicator.eenheid === 'procent' ? WIDEST.procent : WIDEST.other);
}

/** Differences with the whole in one direction by size of z, whatever the indicator. */
function largest(
  findings: readonly Finding[],
  favour: 'gunstig' | 'ongunstig',
  chosen: readonly Finding[],
): readonly Finding[] {
  const size = (finding: Finding) => Math.abs(mainOf(finding)?.z ?? 0);
  return findings
    .filter((finding) => !chosen.includes(finding) && isTellable(finding))
    .filter((finding) => {
      const main = mainOf(finding);
      return isClear(main) && main.favour === favour;
    })
    .sort((a, b) => size(b) - size(a) || a.indicator.code.localeCompare(b.indicator.code, 'nl'))
    .slice(0, PER_DIRECTION);
}

/** A level that most residents share, without a difference that would need its mirror image beside it (H01). */
function isCalmAndShared(finding: Finding): boolean {
  return isTellable(finding) && isShared(finding) && clearOf(finding).length === 0;
}

/** One thing that goes well and is true (P01): a favourable difference, or a level that most residents share. */
export function isGoodNews(finding: Finding): boolean {
  if (clearOf(finding).some((comparison) => comparison.favour === 'gunstig')) return true;
  return isShared(finding) || isSharedComplement(finding);
}

/** "Ongeveer 82 van de 100 voelen zich daar niet onveilig." */
function isSharedComplement(finding: Finding): boolean {
  const amount = amountOf(finding.measure);
  const { complement, hogerIs, eenheid } = finding.indicator;
  if (!amount || !complement || hogerIs !== 'ongunstig' || eenheid !== 'procent') return false;
  return amount.shown.number <= 45 && quantityOf(amount, finding.measure) !== 'none';
}
