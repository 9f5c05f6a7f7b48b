/** Shows pages of the build in the browser as a reader gets them: with their style sheet, type and pictures. */
import { keepValue } from '../cache.ts';
import { contentTypeOf } from '../domain/content-type.ts';
import type { OutputFile } from '../domain/document.ts';
import type { BrowserPlace, Effects, PageView, PageViewer } from '../effects.ts';
import { FileError } from '../error.ts';
import { type Answers, type Browser, browserFile, openBrowser, type Tab, TabError } from './browser.ts';

/** An address that no name server knows; the tabs answer for it themselves. */
const SITE = 'http://wijkprofielen.invalid/';
const HEIGHT = 900;

/**
 * Lends a browser for looking at pages, which is started when the first look is asked for. The pages stand at the
 * folder that `address` names, as on the gemeente's own server: 404.html counts on that. A look that the browser broke
 * off is tried once more, in another one. The caller closes it. Throws FileError where there is no browser, or where it gives up twice.
 */
export async function openViewer(
  files: readonly OutputFile[],
  address: string | undefined,
  effects: BrowserPlace & Pick<Effects, 'program'>,
): Promise<PageViewer & { close(): Promise<void> }> {
  let browser: Promise<Browser> | undefined;
  const ready = () => {
    browser ??= openBrowser(effects);
    return browser;
  };
  const root = new URL(address ? new URL(address).pathname : '/', SITE);
  const answers = answersFrom(files, root);
  let opening: Promise<void> | undefined;
  const close = async () => {
    await browser?.then((one) => one.close()).catch(() => undefined);
  };
  const open = async () => {
    await close();
    browser = openBrowser(effects);
    await browser;
  };
  // Several may look at once, and all of them find the browser gone.
  const again = async () => {
    if (!(await ready()).isAlive()) opening ??= open().finally(() => (opening = undefined));
    await opening;
  };
  const versionOf = async () => twice(async () => (await ready()).version(), again);
  return {
    // A browser that told its name before is not started to ask for it.
    name: await keepValue(effects, 'browsers', [await browserFile(effects)], versionOf),
    close,
    view: (look) =>
      twice(async () => {
        const tab = await (await ready()).newTab(answers);
        try {
          return await look(viewOf(tab, root));
        } finally {
          await tab.close().catch(() => undefined);
        }
      }, again),
  };
}

/** What the browser breaks off is tried once more after `again`. Throws FileError the second time. */
async function twice<Seen>(act: () => Promise<Seen>, again: () => Promise<void>): Promise<Seen> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof TabError)) throw error;
  }
  await again();
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof TabError)) throw error;
    throw new FileError(
      'browser',
      `De pagina’s konden niet worden getoetst: de browser gaf twee keer op (${error.message}). Sluit andere programma’s en probeer het opnieuw.`,
    );
  }
}

function viewOf(tab: Tab, root: URL): PageView {
  return {
    open: (path) => tab.visit(new URL(path, root).href),
    resize: (width) => tab.resize(width, HEIGHT),
    emulate: (media) => tab.emulate(media),
    evaluate: (expression) => tab.evaluate(expression),
    press: async (key, times) => {
      for (let at = 0; at < times; at++) await tab.press(key);
    },
  };
}

/** The site from memory, with its home page at the root. */
function answersFrom(files: readonly OutputFile[], root: URL): Answers {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  return ({ href, pathname }) => {
    if (!href.startsWith(root.href)) return undefined;
    const path = `site/${decodeURI(pathname.slice(root.pathname.length))}`;
    const bytes = byPath.get(path);
    if (bytes === undefined) return undefined;
    return {
      type: contentTypeOf(path),
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    };
  };
}
