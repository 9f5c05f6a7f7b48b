import { describe, expect, it } from 'vitest';
import { isWordEnd, spaceLines } from '../../../src/print/accessible/line-spaces.ts';
import { type Branch, branch, fileOf, marked, markedWith, PAGE } from './structure.ts';

describe('spaces where a line breaks (ISO 32000-1, 14.8.2.5)', () => {
  /** The texts afterwards, and what is to be written in the content. */
  const spacesOf = (texts: Parameters<typeof markedWith>[0], ...branches: readonly Branch[]) => {
    const page = markedWith(texts);
    const edits = spaceLines(fileOf(...branches), marked(page));
    return [[...page.pieces.values()].map(({ text }) => text), edits.get(PAGE) ?? []];
  };

  it('stand between parts of one paragraph on different lines, at the end of the first', () => {
    const texts = { 1: ['Meld het via', 10], 2: ['maasdrecht.example', 20] } as const;
    expect(spacesOf(texts, branch('P', 1, branch('Link', 2)))).toEqual([
      ['Meld het via ', 'maasdrecht.example'],
      [{ start: 10, end: 10, text: ' <0001> Tj' }],
    ]);
  });

  it('do not stand within a line, nor between paragraphs', () => {
    const [beside, below] = [
      { 1: ['niet', 10], 2: ['.', 10, 50] },
      { 1: ['Kop', 10], 2: ['Tekst', 20] },
    ] as const;
    expect(spacesOf(beside, branch('P', 1, branch('Span', 2)))).toEqual([['niet', '.'], []]);
    expect(spacesOf(below, branch('H2', 1), branch('P', 2))).toEqual([['Kop', 'Tekst'], []]);
  });

  it('stand between two lines of one height, where a column had room for one line only', () => {
    const texts = { 1: ['voelen zich veilig. Ongeveer', 10], 2: ['45 van de 100', 10, 80] } as const;
    expect(spacesOf(texts, branch('P', 1, branch('Span', 2)))).toEqual([
      ['voelen zich veilig. Ongeveer ', '45 van de 100'],
      [{ start: 10, end: 10, text: ' <0001> Tj' }],
    ]);
  });

  it.each([
    ['hun', 'buurt', true],
    ['hun ', 'buurt', false],
    ['hun', ' buurt', false],
    ['e-', 'mail', false],
    ['veiligheids\u2010', 'gevoel', false],
    ['voorbeeld.nl/', 'wijk', false],
    ['14\u2013', '23', false],
    ['thuis \u2013', 'en op straat', true],
    ['', 'buurt', false],
  ])('between %j and %j: %s', (before, after, expected) => {
    expect(isWordEnd(before, after)).toBe(expected);
  });
});
