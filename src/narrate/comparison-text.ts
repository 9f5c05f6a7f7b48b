import type { Comparison, Finding, Klasse } from '../domain/finding.ts';
import type { Predicate } from '../domain/indicator.ts';
import type { Claim, Sentence } from '../domain/narrative.ts';
import { amountOf, isSingle } from './amount.ts';
import { askedOf } from './level-text.ts';
import * as nl from './phrases-nl.ts';
import { otherWords, type Scene } from './scene.ts';

/** What was said just before a comparison decides its form. */
export interface Before {
  /** Right behind the level, behind its complement, behind words in between, or behind another comparison. */
  readonly kind: 'level' | 'complement' | 'aside' | 'comparison';
  readonly comparison?: Comparison;
  /** That comparison spoke of a number, not of residents. */
  readonly number?: boolean;
}

/** The comparisons of a finding in the fixed order of areas (C05), each at most once, that can be told. */
export function comparisonsOf(finding: Finding): readonly Comparison[] {
  const { gemeente, land, vorige } = finding.comparisons;
  const sameArea = gemeente?.other && gemeente.other.gebied.code === land?.other?.gebied.code;
  return [gemeente, sameArea ? undefined : land, vorige].filter((one) => one !== undefined);
}

/** The comparison with the whole, or with land where there is none. */
export function mainOf(finding: Finding): Comparison | undefined {
  return comparisonsOf(finding).find((one) => one.kind !== 'vorige');
}

/** A tested difference. */
export function isClear(
  comparison: Comparison | undefined,
): comparison is Comparison & { klasse: nl.Direction } {
  return comparison?.klasse === 'hoger' || comparison?.klasse === 'lager';
}

/** The clear differences of a finding, whatever their direction. */
export function clearOf(finding: Finding): readonly Comparison[] {
  return comparisonsOf(finding).filter(isClear);
}

/** One comparison in words; nothing where the other side has no figure or the class says nothing. */
export function tellComparison(comparison: Comparison, before: Before, scene: Scene): readonly Sentence[] {
  const other = otherWords(comparison, scene);
  const phrase = other && phraseFor(comparison, before, other);
  if (!phrase) return [];
  const shown = comparison.other?.shown;
  const claim: Claim = {
    kind: 'comparison',
    indicator: comparison.indicator.code,
    comparison,
    numbers: shown ? [shown] : [],
  };
  return [scene.voice.say(phrase, [claim])];
}

function phraseFor(comparison: Comparison, before: Before, other: nl.OtherWords): nl.Phrase | undefined {
  const percent = comparison.indicator.eenheid === 'procent';
  if (comparison.kind === 'vorige') {
    return percent ? changePhrase(comparison, before, other) : scoreChangePhrase(comparison, before, other);
  }
  return percent ? placePhrase(comparison, before, other) : scorePhrase(comparison, before, other);
}

/** "ook" and "wel" only link to a comparison of the same or the opposite outcome just before. */
export function relationOf(comparison: Comparison, before: Before): nl.Relation {
  const previous = before.comparison;
  if (!previous) return 'eerste';
  if (previous.klasse === comparison.klasse) return 'zelfde';
  return isClear(previous) && isClear(comparison) ? 'anders' : 'eerste';
}

function placePhrase(comparison: Comparison, before: Before, other: nl.OtherWords): nl.Phrase | undefined {
  const { zin } = comparison.indicator;
  const repeated =
    before.kind === 'complement' && zin ? fullPhrase(comparison.klasse, zin, other) : undefined;
  return repeated ?? shortPhrase(comparison, before, other);
}

/** Repeats the predicate, so that "dat" can't mean the complement that was said just before. */
function fullPhrase(klasse: Klasse, words: Predicate, other: nl.OtherWords): nl.Phrase | undefined {
  const zin = askedOf(words);
  const predicate = other.single ? zin.singular : zin.plural;
  switch (klasse) {
    case 'hoger':
    case 'lager':
      return nl.clearFull(klasse, other, predicate);
    case 'ongeveer_evenveel':
      return nl.evenFull(other, zin.plural);
    case 'geen_duidelijk_verschil':
      return nl.unclearFull(other, predicate);
    default:
      return undefined;
  }
}

function shortPhrase(comparison: Comparison, before: Before, other: nl.OtherWords): nl.Phrase | undefined {
  const relation = relationOf(comparison, before);
  switch (comparison.klasse) {
    case 'hoger':
    case 'lager':
      return before.kind === 'level'
        ? nl.clearDirect(comparison.klasse, ownIsSingle(comparison), other)
        : nl.clearNext(comparison.klasse, relation, before.number === true, other);
    case 'ongeveer_evenveel':
      return before.kind === 'level' ? nl.evenDirect(other) : nl.evenNext(other);
    case 'geen_duidelijk_verschil':
      return before.kind === 'level' ? nl.unclearDirect(other) : nl.unclearNext(relation, other);
    case 'niet_getoetst':
      return hasMargin(comparison) ? nl.untested(other) : nl.besideIt(other);
    case 'niet_vergelijkbaar':
      return nl.incomparable(other);
    default:
      return undefined;
  }
}

/** Without a margin the theme says why nothing is tested. */
function hasMargin({ own }: Comparison): boolean {
  return own.interval !== undefined;
}

function ownIsSingle(comparison: Comparison): boolean {
  const own = amountOf(comparison.own);
  return own !== undefined && isSingle(own);
}

function scorePhrase(comparison: Comparison, before: Before, other: nl.OtherWords): nl.Phrase | undefined {
  const relation = relationOf(comparison, before);
  switch (comparison.klasse) {
    case 'hoger':
    case 'lager':
      return before.kind === 'level'
        ? nl.scoreClearDirect(comparison.klasse, other)
        : nl.scoreClearNext(comparison.klasse, relation, other);
    case 'ongeveer_evenveel':
      return nl.scoreEven(other);
    case 'geen_duidelijk_verschil':
      return nl.scoreUnclear(relation, other);
    case 'niet_getoetst':
      return hasMargin(comparison) ? nl.scoreUntested(other) : nl.scoreBesideIt(other);
    case 'niet_vergelijkbaar':
      return nl.incomparable(other);
    default:
      return undefined;
  }
}

function changePhrase(comparison: Comparison, before: Before, other: nl.OtherWords): nl.Phrase | undefined {
  const year = comparison.other?.jaar ?? 0;
  const relation = relationOf(comparison, before);
  switch (comparison.klasse) {
    case 'hoger':
    case 'lager':
      return before.kind === 'level'
        ? nl.changeDirect(comparison.klasse, year, ownIsSingle(comparison), other)
        : nl.changeNext(comparison.klasse, relation, year, other);
    case 'ongeveer_evenveel':
      return nl.changeEven(relation, year, other);
    case 'geen_duidelijk_verschil':
      return nl.changeUnclear(relation, year, other);
    default:
      return undefined;
  }
}

function scoreChangePhrase(
  comparison: Comparison,
  before: Before,
  other: nl.OtherWords,
): nl.Phrase | undefined {
  const year = comparison.other?.jaar ?? 0;
  const relation = relationOf(comparison, before);
  switch (comparison.klasse) {
    case 'hoger':
    case 'lager':
      return nl.scoreChange(comparison.klasse, relation, before.kind === 'level', year, other);
    case 'ongeveer_evenveel':
      return nl.scoreChangeEven(relation, year, other);
    case 'geen_duidelijk_verschil':
      return nl.scoreChangeUnclear(relation, year, other);
    default:
      return undefined;
  }
}
