/** What the desk and the processes beside it tell each other: a preview or a build must not keep a page waiting. */
import type { OutputFile } from './domain/document.ts';
import type { Remark } from './domain/remark.ts';
import type { StageNews } from './effects.ts';

/** A text as it is being written, by its path in the data folder. */
export type Drafts = readonly (readonly [file: string, source: string])[];

/** Asked of the process that makes the preview. `only`: the page on which this file stands is enough for now. */
export type PreviewAsked = { readonly id: number } & (
  | { readonly what: 'all'; readonly dataDir: string }
  | { readonly what: 'words'; readonly drafts: Drafts; readonly only?: string }
  | { readonly what: 'sheets'; readonly drafts: Drafts; readonly slug: string }
);

/** How a sheet is with the words as they are now; below `SHEETS` there is a file of these for each wijk. */
export interface SheetShown {
  readonly format: string;
  /** Where its picture stands, below the site; absent for a sheet that the press would refuse. */
  readonly picture?: string;
  /** Dutch: why it is refused. */
  readonly wrong: readonly string[];
  /** What does not fit, in its own words. */
  readonly left: readonly string[];
}

/** Folder of the preview that holds sheets; the site has no page by that name. */
export const SHEETS = 'vellen-voorbeeld';

/** Files that are other than they were, and the paths that are gone. */
export interface PreviewMade {
  readonly files: readonly OutputFile[];
  readonly gone: readonly string[];
}

export type PreviewAnswered = { readonly id: number } & (
  | PreviewMade
  | { readonly trouble: string; readonly remarks: readonly Remark[] }
);

/** How far a build is. */
export type BuildNews =
  | StageNews
  | {
      readonly kind: 'done';
      readonly remarks: readonly Remark[];
      readonly profiles: number;
      readonly files: number;
    }
  | { readonly kind: 'stopped'; readonly told: string; readonly remarks: readonly Remark[] };
