import { spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { RemarkList } from '../../src/ingest/remark-list.ts';
import { readWorkbook } from '../../src/ingest/tables/read-workbook.ts';
import { refusal, SOUND, writeFolder } from './folder.ts';

const HEADER = 'gebied;indicator;jaar;reeks;groep;waarde;n\n';

async function refusedFor(files: Readonly<Record<string, string | Uint8Array>>, rule: string) {
  const remarks = await refusal(writeFolder({ ...SOUND, ...files }));
  return remarks.find((remark) => remark.rule === rule);
}

describe('limits', () => {
  test('a file of more than 200 MB is refused unread', async () => {
    const dir = writeFolder({ ...SOUND, 'cijfers/groot.csv': HEADER });
    truncateSync(join(dir, 'cijfers/groot.csv'), 200_000_001);
    const remarks = await refusal(dir);
    expect(remarks.find(({ rule }) => rule === 'bestand-te-groot')).toMatchObject({
      file: 'cijfers/groot.csv',
      found: '200 MB',
    });
  });

  test('the same holds for any other file, such as a map', async () => {
    const dir = writeFolder({ ...SOUND, 'gebieden/gebieden.geojson': '{}' });
    truncateSync(join(dir, 'gebieden/gebieden.geojson'), 3_000_000_000);
    const remarks = await refusal(dir);
    expect(remarks.find(({ rule }) => rule === 'bestand-te-groot')?.file).toBe('gebieden/gebieden.geojson');
  });

  test('1.048.576 rows are read, one more is not', async () => {
    // One wrong row and many notes: errors by the million would only take time.
    const rows = (count: number) => `${HEADER}x;;;;;;\n${'*;;;;;;\n'.repeat(count - 2)}`;
    expect(await refusedFor({ 'cijfers/lang.csv': rows(1_048_576) }, 'tabel-te-groot')).toBeUndefined();
    expect(await refusedFor({ 'cijfers/lang.csv': rows(1_048_577) }, 'tabel-te-groot')).toMatchObject({
      row: 1_048_577,
      found: '1.048.577 rijen',
    });
  });

  test('16.384 columns are read, one more is not', async () => {
    const wide = (count: number) => `Wijk${';x'.repeat(count - 1)}\nBinnenstad${';1'.repeat(count - 1)}\n`;
    expect(await refusedFor({ 'cijfers/breed-2025.csv': wide(16_384) }, 'tabel-te-groot')).toBeUndefined();
    expect(await refusedFor({ 'cijfers/breed-2025.csv': wide(16_385) }, 'tabel-te-groot')).toMatchObject({
      row: 1,
      found: '16.385 kolommen',
    });
  });

  test('a cell holds as much as one of Excel, one sign more is not read', async () => {
    const long = (count: number) => `${HEADER}x;;;;;;${'1'.repeat(count)}\n`;
    expect(await refusedFor({ 'cijfers/cel.csv': long(32_767) }, 'cel-te-lang')).toBeUndefined();
    expect(await refusedFor({ 'cijfers/cel.csv': long(32_768) }, 'cel-te-lang')).toMatchObject({
      row: 2,
      column: 'G',
      found: '32.768 tekens',
    });
  });

  test('settings of more than a megabyte are no settings', async () => {
    const bronnen = `# ${'x'.repeat(1_000_000)}\n`;
    expect(await refusedFor({ 'bronnen.yaml': bronnen }, 'tekst-te-lang')).toMatchObject({
      found: '1000 kB',
    });
  });

  test('a workbook is held to the same size', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, { XFD1: { t: 'n', v: 1 }, '!ref': 'A1:XFD1' }, 'Blad1');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
    const remarks = new RemarkList();
    expect(readWorkbook(bytes, 'x.xlsx', remarks)[0]?.rows[0]?.cells).toHaveLength(16_384);
    expect(remarks.list()).toEqual([]);
  });
});

describe('zip bombs', () => {
  /** A zip with 60 MB of zeros, of which the directory tells another size. */
  function bomb(told: number): Buffer {
    const bytes = Buffer.from(
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) }, { level: 9 }),
    );
    bytes.writeUInt32LE(told, bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    return bytes;
  }

  test.each([
    ['that say how large they are', 450_000_000, 'uitgepakt 450 MB'],
    ['that say they are small', 1000, 'beschadigd'],
  ])('%s', (_, told, explanation) => {
    const bytes = bomb(told);
    const before = process.memoryUsage().rss;
    const remarks = new RemarkList();
    expect(readWorkbook(bytes, 'x.xlsx', remarks)).toEqual([]);
    expect(remarks.list()[0]).toMatchObject({
      rule: 'werkmap-onleesbaar',
      explanation: expect.stringContaining(explanation),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });
});

describe('memory', () => {
  test('a large text is never in memory as a whole', () => {
    const dir = writeFolder({
      ...SOUND,
      'cijfers/cijfers-2025.csv': SOUND['cijfers/cijfers-2025.csv'] ?? '',
    });
    // Rows that are skipped: what is left is what reading itself takes.
    const row = `* ${'een lange noot onder de tabel '.repeat(10)}\n`;
    writeFileSync(join(dir, 'cijfers/groot.csv'), HEADER + row.repeat(Math.floor(150_000_000 / row.length)));
    const script = `
      import { ingest } from ${JSON.stringify(new URL('../../src/ingest/ingest.ts', import.meta.url).href)};
      const log = { info() {}, warn() {} };
      await ingest(${JSON.stringify(dir)}, { log, now: () => 0, today: '2026-02-01', jobs: 1, cacheDir: '' });
      process.stdout.write(String(process.resourceUsage().maxRSS * 1024));`;
    // A small heap, so that no version of Node puts off letting go of what was read.
    const heap = ['--max-old-space-size=100', '--max-semi-space-size=2'];
    const run = spawnSync(
      process.execPath,
      [...heap, '--import', 'tsx', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    );
    expect(run.stderr.replace(/^npm.*$/gm, '')).toBe('');
    expect(Number(run.stdout)).toBeGreaterThan(10_000_000);
    expect(Number(run.stdout)).toBeLessThan(300_000_000);
  });
});
