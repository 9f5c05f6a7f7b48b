/**
 * Joins the rules of this folder into what the checker reads, and writes docs/regels.md: `npx tsx
 * seeds/regels/make.ts`. test/inspect/rule-book.test.ts holds both against this folder.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bookSchema, type RuleBook } from '../../src/inspect/rule-schema.ts';
import { documentOf } from './document.ts';

const HERE = new URL('./', import.meta.url);
const SHARED = 'woorden.yaml';

/** Reads every rule; throws with the file's name where its form is wrong. */
export function readBook(): RuleBook {
  const read = (name: string): unknown => parse(readFileSync(new URL(name, HERE), 'utf8'));
  const files = readdirSync(HERE).filter((name) => name.endsWith('.yaml') && name !== SHARED);
  const regels = files.sort().map((name) => {
    const rule = bookSchema.shape.regels.element.safeParse(read(name));
    if (!rule.success) throw new Error(`${name}: ${rule.error.message}`);
    if (`${rule.data.regel}.yaml` !== name) throw new Error(`${name} holds rule ${rule.data.regel}`);
    return rule.data;
  });
  return bookSchema.parse({ regels, woorden: read(SHARED) });
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
