import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../src/compose/text-block.ts';
import type { Sentence } from '../../src/domain/narrative.ts';

const said = (text: string, listed?: Sentence['listed']): Sentence => ({
  text,
  parts: [],
  claims: [],
  phrase: 'proef',
  ...(listed ? { listed } : {}),
});

describe('textBlocks', () => {
  it('sets names below the sentence that opens them, as one sentence', () => {
    const blocks = textBlocks([
      said('Bij twee onderwerpen:'),
      said('stank.', 'name'),
      said('geluid, horeca en parkeren.', 'name'),
      said('Klaar.'),
    ]);
    expect(blocks.map(({ text }) => text)).toEqual(['Bij twee onderwerpen:', 'Klaar.']);
    expect(blocks[0]?.names).toEqual([
      { text: 'stank', end: ';' },
      { text: 'geluid, horeca en parkeren', end: '.' },
    ]);
  });

  it('makes no list of one: the only name stands behind its opening', () => {
    expect(textBlocks([said('Bij twee onderwerpen:'), said('stank en geluid.', 'name')])).toEqual([
      { text: 'Bij twee onderwerpen: stank en geluid.', items: [], names: [] },
    ]);
  });

  it('keeps a list of one figure', () => {
    const [block] = textBlocks([said('Bij één:'), said('Stank: 11 (gemeente 5).', 'figure')]);
    expect(block).toEqual({ text: 'Bij één:', items: ['Stank: 11 (gemeente 5).'], names: [] });
  });
});
