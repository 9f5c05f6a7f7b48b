/**
 * Every additive relation within one question and series (method.md 2.3): areas to the area they make up, groups
 * of a kenmerk to the total, answers to 100, and two waves to their mean.
 */

import { groupBy } from '../domain/group-by.ts';
import { answerRelations } from './answers.ts';
import { type AreaTree, partsWithFigures } from './area-tree.ts';
import { type Block, keyOf, respondents } from './block.ts';
import type { Candidate } from './candidate.ts';
import { isExhaustive } from './exhaustive.ts';
import type { Relation } from './table.ts';

export function relationsOf(block: Block, tree: AreaTree): readonly Relation[] {
  const present = block.flatMap(({ verdict }, at) => (verdict.kind === 'missing' ? [] : [at]));
  return [
    ...areaRelations(block, present, tree),
    ...groupRelations(block, present),
    ...answerRelations(block, present),
    ...waveRelations(block, present),
  ];
}

/** Positions by area, for each wave, group and indicator. */
function areaRelations(block: Block, present: readonly number[], tree: AreaTree): readonly Relation[] {
  const slices = groupBy(present, (at) => keyOf(block[at], ['wave', 'groep', 'indicator']));
  return [...slices.values()].flatMap((slice) => {
    const positions = new Map(slice.map((at) => [block[at]?.cell.gebied ?? '', at]));
    return slice.flatMap((at) => partitionsOf(block, at, positions, tree));
  });
}

function partitionsOf(
  block: Block,
  whole: number,
  positions: ReadonlyMap<string, number>,
  tree: AreaTree,
): readonly Relation[] {
  const gebied = block[whole]?.gebied;
  return (tree.get(gebied?.code ?? '') ?? []).flatMap(({ isNatural, listed }): Relation[] => {
    const delivered = partsWithFigures(tree, listed, (code) => positions.has(code));
    const sizes = delivered.map(({ inwoners15plus }) => inwoners15plus);
    const unseen = isNatural && delivered.length >= 2 && delivered.length * 2 >= listed.length;
    const adds = delivered.length > 0 && (isExhaustive(gebied?.inwoners15plus, sizes) ?? unseen);
    return adds
      ? [{ kind: 'gebieden', whole, parts: delivered.flatMap(({ code }) => positions.get(code) ?? []) }]
      : [];
  });
}

/** Groups of one kenmerk to the total of the same area. Sizes are respondents. */
function groupRelations(block: Block, present: readonly number[]): readonly Relation[] {
  if (!block.some(({ cell }) => cell.groep)) return [];
  const byArea = groupBy(present, (at) => keyOf(block[at], ['wave', 'gebied', 'indicator']));
  return [...byArea.values()].flatMap((slice) => {
    const whole = slice.find((at) => !block[at]?.cell.groep);
    if (whole === undefined) return [];
    const ofGroups = slice.filter((at) => block[at]?.cell.groep);
    const groups = groupBy(ofGroups, (at) => block[at]?.cell.groep?.kenmerk ?? '');
    return [...groups.values()].flatMap((parts): Relation[] => {
      const sizes = parts.map((at) => respondents(block[at]));
      const adds = isExhaustive(respondents(block[whole]), sizes) ?? parts.length >= 2;
      return adds ? [{ kind: 'groepen', whole, parts }] : [];
    });
  });
}

/** The mean of two waves, its earlier wave and its withdrawn later wave: two of them give the third. */
function waveRelations(block: Block, present: readonly number[]): readonly Relation[] {
  const pooled = present.filter((at) => yearsOf(block[at]).length === 2);
  if (pooled.length === 0) return [];
  const byKey = new Map(
    present.map((at) => [keyOf(block[at], ['wave', 'gebied', 'groep', 'indicator']), at]),
  );
  return pooled.flatMap((whole): Relation[] => {
    const key = ['gebied', 'groep', 'indicator'] as const;
    const parts = yearsOf(block[whole]).flatMap(
      (year) => byKey.get(`${year}\t${keyOf(block[whole], key)}`) ?? [],
    );
    return parts.length === 2 ? [{ kind: 'metingen', whole, parts }] : [];
  });
}

function yearsOf(candidate: Candidate | undefined): readonly number[] {
  const estimate = candidate?.cell.estimate;
  return estimate?.kind === 'published' ? (estimate.pooledYears ?? []) : [];
}
