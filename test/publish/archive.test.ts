import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive, archiveByFolder } from '../../src/publish/archive.ts';
import { joinZips } from '../../src/publish/join-zips.ts';
import { program } from '../program.ts';

const files = [
  { path: 'site/wijk/a/index.html', bytes: '<p>A</p>' },
  { path: 'site/index.html', bytes: '<p>Welkom</p>' },
  { path: 'site/wijk/a/a.pdf', bytes: new Uint8Array([37, 80, 68, 70]) },
];

test('the zip unpacks to the site itself, ready for a web server', async () => {
  const unpacked = unzipSync(await archive(files));
  expect(Object.keys(unpacked)).toEqual(['index.html', 'wijk/a/a.pdf', 'wijk/a/index.html']);
  expect(strFromU8(unpacked['index.html'] ?? new Uint8Array())).toBe('<p>Welkom</p>');
});

test('the zip carries no clock and no order of its own', async () => {
  const zip = await archive(files);
  expect(await archive([...files].reverse())).toEqual(zip);
  // Bytes 10 to 13 of the first entry hold its moment in DOS form: midnight, 1 January 1980.
  expect([...zip.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

test('packed by folder it holds the same, and only what changed is packed again', async () => {
  const cache = { cacheDir: mkdtempSync(join(tmpdir(), 'zips-')), program };
  const kept = () => readdirSync(join(cache.cacheDir, 'zips')).length;
  const more = [...files, { path: 'site/wijk/b/index.html', bytes: '<p>B</p>' }];
  const zip = await archiveByFolder(more, cache);
  expect(unzipSync(zip)).toEqual(unzipSync(await archive(more)));
  expect(Object.keys(unzipSync(zip))).toEqual([
    'index.html',
    'wijk/a/a.pdf',
    'wijk/a/index.html',
    'wijk/b/index.html',
  ]);
  expect(kept()).toBe(3);
  expect(await archiveByFolder([...more].reverse(), cache)).toEqual(zip);
  expect(kept()).toBe(3);
  const changed = [...files, { path: 'site/wijk/b/index.html', bytes: '<p>C</p>' }];
  const fresh = { ...cache, cacheDir: mkdtempSync(join(tmpdir(), 'zips-')) };
  expect(await archiveByFolder(changed, cache)).toEqual(await archiveByFolder(changed, fresh));
  expect(kept()).toBe(4);
});

test('zips of more entries than a short directory counts are one zip all the same', async () => {
  const many = (folder: string) =>
    Array.from({ length: 33_000 }, (_, at) => ({ path: `site/${folder}/${at}.png`, bytes: `${at}` }));
  const pieces = await Promise.all([archive(many('a')), archive(many('b'))]);
  const unpacked = unzipSync(joinZips(pieces));
  expect(Object.keys(unpacked)).toHaveLength(66_000);
  expect(strFromU8(unpacked['b/32999.png'] ?? new Uint8Array())).toBe('32999');
});
