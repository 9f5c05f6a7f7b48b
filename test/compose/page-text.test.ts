import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import type { PageTexts } from '../../src/domain/page-text.ts';
import { PAGE_TEXTS } from '../onderzoek.ts';
import { partsOf, smallSurvey } from './fixture.ts';

async function pageOf(path: string, pageTexts: PageTexts) {
  const site = compose(await partsOf({ ...smallSurvey(), pageTexts }));
  return site.texts.find((page) => page.path === path);
}

describe('a section that the gemeente wrote itself', () => {
  const privacy = {
    ...PAGE_TEXTS.privacy,
    parts: new Map(PAGE_TEXTS.privacy.parts).set('bezoek', {
      title: 'Uw bezoek',
      own: true,
      blocks: [
        { kind: 'item', text: 'Vanaf {tonen} antwoorden.' },
        { kind: 'paragraph', text: '[Ons beleid](https://example.org) <script>x</script>' },
      ],
    }),
    own: { file: 'teksten/privacy.md', firstLine: 1, text: 'x' },
  };
  const texts = { ...PAGE_TEXTS, privacy };

  it('is said to be theirs, with its links, and harmless', async () => {
    const page = await pageOf('privacy/index.html', texts);
    expect(page?.sections[0]).toMatchObject({ paragraphs: ['Deze tekst is van de gemeente.'], list: [] });
    expect(page?.sections[0]?.html).toBe(
      '<ul>\n<li>Vanaf 50 antwoorden.</li>\n</ul>\n<p><a href="https://example.org" class="nl-link">Ons beleid</a> &lt;script&gt;x&lt;/script&gt;</p>',
    );
    expect(page?.sections[1]?.html).toBeUndefined();
  });

  it('is named in the colophon', async () => {
    const page = await pageOf('colofon/index.html', texts);
    expect(page?.sections[0]?.facts).toContainEqual({
      term: 'Vaste teksten die de gemeente zelf schreef',
      value: 'Privacy (Uw bezoek)',
    });
  });
});
