import { describe, expect, test } from 'vitest';
import { agreementsIn } from '../../src/domain/agreement.ts';

const read = (text: string) => agreementsIn({ file: 'afspraken.md', firstLine: 5, text });

describe('agreements with what became of them', () => {
  test('an item within an item is the outcome of it', () => {
    const text =
      '- Borden plaatsen.\n  - gedaan: Zij staan er.\n- Vegen.\n\t* Niet gedaan\n- Lopen.\n  - loopt nog.';
    expect(read(text).agreements).toEqual([
      { text: 'Borden plaatsen.', line: 5, outcome: { kind: 'gedaan', text: 'Zij staan er.' } },
      { text: 'Vegen.', line: 7, outcome: { kind: 'niet gedaan', text: '' } },
      { text: 'Lopen.', line: 9, outcome: { kind: 'loopt', text: '' } },
    ]);
  });

  test('lines that go on belong to what they follow, headings to nothing', () => {
    const text = '## Afspraken\n\n1. De gemeente zet\n   borden neer.\n   - deels: Twee van\n     de vier.';
    expect(read(text).agreements).toEqual([
      {
        text: 'De gemeente zet borden neer.',
        line: 7,
        outcome: { kind: 'deels gedaan', text: 'Twee van de vier.' },
      },
    ]);
  });

  test('another word under an agreement is asked', () => {
    expect(read('- Borden.\n  - gelukt')).toMatchObject({ unknown: [{ text: 'gelukt', line: 6 }] });
    expect(read('- Borden.\n  - gedaanloos').unknown).toHaveLength(1);
  });
});
