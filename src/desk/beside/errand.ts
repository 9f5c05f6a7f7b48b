/**
 * A command of the program that takes a while, in a process of its own: fetching figures, withdrawing an interview.
 * The same as in the terminal, so what it does and says is the same.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { BuildNews } from '../../assistant.ts';
import type { Remark } from '../../domain/remark.ts';

/** How far an errand is, or how it ended. */
export type ErrandStand =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'busy' | 'cancelled' | 'done';
      readonly errand: ErrandName;
      /** What the command said, a line each. */
      readonly lines: readonly string[];
    }
  | {
      readonly kind: 'stopped';
      readonly errand: ErrandName;
      readonly told: string;
      readonly remarks: readonly Remark[];
    };

export type ErrandName = 'haal' | 'intrekken';

/** Lines of progress that are kept. */
const MOST_LINES = 200;

export class Errand {
  private readonly program: string;
  private readonly changed: () => void;
  private helper: ChildProcess | undefined;
  private now: ErrandStand = { kind: 'none' };

  constructor(program: string, changed: () => void) {
    this.program = program;
    this.changed = changed;
  }

  get stand(): ErrandStand {
    return this.now;
  }

  /** Begins the command with these words, unless one is at work. */
  start(errand: ErrandName, words: readonly string[]): void {
    // One that has had its last word may take a moment to end.
    if (this.helper && this.now.kind !== 'busy') this.helper.once('close', () => this.start(errand, words));
    if (this.helper) return;
    const helper = fork(this.program, [errand, ...words], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    this.helper = helper;
    this.to({ kind: 'busy', errand, lines: [] });
    const outcome: string[] = [];
    eachLine(helper.stdout, (line) => outcome.push(line));
    eachLine(helper.stderr, (line) => this.progress(line));
    helper.on('message', (news) => this.take(news as BuildNews, errand));
    // After its last words were read.
    helper.once('close', (code) => {
      this.helper = undefined;
      if (this.now.kind !== 'busy') return;
      if (code === 0) this.to({ kind: 'done', errand, lines: outcome });
      else
        this.to({
          kind: 'stopped',
          errand,
          told: 'Dit hield onverwacht op. Probeer het nog een keer.',
          remarks: [],
        });
    });
  }

  /** Ends it; what it had not finished is not there. */
  cancel(): void {
    if (!this.helper || this.now.kind !== 'busy') return;
    this.to({ ...this.now, kind: 'cancelled' });
    this.helper.kill();
  }

  private progress(line: string): void {
    if (this.now.kind !== 'busy') return;
    this.to({ ...this.now, lines: [...this.now.lines, line].slice(-MOST_LINES) });
  }

  private take(news: BuildNews, errand: ErrandName): void {
    if (news.kind === 'stopped' && this.now.kind === 'busy')
      this.to({ kind: 'stopped', errand, told: news.told, remarks: news.remarks });
  }

  private to(stand: ErrandStand): void {
    this.now = stand;
    this.changed();
  }
}

function eachLine(stream: Readable | null, tell: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (text: string) => {
    const lines = `${rest}${text}`.split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') tell(line);
  });
  stream?.on('end', () => {
    if (rest.trim() !== '') tell(rest);
  });
}
