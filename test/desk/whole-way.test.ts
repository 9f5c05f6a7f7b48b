/** The whole way of staff in a real browser: from an empty folder to a zip and approved sheets; and axe on every page. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Browser, Page } from 'puppeteer-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf } from '../ingest/word/docx-of.ts';
import { startBrowser } from '../pages/browser.ts';
import { readTree } from '../read-tree.ts';
import { runCli } from '../run-cli.ts';
import { type Hands, withKeyboard, withMouse } from './hands.ts';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = join(import.meta.dirname, '..', '..', 'bin', 'wijkprofielen.mjs');

let browser: Browser;
/** What came by mail: nothing of it is touched by hand. */
let mail: string;
beforeAll(async () => {
  browser = await startBrowser();
  mail = mkdtempSync(join(tmpdir(), 'post-'));
  const seed = join(import.meta.dirname, '..', '..', 'seeds', 'twee-wijken');
  const rows = readFileSync(join(seed, 'cijfers', 'cijfers.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(';').map(cellOf));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Cijfers');
  writeFileSync(
    join(mail, 'Levering bureau.xlsx'),
    write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
  );
  writeFileSync(join(mail, 'lijst.csv'), readFileSync(join(seed, 'gebieden', 'gebieden.csv')));
  const talk = (name: string) =>
    docxOf([
      `Naam: ${name}`,
      'Wat vindt u fijn aan uw wijk?',
      'Ik ken hier bijna iedereen. In de zomer eten we samen op het plein.',
      'Wat wenst u voor de wijk?',
      'Een bankje bij de vijver. Dan kunnen mijn buren daar zitten.',
    ]);
  writeFileSync(join(mail, 'Ans.docx'), talk('Ans Blok (71)'));
  writeFileSync(join(mail, 'Bram.docx'), talk('Bram Vos (44)'));
  const photo = await sharp({ create: { width: 1400, height: 1600, channels: 3, background: '#9ab' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(mail, 'Ans op het plein.jpg'), photo);
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(mail, { recursive: true, force: true });
});

const cellOf = (text: string) => (/^\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text);

async function open(address: string, width = 1280): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width, height: 900 });
  await page.goto(address);
  return page;
}

