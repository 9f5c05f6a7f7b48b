/** Shows pages of the build in the browser as a reader gets them: with their style sheet, type and pictures. */
import { extname } from 'node:path';
import type { OutputFile } from '../domain/document.ts';
import type { Effects, PageView, PageViewer } from '../effects.ts';
import { type Answers, openBrowser, type Tab } from './browser.ts';

/** An address that no name server knows; the tabs answer for it themselves. */
const SITE = 'http://wijkprofielen.invalid/';
const HEIGHT = 900;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/**
 * Opens the browser for looking at pages, which stand at the folder that `address` names, as on the gemeente's own
 * server: 404.html counts on that. The caller closes it. Throws FileError where there is no browser.
 */
export async function openViewer(
  files: readonly OutputFile[],
  address: string | undefined,
  effects: Pick<Effects, 'browserPath' | 'cacheDir'>,
): Promise<PageViewer & { close(): Promise<void> }> {
  const browser = await openBrowser(effects);
  const root = new URL(address ? new URL(address).pathname : '/', SITE);
  const answers = answersFrom(files, root);
  return {
    name: await browser.version(),
    close: () => browser.close(),
    view: async (look) => {
      const tab = await browser.newTab(answers);
      try {
        return await look(viewOf(tab, root));
      } finally {
        await tab.close();
      }
    },
  };
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
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    };
  };
}
