import { PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintedFile } from '../../src/domain/document.ts';
import { applyEdits } from '../../src/print/accessible/content-edit.ts';
import { markArtifacts } from '../../src/print/accessible/mark-artifacts.ts';
import type { MarkedContent } from '../../src/print/accessible/marked-pages.ts';
import type { Decoder } from '../../src/print/pdf/font-text.ts';
import type { Widths } from '../../src/print/pdf/glyph-widths.ts';
import { print } from '../../src/print/print.ts';
import { effects, meta, neutralStyle, profileDocument } from './fixture.ts';
import {
  dictionaries,
  dictsAt,
  elements,
  htmlText,
  nameAt,
  openPdf,
  pageTexts,
  structureText,
} from './read-back.ts';

let printed: PrintedFile;
beforeAll(async () => {
  const [file] = await print([profileDocument()], await neutralStyle(), new Map(), effects);
  if (!file) throw new Error('nothing was printed');
  printed = file;
});

const textOf = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

describe('accessible PDF (PDF/UA-1, ISO 14289-1)', () => {
  it('stands where the page links to', () => {
    expect(printed.path).toBe('pdf/wijk-1.pdf');
    expect(printed.pages).toBeGreaterThan(1);
  });

  it('declares pdfuaid part 1 in XMP (5)', async () => {
    const pdf = await openPdf(printed.bytes);
    const xmp = pdf.catalog.lookup(PDFName.of('Metadata'));
    const text = xmp instanceof PDFRawStream ? Buffer.from(xmp.contents).toString('utf8') : '';
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain(meta.title);
  });

  it('has a title that viewers show, and a language (7.1, 7.2)', async () => {
    const pdf = await openPdf(printed.bytes);
    expect(pdf.getTitle()).toBe(meta.title);
    expect(textOf(pdf.catalog.lookup(PDFName.of('Lang')))).toBe('nl');
    const viewer = pdf.catalog.lookup(PDFName.of('ViewerPreferences'));
    expect(String(viewer)).toContain('/DisplayDocTitle true');
    expect(String(pdf.catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true');
  });

  it('takes its dates from the edition and not from the clock', async () => {
    const pdf = await openPdf(printed.bytes);
    expect(pdf.getCreationDate()?.toISOString()).toBe('2025-12-31T00:00:00.000Z');
    expect(pdf.getModificationDate()?.toISOString()).toBe('2025-12-31T00:00:00.000Z');
  });

  it('gives every figure an alternative (7.3)', async () => {
    const pdf = await openPdf(printed.bytes);
    const figures = elements(pdf, 'Figure');
    expect(figures).toHaveLength(1);
    for (const figure of figures) expect(textOf(figure.lookup(PDFName.of('Alt')))).toMatch(/marge/);
  });

  it('gives every link a description with its text and address (7.18.5)', async () => {
    const pdf = await openPdf(printed.bytes);
    const links = dictionaries(pdf).filter((dict) => nameAt(dict, 'Subtype') === 'Link');
    const contents = links.map((link) => textOf(link.lookup(PDFName.of('Contents'))));
    expect(contents.sort()).toEqual(['bewoners zelf (in dit document)', 'het CBS (https://www.cbs.nl/)']);
  });

  it('scopes every header cell (7.5)', async () => {
    const pdf = await openPdf(printed.bytes);
    const headers = elements(pdf, 'TH');
    expect(headers.length).toBeGreaterThan(70);
    for (const header of headers) {
      const scopes = dictsAt(pdf, header, 'A').map((attributes) => nameAt(attributes, 'Scope'));
      expect(scopes.some((scope) => scope === 'Row' || scope === 'Column')).toBe(true);
    }
  });

  it('numbers element ids in reading order and keeps header references whole', async () => {
    const pdf = await openPdf(printed.bytes);
    const ids = elements(pdf, 'TH').map((header) => textOf(header.lookup(PDFName.of('ID'))));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id === undefined || /^e\d{6}$/.test(id))).toBe(true);
    for (const cell of elements(pdf, 'TD')) {
      for (const attributes of dictsAt(pdf, cell, 'A')) {
        const named = String(attributes.lookup(PDFName.of('Headers')) ?? '').match(/e\d{6}/g) ?? [];
        expect(named.every((id) => ids.includes(id))).toBe(true);
      }
    }
  });

  it('has bookmarks and tabs through pages in reading order', async () => {
    const pdf = await openPdf(printed.bytes);
    expect(pdf.catalog.lookup(PDFName.of('Outlines'))).toBeInstanceOf(PDFDict);
    for (const page of pdf.getPages()) expect(nameAt(page.node, 'Tabs')).toBe('S');
  });

  it('reads in the order of the HTML, and says all of it', async () => {
    // The style sheet puts a dash before each item.
    const html = profileDocument().body.replaceAll('<li>', '<li>–');
    expect(await structureText(printed.bytes)).toBe(htmlText(html));
  });

  it('shows the head of a table on each page, and says it once', async () => {
    const shown = await pageTexts(printed.bytes);
    expect(shown.filter((text) => text.includes('VraagAantal')).length).toBeGreaterThan(1);
    expect((await structureText(printed.bytes)).match(/VraagAantal/g)).toHaveLength(1);
  });

  it('embeds every font as a subset', async () => {
    const pdf = await openPdf(printed.bytes);
    const descriptors = dictionaries(pdf).filter((dict) => nameAt(dict, 'Type') === 'FontDescriptor');
    expect(descriptors.length).toBeGreaterThan(1);
    for (const descriptor of descriptors) {
      expect(descriptor.has(PDFName.of('FontFile2'))).toBe(true);
      expect(nameAt(descriptor, 'FontName')).toMatch(/^[A-Z]{6}\+/);
    }
  });
});

