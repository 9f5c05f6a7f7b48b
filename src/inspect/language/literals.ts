/** The words that a word pattern stands for, where they can be written out: a look-up is quicker than a search. */

/** More words than this are better searched for. */
const MOST = 2000;

/** Every word that matches the source from begin to end; undefined where they can't be written out. */
export function literalsOf(source: string): readonly string[] | undefined {
  if (/[\\*+.[\]{}^$@]|\(\?/.test(source)) return undefined;
  const reader = { source, at: 0 };
  const words = alternatives(reader);
  return words && reader.at === source.length ? [...new Set(words)] : undefined;
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
