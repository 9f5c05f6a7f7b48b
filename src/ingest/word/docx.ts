import type { Element } from '@xmldom/xmldom';
import mammoth from 'mammoth';
import { descendants, parseXml } from '../xml/elements.ts';
import {
  kindOfLine,
  linesFrom,
  type Paragraph,
  type Run,
  type WordPicture,
  type WordText,
} from './word-text.ts';

/** The text and pictures of a Word document; comments and what was deleted are left out. Throws when it is none. */
export async function readDocx(bytes: Uint8Array): Promise<WordText> {
  const pictures: WordPicture[] = [];
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      convertImage: mammoth.images.imgElement(async (image) => {
        const [, extension = ''] = /\/(?:x-)?([a-z]+)/.exec(image.contentType) ?? [];
        pictures.push({ bytes: await image.readAsBuffer(), extension: extension.replace('jpeg', 'jpg') });
        return { src: '' };
      }),
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Titel'] => h1:fresh"],
    },
  );
  const root = parseXml(`<div>${html}</div>`)?.documentElement;
  if (!root) throw new Error('mammoth gave no well-formed text');
  const paragraphs = [...descendants(root, /^(p|h[1-6]|li)$/)].flatMap(paragraphsOf);
  return { paragraphs, pictures };
}

/** A line break within a paragraph parts it: interviews are typed so. */
function paragraphsOf(element: Element): Paragraph[] {
  const name = element.localName ?? '';
  return linesFrom(runsIn(element, false)).flatMap(({ text, isBold }): Paragraph[] => {
    if (text === '') return [];
    if (name === 'li') return [{ kind: 'item', text }];
    if (name === 'h1' && !text.endsWith('?')) return [{ kind: 'title', text }];
    return [{ kind: name.startsWith('h') ? 'question' : kindOfLine(text, isBold), text }];
  });
}

function* runsIn(parent: Element, isBold: boolean): Generator<Run> {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) yield { text: node.nodeValue ?? '', isBold };
    else if (node.nodeName === 'br') yield 'break';
    else if (node.nodeType === node.ELEMENT_NODE && !/^(ul|ol|sup)$/.test(node.nodeName))
      yield* runsIn(node as Element, isBold || node.nodeName === 'strong');
  }
}
