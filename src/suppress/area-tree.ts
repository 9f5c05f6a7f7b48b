/** Which areas make up which: the partitions behind "wijken add up to the gemeente". */

import type { Gebied, Niveau } from '../domain/gebied.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Survey } from '../domain/survey.ts';

export interface AreaTree {
  /** Direct parts of an area by level; each level is a partition of its own. */
  readonly children: ReadonlyMap<string, ReadonlyMap<Niveau, readonly Gebied[]>>;
  /** Areas that a reporting area is made of, by its code. */
  readonly parts: ReadonlyMap<string, readonly Gebied[]>;
}

export function areaTree({ gebieden, gemeente }: Survey): AreaTree {
  const all = [...gebieden.values()];
  const byParent = groupBy(
    all.filter(({ ouder }) => ouder !== undefined),
    ({ ouder }) => ouder ?? '',
  );
  const known = (codes: readonly string[]) => codes.flatMap((code) => gebieden.get(code) ?? []);
  return {
    children: new Map([...byParent].map(([code, list]) => [code, groupBy(list, ({ niveau }) => niveau)])),
    parts: new Map([
      ...all.flatMap(({ code, delen }): [string, readonly Gebied[]][] =>
        delen ? [[code, known(delen)]] : [],
      ),
      ...gemeente.samenvoegen.map(({ code, delen }): [string, readonly Gebied[]] => [code, known(delen)]),
    ]),
  };
}

/**
 * Parts of an area at one level that have a figure; a part without one is replaced by its own parts. A figure
 * that was never delivered is left out, as if nobody lived there: the cautious side.
 */
export function partsWithFigures(
  tree: AreaTree,
  listed: readonly Gebied[],
  has: (code: string) => boolean,
): readonly Gebied[] {
  return listed.flatMap((gebied) => {
    if (has(gebied.code)) return [gebied];
    const [finer] = tree.children.get(gebied.code)?.values() ?? [];
    return finer ? partsWithFigures(tree, finer, has) : [];
  });
}
