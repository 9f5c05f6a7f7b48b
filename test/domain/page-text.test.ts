import { describe, expect, it } from 'vitest';
import { heldBlocks, whether } from '../../src/domain/page-text.ts';

const paragraph = (text: string, when?: { readonly place: string; readonly holds: boolean }) => ({
  kind: 'paragraph' as const,
  text,
  ...(when ? { when } : {}),
});
const textsOf = (...given: Parameters<typeof heldBlocks>) => heldBlocks(...given).map(({ text }) => text);

describe('blocks of standing prose', () => {
  it('are filled in', () => {
    expect(textsOf([paragraph('Vanaf {tonen} antwoorden.')], { tonen: '50' })).toEqual([
      'Vanaf 50 antwoorden.',
    ]);
  });

  it('are left out where a place has nothing to say', () => {
    expect(textsOf([paragraph('Bij {aantal} niet.'), paragraph('Klaar.')], { aantal: undefined })).toEqual([
      'Klaar.',
    ]);
  });

  it('stand there when something is, or is not, so', () => {
    const blocks = [
      paragraph('Wel.', { place: 'pdf', holds: true }),
      paragraph('Niet.', { place: 'pdf', holds: false }),
    ];
    expect(textsOf(blocks, { pdf: whether(true) })).toEqual(['Wel.']);
    expect(textsOf(blocks, { pdf: whether(false) })).toEqual(['Niet.']);
  });

  it('become more than one where a value has more', () => {
    expect(textsOf([paragraph('{reeksen}')], { reeksen: 'Een.\n\nTwee.' })).toEqual(['Een.', 'Twee.']);
    expect(textsOf([paragraph('{reeksen}')], { reeksen: '' })).toEqual([]);
  });
});
