/** Wiring of the templates, and nothing else: folders, settings, global data. `src/render` turns the key. */
import { relative } from 'node:path';
import type { EleventyConfig } from '@11ty/eleventy';
import nunjucks from 'nunjucks';
import type { Site } from './src/domain/profile.ts';

/** Addresses of files that every page names, below the site's root. */
export interface PageAssets {
  readonly stylesheet: string;
  readonly icon: string;
  readonly preload: readonly string[];
  /** Script and streets of the search page, where there is one. */
  readonly search?: { readonly script: string; readonly data: string };
}

const templates = relative('.', `${import.meta.dirname}/templates`);

export const folders = { input: `${templates}/pages`, output: '.cache/voorbeeld' };

/** Templates are named from `templates/`; everything is escaped, and a missing field is an error. */
export function openTemplates(): nunjucks.Environment {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(templates), {
    autoescape: true,
    throwOnUndefined: true,
  });
  // Documents for paper load nothing from a disk: pictures stand in them.
  environment.addFilter(
    'dataUri',
    (bytes: Uint8Array, type: string) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
  );
  return environment;
}

/** `site` and `assets` are all that templates read; `environment` is of this pouring alone. */
export default function wire(
  config: EleventyConfig,
  environment: nunjucks.Environment,
  site: () => Site,
  assets: () => PageAssets,
): void {
  config.setInputDirectory(folders.input);
  config.setIncludesDirectory('../partials');
  config.setOutputDirectory(folders.output);
  config.setTemplateFormats(['njk']);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.setLibrary('njk', environment);
  config.addGlobalData('site', site);
  config.addGlobalData('assets', assets);
}
