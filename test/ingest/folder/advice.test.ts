import { expect, test } from 'vitest';
import { ingestWith, refusal, SOUND, writeFolder } from '../folder.ts';

test('single curly quotes around a value are quotes: they are no part of the name', async () => {
  const { survey } = await ingestWith({
    'gemeente.yaml': 'naam: \u2018Klein Maasdrecht\u2019\ncode: \u2018GM9998\u2019\neditie: 2025\n',
  });
  expect([survey.gemeente.naam, survey.gemeente.code]).toEqual(['Klein Maasdrecht', 'GM9998']);
});

test('a key that stands there twice is to be removed once', async () => {
  const remarks = await refusal(
    writeFolder({ ...SOUND, 'gemeente.yaml': `${SOUND['gemeente.yaml']}naam: Anders\n` }),
  );
  const told = remarks.find(({ rule }) => rule === 'yaml-onleesbaar');
  expect([told?.row, told?.proposal]).toEqual([4, 'Haal een van de twee regels weg.']);
});

test('a map of lines is told to have no areas, not to lack their names', async () => {
  const line =
    '<LineString><coordinates>4.5,52.1,0 4.6,52.1,0 4.6,52.2,0 4.5,52.1,0</coordinates></LineString>';
  const { remarks } = await ingestWith({
    'gebieden/wijken.kml': `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Binnenstad</name>${line}</Placemark></Document></kml>`,
  });
  expect(remarks.find(({ rule }) => rule === 'grenzen-onbekend')?.explanation).toContain('geen enkel vlak');
});

test('a value glued to its key lacks a blank, not a colon', async () => {
  const remarks = await refusal(
    writeFolder({ ...SOUND, 'gemeente.yaml': 'naam:Klein Maasdrecht\ncode: GM9998\neditie: 2025\n' }),
  );
  const told = remarks.filter(({ rule }) => rule === 'yaml-onleesbaar');
  expect(told).toMatchObject([{ row: 1, explanation: expect.stringContaining('ontbreekt een spatie') }]);
});

test.each(['interview-1.docx', 'interview.pages', 'interview-2.pdf'])(
  '%s in the folder of a wijk: how to make an interview of it',
  async (name) => {
    const { remarks } = await ingestWith({ [`wijken/binnenstad/${name}`]: 'x' });
    const told = remarks.find(({ file }) => file === `wijken/binnenstad/${name}`);
    expect(told?.proposal).toContain('npm run nieuw -- --interview');
  },
);

test('a code of CBS that is not known may be of an earlier division: how to tell so, and no other code instead', async () => {
  const csv = `${SOUND['cijfers/cijfers-2025.csv']}\nWK999803;onveilig-buurt;2025;VM2021;;20,0;300\n`;
  const remarks = await refusal(writeFolder({ ...SOUND, 'cijfers/cijfers-2025.csv': csv }));
  const told = remarks.find(({ rule }) => rule === 'gebied-onbekend');
  expect(told?.proposal).toContain('gebieden/omzetting.csv, met de kolommen oud;nieuw;jaar: WK999803;');
  expect(told?.proposal).not.toContain('WK999802');
});
