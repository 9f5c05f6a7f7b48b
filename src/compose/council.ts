/** The edition for council and driehoek: pages of the site put together, with the goals and agreements of the house. */
import type { CouncilEdition, CouncilPolicy } from '../domain/council.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { GoalText, PolicyText } from '../domain/narrative.ts';
import type { PageTable } from '../domain/page-blocks.ts';
import type { Site } from '../domain/profile.ts';
import type { Survey } from '../domain/survey.ts';
import { METHOD } from './address.ts';
import { areasOfPolicy, GOALS_LEAD, policyBlock } from './policy.ts';
import { siteNames } from './site-names.ts';

const MARK = 'Intern. In dit stuk staan doelen of afspraken die niet op de website staan.';

/**
 * Undefined where the whole has no figures: then there is no kernrapport. `inHouse` holds every goal and agreement,
 * internal ones too.
 */
export function composeCouncil(
  { gemeente, editie, profiles, reports, texts }: Site,
  survey: Survey,
  inHouse: PolicyText | undefined,
): CouncilEdition | undefined {
  const { whole: area, areaWords } = siteNames(survey);
  const whole = reports.find(({ code }) => code === area.code);
  const method = texts.find(({ path }) => path === METHOD);
  if (!whole || !method) return undefined;
  const policy = inHouse && policyOf(inHouse, area);
  const isMarked = policy?.areas.some(({ internal }) => internal !== undefined);
  return {
    title: `Raads- en driehoekeditie ${gemeente} ${editie}`,
    lead: `Wat bewoners vertelden, wat ${gemeente} wil bereiken en hoe de cijfers zijn gemaakt.`,
    ...(isMarked ? { mark: MARK } : {}),
    whole,
    ...(policy ? { policy } : {}),
    briefTitle: `De ${areaWords.more} in het kort`,
    briefLead: `Dit zijn de hoofdonderwerpen, in dezelfde volgorde. De andere verschillen staan op de eigen pagina van ${areaWords.the === 'de' ? 'elke' : 'elk'} ${areaWords.one}.`,
    brief: profiles.filter(({ report, code }) => report === undefined && code !== area.code),
    method,
  };
}

function policyOf(all: PolicyText, whole: Gebied): CouncilPolicy {
  const [open, internal] = [shownAs(all, 'openbaar'), shownAs(all, 'intern')];
  const areas = areasOfPolicy(all, whole.code);
  const overview = overviewOf(all.goals, areas);
  return {
    lead: GOALS_LEAD,
    ...(overview ? { overview } : {}),
    areas: areas.map(({ naam, code }) => {
      const [shown, kept] = [policyBlock(open, code), policyBlock(internal, code)];
      return { title: naam, ...(shown ? { open: shown } : {}), ...(kept ? { internal: kept } : {}) };
    }),
  };
}

function shownAs({ goals, priorities, note }: PolicyText, tonen: 'intern' | 'openbaar'): PolicyText {
  return {
    goals: goals.filter(({ finding }) => finding.goal.tonen === tonen),
    priorities: priorities.filter(({ finding }) => finding.priority.tonen === tonen),
    note,
  };
}

/** In the order in which the goals were written: nothing is ranked by its verdict. */
function overviewOf(goals: readonly GoalText[], areas: readonly Gebied[]): PageTable | undefined {
  if (goals.length === 0) return undefined;
  const columns = ['Doel', 'Uitkomst', 'Tonen'];
  const rowOf = ({ finding: { goal }, topic, aim, verdict }: GoalText) => ({
    header: topic,
    cells: [aim, verdict, goal.tonen].map((text, at) => ({
      text,
      column: columns[at] ?? '',
      numeric: false,
    })),
  });
  return {
    id: 'tabel-doelen',
    caption: 'Elk doel, met wat het onderzoek laat zien',
    corner: 'Onderwerp',
    columns: columns.map((text) => ({ text, numeric: false })),
    groups: areas.flatMap(({ code, naam }) => {
      const own = goals.filter(({ finding }) => finding.gebied.code === code);
      return own.length > 0 ? [{ title: naam, rows: own.map(rowOf) }] : [];
    }),
  };
}
