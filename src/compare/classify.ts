/** Classes of a comparison, in the order in which method.md 2.2 tries them. */
import type { Comparison, Klasse, Measure } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import { incomparability } from '../domain/series.ts';
import type { Difference } from './difference.ts';
import { isEquivalent } from './equivalence.ts';
import { incomparableReason, REASONS, suppressedReason } from './reasons-nl.ts';

export interface Ruling {
  readonly klasse: Klasse;
  /** Dutch, one sentence. */
  readonly reason: string;
}

type Sides = Pick<Comparison, 'own' | 'other' | 'indicator'>;

/** Classes 1 to 4: why two figures are not tested, or undefined where they may be, if a test is valid for them. */
export function whyUntested({ own, other, indicator }: Sides): Ruling | undefined {
  return (
    hidden(own, other) ??
    absent(own, other) ??
    (other && (incomparable(own, other, indicator) ?? unreliable(own, other)))
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

function unreliable(own: Measure, other: Measure): Ruling | undefined {
  if (isIndicative(own) || isIndicative(other)) return RULINGS.indicative;
  if (isModel(own) || isModel(other)) return RULINGS.model;
  return own.se === undefined || other.se === undefined ? RULINGS.marginUnknown : undefined;
}

export const RULINGS = {
  indicative: { klasse: 'indicatief', reason: REASONS.indicative },
  model: { klasse: 'niet_getoetst', reason: REASONS.model },
  marginUnknown: { klasse: 'niet_getoetst', reason: REASONS.marginUnknown },
  tooFew: { klasse: 'niet_getoetst', reason: REASONS.tooFew },
  sameArea: { klasse: 'niet_getoetst', reason: REASONS.sameArea },
} as const;

function isIndicative({ estimate }: Measure): boolean {
  return estimate.kind === 'published' && estimate.indicative;
}

function isModel({ estimate }: Measure): boolean {
  return estimate.kind === 'published' && estimate.method === 'model';
}

/** Classes 5 to 7: what a test says, given its adjusted p-value and the level it is held against. */
export function classify(sides: Sides, test: Difference, pAdjusted: number, level: Level): Ruling {
  if (pAdjusted <= level.niveau) {
    if (shownDiffers(sides)) {
      const reason = level.methode === 'bh' ? REASONS.clearCorrected : REASONS.clearFixed;
      return { klasse: test.difference > 0 ? 'hoger' : 'lager', reason };
    }
  }
  if (isEquivalent(test, sides.indicator.eenheid)) {
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
