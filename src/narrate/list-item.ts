import type { Sentence } from '../domain/narrative.ts';

/** An item of a list with what must stand behind its figure: one item, of all their claims. */
export function withBehind(item: Sentence, more: readonly Sentence[]): Sentence {
  return {
    ...item,
    text: [item, ...more].map(({ text }) => text).join(' '),
    parts: [...item.parts, ...more.flatMap(({ parts }) => [{ kind: 'words' as const, text: ' ' }, ...parts])],
    claims: [item, ...more].flatMap(({ claims }) => claims),
  };
}
