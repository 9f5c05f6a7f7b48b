import type { CouncilEdition } from '../domain/council.ts';
import type { OutputFile, PrintDocument } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import type { Effects } from '../effects.ts';
import { pourPages } from './pages.ts';
import { printDocuments } from './print-documents.ts';

/**
 * Pours the site into its templates: the pages with their style sheet, fonts and files below `site/`, and the
 * documents to print. What council and driehoek get comes by itself, for it may be internal. Nothing is written here.
 */
export async function render(
  site: Site,
  _effects: Effects,
  council?: CouncilEdition,
): Promise<{ readonly files: readonly OutputFile[]; readonly documents: readonly PrintDocument[] }> {
  const { files, paper } = await pourPages(site);
  return { files, documents: await printDocuments(site, paper, council) };
}

/** The pages alone, for the preview. */
export async function renderSite(site: Site): Promise<readonly OutputFile[]> {
  return (await pourPages(site)).files;
}
