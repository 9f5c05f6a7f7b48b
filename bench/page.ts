/**
 * How fast pages come to a reader, in the numbers of Lighthouse, measured in the bundled browser over a server on this
 * machine: once as it is, once as a phone (1.6 Mbit/s, 150 ms, a processor four times slower).
 * Run: node --import tsx bench/page.ts
 */
import type { Browser } from 'puppeteer-core';
import { startBrowser } from '../test/pages/browser.ts';
import { makeDemoSite } from '../test/pages/demo-site.ts';
import { serveFolder } from '../test/pages/server.ts';

const PAGES = [
  'index.html',
  'wijk/de-kersentuin/index.html',
  'wijk/de-kersentuin/door-de-jaren/index.html',
  'thema/overlast/index.html',
  'cijfers/index.html',
  'zoeken/index.html',
];

interface Reader {
  readonly name: string;
  readonly width: number;
  readonly slow: boolean;
}

const READERS: readonly Reader[] = [
  { name: 'desktop', width: 1280, slow: false },
  { name: 'phone', width: 375, slow: true },
];

/** Lighthouse's slow 4G, in bytes a second and milliseconds. */
const SLOW = { download: (1.6 * 1024 * 1024) / 8, upload: (750 * 1024) / 8, latency: 150 };

/** Values of one visit: milliseconds, counts, bytes; layout shift without unit. */
interface Visit {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
  readonly blocking: number;
  readonly requests: number;
  readonly bytes: number;
  readonly elements: number;
}

/** Longest tasks block for what they take over 50 ms, after the first paint. */
const READ = `new Promise((resolve) => {
  const seen = { paint: 0, shift: 0, blocking: 0 };
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const watch = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { seen.paint = Math.max(seen.paint, entry.startTime); });
  watch('layout-shift', (entry) => { seen.shift += entry.hadRecentInput ? 0 : entry.value; });
  watch('longtask', (entry) => { seen.blocking += entry.startTime > first ? Math.max(0, entry.duration - 50) : 0; });
  setTimeout(() => {
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    resolve({
      firstPaint: first,
      largestPaint: seen.paint,
      shift: seen.shift,
      blocking: seen.blocking,
      requests: files.length,
      bytes: files.reduce((sum, file) => sum + file.encodedBodySize, 0),
      elements: document.querySelectorAll('*').length,
    });
  }, 800);
})`;

async function visit(browser: Browser, address: string, { width, slow }: Reader): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  if (slow) {
    await page.emulateNetworkConditions(SLOW);
    await page.emulateCPUThrottling(4);
  }
  await page.goto(address, { waitUntil: 'networkidle0' });
  const found = await page.evaluate<[], () => Promise<Visit>>(READ as never);
  await context.close();
  return found;
}

type Middle = (key: keyof Visit) => number;

const COLUMNS: readonly (readonly [title: string, show: (of: Middle) => string])[] = [
  ['FCP ms', (of) => of('firstPaint').toFixed(0)],
  ['LCP ms', (of) => of('largestPaint').toFixed(0)],
  ['CLS', (of) => of('shift').toFixed(3)],
  ['TBT ms', (of) => of('blocking').toFixed(0)],
  ['kB', (of) => (of('bytes') / 1000).toFixed(1)],
  ['requests', (of) => of('requests').toFixed(0)],
  ['elements', (of) => of('elements').toFixed(0)],
];

const line = (name: string, cells: readonly string[]) =>
  `${name.padEnd(45)}${cells.map((cell) => cell.padStart(9)).join('')}\n`;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const demo = await makeDemoSite();
const [server, browser] = [await serveFolder(`${demo.folder}/site`), await startBrowser()];
try {
  await visit(browser, `${server.address}index.html`, { name: 'warm', width: 800, slow: false });
  for (const reader of READERS) {
    process.stdout.write(
      `\n${reader.name}, median of 3 visits\n${line(
        'page',
        COLUMNS.map(([title]) => title),
      )}`,
    );
    for (const path of PAGES) {
      const visits: Visit[] = [];
      for (let at = 0; at < 3; at++) visits.push(await visit(browser, `${server.address}${path}`, reader));
      const cells = COLUMNS.map(([, show]) => show((key) => median(visits.map((one) => one[key]))));
      process.stdout.write(line(path, cells));
    }
  }
} finally {
  await browser.close();
  await server.close();
  await demo.remove();
}
