/**
 * Names and predicates travel through the wordings between marks that no reader sees. `say` takes the marks out and
 * keeps which part of the sentence is what: the checker judges our own words and numbers, never a name (T01).
 */
import type { Part } from '../domain/narrative.ts';

/** Private use characters of Unicode: they stand in no text. */
const STARTS = { area: '\uE000', topic: '\uE001', predicate: '\uE002' } as const;
const END = '\uE003';
const MARKS = /[\uE000-\uE003]/g;

/** The name of an area. */
export const area = (name: string): string => mark('area', name);

/** The name of a topic. */
export const topic = (name: string): string => mark('topic', name);

/** What a question asked, in the catalogue's words: "voelen zich weleens onveilig". */
export const asked = (predicate: string): string => mark('predicate', predicate);

function mark(kind: keyof typeof STARTS, text: string): string {
  const plain = unmarked(text);
  return plain === '' ? '' : `${STARTS[kind]}${plain}${END}`;
}

/** As it is read. */
export function unmarked(text: string): string {
  return text.replace(MARKS, '');
}

/** A marked stretch, a number, or words. */
const STRETCH = /([\uE000-\uE002])([^\uE003]*)\uE003|(\d(?:[\d.,]*\d)?)|[^\uE000-\uE002\d]+/g;
const KINDS: ReadonlyMap<string, Part['kind']> = new Map([
  [STARTS.area, 'area'],
  [STARTS.topic, 'topic'],
  [STARTS.predicate, 'predicate'],
]);

/** The parts of a marked sentence, in order. */
export function partsOf(marked: string): readonly Part[] {
  return [...marked.matchAll(STRETCH)].map(([text, start, named, number]): Part => {
    const kind = start === undefined ? undefined : KINDS.get(start);
    if (kind) return { kind, text: named ?? '' };
    return { kind: number === undefined ? 'words' : 'number', text };
  });
}

/** Capital first letter, also behind marks and in "’s avonds"; "één" loses the accent of that letter. */
export function capitalized(text: string): string {
  if (text.startsWith('één')) return `Eén${text.slice(3)}`;
  return text.replace(
    /^([\uE000-\uE002]?(?:’s )?)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
