/** Longest name that Excel takes. */
const MOST = 31;

/**
 * Names that Excel accepts, one for each asked: at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end,
 * not its own word History, and each one once without looking at capitals (specification of Excel, "worksheet names").
 */
export function sheetNames(asked: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return asked.map((name) => {
    const clean = cleaned(name);
    let made = clean;
    for (let number = 2; taken.has(made.toLowerCase()); number += 1) made = numbered(clean, number);
    taken.add(made.toLowerCase());
    return made;
  });
}

function cleaned(name: string): string {
  const free = name
    .replaceAll(/[:\\/?*[\]\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const shown = trimmed(cut(free, MOST));
  if (shown === '') return 'Blad';
  return /^history$/i.test(shown) ? `${shown} blad` : shown;
}

/** An apostrophe at an end is what Excel quotes names with; a typographic one is a letter to it. */
function trimmed(name: string): string {
  return name.trim().replace(/^'/, '’').replace(/'$/, '’');
}

/** By whole characters: half of one is none. */
function cut(text: string, length: number): string {
  let made = '';
  for (const char of text) {
    if (made.length + char.length > length) break;
    made += char;
  }
  return made;
}

function numbered(name: string, number: number): string {
  const tail = ` (${number})`;
  return `${cut(name, MOST - tail.length).trim()}${tail}`;
}
