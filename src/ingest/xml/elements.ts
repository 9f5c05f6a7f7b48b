import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

/** Elements within each other, more than any document has; whoever goes down by calling itself can't go much deeper. */
const MOST_DEPTH = 500;

/** The document of a well-formed XML text; undefined for anything else, and for one without a bottom. */
export function parseXml(text: string): Document | undefined {
  try {
    // The first error throws; what the parser warns of can still be read.
    const document = new DOMParser({ onError: (level) => stopAt(level) }).parseFromString(text, 'text/xml');
    return isTooDeep(document) ? undefined : document;
  } catch {
    return undefined;
  }
}

function isTooDeep({ documentElement }: Document): boolean {
  let [node, depth]: [Node | null, number] = [documentElement, 1];
  while (node && depth <= MOST_DEPTH) {
    if (node.firstChild) [node, depth] = [node.firstChild, depth + 1];
    else {
      while (node && node !== documentElement && !node.nextSibling)
        [node, depth] = [node.parentNode, depth - 1];
      node = node === documentElement ? null : (node?.nextSibling ?? null);
    }
  }
  return depth > MOST_DEPTH;
}

function stopAt(level: 'warning' | 'error' | 'fatalError'): void {
  if (level !== 'warning') throw new Error('no well-formed XML');
}

/** Children that are elements, in order. */
export function* elements(parent: Element): Generator<Element> {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) yield node as Element;
  }
}

/** Elements below, at any depth, whose name without prefix fits. */
export function* descendants(parent: Element, name: RegExp): Generator<Element> {
  for (const child of elements(parent)) {
    if (name.test(child.localName ?? '')) yield child;
    yield* descendants(child, name);
  }
}
