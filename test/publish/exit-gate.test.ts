import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { utils, write } from '@e965/xlsx';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/domain/document.ts';
import { DataError } from '../../src/error.ts';
import { archive } from '../../src/publish/archive.ts';
import { stopLeaks } from '../../src/publish/exit-gate.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { program } from '../program.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

const HIDDEN = '23,4567';
const NAME = 'Wilhelmina Zwaluwhoek';

const { survey, withheld } = suppress(
  surveyOf(areasOf(['A']), [indicator('rommel')], [cell('A', 'rommel', published(23.4567, 8))]),
);
const findings = {
  key: '',
  areas: new Map(),
  measuresOf: () => [],
  families: [],
  fragile: () => [],
  foreseen: () => [],
  remarks: [],
};
const withdrawn = [
  { file: 'wijken/a/interview-1.md', traces: [NAME] },
  { file: 'wijken/a/interview-2.md', traces: ['Anke'] },
];
const publication = { withheld, findings, survey: { ...survey, texts: { ...survey.texts, withdrawn } } };

/** One that holds nothing. */
const cache = () => ({ cacheDir: mkdtempSync(join(tmpdir(), 'uitgang-')), program });

/** Explanations of the gate; empty where everything may leave. */
async function refused(...files: readonly OutputFile[]): Promise<readonly string[]> {
  try {
    await stopLeaks(files, publication, cache());
    return [];
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    return cause.remarks.map(({ explanation }) => explanation);
  }
}

async function pdfOf(text: string, title = 'Titel'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.addPage().drawText(text);
  return pdf.save();
}

function workbookOf(text: string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['gewoon'], [text]]), 'Cijfers');
  return write(book, { type: 'buffer', bookType: 'xlsx' });
}

const photo = (words: string) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#778899' } })
    .withExif({ IFD0: { ImageDescription: words } })
    .jpeg()
    .toBuffer();

describe.each([HIDDEN, NAME])('%s is found wherever it was planted', (secret) => {
  const html = (body: string) => `<!doctype html><title>T</title><main>${body}</main>`;
  const cases: readonly (readonly [string, () => Promise<OutputFile> | OutputFile])[] = [
    ['text of a page', () => ({ path: 'site/a.html', bytes: html(`<p>Dat is ${secret}.</p>`) })],
    [
      'description of a picture',
      () => ({ path: 'site/b.html', bytes: html(`<img src="x.png" alt="Bij ${secret}">`) }),
    ],
    [
      'metadata of a page',
      () => ({ path: 'site/c.html', bytes: html(`<meta name="d" content="${secret}">`) }),
    ],
    [
      'text of a drawing',
      () => ({ path: 'site/d.svg', bytes: `<svg><title>${secret}</title><path d="M1 2"/></svg>` }),
    ],
    ['JSON', () => ({ path: 'cijfers/cijfers.json', bytes: JSON.stringify({ a: [secret] }) })],
    ['CSV', () => ({ path: 'cijfers/cijfers.csv', bytes: `a;b\r\n${secret};1\r\n` })],
    ['calendar', () => ({ path: 'site/x.ics', bytes: `SUMMARY:${secret}\r\n` })],
    ['text of a PDF', async () => ({ path: 'pdf/a.pdf', bytes: await pdfOf(`Dat is ${secret} hier`) })],
    ['title of a PDF', async () => ({ path: 'pdf/b.pdf', bytes: await pdfOf('Niets', secret) })],
    ['workbook', () => ({ path: 'cijfers/w.xlsx', bytes: workbookOf(secret) })],
    [
      'zip',
      async () => ({ path: 'g.zip', bytes: await archive([{ path: 'site/a/b.html', bytes: html(secret) }]) }),
    ],
    [
      'PDF in a zip',
      async () => ({ path: 'h.zip', bytes: await archive([{ path: 'a.pdf', bytes: await pdfOf(secret) }]) }),
    ],
  ];
  test.each(cases)('in the %s', async (_, plant) => {
    const file = await plant();
    const found = await refused({ path: 'site/index.html', bytes: html('Welkom') }, file);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(file.path);
    expect(found[0]).not.toContain(secret);
  });
});

describe('a withdrawn name', () => {
  test.each([
    ['broken over lines', '<p>van Wilhelmina\n   Zwaluw&shy;hoek zelf</p>'],
    ['in capitals', '<p>WILHELMINA ZWALUWHOEK</p>'],
    ['with a tag between', '<p>Wilhelmina <b>Zwaluwhoek</b></p>'],
    ['short, as a word', '<p>Koffie bij Anke.</p>'],
  ])('is found %s', async (_, bytes) => {
    expect(await refused({ path: 'site/a.html', bytes })).toHaveLength(1);
  });

  test('is found in the metadata of a photo and in the name of a file', async () => {
    expect(await refused({ path: 'site/beeld/a.jpg', bytes: await photo(NAME) })).toHaveLength(1);
    expect(await refused({ path: 'site/wilhelmina-zwaluwhoek.txt', bytes: 'niets' })).toHaveLength(1);
  });

  test('is not found in a longer word', async () => {
    expect(
      await refused({ path: 'site/a.html', bytes: '<p>De banken zijn rood, de ranken groen.</p>' }),
    ).toEqual([]);
  });
});

test('coordinates, versions and names of files are no figures', async () => {
  const svg = '<svg viewBox="0 0 23.4567 9"><path d="M23.4567 1L2 23.4567"/></svg>';
  const page = `<script src="a.23,4567.js"></script><link href="x-23.4567.css"><p>versie 1.23.4567 van 1-23.4567.9</p>${svg}`;
  expect(await refused({ path: 'site/a.html', bytes: page }, { path: 'site/a.svg', bytes: svg })).toEqual([]);
});

test('a number that follows from figures that are shown may leave', async () => {
  const measured = { interval: { shown: { lower: { download: 23.4567 }, upper: { download: 30 } } } };
  const shown = {
    ...publication,
    findings: {
      key: 'shown',
      areas: new Map([['A', [{ indicator: { code: 'x' }, comparisons: {}, groups: [] }]]]),
      measuresOf: () => [measured],
    },
  };
  const file = { path: 'a.csv', bytes: HIDDEN };
  await expect(stopLeaks([file], shown as never, cache())).resolves.toBeUndefined();
  await expect(stopLeaks([file], publication, cache())).rejects.toThrow(DataError);
});

test('what was read before is not read again, unless something else is hidden or it changed', async () => {
  const kept = cache();
  const [clean, told] = [
    { path: 'a.csv', bytes: 'niets' },
    { path: 'b.csv', bytes: HIDDEN },
  ];
  await stopLeaks([clean], publication, kept);
  const other = suppress(
    surveyOf(areasOf(['A']), [indicator('rommel')], [cell('A', 'rommel', published(98.7654, 8))]),
  );
  await stopLeaks([clean, told], { ...publication, withheld: other.withheld }, kept);
  await expect(stopLeaks([clean, told], publication, kept)).rejects.toThrow(DataError);
  const changed = { path: 'a.csv', bytes: HIDDEN };
  await expect(stopLeaks([changed], publication, kept)).rejects.toThrow(DataError);
  const zip = { path: 's.zip', bytes: await archive([changed]) };
  await expect(stopLeaks([clean, zip], publication, kept)).rejects.toThrow(DataError);
});
