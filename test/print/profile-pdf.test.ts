/** The accessible PDFs of a small survey: that they say what their HTML says. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintDocument, PrintedFile } from '../../src/domain/document.ts';
import { numbered } from './listener.ts';
import { printFolder } from './print-folder.ts';
import { htmlText, openPdf, structureText } from './read-back.ts';

describe('the PDFs of seeds/twee-wijken', () => {
  let documents: readonly PrintDocument[];
  let printed: readonly PrintedFile[];
  beforeAll(async () => {
    ({ documents, printed } = await printFolder(
      'seeds/twee-wijken',
      ({ kind, slug }) => !['press', 'theme', 'council'].includes(kind) && slug !== 'kernrapport',
    ));
  }, 120_000);

  it('are one per area, the same in large print, and one of the whole edition', () => {
    expect(printed.map(({ path }) => path)).toEqual([
      'pdf/noord.pdf',
      'pdf/zuid.pdf',
      'pdf/groot/noord.pdf',
      'pdf/groot/zuid.pdf',
      expect.stringMatching(/^pdf\/editie\/.*\.pdf$/),
    ]);
  });

  it('read in the order of their HTML and say all of it', async () => {
    for (const [index, { body }] of documents.entries()) {
      const bytes = printed[index]?.bytes ?? new Uint8Array();
      const said = await structureText(bytes);
      expect(said.replaceAll('•', '')).toBe(htmlText(numbered(body, await openPdf(bytes))));
    }
  });

  it('name area, gemeente, edition, n, source, date and "schatting" on every page (P07, T12)', () => {
    for (const { kind, meta } of documents) {
      const chapters = kind === 'edition' ? (meta.chapters ?? []) : [meta];
      expect(chapters.length).toBeGreaterThan(0);
      for (const { header, footer } of chapters) {
        expect(header).toMatch(/^(Noord|Zuid|Heiderwaal) · Wijkprofielen .+ \d{4}$/);
        expect(footer).toMatch(/\d+ bewoners .*schatting · bron: Veiligheidsmonitor \d{4} · \d+ \w+ \d{4}/);
      }
    }
  });

  it('say in words all values of a chart, whose table stays on the page (C08)', () => {
    for (const { body } of documents) {
      const labels = [...body.matchAll(/<svg[^>]* aria-label="([^"]*)"/g)].map(([, label = '']) => label);
      const charts = labels.filter((label) => !/^(Kaart|QR-code)/.test(label));
      expect(charts.length).toBeGreaterThan(1);
      for (const label of charts) expect(label).toMatch(/marge|antwoorden|ingekleurd/);
    }
  });
});
