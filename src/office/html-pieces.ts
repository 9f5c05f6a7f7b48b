/** Markup that `compose` made of handwritten text, as pieces of a document. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import type { Piece, Run, StyleName } from './pieces.ts';

/** Blocks in their order; headings start at `level`. */
export function htmlPieces(
  html: string | undefined,
  level: 2 | 3 | 4 = 3,
  style?: StyleName,
): readonly Piece[] {
  if (html === undefined || html.trim() === '') return [];
  const document = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const { documentElement } = document;
  if (!documentElement) return [];
  const top = Math.min(...headingLevels(html), 6);
  return blocksIn(documentElement, { top, level, ...(style ? { style } : {}) });
}

interface Setting {
  readonly top: number;
  readonly level: number;
  readonly style?: StyleName;
}

function headingLevels(html: string): readonly number[] {
  return [...html.matchAll(/<h([1-6])\b/g)].map(([, digit]) => Number(digit));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function blocksIn(parent: Element, setting: Setting): readonly Piece[] {
  return [...parent.childNodes].filter(isElement).flatMap((element): readonly Piece[] => {
    const name = element.tagName.toLowerCase();
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      const place = Math.min(4, Math.max(1, Number(level) - setting.top + setting.level));
      return [{ kind: 'heading', level: place as 1 | 2 | 3 | 4, text: textOf(element) }];
    }
    if (name === 'p') return [{ kind: 'paragraph', runs: runsIn(element, {}), ...styleOf(setting) }];
    if (name === 'li') return itemPieces(element, setting);
    return blocksIn(element, setting);
  });
}

const styleOf = ({ style }: Setting) => (style ? { style } : {});

/** An item, and behind it the items within it. */
function itemPieces(element: Element, setting: Setting): readonly Piece[] {
  const numbered = element.parentNode?.nodeName.toLowerCase() === 'ol';
  const own = runsIn(element, {}, /^(ul|ol)$/);
  const inner = [...element.childNodes].filter(isElement).filter(({ tagName }) => /^(ul|ol)$/i.test(tagName));
  return [
    { kind: 'item', runs: own, ...(numbered ? { numbered } : {}) },
    ...inner.flatMap((list) => blocksIn(list, setting)),
  ];
}

function runsIn(element: Element, form: Omit<Run, 'text'>, except?: RegExp): readonly Run[] {
  return [...element.childNodes].flatMap((node): readonly Run[] => {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(/\s*\n\s*/g, ' ');
      return text === '' ? [] : [{ ...form, text }];
    }
    if (!isElement(node) || except?.test(node.tagName.toLowerCase())) return [];
    if (node.tagName.toLowerCase() === 'br') return [{ ...form, text: ' ' }];
    return runsIn(node, { ...form, ...formOf(node) }, except);
  });
}

/** What an element does to the words in it. */
function formOf(element: Element): Omit<Run, 'text'> {
  const name = element.tagName.toLowerCase();
  const href = name === 'a' ? element.getAttribute('href') : undefined;
  return {
    ...(name === 'strong' || name === 'b' ? { bold: true } : {}),
    ...(name === 'em' || name === 'i' ? { italic: true } : {}),
    ...(href ? { href } : {}),
  };
}

const textOf = (element: Element) =>
  runsIn(element, {})
    .map(({ text }) => text)
    .join('')
    .trim();
