/** PDFs read back by other people's programs: pdf-lib for the objects, pdf.js for text and structure. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** All dictionaries of the file, streams' own included. */
export function dictionaries(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFRawStream) return [object.dict];
    return object instanceof PDFDict ? [object] : [];
  });
}

export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** Text for people. */
export function textAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The metadata packet. */
export function xmpOf(pdf: PDFDocument): string {
  const xmp = pdf.catalog.lookup(PDFName.of('Metadata'));
  return xmp instanceof PDFRawStream ? Buffer.from(xmp.contents).toString('utf8') : '';
}

/** Decoded page contents and forms: what is painted. */
export function contentsOf(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || nameAt(object.dict, 'Filter') !== 'FlateDecode') return [];
    if (nameAt(object.dict, 'Subtype') === 'Image' || object.dict.has(PDFName.of('Length1'))) return [];
    const text = inflateSync(object.contents).toString('latin1');
    return text.includes('begincmap') ? [] : [text];
  });
}

/** The images of the file. */
export function imagesOf(pdf: PDFDocument): PDFRawStream[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && nameAt(object.dict, 'Subtype') === 'Image' ? [object] : [],
    );
}

/** Elements of the structure tree with this type. */
export function elements(pdf: PDFDocument, type: string): PDFDict[] {
  return dictionaries(pdf).filter(
    (dict) => nameAt(dict, 'Type') === 'StructElem' && nameAt(dict, 'S') === type,
  );
}

/** Dictionaries that an entry holds, as kids or attributes. */
export function dictsAt(pdf: PDFDocument, dict: PDFDict, key: string): PDFDict[] {
  const value = dict.lookup(PDFName.of(key));
  const items = value instanceof PDFArray ? value.asArray() : [value];
  return items.flatMap((item) => {
    const found = item instanceof PDFRef ? pdf.context.lookup(item) : item;
    return found instanceof PDFDict ? [found] : [];
  });
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The text in the order of the structure tree, white space left out: what a screen reader says. */
export async function structureText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const byId = textById((await page.getTextContent({ includeMarkedContent: true })).items);
    const tree: Node | null = await page.getStructTree();
    text += tree ? textBelow(tree, byId) : '';
  }
  await pdf.destroy();
  return bare(text);
}

/** What each page shows as an artifact, white space left out: what a screen reader does not say. */
export async function artifactTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    texts.push(bare(textById(items).get('') ?? ''));
  }
  await pdf.destroy();
  return texts;
}

/** The text of each page as it is painted, white space left out. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await pdf.destroy();
  return texts;
}

/** A piece of text with its place: `height` above the foot of the page, as a share of the page. */
export interface PageLine {
  readonly text: string;
  readonly height: number;
}

/** The pieces of text of each page. */
export async function pageLines(bytes: Uint8Array): Promise<PageLine[][]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PageLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, height: Number(item.transform[5]) / height }]
          : [],
      ),
    );
  }
  await pdf.destroy();
  return pages;
}

function textById(items: readonly object[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    const type = 'type' in item ? String(item.type) : '';
    if (type.startsWith('begin')) open.push('id' in item ? String(item.id) : '');
    else if (type === 'endMarkedContent') open.pop();
    else if ('str' in item) {
      const id = open.findLast((mark) => mark !== '') ?? '';
      texts.set(id, (texts.get(id) ?? '') + String(item.str));
    }
  }
  return texts;
}

function textBelow(node: Node, texts: ReadonlyMap<string, string>): string {
  const own = node.id === undefined ? '' : (texts.get(node.id) ?? '');
  return own + (node.children ?? []).map((child) => textBelow(child, texts)).join('');
}

/** The text of HTML in document order. */
export function htmlText(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&nbsp;': ' ',
    '&quot;': '"',
    '&#39;': "'",
  };
  return bare(html.replace(/<[^>]+>/g, '').replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity));
}

export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B]+/g, '');
}
