/** The live preview: the site without its PDFs. Drawing charts takes seconds and words do not, so words come by themselves. */
import type { Drafts } from '../assistant.ts';
import type { OutputFile } from '../domain/document.ts';
import type { Page, Site } from '../domain/profile.ts';
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
}

interface Drawn {
  readonly told: Told;
  readonly shown: Awaited<ReturnType<typeof show>>;
}

/** A preview of one data folder. Nothing is written. */
export function openPreview(options: Pick<BuildOptions, 'dataDir' | 'version'>, effects: Effects): Preview {
  const without = new Set(['pdf', 'druk'] as const);
  let last: Drawn | undefined;
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
      const { readWords } = await import('../ingest/ingest.ts');
      const { compose } = await import('../compose/compose.ts');
      const { parts } = last.shown;
      const { survey } = await readWords(options.dataDir, parts.survey, new Map(drafts), effects);
      const site = compose({ ...parts, survey });
      return poured(only === undefined ? site : pagesOf(site, only));
    },
  };
}

async function poured(site: Site): Promise<readonly OutputFile[]> {
  const { renderSite } = await import('../render/render.ts');
  return (await renderSite(site)).filter(({ path }) => path.startsWith('site/'));
}

/** The pages on which a text stands: that of its wijk, of its theme, or those of the gemeente. */
function pagesOf(site: Site, file: string): Site {
  const [folder, name = ''] = file.split('/');
  const none = {
    profiles: [],
    reports: [],
    years: [],
    figures: [],
    themes: [],
    tables: [],
    themeData: [],
    goals: [],
    texts: [],
    search: [],
    sheets: [],
    files: [],
  };
  if (folder === 'wijken') {
    const isOfArea = ({ path }: Page) => path.includes(`/${name}/`);
    const [profiles, reports] = [site.profiles.filter(isOfArea), site.reports.filter(isOfArea)];
    return { ...site, ...none, profiles, reports };
  }
  const thema = /^thema-(.+)\.md$/.exec(name)?.[1];
  if (thema !== undefined) {
    return { ...site, ...none, themes: site.themes.filter(({ path }) => path.includes(`/${thema}/`)) };
  }
  return { ...site, ...none, texts: site.texts };
}
