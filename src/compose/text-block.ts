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
  return blocks.map(({ texts, items }) => blockOf(texts, items));
}

/** The only name below an opening goes behind it. */
function blockOf(texts: readonly string[], items: readonly Sentence[]): TextBlock {
  const [only] = items;
  const isBehind = items.length === 1 && only?.listed === 'name';
  return isBehind
    ? { text: [...texts, only.text].join(' '), items: [], names: [] }
    : { text: texts.join(' '), items: figuresOf(items), names: namesOf(items) };
}

const figuresOf = (items: readonly Sentence[]) =>
  items.flatMap(({ text, listed }) => (listed === 'figure' ? [text] : []));

/** A list of names is one sentence, set below one another. */
function namesOf(items: readonly Sentence[]): readonly ListedName[] {
  const names = items.filter(({ listed }) => listed === 'name');
  return names.map(({ text }, at) => ({
    text: text.replace(/\.$/, ''),
    end: at < names.length - 1 ? ';' : '.',
  }));
}
