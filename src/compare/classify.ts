/** Classes of a comparison, in the order in which method.md 2.2 tries them. */
import type { Comparison, Klasse, Measure } from '../domain/finding.ts';
import type { Eenheid, Indicator } from '../domain/indicator.ts';
import { scaleOf } from '../domain/indicator.ts';
import { incomparability } from '../domain/series.ts';
import { type Difference, isEquivalent } from './difference.ts';
import { incomparableReason, REASONS, suppressedReason } from './reasons-nl.ts';

export interface Ruling {
  readonly klasse: Klasse;
  /** Dutch, one sentence. */
  readonly reason: string;
}

type Sides = Pick<Comparison, 'own' | 'other' | 'indicator'>;

/** Fewest respondents, and fewest effective respondents in and outside a share, for a test to be valid (2.2). */
const FEWEST_RESPONDENTS = 50;
const FEWEST_EFFECTIVE = 5;

/** Classes 1 to 4: why two figures are not tested, or undefined where they are. */
export function whyUntested({ own, other, indicator }: Sides): Ruling | undefined {
  return (
    hidden(own, other) ??
    absent(own, other) ??
    (other && (incomparable(own, other, indicator) ?? unreliable(own, other, indicator.eenheid)))
  );
}

function hidden(own: Measure, other: Measure | undefined): Ruling | undefined {
  if (own.estimate.kind === 'suppressed') {
    return { klasse: 'onderdrukt', reason: suppressedReason(own.estimate.reason) };
  }
  return other?.estimate.kind === 'suppressed'
    ? { klasse: 'onderdrukt', reason: REASONS.otherSuppressed }
    : undefined;
}

function absent(own: Measure, other: Measure | undefined): Ruling | undefined {
  if (own.estimate.kind !== 'published') return { klasse: 'niet_getoetst', reason: REASONS.noFigure };
  return other?.estimate.kind === 'published'
    ? undefined
    : { klasse: 'niet_getoetst', reason: REASONS.noOther };
}

function incomparable(own: Measure, other: Measure, indicator: Indicator): Ruling | undefined {
  const why = incomparability(own, other, indicator);
  return why && { klasse: 'niet_vergelijkbaar', reason: incomparableReason(why) };
}

function unreliable(own: Measure, other: Measure, eenheid: Eenheid): Ruling | undefined {
  if (isIndicative(own) || isIndicative(other)) return RULINGS.indicative;
  if (isModel(own) || isModel(other)) return RULINGS.model;
  if (own.se === undefined || other.se === undefined) return RULINGS.marginUnknown;
  return hasEnough(own, eenheid) && hasEnough(other, eenheid) ? undefined : RULINGS.tooFew;
}

const RULINGS = {
  indicative: { klasse: 'indicatief', reason: REASONS.indicative },
  model: { klasse: 'niet_getoetst', reason: REASONS.model },
  marginUnknown: { klasse: 'niet_getoetst', reason: REASONS.marginUnknown },
  tooFew: { klasse: 'niet_getoetst', reason: REASONS.tooFew },
} as const;

function isIndicative({ estimate }: Measure): boolean {
  return estimate.kind === 'published' && estimate.indicative;
}

function isModel({ estimate }: Measure): boolean {
  return estimate.kind === 'published' && estimate.method === 'model';
}

/** Validity guard. Without n, as for national figures with bounds, the effective n stands in for it. */
function hasEnough({ estimate, nEff, se }: Measure, eenheid: Eenheid): boolean {
  if (estimate.kind !== 'published' || !se) return false;
  const respondents = estimate.n ?? nEff;
  if (respondents !== undefined && respondents < FEWEST_RESPONDENTS) return false;
  if (eenheid !== 'procent') return true;
  const share = estimate.value / 100;
  return nEff !== undefined && nEff * Math.min(share, 1 - share) >= FEWEST_EFFECTIVE;
}

/** Classes 5 to 7: what a test says, given its adjusted p-value and the level it is held against. */
export function classify(sides: Sides, test: Difference, pAdjusted: number, level: Level): Ruling {
  if (pAdjusted <= level.niveau) {
    if (shownDiffers(sides)) {
      const reason = level.methode === 'bh' ? REASONS.clearCorrected : REASONS.clearFixed;
      return { klasse: test.difference > 0 ? 'hoger' : 'lager', reason };
    }
  }
  if (isEquivalent(test, equivalenceMargin(sides.indicator.eenheid))) {
    return { klasse: 'ongeveer_evenveel', reason: REASONS.equivalent };
  }
  const clear = pAdjusted <= level.niveau;
  return { klasse: 'geen_duidelijk_verschil', reason: clear ? REASONS.sameShown : REASONS.unclear };
}

export interface Level {
  readonly methode: 'bh' | 'vast';
  readonly niveau: number;
}

function shownDiffers({ own, other }: Sides): boolean {
  return own.shown?.number !== other?.shown?.number;
}

/** Largest difference that still counts as "ongeveer evenveel": 5 points of 100, 0.3 of a score (2.2). */
function equivalenceMargin(eenheid: Eenheid): number {
  switch (eenheid) {
    case 'procent':
    case 'per1000':
      return ((scaleOf(eenheid).max ?? 100) / 100) * 5;
    case 'rapportcijfer':
    case 'schaalscore':
    case 'somscore':
      return 0.3;
  }
}
