/** Rules over whole profiles: bend a good narrative and see the rule that guards it. */
import { describe, expect, it } from 'vitest';
import type { Narrative, Narratives, Sentence } from '../../src/domain/narrative.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import type { InspectedParts } from '../../src/inspect/parts.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { findingsOf, type Given, surveyOf } from '../narrate/survey.ts';

const figure = (indicator: string, own: number, whole: number): readonly Given[] => [
  { gebied: 'WK1', indicator, value: own, n: 400 },
  { gebied: 'GM9999', indicator, value: whole, n: 2500 },
];
const survey = surveyOf([
  ...figure('onveilig-buurt', 34, 15),
  ...figure('omgaan-prettig', 88, 70),
  ...figure('overlast-verkeer', 30, 31),
  ...figure('horeca', 30, 5),
  ...figure('geluid', 40, 10),
  { gebied: 'WK1', indicator: 'stank', estimate: { kind: 'suppressed', reason: 'betrouwbaarheid' } },
]);
const findings = findingsOf(survey);
const narratives = narrate(survey, findings);

function bent(change: (narrative: Narrative) => Narrative): InspectedParts {
  const areas = new Map(
    [...narratives.areas].map(([code, one]) => [code, code === 'WK1' ? change(one) : one]),
  );
  const changed: Narratives = { ...narratives, areas };
  return { survey, findings, narratives: changed };
}

const errorsIn = (parts: InspectedParts) => [
  ...new Set(
    inspect(parts)
      .filter(({ level, fault }) => level === 'error' || fault)
      .map(({ rule }) => rule),
  ),
];

type Keep = (sentence: Sentence) => boolean;
const withoutInThemes = (narrative: Narrative, keep: Keep): Narrative => ({
  ...narrative,
  themes: narrative.themes.map((theme) => ({
    ...theme,
    paragraphs: theme.paragraphs.map((paragraph) => paragraph.filter(keep)),
  })),
});
const tells = (indicator: string, kind: string) => (sentence: Sentence) =>
  sentence.claims.some((claim) => claim.indicator === indicator && claim.kind === kind);
const worded = (sentence: Sentence, text: string): Sentence => ({
  ...sentence,
  text,
  parts: [{ kind: 'words', text }],
});
const reworded = (narrative: Narrative, from: RegExp, to: string): Narrative => ({
  ...narrative,
  themes: narrative.themes.map((theme) => ({
    ...theme,
    paragraphs: theme.paragraphs.map((one) =>
      one.map((sentence) => worded(sentence, sentence.text.replace(from, to))),
    ),
  })),
});

