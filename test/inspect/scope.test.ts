/** How far an exception, a shared text and a quote reach. */
import { describe, expect, it } from 'vitest';
import type { Texts } from '../../src/domain/texts.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { narrate } from '../../src/narrate/narrate.ts';
import { AREAS, findingsOf, surveyOf, wijk } from '../narrate/survey.ts';

const NONE: Texts = { areas: new Map(), themas: new Map(), waivers: [] };

function remarksOn(texts: Texts) {
  const given = [
    { gebied: 'WK1', indicator: 'onveilig-buurt', value: 18 },
    { gebied: 'WK2', indicator: 'onveilig-buurt', value: 15 },
    { gebied: 'GM9999', indicator: 'onveilig-buurt', value: 16, n: 2000 },
  ];
  const survey = surveyOf(given, { texts, gebieden: [...AREAS, wijk('WK2', 'Boschveld')] });
  const findings = findingsOf(survey);
  return inspect({ survey, findings, narratives: narrate(survey, findings) });
}

const DEED = 'wijken/de-kersentuin/gemeente-deed.md';
const rulesIn = (text: string) =>
  remarksOn({
    ...NONE,
    areas: new Map([['WK1', { interviews: [], gemeenteDeed: { file: DEED, firstLine: 1, text } }]]),
  })
    .filter(({ file, level }) => file === DEED && level === 'error')
    .map(({ rule }) => rule);

describe('an exception holds within its clause', () => {
  it.each([
    ['De buurtvaders helpen, en de overlast is fors gedaald.', 'T01'],
    ['Wij willen u danken en de overlast is gedaald.', 'T01'],
    ['Wij willen u laten weten dat de overlast is gedaald.', 'T01'],
    ['De overlast is gedaald omdat wij samen willen werken.', 'T01'],
    ['Ik vind het plein mooi, maar de buurt is onveilig.', 'T07'],
    ['De beste wensen van de onveiligste wijk van de stad.', 'T03'],
    ['De golfbaan is open, maar een golf van inbraken trof de buurt.', 'T05'],
    ['Er is korting op het zwembad; 20 procent van de bewoners is bang.', 'T08'],
  ])('%s → %s', (text, rule) => expect(rulesIn(text)).toContain(rule));

  it.each([
    'Wij willen dat de overlast daalt.',
    'Om overlast te verminderen, willen wij meer lampen.',
    'Als u wilt dat de overlast afneemt, belt u de wijkagent.',
    'Bewoners vinden dat de buurt onveilig is.',
  ])('%s claims nothing', (text) => expect(rulesIn(text)).toEqual([]));
});

describe('a section of a standing text that the gemeente wrote itself', () => {
  it('is read as every text of its own', () => {
    const survey = surveyOf([{ gebied: 'GM9999', indicator: 'onveilig-buurt', value: 16, n: 2000 }]);
    const own = { file: 'teksten/privacy.md', firstLine: 4, text: 'Dit is een probleemwijk.' };
    const pageTexts = { ...survey.pageTexts, privacy: { ...survey.pageTexts.privacy, own } };
    const findings = findingsOf(survey);
    const remarks = inspect({
      survey: { ...survey, pageTexts },
      findings,
      narratives: narrate(survey, findings),
    });
    expect(remarks).toContainEqual(expect.objectContaining({ rule: 'T05', file: own.file, row: 4 }));
  });
});

describe('T04: a text that all areas share is judged on every page', () => {
  const shared = (key: 'reactie' | 'inleiding' | 'onderzoek' | 'contact', text: string) =>
    remarksOn({ ...NONE, [key]: { file: `teksten/${key}.md`, firstLine: 1, text } }).filter(
      ({ rule }) => rule === 'T04',
    );

  it.each(['reactie', 'inleiding', 'onderzoek', 'contact'] as const)('a wijk in %s.md is an error', (key) => {
    const [remark] = shared(key, 'In Boschveld beginnen wij met lampen.');
    expect(remark).toMatchObject({ level: 'error', file: `teksten/${key}.md`, row: 1, found: 'Boschveld' });
    expect(remark?.explanation).toContain('De Kersentuin');
    expect(remark?.proposal).toContain('Boschveld');
  });

  it('the gemeente itself may be named', () => {
    expect(shared('reactie', 'In Maasdrecht beginnen wij met lampen.')).toEqual([]);
  });

  it('a text of a theme too', () => {
    const themas = new Map([
      ['overlast', { file: 'teksten/thema-overlast.md', firstLine: 1, text: 'Ook in Boschveld.' }],
    ]);
    expect(remarksOn({ ...NONE, themas }).filter(({ rule }) => rule === 'T04')).toHaveLength(1);
  });
});

describe('a quote that is pulled out is held to the rules of the page', () => {
  const FILE = 'wijken/de-kersentuin/interview-1.md';
  const quoted = (quote: string) =>
    remarksOn({
      ...NONE,
      areas: new Map([
        [
          'WK1',
          {
            interviews: [
              {
                naam: 'Riet',
                quote,
                consent: { datum: '2025-01-01', tot: '2027-01-01', door: 'Riet' },
                body: { file: FILE, firstLine: 12, text: 'Ik woon hier graag.' },
                lines: { naam: 2, quote: 4 },
              },
            ],
          },
        ],
      ]),
    })
      .filter(({ file, level }) => file === FILE && level === 'error')
      .map(({ rule, row }) => `${rule} ${row}`);

  it('T01, T04: what is a warning in the interview is an error in the quote', () => {
    expect(quoted('De overlast is afgenomen.')).toEqual(['T01 4']);
    expect(quoted('In Boschveld is het stil.')).toEqual(['T04 4']);
  });

  it('H11: a number that is not on the page is an error, one that is there is not', () => {
    expect(quoted('Ongeveer 40 van de 100 buren voelen zich weleens onveilig.')).toEqual(['H11 4']);
    expect(quoted('Ongeveer 18 van de 100 buren voelen zich weleens onveilig.')).toEqual([]);
    expect(quoted('Wij geven de straat een 9,5.')).toEqual(['H11 4']);
  });

  it('a feeling may be told', () => {
    expect(quoted('Ik voel me hier thuis.')).toEqual([]);
  });
});
