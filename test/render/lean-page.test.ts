import { describe, expect, it } from 'vitest';
import { writePlain } from '../../src/chart/svg.ts';
import { typeAttribute } from '../../src/domain/drawing.ts';
import { leanDrawing, leanPage } from '../../src/render/lean-page.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="552" height="128.44" role="img" aria-label="3,14 van de 100"><text x="184.333" y="4"${typeAttribute('Source Sans 3')} font-size="14">18,25</text><text font-family="Newsreader">a</text><path d="M184.12,21L335.87,21M10,4.449L10,106"/><path d="M1,2L3,4"/></svg>`;

describe('a drawing inside a page', () => {
  const lean = leanDrawing(SVG, 'Source Sans 3');

  it('keeps coordinates to a tenth of a pixel, and words and sizes of type as they are', () => {
    expect(lean).toContain('x="184.3"');
    expect(lean).toContain('height="128.4"');
    expect(lean).toContain('aria-label="3,14 van de 100"');
    expect(lean).toContain('font-size="14">18,25<');
  });

  it('draws level and plumb lines with one coordinate less, other lines as they were', () => {
    expect(lean).toContain('d="M184.1,21H335.9M10,4.4V106"');
    expect(lean).toContain('d="M1,2L3,4"');
  });

  it('takes namespace and sans from the page, and no other type', () => {
    expect(lean).not.toContain('xmlns');
    expect(lean).not.toContain('Source Sans 3');
    expect(lean).toContain('font-family="Newsreader"');
    const drawn = writePlain({ marks: '', width: 46, height: 18, family: 'Source Sans 3' });
    expect(leanDrawing(drawn, 'Source Sans 3')).toBe(
      '<svg width="46" height="18" viewBox="0 0 46 18" aria-hidden="true"></svg>',
    );
  });
});

describe('a lean page', () => {
  it('loses indentation only', () => {
    expect(leanPage('<p>\n    een  twee\n</p>', 'x')).toBe('<p>\neen  twee\n</p>');
  });
});
