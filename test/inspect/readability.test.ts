import { describe, expect, it } from 'vitest';
import { assessReadability } from '../../src/inspect/inspect.ts';
import { readMarkdown } from '../../src/inspect/read-markdown.ts';
import { readabilityOf } from '../../src/inspect/readability.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { findingsOf, surveyOf } from '../narrate/survey.ts';

const blocksOf = (text: string) => readMarkdown({ file: 'proef.md', firstLine: 1, text });
const reportOn = (text: string) =>
  readabilityOf('file', 'proef.md', [
    { origin: 'handwritten', file: 'proef.md', place: 'proef.md', blocks: blocksOf(text) },
  ]);

describe('readability of a text', () => {
  it('counts sentences and words, headings left out', () => {
    expect(reportOn('# Een kop\n\nWij praten met u. Dat doen wij elke week.')).toMatchObject({
      sentences: 2,
      words: 9,
      meanLength: 4.5,
    });
  });
  it('an abbreviation ends no sentence', () => {
    expect(reportOn('Bel bijv. Riet of dhr. Jansen. Dat kan altijd.').sentences).toBe(2);
  });
  it('lists long and passive sentences', () => {
    const long =
      'Op woensdag komen bewoners van alle leeftijden bij elkaar in het buurthuis om samen koffie te drinken en lang met elkaar te praten.';
    expect(reportOn(long).long).toEqual([long]);
    expect(reportOn('De stoep wordt door de gemeente vernieuwd.').passive).toHaveLength(1);
    expect(reportOn('Ongeveer 9 van de 100 bewoners werden slachtoffer van een misdrijf.').passive).toEqual(
      [],
    );
  });
  it('counts hard words and proposes plain ones', () => {
    expect(reportOn('De respondenten. De respondenten. Significant.').hardWords).toEqual([
      { word: 'respondenten', better: 'bewoners die de vragen invulden', count: 2 },
      { word: 'significant', better: 'duidelijk', count: 1 },
    ]);
  });
});

describe('readability of generated profiles', () => {
  it('has a mean of at most 12 words and no hard word', () => {
    const codes = ['onveilig-buurt', 'overlast-verkeer', 'geluid', 'omgaan-prettig', 'slachtoffer-totaal'];
    const survey = surveyOf(
      codes.flatMap((indicator, index) => [
        { gebied: 'WK1', indicator, value: 20 + 7 * index, n: 300 },
        { gebied: 'WK1', indicator, value: 30, n: 300, jaar: 2023 },
        { gebied: 'GM9999', indicator, value: 30, n: 2500 },
      ]),
    );
    const reports = assessReadability({ survey, narratives: narrate(survey, findingsOf(survey)) });
    expect(reports[0]).toMatchObject({ place: 'Profiel De Kersentuin', long: [], hardWords: [] });
    expect(reports[0]?.meanLength).toBeLessThanOrEqual(12);
    expect(reports.map(({ place }) => place)).toContain('Thema Overlast');
  });
});
