/** The live preview: the site without its PDFs. Drawing charts takes seconds and words do not, so words come by themselves. */
import { type Drafts, SHEETS, type SheetShown } from '../assistant.ts';
import type { OutputFile, PrintedFile } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import type { Remark } from '../domain/remark.ts';
import type { Effects } from '../effects.ts';
import { startProgress } from '../progress.ts';
import type { BuildOptions } from './options.ts';
import { show, type Told, tell } from './pipeline.ts';
import { isOfText } from './stop.ts';

/** What a preview made, and the errors of texts and photos that kept nobody from seeing the rest. */
export interface Previewed {
  readonly files: readonly OutputFile[];
  readonly errors: readonly Remark[];
}

export interface Preview {
  /**
   * Everything anew. A text that is not approved is shown as a draft, and one that can't be read is left out. Throws
   * DataError for other errors; what was made before is then kept.
   */
  all(): Promise<Previewed>;
  /**
   * The pages with other words in them, drawn with the figures of the last time: all of them, or those alone on which
   * the file `only` stands. Undefined before there is a last time.
   */
  words(drafts: Drafts, only?: string): Promise<readonly OutputFile[] | undefined>;
  /**
   * The press sheets of one wijk with other words in them: a picture of each, and a list of them as JSON. Undefined
   * before there is a last time.
   */
  sheets(drafts: Drafts, slug: string): Promise<readonly OutputFile[] | undefined>;
}

interface Drawn {
  readonly told: Told;
  readonly shown: Awaited<ReturnType<typeof show>>;
}

/** A preview of one data folder. Nothing is written. */
export function openPreview(options: Pick<BuildOptions, 'dataDir' | 'version'>, effects: Effects): Preview {
  const without = new Set(['pdf', 'druk'] as const);
  let last: Drawn | undefined;
  /** The site of the last time with other words. */
  const withWords = async ({ shown: { parts, site } }: Drawn, drafts: Drafts, only?: string) => {
    const { readWords } = await import('../ingest/ingest.ts');
    const { compose, composeAgain } = await import('../compose/compose.ts');
    const { survey } = await readWords(options.dataDir, parts.survey, new Map(drafts), effects);
    const written = { ...parts, survey };
    return only === undefined ? compose(written) : composeAgain(written, only, site);
  };
  return {
    async all() {
      const progress = startProgress(effects);
      const told = await tell(options, effects, progress, isOfText);
      const shown = await show(told, { ...options, without }, effects, progress, isOfText);
      last = { told, shown };
      const { downloads } = await import('../publish/publish.ts');
      const { site, remarks } = shown;
      const files = await poured({ ...site, files: [...site.files, ...(await downloads(told, effects))] });
      return { files, errors: remarks.filter(({ level }) => level === 'error') };
    },
    async words(drafts, only) {
      if (!last) return undefined;
      return poured(await withWords(last, drafts, only));
    },
    async sheets(drafts, slug) {
      if (!last) return undefined;
      const { houseStyle, parts } = last.shown;
      const site = await withWords(last, drafts);
      const sheets = site.sheets.filter(({ profile }) => profile.slug === slug);
      const { NO_PAGES } = await import('../compose/compose.ts');
      const { render } = await import('../render/render.ts');
      const { print } = await import('../print/print.ts');
      const { documents } = await render({ ...site, ...NO_PAGES, sheets }, effects);
      const own = documents.filter(({ kind }) => kind === 'press');
      return picturesOf(slug, await print(own, houseStyle, parts.survey.assets, effects));
    },
  };
}

async function poured(site: Site): Promise<readonly OutputFile[]> {
  const { renderSite } = await import('../render/render.ts');
  return (await renderSite(site)).filter(({ path }) => path.startsWith('site/'));
}

/** Pictures of sheets, and the list that names them. */
function picturesOf(slug: string, printed: readonly PrintedFile[]): readonly OutputFile[] {
  const files: OutputFile[] = [];
  const shown = printed.map(({ path, picture, preflight, remarks }): SheetShown => {
    const format = path.split('/')[1] ?? '';
    const place = `${SHEETS}/${format}/${slug}.png`;
    if (picture) files.push({ path: `site/${place}`, bytes: picture });
    const wrong = remarks.filter(({ level }) => level === 'error').map(({ explanation }) => explanation);
    return { format, ...(picture ? { picture: place } : {}), wrong, left: preflight?.weggelaten ?? [] };
  });
  return [...files, { path: `site/${SHEETS}/${slug}.json`, bytes: JSON.stringify(shown) }];
}
