import type { Findings, PolicyFindings } from './finding.ts';
import type { Remark } from './remark.ts';
import type { Survey } from './survey.ts';

/**
 * The survey and its findings without the areas that the gemeente holds back (`vasthouden`): no later stage knows a
 * figure or text of them. All tests have been made by then: what is held back changes no outcome elsewhere.
 */
export function withoutHeld(
  survey: Survey,
  findings: Findings,
): { readonly survey: Survey; readonly findings: Findings; readonly remarks: readonly Remark[] } {
  const held = new Set(survey.gemeente.vasthouden);
  if (held.size === 0) return { survey, findings, remarks: [] };
  const keep = <V>(byCode: ReadonlyMap<string, V>) =>
    new Map([...byCode].filter(([code]) => !held.has(code)));
  return {
    survey: {
      ...survey,
      cells: survey.cells.filter(({ gebied }) => !held.has(gebied)),
      texts: { ...survey.texts, areas: keep(survey.texts.areas) },
    },
    findings: {
      ...findings,
      // What is made of them is kept by their key: never what was made with the area.
      key: `${findings.key} zonder ${[...held].sort().join(' ')}`,
      areas: keep(findings.areas),
      ...(findings.policy && { policy: withoutAreas(findings.policy, held) }),
      measuresOf: (indicator) =>
        findings.measuresOf(indicator).filter(({ gebied }) => !held.has(gebied.code)),
    },
    remarks: [...held].map((code) => heldRemark(survey.gebieden.get(code)?.naam ?? code)),
  };
}

function withoutAreas({ goals, priorities }: PolicyFindings, held: ReadonlySet<string>): PolicyFindings {
  return {
    goals: goals.filter(({ gebied }) => !held.has(gebied.code)),
    priorities: priorities.filter(({ gebied }) => !held.has(gebied.code)),
  };
}

function heldRemark(naam: string): Remark {
  return {
    rule: 'vasthouden',
    level: 'warn',
    file: 'gemeente.yaml',
    column: 'vasthouden',
    found: naam,
    explanation: `${naam} wordt vastgehouden: de pagina, de pdf, het drukwerk en de cijfers van dit gebied zijn niet gemaakt.`,
    proposal: 'Mag het gebied er weer in? Haal het dan weg bij vasthouden in gemeente.yaml.',
  };
}
