/** Handwritten text in whole sentences, for a sheet that may have to leave some out. */
import type { SheetPiece } from '../domain/sheet.ts';
import type { Markdown } from '../domain/texts.ts';
import { toHtml } from './markdown.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
};

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** The blocks of a text (paragraphs, items of a list) as plain text, headings left out. */
export function blocksOf(text: Markdown): readonly string[] {
  const blocks = toHtml(text).matchAll(/<(p|li)>([\s\S]*?)<\/\1>/g);
  return [...blocks].map(([, , html = '']) => plain(html)).filter((block) => block !== '');
}

/** The sentences of a text, headings left out. */
export function sentencesOf(text: Markdown): readonly string[] {
  return blocksOf(text).flatMap((block) =>
    [...sentences.segment(block)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== ''),
  );
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first piece stays, the others may go at `order`. */
export function firstStays(texts: readonly string[], order: number): readonly SheetPiece[] {
  return texts.map((text, index) => (index === 0 ? { text } : { text, order }));
}
