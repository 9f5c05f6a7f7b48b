import { relative } from 'node:path';
import Eleventy, { type RenderedPage, type ServerResponse } from '@11ty/eleventy';
import wire, { folders } from '../../.eleventy.ts';
import type { OutputFile } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import { assetFiles, pageAssets, STYLESHEET, siteStyles } from './site-assets.ts';
import { classesIn } from './stylesheet.ts';

/**
 * Live preview: Eleventy's own server, which makes the pages anew and reloads them whenever a template or a file
 * in `watch` changes. Only pages are written (to a cache folder); everything else is served from memory.
 */
export async function serve(
  prepare: () => Promise<Site>,
  options: { readonly port: number; readonly watch: readonly string[] },
): Promise<void> {
  let site = await prepare();
  let files = await filesOf(site, []);
  let stale = false;
  const eleventy = new Eleventy(folders.input, folders.output, {
    configPath: '',
    quietMode: true,
    source: 'cli',
    runMode: 'serve',
    config: (config) => {
      wire(
        config,
        () => site,
        () => pageAssets(site),
        true,
      );
      for (const folder of options.watch) config.addWatchTarget(folder);
      config.setServerOptions({
        port: options.port,
        showVersion: false,
        domDiff: false,
        onRequest: { '/*': ({ url }) => answer(files, url.pathname) },
      });
      // A change of a template needs no new figures: only a change of what was watched does.
      config.on('eleventy.beforeWatch', async (changed) => {
        stale = changed.some((file) => isBelow(file, options.watch));
      });
      config.on('eleventy.before', async () => {
        if (stale) site = await prepare();
        stale = false;
      });
      config.on('eleventy.after', async ({ results }) => {
        files = await filesOf(site, results);
      });
    },
  });
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(options.port);
}

function isBelow(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => !relative(folder, file).startsWith('..'));
}

/** Everything beside the pages, by address. */
async function filesOf(
  site: Site,
  pages: readonly RenderedPage[],
): Promise<ReadonlyMap<string, OutputFile['bytes']>> {
  const css = await siteStyles(site, classesIn(pages.map((page) => page.content)));
  const files = [{ path: `site/${STYLESHEET}`, bytes: css }, ...assetFiles(site)];
  return new Map(files.map(({ path, bytes }) => [path.replace(/^site/, ''), bytes]));
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
};

function answer(files: ReadonlyMap<string, OutputFile['bytes']>, path: string): ServerResponse | undefined {
  const body = files.get(decodeURI(path));
  if (body === undefined) return undefined;
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const type = TYPES[extension] ?? 'application/octet-stream';
  return {
    status: 200,
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : Buffer.from(body),
  };
}
