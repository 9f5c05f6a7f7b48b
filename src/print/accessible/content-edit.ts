/** Changes of a page's content, by place. */
import { ByteWriter } from '../pdf/byte-writer.ts';

/** What stands from `start` to `end` is written anew. */
export interface ContentEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** By object number of the page. */
export type PageEdits = ReadonlyMap<number, readonly ContentEdit[]>;

/** The content with all edits made; they don't overlap, and come in any order. */
export function applyEdits(content: Buffer, edits: readonly ContentEdit[]): Buffer {
  const out = new ByteWriter(content.length + edits.length * ROOM);
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    out.copy(content, done, start);
    out.text(text);
    done = end;
  }
  out.copy(content, done, content.length);
  return out.written();
}

/** Most edits are no longer. */
const ROOM = 32;
