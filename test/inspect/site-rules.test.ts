/** Rules that only the finished pages can break: bend a composed site and see the rule that guards it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PressSheet, Profile, Site } from '../../src/domain/profile.ts';
import { inspectSite } from '../../src/inspect/inspect.ts';
import { smallSite } from '../compose/fixture.ts';

describe('the finished site', () => {
  let site: Site;
  beforeAll(async () => {
    site = await smallSite();
  });

  const rules = (over: Partial<Site>) => [
    ...new Set(
      inspectSite({ ...site, ...over }).map(({ rule, level, fault }) => `${rule} ${fault ? 'fault' : level}`),
    ),
  ];
  const bentProfiles = (change: (profile: Profile) => Partial<Profile>) =>
    rules({ reports: site.profiles.map((profile) => ({ ...profile, ...change(profile) })) });

  it('breaks no rule as it is made', () => expect(rules({})).toEqual([]));

  it('H05: no table or CSV one click away', () => {
    expect(bentProfiles(() => ({ downloads: [] }))).toEqual(['H05 fault']);
  });

  it('H08: a colophon without version, settings and waivers', () => {
    expect(bentProfiles(() => ({ colophon: 'Gemaakt door de gemeente.' }))).toEqual(['H08 fault']);
    expect(rules({ texts: [] })).toEqual(['H08 fault']);
  });

  it('P04: a heading with a number', () => {
    expect(bentProfiles(({ heading }) => ({ heading: `${heading}: 18 van de 100` }))).toEqual(['P04 fault']);
  });

  it('P05: areas out of alphabetical order', () => {
    const lists = site.home.lists.map((list) => ({ ...list, areas: [...list.areas].reverse() }));
    expect(lists[0]?.areas.length).toBeGreaterThan(1);
    expect(rules({ home: { ...site.home, lists } })).toEqual(['P05 fault']);
  });

  it('P04: a figure in a preview', () => {
    expect(bentProfiles(() => ({ description: '18 van de 100 bewoners …' }))).toEqual(['P04 fault']);
  });

  it('P07: a sheet without wijk, gemeente, year, n, source, date or address', () => {
    const bent = (change: (sheet: PressSheet) => Partial<PressSheet['content']>) =>
      inspectSite({
        ...site,
        sheets: site.sheets.map((sheet) => ({ ...sheet, content: { ...sheet.content, ...change(sheet) } })),
      });
    expect(site.sheets.length).toBeGreaterThan(0);
    const bare = bent(() => ({
      strip: ['', 'Alle cijfers zijn een schatting.', ''],
      headline: '',
      colophon: [],
    }));
    const told = new Set(bare.map(({ rule, explanation }) => `${rule} ${explanation}`));
    for (const what of [
      'het gebied',
      'de gemeente',
      'het jaar',
      'het aantal bewoners',
      'de bron',
      'de datum',
    ]) {
      expect(
        [...told].some((one) => one.startsWith('P07') && one.includes(what)),
        what,
      ).toBe(true);
    }
    const { address: _gone, ...rest } = site.sheets[0]?.content ?? {};
    const [first] = site.sheets;
    const without = first ? [{ ...first, content: rest as PressSheet['content'] }] : [];
    expect(rules({ adres: 'https://maasdrecht.example/', sheets: without })).toEqual(['P07 fault']);
  });

  it('T12: a sheet that does not say that it is an estimate', () => {
    const sheets = site.sheets.map((sheet) => ({
      ...sheet,
      content: {
        ...sheet.content,
        strip: [sheet.content.strip[0], '212 bewoners', sheet.profile.naam] as const,
      },
    }));
    expect(rules({ sheets })).toEqual(['T12 fault']);
  });

  it('T12: nothing says that it is an estimate', () => {
    expect(bentProfiles(() => ({ lead: 'Welkom.', meta: '2025' }))).toEqual(['T12 fault']);
  });
});
