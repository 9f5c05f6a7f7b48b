import { describe, expect, it } from 'vitest';
import { splitByYears } from '../../src/compose/years-page.ts';
import { noCharts, plainFigure, profileOf, smallSite, smallSurvey } from './fixture.ts';

const development = (indicator: string, thema = 'overlast') =>
  plainFigure({
    id: `fig-${indicator}-ontwikkeling`,
    placement: { page: 'years', inFullTable: false },
    indicator,
    thema,
  });

describe('charts through the years', () => {
  const figures = [
    development('overlast-verkeer'),
    plainFigure({ id: 'fig-honderd', placement: { page: 'own', summary: 'wide', inFullTable: true } }),
    development('onveilig-buurt', 'veiligheidsbeleving'),
  ];

  it('the profile keeps the one of the indicator with the pictogram, whatever its values', () => {
    const { here, years } = splitByYears(figures);
    expect(here.map((figure) => figure.id)).toEqual(['fig-honderd', 'fig-onveilig-buurt-ontwikkeling']);
    expect(years.map((figure) => figure.id)).toEqual(['fig-overlast-verkeer-ontwikkeling']);
  });

  it('without a pictogram it keeps the first', () => {
    const { here } = splitByYears([development('a'), development('b')]);
    expect(here.map((figure) => figure.indicator)).toEqual(['a']);
  });

  it('the others get a page beside the profile, with their files, linked from their theme', async () => {
    const site = await smallSite(smallSurvey(), noCharts(new Map([['WK1', figures]])));
    const profile = profileOf(site, 'WK1');
    expect(site.years.map((page) => page.path)).toEqual(['wijk/de-kersentuin/door-de-jaren/index.html']);
    expect(profile.themes.find((theme) => theme.thema === 'overlast')?.yearsPage?.href).toBe(
      'door-de-jaren/index.html#thema-overlast',
    );
    expect(site.files.map((file) => file.path)).toContain(
      'site/wijk/de-kersentuin/door-de-jaren/grafieken/fig-overlast-verkeer-ontwikkeling.csv',
    );
    expect(profileOf(site, 'WK2').years).toBeUndefined();
  });
});
