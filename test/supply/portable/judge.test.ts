import { describe, expect, test } from 'vitest';
import { faultsOf, machineOf } from '../../../supply/portable/judge.ts';
import type { PackedFile } from '../../../supply/portable/pack.ts';
import { TARGETS, type Target } from '../../../supply/portable/targets.ts';

const of = (os: Target['os']): Target => {
  const found = TARGETS.find((target) => target.os === os);
  if (!found) throw new Error(os);
  return found;
};
const file = (path: string, bytes: Uint8Array = Buffer.from('x')): PackedFile => ({ path, bytes });

/** The first bytes of a program for Windows. */
function portable(machine: number): Buffer {
  const bytes = Buffer.alloc(256);
  bytes.write('MZ');
  bytes.writeUInt32LE(128, 60);
  bytes.write('PE\0\0', 128);
  bytes.writeUInt16LE(machine, 132);
  return bytes;
}

describe('names', () => {
  test.each([
    'wijkprofielen/aux.js',
    'wijkprofielen/con',
    'wijkprofielen/a:b.js',
    'wijkprofielen/punt.',
    'wijkprofielen/spatie /a.js',
    'wijkprofielen/../a.js',
  ])('%s is refused', (path) => {
    expect(faultsOf([file(path)], of('win32'))).toEqual([`a name that Windows refuses: ${path}`]);
  });

  test('two that are one on Windows are told as a pair', () => {
    const told = faultsOf([file('w/Lees.txt'), file('w/lees.txt'), file('w/lezen.txt')], of('linux'));
    expect(told).toEqual(['one file on Windows: w/Lees.txt and w/lees.txt']);
  });

  test('a long path and too many files', () => {
    expect(faultsOf([file(`w/${'a'.repeat(128)}`)], of('win32'))).toEqual([]);
    expect(faultsOf([file(`w/${'a'.repeat(129)}`)], of('win32'))).toHaveLength(1);
    const many = Array.from({ length: 2001 }, (_, at) => file(`w/${at}`));
    expect(faultsOf(many, of('win32'))).toEqual(['2001 files, at most 2000']);
  });
});

describe('programs', () => {
  test('the Node that runs this is for this machine', async () => {
    const { readFile } = await import('node:fs/promises');
    expect(machineOf(await readFile(process.execPath))).toBe(`${process.platform}-${process.arch}`);
  });

  test('what is for another system or processor is told', () => {
    expect(machineOf(portable(0x8664))).toBe('win32-x64');
    expect(faultsOf([file('w/a.node', portable(0x8664))], of('win32'))).toEqual([]);
    expect(faultsOf([file('w/a.node', portable(0xaa64))], of('win32'))).toEqual([
      'made for win32-arm64 instead of win32-x64: w/a.node',
    ]);
    expect(faultsOf([file('w/programma/node', portable(0x8664))], of('linux'))).toHaveLength(1);
  });

  test('an emptied or cut file is for no system', () => {
    for (const bytes of [Buffer.alloc(0), portable(0x8664).subarray(0, 100), Buffer.from('#!/bin/sh\n')])
      expect(faultsOf([file('w/a.dll', bytes)], of('win32'))).toEqual([
        'made for no system instead of win32-x64: w/a.dll',
      ]);
  });
});
