import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerPlace } from '../../src/ingest/names/answer-place.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

/** Shares of the answers to one question in two wijken and the gemeente. */
const ANSWERS = ['zeer tevreden', 'tevreden', 'niet tevreden en niet ontevreden', 'ontevreden', 'weet niet'];
const SHARES = {
  GM9998: [10, 34, 30, 16.5, 9.5],
  WK999801: [12, 30, 31, 17, 10],
  WK999802: [8, 38, 29, 16, 9],
} as const;
const N = { GM9998: 1800, WK999801: 350, WK999802: 450 } as const;
const AREAS = ['GM9998', 'WK999801', 'WK999802'] as const;
const comma = (value: number) => String(value).replace('.', ',');

const rowsOf = (
  question = 'gemeente-tevreden',
  shares: Readonly<Record<string, readonly number[]>> = SHARES,
) =>
  AREAS.flatMap((area) =>
    ANSWERS.map(
      (answer, at) =>
        `${area};${question}=${answer};2025;VM2021;;${comma(shares[area]?.[at] ?? 0)};${N[area]}`,
    ),
  );
const HEAD = 'gebied;indicator;jaar;reeks;groep;waarde;n';
const long = (rows: readonly string[]) => ({
  'cijfers/antwoorden-2025.csv': [HEAD, ...rows].join('\n'),
});

const LAYOUTS = {
  'a row per answer': long(rowsOf()),
  'a column per answer': {
    'cijfers/antwoorden-2025.csv': [
      ['gebied', 'n', ...ANSWERS.map((answer) => `gemeente-tevreden=${answer}`)].join(';'),
      ...AREAS.map((area) => [area, N[area], ...SHARES[area].map(comma)].join(';')),
    ].join('\n'),
  },
  'answers below each other, areas beside each other': {
    'cijfers/antwoorden-2025.csv': [
      ['onderwerp', ...AREAS].join(';'),
      ['Aantal respondenten', ...AREAS.map((area) => N[area])].join(';'),
      ...ANSWERS.map((answer, at) =>
        [`gemeente-tevreden=${answer}`, ...AREAS.map((area) => comma(SHARES[area][at] ?? 0))].join(';'),
      ),
    ].join('\n'),
  },
};

/** Errors alone: a small folder has much to do as well. */
async function errorsOf(files: Readonly<Record<string, string>>) {
  const remarks = await refusal(writeFolder({ ...SOUND, ...files }));
  return remarks.filter(({ level }) => level === 'error');
}

