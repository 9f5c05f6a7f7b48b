/** Gathers bytes in one piece of memory that grows: cheaper than thousands of strings, joined and encoded. */

export class ByteWriter {
  /** Only the first `length` are written. */
  bytes: Buffer;
  length = 0;

  /** `size` is a guess of what will be written. */
  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size + 64);
  }

  /** Makes room for so many bytes more: to be asked before writing to `bytes` itself. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe((this.length + more) * 2);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  /** Each character is one byte. */
  text(text: string): void {
    this.reserve(text.length);
    for (let at = 0; at < text.length; at++) this.bytes[this.length++] = text.charCodeAt(at);
  }

  append(source: Uint8Array): void {
    this.reserve(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  copy(source: Buffer, from: number, to: number): void {
    this.reserve(to - from);
    if (to - from > SHORT) {
      source.copy(this.bytes, this.length, from, to);
      this.length += to - from;
      return;
    }
    for (let at = from; at < to; at++) this.bytes[this.length++] = source[at] ?? 0;
  }

  /** What was written; the writer is done. */
  written(): Buffer {
    return this.bytes.subarray(0, this.length);
  }
}

/** Below this a loop is faster than asking the machine to copy. */
const SHORT = 100;
