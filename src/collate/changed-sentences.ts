import type { Change, Release } from '../domain/change.ts';
import { groupBy } from '../domain/group-by.ts';

interface Told {
  readonly gebied: string;
  readonly place: string;
  readonly text: string;
}

/**
 * Sentences that one of the builds has and the other has not, by area and place. Those of one place are paired in their
 * order: what was said, and what is said there now. Nothing where one of the builds wrote no sentences down.
 */
export function changedSentences(before: Release, after: Release): readonly Change[] {
  if (!before.sentences || !after.sentences) return [];
  const key = ({ gebied, place }: Told) => `${gebied}\t${place}`;
  const old = groupBy(toldOf(before.sentences.rows), key);
  const now = groupBy(toldOf(after.sentences.rows), key);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((place) => {
    const [was, is] = [old.get(place) ?? [], now.get(place) ?? []];
    const [gone, come] = [without(was, is), without(is, was)];
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) =>
      changeOf(gone[at], come[at], before, after),
    );
  });
}

function toldOf(rows: readonly (readonly string[])[]): readonly Told[] {
  return rows.map(([gebied = '', place = '', text = '']) => ({ gebied, place, text }));
}

/** What the others don't have; a sentence that stands twice is there twice. */
function without(sentences: readonly Told[], others: readonly Told[]): readonly Told[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return sentences.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

function changeOf(was: Told | undefined, is: Told | undefined, before: Release, after: Release): Change {
  const { gebied = '', place = '' } = is ?? was ?? {};
  const naam = after.areas.get(gebied) ?? before.areas.get(gebied) ?? gebied;
  return {
    kind: 'sentence',
    area: { code: gebied, naam },
    place,
    ...(was ? { was: was.text } : {}),
    ...(is ? { is: is.text } : {}),
  };
}
