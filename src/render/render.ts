import Eleventy, { type RenderedPage } from '@11ty/eleventy';
import wire, { folders } from '../../.eleventy.ts';
import type { OutputFile, PrintDocument } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import type { Effects } from '../effects.ts';
import { leanPage } from './lean-page.ts';
import { isPrintPage, printDocuments } from './print-documents.ts';
import { assetFiles, pageAssets, STYLESHEET, siteStyles } from './site-assets.ts';
import { classesIn, hashedName } from './stylesheet.ts';

export { serve } from './serve.ts';

/**
 * Pours the site into its templates: the pages with their style sheet, fonts and files below `site/`, and the
 * documents to print. Nothing is written here.
 */
export async function render(
  site: Site,
  _effects: Effects,
): Promise<{ readonly files: readonly OutputFile[]; readonly documents: readonly PrintDocument[] }> {
  const rendered = await renderTemplates(site);
  const pages = rendered.filter((page) => !isPrintPage(page));
  const css = await siteStyles(site, classesIn(pages.map((page) => page.content)));
  const stylesheet = hashedName('wijkprofielen', 'css', css);
  return {
    files: [
      ...pages.map((page) => ({
        path: `site${fileOf(page)}`,
        bytes: leanPage(page.content, site.houseStyle.families.sans).replaceAll(STYLESHEET, stylesheet),
      })),
      { path: `site/${stylesheet}`, bytes: css },
      ...assetFiles(site),
    ],
    documents: await printDocuments(site, rendered.filter(isPrintPage)),
  };
}

/** Every template once through Eleventy, in memory; in the order of their addresses. */
async function renderTemplates(site: Site): Promise<readonly RenderedPage[]> {
  const eleventy = new Eleventy(folders.input, folders.output, {
    configPath: '',
    quietMode: true,
    source: 'script',
    config: (config) =>
      wire(
        config,
        () => site,
        () => pageAssets(site),
      ),
  });
  await eleventy.init();
  const pages = await eleventy.toJSON();
  return [...pages].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
}

/** "/wijk/x/" is the file "/wijk/x/index.html". */
function fileOf(page: RenderedPage): string {
  return `${page.url}`.replace(/\/$/, '/index.html');
}
