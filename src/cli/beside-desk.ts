/** What runs beside the desk, in a process of its own: the preview, and a build that tells how far it is. */
import type { BuildNews, PreviewAnswered, PreviewAsked } from '../assistant.ts';
import type { Preview } from '../build.ts';
import type { OutputFile } from '../domain/document.ts';
import { DataError, fileErrorOf, UsageError } from '../error.ts';
import type { Request } from './arguments.ts';

/** Names the command by which the desk starts its preview; nobody types it. */
export const PREVIEW_FOR_DESK = 'voorbeeld-voor-bureau';
export const NO_REQUEST: Request = {
  command: 'start',
  values: {},
  switches: new Set(['json']),
  argument: '',
  others: [],
};

/** Tells the desk that started this process; nothing where a person did. */
export function tellDesk(news: BuildNews): void {
  if (process.connected) process.send?.(news);
}

/** Why a run stopped, in Dutch. */
export function troubleOf(cause: unknown): Pick<Extract<BuildNews, { kind: 'stopped' }>, 'told' | 'remarks'> {
  if (cause instanceof DataError) {
    const errors = cause.remarks.filter(({ level }) => level === 'error');
    const told =
      errors.length === 1
        ? 'Er is 1 fout die eerst weg moet.'
        : `Er zijn ${errors.length} fouten die eerst weg moeten.`;
    return { told, remarks: errors };
  }
  if (cause instanceof UsageError) return { told: cause.message, remarks: [] };
  const fileError = fileErrorOf(cause);
  const bug =
    'Er ging iets mis dat niet aan uw gegevens ligt. Dit is een fout in het programma; meld haar bij de makers.';
  return { told: fileError?.message ?? bug, remarks: [] };
}

/** Makes previews for the desk until it lets go. */
export async function previewForDesk(open: (dataDir: string) => Preview): Promise<void> {
  let known: { readonly dataDir: string; readonly preview: Preview } | undefined;
  let site = new Map<string, OutputFile['bytes']>();
  const answer = async (asked: PreviewAsked): Promise<PreviewAnswered> => {
    const { id } = asked;
    try {
      if (asked.what === 'sheets') {
        return { id, files: (await known?.preview.sheets(asked.drafts, asked.slug)) ?? [], gone: [] };
      }
      if (asked.what === 'words') {
        const files = (await known?.preview.words(asked.drafts, asked.only)) ?? [];
        const news = changedIn(site, files);
        for (const { path, bytes } of news) site.set(path, bytes);
        return { id, files: news, gone: [] };
      }
      if (known?.dataDir !== asked.dataDir) known = { dataDir: asked.dataDir, preview: open(asked.dataDir) };
      const { files } = await known.preview.all();
      const news = changedIn(site, files);
      const paths = new Set(files.map(({ path }) => path));
      const gone = [...site.keys()].filter((path) => !paths.has(path));
      site = new Map(files.map(({ path, bytes }) => [path, bytes]));
      return { id, files: news, gone };
    } catch (cause) {
      const { told, remarks } = troubleOf(cause);
      return { id, trouble: told, remarks };
    }
  };
  process.on('message', async (asked: PreviewAsked) => {
    const made = await answer(asked);
    if (process.connected) process.send?.(made);
  });
  await new Promise((resolve) => process.once('disconnect', resolve));
}

function changedIn(site: ReadonlyMap<string, OutputFile['bytes']>, files: readonly OutputFile[]) {
  return files.filter(({ path, bytes }) => {
    const before = site.get(path);
    if (before === undefined || typeof before !== typeof bytes) return true;
    return typeof bytes === 'string' ? before !== bytes : Buffer.compare(Buffer.from(before), bytes) !== 0;
  });
}
