/**
 * The words of a PDF as its letters have them, read with pdf.js: what a reader gets who goes by the structure, and does
 * not guess spaces from where letters stand.
 */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const INLINE = new Set(['Span', 'Link', 'NonStruct', 'Em', 'Strong']);
const INLINE_TAGS = /<\/?(?:a|b|i|em|strong|span|small|wbr|abbr)\b[^>]*>/g;

/** Words in the order of the structure tree; drawings are left out. */
export async function spokenWords(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const tree: Node | null = await page.getStructTree();
    // An element that goes on over pages is there on each of them.
    if (tree) text += `${textBelow(tree, lettersById(fnArray, argsArray))} `;
  }
  await pdf.destroy();
  return wordsOf(text);
}

/** Words of HTML, a drawing's left out; only a block or a break parts words that stand against each other. */
export function htmlWords(html: string): string[] {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
  };
  const text = html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(INLINE_TAGS, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity);
  return wordsOf(text);
}

/** A hyphen at the end of a line and the sign before an item are the style sheet's. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B\u2010•-]/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

function lettersById(
  operators: readonly number[],
  operands: readonly unknown[],
): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const open: string[] = [];
  for (const [at, operator] of operators.entries()) {
    const given = operands[at];
    if (operator === OPS.beginMarkedContentProps)
      open.push(Array.isArray(given) ? String(given[1] ?? '') : '');
    else if (operator === OPS.beginMarkedContent) open.push('');
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) {
      const id = open.findLast((mark) => mark !== '') ?? '';
      letters.set(id, (letters.get(id) ?? '') + lettersOf(given));
    }
  }
  return letters;
}

function lettersOf(given: unknown): string {
  const glyphs: unknown = Array.isArray(given) ? given[0] : [];
  if (!Array.isArray(glyphs)) return '';
  return glyphs.map((glyph) => (typeof glyph === 'object' && glyph ? String(glyph.unicode) : '')).join('');
}

/** Ids of the tree end in the number of the marked content. */
function textBelow(node: Node, letters: ReadonlyMap<string, string>): string {
  if (node.role === 'Figure') return ' ';
  const id = /_mc(\d+)$/.exec(node.id ?? '')?.[1];
  const own = id === undefined ? '' : (letters.get(id) ?? '');
  const inner = own + (node.children ?? []).map((child) => textBelow(child, letters)).join('');
  return node.role === undefined || INLINE.has(node.role) ? inner : ` ${inner} `;
}
