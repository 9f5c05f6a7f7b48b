/** Public goals and actions, on the page of an area and on a page of their own. */
import { compareNames, type Gebied } from '../domain/gebied.ts';
import { groupBy } from '../domain/group-by.ts';
import type { PolicyText } from '../domain/narrative.ts';
import type { PolicyBlock } from '../domain/page-blocks.ts';
import type { GoalsPage } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { GOALS, HOME, linkFrom, pageOf } from './address.ts';
import type { Parts } from './parts.ts';
import { pathOfArea, type SiteNames } from './site-names.ts';

export const GOALS_LEAD =
  'Een doel is gehaald als het onderzoek dat met zekerheid laat zien. Is het verschil te klein om zeker te zijn, dan is het doel niet vast te stellen.';

/** What there is of one area; undefined where there is nothing. */
export function policyBlock(policy: PolicyText | undefined, code: string): PolicyBlock | undefined {
  const goals = policy?.goals.filter(({ finding }) => finding.gebied.code === code) ?? [];
  const actions = policy?.priorities.filter(({ finding }) => finding.gebied.code === code) ?? [];
  if (goals.length + actions.length === 0) return undefined;
  return {
    goals: goals.map(({ finding: { goal }, topic, aim, verdict, facts, why }) => ({
      topic,
      aim,
      verdict,
      facts,
      why,
      ...(goal.bron === undefined ? {} : { source: goal.bron }),
    })),
    actions: actions.map(({ finding: { priority }, topic, facts, outcome }) => ({
      topic,
      action: priority.actie,
      who: priority.wie,
      when: priority.wanneer,
      facts,
      ...(outcome === undefined ? {} : { outcome }),
    })),
    note: actions.length > 0 ? (policy?.note ?? '') : '',
  };
}

/** One page for all areas, also those without a page of their own; none where nothing is public. */
export function composeGoals({ survey, narratives }: Parts, names: SiteNames): readonly GoalsPage[] {
  const { gemeente } = survey;
  const areas = areasOfPolicy(narratives.policy, names.whole.code).flatMap((gebied) => {
    const policy = policyBlock(narratives.policy, gebied.code);
    return policy ? [sectionOf(gebied, policy, names, narratives.areas.has(gebied.code))] : [];
  });
  if (areas.length === 0) return [];
  return [
    {
      ...pageOf(gemeente, {
        path: GOALS,
        heading: 'Doelen en afspraken',
        description: `Wat ${gemeente.naam} wil bereiken, en of het onderzoek dat laat zien.`,
        breadcrumbs: [
          { text: 'Wijkprofielen', href: linkFrom(GOALS, HOME) },
          { text: 'Doelen en afspraken', href: '#inhoud', current: true },
        ],
        noindex: gemeente.site.noindex,
      }),
      lead: GOALS_LEAD,
      areas,
    },
  ];
}

/** Areas with a goal or an agreement: the whole first, the others by name (P05). */
export function areasOfPolicy(policy: PolicyText | undefined, whole: string): readonly Gebied[] {
  const all = [...(policy?.goals ?? []), ...(policy?.priorities ?? [])].map(({ finding }) => finding.gebied);
  const unique = [...groupBy(all, ({ code }) => code).values()].flatMap(([first]) => first ?? []);
  const isWhole = ({ code }: Gebied) => Number(code === whole);
  return unique.sort((a, b) => isWhole(b) - isWhole(a) || compareNames(a.naam, b.naam));
}

/** `hasPage`: it has words of its own. */
function sectionOf(
  gebied: Gebied,
  policy: PolicyBlock,
  names: SiteNames,
  hasPage: boolean,
): GoalsPage['areas'][number] {
  const href = linkFrom(GOALS, pathOfArea(names, gebied));
  return {
    id: slugOf(gebied.code),
    title: gebied.naam,
    ...(hasPage ? { link: { text: `Naar ${gebied.naam}`, href } } : {}),
    policy,
  };
}
