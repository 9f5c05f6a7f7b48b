import type { z } from 'zod';
import { listNames, similarName } from '../../domain/nearest.ts';
import type { RemarkList } from '../remark-list.ts';
import { keysAt } from './schema-keys.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/**
 * Parses YAML and checks it against a schema. Every problem becomes an error in `remarks`. What is wrong is then
 * left out and the rest returned, so that later checks of the same run can go on; undefined when the rest is no
 * whole either. In the schema, each leaf's error message says what is expected.
 * `under`: keys that hold where the text has none of that name.
 */
export function readYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  remarks: RemarkList,
  under: Readonly<Record<string, unknown>> = {},
): T | undefined {
  return readYamlLines(text, file, schema, remarks, 1, under)?.value;
}

function over(under: Readonly<Record<string, unknown>>, value: unknown): unknown {
  const isEmpty = Object.keys(under).length === 0;
  return isEmpty || !(value === undefined || value === null || isRecord(value))
    ? value
    : { ...under, ...value };
}

/** A checked value that still knows on which line each key stands. */
export interface ReadYaml<T> {
  readonly value: T;
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** The same as `readYaml`, with the lines of the keys. `firstLine`: line of the file on which the text starts. */
export function readYamlLines<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  remarks: RemarkList,
  firstLine = 1,
  under: Readonly<Record<string, unknown>> = {},
): ReadYaml<T> | undefined {
  const parsed = parseYaml(text, file, remarks, firstLine);
  if (!parsed) return undefined;
  const source = { ...parsed, value: over(under, parsed.value) };
  const { lineOf } = source;
  const result = schema.safeParse(source.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues) report(issue, schema, source, remarks);
  const rest = whatIsLeft(source.value, schema, result.error.issues);
  return rest === undefined ? undefined : { value: rest, lineOf };
}

/**
 * The value without the places that have an issue; where the rest of such a place is no whole ("toestemming"
 * without "tot"), without the whole of it. Undefined when even that is not enough.
 */
function whatIsLeft<T>(
  value: unknown,
  schema: z.ZodType<T>,
  issues: readonly z.core.$ZodIssue[],
): T | undefined {
  const first = without(value, issues);
  const tried = schema.safeParse(first);
  if (tried.success) return tried.data;
  const parents = tried.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(0, -1) }));
  return schema.safeParse(
    without(
      first,
      parents.filter(({ path }) => path.length > 0),
    ),
  ).data;
}

/** A copy of the value without the places that have an issue. */
function without(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) removeAt(copy, [...issue.path, key]);
    } else {
      removeAt(copy, issue.path);
    }
  }
  return copy;
}

function removeAt(value: unknown, path: readonly PropertyKey[]): void {
  const parent = valueAt(value, path.slice(0, -1));
  if (isRecord(parent)) delete parent[String(path.at(-1))];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at, key) => (isRecord(at) ? at[String(key)] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function report(issue: z.core.$ZodIssue, schema: z.ZodType, source: YamlSource, remarks: RemarkList): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reportUnknownKey([...issue.path, key], schema, source, remarks);
    return;
  }
  const name = dotted(issue.path);
  const row = source.lineOf(issue.path);
  const place = { file: source.file, ...(row === undefined ? {} : { row }) };
  if ((issue.input === undefined || issue.input === null) && issue.code !== 'custom') {
    remarks.error({
      rule: 'sleutel-ontbreekt',
      ...place,
      ...missingWords(issue.path, issue.message),
    });
    return;
  }
  const value = valueAt(source.value, issue.path);
  const at = name ? `Bij "${name}" staat` : 'Hier staat';
  if (isQuoted(value, issue)) {
    remarks.error({
      rule: 'waarde-ongeldig',
      ...place,
      found: `"${value}" (een tekst)`,
      explanation: `${at} een tekst, want er staan aanhalingstekens om. Verwacht: ${issue.message}.`,
      proposal: `Haal de aanhalingstekens weg: ${String(issue.path.at(-1))}: ${value}`,
    });
    return;
  }
  remarks.error({
    rule: 'waarde-ongeldig',
    ...place,
    found: asFound(value),
    explanation: `${at} iets anders dan verwacht. Verwacht: ${issue.message}.`,
    proposal:
      typeof issue.input === 'number'
        ? 'Verbeter de waarde; een tekst van cijfers hoort tussen aanhalingstekens.'
        : 'Verbeter de waarde.',
  });
}

/** What stands nowhere, and what to write where: in a list with the number of its item. */
function missingWords(path: readonly PropertyKey[], expected: string) {
  if (path.length === 0) return { explanation: `Verwacht: ${expected}.`, proposal: 'Vul het bestand in.' };
  const key = String(path.at(-1));
  const item = path.findLast((part) => typeof part === 'number');
  if (item === undefined || typeof path.at(-1) === 'number') {
    const name = dotted(path);
    return {
      explanation: `De sleutel "${name}" ontbreekt. Verwacht: ${expected}.`,
      proposal: `Vul "${name}" in.`,
    };
  }
  const at = `nummer ${Number(item) + 1} van de lijst`;
  return {
    explanation: `Bij ${at} staat geen "${key}". Verwacht: ${expected}.`,
    proposal: `Zet bij ${at} een regel die begint met ${key}: en daarachter ${expected}.`,
  };
}

/** A number, or yes or no, that quotes make a text where it must be none. */
function isQuoted(value: unknown, issue: z.core.$ZodIssue): value is string {
  if (typeof value !== 'string') return false;
  const wantsNumber = issue.code === 'invalid_type' && issue.expected === 'number';
  if (wantsNumber) return /^\s*\d+([.]\d+)?\s*$/.test(value);
  return issue.code === 'invalid_union' && /^(true|false)$/.test(value);
}

function reportUnknownKey(
  path: readonly PropertyKey[],
  schema: z.ZodType,
  source: YamlSource,
  remarks: RemarkList,
): void {
  const key = String(path.at(-1));
  const known = keysAt(schema, path.slice(0, -1));
  const nearest = similarName(key, known);
  const row = source.lineOf(path);
  remarks.error({
    rule: 'sleutel-onbekend',
    file: source.file,
    ...(row === undefined ? {} : { row }),
    found: dotted(path),
    explanation: `De sleutel "${dotted(path)}" bestaat niet.${known.length ? ` Bekend: ${listNames(known)}.` : ''}`,
    proposal:
      nearest === undefined
        ? 'Haal deze regel weg, of neem een sleutel die bekend is.'
        : `Bedoelt u "${nearest}"?`,
  });
}

/** "waarom" of the first item reads as "waarom" (nummer 1), "a.b" as "a.b". */
function dotted(path: readonly PropertyKey[]): string {
  const numbers = path.filter((key) => typeof key === 'number').map((key) => `nummer ${Number(key) + 1}`);
  const keys = path.filter((key) => typeof key !== 'number').map(String);
  if (numbers.length === 0) return keys.join('.');
  return keys.length === 0 ? numbers.join(', ') : `${keys.join('.')} (${numbers.join(', ')})`;
}

function asFound(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
