/**
 * Every additive relation within one question and series (method.md 2.3): areas to the area they make up, groups
 * of a kenmerk to the total, answers to 100, and two waves to their mean.
 */
import { groupBy } from '../domain/group-by.ts';
import { answerRelations } from './answers.ts';
import { type AreaTree, partsWithFigures } from './area-tree.ts';
import { type Block, overAreas, overGroups, overWaves, respondents, slices } from './block.ts';
import { isExhaustive } from './exhaustive.ts';
import type { Relation } from './table.ts';

export function relationsOf(block: Block, tree: AreaTree): readonly Relation[] {
  return [
    ...areaRelations(block, tree),
    ...groupRelations(block),
    ...answerRelations(block),
    ...waveRelations(block),
  ];
}

/** Areas to the area they make up, for each wave, group and indicator. */
function areaRelations(block: Block, tree: AreaTree): readonly Relation[] {
  return [...slices(block, overAreas)].flatMap((slice) => {
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
    const parts = delivered.flatMap(({ code }) => positions.get(code) ?? []);
    return adds ? [{ kind: 'gebieden', whole, parts }] : [];
  });
}

/** Groups of one kenmerk to the total of the same area. Sizes are respondents. */
function groupRelations(block: Block): readonly Relation[] {
  if (!block.some(({ cell }) => cell.groep)) return [];
  return [...slices(block, overGroups)].flatMap((slice) => {
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
function waveRelations(block: Block): readonly Relation[] {
  if (!block.some(({ withdrawn }) => withdrawn)) return [];
  return [...slices(block, overWaves)].flatMap((slice): Relation[] => {
    const whole = slice.find((at) => yearsOf(block, at).length > 0);
    if (whole === undefined) return [];
    const years = yearsOf(block, whole).map(String);
    const parts = slice.filter((at) => years.includes(block[at]?.wave ?? ''));
    return [{ kind: 'metingen', whole, parts }];
  });
}

/** Waves that a mean rests on; none for a figure of one wave. */
function yearsOf(block: Block, at: number): readonly number[] {
  const estimate = block[at]?.cell.estimate;
  return estimate?.kind === 'published' ? (estimate.pooledYears ?? []) : [];
}