/** The words in the editor, as somebody would retype them. */
async function retype(page: Page, text: string): Promise<void> {
  await page.focus('.cm-content');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

const saved = (page: Page) =>
  page.waitForFunction(`document.querySelector('[data-state]')?.textContent === 'Alles is bewaard.'`);

/** All steps but the last; every one through the pages alone. */
async function workThrough(page: Page, hands: Hands, dir: string): Promise<void> {
  await hands.fill('Waar komt de map?', dir);
  await hands.press('Begin');
  await hands.fill('Naam van de gemeente', 'Heiderwaal');
  await hands.fill('Code', 'GM9901');
  await hands.fill('Jaar van de meting', '2025');
  await hands.tick('weekblad-tabloid');
  await hands.press('Bewaar');
  await hands.press('Gebieden');
  await Promise.all([
    page.waitForNavigation(),
    hands.choose('Lijst of kaart toevoegen', join(mail, 'lijst.csv')),
  ]);
  await hands.press('Cijfers');
  await Promise.all([
    page.waitForNavigation(),
    hands.choose('Cijfers toevoegen', join(mail, 'Levering bureau.xlsx')),
  ]);
  await hands.press('Teksten en interviews');
  for (const name of ['Ans', 'Bram']) {
    await hands.choose('Document', join(mail, `${name}.docx`));
    await hands.press('Maak er een interview van');
    await hands.fill('Toestemming gegeven op', '2026-01-10');
    await hands.fill('Geldig tot en met', '2028-12-31');
    await hands.fill('Gegeven door', name);
    if (name === 'Ans') await photograph(page, hands);
    else await hands.press('Bewaar', false).then(() => saved(page));
    await hands.fill('Hoe', 'per mail');
    await hands.press('Leg het akkoord vast');
    await hands.press('Teksten en interviews');
  }
}

async function photograph(page: Page, hands: Hands): Promise<void> {
  await hands.press('Bewaar', false);
  await saved(page);
  await Promise.all([
    page.waitForNavigation(),
    hands.choose('Foto kiezen', join(mail, 'Ans op het plein.jpg')),
  ]);
  const face = await page.$('button.face');
  await face?.focus();
  await page.keyboard.press('ArrowDown');
  await hands.fill('Wat staat er op de foto?', 'Mevrouw Blok op een plein.');
  await hands.press('Bewaar', false);
  await saved(page);
}

/** The sheet beside the words, as a picture that is there. */
const SHEET_IS_SHOWN = `document.querySelector('[data-sheets] img')?.naturalWidth > 300`;

/** A text with a word that is too hard, mended at the sentence by one click. */
async function mend(page: Page, hands: Hands, seesSheet = false): Promise<void> {
  await hands.press('Wat deed de gemeente noord: Schrijf');
  await retype(page, 'Wij spraken met de respondenten over het plein.');
  await page.waitForSelector('.cm-lintRange');
  await hands.press('Schrijf ‘bewoners die de vragen invulden’', false);
  await page.waitForFunction(
    `document.querySelector('.cm-content').textContent.includes('bewoners die de vragen invulden')`,
  );
  if (seesSheet) await page.waitForFunction(SHEET_IS_SHOWN, { timeout: 240_000 });
  // The first time, the page comes back with what can be done with a text that is there.
  await hands.press('Bewaar');
}

describe('from an empty folder to a zip and approved sheets', () => {
  let desk: TestDesk;
  let dir: string;
  beforeAll(async () => {
    desk = await openTestDesk(undefined, { program });
    dir = join(desk.dir, '..', 'Wijken van Heiderwaal');
  });
  afterAll(() => desk.close());

  test('with the mouse', async () => {
    const page = await open(desk.address);
    const hands = withMouse(page);
    await workThrough(page, hands, dir);
    await mend(page, hands, true);
    await hands.press('Maken');
    await hands.press('Maak alles');
    await page.waitForSelector('.notice.done, .notice.wrong', { timeout: 240_000 });
    const told = await page.$eval('main', (main) => main.textContent ?? '');
    expect(told).toContain('Klaar: 2 profielen');
    const made = readdirSync(desk.outputDir);
    expect(made).toContain('heiderwaal-2025.zip');
    expect(told).toContain('goedgekeurd');
    const interview = readFileSync(join(dir, 'wijken', 'noord', 'interview-1.md'), 'utf8');
    expect(interview).toMatch(/gezicht:/);
    expect(readFileSync(join(dir, 'wijken', 'noord', 'gemeente-deed.md'), 'utf8')).toContain(
      'bewoners die de vragen invulden',
    );
    await page.close();
  }, 600_000);

  test('stopped halfway, what stood stays whole', async () => {
    const standing = () => readTree(desk.outputDir);
    const before = standing();
    const text = join(dir, 'teksten', 'inleiding.md');
    writeFileSync(text, 'Dit is een andere inleiding.\n');
    const page = await open(`${desk.address}maken`);
    const hands = withMouse(page);
    await hands.press('Maak alles');
    await page.waitForFunction(`document.querySelectorAll('.stages .done').length >= 6`, {
      timeout: 240_000,
    });
    await hands.press('Stop');
    expect(await page.$eval('main', (main) => main.textContent ?? '')).toContain('niet veranderd');
    expect(standing()).toEqual(before);
    rmSync(text);
    await page.close();
  }, 300_000);

  test('the terminal makes the same bytes of the same folder', async () => {
    const manifest = readFileSync(join(desk.outputDir, 'manifest.json'));
    const other = join(desk.dir, '..', 'van de terminal');
    await runCli(['build', '--data', dir, '--output', other]);
    expect(readFileSync(join(other, 'manifest.json')).equals(manifest)).toBe(true);
    expect(existsSync(join(other, 'site', 'index.html'))).toBe(true);
  }, 300_000);
});

test('the same way with the keyboard alone, to the site that was made', async () => {
  const desk = await openTestDesk(undefined, { program });
  const dir = join(desk.dir, '..', 'Wijken van Heiderwaal');
  const page = await open(desk.address);
  await workThrough(page, withKeyboard(page), dir);
  await mend(page, withKeyboard(page));
  await withKeyboard(page).press('Overzicht');
  expect(await page.$eval('.lead', (lead) => lead.textContent)).toContain('Er zijn geen fouten');
  const hands = withKeyboard(page);
  await hands.press('Maken');
  await hands.press('Maak alles');
  await page.waitForSelector('.notice.done, .notice.wrong', { timeout: 240_000 });
  const [target] = await Promise.all([
    browser.waitForTarget((one) => one.url().endsWith('gemaakt/site/index.html')),
    hands.press('De site', false),
  ]);
  const site = await target.page();
  await site?.waitForSelector('h1');
  expect(await site?.title()).toContain('Heiderwaal');
  await page.close();
  await desk.close();
}, 600_000);

describe('axe finds nothing', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk('demo');
  });
  afterAll(() => desk.close());

  test.each([
    '',
    'welkom',
    'welkom/map',
    'gemeente',
    'gebieden',
    'cijfers',
    'cijfers?bestand=cijfers/meting-2025.csv',
    'teksten',
    'schrijven?bestand=wijken/oude-haven/interview-1.md',
    'maken',
    'geschiedenis',
  ])(
    'on %s, at 1280 and 390 and with letters twice as large',
    async (path) => {
      const page = await open(`${desk.address}${path}`);
      for (const [width, size] of [
        [1280, '100%'],
        [390, '100%'],
        [1280, '200%'],
      ] as const) {
        await page.setViewport({ width, height: 900 });
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
        await page.evaluate(AXE);
        const found = await page.evaluate(
          `axe.run(document, { resultTypes: ['violations'], iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
        );
        expect(found, `${width} ${size}`).toEqual([]);
        const wide = await page.evaluate(
          `document.documentElement.scrollWidth - document.documentElement.clientWidth`,
        );
        expect(wide, `wider than the window at ${width} ${size}`).toBeLessThanOrEqual(1);
      }
      await page.close();
    },
    120_000,
  );
});
