import { describe, expect, test } from 'vitest';
import { composeCouncil } from '../../src/compose/council.ts';
import type { Gebied } from '../../src/domain/gebied.ts';
import type { GoalText, PolicyText } from '../../src/domain/narrative.ts';
import { AREAS, smallSite, smallSurvey } from './fixture.ts';

const composed = async () => ({ site: await smallSite(), survey: smallSurvey() });

const goal = (code: string, gebied: string, tonen: 'intern' | 'openbaar'): GoalText =>
  ({
    finding: { goal: { code, tonen }, gebied: AREAS.find((area) => area.code === gebied) as Gebied },
    topic: `Onderwerp van ${code}`,
    aim: 'duidelijke daling tussen 2023 en 2025',
    verdict: 'gehaald',
    facts: [],
    why: [],
  }) as unknown as GoalText;
const policy = (...goals: readonly GoalText[]): PolicyText => ({ goals, priorities: [], note: '' });

describe('the edition for council and driehoek', () => {
  test('puts what is internal apart from what the site shows, the whole first and wijken by name', async () => {
    const { site, survey } = await composed();
    const all = policy(
      goal('a', 'WK1', 'intern'),
      goal('b', 'WK2', 'openbaar'),
      goal('c', 'GM9999', 'openbaar'),
      goal('d', 'WK1', 'openbaar'),
    );
    const council = composeCouncil(site, survey, all);
    expect(council?.mark).toMatch(/^Intern\./);
    const topics = (block?: { readonly goals: readonly { readonly topic: string }[] }) =>
      block?.goals.map(({ topic }) => topic) ?? [];
    expect(
      council?.policy?.areas.map(({ title, open, internal }) => [title, topics(open), topics(internal)]),
    ).toEqual([
      ['Maasdrecht', ['Onderwerp van c'], []],
      ['Aan de Maas', ['Onderwerp van b'], []],
      ['De Kersentuin', ['Onderwerp van d'], ['Onderwerp van a']],
    ]);
    expect(council?.policy?.overview?.groups.flatMap(({ rows }) => rows)).toHaveLength(4);
    expect(council?.brief.map(({ naam }) => naam)).toEqual(['Aan de Maas', 'De Kersentuin']);
  });

  test('bears no mark where the site shows all of it, and has no goals where none were written', async () => {
    const { site, survey } = await composed();
    expect(composeCouncil(site, survey, policy(goal('b', 'WK2', 'openbaar')))).not.toHaveProperty('mark');
    expect(composeCouncil(site, survey, undefined)).not.toHaveProperty('policy');
  });

  test('is not made without a kernrapport', async () => {
    const { site, survey } = await composed();
    expect(composeCouncil({ ...site, reports: site.profiles }, survey, undefined)).toBeUndefined();
  });
});
