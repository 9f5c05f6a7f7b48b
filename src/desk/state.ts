/** What the desk knows between two visits: the folder that is open, the preview and the build that run beside it. */
import { stat } from 'node:fs/promises';
import { FileError } from '../error.ts';
import { Builder } from './beside/builder.ts';
import { Errand } from './beside/errand.ts';
import { PreviewMaker } from './beside/preview-maker.ts';
import type { Notice } from './pages/frame.ts';
import { Listeners } from './server/news.ts';
import type { Surroundings } from './surroundings.ts';
import type { DeskWork } from './work.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

export class DeskState {
  readonly around: Surroundings;
  readonly work: DeskWork;
  readonly listeners = new Listeners();
  readonly preview: PreviewMaker;
  readonly builder: Builder;
  readonly errand: Errand;
  private place: Workplace | undefined;
  private waiting: Notice | undefined;

  constructor(around: Surroundings, work: DeskWork) {
    this.around = around;
    this.work = work;
    this.preview = new PreviewMaker(around.program, (news) => this.listeners.tell(news));
    this.builder = new Builder(around.program, () => this.listeners.tell({ kind: 'build' }));
    this.errand = new Errand(around.program, () => this.listeners.tell({ kind: 'errand' }));
  }

  /** To be shown once, on the next page. */
  notice(notice: Notice): void {
    this.waiting = notice;
  }

  takeNotice(): Notice | undefined {
    const notice = this.waiting;
    this.waiting = undefined;
    return notice;
  }

  /** The folder that is open; undefined before one was chosen. */
  get workplace(): Workplace | undefined {
    return this.place;
  }

  /** Opens a folder in the place of the one before. Throws FileError; then the one before stays open. */
  async open(dir: string): Promise<void> {
    if (this.place?.dir === dir) return;
    const facts = await stat(dir).catch(() => undefined);
    if (!facts?.isDirectory()) throw new FileError(dir, `${dir} is geen map.`);
    const next = await openWorkplace(dir, this.around, this.work, (paths) => this.onChange(paths));
    await this.place?.close();
    this.place = next;
    this.preview.all(dir);
  }

  async close(): Promise<void> {
    this.preview.close();
    this.builder.cancel();
    this.errand.cancel();
    await this.place?.close();
  }

  /** Words come by themselves, within a second; for all else the charts are drawn anew. */
  private onChange(paths: readonly string[]): void {
    if (!this.place) return;
    this.listeners.tell({ kind: 'files' });
    if (paths.every((path) => /^(wijken|teksten)\/.*\.md$/.test(path))) this.preview.words([], undefined);
    else this.preview.all(this.place.dir);
  }
}

export async function openState(
  options: Surroundings & { readonly dataDir?: string },
  work: DeskWork,
): Promise<DeskState> {
  const state = new DeskState(options, work);
  if (options.dataDir !== undefined) await state.open(options.dataDir);
  return state;
}
