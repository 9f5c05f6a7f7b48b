import type { Paragraph, Sentence } from '../domain/narrative.ts';
import type { ListedName, TextBlock } from '../domain/page-blocks.ts';

/** A paragraph as the page sets it: running text, and a list where the sentence before it opens one. */
export function textBlocks(paragraph: Paragraph): readonly TextBlock[] {
  const blocks: { texts: string[]; items: Sentence[] }[] = [];
  for (const sentence of paragraph) {
    const last = blocks.at(-1);
    if (sentence.listed && last) last.items.push(sentence);
    else if (last && last.items.length === 0) last.texts.push(sentence.text);
    else blocks.push({ texts: [sentence.text], items: [] });
  }
  return blocks.map(({ texts, items }) => ({
    text: texts.join(' '),
    items: items.flatMap(({ text, listed }) => (listed === 'figure' ? [text] : [])),
    names: namesOf(items.filter(({ listed }) => listed !== 'figure')),
  }));
}

/** A name that has a comma of its own asks for semicolons between all. */
function namesOf(items: readonly Sentence[]): readonly ListedName[] {
  const within = items.some(({ text }) => text.includes(',')) ? ';' : ',';
  return items.map(({ text }, at) => {
    const next = items[at + 1];
    return { text: text.replace(/\.$/, ''), end: next ? (next.listed === 'also' ? within : ';') : '.' };
  });
}
