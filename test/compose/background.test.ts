import { describe, expect, it } from 'vitest';
import type { Context, ContextCode, ContextFigure } from '../../src/domain/context.ts';
import { readShippedTopics } from '../../src/ingest/shipped.ts';
import { inspectSite } from '../../src/inspect/inspect.ts';
import { profileOf, smallSite, smallSurvey } from './fixture.ts';

const topics = new Map((await readShippedTopics()).map((topic) => [topic.code, topic]));

type Given = readonly [topic: ContextCode, value: number, more?: Partial<ContextFigure>];

function contextWith(given: readonly Given[]): Context {
  const figures = given.map(([topic, value, more = {}], at) => ({
    ...{
      gebied: 'WK1',
      topic,
      jaar: 2025,
      value,
      provisional: false,
      file: 'cijfers/bron/x.json',
      row: at + 2,
    },
    ...more,
  }));
  return { topics, figures, sources: [] };
}

async function blocksWith(...given: readonly Given[]) {
  const survey = { ...smallSurvey(), context: contextWith(given) };
  const site = await smallSite(survey);
  return { site, blocks: profileOf(site, 'WK1').background };
}

const valuesOf = (facts: readonly { readonly value: string }[] | undefined) =>
  facts?.map(({ value }) => value);

describe('figures from other sources on the page of an area', () => {
  it('stand in blocks with their own note and source', async () => {
    const { blocks } = await blocksWith(['inwoners', 6310], ['woningen', 3316], ['leefbaarometer', 6]);
    expect(blocks.map(({ id }) => id)).toEqual(['inwoners', 'leefbaarometer']);
    expect(valuesOf(blocks[0]?.facts)).toEqual(['6.310', '3.316']);
    expect(blocks[0]?.sources).toEqual([
      'Verzonnen, in de vorm van: CBS, Kerncijfers wijken en buurten, 2025.',
    ]);
    expect(valuesOf(blocks[1]?.facts)).toEqual(['ruim voldoende']);
    expect(blocks[1]?.note).toContain('Het is geen mening van bewoners');
  });

  it('name who, when and which licence where the figures are real', async () => {
    const context = contextWith([['inwoners', 6310, { parts: 2 }]]);
    const provenance = {
      ...{
        tabel: '85984NED',
        titel: 'Kerncijfers',
        adres: 'https://opendata.cbs.nl',
        sha256: '0'.repeat(64),
      },
      ...{ opgehaald: '2026-01-12', licentie: 'CC BY 4.0' },
    };
    const sources = [{ file: 'cijfers/bron/x.json', soort: 'Kerncijfers', figures: 1, provenance }];
    const survey = smallSurvey();
    const site = await smallSite({
      ...survey,
      gemeente: { ...survey.gemeente, voorbeeld: false },
      context: { ...context, sources },
    });
    expect(profileOf(site, 'WK1').background[0]?.sources).toEqual([
      'Bron: CBS, Kerncijfers wijken en buurten, 2025; opgehaald op 12 januari 2026; CC BY 4.0; door ons opgeteld uit 2 gebieden.',
    ]);
  });

  it('leave no block and no link behind where there are none', async () => {
    const site = await smallSite();
    expect(profileOf(site, 'WK1').background).toEqual([]);
    expect(profileOf(site, 'WK1').contents.map(({ href }) => href)).not.toContain('#achtergrond');
    const { blocks } = await blocksWith(['inwoners', 100, { gebied: 'WK2' }]);
    expect(blocks).toEqual([]);
  });

  it('show the newest figure that is not newer than the edition', async () => {
    const { blocks } = await blocksWith(
      ['inwoners', 1, { jaar: 2023 }],
      ['inwoners', 2, { jaar: 2025 }],
      ['inwoners', 3, { jaar: 2026 }],
    );
    expect(valuesOf(blocks[0]?.facts)).toEqual(['2']);
  });
});

describe('T11: registered crime', () => {
  it('is told per 1.000 inhabitants where there are enough of them', async () => {
    const { blocks } = await blocksWith(['misdrijven', 364, { provisional: true }], ['inwoners', 6310]);
    const crime = blocks.find(({ id }) => id === 'misdrijven');
    expect(valuesOf(crime?.facts)).toEqual(['364', '57,7']);
    expect(crime?.facts[0]?.detail).toBe('in 2025, voorlopig cijfer');
    expect(crime?.note).toMatch(/alleen misdrijven die gemeld of aangegeven zijn/);
  });

  it('is not told per 1.000 for a wijk of 115 inhabitants, and says why', async () => {
    const { blocks } = await blocksWith(['misdrijven', 73], ['inwoners', 115]);
    const crime = blocks.find(({ id }) => id === 'misdrijven');
    expect(valuesOf(crime?.facts)).toEqual(['73']);
    expect(crime?.sentences[0]).toMatch(
      /niet uit\. Hier wonen 115 mensen\. Wij doen dat pas vanaf 1\.000 inwoners/,
    );
    expect(JSON.stringify(crime)).not.toContain('634');
  });

  it('says so where inhabitants of that year and the years beside it are not known', async () => {
    const { blocks } = await blocksWith(['misdrijven', 364], ['inwoners', 6310, { jaar: 2022 }]);
    const crime = blocks.find(({ id }) => id === 'misdrijven');
    expect(valuesOf(crime?.facts)).toEqual(['364']);
    expect(crime?.sentences[0]).toContain('niet bekend');
  });

  it('takes the inhabitants of a year beside it', async () => {
    const { blocks } = await blocksWith(['misdrijven', 364], ['inwoners', 6310, { jaar: 2024 }]);
    expect(blocks.find(({ id }) => id === 'misdrijven')?.facts[1]?.detail).toBe('inwoners op 1 januari 2024');
  });

  it.each([0, 1, 9])('does not tell a count of %i: everyone would know whom it is about', async (value) => {
    const { blocks } = await blocksWith(['misdrijven', value], ['inwoners', 6310]);
    const crime = blocks.find(({ id }) => id === 'misdrijven');
    expect(valuesOf(crime?.facts)).toEqual(['minder dan 10']);
  });

  it('is an error without its definition, and as "de criminaliteit"', async () => {
    const { site, blocks } = await blocksWith(['misdrijven', 364], ['inwoners', 6310]);
    expect(inspectSite(site).filter(({ rule }) => rule === 'T11')).toEqual([]);
    const [profile, ...others] = site.profiles.map((one) =>
      one.code === 'WK1'
        ? {
            ...one,
            background: blocks.map((block) => ({ ...block, note: '', title: 'De criminaliteit in de wijk' })),
          }
        : one,
    );
    const found = inspectSite({ ...site, reports: profile ? [profile, ...others] : [] });
    expect(found.filter(({ rule }) => rule === 'T11').length).toBeGreaterThanOrEqual(2);
  });
});
