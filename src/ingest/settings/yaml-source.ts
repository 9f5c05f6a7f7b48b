import { type Document, isMap, isPair, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { RemarkList } from '../remark-list.ts';
import { slipsIn, straightQuotes } from '../word/yaml-slips.ts';

/** A parsed YAML text that still knows on which line each key stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

const YAML_PROBLEMS: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'deze sleutel staat er twee keer',
  TAB_AS_INDENT: 'er staat een tab; gebruik spaties om in te springen',
  BAD_INDENT: 'het inspringen klopt niet',
  MISSING_CHAR: 'er ontbreekt een teken, zoals een dubbele punt, komma, haakje of aanhalingsteken',
  UNEXPECTED_TOKEN: 'hier staat iets wat hier niet kan staan',
  BLOCK_AS_IMPLICIT_KEY:
    'het inspringen klopt niet, of een tekst met een dubbele punt heeft aanhalingstekens nodig',
  RESOURCE_EXHAUSTION: 'er zit te veel in elkaar',
  MULTILINE_IMPLICIT_KEY: 'na deze sleutel ontbreekt een dubbele punt',
};

/** Errors of syntax that are told: those after the first mostly follow from it. */
const MOST_ERRORS = 10;

/** Characters of a file with settings that are read at most: the longest of this project has 16,000. */
const MAX_TEXT = 1_000_000;

function reportTooLong({ length }: string, file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'tekst-te-lang',
    file,
    found: `${Math.round(length / 1000)} kB`,
    explanation: `Dit bestand is te lang: hoogstens ${MAX_TEXT / 1000} kB wordt gelezen.`,
    proposal: 'Kijk of dit het goede bestand is, en haal weg wat er niet in hoort.',
  });
}

/** Parses YAML; undefined, with errors that name the line, when it can't be read. */
export function parseYaml(
  text: string,
  file: string,
  remarks: RemarkList,
  firstLine: number,
): YamlSource | undefined {
  if (text.length > MAX_TEXT) {
    reportTooLong(text, file, remarks);
    return undefined;
  }
  const counter = new LineCounter();
  const straight = straightQuotes(text);
  const document = parseDocument(straight, { lineCounter: counter, prettyErrors: false });
  const line = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const slips = document.errors.length > 0 ? slipsIn(straight) : [];
  for (const { row, explanation, proposal } of slips) {
    remarks.error({ rule: 'yaml-onleesbaar', file, row: row + firstLine - 1, explanation, proposal });
  }
  // What the parser says then is mostly about what follows from the slip, on another line.
  for (const error of slips.length > 0 ? [] : document.errors.slice(0, MOST_ERRORS)) {
    remarks.error({
      rule: 'yaml-onleesbaar',
      file,
      row: line(error.pos[0]),
      explanation: `Dit is niet te lezen als YAML: ${YAML_PROBLEMS[error.code] ?? error.message}.`,
      proposal:
        error.code === 'DUPLICATE_KEY'
          ? 'Haal een van de twee regels weg.'
          : 'Vergelijk met het voorbeeld in seeds/leeg; een tekst met : of # hoort tussen aanhalingstekens.',
    });
  }
  if (document.errors.length > 0) return undefined;
  const value = toValue(document, file, remarks);
  return value && { file, value: value.value, lineOf: (path) => lineOf(document, path, line) };
}

/** Aliases without end are refused with an exception, by the parser or by what writes the value out. */
function toValue(document: Document, file: string, remarks: RemarkList): { value: unknown } | undefined {
  try {
    const value = document.toJS({ maxAliasCount: 50 });
    // What holds itself can't be written out, and throws.
    JSON.stringify(value);
    return { value };
  } catch {
    remarks.error({
      rule: 'yaml-onleesbaar',
      file,
      explanation: 'Dit is niet te lezen als YAML: verwijzingen met & en * kloppen niet.',
      proposal: 'Schrijf de waarden voluit.',
    });
    return undefined;
  }
}

/** Line of a key; of the nearest thing around it where the key itself is not there. */
function lineOf(
  document: Document,
  path: readonly PropertyKey[],
  line: (offset: number) => number,
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(key))
      : undefined;
    const node: unknown = pair ? pair.key : document.getIn(path.slice(0, length), true);
    const offset = rangeStart(node);
    if (offset !== undefined) return line(offset);
  }
  return undefined;
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined;
}
