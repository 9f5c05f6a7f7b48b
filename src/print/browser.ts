/**
 * The only place that knows puppeteer. One browser per build; its tabs show what they are given and nothing
 * else: requests for anything but data and the build's own files never leave the machine.
 */
import { access, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CDPSession, launch, type Page } from 'puppeteer-core';
import type { BrowserPlace } from '../effects.ts';
import { FileError } from '../error.ts';
import { type BrowserChoice, unpackBundledBrowser } from './bundled-browser.ts';

/** A page of the browser, with just what this house does with one. */
export interface Tab {
  /** Shows HTML text; whatever it refers to outside itself stays out. */
  show(html: string): Promise<void>;
  /** Opens a file of the build. */
  open(file: string): Promise<void>;
  /** Sets the window, in CSS pixels. */
  resize(width: number, height: number, scale?: number): Promise<void>;
  /** Runs a page function (the text of a function expression) with these arguments; gives its JSON result. */
  run(pageFunction: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Tagged PDF with outline; the size comes from the page's own `@page`. */
  pdf(): Promise<Uint8Array>;
  /** The same of a document of any length, which comes in pieces: that takes longer. */
  longPdf(): Promise<Uint8Array>;
  screenshot(): Promise<Uint8Array>;
  /** The value of an expression in the page, as JSON. */
  evaluate(expression: string): Promise<unknown>;
  emulate(media: 'screen' | 'print'): Promise<void>;
  press(key: 'Tab' | 'Enter'): Promise<void>;
  /** Goes to an address that the answers of `newTab` know. */
  visit(address: string): Promise<void>;
  /** Lets the page's memory of earlier documents go now, and not when the browser thinks of it. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/** What a tab gets when it asks for an address; undefined: not found. */
export type Answers = (address: URL) => { readonly type: string; readonly bytes: Uint8Array } | undefined;

/** A tab that crashed, hung, or went with its browser. */
export class TabError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'TabError';
  }
}

export interface Browser {
  isAlive(): boolean;
  /** Name and version: `HeadlessChrome/147.0.0.0`. */
  version(): Promise<string>;
  /** A tab that reaches data and files, or else only what `answers` knows. */
  newTab(answers?: Answers): Promise<Tab>;
  close(): Promise<void>;
}

/** Milliseconds after which a tab counts as hung. */
const PATIENCE = 60_000;

const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    join(homedir(), 'AppData', 'Local', 'Google', 'Chrome', 'Application', 'chrome.exe'),
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
};

/**
 * Which browser prints: the explicit setting, else the bundled one (linux-x64), else an installed Chrome, Edge or
 * Chromium. Throws FileError, in Dutch, that says what to install. Order: print.md, "Browser".
 */
export async function resolveBrowser(
  effects: BrowserPlace,
  machine: { readonly platform: string; readonly arch: string } = process,
): Promise<BrowserChoice> {
  const explicit = effects.browserPath;
  if (explicit !== undefined) {
    if (await exists(explicit)) return { path: explicit, shell: explicit.includes('headless-shell') };
    throw new FileError(explicit, `De ingestelde browser ${explicit} bestaat niet. Verbeter de instelling.`);
  }
  if (machine.platform === 'linux' && machine.arch === 'x64')
    return unpackBundledBrowser(effects.browserDir ?? effects.cacheDir);
  for (const path of INSTALLED[machine.platform] ?? []) {
    if (await exists(path)) return { path, shell: false };
  }
  throw new FileError(
    'browser',
    'Er is geen browser gevonden om pdf’s mee te maken. Installeer Google Chrome, Microsoft Edge of Chromium, ' +
      'of noem het pad van uw browser in de omgevingsvariabele PUPPETEER_EXECUTABLE_PATH. ' +
      'Zonder pdf’s kan het ook: --zonder pdf,druk.',
  );
}

/**
 * Tells the browser of `resolveBrowser` from every other, without starting it: the bundled one is the same on every
 * machine, an installed one may be updated where it stands. Throws FileError as that does.
 */
export async function browserFile(effects: BrowserPlace): Promise<Readonly<Record<string, string | number>>> {
  const { path, bundled } = await resolveBrowser(effects);
  const { size, mtimeMs } = await stat(path);
  return bundled === undefined ? { path, size, mtimeMs } : { bundled, size };
}

