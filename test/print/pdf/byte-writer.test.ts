import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/print/pdf/byte-writer.ts';

describe('a writer of bytes', () => {
  it('keeps what it has when it grows, and writes each character as one byte', () => {
    const writer = new ByteWriter(1);
    for (let round = 0; round < 100; round++) writer.text('a\xFF');
    expect(writer.written().toString('latin1')).toBe('a\xFF'.repeat(100));
  });

  it.each([3, 500])('copies %i bytes from the middle of others', (length) => {
    const source = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251));
    const writer = new ByteWriter(0);
    writer.text('<');
    writer.copy(source, 7, 7 + length);
    writer.append(Uint8Array.of(1, 2));
    expect(writer.written()).toEqual(Buffer.from([60, ...source.subarray(7, 7 + length), 1, 2]));
  });
});
