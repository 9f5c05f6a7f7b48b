import { describe, expect, test } from 'vitest';
import { ingestWith, refusal, SOUND, writeFolder } from '../folder.ts';

const FILE = 'wijken/binnenstad/wijkagent.md';
const CONSENT = 'toestemming: { datum: 2026-01-12, tot: 2028-12-31, door: Noor Hendriks }';
const officer = (matter: string, text = 'Bel 0900 8844.') => ({
  [FILE]: `---\nnaam: Noor Hendriks\n${matter}\n---\n\n${text}\n`,
});
const errors = async (matter: string) =>
  (await refusal(writeFolder({ ...SOUND, ...officer(matter) }))).filter(({ level }) => level === 'error');

describe('wijkagent.md', () => {
  test('tells who it is and when to walk in; what the police did is a text of its own', async () => {
    const { survey } = await ingestWith({
      ...officer(`spreekuur: dinsdag van 14 tot 16 uur\n${CONSENT}`),
      'wijken/binnenstad/politie-deed.md': '- De wijkagent liep een ronde.\n',
    });
    const area = survey.texts.areas.get('WK999801');
    expect(area?.wijkagent).toMatchObject({
      naam: 'Noor Hendriks',
      spreekuur: 'dinsdag van 14 tot 16 uur',
      body: { text: 'Bel 0900 8844.' },
    });
    expect(area?.wijkagent?.draft).toBeUndefined();
    expect(area?.politieDeed?.text).toBe('- De wijkagent liep een ronde.');
  });

  test.each([
    ['none', 'spreekuur: dinsdag', /toestemming van de wijkagent is niet vastgelegd/],
    ['over', 'toestemming: { datum: 2024-01-12, tot: 2026-01-31, door: Noor }', /liep tot 31 januari 2026/],
    ['turned', 'toestemming: { datum: 2027-01-12, tot: 2026-12-31, door: Noor }', /begint .* na de dag/],
  ])('without consent that runs (%s) it is an error, as for a resident', async (_, matter, words) => {
    const [first] = await errors(matter);
    expect(first).toMatchObject({ rule: 'P02', file: FILE, explanation: expect.stringMatching(words) });
  });

  test('a key that nobody knows and a photo without a description are errors', async () => {
    const found = await errors(`${CONSENT}\nspreekuren: dinsdag\nfoto: weg.jpg`);
    expect(found.map(({ rule }) => rule)).toContain('sleutel-onbekend');
    const photo = await errors(`${CONSENT}\nfoto: weg.jpg`);
    expect(photo.map(({ rule }) => rule).sort()).toEqual(['P08', 'bestand-ontbreekt']);
  });

  test('who is taken back stands nowhere, and is sought in every file', async () => {
    const { survey } = await ingestWith(officer(`${CONSENT}\ningetrokken: 2026-01-20`));
    expect(survey.texts.areas.get('WK999801')?.wijkagent).toBeUndefined();
    expect(survey.texts.withdrawn).toEqual([{ file: FILE, traces: ['Noor Hendriks'] }]);
  });

  test('what is written of and by the police is judged as any text', async () => {
    const { inspectWritten } = await import('../../../src/inspect/inspect.ts');
    const { survey } = await ingestWith({
      ...officer(CONSENT, 'Hij werkt in een probleemwijk.'),
      'wijken/binnenstad/politie-deed.md': 'De politie pakte tuig op.\n',
    });
    const files = inspectWritten(survey).flatMap(({ rule, file }) => (rule === 'T05' ? file : []));
    expect(files).toEqual(expect.arrayContaining([FILE, 'wijken/binnenstad/politie-deed.md']));
  });
});