describe('artifacts', () => {
  const decode: Decoder = (content, from, to) => content.toString('latin1', from + 1, to - 1);
  const fonts = {
    decoders: new Map([['/F1', decode]]),
    spaces: new Map([['/F1', '( )']]),
    widthsOf: () => undefined,
  };
  const textsOf = ({ pieces }: MarkedContent) => new Map([...pieces].map(([id, { text }]) => [id, text]));

  it('are the running lines and clip paths, and no tagged content', () => {
    const content = 'BT /F1 9 Tf (kop) Tj ET\n0 0 5 5 re W n\n/P <</MCID 0 >>BDC BT (tekst) Tj ET EMC';
    const marked = markArtifacts(Buffer.from(content, 'latin1'), fonts);
    expect(marked.furniture).toBe('kop');
    expect(textsOf(marked)).toEqual(new Map([[0, 'tekst']]));
    expect(marked.content.toString('latin1')).toBe(
      '/Artifact BMC\nBT /F1 9 Tf (kop) Tj ET\nEMC\n/Artifact BMC\n0 0 5 5 re W n\nEMC\n/P <</MCID 0 >>BDC BT (tekst) Tj ET EMC',
    );
  });

  it('leave words apart where a line breaks, but for what hangs together', () => {
    const lines = (...texts: string[]) =>
      `/P <</MCID 0 >>BDC /F1 9 Tf ${texts.map((text, at) => `BT 1 0 0 -1 0 ${at * 9} Tm (${text}) Tj ET`).join('\n')} EMC`;
    const read = (...texts: string[]) => {
      const marked = markArtifacts(Buffer.from(lines(...texts), 'latin1'), fonts);
      return [textsOf(marked).get(0), applyEdits(marked.content, marked.edits).toString('latin1')];
    };
    expect(read('hun', 'buurt.')).toEqual([
      'hun buurt.',
      lines('hun', 'buurt.').replace('(hun) Tj', '(hun) Tj ( ) Tj'),
    ]);
    for (const [before, after] of [
      ['e-', 'mail'],
      ['voorbeeld.nl/', 'wijk'],
      ['hun ', 'buurt'],
    ] as const) {
      expect(read(before, after)).toEqual([before + after, lines(before, after)]);
    }
  });

  it('leave words apart that stand at one height in two columns, and join what goes on where the last ended', () => {
    const wide: Widths = { table: new Float64Array(0), fallback: 500 };
    const hex = (text: string) =>
      `<${[...text].map((char) => `00${char.charCodeAt(0).toString(16)}`).join('')}>`;
    const known = {
      decoders: new Map<string, Decoder>([
        [
          '/F1',
          (all, from, to) =>
            Buffer.from(all.toString('latin1', from + 1, to - 1), 'hex')
              .toString('latin1')
              .replaceAll('\0', ''),
        ],
      ]),
      spaces: new Map([['/F1', '<0020>']]),
      widthsOf: () => wide,
    };
    /** The second text at this many px; the first is 8 letters of 5 px. */
    const read = (x: number) => {
      const shown = [0, x].map(
        (left, at) => `BT /F1 10 Tf 1 0 0 -1 ${left} 90 Tm ${hex(['Ongeveer', '45'][at] ?? '')} Tj ET`,
      );
      return textsOf(
        markArtifacts(Buffer.from(`/P <</MCID 0 >>BDC ${shown.join('\n')} EMC`, 'latin1'), known),
      ).get(0);
    };
    expect([read(40), read(44), read(351)]).toEqual(['Ongeveer45', 'Ongeveer45', 'Ongeveer 45']);
  });

  it('say a space that holds words together as the space that it is', () => {
    const content =
      '/P <</MCID 0 >>BDC BT /F1 9 Tf (20) Tj /Span<</ActualText <FEFF00A0> >> BDC ( ) Tj EMC (van) Tj ET EMC';
    const marked = markArtifacts(Buffer.from(content, 'latin1'), fonts);
    expect(textsOf(marked).get(0)).toBe('20 van');
    expect(applyEdits(marked.content, marked.edits).toString('latin1')).toBe(
      '/P <</MCID 0 >>BDC BT /F1 9 Tf (20) Tj  ( ) Tj  (van) Tj ET EMC',
    );
  });

  it('never hide text that is no running line: such a template is a bug', async () => {
    const document = profileDocument();
    const body = `<p aria-hidden="true">Verstopt</p>${document.body}`;
    const run = print([{ ...document, body }], await neutralStyle(), new Map(), effects);
    await expect(run).rejects.toThrow(/outside the structure of the document: "Verstopt"/);
  });
});

