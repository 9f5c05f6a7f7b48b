/** Crossings that no page shows below the gemeente: refused by the name of the rule (method.md 3, P13 and P14). */
import { groupBy } from '../domain/group-by.ts';
import type { Remark } from '../domain/remark.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import { themaOf } from '../domain/thema.ts';
import { type CrossingRule, refusedCrossing } from './level-rule.ts';

/** One remark per rule, theme and kenmerk; none names a figure or an area. */
export function crossingRemarks(
  { indicators, gebieden, onderzoek }: Survey,
  cells: readonly Cell[],
): readonly Remark[] {
  const refused = cells.flatMap(({ indicator: code, gebied: area, groep }) => {
    const [indicator, gebied] = [indicators.get(code), gebieden.get(area)];
    if (!indicator || !gebied || !groep) return [];
    const rule = refusedCrossing({ indicator, gebied, groep }, onderzoek);
    return rule ? [{ rule, thema: indicator.thema, kenmerk: groep.kenmerk }] : [];
  });
  const kinds = groupBy(refused, ({ rule, thema, kenmerk }) => `${rule} ${thema} ${kenmerk}`);
  return [...kinds.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { titel } = themaOf(onderzoek, first.thema);
    return [remarkOf(first.rule, titel, first.kenmerk, more.length + 1)];
  });
}

const WHY: Readonly<Record<CrossingRule, string>> = {
  P13: 'Zo’n uitsplitsing komt te dicht bij één persoon',
  P14: 'Een uitsplitsing naar herkomst tonen wij niet onder de gemeente',
};

function remarkOf(rule: CrossingRule, thema: string, kenmerk: string, count: number): Remark {
  const figures = count === 1 ? '1 cijfer' : `${count} cijfers`;
  return {
    rule,
    level: 'warn',
    found: `${thema} naar ${kenmerk}`,
    explanation: `${thema} naar ${kenmerk}, onder het niveau van de gemeente: ${figures}. ${WHY[rule]} (regel ${rule}). Deze cijfers zijn geweigerd en staan nergens.`,
    proposal: 'Lever deze uitsplitsing alleen voor de gemeente of hoger aan.',
  };
}