describe('the answers to any question', () => {
  test.each(Object.entries(LAYOUTS))('%s', async (_, files) => {
    const { survey } = await ingestWith(files);
    const read = survey.cells.filter(({ indicator }) => indicator.startsWith('gemeente-tevreden='));
    const found = AREAS.map((area) =>
      read.flatMap(({ gebied, estimate }) =>
        gebied === area && estimate.kind === 'published' ? [estimate.value, estimate.n] : [],
      ),
    );
    expect(found).toEqual(AREAS.map((area) => SHARES[area].flatMap((share) => [share, N[area]])));
    const answers = [...survey.indicators.values()].filter(
      ({ antwoord }) => antwoord?.vraag === 'gemeente-tevreden',
    );
    const question = survey.indicators.get('gemeente-tevreden');
    expect(answers.map(({ antwoord }) => antwoord?.plaats)).toEqual([2, 1, 0, -1, 'weet-niet']);
    for (const { thema, basis, eenheid, kern, naam } of answers) {
      expect({ thema, basis, eenheid, kern }).toEqual({
        thema: question?.thema,
        basis: question?.basis,
        eenheid: 'procent',
        kern: false,
      });
      expect(naam.split(': ')[0]).toBe(question?.naam);
    }
  });

  test('are the catalogue’s own where it has them', async () => {
    const rows = AREAS.map(
      (area) => `${area};politie-buurt-tevreden=Zeer tevreden;2025;VM2021;;12;${N[area]}`,
    );
    const { survey } = await ingestWith(long(rows));
    expect(survey.cells.filter(({ indicator }) => indicator === 'politie-zeer-tevreden')).toHaveLength(3);
  });

  test('that are no hundred together are refused, once per area, without a figure', async () => {
    const remarks = await errorsOf(
      long(rowsOf('gemeente-tevreden', { ...SHARES, WK999801: [12, 30, 31, 17, 30] })),
    );
    expect(remarks.map(({ rule }) => rule)).toEqual(['antwoorden-geen-honderd']);
    expect(remarks[0]).toMatchObject({ file: 'cijfers/antwoorden-2025.csv', row: 7 });
    expect(remarks[0]?.explanation).toContain('Binnenstad');
    expect(`${remarks[0]?.explanation}${remarks[0]?.proposal}`).not.toMatch(/120|\b30\b/);
  });

  test('may leave one open, but not so that the others are more than everybody', async () => {
    const open = rowsOf().map((row) => row.replace(/^(WK999802;.*=weet niet;.*;);\d+;/, '$1;;'));
    await expect(ingestWith(long(open))).resolves.toBeDefined();
    const more = rowsOf('gemeente-tevreden', { ...SHARES, WK999802: [50, 38, 29, 16, 9] });
    const remarks = await errorsOf(
      long(more.map((row) => row.replace(/^(WK999802;.*=weet niet;.*;);\d+;/, '$1;;'))),
    );
    expect(remarks.map(({ rule }) => rule)).toEqual(['antwoorden-geen-honderd']);
  });

  test.each([
    ['an answer whose side nobody knows', 'gemeente-tevreden=paars', /geen antwoord dat het programma kent/],
    ['a question that is not known', 'weet-ik-veel=ja', /geen antwoord dat het programma kent/],
    ['an answer to a mark', 'leefbaarheid-cijfer=ja', /vraag in procenten/],
  ])('%s is asked', async (_, indicator, words) => {
    const remarks = await errorsOf(long([`GM9998;${indicator};2025;VM2021;;20;1800`]));
    expect(remarks.map(({ rule, explanation }) => [rule, words.test(explanation)])).toEqual([
      ['antwoord-onbekend', true],
    ]);
  });
});

describe('the place of an answer', () => {
  test.each([
    ['vaak', 'ongunstig', -2],
    ['soms', 'ongunstig', -1],
    ['zelden', 'ongunstig', 1],
    ['nooit', 'ongunstig', 2],
    ['vaak', 'gunstig', 2],
    ['Ja', 'neutraal', 1],
    ['nee', 'ongunstig', 1],
    ['veel overlast', 'ongunstig', -2],
    ['geen overlast', 'ongunstig', 2],
    ['Helemaal mee oneens', 'gunstig', -2],
    ['(helemaal) mee oneens', 'gunstig', -1],
    ['niet mee eens, niet mee oneens', 'gunstig', 0],
    ['Weet ik niet', 'ongunstig', 'weet-niet'],
    ['geen mening', 'gunstig', 'weet-niet'],
    ['op de fiets', 'gunstig', undefined],
  ] as const)('%s of a question of which more is %s', (label, hogerIs, place) => {
    expect(answerPlace(label, hogerIs)).toBe(place);
  });

  test('lies on the other side where more is unfavourable, for answers that say how often or how much (H01)', () => {
    const amounts = fc.constantFrom('altijd', 'vaak', 'soms', 'zelden', 'nooit', 'ja', 'nee', 'een beetje');
    fc.assert(
      fc.property(amounts, (label) => {
        const [up, down] = (['gunstig', 'ongunstig'] as const).map((way) => answerPlace(label, way));
        expect(Number(up) + Number(down)).toBe(0);
        expect(Number(up)).not.toBe(0);
      }),
    );
  });
});
