import { expect, it } from 'vitest';
import { addListBodies } from '../../../src/print/accessible/list-bodies.ts';
import { branch, fileOf, treeOf } from './structure.ts';

it('puts what an item holds beside its label in a body (ISO 32000-1, 14.8.4.3.3)', () => {
  const item = branch('LI', branch('Lbl', 0), branch('NonStruct', 1), branch('Link', 2));
  const file = fileOf(branch('L', item));
  addListBodies(file);
  expect(treeOf(file)).toBe('Document(L(LI(Lbl(0) LBody(NonStruct(1) Link(2)))))');
});

it('leaves an item alone that has a body, or nothing to put in one', () => {
  const file = fileOf(
    branch('L', branch('LI', branch('Lbl', 0), branch('LBody', 1)), branch('LI', branch('Lbl', 2))),
  );
  const before = treeOf(file);
  addListBodies(file);
  expect(treeOf(file)).toBe(before);
});
