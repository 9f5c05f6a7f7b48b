/** The preview, made in a process of its own: drawing takes seconds, and no page may wait for that. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Drafts, PreviewAnswered, PreviewAsked } from '../../assistant.ts';
import type { OutputFile } from '../../domain/document.ts';
import type { News } from '../server/news.ts';

type Without<T> = T extends { id: number } ? Omit<T, 'id'> : never;
type Wish = Exclude<Without<PreviewAsked>, { readonly what: 'sheets' }>;
type SheetsWish = Extract<Without<PreviewAsked>, { readonly what: 'sheets' }>;

export class PreviewMaker {
  private readonly program: string;
  private readonly tell: (news: News) => void;
  private readonly files = new Map<string, OutputFile['bytes']>();
  private helper: ChildProcess | undefined;
  private asked = 0;
  /** What is being made, and what is wanted after it: of two wishes alike only the last counts. */
  private busy: Wish | undefined;
  private next: Wish | undefined;
  private wrong: string | undefined;
  /** Sheets are printed beside the pages, which nobody waits for: what is asked by number, and what is wanted next. */
  private sheetsAsked: number | undefined;
  private nextSheets: SheetsWish | undefined;
  private readonly waiting = new Set<() => void>();
  private hasAnswered = false;

  constructor(program: string, tell: (news: News) => void) {
    this.program = program;
    this.tell = tell;
  }

  /** A file of the site by its path; undefined when there is none. */
  file(path: string): OutputFile['bytes'] | undefined {
    return this.files.get(`site/${path}`);
  }

  /** Why there is no newer preview, in Dutch; undefined when all is well. */
  get trouble(): string | undefined {
    return this.wrong;
  }

  /** Comes back once there is a preview, or a reason why there is none. */
  async first(): Promise<void> {
    if (!this.hasAnswered && this.busy) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  get isEmpty(): boolean {
    return this.files.size === 0;
  }

  /** Makes everything anew. */
  all(dataDir: string): void {
    this.want({ what: 'all', dataDir });
  }

  /** Makes the pages with other words; `only`: that on which this file stands. */
  words(drafts: Drafts, only: string | undefined): void {
    this.want({ what: 'words', drafts, ...(only === undefined ? {} : { only }) });
  }

  /** Makes the sheets of a wijk with other words; of wishes that wait, only the last counts. */
  sheets(drafts: Drafts, slug: string): void {
    this.nextSheets = { what: 'sheets', drafts, slug };
    this.askSheets();
  }

  close(): void {
    this.helper?.removeAllListeners('exit');
    this.helper?.kill();
  }

  private want(wish: Wish): void {
    // Everything includes the words, and the words of the whole site those of one page.
    const stays = this.next?.what === 'all' && wish.what === 'words';
    if (!stays) this.next = wish;
    this.ask();
  }

  private ask(): void {
    if (this.busy || !this.next) return;
    this.busy = this.next;
    this.next = undefined;
    this.asked += 1;
    this.process().send({ id: this.asked, ...this.busy });
  }

  /** After the pages: a sheet needs what they were drawn with. */
  private askSheets(): void {
    if (this.sheetsAsked !== undefined || !this.nextSheets || !this.hasAnswered || this.wrong !== undefined)
      return;
    this.asked += 1;
    this.sheetsAsked = this.asked;
    this.process().send({ id: this.asked, ...this.nextSheets });
    this.nextSheets = undefined;
  }

  private process(): ChildProcess {
    if (this.helper) return this.helper;
    const helper = fork(this.program, ['voorbeeld-voor-bureau'], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    helper.on('message', (answer) => this.take(answer as PreviewAnswered));
    helper.on('exit', () => {
      this.helper = undefined;
      this.busy = undefined;
      this.sheetsAsked = undefined;
      this.answered();
    });
    this.helper = helper;
    return helper;
  }

  private take(answer: PreviewAnswered): void {
    if (answer.id === this.sheetsAsked) this.takeSheets(answer);
    else this.takePages(answer);
  }

  private takePages(answer: PreviewAnswered): void {
    if ('trouble' in answer) {
      this.wrong = answer.trouble;
      this.tell({ kind: 'trouble', told: answer.trouble });
    } else {
      this.wrong = undefined;
      for (const path of answer.gone) this.files.delete(path);
      for (const { path, bytes } of answer.files) this.files.set(path, bytes);
      this.tell({ kind: 'preview' });
    }
    this.busy = undefined;
    this.answered();
    this.ask();
  }

  private takeSheets(answer: PreviewAnswered): void {
    this.sheetsAsked = undefined;
    if ('files' in answer && answer.files.length > 0) {
      for (const { path, bytes } of answer.files) this.files.set(path, bytes);
      this.tell({ kind: 'sheets' });
    }
    this.askSheets();
  }

  private answered(): void {
    this.hasAnswered = true;
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
    this.askSheets();
  }
}
