/** What is not published below the gemeente, whatever its number of respondents. */
import type { SuppressionReason } from '../domain/estimate.ts';
import { type Gebied, NIVEAUS, type Niveau } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Groep } from '../domain/survey.ts';

/** Bases of which few residents are part: from gemeente level up, unless the catalogue says otherwise (2.3). */
const SUB_BASES: ReadonlySet<string> = new Set(['slachtoffers', 'met-contact']);

/** Who people are. The names that suppliers give to it, in lower case. */
const ORIGIN = /^(herkomst|migratieachtergrond|afkomst|etniciteit|geboorteland|nationaliteit)/;
const PERSONAL = new RegExp(`${ORIGIN.source}|^(leeftijd|geslacht|gender|sekse)`);

/** What is asked of whom. */
interface Subject {
  readonly indicator: Indicator;
  readonly gebied: Gebied;
  readonly groep: Groep | undefined;
}

/**
 * Why a figure is not published at its level, or undefined where it may be: the level from which an indicator is
 * published, and crossings that come close to a person. Of a sensitive indicator (seksuele delicten) and of a
 * crossing the reason is `herleidbaarheid`; the others have a base too small to be reliable.
 */
export function levelReason({ indicator, gebied, groep }: Subject): SuppressionReason | undefined {
  if (isBelow(gebied.niveau, 'gemeente') && isCrossing(indicator, groep)) return 'herleidbaarheid';
  const from = indicator.vanaf ?? (SUB_BASES.has(indicator.basis) ? 'gemeente' : undefined);
  if (from === undefined || !isBelow(gebied.niveau, from)) return undefined;
  return indicator.gevoelig ? 'herleidbaarheid' : 'betrouwbaarheid';
}

/** Victims by age, sex or origin, and anything by origin (method.md 3, P13 and P14). */
function isCrossing({ thema }: Indicator, groep: Groep | undefined): boolean {
  const kenmerk = groep?.kenmerk.toLowerCase() ?? '';
  return ORIGIN.test(kenmerk) || (thema === 'slachtofferschap' && PERSONAL.test(kenmerk));
}

function isBelow(niveau: Niveau, from: Niveau): boolean {
  return NIVEAUS.indexOf(niveau) > NIVEAUS.indexOf(from);
}
