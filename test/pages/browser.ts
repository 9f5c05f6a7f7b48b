/** The browser of the house, for looking at pages as readers do. */
import { type Browser, launch, type Page } from 'puppeteer-core';
import { resolveBrowser } from '../../src/print/browser.ts';
import { cacheDir } from '../print/cache-dir.ts';

export async function startBrowser(): Promise<Browser> {
  const browserPath = process.env.PUPPETEER_EXECUTABLE_PATH;
  const choice = await resolveBrowser({ cacheDir, ...(browserPath ? { browserPath } : {}) });
  return launch({
    executablePath: choice.path,
    headless: choice.shell ? 'shell' : true,
    args: ['--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ...(choice.env ? { env: choice.env } : {}),
  });
}

/** Opens an address at this width; the caller closes the page. */
export async function openPage(browser: Browser, address: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}
