/** The accessible PDFs as residents get them: their length and weight, and that they say what their HTML says. */
import { join } from 'node:path';
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.ts';
import { compose } from '../../src/compose/compose.ts';
import type { PrintDocument, PrintedFile } from '../../src/domain/document.ts';
import { portray } from '../../src/portray/portray.ts';
import { print } from '../../src/print/print.ts';
import { render } from '../../src/render/render.ts';
import { style } from '../../src/style/style.ts';
import { silent, tellSurvey } from '../tell-survey.ts';
import { dictionaries, dictsAt, elements, htmlText, nameAt, openPdf, structureText } from './read-back.ts';

const home = join(import.meta.dirname, '..', '..');
const MOST_BYTES = 400 * 1024;

interface Made {
  readonly documents: readonly PrintDocument[];
  readonly printed: readonly PrintedFile[];
}

/** The documents of a data folder, and what the browser makes of them. */
async function printFolder(data: string, kinds: readonly PrintDocument['kind'][]): Promise<Made> {
  const told = await tellSurvey(join(home, data));
  const houseStyle = await style(told.survey.gemeente, told.survey.assets, silent);
  const charts = await chart(told.survey, told.findings, houseStyle, silent);
  const portraits = await portray(told.survey, silent);
  const site = compose({ ...told, charts, portraits, houseStyle, version: '0.0.0' });
  const documents = (await render(site, silent)).documents.filter(({ kind }) => kinds.includes(kind));
  return { documents, printed: await print(documents, houseStyle, told.survey.assets, silent) };
}

describe('the PDF of each area of the demo', () => {
  let files: readonly PrintedFile[];
  beforeAll(async () => {
    files = (await printFolder('data', ['accessible'])).printed;
  }, 300_000);

  it('has four to six pages and stays under 400 kB, drawn portraits included', () => {
    expect(files).toHaveLength(11);
    for (const { path, pages, bytes } of files) {
      expect([4, 5, 6], `${path} has ${pages} pages`).toContain(pages);
      expect(bytes.length, path).toBeLessThan(MOST_BYTES);
    }
  });

  it('fits on its paper', () => {
    expect(files.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  it('gives every figure an alternative, every link a description, every header cell a scope, and bookmarks', async () => {
    for (const { path: name, bytes } of files) {
      const pdf = await openPdf(bytes);
      const figures = elements(pdf, 'Figure');
      expect(figures.length, name).toBeGreaterThan(4);
      for (const figure of figures) expect(textAt(figure, 'Alt'), name).toMatch(/\w{3}/);
      for (const link of dictionaries(pdf).filter((dict) => nameAt(dict, 'Subtype') === 'Link')) {
        expect(textAt(link, 'Contents'), name).toMatch(/\w{3}/);
      }
      const unscoped = elements(pdf, 'TH').filter(
        (header) => !dictsAt(pdf, header, 'A').some((attributes) => nameAt(attributes, 'Scope')),
      );
      expect(unscoped, name).toEqual([]);
      expect(pdf.catalog.lookup(PDFName.of('Outlines'))).toBeInstanceOf(PDFDict);
    }
  });
});

describe('the PDFs of seeds/twee-wijken', () => {
  let documents: readonly PrintDocument[];
  let printed: readonly PrintedFile[];
  beforeAll(async () => {
    ({ documents, printed } = await printFolder('seeds/twee-wijken', ['accessible', 'edition']));
  }, 120_000);

  it('are one per area, and one of the whole edition', () => {
    expect(printed.map(({ path }) => path)).toEqual([
      'pdf/noord.pdf',
      'pdf/zuid.pdf',
      expect.stringMatching(/^pdf\/editie\/.*\.pdf$/),
    ]);
  });

  it('read in the order of their HTML and say all of it', async () => {
    for (const [index, { body }] of documents.entries()) {
      const said = await structureText(printed[index]?.bytes ?? new Uint8Array());
      expect(said.replaceAll('•', '')).toBe(htmlText(body));
    }
  });

  it('name area, gemeente, edition, n, source, date and "schatting" on every page (P07, T12)', () => {
    for (const { kind, meta } of documents) {
      const chapters = kind === 'edition' ? (meta.chapters ?? []) : [meta];
      expect(chapters.length).toBeGreaterThan(0);
      for (const { header, footer } of chapters) {
        expect(header).toMatch(/^(Noord|Zuid) · Wijkprofielen .+ \d{4}$/);
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

function textAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
