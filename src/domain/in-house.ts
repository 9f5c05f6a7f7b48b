import type { Findings } from './finding.ts';
import type { Survey } from './survey.ts';

/**
 * The survey and its findings without the goals and priorities that are for the house alone (`tonen: intern`): what is
 * not there can't leave.
 */
export function withoutInternal(
  survey: Survey,
  findings: Findings,
): { readonly survey: Survey; readonly findings: Findings } {
  const isOpen = ({ tonen }: { readonly tonen: string }) => tonen === 'openbaar';
  const { policy: _written, ...plainSurvey } = survey;
  const { policy: judged, ...plainFindings } = findings;
  if (!judged) return { survey: plainSurvey, findings: plainFindings };
  const open = {
    goals: judged.goals.filter(({ goal }) => isOpen(goal)),
    priorities: judged.priorities.filter(({ priority }) => isOpen(priority)),
  };
  if (open.goals.length + open.priorities.length === 0)
    return { survey: plainSurvey, findings: plainFindings };
  const policy = {
    goals: open.goals.map(({ goal }) => goal),
    priorities: open.priorities.map(({ priority }) => priority),
  };
  return { survey: { ...plainSurvey, policy }, findings: { ...plainFindings, policy: open } };
}
