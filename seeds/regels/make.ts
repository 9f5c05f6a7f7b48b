/**
 * Joins the rules of this folder into what the checker reads, and writes docs/regels.md: `npx tsx
 * seeds/regels/make.ts`. test/inspect/rule-book.test.ts holds both against this folder.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { bookSchema, type RuleBook } from '../../src/inspect/rule-schema.ts';
import { documentOf } from './document.ts';

const HERE = new URL('./', import.meta.url);
const SHARED = 'woorden.yaml';

const texts = z.array(z.string().min(1)).min(1);
/** A word pattern, a list of patterns, or words of which one must stand there. */
const groupsSchema = z.record(z.string(), z.union([z.string(), texts, z.strictObject({ 'een-van': texts })]));

/** Reads every rule; throws with the file's name where its form is wrong. */
export function readBook(): RuleBook {
  const read = (name: string): unknown => parse(readFileSync(new URL(name, HERE), 'utf8'));
  const files = readdirSync(HERE).filter((name) => name.endsWith('.yaml') && name !== SHARED);
  const regels = files.sort().map((name) => {
    const rule = bookSchema.shape.regels.element.safeParse(read(name));
    if (!rule.success) throw new Error(`${name}: ${rule.error.message}`);
    if (`${rule.data.regel}.yaml` !== name) throw new Error(`${name} holds rule ${rule.data.regel}`);
    const broken = patternsOf(rule.data).find(hasGroupOfRows);
    if (broken !== undefined) throw new Error(`${name}: a group in brackets holds single words: ${broken}`);
    return rule.data;
  });
  return bookSchema.parse({ regels, woorden: joined(groupsSchema.parse(read(SHARED))) });
}

const patternsOf = ({ onderdelen }: RuleBook['regels'][number]): readonly string[] =>
  onderdelen
    .flatMap(({ termen = [] }) => termen)
    .flatMap(({ woorden, naast = [], tenzij = [], 'tenzij-in-alinea': inBlock = [] }) => [
      ...woorden,
      ...naast,
      ...tenzij,
      ...inBlock,
    ]);

/** A word pattern is one word: "(te zijn|bent)" would be cut in two. */
function hasGroupOfRows(pattern: string): boolean {
  return pattern.split(/\s+/).some((part) => part.split('(').length !== part.split(')').length);
}

/** Groups as the checker reads them: one pattern for words of which one must stand there, groups in groups filled in. */
function joined(groups: z.infer<typeof groupsSchema>): RuleBook['woorden'] {
  const made: Record<string, string | string[]> = {};
  for (const [name, group] of Object.entries(groups)) {
    made[name] =
      typeof group === 'string' || Array.isArray(group)
        ? group
        : `(${group['een-van'].map((part) => part.replace(/^<([a-z-]+)>$/, (_, other) => String(made[other]))).join('|')})`;
  }
  return made;
}

/** The file that the checker reads. */
export function bookFile(): string {
  return `${JSON.stringify(readBook(), undefined, 1)}\n`;
}

/** docs/regels.md. */
export function documentFile(): string {
  return documentOf(readBook());
}

if (process.argv[1]?.endsWith('make.ts')) {
  writeFileSync(new URL('../../src/inspect/rules-nl.json', HERE), bookFile());
  writeFileSync(new URL('../../docs/regels.md', HERE), documentFile());
}
