/** Walks over the operations of a content stream (ISO 32000-1, 7.8.2). Chromium writes no inline images. */

/** Tokens as they stand; strings with their brackets. White space and comments fall between them. */
const TOKEN =
  /%[^\r\n]*|<<|>>|[[\]]|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+/g;

/** Gets each operation with its operands as written, and where it begins and ends. */
export type Visitor = (operator: string, operands: readonly string[], start: number, end: number) => void;

/** Calls `visit` for every operation, in order. */
export function walk(content: string, visit: Visitor): void {
  const token = new RegExp(TOKEN);
  let operands: string[] = [];
  let start = -1;
  for (let found = token.exec(content); found; found = token.exec(content)) {
    const text = found[0];
    if (text.startsWith('%')) continue;
    if (start < 0) start = found.index;
    if (isOperator(text.charCodeAt(0))) {
      visit(text, operands, start, token.lastIndex);
      operands = [];
      start = -1;
    } else operands.push(text);
  }
}

/** Operators begin with a letter, ' or "; no operand does (true, false and null stand only inside arrays). */
function isOperator(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34;
}

/** The content with pieces put in; `insertions` are ordered by place. */
export function insertAll(
  content: string,
  insertions: readonly (readonly [at: number, text: string])[],
): string {
  const parts: string[] = [];
  let done = 0;
  for (const [at, text] of insertions) {
    parts.push(content.slice(done, at), text);
    done = at;
  }
  parts.push(content.slice(done));
  return parts.join('');
}

/** Operators that end a path: painted, or only used to clip. */
export const PATH_END: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'n']);
/** Operators that begin a path. */
export const PATH_START: ReadonlySet<string> = new Set(['m', 're']);
