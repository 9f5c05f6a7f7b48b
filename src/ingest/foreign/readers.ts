/** Files of other programs' making, from bytes to plain data: what a thread does that can be ended (decision 310). */
import type { Boundary } from '../../domain/boundary.ts';
import type { Gebied } from '../../domain/gebied.ts';
import { type OutlineContent, outlinesIn } from '../areas/outlines-in.ts';
import { areasIn, boundariesOf } from '../areas/read-boundaries.ts';
import { RemarkList, type RemarksTold } from '../remark-list.ts';
import { readWorkbook } from '../tables/read-workbook.ts';
import type { SheetContent } from '../tables/sheet-content.ts';
import { readDocx } from '../word/docx.ts';
import { isOpenText, readOdt } from '../word/odt.ts';
import type { WordText } from '../word/word-text.ts';

/** What can be read so, each with what it is given and what comes back: plain data both. */
export interface Readers {
  workbook(given: { readonly file: string; readonly bytes: Uint8Array }): {
    readonly sheets: readonly SheetContent[];
    readonly told: RemarksTold;
  };
  outlines(given: {
    readonly file: string;
    readonly content: OutlineContent;
    readonly gebieden: ReadonlyMap<string, Gebied>;
  }): Outlines;
  /** Undefined for damaged bytes. */
  document(given: { readonly bytes: Uint8Array }): Promise<WordText | undefined>;
}

/** What a file with outlines came to. */
export interface Outlines {
  /** Areas that it names; undefined when it can't be read. */
  readonly areas?: number;
  readonly boundaries: ReadonlyMap<string, Boundary>;
  /** Of reading it. */
  readonly told: RemarksTold;
  /** Of what fits no area and the like: of the file that is taken. */
  readonly toldOfAreas: RemarksTold;
}

export const READERS: Readers = {
  workbook({ file, bytes }) {
    const remarks = new RemarkList();
    const sheets = readWorkbook(bytes, file, remarks);
    return { sheets, told: remarks.told };
  },
  outlines({ file, content, gebieden }) {
    const [remarks, ofAreas] = [new RemarkList(), new RemarkList()];
    const shapes = outlinesIn(content, file, remarks);
    const boundaries = shapes ? boundariesOf(shapes, file, gebieden, ofAreas) : new Map();
    const areas = shapes ? { areas: areasIn(shapes, gebieden) } : {};
    return { ...areas, boundaries, told: remarks.told, toldOfAreas: ofAreas.told };
  },
  async document({ bytes }) {
    try {
      return isOpenText(bytes) ? readOdt(bytes) : await readDocx(bytes);
    } catch {
      return undefined;
    }
  },
};
