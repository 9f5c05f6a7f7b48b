/** What staff and office software do to YAML that its parser tells in other words, or on another line. */

/** One slip, with its line in the text, counted from 1. */
export interface Slip {
  readonly row: number;
  readonly explanation: string;
  readonly proposal: string;
}

/** A value between curly quotes, as Word makes them of straight ones. */
const CURLY = /^([^\n:]*:[ \t]+)[\u201C\u201D\u201E]([^"\u201C\u201D\u201E\n]*)[\u201C\u201D][ \t]*$/gm;

/** The same between single ones; an apostrophe that opens a name has none that closes it. */
const CURLY_SINGLE = /^([^\n:]*:[ \t]+)\u2018([^"\u2018\u2019\n]*)\u2019[ \t]*$/gm;

/** The same text with straight quotes where curly ones enclose a whole value. */
export function straightQuotes(text: string): string {
  const straight = (_: string, key: string, value: string) => `${key}"${value.replaceAll('\\', '\\\\')}"`;
  return text.replace(CURLY, straight).replace(CURLY_SINGLE, straight);
}

/** A value that opens with the apostrophe of a name: 's-Gravenland, 't Zandt. */
const APOSTROPHE = /^\s*(?:- )?([^\s:#][^:]*):\s+('[stnkmST][ -][^\n]*?)\s*$/;
/** A value with an opening quote and no closing one. */
const OPEN = /^\s*(?:- )?([^\s:#][^:]*):\s+(["'])((?:(?!\2).)*)$/;

/** A key with its value glued to it, "naam:Tilburg"; an address has slashes there, and a time a number before it. */
const GLUED = /^\s*(?:- )?[a-z_0-9-]*[a-z][a-z_0-9-]*:(?![\s/]|$)[^:]*$/;

/** The slips that explain why a text can't be read; empty where none of them does. */
export function slipsIn(text: string): Slip[] {
  const lines = text.split('\n');
  const tabs = lines.flatMap((line, at) => (/^ *\t/.test(line) ? [tab(at + 1)] : []));
  if (tabs.length > 0) return tabs;
  const glued = lines.flatMap((line, at) => (GLUED.test(line) ? [noBlank(at + 1, line)] : []));
  if (glued.length > 0) return glued;
  return lines.flatMap((line, at) => {
    const [, key, name] = APOSTROPHE.exec(line) ?? [];
    if (key !== undefined && name !== undefined && !isClosed(name)) return [apostrophe(at + 1, key, name)];
    const [, open, quote, rest] = OPEN.exec(line) ?? [];
    return open !== undefined && !lines.slice(at + 1).some((later) => later.includes(quote ?? '"'))
      ? [unclosed(at + 1, open, `${quote}${rest}`)]
      : [];
  });
}

/** Whether a value between single quotes ends with its own quote. */
function isClosed(value: string): boolean {
  return /^'(?:[^']|'')*'$/.test(value);
}

function tab(row: number): Slip {
  return {
    row,
    explanation: 'Dit is niet te lezen als YAML: deze regel begint met een tab.',
    proposal: 'Haal de tab weg en zet er twee spaties voor in de plaats.',
  };
}

function noBlank(row: number, line: string): Slip {
  const [key = '', ...rest] = line.trim().split(':');
  return {
    row,
    explanation: `Dit is niet te lezen als YAML: na de dubbele punt van "${key}" ontbreekt een spatie.`,
    proposal: `Zet een spatie achter de dubbele punt: ${key}: ${rest.join(':').slice(0, 60)}`,
  };
}

function apostrophe(row: number, key: string, name: string): Slip {
  return {
    row,
    explanation: `Dit is niet te lezen als YAML: de tekst bij "${key}" begint met een apostrof, en die wordt gelezen als het begin van aanhalingstekens.`,
    proposal: `Zet er dubbele aanhalingstekens om: ${key}: "${name}"`,
  };
}

function unclosed(row: number, key: string, value: string): Slip {
  const quote = value.slice(0, 1);
  return {
    row,
    explanation: `Dit is niet te lezen als YAML: bij "${key}" begint een tekst met ${quote}, maar dat aanhalingsteken wordt niet gesloten.`,
    proposal: `Zet ${quote} ook aan het eind van de tekst, of haal het eerste weg.`,
  };
}
