/** Which areas make up which: the partitions behind "wijken add up to the gemeente". */
import type { Gebied, Niveau } from '../domain/gebied.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Survey } from '../domain/survey.ts';

/** One way to divide an area into parts. */
export interface Partition {
  readonly listed: readonly Gebied[];
  /**
   * Its parts make up the whole by what they are: without population figures it is taken as complete when at
   * least half of it was delivered. Reporting areas below a gemeente, and gemeenten below a land, need not be.
   */
  readonly isNatural: boolean;
}

/** By code of the whole. */
export type AreaTree = ReadonlyMap<string, readonly Partition[]>;

const NATURAL: ReadonlySet<Niveau> = new Set(['stadsdeel', 'wijk', 'buurt']);

/** Each level below an area is a partition of its own, and so are the parts of a reporting area. */
export function areaTree({ gebieden, gemeente }: Survey): AreaTree {
  const all = [...gebieden.values()];
  const tree = new Map<string, Partition[]>();
  const add = (code: string, partition: Partition) => {
    tree.set(code, [...(tree.get(code) ?? []), partition]);
  };
  for (const [ouder, children] of groupBy(all, (gebied) => gebied.ouder)) {
    if (ouder === undefined) continue;
    for (const [niveau, listed] of groupBy(children, (gebied) => gebied.niveau)) {
      add(ouder, { listed, isNatural: NATURAL.has(niveau) });
    }
  }
  const made = [
    ...all.flatMap(({ code, delen }) => (delen ? [{ code, delen }] : [])),
    ...gemeente.samenvoegen,
  ];
  for (const { code, delen } of made) {
    add(code, { listed: delen.flatMap((deel) => gebieden.get(deel) ?? []), isNatural: true });
  }
  return tree;
}

/**
 * The listed areas that have a figure; one without is replaced by its own parts. What was never delivered is left
 * out, as if nobody lived there: the cautious side.
 */
export function partsWithFigures(
  tree: AreaTree,
  listed: readonly Gebied[],
  has: (code: string) => boolean,
): readonly Gebied[] {
  return listed.flatMap((gebied) => {
    if (has(gebied.code)) return [gebied];
    const [finer] = tree.get(gebied.code) ?? [];
    return finer ? partsWithFigures(tree, finer.listed, has) : [];
  });
}
