/** What a document is made of, whatever its format: headings, paragraphs, lists, tables and pictures, in reading order. */

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Address that the words lead to. */
  readonly href?: string;
}

/** Names of paragraph styles: of Word itself, and those that papers know. */
export type StyleName = 'Kop' | 'Intro' | 'Vraag' | 'Antwoord' | 'Citaat' | 'Bijschrift' | 'Klein' | 'Regel';

export type Piece =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly style?: StyleName }
  | { readonly kind: 'item'; readonly runs: readonly Run[]; readonly numbered?: boolean }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** Heads of all columns, that of the row headers first. */
      readonly heads: readonly string[];
      /** Cells by row, the row header first; empty ones are for people to fill in. */
      readonly rows: readonly (readonly string[])[];
      /** Height of a row that is filled in by hand, in millimetres. */
      readonly rowMm?: number;
      /** Parts of the width, together 1; else the first column is the widest. */
      readonly shares?: readonly number[];
    }
  | {
      readonly kind: 'picture';
      readonly bytes: Uint8Array;
      readonly type: 'png' | 'jpg';
      readonly widthMm: number;
      readonly heightMm: number;
      readonly alt: string;
    };

export const heading = (level: 1 | 2 | 3 | 4, text: string): Piece => ({ kind: 'heading', level, text });

/** A paragraph of plain words; nothing for an empty text. */
export function paragraph(text: string | undefined, style?: StyleName): readonly Piece[] {
  if (text === undefined || text.trim() === '') return [];
  return [{ kind: 'paragraph', runs: [{ text }], ...(style ? { style } : {}) }];
}

export const item = (text: string): Piece => ({ kind: 'item', runs: [{ text }] });

/** The words of a document in reading order, a line per paragraph, item or row. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.flatMap(linesOf).join('\n');
}

function linesOf(piece: Piece): readonly string[] {
  switch (piece.kind) {
    case 'heading':
      return [piece.text];
    case 'paragraph':
    case 'item':
      return [wordsOf(piece.runs)];
    case 'table':
      return [piece.caption, piece.heads.join('\t'), ...piece.rows.map((row) => row.join('\t'))];
    case 'picture':
      return [];
  }
}

export const wordsOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
