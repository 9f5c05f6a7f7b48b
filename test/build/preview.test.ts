import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPreview, type Preview } from '../../src/build/preview.ts';
import type { OutputFile } from '../../src/domain/document.ts';
import { silent } from '../tell-survey.ts';

const seed = join(import.meta.dirname, '..', '..', 'seeds', 'twee-wijken');
let dir: string;
let preview: Preview;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'voorbeeld-'));
  cpSync(seed, dir, { recursive: true });
  for (const name of ['inleiding', 'onderzoek', 'thema-leefbaarheid']) {
    writeFileSync(join(dir, 'teksten', `${name}.md`), 'De gemeente werkt hieraan.\n');
  }
  preview = openPreview({ dataDir: dir, version: '0.0.0' }, silent);
  await preview.all();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Pages by path; the name of the style sheet says which classes occur, and so which pages were made. */
function pagesIn(files: readonly OutputFile[] | undefined): ReadonlyMap<string, string> {
  const pages = (files ?? []).filter(({ path }) => path.endsWith('.html'));
  return new Map(
    pages.map(({ path, bytes }) => [path, String(bytes).replace(/wijkprofielen\.[0-9a-f]+\.css/g, '')]),
  );
}

describe('the pages on which a changed text stands', () => {
  test.each([
    ['wijken/noord/gemeente-deed.md', 'site/wijk/noord/index.html'],
    ['teksten/thema-leefbaarheid.md', 'site/thema/leefbaarheid/index.html'],
    ['teksten/onderzoek.md', 'site/over-dit-onderzoek/index.html'],
    ['teksten/inleiding.md', 'site/index.html'],
  ])('are those of the whole site, and few: %s', async (file, page) => {
    const draft = [[file, 'De gemeente plaatste nieuwe lampen.\n']] as const;
    const some = pagesIn(await preview.words(draft, file));
    const all = pagesIn(await preview.words(draft));
    expect(some.get(page)).toContain('nieuwe lampen');
    for (const [path, html] of some) expect(html, path).toBe(all.get(path));
    expect(some.size).toBeLessThan(all.size / 2);
  });
});
