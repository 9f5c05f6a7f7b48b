import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/ingest/tables/decode-text.ts';

const TEXT = 'wijk;’t Höfke — € 5\n';

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 little endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    [
      'Windows-1252',
      Buffer.from(TEXT.replace('’', '\u0092').replace('—', '\u0097').replace('€', '\u0080'), 'latin1'),
    ],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  test('UTF-16 without byte order mark, in either byte order', () => {
    const bytes = Buffer.from('gebied;waarde\n', 'utf16le');
    expect(decodeText(bytes)).toBe('gebied;waarde\n');
    expect(decodeText(Buffer.from(bytes).swap16())).toBe('gebied;waarde\n');
  });

  test('bytes with zeros in them are no text; an empty file is an empty text', () => {
    expect(decodeText(Buffer.from([1, 0, 0, 0, 7, 0, 0]))).toBeUndefined();
    expect(decodeText(Buffer.alloc(0))).toBe('');
  });
});
