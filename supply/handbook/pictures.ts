/** The pictures of the handbook, made by doing at the desk what the handbook tells: so they stay true. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Frame, openWindow, picture, startCamera } from './camera.ts';
import { openPictureDesk, type PictureDesk } from './open-desk.ts';

/** A table of which the program can't know everything: a name with a typing error, no year. */
const DELIVERY = `Wijk;Onveilig in de buurt (%);Respondenten
Binnenstad;24,2;338
Boschvelt;18,9;301
De Kersentuin;12,7;289
Maasdrecht;17,4;3120
`;

interface Walk {
  readonly page: Page;
  readonly desk: PictureDesk;
  readonly take: (name: string, frame?: Frame) => Promise<void>;
  readonly go: (path: string) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
}

/** Makes every picture anew in `folder`. Takes minutes: the example is built, with PDFs and sheets. */
export async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const desk = await openPictureDesk();
  const browser = await startCamera();
  try {
    const page = await openWindow(browser, desk.address);
    // What was typed for a picture may go.
    page.on('dialog', (dialog) => void dialog.accept());
    const walk = walkOf(page, desk, folder);
    await beginning(walk);
    await figures(walk);
    await writing(walk);
    await making(walk);
    await report(walk);
  } finally {
    await browser.close();
    await desk.close();
  }
}

function walkOf(page: Page, desk: PictureDesk, folder: string): Walk {
  return {
    page,
    desk,
    take: (name, frame = {}) => picture(page, folder, name, { ...frame, root: desk.root }),
    go: async (path) => void (await page.goto(desk.address + path, { waitUntil: 'load' })),
    async press(name) {
      const control = await page.$(`main ::-p-aria([name="${name}"])`);
      if (!control) throw new Error(`nothing is called "${name}" on ${await page.title()}`);
      await Promise.all([
        page.waitForNavigation(),
        control.evaluate((one) => (one as unknown as { click(): void }).click()),
      ]);
    },
  };
}

/** From the first day to the example, which stands for a folder that is filled. */
async function beginning({ page, take, go, press }: Walk): Promise<void> {
  await take('welkom', { height: 560 });
  await press('Begin');
  await go('');
  await take('overzicht-leeg', { height: 640 });
  await go('welkom');
  await press('Bekijk het voorbeeld');
  await go('gemeente');
  await previewIn(page);
  await take('gemeente', { height: 760 });
  await take('drukwerk', { of: 'fieldset.sheets', height: 660 });
  await go('gebieden');
  await take('gebieden', { height: 640 });
}

/** Waits for the page beside a form: drawing the first takes a while. */
async function previewIn(page: Page): Promise<void> {
  await page.waitForFunction(
    `document.querySelector('iframe').contentDocument?.querySelector('link[rel=stylesheet]') != null`,
  );
  await page.evaluate(`document.querySelector('iframe').contentDocument.fonts.ready.then(() => undefined)`);
}

async function figures({ page, take, press }: Walk): Promise<void> {
  const mail = mkdtempSync(join(tmpdir(), 'handboek-post-'));
  const file = join(mail, 'levering-bureau.csv');
  writeFileSync(file, DELIVERY);
  const desk = new URL('cijfers', page.url()).href;
  await page.goto(desk, { waitUntil: 'load' });
  const field = await page.$('input[type=file]');
  await Promise.all([page.waitForNavigation(), field?.uploadFile(file)]);
  rmSync(mail, { recursive: true });
  await take('cijfers-vragen', { of: 'section:has(#vragen)', height: 900 });
  await take('cijfers-blad', { of: 'section:has(#blad)', height: 420 });
  await page.evaluate(`document.querySelector('details:has(form[action="cijfers/weg"])').open = true`);
  await press('Haal weg');
}

async function writing({ page, take, go }: Walk): Promise<void> {
  await go('teksten');
  await take('teksten', { height: 700 });
  await go('schrijven?bestand=wijken/boschveld/gemeente-deed.md');
  await page.focus('.cm-content');
  await page.keyboard.press('Home');
  await page.keyboard.type('- Wij spraken met de respondenten over het plein.\n');
  await page.waitForSelector('.cm-lintRange');
  await page.waitForSelector('[data-remarks] li');
  await previewIn(page);
  await take('schrijven', { height: 760 });
  await go('uitzondering?bestand=wijken/boschveld/gemeente-deed.md&regel=T01');
  await take('uitzondering', { height: 640 });
  await go('schrijven?bestand=wijken/oude-haven/interview-1.md');
  await page.waitForSelector('.crop .face');
  await take('foto', { of: 'section:has(> #foto)', height: 900 });
  await take('akkoord', { of: 'section:has(> #akkoord)', height: 700 });
}

async function making({ page, take, go, press }: Walk): Promise<void> {
  await go('maken');
  await press('Maak alles');
  await page.waitForFunction(`document.querySelectorAll('.stages .done').length >= 5`);
  await take('maken-bezig', { height: 680 });
  await page.waitForSelector('.notice.done');
  await take('maken-klaar', { height: 1080 });
  await go('geschiedenis');
  await take('geschiedenis', { height: 420 });
}

/** What was made, where others look at it. */
async function report({ take, go }: Walk): Promise<void> {
  await go('gemaakt/rapport/index.html');
  await take('verslag', { height: 640 });
  await go('gemaakt/rapport/aftekenen/binnenstad.html');
  await take('aftekenen', { height: 700 });
  await go('gemaakt/rapport/drukwerk.html');
  await take('drukwerk-verslag', { height: 700 });
}
