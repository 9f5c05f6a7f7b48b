import { expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { partsOf, smallSurvey } from './fixture.ts';

interface Node {
  readonly [key: string]: unknown;
  readonly 'dcat:distribution': readonly Node[];
}

const WITH_ADDRESS = smallSurvey();
const survey = {
  ...WITH_ADDRESS,
  gemeente: {
    ...WITH_ADDRESS.gemeente,
    licentie: 'cc-by' as const,
    site: { noindex: true, adres: 'https://maasdrecht.example/wijk' },
  },
};

async function catalogueOf(over: object = {}) {
  const site = compose({ ...(await partsOf(survey)), ...over });
  const file = site.files.find(({ path }) => path === 'site/cijfers/catalogus.jsonld');
  const catalogue = JSON.parse(String(file?.bytes)) as Node & { 'dcat:dataset': readonly Node[] };
  return { site, catalogue };
}

test('the catalogue has what DCAT-AP-NL 3.0 asks of catalogue, data sets and distributions', async () => {
  const { catalogue } = await catalogueOf();
  const has = (node: Node, keys: readonly string[]) => {
    for (const key of keys) expect(node[key], key).toBeTruthy();
  };
  has(catalogue, ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dct:license']);
  expect(catalogue['dcat:dataset']).toHaveLength(4);
  for (const set of catalogue['dcat:dataset']) {
    has(set, [
      'dct:title',
      'dct:description',
      'dct:identifier',
      'dct:publisher',
      'dct:creator',
      'dcat:theme',
    ]);
    has(set, ['dct:accessRights', 'dcat:contactPoint', 'dct:language']);
    for (const one of set['dcat:distribution']) has(one, ['dcat:accessURL', 'dct:license', 'dct:format']);
  }
  expect(JSON.stringify(catalogue)).toContain('https://identifier.overheid.nl/tooi/id/gemeente/gm9999');
  expect(JSON.stringify(catalogue)).toContain('https://creativecommons.org/licenses/by/4.0/');
});

test('under an embargo nothing is called public, and no index of documents is named', async () => {
  const embargo = { until: '2026-04-16T06:00', words: 'Onder embargo tot 16 april' };
  const robots = async (over: object) =>
    String((await catalogueOf(over)).site.files.find(({ path }) => path.endsWith('robots.txt'))?.bytes);
  expect(JSON.stringify((await catalogueOf({ embargo })).catalogue)).not.toContain('access-right/PUBLIC');
  expect(await robots({ embargo })).not.toContain('diwoo');
  expect(await robots({ without: new Set(['pdf']) })).not.toContain('diwoo');
  expect(await robots({})).toContain(
    'Sitemap: https://maasdrecht.example/wijk/sitemapindex-diwoo-infocat015.xml',
  );
});
