import type { Change, Release } from '../domain/change.ts';

/** Files that came, went or have other bytes, by path. Nothing where one of the builds is still being made. */
export function changedFiles({ files: before }: Release, { files: after }: Release): readonly Change[] {
  if (!before || !after) return [];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((place): readonly Change[] => {
    const [was, is] = [before.get(place), after.get(place)];
    if (was === is) return [];
    return [
      { kind: 'file', place, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) },
    ];
  });
}