describe('generated profiles', () => {
  it('a profile as it is made breaks no rule', () => {
    expect(errorsIn({ survey, findings, narratives })).toEqual([]);
  });

  it('H02: an unfavourable difference that is left out', () => {
    const parts = bent((one) => withoutInThemes(one, (part) => !tells('onveilig-buurt', 'comparison')(part)));
    expect(errorsIn(parts)).toEqual(['H02']);
  });

  it('H01: a favourable difference that is left out', () => {
    const parts = bent((one) => withoutInThemes(one, (part) => !tells('omgaan-prettig', 'comparison')(part)));
    expect(errorsIn(parts)).toEqual(['H01']);
  });

  it('H02b: another clear difference that is neither told nor counted', () => {
    const parts = bent((one) =>
      withoutInThemes(one, ({ claims }) => !claims.some(({ indicator }) => indicator === 'horeca')),
    );
    expect(errorsIn(parts)).toEqual(['H02b']);
  });

  it('H03: a remainder that does not add up', () => {
    const parts = bent(({ summary, ...one }) => {
      const { remainder: _, ...rest } = summary;
      return { ...one, summary: rest };
    });
    expect(errorsIn(parts)).toEqual(['H03']);
  });

  it('H04: a complement without its level', () => {
    const parts = bent((one) => withoutInThemes(one, (part) => !tells('onveilig-buurt', 'level')(part)));
    expect(errorsIn(parts)).toEqual(['H04']);
  });

  it('H06: a hidden figure that is passed over in silence', () => {
    const parts = bent((one) => withoutInThemes(one, (part) => !tells('stank', 'suppressed')(part)));
    expect(errorsIn(parts)).toEqual(['H06']);
  });

  it('H07, T01, T02: words that the comparison does not carry', () => {
    const calm = /[^.]*(geen duidelijk verschil|te klein om zeker te zijn|duidelijk verschil met)[^.]*\./;
    expect(errorsIn(bent((one) => reworded(one, calm, 'Dat is gelijk gebleven.')))).toContain('H07');
    expect(errorsIn(bent((one) => reworded(one, calm, 'In deze wijk zijn dat er minder.')))).toContain('T01');
    expect(errorsIn(bent((one) => reworded(one, calm, 'Dat zijn er iets minder.')))).toContain('T02');
  });

  it('T01: the opposite direction', () => {
    expect(errorsIn(bent((one) => reworded(one, /\bminder\b/g, 'meer')))).toContain('T01');
  });

  it('H11: a number that is not in the table', () => {
    expect(errorsIn(bent((one) => reworded(one, /\d+\svan\sde\s100/, '99 van de 100')))).toContain('H11');
  });

  it('T12: no word that it is an estimate', () => {
    expect(errorsIn(bent((one) => ({ ...one, lead: one.lead.slice(0, 1) })))).toEqual(['T12']);
  });

  it('T13: a trend word where nothing may be told', () => {
    const parts = bent((one) =>
      reworded(one, /[^.]*te weinig antwoorden voor een cijfer[^.]*\./, 'Toen waren het er 3.'),
    );
    expect(errorsIn(parts)).toContain('T13');
  });

  it.each([
    ['Van de 100 bewoners werden er minder dan 7 slachtoffer.', false],
    ['Minder dan 7 van de 100 bewoners werden slachtoffer.', false],
    ['Van de 100 bewoners werden er 7 slachtoffer.', true],
    ['Ongeveer 7 van de 100 bewoners werden slachtoffer.', true],
  ])('T13: %s', (text, refused) => {
    const parts = bent((one) => reworded(one, /[^.]*te weinig antwoorden voor een cijfer[^.]*\./, text));
    expect(errorsIn(parts).includes('T13')).toBe(refused);
  });

  it('P03: themes out of order', () => {
    expect(errorsIn(bent((one) => ({ ...one, themes: [...one.themes].reverse() })))).toEqual(['P03']);
  });

  it('T15: a feeling without its complement is a warning', () => {
    const parts = bent((one) => withoutInThemes(one, (part) => !tells('onveilig-buurt', 'complement')(part)));
    expect(
      inspect(parts)
        .filter(({ rule }) => rule === 'T15')
        .map(({ level }) => level),
    ).toEqual(['warn']);
  });

  it('H09: a kernindicator here and not there', () => {
    const areas = new Map(
      [...findings.areas].map(([code, list]) => [
        code,
        code === 'WK1' ? list.map((one) => ({ ...one, kern: !one.kern })) : list,
      ]),
    );
    expect(errorsIn({ survey, findings: { ...findings, areas }, narratives })).toContain('H09');
  });

  it('H10: a clear level and a clear change that are told apart', () => {
    const twice = surveyOf([
      ...figure('onveilig-buurt', 34, 15),
      { gebied: 'WK1', indicator: 'onveilig-buurt', value: 60, n: 400, jaar: 2023 },
    ]);
    const told = findingsOf(twice);
    const made = narrate(twice, told);
    const apart = (narrative: Narrative): Narrative => ({
      ...narrative,
      themes: narrative.themes.map((theme) => ({
        ...theme,
        paragraphs: theme.paragraphs.flatMap((paragraph) => paragraph.map((sentence) => [sentence])),
      })),
    });
    const areas = new Map([...made.areas].map(([code, one]) => [code, apart(one)]));
    expect(errorsIn({ survey: twice, findings: told, narratives: made })).not.toContain('H10');
    expect(errorsIn({ survey: twice, findings: told, narratives: { ...made, areas } })).toContain('H10');
  });

  it('P01: no texts of the gemeente and no contact are work to do', () => {
    const hits = inspect({ survey, findings, narratives }).filter(({ rule }) => rule === 'P01');
    expect(new Set(hits.map(({ level }) => level))).toEqual(new Set(['warn']));
    expect(hits.map(({ found }) => found)).toEqual(
      expect.arrayContaining(['gemeente-deed.md', 'wat-kunt-u-doen.md', 'bijeenkomst.md']),
    );
  });

  it('P02: no interviews are work to do', () => {
    const hits = inspect({ survey, findings, narratives }).filter(({ rule }) => rule === 'P02');
    expect(hits.map(({ level, found }) => `${level} ${found}`)).toContain('warn interview-1.md');
  });

  it('P08: a photo without description', () => {
    const interview = {
      naam: 'Riet',
      consent: { datum: '2025-01-01', tot: '2027-01-01', door: 'Riet' },
      body: { file: 'wijken/de-kersentuin/interview-1.md', firstLine: 8, text: 'Fijn.' },
      photo: { file: 'wijken/de-kersentuin/riet.jpg', alt: ' ' },
    };
    const texts = { ...survey.texts, areas: new Map([['WK1', { interviews: [interview] }]]) };
    expect(errorsIn({ survey: { ...survey, texts }, findings, narratives })).toEqual(['P08']);
  });

  it('P06: an unfavourable theme without anything residents can do is a warning', () => {
    const rules = inspect({ survey, findings, narratives }).filter(({ rule }) => rule === 'P06');
    expect(rules.map(({ level, found }) => `${level} ${found}`)).toEqual([
      'warn Overlast',
      'warn Veiligheidsgevoel',
    ]);
  });
});
