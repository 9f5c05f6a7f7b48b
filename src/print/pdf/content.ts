/** Walks over the operations of a content stream (ISO 32000-1, 7.8.2). Chromium writes no inline images. */
import { NumberReader, SYNTAX } from './syntax.ts';

const { kinds, SPACE, DELIMITER, WORD, LETTER } = SYNTAX;

/** One operation. It is used again for the next, so what a visitor keeps of it, it reads at once. */
export class Operation {
  operator = '';
  /** Number of operands; brackets count as such, and strings have theirs. */
  count = 0;
  /** Where the first operand begins, and the operator ends. */
  start = 0;
  end = 0;
  content: Buffer;
  /** Where operands begin; most of them nobody asks for, so that is all. */
  readonly starts: number[] = [];
  private readonly numbers = new NumberReader();

  constructor(content: Buffer) {
    this.content = content;
  }

  /** The same bytes stand in other content as well, so much further on. */
  move(content: Buffer, by: number): void {
    this.content = content;
    this.start += by;
    this.end += by;
    for (let index = 0; index < this.count; index++) this.starts[index] = this.startOf(index) + by;
  }

  /** An operand as written; nothing where there is none. */
  text(index: number): string {
    return index < this.count ? this.content.toString('latin1', this.startOf(index), this.endOf(index)) : '';
  }

  /** All of it as written. */
  written(): string {
    return this.content.toString('latin1', this.start, this.end);
  }

  /** An operand as a number; NaN where it is none or is not there. */
  number(index: number): number {
    return index < this.count ? this.numbers.read(this.content, this.startOf(index)) : Number.NaN;
  }

  /** Where an operand begins in the content. */
  startOf(index: number): number {
    return this.starts[index] ?? 0;
  }

  endOf(index: number): number {
    return endOfToken(this.content, this.startOf(index));
  }

  /** How an operand is written when it is a string; its brackets belong to it. */
  stringForm(index: number): 'hexadecimal' | 'literal' | undefined {
    const start = this.startOf(index);
    if (this.content[start] === 0x28) return 'literal';
    return this.content[start] === 0x3c && this.content[start + 1] !== 0x3c ? 'hexadecimal' : undefined;
  }
}

/** Calls `visit` for every operation, in order. */
export function walk(content: Buffer, visit: (operation: Operation) => void): void {
  const operation = new Operation(content);
  const { length } = content;
  for (let at = 0; at >= 0; ) {
    at = readOperation(operation, at, length);
    if (at >= 0) visit(operation);
  }
}

/** Reads the next operation of its content from `from` on, and tells where it ends; -1 when there is none before `to`. */
export function readOperation(operation: Operation, from: number, to: number): number {
  const { content, starts } = operation;
  let count = 0;
  for (let at = from; at < to; ) {
    const start = at;
    const kind = kinds[content[at] ?? 0] ?? SPACE;
    if (kind >= WORD) at = endOfWord(content, at + 1);
    else if (kind === SPACE) {
      at++;
      continue;
    } else at = endOfDelimited(content, at);
    if (kind !== LETTER) {
      if (content[start] !== PERCENT) starts[count++] = start;
      continue;
    }
    operation.operator = operatorAt(content, start, at);
    operation.count = count;
    operation.start = count === 0 ? start : (starts[0] ?? 0);
    operation.end = at;
    return at;
  }
  return -1;
}

const PERCENT = 0x25;

function endOfWord(content: Buffer, from: number): number {
  let at = from;
  while (at < content.length && (kinds[content[at] ?? 0] ?? WORD) >= WORD) at++;
  return at;
}

function endOfToken(content: Buffer, start: number): number {
  return kinds[content[start] ?? 0] === DELIMITER
    ? endOfDelimited(content, start)
    : endOfWord(content, start);
}

/** The end of what begins with a delimiter: a name, string, comment or bracket. */
function endOfDelimited(content: Buffer, start: number): number {
  switch (content[start]) {
    case 0x2f:
      return endOfWord(content, start + 1);
    case 0x3c:
      return content[start + 1] === 0x3c ? start + 2 : endAfter(content, 0x3e, start);
    case 0x3e:
      return content[start + 1] === 0x3e ? start + 2 : start + 1;
    case 0x28:
      return endOfLiteral(content, start);
    case PERCENT:
      return endOfComment(content, start);
    default:
      return start + 1;
  }
}

function endAfter(content: Buffer, code: number, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== code) at++;
  return at + 1;
}

function endOfComment(content: Buffer, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== 10 && content[at] !== 13) at++;
  return at;
}

/** A string in round brackets, which may be nested or escaped. */
function endOfLiteral(content: Buffer, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const code = content[at];
    if (code === 0x5c) at++;
    else if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return at + 1;
  }
  return content.length;
}

const SINGLE = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
/** Operators by their bytes, so that each is made into a string once. */
const OPERATORS = new Map<number, string>();
/** No operator has more bytes. */
const LONGEST_OPERATOR = 3;

function operatorAt(content: Buffer, start: number, end: number): string {
  if (end - start === 1) return SINGLE[content[start] ?? 0] ?? '';
  if (end - start > LONGEST_OPERATOR) return content.toString('latin1', start, end);
  let key = 0;
  for (let at = start; at < end; at++) key = key * 256 + (content[at] ?? 0);
  const known = OPERATORS.get(key);
  if (known !== undefined) return known;
  const made = content.toString('latin1', start, end);
  OPERATORS.set(key, made);
  return made;
}

/** Operators that end a path: painted, or only used to clip. */
export const PATH_END: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'n']);
/** Operators that begin a path. */
export const PATH_START: ReadonlySet<string> = new Set(['m', 're']);
