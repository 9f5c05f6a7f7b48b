import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/domain/document.ts';
import type { Profile, Site } from '../../src/domain/profile.ts';
import { office } from '../../src/office/office.ts';
import { legible } from '../../src/publish/legible.ts';
import { markdown, noCharts, plainFigure, smallSite, smallSurvey } from '../compose/fixture.ts';
import { forgetful, silent } from '../tell-survey.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const AREA = {
  interviews: [
    {
      naam: 'Riet Vermeulen (68)',
      quote: 'Er is altijd wel iemand.',
      consent: { datum: '2026-01-14', tot: '2028-12-31', door: 'Riet Vermeulen' },
      body: markdown('## Wat gebeurt er?\n\nDan drinken we **koffie**.'),
    },
  ],
  gemeenteDeed: markdown('- Er staan borden.\n- Er is een [website](https://maasdrecht.example/).'),
  politieDeed: markdown('- De wijkagent liep rond.'),
};

let site: Site;
let files: readonly OutputFile[];
let profile: Profile;
let parts: Record<string, string>;
beforeAll(async () => {
  const survey = smallSurvey();
  const told = { ...survey, texts: { ...survey.texts, areas: new Map([['WK1', AREA]]) } };
  const charts = noCharts(new Map([['WK1', [plainFigure({ png: PIXEL })]]]));
  site = await smallSite(told, charts);
  files = await office({ site, survey: told, photos: new Map(), papers: [] }, silent);
  const file = files.find(({ path }) => path === 'word/de-kersentuin.docx');
  profile = site.profiles.find(({ slug }) => slug === 'de-kersentuin') as Profile;
  parts = Object.fromEntries(
    Object.entries(unzipSync(file?.bytes as Uint8Array)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
});

const bytesOf = (path: string) => files.find((file) => file.path === path)?.bytes as Uint8Array;
const rawText = async (path: string) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytesOf(path)) })).value;

describe('the Word edition of an area', () => {
  test('there is one per page of an area, and of the whole', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(site.reports.map(({ slug }) => `word/${slug}.docx`)),
    );
  });

  test('says what the page says, word for word', async () => {
    const text = await rawText('word/de-kersentuin.docx');
    const said = [
      profile.heading,
      profile.lead,
      ...profile.themes.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)),
      'Interview met Riet Vermeulen (68)',
      '‘Er is altijd wel iemand.’',
      'Dan drinken we koffie.',
      'De wijkagent liep rond.',
      ...profile.about.map((note) => note.text),
      profile.colophon,
    ];
    for (const words of said) expect(text).toContain(words);
  });

  test('every figure of the table stands in it, below heads that repeat', async () => {
    const xml = parts['word/document.xml'] ?? '';
    const tables = xml.match(/<w:tbl>/g) ?? [];
    expect(tables.length).toBeGreaterThan(1);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    const text = await rawText('word/de-kersentuin.docx');
    for (const { rows } of profile.paper.table.groups)
      for (const { header, cells } of rows)
        for (const words of [header, ...cells.map((cell) => cell.text)]) expect(text).toContain(words);
  });

  test('is in Dutch, with headings in order and pictures in words', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="nl-NL"/>');
    const xml = parts['word/document.xml'] ?? '';
    const levels = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    const alts = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)];
    expect(alts.length).toBeGreaterThan(0);
    expect(alts).toHaveLength([...xml.matchAll(/<w:drawing>/g)].length);
    expect(alts.every(([, alt]) => (alt ?? '').length > 10)).toBe(true);
  });

  test('the same site gives the same bytes, without the clock or random names', async () => {
    const again = await office({ site, survey: smallSurvey(), photos: new Map(), papers: [] }, forgetful);
    const hash = ({ bytes }: OutputFile) => createHash('sha256').update(bytes).digest('hex');
    const word = (list: readonly OutputFile[]) => list.filter(({ path }) => path.startsWith('word/'));
    expect(word(again).map(hash)).toEqual(word(files).map(hash));
    expect(parts['docProps/core.xml']).toContain(`${site.datum}T00:00:00Z</dcterms:created>`);
    expect(Object.values(parts).join('')).not.toMatch(/rId[\w-]{20}/);
  });

  test('the last look before anything leaves reads its words and alternative texts', async () => {
    const read = await legible({
      path: 'word/de-kersentuin.docx',
      bytes: bytesOf('word/de-kersentuin.docx'),
    });
    const all = read.map(({ text }) => text).join(' ');
    expect(all).toContain('Riet Vermeulen');
    expect(all).toContain('De wijkagent liep rond.');
  });
});
