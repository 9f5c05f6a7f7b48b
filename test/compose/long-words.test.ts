import { expect, test } from 'vitest';
import { longWords } from '../../src/compose/long-words.ts';
import { columnMm } from '../../src/compose/press-room.ts';
import { markdown, smallSurvey } from './fixture.ts';

/** A survey whose one interview holds this text, with these sheets ordered. */
function surveyWith(text: string, drukwerk: readonly string[], naam = 'Riet (68)') {
  const consent = { datum: '2026-01-01', tot: '2030-01-01', door: 'Riet' };
  const interviews = [{ naam, consent, body: markdown(text) }];
  const texts = { areas: new Map([['WK1', { interviews }]]), themas: new Map(), waivers: [] };
  return smallSurvey({ texts, gemeente: { drukwerk: [...drukwerk] } });
}

const LONG = `${'overlast'.repeat(9)}s`;

test('a word that is wider than the column is told, in a name too', () => {
  for (const survey of [
    surveyWith(`## Wat ziet u?\nVeel ${LONG}.`, ['weekblad-tabloid']),
    surveyWith('Niets.', ['weekblad-tabloid'], LONG),
  ]) {
    const [remark, ...more] = longWords(survey);
    expect(more).toEqual([]);
    expect(remark).toMatchObject({ rule: 'drukwerk-woord', level: 'warn' });
    expect(remark?.found).toContain(LONG);
  }
});

test('words that fit, that can be broken, or that stand on no sheet are not told', () => {
  const column = columnMm(
    surveyWith('', ['weekblad-tabloid']).pressFormats.get('weekblad-tabloid') ?? expect.fail(),
  );
  expect(column).toBeGreaterThan(30);
  expect(longWords(surveyWith('Hottentottententententoonstelling', ['weekblad-tabloid']))).toEqual([]);
  expect(longWords(surveyWith('overlast-'.repeat(20), ['weekblad-tabloid']))).toEqual([]);
  expect(longWords(surveyWith(LONG, []))).toEqual([]);
  expect(longWords(surveyWith(LONG, ['gesprek']))).toEqual([]);
});
