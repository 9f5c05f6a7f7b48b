import { describe, expect, it } from 'vitest';
import { PAGE_TEXTS, type PageTextName } from '../../../src/domain/page-text.ts';
import { readShippedPageTexts } from '../../../src/ingest/texts/read-page-texts.ts';
import { ingestWith, refusal, SOUND, writeFolder } from '../folder.ts';

const SHIPPED = await readShippedPageTexts();
const own = (text: string) => ({ 'teksten/privacy.md': text });
const errorsOf = async (text: string) => {
  const all = await refusal(writeFolder({ ...SOUND, ...own(text) }));
  return all.filter(({ level }) => level === 'error');
};

describe('the shipped texts of pages', () => {
  it('have the sections that the pages show, and no others', () => {
    for (const name of Object.keys(PAGE_TEXTS) as PageTextName[])
      expect([...SHIPPED[name].parts.keys()].sort()).toEqual([...PAGE_TEXTS[name].parts].sort());
  });

  it('use every place that the program fills in', () => {
    for (const name of Object.keys(PAGE_TEXTS) as PageTextName[]) {
      const { kop, beschrijving, parts } = SHIPPED[name];
      const blocks = [...parts.values()].flatMap((part) => part.blocks);
      const text = [kop, beschrijving, ...blocks.map((block) => block.text)].join('\n');
      const asked = blocks.flatMap(({ when }) => (when ? [when.place] : []));
      for (const place of PAGE_TEXTS[name].places)
        expect(asked.includes(place) || text.includes(`{${place}}`), `${name} {${place}}`).toBe(true);
    }
  });
});

describe('sections that the gemeente writes itself', () => {
  it('stand in place of ours, by their title or by their mark; the others stay', async () => {
    const text = [
      '## uw bezoek',
      '',
      'Wij meten niets.',
      '',
      '## Onze cijfers {#cijfers}',
      '- {als niet zoeken} Vanaf {tonen}.',
    ];
    const { survey } = await ingestWith(own(text.join('\r\n')));
    const { parts, kop, own: read } = survey.pageTexts.privacy;
    expect(kop).toBe('Privacy');
    expect(parts.get('bezoek')).toMatchObject({ own: true, blocks: [{ text: 'Wij meten niets.' }] });
    expect(parts.get('cijfers')).toMatchObject({
      title: 'Onze cijfers',
      blocks: [{ kind: 'item', text: 'Vanaf {tonen}.', when: { place: 'zoeken', holds: false } }],
    });
    expect(parts.get('interviews')).toBe(survey.pageTexts.privacy.parts.get('interviews'));
    expect(parts.get('interviews')?.own).toBeUndefined();
    expect(read).toMatchObject({ file: 'teksten/privacy.md', firstLine: 1 });
    expect(read?.text.split('\n')).toHaveLength(text.length);
    expect(read?.text).not.toMatch(/\{(#|als)/);
  });

  it('may not name what is not there, each told on its line', async () => {
    const errors = await errorsOf('## Uw bezoek\n\nWij zijn {gemeente}.\n\n## Cookies\n\nGeen.\n');
    expect(errors).toMatchObject([
      { rule: 'invulplek-onbekend', file: 'teksten/privacy.md', row: 3, found: '{gemeente}' },
      { rule: 'deel-onbekend', file: 'teksten/privacy.md', row: 5, found: 'Cookies' },
    ]);
  });

  it('stand there once: of two, none is passed over in silence', async () => {
    const errors = await errorsOf('## Uw bezoek\n\nEen.\n\n## Bezoek {#bezoek}\n\nTwee.\n');
    expect(errors).toMatchObject([{ rule: 'deel-dubbel', row: 5, found: 'Bezoek' }]);
  });

  it('are not asked for: nobody needs to write them, and how we calculate is not theirs to write', async () => {
    const { survey, remarks } = await ingestWith({ 'teksten/methode.md': 'Anders.' });
    expect(remarks.filter(({ file }) => /privacy|toegankelijkheid/.test(file ?? ''))).toEqual([]);
    expect(remarks).toContainEqual(expect.objectContaining({ file: 'teksten/methode.md', level: 'warn' }));
    expect(survey.pageTexts.methode).toEqual(SHIPPED.methode);
  });
});
