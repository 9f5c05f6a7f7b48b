/** What changed between two texts, sentence by sentence. */

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Sentences that are compared at most; longer texts are shown as gone and new. */
const MOST = 600;

/** The pieces of both texts in their order: the longest row of equal sentences stays, the rest is gone or new. */
export function changesBetween(before: string, after: string): readonly Piece[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  if (old.length > MOST || now.length > MOST) return [gone(before), fresh(after)];
  const length = lengths(old, now);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (a !== undefined && a === b) {
      pieces.push({ kind: 'same', text: a });
      i += 1;
      j += 1;
    } else if (b === undefined || (a !== undefined && at(length, i + 1, j) >= at(length, i, j + 1))) {
      pieces.push(gone(a ?? ''));
      i += 1;
    } else {
      pieces.push(fresh(b));
      j += 1;
    }
  }
  return pieces;
}

const gone = (text: string): Piece => ({ kind: 'gone', text });
const fresh = (text: string): Piece => ({ kind: 'new', text });

function sentencesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?]["'\u2019\u201D]?)\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Length of the longest common row from each pair of places on. */
function lengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row)
        row[j] =
          old[i] === now[j]
            ? at(table, i + 1, j + 1) + 1
            : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
