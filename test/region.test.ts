import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeFolder } from './ingest/folder.ts';
import { hashTree } from './read-tree.ts';
import { aloneFolder, regionFolder } from './region-folder.ts';
import { runCli } from './run-cli.ts';

const PLAN = { gemeenten: { zoom: 2, aalst: 2, bergen: 3 } };
const dir = mkdtempSync(join(tmpdir(), 'regio-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const build = (data: string, output: string, ...more: readonly string[]) =>
  runCli(['build', '--data', data, '--output', output, '--zonder', 'pdf,druk', ...more]);

/** Durations are of the moment. */
function hashesOf(output: string, below = ''): Readonly<Record<string, string>> {
  const entries = Object.entries(hashTree(join(output, below)));
  return Object.fromEntries(entries.filter(([path]) => !path.endsWith('duur.json')));
}

describe('a region', () => {
  test('builds every gemeente as if it were built alone, with a list and a report around them', async () => {
    const region = writeFolder(regionFolder(PLAN));
    const output = join(dir, 'regio');
    const run = await build(region, output);
    expect(run).toMatchObject({ code: 0 });
    expect(run.out).toContain('Klaar: Heuvelrand, 3 gemeenten');
    for (const map of Object.keys(PLAN.gemeenten)) {
      const alone = join(dir, map);
      expect(await build(join(region, map), alone)).toMatchObject({ code: 0 });
      expect(hashesOf(output, map)).toEqual(hashesOf(alone));
    }
    const index = readFileSync(join(output, 'index.html'), 'utf8');
    expect([...index.matchAll(/href="(\w+)\/site\/index.html">(\w+)</g)].map(([, , naam]) => naam)).toEqual([
      'Aalst',
      'Bergen',
      'Zoom',
    ]);
    expect(readFileSync(join(output, 'rapport', 'index.html'), 'utf8')).toContain('Verslag van Bergen');

    // The site is that of files about this gemeente alone.
    const apart = join(dir, 'apart');
    await build(writeFolder(aloneFolder(PLAN, 'bergen')), apart);
    const pages = (hashes: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(hashes).filter(([path]) => path.startsWith('site/')));
    expect(pages(hashesOf(apart))).toEqual(pages(hashesOf(output, 'bergen')));

    // Nothing changed: nothing is made.
    const again = await build(region, output);
    expect(again).toMatchObject({ code: 0 });
    expect(again.err).toContain('Er is niets veranderd');
  }, 240_000);

  test('publishes all or none, and tells the errors of all at once', async () => {
    const region = writeFolder({
      ...regionFolder(PLAN),
      'aalst/gemeente.yaml': 'naam: Aalst\ncode: GM9999\n',
      'bergen/uitzonderingen.yaml': 'fout: [',
    });
    const output = join(dir, 'stuk');
    const run = await build(region, output);
    expect(run.code).toBe(1);
    expect(run.err).toContain('aalst/gemeente.yaml');
    expect(run.err).toContain('bergen/uitzonderingen.yaml');
    expect(existsSync(output)).toBe(false);

    const shared = writeFolder(regionFolder(PLAN));
    const delivery = join(shared, 'gedeeld', 'cijfers', 'levering.csv');
    writeFileSync(
      delivery,
      `${readFileSync(delivery, 'utf8')}\nWK999999;onveilig-buurt;2025;VM2021;;12;300;`,
    );
    const told = await build(shared, output);
    expect(told.code).toBe(1);
    // Once, where it stands: not once for each gemeente.
    expect(told.err.match(/gedeeld\/cijfers\/levering\.csv/g)).toHaveLength(1);

    const checked = await runCli(['controleer', '--data', region, '--output', output]);
    expect(checked.code).toBe(1);
    expect(checked.err).toContain('aalst/gemeente.yaml');
    expect(checked.err).toContain('bergen/uitzonderingen.yaml');
    const sound = await runCli(['controleer', '--data', writeFolder(regionFolder(PLAN)), '--output', output]);
    expect(sound).toMatchObject({ code: 0 });
    expect(`${sound.out}${sound.err}`).toContain('zoom/wijken/zoom-1/interview-1.md');
  }, 120_000);
});
