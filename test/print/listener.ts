/** What a listener gets of a PDF, and what the HTML says that it should be: the same lists, made from either side. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { nameAt, textAt } from './read-back.ts';

export interface Heard {
  readonly lists: number;
  readonly items: number;
  readonly tables: number;
  readonly rows: number;
  readonly headers: number;
  readonly cells: number;
  readonly alternatives: readonly string[];
}

export interface Bookmark {
  readonly level: number;
  readonly title: string;
  /** Kind of the element that it names. */
  readonly element: string | undefined;
  /** Reference of the page that it leads to. */
  readonly page: string;
}

const tidy = (text: string) =>
  text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The structure tree in reading order. */
export function elementsIn(pdf: PDFDocument): PDFDict[] {
  const found: PDFDict[] = [];
  const visit = (parent: PDFDict) => {
    for (const kid of kidsOf(pdf, parent)) {
      if (!(kid instanceof PDFDict) || !kid.has(PDFName.of('S'))) continue;
      found.push(kid);
      visit(kid);
    }
  };
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (root instanceof PDFDict) visit(root);
  return found;
}

export function kidsOf(pdf: PDFDocument, element: PDFDict): unknown[] {
  const kids = element.lookup(PDFName.of('K'));
  const items = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  return items.map((item) => (item instanceof PDFRef ? pdf.context.lookup(item) : item));
}

/** Marked content that an element holds itself. */
export function ownContent(pdf: PDFDocument, element: PDFDict): number {
  return kidsOf(pdf, element).filter(
    (kid) => kid instanceof PDFNumber || (kid instanceof PDFDict && kid.has(PDFName.of('MCID'))),
  ).length;
}

export function heardIn(pdf: PDFDocument): Heard {
  const elements = elementsIn(pdf);
  const count = (kind: string) => elements.filter((element) => nameAt(element, 'S') === kind).length;
  return {
    lists: count('L'),
    items: count('LI'),
    tables: count('Table'),
    rows: count('TR'),
    headers: count('TH'),
    cells: count('TD'),
    alternatives: elements
      .filter((element) => nameAt(element, 'S') === 'Figure')
      .map((element) => tidy(textAt(element, 'Alt') ?? '')),
  };
}

export function heardInHtml(html: string): Heard {
  // A table within a table is a part of its rows (`role`).
  const count = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}\\b(?![^>]*role="(?:none|rowgroup)")`, 'g'))].length;
  return {
    lists: count('ul') + count('ol'),
    items: count('li'),
    tables: count('table'),
    rows: count('tr'),
    headers: count('th'),
    cells: count('td'),
    alternatives: [...html.matchAll(/<svg\b[^>]*\baria-label="([^"]*)"|<img\b[^>]*\balt="([^"]+)"/g)].map(
      ([, label, alt]) => tidy(entities(label ?? alt ?? '')),
    ),
  };
}

/** The HTML with the numbers of pages that print fills in: where the heading of each chapter stands. */
export function numbered(html: string, pdf: PDFDocument): string {
  const pages = pdf.getPages().map(({ ref }) => ref.toString());
  const chapters = bookmarksIn(pdf).filter(({ level }) => level === 1);
  let at = 0;
  return html.replace(/(data-blad="[^"]*">)/g, (mark) => {
    at++;
    return `${mark}${pages.indexOf(chapters[at]?.page ?? '') + 1}`;
  });
}

/** Headings of the HTML in order. */
export function headingsInHtml(html: string): Omit<Bookmark, 'element' | 'page'>[] {
  return [...html.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, inner = '']) => ({
    level: Number(level),
    title: tidy(entities(inner.replace(/<br\b[^>]*>/g, ' ').replace(/<[^>]+>/g, ''))),
  }));
}

function entities(text: string): string {
  const known: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&nbsp;': ' ',
  };
  return text.replace(/&[a-z#0-9]+;/g, (entity) => known[entity] ?? entity);
}

/** The outline in order; the level is that of the heading which it names. */
export function bookmarksIn(pdf: PDFDocument): Bookmark[] {
  const found: Bookmark[] = [];
  const visit = (parent: PDFDict | undefined) => {
    let item = parent?.lookup(PDFName.of('First'));
    while (item instanceof PDFDict) {
      const element = item.lookup(PDFName.of('SE'));
      const kind = element instanceof PDFDict ? nameAt(element, 'S') : undefined;
      const destination = item.lookup(PDFName.of('Dest'));
      const page = destination instanceof PDFArray ? String(destination.get(0)) : '';
      const title = textAt(item, 'Title') ?? '';
      found.push({ level: Number(kind?.slice(1)), title, element: kind, page });
      visit(item);
      item = item.lookup(PDFName.of('Next'));
    }
  };
  const root = pdf.catalog.lookup(PDFName.of('Outlines'));
  visit(root instanceof PDFDict ? root : undefined);
  return found;
}
