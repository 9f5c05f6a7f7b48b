import type { Comparison, Finding } from '../domain/finding.ts';
import type { Claim, Sentence } from '../domain/narrative.ts';
import { aboutOf, amountOf, numberOf } from './amount.ts';
import * as forms from './forms-nl.ts';
import { askedOf } from './level-text.ts';
import type { Direction, Phrase } from './phrases-nl.ts';
import { otherWords, type Scene, type Told } from './scene.ts';

/** The comparisons of a finding in the fixed order of areas (C05), each at most once, that can be told. */
export function comparisonsOf(finding: Finding): readonly Comparison[] {
  const { gemeente, land, plaats, referentie, vorige } = finding.comparisons;
  const sameArea = gemeente?.other && gemeente.other.gebied.code === land?.other?.gebied.code;
  const told = [gemeente, sameArea ? undefined : land, plaats, referentie, vorige];
  return told.filter((one) => one !== undefined);
}

/** The comparison with the whole, or with land where there is none. */
export function mainOf(finding: Finding): Comparison | undefined {
  return comparisonsOf(finding).find((one) => one.kind !== 'vorige');
}

/** The comparison with land beside the main one. */
export function landOf(finding: Finding): Comparison | undefined {
  return besideMain(finding, 'land');
}

/** The comparison of this kind, where it is not the main one. */
export function besideMain(finding: Finding, kind: 'land' | 'plaats' | 'referentie'): Comparison | undefined {
  return comparisonsOf(finding).find((one) => one.kind === kind && one !== mainOf(finding));
}

/** Places beside the whole and land. */
export const FURTHER = ['plaats', 'referentie'] as const;

export type Clear = Comparison & { readonly klasse: Direction };

/** A tested difference. */
export function isClear(comparison: Comparison | undefined): comparison is Clear {
  return comparison?.klasse === 'hoger' || comparison?.klasse === 'lager';
}

/** The clear differences of a finding, whatever their direction. */
export function clearOf(finding: Finding): readonly Comparison[] {
  return comparisonsOf(finding).filter(isClear);
}

/** What was said just before decides whether "dat" can mean the level. */
export type Behind = 'level' | 'other';

/** The claim of a sentence that speaks of the other side. */
export function claimOf(comparison: Comparison): Claim {
  const shown = comparison.other?.shown;
  return {
    kind: 'comparison',
    indicator: comparison.indicator.code,
    comparison,
    side: 'other',
    numbers: shown ? [shown] : [],
  };
}

/** The other side in words, or undefined where it has no figure. */
export function otherOf(comparison: Comparison): forms.Other | undefined {
  const amount = amountOf(comparison.other);
  const place = otherWords(comparison);
  if (place === undefined || !amount) return undefined;
  const { edge, number, eenheid } = amount.shown;
  const isPlural = eenheid === 'procent' && edge === undefined && number > 1;
  return { place, number: numberOf(amount), ...(isPlural ? { about: aboutOf(amount) } : {}) };
}

/**
 * The comparisons of a finding behind its level: with the whole, in the same sentence with land where both differ
 * alike, then with land alone, with further places, and with the last wave. `clear`: tested differences only.
 */
export function tellComparisons(
  finding: Finding,
  behind: Behind,
  wanted: 'all' | 'clear',
  scene: Scene,
): readonly Sentence[] {
  const main = mainOf(finding);
  const land = landOf(finding);
  const { vorige } = finding.comparisons;
  const told =
    main && (wanted === 'all' || isClear(main)) ? tellMain(finding, main, land, behind, scene) : [];
  const isTold = told.some(({ claims }) => claims.some(({ comparison }) => comparison === land));
  return [
    ...told,
    ...(isClear(land) && !isTold ? tellFurther(finding, land, main, behind, told.length > 0, scene) : []),
    ...FURTHER.flatMap((kind) => {
      const place = besideMain(finding, kind);
      return isClear(place) ? tellFurther(finding, place, main, behind, told.length > 0, scene) : [];
    }),
    ...(isClear(vorige) ? tellChange(vorige, scene) : []),
  ];
}

function tellMain(
  finding: Finding,
  main: Comparison,
  land: Comparison | undefined,
  behind: Behind,
  scene: Scene,
): readonly Sentence[] {
  const other = otherOf(main);
  if (!other) return [];
  const also = isClear(main) && land?.klasse === main.klasse ? otherOf(land) : undefined;
  const together = also && forms.brief(clearPhrase(finding, main, behind, other, scene, also));
  if (land && together) return [scene.voice.say(together, [claimOf(main), claimOf(land)])];
  const phrase = mainPhrase(finding, main, behind, other, scene);
  return phrase ? [scene.voice.say(phrase, [claimOf(main)])] : [];
}

function mainPhrase(
  finding: Finding,
  main: Comparison,
  behind: Behind,
  other: forms.Other,
  scene: Told,
): Phrase | undefined {
  const isShare = finding.indicator.eenheid === 'procent';
  const again = isShare && behind === 'other';
  switch (main.klasse) {
    case 'hoger':
    case 'lager':
      return clearPhrase(finding, main, behind, other, scene);
    case 'ongeveer_evenveel':
      if (!isShare) return forms.scoreEvenForms(other);
      return again ? forms.evenAgainForms(askedOf(finding, scene), other) : forms.evenForms(other);
    case 'geen_duidelijk_verschil':
      return forms.unclearForms(other, isShare, again ? 'other' : 'level');
    default:
      return undefined;
  }
}

function clearPhrase(
  finding: Finding,
  { klasse }: Comparison,
  behind: Behind,
  other: forms.Other,
  scene: Told,
  also?: forms.Other,
): Phrase | undefined {
  if (klasse !== 'hoger' && klasse !== 'lager') return undefined;
  if (finding.indicator.eenheid !== 'procent') return forms.scoreClearForms(klasse, other, also);
  const asked = askedOf(finding, scene);
  return behind === 'level'
    ? forms.clearForms(klasse, other, also)
    : forms.clearAgainForms(klasse, asked, other, also);
}

function tellFurther(
  finding: Finding,
  place: Clear,
  main: Comparison | undefined,
  behind: Behind,
  mainTold: boolean,
  scene: Scene,
): readonly Sentence[] {
  const other = otherOf(place);
  if (!other) return [];
  const same = main?.klasse === place.klasse;
  const isShare = finding.indicator.eenheid === 'procent';
  // Behind the complement only a sentence that says again what was asked can't be taken for it.
  const straight = !isClear(main) && !(isShare && mainTold && behind === 'level');
  const phrase = straight
    ? clearPhrase(finding, place, behind, other, scene)
    : isShare
      ? forms.clearAlsoForms(place.klasse, other, same)
      : forms.scoreAlsoForms(place.klasse, other, same);
  return phrase ? [scene.voice.say(phrase, [claimOf(place)])] : [];
}

function tellChange(vorige: Clear, scene: Scene): readonly Sentence[] {
  const amount = amountOf(vorige.other);
  if (!vorige.other || !amount) return [];
  const { jaar } = vorige.other;
  const phrase =
    vorige.indicator.eenheid === 'procent'
      ? forms.changeForms(vorige.klasse, jaar, numberOf(amount))
      : forms.scoreChangeForms(vorige.klasse, jaar, numberOf(amount));
  return [scene.voice.say(phrase, [claimOf(vorige)])];
}
