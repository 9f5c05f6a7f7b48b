import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from './browser.ts';
import { brokenLinks, pagesOf } from './crawl.ts';
import { type DemoSite, makeDemoSite } from './demo-site.ts';
import { readFigures, strangersInFigures, strangersInTable, strangersInText } from './numbers.ts';
import { type Server, serveFolder } from './server.ts';

/** Profiles with a long name, and with hidden figures. */
const DIFFICULT = [
  'wijk/weerdpolder-zandakkers-en-buitengebied-oud-maasdrecht/index.html',
  'wijk/t-hofke/index.html',
];
/** One page of every kind. */
const KINDS = [
  'index.html',
  'wijk/de-kersentuin/index.html',
  ...DIFFICULT,
  'wijk/de-kersentuin/door-de-jaren/index.html',
  'gemeente/index.html',
  'thema/overlast/index.html',
  'cijfers/index.html',
  'cijfers/overlast/index.html',
  'zoeken/index.html',
  'over-dit-onderzoek/index.html',
  'toegankelijkheid/index.html',
  'privacy/index.html',
  'colofon/index.html',
  '404.html',
];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let demo: DemoSite;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([makeDemoSite(), startBrowser()]);
  server = await serveFolder(`${demo.folder}/site`);
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await demo?.remove();
});

/** Violations of WCAG 2.2 A and AA and of good practice, as text; empty when there are none. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => id + ': ' + help + ' (' + nodes.length + '): ' + nodes[0].html.slice(0, 200)))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

/** Runs a check on a page that is closed afterwards. */
async function on<Result>(
  path: string,
  width: number,
  check: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await openPage(browser, `${server.address}${path}`, width);
  try {
    return await check(page);
  } finally {
    await page.close();
  }
}

describe('accessibility: axe in a browser finds no violation', () => {
  // One page of every kind, on screens, on paper and in large type, is what the build itself tests: test/demo.test.ts.
  it.each(DIFFICULT)('%s on a phone', async (path) => {
    expect(await on(path, 320, violationsOn)).toEqual([]);
  });

  it('with everything that is on demand opened', async () => {
    const found = await on('wijk/de-kersentuin/index.html', 1280, async (page) => {
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })');
      return violationsOn(page);
    });
    expect(found).toEqual([]);
  });
});

describe('narrow screens and large type', () => {
  it.each(KINDS)('%s does not scroll sideways at 320 px', async (path) => {
    expect(await on(path, 320, (page) => page.evaluate('document.documentElement.scrollWidth'))).toBe(320);
  });

  it.each(KINDS)('%s keeps within 640 px when the type is twice as large', async (path) => {
    const width = await on(path, 640, async (page) => {
      await page.evaluate('document.documentElement.style.setProperty("font-size", "200%")');
      return page.evaluate('document.documentElement.scrollWidth');
    });
    expect(width).toBe(640);
  });
});

describe('with the keyboard', () => {
  it('the first stop is the skip link, and it leads to the contents', async () => {
    const stops = await on('wijk/de-kersentuin/index.html', 1280, async (page) => {
      await page.keyboard.press('Tab');
      const first: unknown = await page.evaluate('document.activeElement.textContent');
      const shown: unknown = await page.evaluate('document.activeElement.getBoundingClientRect().top >= 0');
      await page.keyboard.press('Enter');
      // Going to a fragment is a navigation: the key is handled before the place is reached.
      await page
        .waitForFunction('document.activeElement.id !== ""', { timeout: 5_000 })
        .catch(() => undefined);
      return [first, shown, await page.evaluate('document.activeElement.id')];
    });
    expect(stops).toEqual(['Naar de inhoud', true, 'inhoud']);
  });

  it('every stop shows where it is, in the order of the page', async () => {
    const stops: unknown = await on('wijk/de-kersentuin/index.html', 1280, async (page) => {
      const seen: unknown[] = [];
      for (let at = 0; at < 60; at += 1) {
        await page.keyboard.press('Tab');
        seen.push(
          await page.evaluate(`(() => {
            const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? '' : document.activeElement.outerHTML.slice(0, 80);
          })()`),
        );
      }
      return seen.filter((one) => one !== '');
    });
    expect(stops).toEqual([]);
  });
});

