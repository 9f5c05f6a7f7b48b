import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { figurePath } from '../../src/compose/figure-address.ts';
import { siteNames } from '../../src/compose/site-names.ts';
import type { Site } from '../../src/domain/profile.ts';
import { type Survey, wholeOf } from '../../src/domain/survey.ts';
import { downloads } from '../../src/publish/publish.ts';
import { style } from '../../src/style/style.ts';
import { effects } from '../print/fixture.ts';
import { silent, type Told, tellSurvey } from '../tell-survey.ts';
import { noCharts, smallSite, smallSurvey } from './fixture.ts';

interface Cited {
  readonly adres: string;
  readonly gebied: { readonly code: string };
  readonly indicator: { readonly code: string };
  readonly jaar: number;
  readonly reeks: string;
  readonly waarde: number;
  readonly vergelijkingen: readonly Readonly<Record<string, string | number>>[];
  readonly zin?: string;
  readonly licentie?: string;
  readonly embargo?: string;
}

const seed = (name: string) => tellSurvey(join(import.meta.dirname, '..', '..', 'seeds', name));
const filesOf = ({ files }: Pick<Site, 'files'>) =>
  files.filter(({ path }) => /^site\/cijfers\/[^/]+\/[^/]+\.json$/.test(path));
const figuresIn = (site: Site): readonly Cited[] =>
  filesOf(site).flatMap(({ path, bytes }) =>
    path.endsWith('/overzicht.json') ? [] : [JSON.parse(String(bytes))],
  );

/** Values of a download by column, of each row by what it is about. */
async function rows(told: Told, name: string, keys: readonly string[]) {
  const file = (await downloads(told, silent)).find(({ path }) => path.endsWith(name));
  const { data } = Papa.parse<Record<string, string>>(String(file?.bytes).replace('\uFEFF', ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  return new Map(data.map((row) => [keys.map((key) => row[key]).join(' '), row]));
}

const written = (value: string | number | undefined) => String(value ?? '').replace('.', ',');

describe.each(['onderdrukking', 'namen-en-randen', 'nullen'])('figures to cite of %s', (name) => {
  let told: Told;
  let site: Site;
  beforeAll(async () => {
    told = await seed(name);
    const houseStyle = await style(told.survey.gemeente, told.survey.assets, effects);
    site = compose({ ...told, charts: noCharts(), portraits: new Map(), houseStyle, version: '1.2.3' });
  });

  test('tell what the downloads tell, and nothing more', async () => {
    const figures = await rows(told, 'cijfers.csv', ['gebied', 'indicator', 'jaar', 'reeks', 'groep']);
    const compared = await rows(told, 'vergelijkingen.csv', [
      'gebied',
      'indicator',
      'jaar',
      'reeks',
      'groep',
      'met',
    ]);
    const cited = figuresIn(site);
    expect(cited.length).toBeGreaterThan(4);
    for (const { gebied, indicator, vergelijkingen, ...figure } of cited) {
      const key = [gebied.code, indicator.code, figure.jaar, figure.reeks, ''].join(' ');
      const row = figures.get(key);
      expect(['gepubliceerd', 'indicatief'], key).toContain(row?.status);
      for (const column of ['waarde', 'n', 'ondergrens', 'bovengrens', 'status'] as const) {
        expect(written(Reflect.get(figure, column)), `${key} ${column}`).toBe(row?.[column]);
      }
      for (const comparison of vergelijkingen) {
        const other = compared.get(`${key} ${comparison.met}`);
        for (const [column, value] of Object.entries(comparison)) {
          expect(written(value), `${key} ${column}`).toBe(other?.[column]);
        }
      }
    }
  });

  test('there is one for each figure that is shown of an area with a page, and none for another', () => {
    const names = siteNames(told.survey);
    const shown = [...names.areas, wholeOf(told.survey)].flatMap(({ code }) =>
      (told.findings.areas.get(code) ?? []).filter(({ measure }) => measure.estimate.kind === 'published'),
    );
    const keys = (list: readonly (readonly [string, string])[]) => list.map((key) => key.join(' ')).sort();
    expect(keys(figuresIn(site).map(({ gebied, indicator }) => [gebied.code, indicator.code]))).toEqual(
      keys(shown.map(({ gebied, indicator }) => [gebied.code, indicator.code])),
    );
    expect(new Set(figuresIn(site).map(({ adres }) => adres)).size).toBe(shown.length);
  });
});

describe('a figure to cite', () => {
  const areas = async (survey: Survey) => figuresIn(await smallSite(survey));
  const find = (list: readonly Cited[], gebied: string, indicator: string) =>
    list.find((one) => one.gebied.code === gebied && one.indicator.code === indicator);

  test('has sentences that stand by themselves: of whom and when, the level, its complement, the margin', async () => {
    const { zin = '' } = find(await areas(smallSurvey()), 'WK1', 'onveilig-buurt') ?? {};
    expect(zin).toContain('In 2025 beantwoordden 212 bewoners in De Kersentuin deze vraag.');
    expect(zin).toContain('Ongeveer 18 van de 100 bewoners voelen zich weleens onveilig in hun buurt.');
    expect(zin).toContain('De andere 82 ');
    expect(zin).toMatch(/Het echte cijfer ligt waarschijnlijk tussen \d+ en \d+ van de 100\.$/);
  });

  test('has the same sentence whatever else is told of the area', async () => {
    const survey = smallSurvey();
    const cells = survey.cells.filter(({ indicator }) => indicator === 'onveilig-buurt');
    const alone = find(await areas({ ...survey, cells }), 'WK1', 'onveilig-buurt');
    expect(alone?.zin).toBe(find(await areas(smallSurvey()), 'WK1', 'onveilig-buurt')?.zin);
  });

  test('an indication says so, a hidden figure has none', async () => {
    const list = await areas(smallSurvey());
    expect(find(list, 'WK1', 'overlast-verloedering')?.zin).toContain('Dit cijfer is een indicatie');
    expect(find(list, 'WK2', 'onveilig-buurt')).toBeUndefined();
  });

  test('has the licence that the gemeente chose, and none that it did not', async () => {
    const survey = smallSurvey();
    const chosen = { ...survey, gemeente: { ...survey.gemeente, licentie: 'cc0' as const } };
    expect(find(await areas(survey), 'WK1', 'onveilig-buurt')?.licentie).toBeUndefined();
    expect(find(await areas(chosen), 'WK1', 'onveilig-buurt')?.licentie).toContain('publicdomain/zero');
  });

  test('stands in the list of its area where there would be too many files', () => {
    const names = siteNames(smallSurvey());
    const [area] = names.areas;
    if (!area) throw new Error('no area');
    expect(figurePath(names, area, 'onveilig-buurt')).toBe('cijfers/wk2/onveilig-buurt.json');
    const many = { ...names, areas: Array.from({ length: 401 }, () => area) };
    expect(figurePath(many, area, 'onveilig-buurt')).toBe('cijfers/wk2/overzicht.json#onveilig-buurt');
  });
});
