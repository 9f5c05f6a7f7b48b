import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive } from '../../src/publish/archive.ts';

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
