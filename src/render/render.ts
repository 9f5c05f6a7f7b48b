import Eleventy, { type RenderedPage } from '@11ty/eleventy';
import wire, { folders, type PageAssets } from '../../.eleventy.ts';
import type { OutputFile, PrintDocument } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import type { Effects } from '../effects.ts';
import { drawIcon } from './icon.ts';
import { isPrintPage, printDocuments } from './print-documents.ts';
import { ASSETS, bundleStyles, classesIn, hashedName, tokenRule } from './stylesheet.ts';

/** Name of the style sheet while pages are made; the hash follows from what they use. */
const STYLESHEET = `${ASSETS}/wijkprofielen.css`;
/** Above the fold: headings and running text. */
const PRELOADED = /^(newsreader-display-490|source-sans-3-400)\.[^-]*$/;

/**
 * Pours the site into its templates: the pages with their style sheet, fonts and files below `site/`, and the
 * documents to print. Nothing is written here.
 */
export async function render(
  site: Site,
  _effects: Effects,
): Promise<{ readonly files: readonly OutputFile[]; readonly documents: readonly PrintDocument[] }> {
  const pages = await renderPages(site);
  const [printed, shown] = [pages.filter(isPrintPage), pages.filter((page) => !isPrintPage(page))];
  const css = await siteStyles(site, shown);
  const stylesheet = hashedName('wijkprofielen', 'css', css);
  const html = shown.map((page) => ({
    path: `site${fileOf(page)}`,
    bytes: page.content.replaceAll(STYLESHEET, stylesheet),
  }));
  const copies = await Promise.all(
    site.copies.map(async ({ asset, path }) => ({ path, bytes: await asset.bytes() })),
  );
  return {
    files: [
      ...html,
      { path: `site/${stylesheet}`, bytes: css },
      { path: `site/${iconOf(site)}`, bytes: drawIcon(site.houseStyle.palette) },
      ...fontFiles(site),
      ...site.files,
      ...copies,
    ],
    documents: await printDocuments(site, printed),
  };
}

/** Every template once through Eleventy, in memory. */
async function renderPages(site: Site): Promise<readonly RenderedPage[]> {
  const eleventy = new Eleventy(folders.input, folders.output, {
    configPath: '',
    quietMode: true,
    source: 'script',
    config: (config) => wire(config, site, pageAssets(site)),
  });
  await eleventy.init();
  const pages = await eleventy.toJSON();
  return [...pages].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}

/** "/wijk/x/" is the file "/wijk/x/index.html". */
function fileOf(page: RenderedPage): string {
  return `${page.url}`.replace(/\/$/, '/index.html');
}

function pageAssets(site: Site): PageAssets {
  return {
    stylesheet: STYLESHEET,
    icon: iconOf(site),
    preload: webFonts(site)
      .filter((font) => PRELOADED.test(font.fileName.replace(/\.woff2$/, '')))
      .map((font) => `${ASSETS}/fonts/${font.fileName}`),
  };
}

function iconOf(site: Site): string {
  return hashedName('merkteken', 'svg', drawIcon(site.houseStyle.palette));
}

function webFonts(site: Site) {
  return site.houseStyle.fonts.filter((font) => font.use === 'web');
}

function fontFiles(site: Site): readonly OutputFile[] {
  return webFonts(site).map((font) => ({ path: `site/${ASSETS}/fonts/${font.fileName}`, bytes: font.woff2 }));
}

/** Named before the first rule, since that decides which layer wins: our defaults, tokens, components, pages. */
const LAYERS = '@layer standaard,tokens,nlds,huis;';

/** Fonts and our own names first, then the tokens that the rules read, then the rules that pages use. */
async function siteStyles(site: Site, pages: readonly RenderedPage[]): Promise<string> {
  const rules = await bundleStyles('site.css', classesIn(pages.map((page) => page.content)));
  const own = withoutPrintFaces(site.houseStyle.tokensCss, site);
  return `${own}${LAYERS}${tokenRule(site.houseStyle, rules)}${rules}`;
}

/** The faces for paper are not in the site. */
function withoutPrintFaces(css: string, site: Site): string {
  const names = site.houseStyle.fonts.filter((font) => font.use === 'print').map((font) => font.fileName);
  return css
    .split('\n')
    .filter((line) => !(line.startsWith('@font-face') && names.some((name) => line.includes(name))))
    .join('\n');
}