describe('something wider than the paper', () => {
  it('is told: the browser then sets the whole smaller', async () => {
    const document = profileDocument();
    const wide = `${document.body}<div style="width:300mm">Breed</div>`;
    const files = await print(
      [document, { ...document, body: wide }],
      await neutralStyle(),
      new Map(),
      effects,
    );
    expect(files.map(({ remarks }) => remarks.map(({ rule }) => rule))).toEqual([[], ['pdf-verkleind']]);
  });
});

describe('a PDF of more than six pages', () => {
  const long = (blocks: number) => {
    const document = profileDocument();
    const css = `${document.css} .blok { height: 250mm } [data-krap] .blok { height: 200mm }`;
    const body = `<main><h1>Lang</h1>${'<p class="blok">Tekst</p>'.repeat(blocks)}</main>`;
    return { ...document, css, body };
  };

  it('is set tighter, and told of where that does not help', async () => {
    const files = await print([long(5), long(7), long(9)], await neutralStyle(), new Map(), effects);
    expect(files.map(({ pages }) => pages <= 6)).toEqual([true, true, false]);
    expect(files.map(({ remarks }) => remarks.map(({ rule }) => rule))).toEqual([[], [], ['pdf-lang']]);
  });

  it('leaves the next document as it was', async () => {
    const style = await neutralStyle();
    const [, after] = await print([long(9), profileDocument()], style, new Map(), { ...effects, jobs: 1 });
    expect(Buffer.from(after?.bytes ?? []).equals(Buffer.from(printed.bytes))).toBe(true);
  });
});

describe('a figure without an alternative', () => {
  it('is refused', async () => {
    const document = profileDocument();
    const body = document.body.replace(/aria-label="[^"]*"/, '');
    await expect(print([{ ...document, body }], await neutralStyle(), new Map(), effects)).rejects.toThrow(
      /without a text alternative|outside the structure/,
    );
  });
});
