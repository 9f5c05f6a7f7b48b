import type { CellRole } from './cell-role.ts';

/** The first rows of a table as they stand in the file, each cell with what it was taken for. */
export interface SheetPicture {
  readonly sheet?: string;
  /** Dutch: which layout was recognised; absent where none was. */
  readonly layout?: string;
  readonly letters: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    /** By column; an empty text for an empty cell. */
    readonly cells: readonly { readonly text: string; readonly role: CellRole }[];
  }[];
  /** Rows that are not shown. */
  readonly more: number;
}

/** What the program does not know of a table for certain; staff say so. */
export interface TableQuestions {
  readonly sheet?: string;
  /** Row of the header, where it had to be guessed. */
  readonly headerRow?: number;
  /** What columns were taken for; none where the table is recognised by itself. */
  readonly columns: readonly { readonly heading: string; readonly field: string; readonly why: string }[];
  /** Of which year and area a table is that has no column for it. */
  readonly asksYear: boolean;
  readonly year: string;
  readonly asksArea: boolean;
  /** Names that are no area or topic by themselves, with what they look like. */
  readonly names: readonly AskedName[];
}

export interface AskedName {
  readonly kind: 'gebieden' | 'indicatoren';
  readonly name: string;
  readonly near?: string;
}

/** Answer for a name that is not to be read; a name without an answer is asked again. */
export const SKIPPED = '-';

/** The answers for one table, as bronnen.yaml keeps them. */
export interface TableAnswers {
  readonly sheet?: string;
  readonly headerRow?: number;
  /** Field by heading. */
  readonly columns: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
  readonly gebieden: Readonly<Record<string, string>>;
  readonly indicatoren: Readonly<Record<string, string>>;
}
