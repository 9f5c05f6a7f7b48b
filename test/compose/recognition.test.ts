import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeAgreements, composeRecognition } from '../../src/compose/recognition.ts';
import { HERKEND, type Recognition, WIE } from '../../src/domain/recognition.ts';
import { markdown, smallSurvey } from './fixture.ts';

const written = { file: 'wijken/de-kersentuin/herkenning.csv', row: 2 };
const base = smallSurvey();
const withAnswers = (herkenning: readonly Recognition[]) => ({
  ...base,
  texts: { ...base.texts, areas: new Map([['WK1', { interviews: [], herkenning }]]) },
});
const answer = (over: Partial<Recognition>): Recognition => ({
  onderwerp: 'onveilig-buurt',
  wie: 'bewoners',
  herkend: 'ja',
  datum: '2026-01-20',
  written,
  ...over,
});
const tell = (answers: readonly Recognition[]) => composeRecognition(withAnswers(answers), 'WK1');

describe('what residents and professionals recognised', () => {
  test('is counted in words, residents and professionals apart, professionals never by themselves', () => {
    const block = tell([
      answer({}),
      answer({}),
      answer({ herkend: 'nee', toelichting: '"Ik ken iedereen."' }),
      answer({ wie: 'wijkagent', herkend: 'deels' }),
    ]);
    expect(block?.rounds).toEqual([
      {
        title: 'Gesprekken over de cijfers van 2025',
        about: 'Het gesprek was op 20 januari 2026. Er waren bewoners en de wijkagent bij.',
        topics: [
          {
            topic: base.indicators.get('onveilig-buurt')?.naam,
            answers: [
              'Bewoners zeiden twee keer ja en één keer nee.',
              'Professionals zeiden één keer een beetje.',
            ],
            remarks: [{ who: 'Bewoners', texts: ['Ik ken iedereen.'] }],
          },
        ],
      },
    ]);
  });

  test('the newest wave comes first; a conversation is about the last wave before its year', () => {
    const block = tell([
      answer({ datum: '2024-04-10' }),
      answer({ datum: '2026-01-20' }),
      answer({ datum: '2025-02-01' }),
    ]);
    expect(block?.rounds.map(({ title }) => title)).toEqual([
      'Gesprekken over de cijfers van 2025',
      'Gesprekken over de cijfers van 2023',
    ]);
  });

  test('topics stand in the order of the page and no digit is in what is counted, whatever was answered', () => {
    const one = fc.record({
      onderwerp: fc.constantFrom('overlast-verkeer', 'onveilig-buurt', 'overlast'),
      wie: fc.constantFrom(...WIE),
      herkend: fc.constantFrom(...HERKEND),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (answers) => {
        const made = answers.map(answer);
        const topics = tell(made)?.rounds[0]?.topics ?? [];
        const turned = tell(made.toReversed())?.rounds[0]?.topics ?? [];
        expect(turned).toEqual(topics);
        expect(topics.flatMap((topic) => topic.answers).join(' ')).not.toMatch(/\d/);
        expect(topics.length).toBe(new Set(answers.map(({ onderwerp }) => onderwerp)).size);
      }),
    );
  });

  test('an area where nobody talked has no block', () => {
    expect(tell([])).toBeUndefined();
    expect(composeRecognition(base, 'WK2')).toBeUndefined();
  });
});

test('agreements come back once something is known of one of them', () => {
  const told = (text: string) => composeAgreements({ datum: '2025-05-14', body: markdown(text) });
  expect(told('- Borden plaatsen.')).toBeUndefined();
  expect(told('- Borden plaatsen.\n  - gedaan: Zij staan er.\n- Vegen.')).toEqual({
    date: '14 mei 2025',
    items: [
      { text: 'Borden plaatsen.', outcome: 'Gedaan. Zij staan er.' },
      { text: 'Vegen.', outcome: 'Nog niet bekend.' },
    ],
  });
});
