import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nodeIn } from '../../../supply/portable/fetch-node.ts';

function packed(entries: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(entries).flatMap(([path, text]) => {
    const header = Buffer.alloc(512);
    header.write(path);
    header.write(text.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    const body = Buffer.alloc(512 * Math.ceil(text.length / 512));
    body.write(text);
    return [header, body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}
const seal = (bytes: Uint8Array) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

test('gives the program and its licence', () => {
  const bytes = packed({
    'package/bin/node.exe': 'MZ',
    'package/LICENSE': 'Node.js is licensed',
    'package/x': '',
  });
  const { program, licence } = nodeIn(bytes, seal(bytes), 'package/bin/node.exe');
  expect(Buffer.from(program).toString()).toBe('MZ');
  expect(licence).toBe('Node.js is licensed');
});

test('refuses a package that is not the one that was pinned, before it is unpacked', () => {
  const bytes = packed({ 'package/bin/node': 'goed' });
  const other = Buffer.from('niet eens gepakt');
  expect(() => nodeIn(other, seal(bytes), 'package/bin/node')).toThrow(/checksum/);
});

test('refuses a package without the program', () => {
  const bytes = packed({ 'package/README.md': '' });
  expect(() => nodeIn(bytes, seal(bytes), 'package/bin/node')).toThrow('no package/bin/node');
});
