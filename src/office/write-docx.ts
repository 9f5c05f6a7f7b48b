/** The one writer of Word files: pieces in, bytes out, the same for the same pieces. */
import type { FileChild, IParagraphOptions, IParagraphStyleOptions, ParagraphChild } from 'docx';
import { type Cache, keepValue } from '../cache.ts';
import type { Piece, Run } from './pieces.ts';
import { steadyPackage } from './steady-package.ts';

export interface DocxMeta {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO date of the edition. */
  readonly date: string;
  /** Runs at the foot of each page, with the page's number. */
  readonly footer?: string;
  /** Ink and accent as #RRGGBB; black where a paper wants no layout. */
  readonly colors?: { readonly ink: string; readonly accent: string };
}

type Docx = typeof import('docx');

/** Points and twentieths of a point, in which Word measures; A4 with margins of 20 mm. */
const TWIPS_PER_MM = 1440 / 25.4;
const PIXELS_PER_MM = 96 / 25.4;
const A4 = { width: 11906, height: 16838 };
const MARGIN = Math.round(20 * TWIPS_PER_MM);
const BODY_TWIPS = A4.width - 2 * MARGIN;

/** A document in Dutch with real headings, lists, table heads that repeat, and pictures with their words. */
export function writeDocx(pieces: readonly Piece[], meta: DocxMeta, cache: Cache): Promise<Uint8Array> {
  return keepValue(cache, 'kantoor', ['docx', pieces, meta], () => make(pieces, meta));
}

async function make(pieces: readonly Piece[], meta: DocxMeta): Promise<Uint8Array> {
  // Loaded where a document is made: it takes a fifth of a second.
  const docx = await import('docx');
  const { Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx;
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'Klein',
        children: [
          new TextRun(`${meta.footer ? `${meta.footer} · ` : ''}bladzijde `),
          new TextRun({ children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
  const document = new Document({
    title: meta.title,
    subject: meta.subject,
    creator: meta.author,
    lastModifiedBy: meta.author,
    description: meta.subject,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } },
        ...headingStyles(meta),
      },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    numbering: {
      config: [
        {
          reference: 'genummerd',
          levels: [
            {
              level: 0,
              format: 'decimal',
              text: '%1.',
              style: { paragraph: { indent: { left: 567, hanging: 340 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: footer },
        children: pieces.flatMap((piece) => childrenOf(piece, docx)),
      },
    ],
  });
  return steadyPackage(await Packer.toBuffer(document), meta.date);
}

function headingStyles({ colors }: DocxMeta) {
  const color = (colors?.accent ?? '#000000').slice(1);
  const style = (size: number, before: number) => ({
    run: { size, bold: true, color },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    heading1: style(36, 0),
    heading2: style(28, 320),
    heading3: style(24, 200),
    heading4: style(22, 160),
  };
}

const own = (name: string, run: NonNullable<IParagraphStyleOptions['run']> = {}): IParagraphStyleOptions => ({
  id: name,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
});

/** Known by these names to the desks of papers; they carry no layout of their own to speak of. */
const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  own('Kop', { bold: true, size: 32 }),
  own('Intro', { bold: true }),
  own('Vraag', { bold: true }),
  own('Antwoord'),
  own('Citaat', { italics: true }),
  own('Bijschrift', { size: 18 }),
  own('Klein', { size: 18 }),
  own('Regel'),
];

function childrenOf(piece: Piece, docx: Docx): readonly FileChild[] {
  const { Paragraph } = docx;
  const block = (options: IParagraphOptions) => [new Paragraph(options)];
  switch (piece.kind) {
    case 'heading':
      return block({ text: piece.text, heading: HEADINGS[piece.level] });
    case 'paragraph':
      return block({
        children: runsOf(piece.runs, docx),
        spacing: { after: 120 },
        ...(piece.style ? { style: piece.style } : {}),
      });
    case 'item':
      return block({
        children: runsOf(piece.runs, docx),
        ...(piece.numbered ? { numbering: { reference: 'genummerd', level: 0 } } : { bullet: { level: 0 } }),
      });
    case 'table':
      return [
        ...block({ text: piece.caption, style: 'Bijschrift', keepNext: true }),
        tableOf(piece, docx),
        ...block({}),
      ];
    case 'picture':
      return block({ children: [pictureOf(piece, docx)], spacing: { after: 80 }, keepNext: true });
  }
}

const HEADINGS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' } as const;

function runsOf(runs: readonly Run[], { ExternalHyperlink, TextRun }: Docx): ParagraphChild[] {
  return runs.map(({ text, bold, italic, href }) => {
    const run = new TextRun({
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(href ? { style: 'Hyperlink' } : {}),
    });
    return href && /^(https?|mailto|tel):/.test(href)
      ? new ExternalHyperlink({ link: href, children: [run] })
      : run;
  });
}

function tableOf(
  { heads, rows, rowMm, shares }: Extract<Piece, { kind: 'table' }>,
  { Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Docx,
): FileChild {
  const widths = (shares ?? sharesFor(heads.length)).map((share) => Math.round(share * BODY_TWIPS));
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [new Paragraph({ children: [new TextRun({ text, size: 20, ...(bold ? { bold } : {}) })] })],
    });
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(rowMm && !isHead ? { height: { value: Math.round(rowMm * TWIPS_PER_MM), rule: 'atLeast' } } : {}),
      children: cells.map((text, at) => cell(text, at, isHead)),
    });
  return new Table({
    width: { size: BODY_TWIPS, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** The column of row headers is wider than the others, which share the rest. */
function sharesFor(columns: number): readonly number[] {
  const first = Math.min(columns === 1 ? 1 : 0.4, 1.6 / columns);
  return [first, ...Array.from({ length: columns - 1 }, () => (1 - first) / (columns - 1))];
}

function pictureOf(
  { bytes, type, widthMm, heightMm, alt }: Extract<Piece, { kind: 'picture' }>,
  { ImageRun }: Docx,
): ParagraphChild {
  const size = (mm: number) => Math.round(mm * PIXELS_PER_MM);
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: size(widthMm), height: size(heightMm) },
    altText: { name: alt.slice(0, 60), title: '', description: alt },
  });
}
