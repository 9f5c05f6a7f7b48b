import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { descendants, parseXml } from '../xml/elements.ts';
import {
  kindOfLine,
  linesFrom,
  type Paragraph,
  type Run,
  type WordPicture,
  type WordText,
} from './word-text.ts';

/** Parts of a text that nobody sees on paper: deletions, comments, notes (ODF 1.2 part 1, 5.5 and 14.1). */
const UNSEEN = /^(tracked-changes|annotation|annotation-end|note|sequence-decls|forms)$/;

/** Whether these are the bytes of an OpenDocument text, and not of another zip. */
export function isOpenText(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(30, 100)).toString('latin1').includes('opendocument.text');
}

/** The text and pictures of an OpenDocument text; comments and what was deleted are left out. Throws when it is none. */
export function readOdt(bytes: Uint8Array): WordText {
  const files = unzipSync(bytes, {
    filter: ({ name }) => name === 'content.xml' || name.startsWith('Pictures/'),
  });
  const content = files['content.xml'];
  const root = content && parseXml(strFromU8(content))?.documentElement;
  const [body] = root ? descendants(root, /^text$/) : [];
  if (!root || !body) throw new Error('no OpenDocument text');
  const styles = boldStyles(root);
  return {
    paragraphs: paragraphsIn(body, styles, false),
    pictures: [...descendants(body, /^image$/)].flatMap((image) => pictureOf(image, files)),
  };
}

/** Names of styles that make a whole paragraph or run bold. */
function boldStyles(root: Element): ReadonlySet<string> {
  const bold = [...descendants(root, /^style$/)].filter((style) =>
    [...descendants(style, /^text-properties$/)].some((properties) =>
      /^(bold|[6-9]00)$/.test(properties.getAttribute('fo:font-weight') ?? ''),
    ),
  );
  return new Set(bold.map((style) => style.getAttribute('style:name') ?? ''));
}

function paragraphsIn(parent: Element, bold: ReadonlySet<string>, isItem: boolean): Paragraph[] {
  const found: Paragraph[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const element = node as Element;
    const name = element.localName ?? '';
    if (UNSEEN.test(name)) continue;
    if (name === 'p' || name === 'h') found.push(...paragraphOf(element, bold, isItem));
    else found.push(...paragraphsIn(element, bold, isItem || name === 'list'));
  }
  return found;
}

function paragraphOf(element: Element, bold: ReadonlySet<string>, isItem: boolean): Paragraph[] {
  const style = element.getAttribute('text:style-name') ?? '';
  const level = Number(element.getAttribute('text:outline-level') ?? 0);
  return linesFrom(runsIn(element, bold, bold.has(style))).flatMap(({ text, isBold }): Paragraph[] => {
    if (text === '') return [];
    if (isItem) return [{ kind: 'item', text }];
    const isTitle = style === 'Title' || (element.localName === 'h' && level === 1 && !text.endsWith('?'));
    if (isTitle) return [{ kind: 'title', text }];
    return [{ kind: element.localName === 'h' ? 'question' : kindOfLine(text, isBold), text }];
  });
}

function* runsIn(parent: Element, bold: ReadonlySet<string>, isBold: boolean): Generator<Run> {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) yield { text: node.nodeValue ?? '', isBold };
    else if (node.nodeType === node.ELEMENT_NODE) yield* runsOf(node as Element, bold, isBold);
  }
}

function* runsOf(child: Element, bold: ReadonlySet<string>, isBold: boolean): Generator<Run> {
  const name = child.localName ?? '';
  if (name === 'line-break') yield 'break';
  else if (name === 's' || name === 'tab') yield { text: ' ', isBold };
  else if (!UNSEEN.test(name) && name !== 'frame')
    yield* runsIn(child, bold, isBold || bold.has(child.getAttribute('text:style-name') ?? ''));
}

function pictureOf(image: Element, files: Readonly<Record<string, Uint8Array>>): WordPicture[] {
  const name = (image.getAttribute('xlink:href') ?? '').replace(/^\.\//, '');
  const bytes = files[name];
  const extension = name.replace(/^.*\./, '').toLowerCase().replace('jpeg', 'jpg');
  return bytes ? [{ bytes, extension }] : [];
}
