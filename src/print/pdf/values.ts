/** The values a PDF is made of (ISO 32000-1, 7.3), as small immutable classes and plain JavaScript values. */

export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A byte string; each character is one byte. */
export class ByteString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export class Dict extends Map<string, Value> {}

/** A dictionary with data; `data` is still encoded as its `/Filter` says. */
export class Stream {
  readonly dict: Dict;
  readonly data: Uint8Array;
  constructor(dict: Dict, data: Uint8Array) {
    this.dict = dict;
    this.data = data;
  }
}

export type Value = null | boolean | number | Name | ByteString | Ref | Stream | Dict | readonly Value[];

/** Text for people: ASCII as it is, anything else as UTF-16 with a byte order mark (7.9.2.2). */
export function textString(text: string): ByteString {
  if (/^[\x20-\x7E]*$/.test(text)) return new ByteString(text);
  let bytes = '\xFE\xFF';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return new ByteString(bytes);
}

/** A dictionary from an object; keys that are undefined are left out. */
export function dict(entries: Readonly<Record<string, Value | undefined>>): Dict {
  const made = new Dict();
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) made.set(key, value);
  }
  return made;
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether `value` is the name `/text`. */
export function isName(value: Value | undefined, text: string): boolean {
  return value instanceof Name && value.text === text;
}
