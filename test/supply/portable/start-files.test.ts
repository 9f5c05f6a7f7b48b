import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startFiles } from '../../../supply/portable/start-files.ts';
import { TARGETS } from '../../../supply/portable/targets.ts';

const filesFor = (os: string) => {
  const target = TARGETS.find((one) => one.os === os);
  return target ? startFiles(target, '0.1.0') : [];
};

test('Windows gets its own line ends everywhere, and ASCII in what its command line reads', () => {
  const files = filesFor('win32');
  expect(files.map(({ path }) => path)).toEqual(['Start wijkprofielen.cmd', 'LEESMIJ.txt']);
  for (const { text } of files) expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(files[0]?.text).toMatch(/^[\x20-\x7e\r\n]+$/);
});

test('a folder of Windows with spaces and signs stands within quotes', () => {
  const text = filesFor('win32')[0]?.text ?? '';
  for (const line of text.split('\r\n').filter((line) => line.includes('%~dp0')))
    expect(line).toMatch(/"%~dp0[^"]*"/);
});

test.each(TARGETS.map(({ os }) => os))('what is to be read says which file starts it: %s', (os) => {
  const [start, manual] = filesFor(os);
  expect(manual?.text).toContain(start?.path.replace(/\.cmd$/, ''));
  expect(manual?.isProgram).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'the other systems start it from any folder, without a PATH',
  () => {
    const root = mkdtempSync(join(tmpdir(), 'start -é # 100% '));
    try {
      const [start] = filesFor('linux');
      mkdirSync(join(root, 'programma'));
      writeFileSync(join(root, 'start.sh'), start?.text ?? '');
      writeFileSync(join(root, 'programma', 'node'), '#!/bin/sh\necho "$PWD" "$NODE_OPTIONS" "$@"\n');
      chmodSync(join(root, 'start.sh'), 0o755);
      chmodSync(join(root, 'programma', 'node'), 0o755);
      const env = { NODE_OPTIONS: '--inspect' };
      const told = execFileSync(join(root, 'start.sh'), ['--port', '8081'], {
        cwd: '/',
        env,
        encoding: 'utf8',
      });
      expect(told).toBe(`${root}/programma  bin/wijkprofielen.mjs start --output ../output --port 8081\n`);
      const beside = execFileSync('/bin/sh', ['start.sh'], { cwd: root, env, encoding: 'utf8' });
      expect(beside).toContain(`${root}/programma `);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
);
