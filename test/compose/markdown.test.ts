import { describe, expect, it } from 'vitest';
import { splitAtTitles, toHtml } from '../../src/compose/markdown.ts';
import { markdown } from './fixture.ts';

describe('handwritten text', () => {
  it('shows tags as text and drops what could run', () => {
    const html = toHtml(
      markdown('<script>alert(1)</script> en <b onclick="x">vet</b>\n\n[klik](javascript:alert(1))'),
    );
    expect(html).not.toMatch(/<script|<b |href="javascript/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('loads no images: photos have a place of their own, with consent', () => {
    expect(toHtml(markdown('![kaart](https://elders.example/x.png)'))).not.toContain('<img');
  });

  it('starts its headings below the headings of the page', () => {
    expect(toHtml(markdown('# Een\n\n## Twee'))).toBe('<h3>Een</h3>\n<h4>Twee</h4>');
    expect(toHtml(markdown('### Drie'), 4)).toBe('<h4>Drie</h4>');
  });

  it('gives links the class of the component', () => {
    expect(toHtml(markdown('[melden](https://maasdrecht.example/melden)'))).toContain(
      '<a href="https://maasdrecht.example/melden" class="nl-link">',
    );
  });

  it('cuts an interview at its questions, whether headings or bold lines, and keeps the line number', () => {
    const parts = splitAtTitles({
      ...markdown('Vooraf.\n\n**Wie bent u?**\nIk.\n\n## En nu?\nNiets.'),
      firstLine: 9,
    });
    expect(parts.map((part) => [part.title, part.body.text, part.body.firstLine])).toEqual([
      [undefined, 'Vooraf.', 9],
      ['Wie bent u?', 'Ik.', 12],
      ['En nu?', 'Niets.', 15],
    ]);
  });
});
