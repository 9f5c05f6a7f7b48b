import { describe, expect, test } from 'vitest';
import { houseNumberWords } from '../../src/domain/address.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

const FILE = 'gebieden/adressen.csv';
const read = async (...lines: readonly string[]) =>
  (await ingestWith({ [FILE]: lines.join('\n') })).survey.addresses;

async function errorsOf(files: Readonly<Record<string, string>>) {
  const remarks = await refusal(writeFolder({ ...SOUND, ...files }));
  return remarks.filter(({ level }) => level === 'error');
}

describe('adressen.csv', () => {
  test('absent: no addresses, and nothing to say about it', async () => {
    const { survey, remarks } = await ingestWith({});
    expect(survey.addresses).toEqual([]);
    expect(remarks.filter(({ file }) => file === FILE)).toEqual([]);
  });

  test('a street with its area by code or name; postcode and house numbers as people write them', async () => {
    expect(
      await read(
        'straat;postcode;huisnummers;gebied',
        'Markt;5999ab;;binnenstad',
        'Lange  Weg;5999 AB;1 - 45 ONEVEN;WK999801',
        'Lange Weg;5998;2-88 even;WK999802',
        "'t Pad;;7;WK999802",
      ),
    ).toEqual([
      { straat: 'Markt', postcode: '5999 AB', gebied: 'WK999801' },
      {
        straat: 'Lange Weg',
        postcode: '5999 AB',
        huisnummers: { from: 1, to: 45, side: 'oneven' },
        gebied: 'WK999801',
      },
      {
        straat: 'Lange Weg',
        postcode: '5998',
        huisnummers: { from: 2, to: 88, side: 'even' },
        gebied: 'WK999802',
      },
      { straat: "'t Pad", huisnummers: { from: 7, to: 7 }, gebied: 'WK999802' },
    ]);
  });

  test('the same row twice counts once', async () => {
    expect(await read('straat;gebied', 'Markt;Binnenstad', 'Markt;WK999801')).toHaveLength(1);
  });

  test('house numbers are said as the file writes them', () => {
    expect(houseNumberWords({ from: 1, to: 45, side: 'oneven' })).toBe('1-45 oneven');
    expect(houseNumberWords({ from: 7, to: 7 })).toBe('7');
  });

  test.each([
    [
      'an unknown area',
      'Markt;;;Binenstad',
      'gebied-onbekend',
      'gebied',
      /Bedoelt u "Binnenstad" \(WK999801\)\?/,
    ],
    ['no area', 'Markt;;;', 'cel-leeg', 'gebied', /Vul "gebied" in/],
    ['no street', ';;;Binnenstad', 'cel-leeg', 'straat', /Vul "straat" in/],
    ['no postcode', 'Markt;599 AB;;Binnenstad', 'postcode-ongeldig', 'postcode', /Verbeter de postcode/],
    [
      'no house numbers',
      'Markt;;45-1;Binnenstad',
      'huisnummers-ongeldig',
      'huisnummers',
      /laagste nummer eerst/,
    ],
    [
      'words for numbers',
      'Markt;;tot de brug;Binnenstad',
      'huisnummers-ongeldig',
      'huisnummers',
      /eigen rij/,
    ],
  ])('%s is an error that says what to do', async (_, line, rule, column, proposal) => {
    const errors = await errorsOf({ [FILE]: `straat;postcode;huisnummers;gebied\n${line}` });
    expect(errors).toEqual([
      expect.objectContaining({
        rule,
        file: FILE,
        row: 2,
        column,
        proposal: expect.stringMatching(proposal),
      }),
    ]);
  });

  test('an address in two areas is an error: a resident would be led astray', async () => {
    const errors = await errorsOf({ [FILE]: 'straat;gebied\nMarkt;WK999801\nMARKT;WK999802' });
    expect(errors).toEqual([
      expect.objectContaining({
        rule: 'dubbele-rij',
        row: 3,
        explanation: 'Dit adres staat ook op rij 2, bij een ander gebied (WK999801).',
      }),
    ]);
  });
});
