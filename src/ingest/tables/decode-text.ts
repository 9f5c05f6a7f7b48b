import { isUtf8 } from 'node:buffer';
import { cleanText } from '../../domain/clean-text.ts';

/** Bytes of a text file → text, whatever Dutch office software saved it as. */

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F (WHATWG encoding index). */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** How the characters of a text file are written down, in words for staff. */
export type TextEncoding = 'UTF-8' | 'UTF-8 met BOM' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

/** The encoding of a file that is gone through in blocks; undefined when it has zero characters: not a text. */
export function encodingOfBlocks(content: { blocks(): Iterable<Uint8Array> }): TextEncoding | undefined {
  let encoding: TextEncoding | undefined;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for (const block of content.blocks()) {
    encoding ??= encodingByStart(block);
    if (encoding.startsWith('UTF-16')) return hasZeros(content.blocks(), encoding) ? undefined : encoding;
    if (block.includes(0)) return undefined;
    if (encoding !== 'Windows-1252' && !isValid(() => strict.decode(block, { stream: true }))) {
      encoding = 'Windows-1252';
    }
  }
  if (encoding?.startsWith('UTF-8') && !isValid(() => strict.decode())) return 'Windows-1252';
  return encoding ?? 'UTF-8';
}

function hasZeros(blocks: Iterable<Uint8Array>, encoding: TextEncoding): boolean {
  const decoder = new TextDecoder(encoding === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be');
  for (const block of blocks) if (decoder.decode(block, { stream: true }).includes('\0')) return true;
  return false;
}

function isValid(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * UTF-8 or UTF-16 by their byte order mark; UTF-16 without one by its zero bytes; else UTF-8 when the bytes are
 * valid UTF-8, and Windows-1252 when they are not.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const encoding = encodingByStart(bytes);
  return encoding.startsWith('UTF-8') && !isUtf8(bytes) ? 'Windows-1252' : encoding;
}

/** As if the rest were valid. */
function encodingByStart(bytes: Uint8Array): TextEncoding {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  const zeros = zeroBytes(bytes);
  if (zeros !== 'none') return zeros === 'odd' ? 'UTF-16 LE' : 'UTF-16 BE';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'UTF-8 met BOM' : 'UTF-8';
}

/** The text, without byte order mark and unseen characters. Undefined when it has zero characters: not a text. */
export function decodeText(bytes: Uint8Array, encoding = encodingOf(bytes)): string | undefined {
  const text = decode(bytes, encoding);
  return text.includes('\0') ? undefined : cleanText(text);
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  switch (encoding) {
    case 'UTF-16 LE':
      return new TextDecoder('utf-16le').decode(bytes);
    case 'UTF-16 BE':
      return new TextDecoder('utf-16be').decode(bytes);
    case 'Windows-1252':
      return decodeWindows1252(bytes);
    default:
      return new TextDecoder('utf-8').decode(bytes);
  }
}

/** Places of the zero bytes among the first ones: Latin text in UTF-16 has one in every pair. */
function zeroBytes(bytes: Uint8Array): 'odd' | 'even' | 'none' {
  const sample = bytes.subarray(0, 512 - (bytes.length % 2));
  if (sample.length < 2) return 'none';
  let odd = 0;
  let even = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 ? odd++ : even++;
  });
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'odd';
  return even > many && odd === 0 ? 'even' : 'none';
}

/** Node's own decoder of this name leaves 0x80 to 0x9F as control characters (seen in Node 20). */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}
