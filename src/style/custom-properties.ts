/** Reads the custom properties of a tokens stylesheet and follows their references. */

/** Blocks whose values hold only sometimes: dark mode, print, narrow screens. Only the default counts. */
const CONDITIONAL = /^@(media|supports|container)\b/;
const DECLARATION = /^\s*(--[\w-]+)\s*:\s*([\s\S]+)$/;

/** Raw custom properties by name; a later declaration wins, as in CSS. */
export function readCustomProperties(css: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: string[] = [];
  let piece = '';
  const declare = () => {
    const match = DECLARATION.exec(piece);
    if (match?.[1] && match[2] && !open.some((prelude) => CONDITIONAL.test(prelude))) {
      found.set(match[1], match[2].trim().replace(/\s+/g, ' '));
    }
    piece = '';
  };
  for (const token of css.replace(/\/\*[\s\S]*?\*\//g, '').match(/"[^"]*"|'[^']*'|[{};]|[^{};"']+/g) ?? []) {
    if (token === '{') {
      open.push(piece.trim());
      piece = '';
    } else if (token === '}') {
      declare();
      open.pop();
    } else if (token === ';') {
      declare();
    } else {
      piece += token;
    }
  }
  return found;
}

/** Every property with its `var()` references filled in; one that can't be resolved is left out. */
export function resolveProperties(raw: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const resolved = new Map<string, string>();
  for (const [name, value] of raw) {
    const full = resolveValue(value, raw, new Set([name]));
    if (full !== undefined) resolved.set(name, full);
  }
  return resolved;
}

/** Undefined where a reference leads nowhere or around in a circle, and no fallback is given. */
function resolveValue(
  value: string,
  raw: ReadonlyMap<string, string>,
  seen: ReadonlySet<string>,
): string | undefined {
  const start = value.indexOf('var(');
  if (start < 0) return value;
  const end = closingParenthesis(value, start + 3);
  if (end < 0) return undefined;
  const [name = '', ...rest] = value.slice(start + 4, end).split(',');
  const filled = reference(name.trim(), rest.length > 0 ? rest.join(',').trim() : undefined, raw, seen);
  if (filled === undefined) return undefined;
  return resolveValue(value.slice(0, start) + filled + value.slice(end + 1), raw, seen);
}

function reference(
  name: string,
  fallback: string | undefined,
  raw: ReadonlyMap<string, string>,
  seen: ReadonlySet<string>,
): string | undefined {
  const target = seen.has(name) ? undefined : raw.get(name);
  const own = target === undefined ? undefined : resolveValue(target, raw, new Set([...seen, name]));
  return own ?? (fallback === undefined ? undefined : resolveValue(fallback, raw, seen));
}

function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}
