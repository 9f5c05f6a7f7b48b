/** The sheets beside the words: printed with what is being written, with what is left off, and nothing of it on disk. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SheetShown } from '../../src/assistant.ts';
import { openPreview, type Preview } from '../../src/build.ts';
import type { OutputFile } from '../../src/domain/document.ts';
import { cacheDir } from '../print/cache-dir.ts';
import { program } from '../program.ts';

const file = 'wijken/noord/wat-kunt-u-doen.md';
let dir: string;
let preview: Preview;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'vellen-'));
  cpSync(join(import.meta.dirname, '..', '..', 'seeds', 'twee-wijken'), dir, { recursive: true });
  appendFileSync(join(dir, 'gemeente.yaml'), '\ndrukwerk: [kaart-a5, weekblad-kwart]\n');
  const log = { info: () => undefined, warn: () => undefined };
  const effects = { log, now: () => 0, today: '2026-02-01', jobs: 1, cacheDir, program };
  preview = openPreview({ dataDir: dir, version: '0.0.0' }, effects);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const listIn = (files: readonly OutputFile[] | undefined) =>
  JSON.parse(String(files?.find(({ path }) => path.endsWith('.json'))?.bytes)) as readonly SheetShown[];

test('each sheet of the wijk that is ordered, as a picture; another text gives another picture', async () => {
  expect(await preview.sheets([], 'noord')).toBeUndefined();
  await preview.all();
  const before = await preview.sheets([], 'noord');
  const sheets = listIn(before);
  expect(sheets.map(({ format }) => format).sort()).toEqual(['kaart-a5', 'weekblad-kwart']);
  for (const { picture } of sheets) {
    const bytes = before?.find(({ path }) => path === `site/${picture}`)?.bytes;
    expect((await sharp(Buffer.from(bytes as Uint8Array)).metadata()).format).toBe('png');
  }
  const draft = '## Veiligheidsbeleving\n\nLoop een keer mee met de buurtwacht.\n';
  const after = await preview.sheets([[file, draft]], 'noord');
  const pictures = (files: typeof before) =>
    (files ?? [])
      .filter(({ path }) => path.endsWith('.png'))
      .map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  expect(pictures(after)).toHaveLength(2);
  expect(pictures(after)).not.toEqual(pictures(before));
}, 120_000);

test('a wijk that is not there has no sheets', async () => {
  expect(listIn(await preview.sheets([], 'nergens'))).toEqual([]);
}, 60_000);
