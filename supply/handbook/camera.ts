/** Pictures of pages as the handbook shows them: as wide as its column, few colors, no name of this machine. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import sharp from 'sharp';
import { resolveBrowser } from '../../src/print/browser.ts';
import { cacheDir } from './open-desk.ts';

/** Width of the window in CSS px: the editor stands beside its remarks. */
const WIDTH = 1280;
/** Higher than any picture: a bar that stays at the foot of the window stands in none. */
const HEIGHT = 1100;
const SCALE = 1.1;
const COLORS = 48;
/** Milliseconds: the first preview and a build take minutes on a busy machine. */
const PATIENCE = 1_200_000;
/** White around a part of a page, CSS px. */
const AROUND = 12;
/** How pictures call the place of a folder. */
const ELSEWHERE = 'Mijn documenten/';

export async function startCamera(): Promise<Browser> {
  const { PUPPETEER_EXECUTABLE_PATH: browserPath } = process.env;
  const choice = await resolveBrowser({ cacheDir, ...(browserPath ? { browserPath } : {}) });
  return launch({
    executablePath: choice.path,
    protocolTimeout: PATIENCE,
    headless: choice.shell ? 'shell' : true,
    args: ['--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ...(choice.env ? { env: choice.env } : {}),
  });
}

/** A window in which a person works. */
export async function openWindow(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width: WIDTH, height: HEIGHT, deviceScaleFactor: SCALE });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

export interface Frame {
  /** What comes in the picture; without it, the top of the page. */
  readonly of?: string;
  /** CSS px; what is higher is cut off. */
  readonly height?: number;
  /** Stands for where the folder is, which differs per machine. */
  readonly root?: string;
}

/** Writes `<name>.png` below `folder`. */
export async function picture(page: Page, folder: string, name: string, frame: Frame = {}): Promise<void> {
  const { of, height = 620, root } = frame;
  if (root !== undefined) await swap(page, `${root}/`, ELSEWHERE);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const box = of === undefined ? undefined : await boxOf(page, of);
  const clip = box
    ? { x: box.x - AROUND, y: box.y - AROUND, width: box.width + 2 * AROUND, height: box.height + 2 * AROUND }
    : { x: 0, y: 0, width: WIDTH, height };
  clip.height = Math.min(height, clip.height);
  const shot = await page.screenshot({ clip, captureBeyondViewport: true });
  if (root !== undefined) await swap(page, ELSEWHERE, `${root}/`);
  const png = await sharp(shot).png({ palette: true, colors: COLORS, effort: 10, dither: 0.4 }).toBuffer();
  writeFileSync(join(folder, `${name}.png`), png);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const found = await page.$(selector);
  if (!found) throw new Error(`${selector} is not on ${page.url()}`);
  return found.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const scrolled = element.ownerDocument.defaultView?.scrollY ?? 0;
    return { x, y: y + scrolled, width, height };
  });
}

/** Everybody has the folder somewhere else: other words for it, in texts and fields. */
async function swap(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(`{
    const own = (text) => text.replaceAll(${JSON.stringify(from)}, ${JSON.stringify(to)});
    for (const one of document.querySelectorAll('input[type=text], input:not([type])')) one.value = own(one.value);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode.data;
      if (own(text) !== text) walk.currentNode.data = own(text);
    }
  }`);
}
