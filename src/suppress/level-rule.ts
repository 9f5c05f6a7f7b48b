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
  if (isBelow(gebied.niveau, 'gemeente') && isCrossing(indicator, groep, onderzoek)) return 'herleidbaarheid';
  const from = indicator.vanaf ?? onderzoek.basis.find(({ code }) => code === indicator.basis)?.vanaf;
  if (from === undefined || !isBelow(gebied.niveau, from)) return undefined;
  return indicator.gevoelig ? 'herleidbaarheid' : 'betrouwbaarheid';
}

/** What the survey calls sensitive, and anything by origin (method.md 3, P13 and P14): no survey can let that go. */
function isCrossing(
  { thema }: Indicator,
  groep: Groep | undefined,
  { gevoeligeGroepen }: Onderzoek,
): boolean {
  const kenmerk = groep?.kenmerk.toLowerCase() ?? '';
  const sensitive = gevoeligeGroepen.filter(({ themas }) => themas.includes(thema));
  return (
    ORIGIN.test(kenmerk) ||
    (kenmerk !== '' &&
      sensitive.some(({ kenmerken }) => kenmerken.some((begin) => kenmerk.startsWith(begin.toLowerCase()))))
  );
}

function isBelow(niveau: Niveau, from: Niveau): boolean {
  return NIVEAUS.indexOf(niveau) > NIVEAUS.indexOf(from);
}