describe('valid HTML', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Templates leave white space, names are as long as they are, and stacked tables repeat their roles.
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'no-redundant-role': 'off',
      'void-style': 'off',
    },
  });

  it.each(KINDS)('%s has no error', async (path) => {
    const report = await validator.validateString(String(demo.files.get(`site/${path}`)));
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });
});

describe('links', () => {
  it('every link is relative, names its file, and leads somewhere', () => {
    expect(brokenLinks(demo.files)).toEqual([]);
  });

  it('the site opens from a disk: style sheet, fonts and figures are found', async () => {
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.goto(pathToFileURL(`${demo.folder}/site/wijk/de-kersentuin/index.html`).href, {
      waitUntil: 'load',
    });
    const width: unknown = await page.evaluate('getComputedStyle(document.querySelector(".page")).maxWidth');
    await page.close();
    // Preloading a font is refused from a disk, the font itself is not.
    expect(failed.filter((address) => !address.endsWith('.woff2'))).toEqual([]);
    expect(width).toBeDefined();
  });
});

describe('on a phone the page follows the layers', () => {
  const PHONE = { width: 390, height: 844 };
  const profiles = () =>
    pagesOf(demo.files).flatMap(([path]) => (/^site\/wijk\/[^/]+\/index\.html$/.test(path) ? [path] : []));

  interface Layers {
    readonly screens: number;
    readonly interviews: readonly number[];
    readonly shown: readonly number[];
    readonly open: number;
  }

  /** In screens: the height of the page and where each interview begins; charts in sight per theme; open folds. */
  async function layersOf(path: string, media?: 'print'): Promise<Layers> {
    const page = await browser.newPage();
    await page.setViewport(PHONE);
    if (media) await page.emulateMediaType(media);
    await page.goto(`${server.address}${path.replace('site/', '')}`, { waitUntil: 'load' });
    // In its own type: until that is there, another one makes the page longer.
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const found = await page.evaluate(`(() => {
      const screens = (px) => px / ${PHONE.height};
      const seen = (one) => one.checkVisibility({ contentVisibilityAuto: true });
      return {
        screens: screens(document.documentElement.scrollHeight),
        interviews: [...document.querySelectorAll('.story')].map((one) => screens(one.getBoundingClientRect().top)),
        shown: [...document.querySelectorAll('main section.theme')].map(
          (theme) => [...theme.querySelectorAll('figure')].filter((one) => one.getBoundingClientRect().height > 0 && seen(one)).length),
        open: document.querySelectorAll('details[open]').length,
      };
    })()`);
    await page.close();
    return found as Layers;
  }

  it('every wijk is at most 18 screens with all folded; interviews begin before screens 4 and 9', async () => {
    expect(profiles().length).toBeGreaterThan(10);
    for (const path of profiles()) {
      const { screens, interviews, shown, open } = await layersOf(path);
      expect(screens, path).toBeLessThanOrEqual(18);
      expect(interviews[0] ?? 0, path).toBeLessThan(4);
      expect(interviews[1] ?? 0, path).toBeLessThan(9);
      expect(Math.max(...shown), path).toBeLessThanOrEqual(1);
      expect(open, path).toBe(0);
    }
  });

  it('printing unfolds every chart', async () => {
    const [path = ''] = profiles();
    const paper = await layersOf(path, 'print');
    const html = String(demo.files.get(path));
    const charts = [...html.matchAll(/<figure class="figure"/g)].length;
    expect(paper.shown.reduce((sum, count) => sum + count, 0)).toBe(charts);
    expect(charts).toBeGreaterThan(6);
  });

  it('the search for one’s own wijk stands on the first screen of the front page', async () => {
    const page = await browser.newPage();
    await page.setViewport(PHONE);
    await page.goto(`${server.address}index.html`, { waitUntil: 'load' });
    const bottom = await page.evaluate('document.getElementById("zoek").getBoundingClientRect().bottom');
    await page.type('#zoek', 'vismarkt');
    await page.waitForFunction('document.querySelector("#zoek-uitkomst a")');
    const href = await page.evaluate('document.querySelector("#zoek-uitkomst a").getAttribute("href")');
    await page.close();
    expect(bottom).toBeLessThan(PHONE.height);
    expect(href).toBe('wijk/binnenstad/index.html');
  });
});

