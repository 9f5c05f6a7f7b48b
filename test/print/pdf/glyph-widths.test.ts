import { describe, expect, it } from 'vitest';
import { GlyphWidths } from '../../../src/print/pdf/glyph-widths.ts';
import { PdfFile } from '../../../src/print/pdf/pdf-file.ts';
import { type Dict, dict, Ref, type Value } from '../../../src/print/pdf/values.ts';

/** A file with this descendant font, and the resources of a page that uses it. */
function widthsOf(descendant: Dict) {
  const objects = new Map<number, Value>([
    [1, dict({ DescendantFonts: [new Ref(2)] })],
    [2, descendant],
    [3, dict({})],
  ]);
  const file = new PdfFile(objects, dict({}));
  return new GlyphWidths(file).of(dict({ Font: dict({ F4: new Ref(1), F5: new Ref(3) }) }));
}

describe('widths of letters (ISO 32000-1, 9.7.4.3)', () => {
  it('are listed one by one or for a range, with a standard for the rest', () => {
    const widths = widthsOf(dict({ W: [1, [500, 600.5], 4, 5, 700], DW: 497 }))('F4');
    expect([...(widths?.table ?? [])]).toEqual([497, 500, 600.5, 497, 700, 700]);
    expect(widths?.fallback).toBe(497);
  });

  it('are 1000 where a font says nothing, and unknown for one that is not composite or not there', () => {
    const of = widthsOf(dict({}));
    expect(of('F4')).toMatchObject({ fallback: 1000 });
    expect([of('F5'), of('F6')]).toEqual([undefined, undefined]);
  });
});
