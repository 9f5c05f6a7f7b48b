import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fileErrorOf } from '../error.ts';
import { makeFolders } from '../make-folders.ts';
import type { RetrieveEffects } from './effects.ts';
import { getJson } from './get.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A page of an answer, and the address of the next one. */
export interface Page {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** A question that is answered in pages. */
export interface Question {
  /** What is asked, and of which version: the same key may go on with pages that were kept. */
  readonly key: string;
  readonly first: string;
  /** Reads an answer; `url` is what was asked, `before` the number of rows of the pages before it. */
  readonly read: (answer: unknown, url: string, before: number) => Page;
}

/** Pages after which something must be wrong. */
const MAX_PAGES = 500;

const kept = z.object({
  rows: z.array(z.record(z.string(), z.unknown())),
  next: z.string().optional(),
});

/** Every row of a small answer, such as the list of a table's areas; nothing is kept. */
export async function getAll(question: Question, effects: RetrieveEffects): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let url: string | undefined = question.first; url !== undefined; ) {
    const page = question.read(await getJson(url, effects), url, rows.length);
    rows.push(...page.rows);
    url = page.next;
  }
  return rows;
}

/**
 * Every row of an answer. Pages are kept until all of them are there: a fetch that breaks off goes on where it was.
 * Call `forget` when the rows are safe.
 */
export async function getPages(question: Question, effects: RetrieveEffects): Promise<readonly Row[]> {
  const folder = folderOf(question, effects);
  const rows: Row[] = [];
  let url: string | undefined = question.first;
  for (let number = 1; url !== undefined; number += 1) {
    if (number > MAX_PAGES) throw new Error(`more than ${MAX_PAGES} pages of ${question.first}`);
    const file = join(folder, `${String(number).padStart(4, '0')}.json`);
    const page: Page =
      (await keptPage(file)) ??
      (await keepPage(file, question.read(await getJson(url, effects), url, rows.length)));
    rows.push(...page.rows);
    if (page.next !== undefined) effects.log.info(`${rows.length} rijen opgehaald…`);
    url = page.next;
  }
  return rows;
}

/** Removes the pages that were kept. */
export async function forget(question: Question, effects: RetrieveEffects): Promise<void> {
  await rm(folderOf(question, effects), { recursive: true, force: true });
}

function folderOf({ key, first }: Question, { cacheDir }: RetrieveEffects): string {
  const name = createHash('sha256').update(`${key}\n${first}`).digest('hex').slice(0, 24);
  return join(cacheDir, 'haal', name);
}

async function keptPage(file: string): Promise<Page | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { rows, next } = kept.parse(JSON.parse(text));
  return next === undefined ? { rows } : { rows, next };
}

/** Written whole or not at all. */
async function keepPage(file: string, page: Page): Promise<Page> {
  try {
    await makeFolders(dirname(file));
    await writeFile(`${file}.deel`, JSON.stringify(page));
    await rename(`${file}.deel`, file);
  } catch (cause) {
    throw fileErrorOf(cause, file) ?? cause;
  }
  return page;
}
