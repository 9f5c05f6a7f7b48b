import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readTree } from './read-tree.ts';
import { type Run, runCli } from './run-cli.ts';

describe('the demo gemeente, built as the README says', () => {
  let output: string;
  let run: Run;
  let tree: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    output = mkdtempSync(join(tmpdir(), 'demo-'));
    run = await runCli(['build', '--output', output]);
    tree = readTree(output);
  }, 600_000);
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  const slugs = () =>
    [...tree.keys()].flatMap((path) => /^site\/wijk\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? []);

  test('builds without errors and tells where to look', () => {
    expect(run.code, run.err).toBe(0);
    expect(run.out).toMatch(/^Klaar: .*site.index\.html \(11 profielen, \d+ bestanden, /);
  });

  test('has an accessible PDF for every profile', () => {
    expect(slugs()).toHaveLength(11);
    for (const slug of slugs()) {
      expect(tree.get(`pdf/${slug}.pdf`)?.subarray(0, 5).toString(), slug).toBe('%PDF-');
    }
  });

  test('has an approved press sheet for every profile and every format of gemeente.yaml', () => {
    const gemeente = readFileSync(join(import.meta.dirname, '..', 'data', 'gemeente.yaml'), 'utf8');
    const formats: readonly string[] = parse(gemeente).drukwerk;
    expect(formats.length).toBeGreaterThan(0);
    for (const format of formats) {
      for (const slug of slugs()) {
        const report = tree.get(`druk/${format}/${slug}.preflight.json`)?.toString() ?? '{}';
        expect(JSON.parse(report), `${format}, ${slug}`).toMatchObject({
          uitslag: 'goedgekeurd',
          redenen: [],
        });
        expect(tree.has(`druk/${format}/${slug}.pdf`)).toBe(true);
      }
    }
  });

  test('says on every page that the figures are invented', () => {
    const pages = [...tree].filter(([path]) => path.startsWith('site/') && path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.filter(([, html]) => !html.includes('verzonnen cijfers')).map(([path]) => path)).toEqual([]);
  });
});
