/** Reads the standing prose of pages (domain/page-text.ts): `## Titel {#deel}`, paragraphs and lists below it. */
import { readFile } from 'node:fs/promises';
import { placesIn } from '../../domain/fill.ts';
import {
  PAGE_TEXTS,
  type PageText,
  type PageTextBlock,
  type PageTextName,
  type PageTextPart,
  type PageTexts,
} from '../../domain/page-text.ts';
import type { Markdown } from '../../domain/texts.ts';
import { splitText } from './front-matter.ts';

const SHIPPED = new URL('../../../templates/teksten/', import.meta.url);
const NAMES = Object.keys(PAGE_TEXTS) as readonly PageTextName[];

/** The shipped texts. Throws when one of them does not say what its page needs. */
export async function readShippedPageTexts(): Promise<PageTexts> {
  const read = await Promise.all(NAMES.map(async (name) => [name, await readShipped(name)] as const));
  return Object.fromEntries(read) as PageTexts;
}

async function readShipped(name: PageTextName): Promise<PageText> {
  const file = `${name}.md`;
  const { yaml, body } = splitText(await readFile(new URL(file, SHIPPED), 'utf8'), file);
  const front = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(yaml)?.[1] ?? '';
  const { lead, sections } = sectionsOf(body);
  const parts = new Map(sections.map(({ id = '', title, body: text }) => [id, partOf(title, text)]));
  const faults = [
    ...PAGE_TEXTS[name].parts.filter((id) => !parts.has(id)).map((id) => `has no section {#${id}}`),
    ...unknownPlaces(name, body.text).map((place) => `names {${place}}, which nothing fills in`),
  ];
  if (faults.length > 0) throw new Error(`templates/teksten/${file} ${faults.join('; ')}`);
  return { kop: front('kop'), beschrijving: front('beschrijving'), lead, parts };
}

/** One section of a text, with the place of its first line below the title. */
export interface TextSectionSource {
  readonly title: string;
  readonly id?: string;
  readonly line: number;
  readonly body: Markdown;
}

/** Cuts a text at its titles of the second level; what stands before the first is the lead. */
export function sectionsOf({ file, firstLine, text }: Markdown): {
  readonly lead: string;
  readonly sections: readonly TextSectionSource[];
} {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (/^##\s/.test(line) ? [index] : []));
  const upTo = (index: number) => starts[index + 1] ?? lines.length;
  return {
    lead: lines
      .slice(0, starts[0] ?? lines.length)
      .join('\n')
      .trim(),
    sections: starts.map((start, index) => {
      const [, title = '', id] = /^##\s+(.*?)\s*(?:\{#([^}]*)\})?\s*$/.exec(lines[start] ?? '') ?? [];
      const rest = lines.slice(start + 1, upTo(index));
      const blank = rest.findIndex((line) => line.trim() !== '');
      const body = {
        file,
        firstLine: firstLine + start + 1 + Math.max(0, blank),
        text: rest.join('\n').trim(),
      };
      return { title, line: firstLine + start, body, ...(id === undefined ? {} : { id }) };
    }),
  };
}

/** A section with its paragraphs and items; `{als …}` at the head of one says when it stands there. */
export function partOf(title: string, { text }: Markdown): PageTextPart {
  const blocks = text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n');
    const isList = lines.every((line) => /^[-*]\s/.test(line));
    if (isList) return lines.map((line) => blockOf('item', line.slice(2)));
    return block.trim() === '' ? [] : [blockOf('paragraph', block)];
  });
  return { title, blocks };
}

const CONDITION = /^\{als (niet )?([^{}]+)\}\s*/;

function blockOf(kind: PageTextBlock['kind'], source: string): PageTextBlock {
  const [head = '', not, place] = CONDITION.exec(source.trim()) ?? [];
  const text = source.trim().slice(head.length);
  return { kind, text, ...(place === undefined ? {} : { when: { place, holds: not === undefined } }) };
}

/** The text as people read it: without the marks that only the program reads, on the same lines. */
export function withoutMarks(text: string): string {
  return text.replace(/[ \t]*\{#[^{}\n]*\}/g, '').replace(/\{als [^{}\n]+\}[ \t]*/g, '');
}

/** What stands between braces and is no place of this page. */
export function unknownPlaces(name: PageTextName, text: string): readonly string[] {
  const known: readonly string[] = PAGE_TEXTS[name].places;
  return placesIn(text)
    .filter((place) => !place.startsWith('#'))
    .map((place) => place.replace(/^als (niet )?/, ''))
    .filter((place) => !known.includes(place));
}
