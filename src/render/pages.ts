import Eleventy, { type RenderedPage } from '@11ty/eleventy';
import wire, { folders, openTemplates } from '../../.eleventy.ts';
import type { OutputFile } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import { leanPage } from './lean-page.ts';
import { isPrintPage } from './print-documents.ts';
import { assetFiles, pageAssets, STYLESHEET, siteStyles } from './site-assets.ts';
import { classesIn, hashedName } from './stylesheet.ts';

/** What the templates give: the files of the site, below `site/`, and the pages that are to be printed. */
export interface Poured {
  readonly files: readonly OutputFile[];
  readonly paper: readonly RenderedPage[];
}

/** Every template once, with the style sheet, fonts and files that the pages name. Nothing is written here. */
export async function pourPages(site: Site): Promise<Poured> {
  const rendered = await renderTemplates(site);
  const pages = rendered.filter((page) => !isPrintPage(page));
  const css = await siteStyles(site, classesIn(pages.map((page) => page.content)));
  const stylesheet = hashedName('wijkprofielen', 'css', css);
  const files = [
    ...pages.map((page) => ({
      path: `site${fileOf(page)}`,
      bytes: leanPage(page.content, site.houseStyle.families.sans).replaceAll(STYLESHEET, stylesheet),
    })),
    { path: `site/${stylesheet}`, bytes: css },
    ...assetFiles(site),
  ];
  return { files, paper: rendered.filter(isPrintPage) };
}

/** Through Eleventy, in memory; in the order of their addresses. */
async function renderTemplates(site: Site): Promise<readonly RenderedPage[]> {
  const environment = openTemplates();
  const eleventy = new Eleventy(folders.input, folders.output, {
    configPath: '',
    quietMode: true,
    source: 'script',
    config: (config) =>
      wire(
        config,
        environment,
        () => site,
        () => pageAssets(site),
      ),
  });
  await eleventy.init();
  try {
    const pages = await eleventy.toJSON();
    return [...pages].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
  } finally {
    empty(environment);
  }
}

/** Eleventy keeps every environment that it was given for good: emptied, it holds nothing of the site any more. */
function empty(environment: object): void {
  for (const key of Object.keys(environment)) Reflect.deleteProperty(environment, key);
}

/** "/wijk/x/" is the file "/wijk/x/index.html". */
function fileOf(page: RenderedPage): string {
  return `${page.url}`.replace(/\/$/, '/index.html');
}
