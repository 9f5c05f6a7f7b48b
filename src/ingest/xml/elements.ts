import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** The document of a well-formed XML text; undefined for anything else. */
export function parseXml(text: string): Document | undefined {
  try {
    // The first error throws; what the parser warns of can still be read.
    return new DOMParser({ onError: (level) => stopAt(level) }).parseFromString(text, 'text/xml');
  } catch {
    return undefined;
  }
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
