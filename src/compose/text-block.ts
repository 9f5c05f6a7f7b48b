import type { Paragraph } from '../domain/narrative.ts';
import type { TextBlock } from '../domain/page-blocks.ts';

/** A paragraph as the page sets it: running text, and a list where the sentence before it opens one. */
export function textBlocks(paragraph: Paragraph): readonly TextBlock[] {
  const blocks: { texts: string[]; items: string[] }[] = [];
  for (const { text, listed } of paragraph) {
    const last = blocks.at(-1);
    if (listed && last) last.items.push(text);
    else if (last && last.items.length === 0) last.texts.push(text);
    else blocks.push({ texts: [text], items: [] });
  }
  return blocks.map(({ texts, items }) => ({ text: texts.join(' '), items }));
}
