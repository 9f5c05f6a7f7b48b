import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manifestOf } from '../../../src/publish/manifest.ts';
import { preserve } from '../../../src/publish/preserve/preserve.ts';
import { writeFiles } from '../../write-files.ts';

const ROOT = 'https://www.maasdrecht.example/wijk';
const PAGE = (title: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title><link rel="canonical" href="${ROOT}/"></head><body>é</body></html>`;
const SITE = {
  'site/index.html': PAGE('Wijken &amp; buurten'),
  'site/404.html': PAGE('Niet gevonden'),
  'site/wijk/’t hof/index.html': PAGE('’t Höfke'),
  'site/beeld/a.webp': 'RIFF\r\n\r\nWEBP',
  'pdf/heide.pdf': '%PDF-1.7',
  'rapport/index.html': 'intern',
  'maasdrecht-2025.zip': 'PK',
} as const;
const request = { moment: '2026-04-16T06:00:00Z', version: '1.2.3' };

let dir: string;
let outputDir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'archief-'));
  outputDir = made({});
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A build in a folder, with its manifest. */
function made(more: Readonly<Record<string, string>>, embargo?: string): string {
  const tree = Object.entries({ ...SITE, ...more }).map(([path, bytes]) => ({ path, bytes }));
  const until = embargo === undefined ? undefined : { until: embargo, words: 'Onder embargo' };
  const manifest = manifestOf(tree, new Map(), {}, until);
  const files = [...tree, manifest].map(({ path, bytes }) => [path, String(bytes)] as const);
  return writeFiles(mkdtempSync(join(dir, 'bouw-')), Object.fromEntries(files));
}

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

interface Entry {
  readonly url: string;
  readonly mime: string;
  readonly digest: string;
  readonly offset: number;
  readonly length: number;
}

/** The index of a web archive, and each record by its place in the file. */
function readBack(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const warc = files['archive/site.warc.gz'] ?? new Uint8Array();
  const lines = text(files['indexes/index.cdx']).trimEnd().split('\n');
  const entries = lines.map((line): Entry => JSON.parse(line.split(' ').slice(2).join(' ')));
  const recordOf = ({ offset, length }: Entry) => {
    const record = gunzipSync(warc.subarray(offset, offset + length));
    const [head = '', ...block] = record.toString('latin1').split('\r\n\r\n');
    const http = block[0] ?? '';
    const payload = Buffer.from(
      block
        .slice(1)
        .join('\r\n\r\n')
        .replace(/\r\n\r\n$/, ''),
      'latin1',
    );
    return { head, http, payload };
  };
  return { files, warc, lines, entries, recordOf };
}

describe('a build that is laid down', () => {
  test('holds every page and file of the site, as it was made, at its address', async () => {
    const { entries, recordOf } = readBack((await preserve({ ...request, outputDir })).bytes);
    const byUrl = new Map(entries.map((entry) => [entry.url, entry]));
    for (const [path, content] of Object.entries(SITE)) {
      if (!path.startsWith('site/')) continue;
      const url = `${ROOT}/${path.slice(5).split('/').map(encodeURIComponent).join('/')}`;
      const entry = byUrl.get(url);
      if (!entry) throw new Error(`no record of ${url}`);
      const { head, http, payload } = recordOf(entry);
      expect(head).toContain(`WARC-Target-URI: ${url}`);
      expect(head).toContain('WARC-Date: 2026-04-16T06:00:00Z');
      expect(payload.toString('utf8')).toBe(content);
      expect(entry.digest).toBe(sha256(payload));
      expect(http).toContain(`Content-Length: ${payload.length}`);
    }
  });

  test('a folder is its index page, as on a web server', async () => {
    const { entries, recordOf } = readBack((await preserve({ ...request, outputDir })).bytes);
    const folder = entries.find(({ url }) => url === `${ROOT}/`);
    if (!folder) throw new Error('no record of the front page');
    const { head } = recordOf(folder);
    expect(head).toContain('WARC-Type: revisit');
    expect(head).toContain(`WARC-Refers-To-Target-URI: ${ROOT}/index.html`);
    expect(head).toContain(`WARC-Payload-Digest: ${sha256(Buffer.from(SITE['site/index.html']))}`);
  });

  test('records follow each other without a gap, and the index is sorted', async () => {
    const { warc, lines, entries } = readBack((await preserve({ ...request, outputDir })).bytes);
    const places = entries
      .map(({ offset, length }) => [offset, offset + length])
      .sort(([a = 0], [b = 0]) => a - b);
    for (const [at, [from]] of places.entries()) if (at > 0) expect(from).toBe(places[at - 1]?.[1]);
    expect(places.at(-1)?.[1]).toBe(warc.length);
    expect(lines).toEqual([...lines].sort());
    expect(lines[0]).toMatch(/^example,maasdrecht,www\)\/wijk\/ 20260416060000 /);
  });

  test('has the PDFs, the manifest and the list of pages beside it, each with its checksum', async () => {
    const { files, ...kept } = { ...readBack((await preserve({ ...request, outputDir })).bytes) };
    expect(kept.entries.length).toBe(6);
    expect(text(files['pdf/heide.pdf'])).toBe(SITE['pdf/heide.pdf']);
    expect(text(files['manifest.json'])).toBe(readFileSync(join(outputDir, 'manifest.json'), 'utf8'));
    expect(Object.keys(files).some((path) => path.startsWith('rapport'))).toBe(false);
    const pages = text(files['pages/pages.jsonl']).trimEnd().split('\n').slice(1);
    expect(pages.map((line) => JSON.parse(line).title)).toEqual(['Wijken & buurten', '’t Höfke']);
    const { resources, mainPageUrl } = JSON.parse(text(files['datapackage.json']));
    expect(mainPageUrl).toBe(`${ROOT}/`);
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((path) => !path.startsWith('datapackage'))
        .sort(),
    );
    for (const { path, hash } of resources) expect(sha256(files[path] ?? new Uint8Array()), path).toBe(hash);
    expect(JSON.parse(text(files['datapackage-digest.json'])).hash).toBe(
      sha256(files['datapackage.json'] ?? new Uint8Array()),
    );
  });

  test('has the name of the site, and at the same moment the same bytes', async () => {
    const [one, two] = [await preserve({ ...request, outputDir }), await preserve({ ...request, outputDir })];
    expect(one).toMatchObject({ name: 'maasdrecht-2025.wacz', files: 4, documents: 1 });
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  test('says until when it stays inside', async () => {
    const kept = await preserve({ ...request, outputDir: made({}, '2026-05-01T06:00') });
    expect(kept.embargo).toBe('2026-05-01T06:00');
  });
});

describe('what can not be laid down', () => {
  test('a file that somebody changed, or that is gone', async () => {
    writeFileSync(join(outputDir, 'site', 'beeld', 'a.webp'), 'anders');
    await expect(preserve({ ...request, outputDir })).rejects.toThrow(/a\.webp is veranderd na het bouwen/);
    rmSync(join(outputDir, 'site', 'beeld', 'a.webp'));
    await expect(preserve({ ...request, outputDir })).rejects.toThrow(/a\.webp/);
  });

  test('no build, and a site of which nobody knows the address', async () => {
    await expect(preserve({ ...request, outputDir: join(dir, 'niets') })).rejects.toThrow('staat geen bouw');
    const unknown = made({ 'site/index.html': '<title>Wijken</title>' });
    await expect(preserve({ ...request, outputDir: unknown })).rejects.toThrow('--adres');
    const told = await preserve({ ...request, outputDir: unknown, url: 'https://archief.example/x' });
    expect(readBack(told.bytes).entries.map(({ url }) => url)).toContain(
      'https://archief.example/x/index.html',
    );
  });
});
