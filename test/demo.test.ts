import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { brokenLinks } from './pages/crawl.ts';
import { readTree } from './read-tree.ts';
import { type Run, runCli } from './run-cli.ts';

/** Nothing is laid beside the pages later: this is all there is. */
const NONE_LATER = /^$/;

describe('the demo gemeente, built as the README says', () => {
  let output: string;
  let run: Run;
  let tree: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    output = mkdtempSync(join(tmpdir(), 'demo-'));
    run = await runCli(['build', '--output', output]);
    tree = readTree(output);
  }, 600_000);
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  const slugs = () =>
    [...tree.keys()].flatMap(
      (path) => /^site\/(?:wijk|gebied\/[^/]+)\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [],
    );

  test('builds without errors and tells where to look', () => {
    expect(run.code, run.err).toBe(0);
    expect(run.out).toMatch(/^Klaar: .*site.index\.html \(13 profielen, \d+ bestanden, /);
    // What our own checks find in what we made is left out, quietly for who reads the page: not one block is.
    expect(run.out + run.err).not.toContain('FOUT IN HET PROGRAMMA');
  });

  test('has a kernrapport of the gemeente, as a page and as a PDF', () => {
    const page = String(tree.get('site/gemeente/index.html'));
    expect(page).toContain('id="ontwikkeling"');
    expect(page).toContain('Vergeleken met Nederland');
    expect(page).toContain('Vergeleken met vergelijkbare gemeenten');
    expect(page).toContain('Veenrode');
    expect(page).toContain('getoetst: geen duidelijk verschil');
    expect(tree.get('pdf/kernrapport.pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(
      tree.get('site/gemeente/kernrapport.pdf')?.equals(tree.get('pdf/kernrapport.pdf') ?? Buffer.of()),
    ).toBe(true);
  });

  test('a district and a basisteam have pages that say what they are', () => {
    const page = String(tree.get('site/gebied/district/heide/index.html'));
    expect(page).toContain('Gemeente Maasdrecht');
    expect(page).not.toMatch(/(?:de|hele) hele gemeente|in de hele gemeente/);
    expect(tree.has('site/gebied/basisteam/maasdal/index.html')).toBe(true);
  });

  test('has a themarapport of each theme, beside its page', () => {
    const themes = [...tree.keys()].flatMap(
      (path) => /^site\/thema\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [],
    );
    expect(themes).toHaveLength(8);
    for (const slug of themes) {
      const pdf = tree.get(`pdf/thema/${slug}.pdf`);
      expect(pdf?.subarray(0, 5).toString(), slug).toBe('%PDF-');
      expect(tree.get(`site/thema/${slug}/${slug}.pdf`)?.equals(pdf ?? Buffer.of()), slug).toBe(true);
    }
  });

  test('has an accessible PDF for every profile', () => {
    expect(slugs()).toHaveLength(13);
    for (const slug of slugs()) {
      expect(tree.get(`pdf/${slug}.pdf`)?.subarray(0, 5).toString(), slug).toBe('%PDF-');
    }
  });

  test('has an approved press sheet for every profile and every format of gemeente.yaml', () => {
    const gemeente = readFileSync(join(import.meta.dirname, '..', 'data', 'gemeente.yaml'), 'utf8');
    const formats: readonly string[] = parse(gemeente).drukwerk;
    expect(formats.length).toBeGreaterThan(0);
    for (const format of formats) {
      for (const slug of slugs()) {
        const report = tree.get(`druk/${format}/${slug}.preflight.json`)?.toString() ?? '{}';
        expect(JSON.parse(report), `${format}, ${slug}`).toMatchObject({
          uitslag: 'goedgekeurd',
          redenen: [],
        });
        expect(tree.has(`druk/${format}/${slug}.pdf`)).toBe(true);
      }
    }
  });

  test('every link of the finished site leads somewhere, to PDFs and downloads too, from any folder', () => {
    const site = new Map([...tree].filter(([path]) => path.startsWith('site/')));
    expect(brokenLinks(site, NONE_LATER)).toEqual([]);
    const pdfs = [...site].flatMap(([path, html]) =>
      path.endsWith('.html')
        ? [...String(html).matchAll(/href="([^"]+\.pdf)"/g)].map(([, href]) => href)
        : [],
    );
    expect(pdfs.length).toBeGreaterThan(slugs().length);
  });

  test('every file that the catalogue and the list of documents name is there', () => {
    const root = 'https://www.maasdrecht.example/wijkprofielen/';
    const catalogue = String(tree.get('site/cijfers/catalogus.jsonld'));
    const downloads = [...catalogue.matchAll(/"dcat:downloadURL": {\s*"@id": "([^"]+)"/g)];
    const documents = [
      ...String(tree.get('site/sitemap-onderzoeksrapporten.xml')).matchAll(/<loc>([^<]+)<\/loc>/g),
    ];
    expect(downloads.length).toBeGreaterThan(2 * slugs().length);
    expect(documents.length).toBeGreaterThan(8);
    for (const [, address = ''] of [...downloads, ...documents]) {
      expect(tree.has(address.replace(root, 'site/')), address).toBe(true);
    }
  });

  test('each figure that is shown has an address of its own, and its page the sentence to quote', () => {
    const list = JSON.parse(String(tree.get('site/cijfers/wk999900/overzicht.json')));
    expect(list.cijfers.length).toBeGreaterThan(20);
    const page = String(tree.get('site/wijk/binnenstad/cijfers/index.html')).replaceAll('\u00A0', ' ');
    for (const { adres, zin } of list.cijfers) {
      const path = adres.replace('https://www.maasdrecht.example/wijkprofielen/', 'site/');
      expect(JSON.parse(String(tree.get(path))), path).toMatchObject({ adres, editie: 2025 });
      // Single answers to a question have no sentence: the text tells their sum.
      if (zin !== undefined) expect(page).toContain(zin);
    }
  });

  test('the evidence of accessibility has every kind of page, and no violation', () => {
    const { toegankelijkheid } = JSON.parse(String(tree.get('rapport/rapport.json')));
    expect(toegankelijkheid).toMatchObject({ uitkomst: 'getoetst', axe: expect.stringMatching(/^4\./) });
    const pages: readonly { soort: string; overtredingen: number; metingen: { pixelsTeBreed: number }[] }[] =
      toegankelijkheid.paginas;
    expect(pages.map(({ soort }) => soort)).toEqual([
      'Voorpagina',
      'Profiel',
      'Kernrapport',
      'Door de jaren',
      'Cijfers van een gebied',
      'Thema',
      'Cijfers',
      'Tabellen',
      'Cijfers van een thema',
      'Doelen',
      'Zoeken',
      'Over dit onderzoek',
      'Toegankelijkheid',
      'Privacy',
      'Colofon',
      'Deze pagina is er niet',
    ]);
    for (const { soort, overtredingen, metingen } of pages) {
      expect(overtredingen, soort).toBe(0);
      expect(
        metingen.map(({ pixelsTeBreed }) => pixelsTeBreed),
        soort,
      ).toEqual([0, 0, 0, 0, 0]);
    }
    const page = String(tree.get('rapport/toegankelijkheid.html'));
    expect(page).toContain('Zij zijn geen verklaring');
    expect(page).toContain('letters van 200%');
    expect(page).not.toMatch(/voldoet (aan|volledig|gedeeltelijk)/i);
  });

  test('has a picture for previews of every profile, named on its page', () => {
    for (const slug of slugs()) {
      const html = String(tree.get(`site/wijk/${slug}/index.html`) ?? '');
      // Areas around the gemeente have no map.
      if (html === '') continue;
      const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
      const path = address.replace('https://www.maasdrecht.example/wijkprofielen/', 'site/');
      expect(tree.get(path)?.subarray(1, 4).toString(), slug).toBe('PNG');
    }
  });

  test('says on every page that the figures are invented', () => {
    const pages = [...tree].filter(([path]) => path.startsWith('site/') && path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.filter(([, html]) => !html.includes('verzonnen cijfers')).map(([path]) => path)).toEqual([]);
  });
});
