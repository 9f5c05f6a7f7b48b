import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/domain/document.ts';
import type { Site } from '../../src/domain/profile.ts';
import type { Survey } from '../../src/domain/survey.ts';
import { convertRecognition } from '../../src/ingest/ingest.ts';
import { office } from '../../src/office/office.ts';
import { markdown, noCharts, plainFigure, smallSite, smallSurvey } from '../compose/fixture.ts';
import { SOUND, writeFolder } from '../ingest/folder.ts';
import { forgetful, silent } from '../tell-survey.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const FOLDER = 'bijeenkomst/de-kersentuin';

let survey: Survey;
let site: Site;
let files: readonly OutputFile[];
beforeAll(async () => {
  const base = smallSurvey();
  const bijeenkomst = {
    datum: '2026-04-14',
    van: '19:30',
    plaats: 'De Bongerd',
    body: markdown('Er is soep.'),
  };
  const area = {
    interviews: [],
    bijeenkomst,
    gemeenteDeed: markdown('- Er staan borden.'),
    afspraken: { datum: '2025-05-14', body: markdown('- Borden plaatsen.\n  - gedaan: Zij staan er.') },
  };
  survey = { ...base, texts: { ...base.texts, areas: new Map([['WK1', area]]) } };
  site = await smallSite(survey, noCharts(new Map([['WK1', [plainFigure({ png: PIXEL })]]])));
  files = await office({ site, survey, photos: new Map(), papers: [] }, silent);
});

const bytesOf = (name: string) => files.find(({ path }) => path === `${FOLDER}/${name}`)?.bytes as Uint8Array;
const partsOf = (name: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytesOf(name))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

describe('the kit of a meeting', () => {
  test('is there for an area with a meeting, and for no other', () => {
    expect(files.flatMap(({ path }) => (path.startsWith('bijeenkomst/') ? path : [])).sort()).toEqual(
      ['gespreksblad.docx', 'presentatie.pptx', 'uitnodiging.docx', 'uitnodiging.txt', 'verslag.docx'].map(
        (name) => `${FOLDER}/${name}`,
      ),
    );
  });

  test('the invitation says when and where, the same in Word and as text', async () => {
    const text = String(files.find(({ path }) => path === `${FOLDER}/uitnodiging.txt`)?.bytes);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytesOf('uitnodiging.docx')) });
    for (const words of [
      'Praat mee over De Kersentuin',
      'Dinsdag 14 april 2026, 19.30 uur, De Bongerd',
      'Er is soep.',
    ]) {
      expect(text).toContain(words);
      expect(value).toContain(words);
    }
  });

  test('five slides, each with a title, notes and words for its pictures, in the order of the evening', () => {
    const parts = partsOf('presentatie.pptx');
    const slides = [1, 2, 3, 4, 5].map((number) => parts[`ppt/slides/slide${number}.xml`] ?? '');
    expect(parts['ppt/slides/slide6.xml']).toBeUndefined();
    const titles = slides.map((xml) => /<p:ph[^>]*type="title"[\s\S]*?<a:t>([^<]*)/.exec(xml)?.[1]);
    expect(titles).toEqual([
      'Praat mee over De Kersentuin',
      'Wat bewoners antwoordden',
      'Weleens onveilig in de buurt',
      'Wat er is gedaan',
      'Herkent u dit?',
    ]);
    for (const xml of slides)
      for (const [, picture = ''] of xml.matchAll(/<p:pic>([\s\S]*?)<\/p:pic>/g))
        expect(picture).toMatch(/descr="[^"]{10,}"/);
    expect(slides[2]).toContain('<p:pic>');
    const notes = [1, 2, 3, 4, 5].map((number) => parts[`ppt/notesSlides/notesSlide${number}.xml`] ?? '');
    expect(notes.every((xml) => /<a:t>[^<]{20,}/.test(xml))).toBe(true);
    expect(slides[3]).toContain('Borden plaatsen. Gedaan. Zij staan er.');
  });

  test('the same site gives the same bytes', async () => {
    const again = await office({ site, survey, photos: new Map(), papers: [] }, forgetful);
    const hashes = (list: readonly OutputFile[]) =>
      list.map(({ path, bytes }) => [path, Buffer.from(bytes as Uint8Array).toString('base64')]);
    expect(hashes(again)).toEqual(hashes(files));
  });

  test('the form asks no names, and nothing of it counts until something is filled in', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytesOf('verslag.docx')) });
    expect(value).toContain('Dit formulier heeft geen presentielijst.');
    const dir = writeFolder({ ...SOUND, 'verslag.docx': bytesOf('verslag.docx') });
    await expect(convertRecognition(`${dir}/verslag.docx`, 'Binnenstad', dir, '2026-05-01')).rejects.toThrow(
      /nog geen antwoord/,
    );
  });

  test('a form that is filled in gives herkenning.csv back, behind what was there', async () => {
    const filled = await filledIn((xml) => xml);
    const file = 'wijken/binnenstad/herkenning.csv';
    const dir = writeFolder({
      ...SOUND,
      'verslag.docx': filled,
      [file]: 'onderwerp;wie;herkend;toelichting;datum\nonveilig-buurt;wijkagent;nee;;2024-04-10\n',
    });
    const made = await convertRecognition(`${dir}/verslag.docx`, 'Binnenstad', dir, '2026-05-01');
    expect(made).toMatchObject({ path: file, answers: 1 });
    expect(made.text.replace('\uFEFF', '').split('\r\n')).toEqual([
      'onderwerp;wie;herkend;toelichting;datum',
      'onveilig-buurt;wijkagent;nee;;2024-04-10',
      'onveilig-buurt;bewoners;ja;Het klopt.;2026-04-14',
      '',
    ]);
    const twice = writeFolder({ ...SOUND, 'verslag.docx': filled, [file]: made.text });
    await expect(
      convertRecognition(`${twice}/verslag.docx`, 'Binnenstad', twice, '2026-05-01'),
    ).rejects.toThrow(/Van 14 april 2026 staan er al antwoorden/);
  });

  test('a name in the form stops it, and is not repeated', async () => {
    const dir = writeFolder({
      ...SOUND,
      'verslag.docx': await filledIn((xml) => xml.replace('Het klopt.', 'Mevrouw Jansen zag het.')),
    });
    const trouble = await convertRecognition(`${dir}/verslag.docx`, 'Binnenstad', dir, '2026-05-01').catch(
      (error) => error,
    );
    expect(trouble.remarks).toMatchObject([{ rule: 'persoonsgegevens', column: 'toelichting' }]);
    expect(JSON.stringify(trouble.remarks)).not.toContain('Jansen');
  });
});

/** The form with one row about safety filled in, as somebody does in Word. */
async function filledIn(change: (xml: string) => string): Promise<Uint8Array> {
  const { zipSync, strToU8 } = await import('fflate');
  const entries = unzipSync(bytesOf('verslag.docx'));
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  const rows = xml.split(/(?=<w:tr>|<w:tr )/);
  const at = rows.findIndex((row) => row.includes('Weleens onveilig in de buurt'));
  let cell = 0;
  const words = ['bewoners', 'ja', 'Het klopt.'];
  rows[at] = (rows[at] ?? '').replace(
    /<w:t xml:space="preserve"\/>|<w:t xml:space="preserve"><\/w:t>/g,
    (empty) => {
      const word = words[cell];
      cell += 1;
      return word === undefined ? empty : `<w:t xml:space="preserve">${word}</w:t>`;
    },
  );
  expect(cell).toBe(3);
  return zipSync({ ...entries, 'word/document.xml': strToU8(change(rows.join(''))) });
}