/** Starts the browser of `resolveBrowser`; twice where it fails, since a busy machine may refuse once. The caller closes it. */
export async function openBrowser(effects: BrowserPlace): Promise<Browser> {
  const choice = await resolveBrowser(effects);
  const start = () =>
    launch({
      executablePath: choice.path,
      headless: choice.shell ? 'shell' : true,
      args: launchArguments(),
      timeout: PATIENCE,
      protocolTimeout: PATIENCE,
      pipe: true,
      ...(choice.env ? { env: choice.env } : {}),
    });
  const browser = await start()
    .catch(start)
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new FileError(choice.path, `De browser ${choice.path} start niet: ${reason}`);
    });
  return {
    isAlive: () => browser.connected,
    version: () => attempt(() => browser.version()),
    newTab: (answers) =>
      attempt(async () => {
        if (!answers) return tabOf(await browser.newPage());
        // Tabs of one site would share a process and wait for each other.
        const own = await browser.createBrowserContext();
        const tab = await tabOf(await own.newPage(), answers);
        return { ...tab, close: () => attempt(() => own.close()) };
      }),
    close: () => browser.close(),
  };
}

/** Screenshot of a file of the build as PNG bytes, the whole page at this width: for tests and the README. */
export async function screenshotFile(browser: Browser, file: string, width: number): Promise<Uint8Array> {
  const tab = await browser.newTab();
  try {
    await tab.resize(width, 900);
    await tab.open(file);
    return await tab.screenshot();
  } finally {
    await tab.close();
  }
}

/** Chromium refuses its sandbox to root, and to root only; everything else stays as safe as it comes. */
function launchArguments(): string[] {
  const root = process.getuid?.() === 0;
  return [
    '--font-render-hinting=none',
    '--hide-scrollbars',
    '--force-color-profile=srgb',
    '--disable-background-networking',
    '--disable-dev-shm-usage',
    // No name and no address resolves: the lock behind the lock of the tabs.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(root ? ['--no-sandbox'] : []),
  ];
}

async function tabOf(page: Page, answers?: Answers): Promise<Tab> {
  page.setDefaultTimeout(PATIENCE);
  await page.setOfflineMode(true);
  const session = await page.createCDPSession();
  if (answers) await answerRequests(page, answers);
  return {
    show: (html) => attempt(() => page.setContent(html, { waitUntil: 'load' })),
    open: (file) =>
      attempt(() => page.goto(pathToFileURL(file).href, { waitUntil: 'load' })).then(() => undefined),
    resize: (width, height, scale = 1) =>
      attempt(() => page.setViewport({ width, height, deviceScaleFactor: scale })),
    run: (pageFunction, ...args) =>
      attempt(() => page.evaluate(`(${pageFunction})(${args.map((arg) => JSON.stringify(arg)).join(',')})`)),
    pdf: () => attempt(() => printWhole(session)),
    longPdf: () => attempt(() => page.pdf(PDF)),
    screenshot: () => attempt(() => page.screenshot({ fullPage: true })),
    evaluate: (expression) => attempt(() => page.evaluate(expression)),
    emulate: (media) => attempt(() => page.emulateMediaType(media)),
    press: (key) => attempt(() => page.keyboard.press(key)),
    visit: (address) => attempt(() => page.goto(address, { waitUntil: 'load' })).then(() => undefined),
    tidy: () => attempt(() => session.send('HeapProfiler.collectGarbage')).then(() => undefined),
    close: () => attempt(() => page.close()),
  };
}

/** Every request of the page is answered from memory: none gets as far as the network. */
async function answerRequests(page: Page, answers: Answers): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const found = answers(new URL(request.url()));
    const answered = found
      ? request.respond({ contentType: found.type, body: found.bytes })
      : request.respond({ status: 404, body: '' });
    // A tab that closes while it loads no longer waits for its answer.
    answered.catch(() => undefined);
  });
}

const PDF = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  timeout: PATIENCE,
} as const;

/** In one answer: asking for it piece by piece takes a tenth of the time that a document takes. */
async function printWhole(session: CDPSession): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(data, 'base64');
}

/** Whatever goes wrong in the browser is one kind of error, so that the printer knows when to try again. */
async function attempt<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new TabError(error);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
