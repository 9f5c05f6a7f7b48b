/**
 * Names and predicates travel through the wordings between marks that no reader sees. `say` takes the marks out and
 * keeps which part of the sentence is what: the checker judges our own words and numbers, never a name (T01).
 */
import type { Part } from '../domain/narrative.ts';

/** Private use characters of Unicode: they stand in no text. */
const NAME = '\uE000';
const PREDICATE = '\uE001';
const END = '\uE002';
const MARKS = /[\uE000-\uE002]/g;

/** The name of an area or a topic. */
export function named(text: string): string {
  return mark(NAME, text);
}

/** What a question asked, in the catalogue's words: "voelen zich weleens onveilig". */
export function asked(text: string): string {
  return mark(PREDICATE, text);
}

function mark(kind: string, text: string): string {
  const plain = unmarked(text);
  return plain === '' ? '' : `${kind}${plain}${END}`;
}

/** As it is read. */
export function unmarked(text: string): string {
  return text.replace(MARKS, '');
}

const STRETCH = /\uE000([^\uE002]*)\uE002|\uE001([^\uE002]*)\uE002|(\d[\d.,]*\d|\d)|([^\uE000\uE001\d]+)/g;

/** The parts of a marked sentence, in order. */
export function partsOf(marked: string): readonly Part[] {
  return [...marked.matchAll(STRETCH)].map(([, name, predicate, number, words = '']): Part => {
    if (name !== undefined) return { kind: 'name', text: name };
    if (predicate !== undefined) return { kind: 'predicate', text: predicate };
    return number === undefined ? { kind: 'words', text: words } : { kind: 'number', text: number };
  });
}
