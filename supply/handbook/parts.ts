/** The parts of the handbook: Markdown files with a title and their place in the order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Part {
  readonly slug: string;
  /** File of the page. */
  readonly address: string;
  readonly titel: string;
  /** As the menu calls it. */
  readonly kort: string;
  readonly volgorde: number;
  /** Markdown below the front matter. */
  readonly text: string;
}

/** In their order. Throws when a file has no front matter. */
export function readParts(source: string): readonly Part[] {
  const names = readdirSync(source).filter((name) => name.endsWith('.md'));
  return names
    .map((name) => partOf(name.replace(/\.md$/, ''), readFileSync(join(source, name), 'utf8')))
    .sort((a, b) => a.volgorde - b.volgorde);
}

function partOf(slug: string, source: string): Part {
  const [, head, text] = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(source) ?? [];
  if (head === undefined || text === undefined) throw new Error(`${slug}.md has no front matter`);
  const { titel, kort, volgorde } = parse(head) as Pick<Part, 'titel' | 'kort' | 'volgorde'>;
  return { slug, address: `${slug}.html`, titel, kort, volgorde, text };
}
