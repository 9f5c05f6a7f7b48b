/**
 * The words that a word pattern stands for, where they can be written out: a look-up is quicker than a search, and takes
 * the same time whatever the word is.
 */

/** More words than this are better searched for. */
const MOST = 2000;
/** Any row of letters, where a pattern says `\w*`. */
const ANY = '*';

/** Words as they are, and what words begin with, end in or hold. */
export interface WordShapes {
  readonly whole: readonly string[];
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  readonly holds: readonly string[];
}

/**
 * Every word that matches the source from begin to end; undefined where they can't be written out. `@vergrotend` is
 * taken as a word of its own.
 */
export function shapesOf(source: string): WordShapes | undefined {
  const plain = source.replaceAll(String.raw`\w*`, ANY);
  if (/[\\+.[\]{}^$]|\(\?/.test(plain) || source.includes(ANY.repeat(2))) return undefined;
  const reader = { source: plain, at: 0 };
  const words = alternatives(reader);
  return words && reader.at === plain.length ? shaped(new Set(words)) : undefined;
}

/** Undefined where any letters may stand inside a word. */
function shaped(words: ReadonlySet<string>): WordShapes | undefined {
  const shapes = {
    whole: [] as string[],
    begins: [] as string[],
    ends: [] as string[],
    holds: [] as string[],
  };
  for (const word of words) {
    const bare = word.replace(/^\*/, '').replace(/\*$/, '');
    const [open, end] = [word.startsWith(ANY), word.endsWith(ANY)];
    if (bare === '' || bare.includes(ANY) || ((open || end) && /\W/.test(bare))) return undefined;
    if (open && end) shapes.holds.push(bare);
    else if (open) shapes.ends.push(bare);
    else if (end) shapes.begins.push(bare);
    else shapes.whole.push(bare);
  }
  return shapes;
}

interface Reader {
  readonly source: string;
  at: number;
}

/** `a|b|c`, up to a closing bracket or the end. */
function alternatives(reader: Reader): readonly string[] | undefined {
  const found: string[] = [];
  for (;;) {
    const row = sequence(reader);
    if (!row || found.length + row.length > MOST) return undefined;
    for (const word of row) found.push(word);
    if (reader.source[reader.at] !== '|') return found;
    reader.at += 1;
  }
}

/** Letters and groups behind each other, each with or without a question mark. */
function sequence(reader: Reader): readonly string[] | undefined {
  let words: readonly string[] = [''];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const part = piece(reader);
    if (!part || words.length * part.length > MOST) return undefined;
    words = words.flatMap((word) => part.map((more) => word + more));
  }
  return words;
}

function piece(reader: Reader): readonly string[] | undefined {
  const sign = reader.source[reader.at] ?? '';
  reader.at += 1;
  let words: readonly string[] | undefined = [sign];
  if (sign === '(') {
    words = alternatives(reader);
    if (!words || reader.source[reader.at] !== ')') return undefined;
    reader.at += 1;
  }
  if (reader.source[reader.at] !== '?') return words;
  reader.at += 1;
  return ['', ...words];
}
