/** The accessible PDFs of the demo as a listener goes through them, held against the HTML that they were made of. */
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookmarksIn, elementsIn, headingsInHtml, heardIn, heardInHtml, ownContent } from './listener.ts';
import { printFolder } from './print-folder.ts';
import { dictsAt, nameAt, openPdf } from './read-back.ts';

type Opened = Awaited<ReturnType<typeof openPdf>>;
let documents: readonly { readonly name: string; readonly html: string; readonly pdf: Opened }[];
beforeAll(async () => {
  const made = await printFolder(
    'data',
    ({ kind, slug }) => kind !== 'press' && (kind !== 'large' || /^(binnenstad|weerdpolder)/.test(slug)),
  );
  documents = await Promise.all(
    made.documents.map(async ({ body }, at) => {
      const file = made.printed[at];
      if (!file) throw new Error('nothing was printed');
      return { name: file.path, html: body, pdf: await openPdf(file.bytes) };
    }),
  );
}, 900_000);

describe('who listens to a PDF', () => {
  it('gets a document of each wijk, of all together, large ones, kernrapporten, themarapporten and one for the council', () => {
    expect(documents).toHaveLength(26);
  });

  it('goes by bookmarks that say what the headings say, each at its level and naming its heading', () => {
    for (const { name, html, pdf } of documents) {
      const bookmarks = bookmarksIn(pdf);
      expect(
        bookmarks.map(({ level, title }) => ({ level, title })),
        name,
      ).toEqual(headingsInHtml(html));
      expect(
        bookmarks.every(({ element }) => /^H[1-6]$/.test(element ?? '')),
        name,
      ).toBe(true);
    }
  });

  it('hears the lists, tables and alternatives of the page, in their number and order', () => {
    for (const { name, html, pdf } of documents) expect(heardIn(pdf), name).toEqual(heardInHtml(html));
  });

  it('hears no text that stands loose in a part of the document', () => {
    const groups = new Set([
      'Document',
      'Part',
      'Art',
      'Sect',
      'Div',
      'L',
      'LI',
      'Table',
      'TR',
      'THead',
      'TBody',
    ]);
    for (const { name, pdf } of documents) {
      const loose = elementsIn(pdf).filter(
        (element) => groups.has(nameAt(element, 'S') ?? '') && ownContent(pdf, element) > 0,
      );
      expect(
        loose.map((element) => nameAt(element, 'S')),
        name,
      ).toEqual([]);
    }
  });

  it('is shown each figure where it stands: a box within its page', () => {
    for (const { name, pdf } of documents) {
      const { width, height } = pdf.getPage(0).getSize();
      const figures = elementsIn(pdf).filter((element) => nameAt(element, 'S') === 'Figure');
      // A theme may have a few topics only.
      expect(figures.length, name).toBeGreaterThan(name.startsWith('pdf/thema/') ? 2 : 4);
      for (const figure of figures) {
        const [box] = dictsAt(pdf, figure, 'A').flatMap((attributes) => {
          const value = attributes.lookup(PDFName.of('BBox'));
          return value instanceof PDFArray
            ? [value.asArray().map((side) => (side instanceof PDFNumber ? side.asNumber() : Number.NaN))]
            : [];
        });
        const [left = -1, bottom = -1, right = -1, top = -1] = box ?? [];
        expect(left >= 0 && bottom >= 0 && right <= width + 1 && top <= height + 1, `${name} ${box}`).toBe(
          true,
        );
        expect((right - left) * (top - bottom), `${name} ${box}`).toBeGreaterThan(100);
      }
    }
  });

  it('finds each element as the parent of the content that it holds', () => {
    for (const { name, pdf } of documents) {
      for (const element of elementsIn(pdf)) {
        const parent = element.lookup(PDFName.of('P'));
        expect(parent instanceof PDFDict, name).toBe(true);
      }
    }
  });
});
