import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/domain/document.ts';
import type { Survey } from '../../src/domain/survey.ts';
import { FIRST_LINE } from '../../src/office/copy-package.ts';
import { office } from '../../src/office/office.ts';
import { originals } from '../../src/portray/portray.ts';
import { smallSite, smallSurvey } from '../compose/fixture.ts';
import { ingestWith, SOUND } from '../ingest/folder.ts';
import { silent } from '../tell-survey.ts';

const STYLES = ['Kop', 'Intro', 'Vraag', 'Antwoord', 'Citaat', 'Bijschrift'];
const WHOLE =
  '## Wat gebeurt er?\n\nDan drinken we **koffie**. Een bord mag ook.\n\n**Wie komen er?**\n\nIedereen.';
const SHORT = '## Wat gebeurt er?\n\nDan drinken we koffie.';

let survey: Survey;
let files: readonly OutputFile[];
beforeAll(async () => {
  const base = smallSurvey();
  const photo = await sharp({ create: { width: 1800, height: 2100, channels: 3, background: '#88aacc' } })
    .withExif({ IFD0: { Make: 'TOESTEL', Artist: 'IEMAND' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  const file = 'wijken/de-kersentuin/riet.jpg';
  const markdown = (text: string) => ({ file: 'wijken/de-kersentuin/interview-1.md', firstLine: 9, text });
  const interview = {
    naam: 'Riet Vermeulen (68)',
    quote: 'Er is altijd wel iemand.',
    photo: { file, alt: 'Riet voor haar huis', credit: 'Studio Maas' },
    kort: markdown(SHORT),
    consent: { datum: '2026-01-14', tot: '2028-12-31', door: 'Riet Vermeulen' },
    body: markdown(WHOLE),
  };
  survey = {
    ...base,
    assets: new Map([[file, { path: file, bytes: async () => photo }]]),
    texts: { ...base.texts, areas: new Map([['WK1', { interviews: [interview] }]]) },
  };
  const site = await smallSite(survey);
  const { survey: shipped } = await ingestWith({ ...SOUND });
  const paper = shipped.pressFormats.get('weekblad-tabloid');
  if (!paper) throw new Error('no such format');
  files = await office({ site, survey, photos: await originals(survey, silent), papers: [paper] }, silent);
});

const FOLDER = 'druk/weekblad-tabloid/kopij';
const fileOf = (name: string) => files.find(({ path }) => path === `${FOLDER}/${name}`)?.bytes as Uint8Array;

describe('the kopijpakket of a paper', () => {
  test('begins with what the desk may do, and counts the words of each version', async () => {
    const text = String(fileOf('de-kersentuin.txt'));
    expect(text.split('\n')[0]).toBe(FIRST_LINE);
    expect(text).toMatch(/\nAlles samen: \d+ woorden, \d+ tekens\.\n/);
    expect(text).toContain('Hele versie (15 woorden, ');
    expect(text).toContain('Korte versie (7 woorden, ');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(fileOf('de-kersentuin.docx')) });
    expect(value.split('\n').filter(Boolean)).toEqual(text.trim().split('\n'));
  });

  test('every word of an interview is one of a version that was approved', () => {
    const lines = String(fileOf('de-kersentuin.txt')).split('\n');
    const from = lines.findIndex((line) => line.startsWith('Hele versie'));
    const until = lines.findIndex((line) => line.startsWith('Korte versie'));
    expect(lines.slice(from + 1, until)).toEqual([
      'Wat gebeurt er?',
      'Dan drinken we koffie. Een bord mag ook.',
      'Wie komen er?',
      'Iedereen.',
    ]);
    expect(lines.slice(until + 1, until + 3)).toEqual(['Wat gebeurt er?', 'Dan drinken we koffie.']);
  });

  test('sets nothing but the named styles of papers, questions and answers told apart', () => {
    const xml = strFromU8(unzipSync(fileOf('de-kersentuin.docx'))['word/document.xml'] ?? new Uint8Array());
    const used = [...xml.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, style]) => style);
    expect(new Set(used)).toEqual(new Set(STYLES));
    expect(xml).toMatch(/w:val="Vraag"\/>(?:(?!<w:p>).)*Wie komen er\?/);
    expect(xml).not.toMatch(/<w:(b|i|color|drawing)\b/);
  });

  test('photos keep their size and lose everything but their pixels', async () => {
    const bytes = fileOf('foto/de-kersentuin-1.jpg');
    const meta = await sharp(bytes).metadata();
    expect([meta.format, meta.width, meta.height]).toEqual(['jpeg', 1800, 2100]);
    expect([meta.exif, meta.iptc, meta.xmp, meta.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/TOESTEL|IEMAND|Exif/);
  });

  test('the note tells maker, consent and its end, embargo and contact', () => {
    const note = String(fileOf('leesmij.txt'));
    expect(note).toContain('foto/de-kersentuin-1.jpg');
    expect(note).toContain('Maker: Studio Maas');
    expect(note).toMatch(/Toestemming van Riet Vermeulen, .* loopt tot en met 31 december 2028/);
    expect(note).toMatch(/Embargo: niet plaatsen vóór /);
  });
});
