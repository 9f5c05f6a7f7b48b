/** Rules that only the finished pages can break: bend a composed site and see the rule that guards it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Profile, Site } from '../../src/domain/profile.ts';
import { inspectSite } from '../../src/inspect/inspect.ts';
import { smallSite } from '../compose/fixture.ts';

describe('the finished site', () => {
  let site: Site;
  beforeAll(async () => {
    site = await smallSite();
  });

  const rules = (over: Partial<Site>) => [
    ...new Set(inspectSite({ ...site, ...over }).map(({ rule, level }) => `${rule} ${level}`)),
  ];
  const bentProfiles = (change: (profile: Profile) => Partial<Profile>) =>
    rules({ profiles: site.profiles.map((profile) => ({ ...profile, ...change(profile) })) });

  it('breaks no rule as it is made', () => expect(rules({})).toEqual([]));

  it('H05: no table or CSV one click away', () => {
    expect(bentProfiles(() => ({ downloads: [] }))).toEqual(['H05 error']);
  });

  it('H08: a colophon without version, settings and waivers', () => {
    expect(bentProfiles(() => ({ colophon: 'Gemaakt door de gemeente.' }))).toEqual(['H08 error']);
    expect(rules({ texts: [] })).toEqual(['H08 error']);
  });

  it('P04: a heading with a number', () => {
    expect(bentProfiles(({ heading }) => ({ heading: `${heading}: 18 van de 100` }))).toEqual(['P04 error']);
  });

  it('P05: areas out of alphabetical order', () => {
    const areas = [...site.home.areas].reverse();
    expect(rules({ home: { ...site.home, areas } })).toEqual(areas.length > 1 ? ['P05 error'] : []);
    expect(areas.length).toBeGreaterThan(1);
  });

  it('P07: a figure in a preview', () => {
    expect(bentProfiles(() => ({ description: '18 van de 100 bewoners …' }))).toEqual(['P07 error']);
  });

  it('T12: nothing says that it is an estimate', () => {
    expect(bentProfiles(() => ({ lead: 'Welkom.', meta: '2025' }))).toEqual(['T12 error']);
  });
});
