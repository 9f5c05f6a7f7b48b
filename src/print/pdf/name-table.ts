/** The names in a PDF: few, and each a thousand times, so each is made once. */
import { Name } from './values.ts';

/** More places than a file has names; two names in one place only take turns there. */
const PLACES = 1024;

export class NameTable {
  private readonly names: (Name | undefined)[] = new Array(PLACES).fill(undefined);

  /** The name whose text, without its slash, stands from `from` to `to`. */
  nameAt(bytes: Buffer, from: number, to: number): Name {
    const place = placeOf(bytes, from, to);
    const known = this.names[place];
    if (known && isAt(bytes, from, to, known.text)) return known;
    const made = new Name(sameAsInCode(decodeName(bytes.toString('latin1', from, to))));
    this.names[place] = made;
    return made;
  }

  /** Its text alone. */
  textAt(bytes: Buffer, from: number, to: number): string {
    return this.nameAt(bytes, from, to).text;
  }
}

function placeOf(bytes: Buffer, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = (hash * 31 + (bytes[at] ?? 0)) & 0xffffff;
  return hash % PLACES;
}

/** Never so for a name that is written with an escape, whose text is shorter. */
function isAt(bytes: Buffer, from: number, to: number, text: string): boolean {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** The engine's own copy of a text, the one that stands in code too: then comparing them need not look at letters. */
function sameAsInCode(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

function decodeName(text: string): string {
  if (!text.includes('#')) return text;
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
