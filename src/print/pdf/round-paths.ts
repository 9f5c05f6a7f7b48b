/** Chromium writes paths to a millionth of a pixel; a thousandth is less than a wavelength of light on paper. */
import type { ByteWriter } from './byte-writer.ts';
import type { Operation } from './content.ts';
import { SYNTAX } from './syntax.ts';

const MOST_DECIMALS = 3;
/** Counting digits from here never gets as far as decimals. */
const BEFORE_POINT = -1_000;
/** More than the line of any operation of a path has. */
const LONGEST_LINE = 200;

const { isDigit } = SYNTAX;
const [SPACE, MINUS, POINT, NEW_LINE] = [0x20, 0x2d, 0x2e, 0x0a];

/** Rounds the paths of one content stream. */
export class PathRounder {
  private readonly content: Buffer;
  private readonly out: ByteWriter;
  private readonly operation: Operation;

  /** `operation` becomes the one that was written last. */
  constructor(content: Buffer, out: ByteWriter, operation: Operation) {
    this.content = content;
    this.out = out;
    this.operation = operation;
  }

  /**
   * Writes the line of a path that begins at `from` with shorter coordinates, and tells where it ends. Where there is
   * another line it writes nothing and gives `from` back.
   */
  round(from: number): number {
    const { content, out } = this;
    out.reserve(LONGEST_LINE);
    const { bytes } = out;
    const { starts } = this.operation;
    const most = Math.min(content.length, from + LONGEST_LINE);
    let length = out.length;
    let count = 0;
    /** Digits since the point of this number. */
    let decimals = BEFORE_POINT;
    starts[0] = length;
    for (let at = from; at < most; at++) {
      const code = content[at] ?? 0;
      if (isDigit(code)) {
        if (decimals++ >= MOST_DECIMALS) continue;
      } else if (code === POINT) decimals = 0;
      else if (code === SPACE && starts[count] !== length) {
        decimals = BEFORE_POINT;
        starts[++count] = length + 1;
      } else if (code !== MINUS) return this.end(at, count) ?? from;
      bytes[length++] = code;
    }
    return from;
  }

  /** Writes the operator that ends the line, if it takes the points of a path and nothing follows it there. */
  private end(at: number, count: number): number | undefined {
    const { content, out, operation } = this;
    const operator = content[at - 1] === SPACE ? operatorAt(content, at) : undefined;
    const end = at + (operator?.length ?? 0);
    if (operator === undefined || (end < content.length && content[end] !== NEW_LINE)) return undefined;
    operation.operator = operator;
    operation.content = out.bytes;
    operation.start = operation.startOf(0);
    operation.count = count;
    out.length = operation.startOf(count);
    out.text(operator);
    operation.end = out.length;
    return end;
  }
}

function operatorAt(content: Buffer, at: number): string | undefined {
  switch (content[at]) {
    case 0x6d:
      return 'm';
    case 0x6c:
      return 'l';
    case 0x63:
      return 'c';
    default:
      return content[at] === 0x72 && content[at + 1] === 0x65 ? 're' : undefined;
  }
}
