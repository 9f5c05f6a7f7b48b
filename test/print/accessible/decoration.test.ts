import { expect, it } from 'vitest';
import { dropDecoration } from '../../../src/print/accessible/decoration.ts';
import { branch, fileOf, marked, markedWith, PAGE, parentsOf, treeOf } from './structure.ts';

it('takes lines and backgrounds out of the structure, and never text or a drawing', () => {
  const file = fileOf(branch('H2', 0, branch('NonStruct', 1)), branch('Figure', 2));
  const dropped = dropDecoration(file, marked(markedWith({ 1: ['Overlast', 5] })));
  expect(treeOf(file)).toBe('Document(H2(NonStruct(1)) Figure(2))');
  expect(dropped).toEqual(new Map([[PAGE, new Set([0])]]));
  expect(parentsOf(file)).toEqual([undefined, 'NonStruct', 'Figure']);
});
