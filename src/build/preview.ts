/** The live preview: the site without its PDFs, made anew at every change. */
import type { OutputFile } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import type { Remark } from '../domain/remark.ts';
import type { Effects } from '../effects.ts';
import { startProgress } from '../progress.ts';
import type { ServeOptions } from '../render/render.ts';
import type { BuildOptions } from './options.ts';
import { show, tell } from './pipeline.ts';
import { isOfText } from './stop.ts';

/** What a preview does with trouble. */
export interface PreviewVoice {
  /** Throws, or gives the last good files to go on with. */
  survive(cause: unknown, last: readonly OutputFile[] | undefined): readonly OutputFile[];
  /** Tells errors of texts and photos, which keep nobody from seeing the rest. */
  tell(errors: readonly Remark[]): void;
}

/**
 * Shows the site in the browser and makes it anew when a text, figure or template changes. A text that is not
 * approved is shown as a draft, and one that can't be read is left out; other trouble is for `voice` to survive.
 */
export async function preview(
  options: Pick<BuildOptions, 'dataDir' | 'version'> & Omit<ServeOptions, 'watch'>,
  effects: Effects,
  voice: PreviewVoice,
): Promise<void> {
  const { renderSite, serve } = await import('../render/render.ts');
  let last: readonly OutputFile[] | undefined;
  const prepare = async () => {
    last = await prepareSite(options, effects, voice)
      .then(renderSite)
      .catch((cause) => voice.survive(cause, last));
    return last;
  };
  await serve(prepare, { ...options, watch: [options.dataDir] });
}

/** What the templates read, with the downloads beside it. PDFs are left out: they would take longer than the rest. */
async function prepareSite(
  options: Pick<BuildOptions, 'dataDir' | 'version'>,
  effects: Effects,
  voice: PreviewVoice,
): Promise<Site> {
  const progress = startProgress(effects);
  const told = await tell(options, effects, progress, isOfText);
  const without = new Set(['pdf', 'druk'] as const);
  const { site, remarks } = await show(told, { ...options, without }, effects, progress, isOfText);
  const errors = remarks.filter(({ level }) => level === 'error');
  if (errors.length > 0) voice.tell(errors);
  const { downloads } = await import('../publish/publish.ts');
  return { ...site, files: [...site.files, ...(await downloads(told))] };
}
