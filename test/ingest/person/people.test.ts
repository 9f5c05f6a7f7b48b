import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../../src/error.ts';
import { propose } from '../../../src/ingest/ingest.ts';
import { isBsn, isName } from '../../../src/ingest/person/personal-values.ts';
import { refusal, SOUND, writeFolder } from '../folder.ts';

/** Numbers that pass the eleven-test and belong to nobody: made for tests. */
const BSN = ['123456782', '111222333', '999991772'] as const;
const HEAD = 'gebied;indicator;jaar;reeks;groep;waarde;n';

const FILES: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'a column of bsn': {
    'cijfers/a.csv': `${HEAD};bsn\nWK999801;onveilig-buurt;2025;VM2021;;18;200;${BSN[0]}\n`,
  },
  'a bsn in a column of another name': {
    'cijfers/a.csv': `${HEAD};kenmerk1\nWK999801;onveilig-buurt;2025;VM2021;;18;200;${BSN[1]}\n`,
  },
  'a bsn in bron': {
    'cijfers/a.csv': `${HEAD};bron\nWK999801;onveilig-buurt;2025;VM2021;;18;200;dossier ${BSN[2]}\n`,
  },
  'a name in bron': {
    'cijfers/a.csv': `${HEAD};bron\nWK999801;onveilig-buurt;2025;VM2021;;18;200;Mevrouw Spoorpersoon\n`,
  },
  'numbers of respondents as groups': {
    'cijfers/a.csv': `${HEAD}\n${[1040, 1041, 1042].map((id) => `WK999801;onveilig-buurt;2025;VM2021;respondent=${id};100;1`).join('\n')}\n`,
  },
  'a row per person, with ages and no number': {
    'cijfers/a.csv': `Wijk;Geslacht;Leeftijd;onveilig;overlast\n${Array.from({ length: 30 }, (_, at) => `Binnenstad;${at % 2 ? 'man' : 'vrouw'};${18 + 2 * at};${at % 2};${at % 3}`).join('\n')}\n`,
  },
  'groups of one': {
    'cijfers/a.csv': `${HEAD}\n${[31, 47, 52, 66].map((age) => `WK999801;onveilig-buurt;2025;VM2021;leeftijd=${age};100;1`).join('\n')}\n`,
  },
  'respondents with a weight each': {
    'cijfers/a.csv': `respondentnummer;wijk;geboortejaar;weegfactor;v1\n${[1, 2, 3].map((id) => `90${id}7;Binnenstad;1961;1,2;${id}`).join('\n')}\n`,
  },
  'answers in codes, a row each': {
    'cijfers/a.csv': `wijk;geslacht;v1;v2;v3\n${Array.from({ length: 24 }, (_, at) => `${at % 2 ? 'Binnenstad' : 'Boschveld'};${at % 3 ? 'man' : 'vrouw'};${(at % 5) + 1};${(at % 4) + 1};${at % 2}`).join('\n')}\n`,
  },
  'postcodes of six': {
    'cijfers/a.csv': `${HEAD};plek\n${['5881AB', '5881 AC', '5881AD', '5881AE'].map((pc) => `WK999801;onveilig-buurt;2025;VM2021;;18;200;${pc}`).join('\n')}\n`,
  },
  'an SPSS file': { 'cijfers/vm.sav': Buffer.from('$FL2@(#) SPSS DATA FILE geheim-4711') },
  'an SPSS file under another name': { 'cijfers/vm.csv': Buffer.from('$FL3@(#) SPSS DATA FILE geheim-4711') },
  'an SPSS file elsewhere': { 'teksten/vm.sav': Buffer.from('$FL2@(#) geheim-4711') },
  'names in a list of streets': {
    'gebieden/adressen.csv': 'straat;gebied;naam\nKerkstraat;WK999801;Jan Spoorpersoon\n',
  },
  'a bsn in a list of streets': {
    'gebieden/adressen.csv': `straat;gebied;opmerking\nKerkstraat;WK999801;${BSN[0]}\n`,
  },
};

/** What of the files above may stand nowhere. */
const SECRET = new RegExp(
  [...BSN, '1961', '1040', '1041', '5881', 'Spoorpersoon', 'geheim', '9017', 'leeftijd=31'].join('|'),
);

describe('data of single people are refused at the door', () => {
  test.each(Object.entries(FILES))('%s', async (_, files) => {
    const remarks = await refusal(writeFolder({ ...SOUND, ...files }));
    const own = remarks.filter(({ rule }) => rule === 'persoonsgegevens');
    expect(own.length).toBeGreaterThan(0);
    for (const { level, explanation, proposal } of own) {
      expect(level).toBe('error');
      expect(`${explanation} ${proposal}`).toMatch(/persoonsgegevens/);
    }
    expect(JSON.stringify(remarks)).not.toMatch(SECRET);
  });

  test.each(Object.entries(FILES).filter(([, files]) => Object.keys(files)[0]?.startsWith('cijfers/')))(
    'no mapping is proposed for %s',
    async (_, files) => {
      const dir = writeFolder({ ...SOUND, ...files });
      const asked = propose(`${dir}/${Object.keys(files)[0]}`, dir);
      await expect(asked).rejects.toBeInstanceOf(DataError);
      const remarks = await asked.then(
        () => [],
        (error: DataError) => error.remarks,
      );
      expect(JSON.stringify(remarks)).toContain('persoonsgegevens');
      expect(JSON.stringify(remarks)).not.toMatch(SECRET);
    },
  );

  test('one number in eleven passes the test of the burgerservicenummer', () => {
    expect(BSN.every(isBsn)).toBe(true);
    fc.assert(
      fc.property(
        fc.constantFrom(...BSN),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (bsn, at, add) => {
          const changed = [...bsn].map((digit, place) =>
            place === at ? String((Number(digit) + add) % 10) : digit,
          );
          expect(isBsn(changed.join(''))).toBe(false);
        },
      ),
    );
  });

  test('names of streets, bureaus and gemeenten are no names of people', () => {
    for (const name of [
      'Gemeente Roermond',
      'Onderzoek en Statistiek',
      'I&O Research',
      'CBS, Veiligheidsmonitor 2025',
    ])
      expect(isName(name)).toBe(false);
    for (const name of ['dhr. Jansen', 'Mevrouw De Vries', 'J. de Vries', 'Jan Jansen'])
      expect(isName(name)).toBe(true);
  });
});
