import { describe, expect, it } from 'vitest';
import { walk } from '../../../src/print/pdf/content.ts';
import type { Widths } from '../../../src/print/pdf/glyph-widths.ts';
import { TextPen } from '../../../src/print/pdf/text-pen.ts';

const WIDTHS: Widths = { table: Float64Array.of(500, 250), fallback: 1000 };

/** Where each text of the content begins and ends. */
function shown(content: string): readonly (readonly number[])[] {
  const pen = new TextPen((font) => (font === 'F4' ? WIDTHS : undefined));
  const places: number[][] = [];
  walk(Buffer.from(content, 'latin1'), (operation) => {
    pen.visit(operation);
    if (/^T[jJ]$/.test(operation.operator)) places.push([pen.from.x, pen.to.x, pen.to.y]);
  });
  return places;
}

describe('where text stands (ISO 32000-1, 9.4.2)', () => {
  it('is where its matrix says, and as wide as the font says of its letters', () => {
    expect(shown('BT /F4 10 Tf 1 0 0 -1 30 70 Tm <000000010009> Tj ET')).toEqual([[30, 47.5, 70]]);
  });

  it('counts the numbers between letters back, and goes on where the last text ended', () => {
    const text = 'BT /F4 10 Tf 1 0 0 -1 30 70 Tm [<0000>100<0000>-200] TJ <0001> Tj ET';
    expect(shown(text)).toEqual([
      [30, 41, 70],
      [41, 43.5, 70],
    ]);
  });

  it('steps from the begin of a line, and begins anew with each text', () => {
    const steps =
      'BT /F4 10 Tf 2 0 0 -2 30 70 Tm <0000> Tj 8 0 Td <0000> Tj 8 3 Td <0000> Tj ET BT <0000> Tj ET';
    expect(shown(steps)).toEqual([
      [30, 40, 70],
      [46, 56, 70],
      [62, 72, 64],
      [0, 5, 0],
    ]);
  });

  it('is not known after letters of which the width is not', () => {
    expect(shown('BT /F1 10 Tf 1 0 0 -1 30 70 Tm <0000> Tj <0000> Tj ET')).toEqual([
      [30, Number.NaN, 70],
      [Number.NaN, Number.NaN, 70],
    ]);
  });
});
