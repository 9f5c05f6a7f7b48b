import { expect, test } from 'vitest';
import type { PrintedFile } from '../../src/domain/document.ts';
import type { Gemeente } from '../../src/domain/gemeente.ts';
import { wooIndex } from '../../src/publish/woo-index.ts';
import { smallSurvey } from '../compose/fixture.ts';

const survey = smallSurvey();
const gemeente: Gemeente = {
  ...survey.gemeente,
  site: { noindex: true, adres: 'https://maasdrecht.example/wijk' },
};
const printed = (onSite: string, more: Partial<PrintedFile> = {}): PrintedFile => ({
  path: `pdf/${onSite}`,
  onSite,
  title: `Wijk & <${onSite}>`,
  bytes: Buffer.of(),
  pages: 1,
  remarks: [],
  ...more,
});
const sitemap = (over: Partial<Gemeente> = {}, files = [printed('thema/x/x.pdf')]) =>
  wooIndex({ printed: files, survey: { ...survey, gemeente: { ...gemeente, ...over } } });

test('every document is listed with what the standard asks, in its order', () => {
  const [index, list] = sitemap();
  expect(index?.path).toBe('site/sitemapindex-diwoo-infocat015.xml');
  expect(index?.bytes).toContain(
    '<loc>https://maasdrecht.example/wijk/sitemap-onderzoeksrapporten.xml</loc>',
  );
  const text = String(list?.bytes);
  expect(text).toContain('<loc>https://maasdrecht.example/wijk/thema/x/x.pdf</loc>');
  expect(text).toContain('Wijk &amp; &lt;thema/x/x.pdf&gt;');
  const order = [
    'publisher',
    'titelcollectie',
    'classificatiecollectie',
    'creatiedatum',
    'documenthandelingen',
  ];
  const places = order.map((name) => text.indexOf(`<diwoo:${name}`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.every((place) => place > 0)).toBe(true);
});

test('a document in which someone is named is not listed: it could not be called back', () => {
  const files = [printed('wijk/a/a.pdf', { named: true }), printed('thema/x/x.pdf')];
  expect(String(sitemap({}, files)[1]?.bytes)).not.toContain('wijk/a/a.pdf');
  expect(sitemap({}, [printed('wijk/a/a.pdf', { named: true })])).toEqual([]);
});

test('what nobody may know yet, or where it stands is not known, is not listed', () => {
  expect(sitemap({ site: { noindex: true } })).toEqual([]);
  expect(sitemap({ code: 'NL' })).toEqual([]);
  const embargo = { until: '2026-04-16T06:00', words: 'Onder embargo' };
  expect(wooIndex({ printed: [printed('a.pdf')], survey: { ...survey, gemeente }, embargo })).toEqual([]);
  const { onSite: _none, ...inside } = printed('raadseditie.pdf');
  expect(sitemap({}, [inside])).toEqual([]);
});
