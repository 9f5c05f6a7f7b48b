/** A build, in a process of its own: the same command as in the terminal, so the same bytes; to cancel is to end it. */
import { type ChildProcess, fork } from 'node:child_process';
import type { BuildNews } from '../../assistant.ts';
import type { Remark } from '../../domain/remark.ts';

/** How far a build is, or how it ended. */
export type BuildStand =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly stages: readonly Stage[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'stopped'; readonly told: string; readonly remarks: readonly Remark[] }
  | {
      readonly kind: 'done';
      readonly profiles: number;
      readonly files: number;
      readonly remarks: readonly Remark[];
    };

export interface Stage {
  readonly name: string;
  /** Absent while it is at work. */
  readonly seconds?: number;
  readonly told?: string;
}

export interface BuildChoice {
  readonly dataDir: string;
  readonly outputDir: string;
  /** Without the PDFs for the web, without the press sheets. */
  readonly without: readonly ('pdf' | 'druk')[];
  /** Leave out what is refused by itself, and make the rest. */
  readonly anyway: boolean;
  /** Until when nothing may be made public, as 2026-04-16T06:00. */
  readonly embargo?: string;
}

export class Builder {
  private readonly program: string;
  private readonly changed: () => void;
  private helper: ChildProcess | undefined;
  private now: BuildStand = { kind: 'none' };

  constructor(program: string, changed: () => void) {
    this.program = program;
    this.changed = changed;
  }

  get stand(): BuildStand {
    return this.now;
  }

  /** Begins a build, unless one is at work. */
  start(choice: BuildChoice): void {
    // One that has had its last word, or was told to stop, may take a moment to end.
    if (this.helper && this.now.kind !== 'busy') this.helper.once('exit', () => this.start(choice));
    if (this.helper) return;
    const { dataDir, outputDir, without, anyway, embargo } = choice;
    const words = ['build', '--data', dataDir, '--output', outputDir];
    if (without.length > 0) words.push('--zonder', without.join(','));
    if (anyway) words.push('--toch');
    if (embargo) words.push('--embargo', embargo);
    const helper = fork(this.program, words, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    this.helper = helper;
    this.to({ kind: 'busy', stages: [] });
    helper.on('message', (news) => this.take(news as BuildNews));
    helper.once('exit', () => {
      this.helper = undefined;
      // It ended without a word.
      if (this.now.kind === 'busy')
        this.to({
          kind: 'stopped',
          told: 'Het maken hield onverwacht op. Probeer het nog een keer.',
          remarks: [],
        });
    });
  }

  /** Ends a build: what stood in the output before stays, whole. */
  cancel(): void {
    if (!this.helper) return;
    this.to({ kind: 'cancelled' });
    this.helper.kill();
  }

  private take(news: BuildNews): void {
    if (this.now.kind !== 'busy') return;
    const { stages } = this.now;
    if (news.kind === 'begun') this.to({ kind: 'busy', stages: [...stages, { name: news.stage }] });
    else if (news.kind === 'ended') this.to({ kind: 'busy', stages: stages.map(ended(news)) });
    else this.to(news);
  }

  private to(stand: BuildStand): void {
    this.now = stand;
    this.changed();
  }
}

function ended({ stage: name, seconds, told }: Extract<BuildNews, { kind: 'ended' }>) {
  return (stage: Stage): Stage => (stage.name === name ? { name, seconds, told } : stage);
}
