import { beforeAll, describe, expect, it } from 'vitest';
import type { OutputFile, PrintDocument } from '../../src/domain/document.ts';
import { render } from '../../src/render/render.ts';
import { markdown, noCharts, plainFigure, smallSite, smallSurvey } from '../compose/fixture.ts';
import { brokenLinks } from '../pages/crawl.ts';
import { effects } from '../print/fixture.ts';

const KINDS = [
  'site/index.html',
  'site/wijk/de-kersentuin/index.html',
  'site/thema/overlast/index.html',
  'site/cijfers/index.html',
  'site/over-dit-onderzoek/index.html',
  'site/toegankelijkheid/index.html',
  'site/privacy/index.html',
  'site/colofon/index.html',
  'site/404.html',
];

/** Files that publish and print lay beside the pages. */
const LAID_LATER =
  /\/cijfers\/(cijfers\.(csv|json)|vergelijkingen\.csv|wijkprofielen\.xlsx|datapackage\.json)$|\.pdf$/;

describe('the site as files', () => {
  let files: ReadonlyMap<string, OutputFile['bytes']>;
  let documents: readonly PrintDocument[];
  let html: readonly (readonly [string, string])[];

  beforeAll(async () => {
    const texts = {
      areas: new Map([
        [
          'WK1',
          {
            interviews: [],
            watKuntUDoen: markdown(
              '## Overlast\nMeld het <b>altijd</b>. Loop [eens](../../index.html) binnen.',
            ),
            gemeenteDeed: markdown('Er zijn borden geplaatst.'),
            bijeenkomst: { datum: '2026-04-14', van: '19:30', body: markdown('Welkom.') },
          },
        ],
      ]),
      reactie: markdown('Wij praten verder.'),
      themas: new Map(),
      waivers: [],
    };
    const site = await smallSite(smallSurvey({ texts }), noCharts(new Map([['WK1', [plainFigure()]]])));
    const rendered = await render(site, effects);
    files = new Map(rendered.files.map((file) => [file.path, file.bytes]));
    documents = rendered.documents;
    html = [...files].flatMap(([path, bytes]) =>
      path.endsWith('.html') ? [[path, String(bytes)] as const] : [],
    );
  });

  it('has every kind of page of the contract', () => {
    for (const path of KINDS) expect([...files.keys()]).toContain(path);
    expect(files.get('site/sitemap.xml')).toContain('<loc>');
  });

  it('holds no inline style, script or handler: a strict policy works', () => {
    for (const [path, page] of html) {
      expect(page, path).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/i);
      expect(page, path).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });

  it('every link is relative, names its file, and leads to a file and an id that exist', () => {
    expect(brokenLinks(files, LAID_LATER)).toEqual([]);
  });

  it('no id stands twice on a page', () => {
    for (const [path, page] of html) {
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('the summary and the figures stand where other programs look for them', () => {
    const page = String(files.get('site/wijk/de-kersentuin/index.html'));
    expect(page).toContain('<section class="glance" id="samenvatting"');
    expect(page).toMatch(/<figure [^>]*data-indicator="onveilig-buurt"[\s\S]*?<table[\s\S]*?<\/figure>/);
  });

  it('the strip with "verzonnen cijfers" is on every page and in every document', () => {
    for (const [path, page] of html) expect(page, path).toContain('Voorbeeld met verzonnen cijfers');
    for (const document of documents) expect(document.body).toContain('Voorbeeld met verzonnen cijfers');
  });

  it('handwritten tags are shown, not run, and the reaction stands in its own box', () => {
    const page = String(files.get('site/wijk/de-kersentuin/index.html'));
    expect(page).toContain('&lt;b&gt;altijd&lt;/b&gt;');
    expect(page).toMatch(/Reactie van de gemeente<\/h2>[\s\S]*Wij praten verder\./);
  });

  it('one style sheet with a hash in its name, and nothing in it that no page uses', () => {
    const sheets = [...files.keys()].filter((path) => path.endsWith('.css'));
    expect(sheets).toEqual([expect.stringMatching(/^site\/assets\/wijkprofielen\.[0-9a-f]{10}\.css$/)]);
    const css = String(files.get(sheets[0] ?? ''));
    for (const [, page] of html) expect(page).toContain(sheets[0]?.replace('site/', ''));
    expect(css).toContain('.utrecht-table');
    expect(css).not.toContain('.utrecht-alert');
    expect(css).toMatch(/@layer standaard,\s*tokens,\s*nlds,\s*huis;/);
    expect(css).not.toContain('Newsreader Druk"; font-style');
    for (const [, font = ''] of css.matchAll(/url\("(fonts\/[^"]+)"\)/g)) {
      expect([...files.keys()]).toContain(`site/assets/${font}`);
    }
  });

  it('each profile has a document for its accessible PDF that loads nothing', () => {
    const accessible = documents.filter((document) => document.kind === 'accessible');
    expect(accessible.map((document) => [document.slug, document.kind])).toEqual([
      ['aan-de-maas', 'accessible'],
      ['de-kersentuin', 'accessible'],
    ]);
    for (const { body } of documents) {
      expect(body).not.toMatch(/<figure|<link|<script|src="(?!data:)/);
      expect(body).toContain('Alle cijfers');
    }
  });

  it('the same site gives the same bytes', async () => {
    const again = await render(await smallSite(), effects);
    const once = await render(await smallSite(), effects);
    expect(once.files).toEqual(again.files);
    expect(once.documents).toEqual(again.documents);
  });
});
