/** The accessible PDFs page by page: how much of each page is used, and what stands at its foot. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../src/domain/document.ts';
import { printFolder } from './print-folder.ts';
import { bare, type PageLine, pageLines } from './read-back.ts';

/** Much to tell, too few answers, a long name without interviews; the gemeente, a district, three themes; the edition. */
const LOOKED_AT =
  /^(accessible\/(binnenstad|oude-haven|weerdpolder)|report\/(kernrapport|heide)|theme\/(overlast|preventie|respect)|edition\/)/;

interface Read {
  readonly name: string;
  readonly document: PrintDocument;
  /** Of each page, without its running lines. */
  readonly pages: readonly (readonly PageLine[])[];
}

let read: readonly Read[];
beforeAll(async () => {
  const { documents, printed } = await printFolder('data', ({ kind, slug }) =>
    LOOKED_AT.test(`${kind}/${slug}`),
  );
  read = await Promise.all(
    documents.map(async (document, at) => {
      const lines = await pageLines(printed[at]?.bytes ?? new Uint8Array());
      return { name: `${document.kind} ${document.slug}`, document, pages: lines.map(withoutRunning) };
    }),
  );
}, 900_000);

/** Margins of a page, as in templates/styles/pdf.css: 13 mm above, 15 mm below, of 297. */
const TOP = 1 - 13 / 297;
const FOOT = 15 / 297;
/** Half a millimeter. */
const SAME_LINE = 0.5 / 297;

function withoutRunning(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.filter(({ height }) => height < TOP && height > FOOT);
}

/** Share of the height between the margins that has text: charts and pictures have theirs below them. */
function used(lines: readonly PageLine[]): number {
  return (TOP - Math.min(TOP, ...lines.map(({ height }) => height))) / (TOP - FOOT);
}

function isBeside(lines: readonly PageLine[], line: PageLine, text: string): boolean {
  return lines.some((one) => one.text === text && Math.abs(one.height - line.height) < SAME_LINE);
}

describe('a page of an accessible PDF', () => {
  /** Emptier than they should be: not to become emptier, and open. A chart of fourteen rows goes on to the next page. */
  const KNOWN: Readonly<Record<string, number>> = { 'report kernrapport 5': 0.57, 'theme overlast 2': 0.18 };

  it('is used for three fifths at least, but for the last one of an area and those that are known', () => {
    const white = read
      .filter(({ document }) => document.kind !== 'edition')
      .flatMap(({ name, pages }) =>
        pages.slice(0, -1).map((lines, at) => ({ page: `${name} ${at + 1}`, share: used(lines) })),
      )
      .filter(({ page, share }) => share < (KNOWN[page] ?? 0.6));
    expect(white).toEqual([]);
  });

  it('is never nearly empty, the last one included', () => {
    const stubs = read
      .flatMap(({ name, pages }) =>
        pages.map((lines, at) => ({ page: `${name} ${at + 1}`, share: used(lines) })),
      )
      .filter(({ share }) => share < 0.12);
    expect(stubs).toEqual([]);
  });

  it('tells below the head of the table of all figures of which theme they are, where a theme goes on too', () => {
    const pages = read
      .filter(({ document: { kind } }) => kind === 'accessible' || kind === 'report')
      .flatMap(({ name, document, pages }) => {
        const themes = new Set(
          [...document.body.matchAll(/scope="rowgroup">([^<]*)</g)].map(([, theme = '']) => bare(theme)),
        );
        return pages.flatMap((lines, at) => {
          const head = lines.find((line) => line.text === 'Onderwerp' && isBeside(lines, line, 'Antwoorden'));
          if (!head) return [];
          const below = lines
            .filter(({ height }) => height < head.height - SAME_LINE)
            .sort((a, b) => b.height - a.height)[0];
          return [{ page: `${name} ${at + 1}: ${below?.text}`, told: themes.has(bare(below?.text ?? '')) }];
        });
      });
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.filter(({ told }) => !told).map(({ page }) => page)).toEqual([]);
  });

  it('has no heading alone at its foot', () => {
    // On the first page of the edition names of chapters stand in the contents.
    for (const { name, document, pages } of read.filter(({ document: { kind } }) => kind !== 'edition')) {
      const headings = new Set(
        [...document.body.matchAll(/<h[1-4][^>]*>([\s\S]*?)<\/h[1-4]>/g)].map(([, text = '']) =>
          bare(text.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&')),
        ),
      );
      const alone = pages.flatMap((lines, at) => {
        const lowest = lines.toSorted((a, b) => a.height - b.height)[0];
        if (!lowest || !headings.has(bare(lowest.text))) return [];
        // A row of a table may be called as a chart is: its figures stand beside it.
        const isRow = lines.some(
          (line) => line !== lowest && Math.abs(line.height - lowest.height) < SAME_LINE,
        );
        return isRow ? [] : [`${name} ${at + 1}: ${lowest.text}`];
      });
      expect(alone).toEqual([]);
    }
  });
});

describe('the edition', () => {
  it('has contents, a map, and the gemeente as its first chapter', () => {
    const edition = read.find(({ document }) => document.kind === 'edition');
    const first = edition?.pages[0]?.map(({ text }) => text).join(' ') ?? '';
    expect(first).toContain('Inhoud');
    expect(edition?.document.body).toContain('edition__map');
    expect(edition?.document.meta.chapters?.[0]?.header).toMatch(/^Maasdrecht ·/);
  });
});
