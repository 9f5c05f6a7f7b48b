/** The handbook as a site of its own: its Markdown through Eleventy, with the pictures, the type and the PDF beside it. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import Eleventy, { type EleventyConfig } from '@11ty/eleventy';
import nunjucks from 'nunjucks';
import { handbookMarkdown } from './markdown.ts';
import { type Part, readParts } from './parts.ts';

const resolve = createRequire(import.meta.url).resolve;

const TYPE = {
  'newsreader.woff2': '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  'source-sans-3.woff2': '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
} as const;

export interface HandbookPage {
  /** Name of the file. */
  readonly address: string;
  readonly html: string;
}

/** Every page of the handbook, in the order of the parts. */
export async function handbookPages(source: string, version: string): Promise<readonly HandbookPage[]> {
  const parts = readParts(source);
  const eleventy = new Eleventy(relative('.', source), relative('.', join(source, 'gemaakt')), {
    configPath: '',
    quietMode: true,
    source: 'script',
    config: (config) => wire(config, source, parts, version),
  });
  await eleventy.init();
  const made = await eleventy.toJSON();
  return parts.map(({ address }) => {
    const page = made.find(({ url }) => `${url}`.replace(/\/$/, '/index.html') === `/${address}`);
    if (!page) throw new Error(`${address} was not made`);
    return { address, html: page.content };
  });
}

function wire(config: EleventyConfig, source: string, parts: readonly Part[], version: string) {
  config.setIncludesDirectory('opmaak');
  config.setTemplateFormats(['md']);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  const loader = new nunjucks.FileSystemLoader(join(source, 'opmaak'));
  config.setLibrary('njk', new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: false }));
  config.setLibrary('md', handbookMarkdown(source));
  config.addGlobalData('layout', 'pagina.njk');
  config.addGlobalData('parts', parts);
  config.addGlobalData('version', version);
  const own = ({ page }: { readonly page: { readonly inputPath: string } }) =>
    `${page.inputPath.replace(/^.*\/|\.md$/g, '')}.html`;
  config.addGlobalData('eleventyComputed', { permalink: own, address: own });
  // Braces in a text are braces.
  return { markdownTemplateEngine: false as const };
}

/** Writes the site into `target`, in the place of what stood there. `book`: the same as a PDF. */
export async function writeSite(
  source: string,
  target: string,
  { version, book }: { readonly version: string; readonly book: Uint8Array },
): Promise<readonly HandbookPage[]> {
  const pages = await handbookPages(source, version);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const { address, html } of pages) writeFileSync(join(target, address), html);
  cpSync(join(source, 'beeld'), join(target, 'beeld'), { recursive: true });
  copyFileSync(join(source, 'opmaak', 'handboek.css'), join(target, 'handboek.css'));
  for (const [name, from] of Object.entries(TYPE))
    writeFileSync(join(target, name), readFileSync(resolve(from)));
  writeFileSync(join(target, 'handboek.pdf'), book);
  return pages;
}
