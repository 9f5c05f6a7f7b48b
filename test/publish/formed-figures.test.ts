import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { downloads } from '../../src/publish/publish.ts';
import { silent, tellSurvey } from '../tell-survey.ts';

const SENTENCES = [
  'Klooster (WK990903): de cijfers van 2025 zijn het gemiddelde van 2023 en 2025, waar die te vergelijken zijn.',
  'Kapel en Kluis (SR01): de cijfers zijn berekend uit die van de delen van dit gebied.',
];

test('every download tells which figures were averaged or merged here', async () => {
  const told = await tellSurvey(join(import.meta.dirname, '..', '..', 'seeds', 'samen'));
  const files = new Map(
    (await downloads(told, silent)).map(({ path, bytes }) => [path.replace('site/cijfers/', ''), bytes]),
  );
  expect(JSON.parse(String(files.get('cijfers.json'))).berekend.toSorted()).toEqual(SENTENCES.toSorted());
  for (const sentence of SENTENCES) {
    expect(JSON.parse(String(files.get('datapackage.json'))).description).toContain(sentence);
    const guide = read(files.get('wijkprofielen.xlsx')).Sheets.Leeswijzer;
    expect(utils.sheet_to_csv(guide ?? {}, { FS: ';' })).toContain(sentence);
  }
});

test('says nothing where every figure was delivered', async () => {
  const told = await tellSurvey(join(import.meta.dirname, '..', '..', 'seeds', 'twee-wijken'));
  const json = (await downloads(told, silent)).find(({ path }) => path.endsWith('cijfers.json'));
  expect(JSON.parse(String(json?.bytes))).not.toHaveProperty('berekend');
});
