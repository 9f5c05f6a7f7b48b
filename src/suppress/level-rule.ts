/** What is not published below the gemeente, whatever its number of respondents. */
import type { SuppressionReason } from '../domain/estimate.ts';
import { type Gebied, NIVEAUS, type Niveau } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import type { Groep } from '../domain/survey.ts';

/** Who people are, in any survey. The names that suppliers give to it, in lower case. */
const ORIGIN = /^(herkomst|migratieachtergrond|afkomst|etniciteit|geboorteland|nationaliteit)/;

/** What is asked of whom. */
interface Subject {
  readonly indicator: Indicator;
  readonly gebied: Gebied;
  readonly groep: Groep | undefined;
}

/**
 * Why a figure is not published at its level, or undefined where it may be: the level from which an indicator is
 * published, and crossings that come close to a person. Of a sensitive indicator (seksuele delicten) and of a
 * crossing the reason is `herleidbaarheid`; the others have a base too small to be reliable (2.3).
 */
export function levelReason(
  { indicator, gebied, groep }: Subject,
  onderzoek: Onderzoek,
): SuppressionReason | undefined {
  if (refusedCrossing({ indicator, gebied, groep }, onderzoek)) return 'herleidbaarheid';
  const from = indicator.vanaf ?? onderzoek.basis.find(({ code }) => code === indicator.basis)?.vanaf;
  if (from === undefined || !isBelow(gebied.niveau, from)) return undefined;
  return indicator.gevoelig ? 'herleidbaarheid' : 'betrouwbaarheid';
}

/** Rules that forbid a crossing below the gemeente (method.md 3): no survey can let them go. */
export type CrossingRule = 'P13' | 'P14';

/** P14 of anything by origin, P13 of what the survey calls sensitive; undefined where the crossing may be shown. */
export function refusedCrossing(
  { indicator: { thema }, gebied, groep }: Subject,
  { gevoeligeGroepen }: Onderzoek,
): CrossingRule | undefined {
  if (!groep || !isBelow(gebied.niveau, 'gemeente')) return undefined;
  const kenmerk = groep.kenmerk.toLowerCase();
  if (ORIGIN.test(kenmerk)) return 'P14';
  const sensitive = gevoeligeGroepen.filter(({ themas }) => themas.includes(thema));
  const isOne = sensitive.some(({ kenmerken }) =>
    kenmerken.some((begin) => kenmerk.startsWith(begin.toLowerCase())),
  );
  return isOne ? 'P13' : undefined;
}

function isBelow(niveau: Niveau, from: Niveau): boolean {
  return NIVEAUS.indexOf(niveau) > NIVEAUS.indexOf(from);
}