describe('the strict policy', () => {
  it.each(KINDS.filter((path) => path !== '404.html'))('%s breaks no rule of it', async (path) => {
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('requestfailed', (request) => messages.push(`failed: ${request.url()}`));
    await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle0' });
    await page.close();
    expect(messages.filter((text) => /policy|refused|failed/i.test(text))).toEqual([]);
  });

  it('no page has an inline script or style or an address of another site; only pages with a search field have a script', () => {
    for (const [path, html] of pagesOf(demo.files)) {
      const scripts = [...html.matchAll(/<script[^>]*>[^<]*/g)].map(([tag]) => tag);
      const search = /^site\/(zoeken\/|index\.html$)/.test(path);
      expect(scripts, path).toEqual(
        search ? [expect.stringMatching(/^<script src="(\.\.\/)*assets\/zoeken\.\w{10}\.js" defer>$/)] : [],
      );
      expect(html, path).not.toMatch(/\sstyle=|<style|\son[a-z]+="/);
      expect(html, path).not.toMatch(
        /<(img|source|link(?! rel="canonical")|script)[^>]+(src|href)="(https?:)?\/\//,
      );
    }
  });
});

describe('the search page', () => {
  const FIND = 'zoeken/index.html';
  /** Types into the field, waits until it is said how many results there are, and gives them. */
  async function search(page: Page, typed: string): Promise<{ status: unknown; results: unknown }> {
    await page.evaluate('document.getElementById("zoek").value = ""');
    await page.type('#zoek', typed);
    await page.waitForFunction('document.getElementById("zoek-status").textContent !== ""');
    const results = await page.evaluate(
      '[...document.querySelectorAll("#zoek-uitkomst li")].map((one) => one.textContent)',
    );
    return { status: await page.evaluate('document.getElementById("zoek-status").textContent'), results };
  }

  it.each([
    ['a street', 'vismarkt', ['Vismarkt, 5881 SD: Binnenstad']],
    ['a street without its diacritics', 'hofkesweg', ['Höfkesweg, 5890 SA: ’t Höfke']],
    ['a house number', 'Maasstraat 61', ['Maasstraat 47-99 oneven, 5882 SA: Oude Haven']],
    ['a postcode', '5885 sa', expect.arrayContaining(['Bongerdplein, 5885 SA: De Kersentuin'])],
    [
      'a wijk that shares a page',
      'lindenhof',
      ['Lindenhof: Kapelveld en Lindenhof', 'Kapelveld en Lindenhof'],
    ],
  ])('finds %s', async (_, typed, expected) => {
    const { results } = await on(FIND, 1280, (page) => search(page, typed));
    expect(results).toEqual(expected);
  });

  it('says how many there are where a screen reader hears it, and what to do when there are none', async () => {
    const said = await on(FIND, 320, async (page) => {
      const role = await page.evaluate('document.getElementById("zoek-status").getAttribute("role")');
      const one = (await search(page, 'vismarkt')).status;
      await page.evaluate('document.getElementById("zoek-status").textContent = ""');
      return [role, one, (await search(page, 'nergensstraat')).status];
    });
    expect(said).toEqual([
      'status',
      '1 uitkomst.',
      expect.stringMatching(/^Geen uitkomst\. .* lijst hieronder\.$/),
    ]);
  });

  it('works with the keyboard alone: Enter goes to the first result, and Enter again to its page', async () => {
    const address = await on(FIND, 1280, async (page) => {
      await page.focus('#zoek');
      await search(page, 'vismarkt');
      await page.keyboard.press('Enter');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      return page.url();
    });
    expect(address).toBe(`${server.address}wijk/binnenstad/index.html`);
  });

  it('without script has no field, and every street, postcode and wijk in a list', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${server.address}${FIND}`, { waitUntil: 'load' });
    const text = await page.evaluate('document.querySelector("main").innerText');
    const field = await page.evaluate('document.getElementById("zoek").checkVisibility()');
    await page.close();
    expect(field).toBe(false);
    for (const name of ['Vismarkt', '1e Weidepad', 'Lindenhof', '5881']) expect(text).toContain(name);
  });

  it('breaks no rule of axe with results shown, and nothing of the strict policy', async () => {
    const messages: string[] = [];
    const found = await on(FIND, 320, async (page) => {
      page.on('console', (message) => messages.push(message.text()));
      await search(page, 'maasstraat');
      return violationsOn(page);
    });
    expect(found).toEqual([]);
    expect(messages.filter((text) => /policy|refused/i.test(text))).toEqual([]);
  });

  it('works from a disk', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(`${demo.folder}/site/${FIND}`).href, { waitUntil: 'load' });
    const { results } = await search(page, 'vismarkt');
    await page.close();
    expect(results).toEqual(['Vismarkt, 5881 SD: Binnenstad']);
  });
});

describe('without script', () => {
  it('the page says the same', async () => {
    const texts = await Promise.all(
      [true, false].map(async (enabled) => {
        const page = await browser.newPage();
        await page.setJavaScriptEnabled(enabled);
        await page.goto(`${server.address}wijk/de-kersentuin/index.html`, { waitUntil: 'load' });
        const html = await page.content();
        await page.close();
        return html;
      }),
    );
    expect(texts[0]).toBe(texts[1]);
  });
});

describe('numbers', () => {
  const profiles = () => pagesOf(demo.files).filter(([path]) => /site\/wijk\/[^/]+\/index\.html$/.test(path));

  it('every number on a profile is also in cijfers.csv', () => {
    const csv = String(demo.files.get('site/cijfers/cijfers.csv'));
    const figures = readFigures(csv);
    const names = new Map(
      [...csv.matchAll(/^([^;\n]+);([^;\n]+);/gm)].map(([, code = '', name = '']) => [name, code]),
    );
    expect(profiles().length).toBeGreaterThan(10);
    for (const [path, html] of profiles()) {
      const name = /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? '';
      const areas = [names.get(name) ?? `no code for ${name}`, 'GM9999', 'NL'];
      const table = String(demo.files.get(path.replace('index.html', 'cijfers/index.html')));
      expect(strangersInTable(table, figures, areas, ['2025', '2023', '2021']), path).toEqual([]);
      expect(strangersInFigures(html, figures, areas), path).toEqual([]);
      expect(strangersInText(html, figures, areas), path).toEqual([]);
    }
  });
});

describe('weight', () => {
  it('each profile with its style sheet and type stays within 120 kB compressed and 10 requests', async () => {
    for (const [path] of pagesOf(demo.files).filter(([name]) =>
      /site\/wijk\/[^/]+\/index\.html$/.test(name),
    )) {
      const { names, bytes } = await weigh(path.replace('site/', ''));
      expect(bytes, path).toBeLessThanOrEqual(120_000);
      expect(names.length, names.join('\n')).toBeLessThanOrEqual(10);
    }
  });

  /** What a browser fetches for a page; photos count as requests, not as weight. */
  async function weigh(path: string): Promise<{ readonly names: readonly string[]; readonly bytes: number }> {
    const page = await browser.newPage();
    const names: string[] = [];
    page.on('requestfinished', (request) => names.push(new URL(request.url()).pathname));
    await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle0' });
    await page.close();
    const unique = [...new Set(names)];
    const weights = unique
      .filter((name) => !/\.(png|jpe?g|webp|avif)$/.test(name))
      .map((name) => weightOf(name.replace('/ergens/diep/', 'site/')));
    return { names: unique, bytes: weights.reduce((sum, weight) => sum + weight, 0) };
  }

  function weightOf(name: string): number {
    const bytes = demo.files.get(name);
    if (bytes === undefined) throw new Error(`fetched a file that is not in the site: ${name}`);
    return name.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
  }
});

describe('layout', () => {
  it.each(KINDS.flatMap((path) => [320, 1280].map((width) => ({ path, width }))))(
    'nothing shifts while $path loads at $width px',
    // What shifts does so at every load; on a busy machine its type may come late once.
    { retry: 2 },
    async ({ path, width }) => {
      const shift = await on(path, width, (page) =>
        page.evaluate(`new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      })`),
      );
      expect(shift).toBeLessThan(0.05);
    },
  );
});

describe('the pages with all figures', () => {
  it('hold one theme each, and the page before them a link to each of them', async () => {
    const data = String(demo.files.get('site/cijfers/index.html'));
    expect(data).not.toContain('<td');
    const pages = [...demo.files].filter(([path]) => /^site\/cijfers\/[^/]+\/index\.html$/.test(path));
    expect(pages.length).toBeGreaterThan(5);
    for (const [path, html] of pages) {
      expect(data).toContain(path.replace(/^site\/cijfers\/|index\.html$/g, ''));
      expect(String(html).match(/<caption/g)?.length).toBeGreaterThan(0);
    }
    const all = pages.flatMap(([, html]) => String(html).match(/ id="tabel-[^"]+"/g) ?? []);
    expect(new Set(all).size).toBe(all.length);
  });
});
