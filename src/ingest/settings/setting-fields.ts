/** gemeente.yaml as a form: its fields follow from the schema, and a change leaves comments and order as they are. */
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { z } from 'zod';
import type { SettingChange, SettingField, SettingProblem } from '../../domain/setting.ts';
import { gemeenteSchema } from './gemeente-schema.ts';

/** Every setting, in the order of the schema. */
export function settingFields(): readonly SettingField[] {
  return fieldsOf(gemeenteSchema, [], true);
}

/** `given`: whether what stands around it must be there; a key of something that may be absent may be so too. */
function fieldsOf(schema: unknown, path: readonly string[], given: boolean): readonly SettingField[] {
  const { inner, standard, ...own } = unwrapped(schema);
  const required = own.required && given;
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, value]) => fieldsOf(value, [...path, key], required));
  }
  const field = { key: path.join('.'), required, expected: expectedBy(inner), ...kindOf(inner) };
  return [standard === undefined ? field : { ...field, standard: wordsOf(standard) }];
}

/** The schema inside wrappers, with what they say. */
function unwrapped(schema: unknown): { inner: unknown; standard?: unknown; required: boolean } {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in);
  if (schema instanceof z.ZodOptional) return { ...unwrapped(schema.unwrap()), required: false };
  if (schema instanceof z.ZodPrefault) return { ...unwrapped(schema.unwrap()), required: false };
  if (schema instanceof z.ZodDefault) {
    const { inner } = unwrapped(schema.unwrap());
    return { inner, standard: schema.def.defaultValue, required: false };
  }
  return { inner: schema, required: true };
}

function kindOf(inner: unknown): Pick<SettingField, 'kind' | 'options'> {
  if (inner instanceof z.ZodNumber) return { kind: 'number', options: [] };
  if (inner instanceof z.ZodEnum) return { kind: 'choice', options: inner.options.map(String) };
  if (inner instanceof z.ZodArray) return kindOfList(unwrapped(inner.element).inner);
  if (inner instanceof z.ZodUnion) return { kind: isYesNo(inner) ? 'yesno' : 'other', options: [] };
  const isText = inner instanceof z.ZodString || inner instanceof z.ZodEmail || inner instanceof z.ZodURL;
  return { kind: isText ? 'text' : 'other', options: [] };
}

function kindOfList(element: unknown): Pick<SettingField, 'kind' | 'options'> {
  if (element instanceof z.ZodEnum) return { kind: 'choices', options: element.options.map(String) };
  return { kind: element instanceof z.ZodString ? 'list' : 'other', options: [] };
}

function isYesNo(union: z.ZodUnion): boolean {
  return union.options.every((option) => option instanceof z.ZodBoolean || option instanceof z.ZodLiteral);
}

/** What the schema's own message says of something that can't be. */
function expectedBy(inner: unknown): string {
  if (!(inner instanceof z.ZodType)) return '';
  return inner.safeParse(Symbol('nothing')).error?.issues[0]?.message ?? '';
}

function wordsOf(standard: unknown): string {
  if (typeof standard === 'boolean') return standard ? 'ja' : 'nee';
  return Array.isArray(standard) ? standard.join(', ') : String(standard);
}

/** What gemeente.yaml says at each field that a form asks, as text; lists in their order. */
export function settingValues(source: string): ReadonlyMap<string, string | readonly string[]> {
  const document = parseDocument(source);
  const values = settingFields().flatMap(({ key }): [string, string | readonly string[]][] => {
    const value: unknown = document.errors.length > 0 ? undefined : document.getIn(key.split('.'));
    if (value === undefined || value === null) return [];
    if (isSeq(value)) return [[key, value.items.map((item) => String(isScalar(item) ? item.value : item))]];
    return typeof value === 'object' ? [] : [[key, wordsOf(value)]];
  });
  return new Map(values);
}

/**
 * The file with other values; comments, order and what no form asks stay as they are. Problems name what the schema
 * refuses; a file that is no YAML has one without a key.
 */
export function changeSettings(
  source: string,
  changes: readonly SettingChange[],
): { readonly source: string; readonly problems: readonly SettingProblem[] } {
  const document = parseDocument(source);
  if (document.errors.length > 0)
    return {
      source,
      problems: [{ key: '', text: 'gemeente.yaml is niet te lezen. Verbeter het bestand eerst zelf.' }],
    };
  const before = settingValues(source);
  const fields = new Map(settingFields().map((field) => [field.key, field]));
  for (const { key, value } of changes) {
    const field = fields.get(key);
    if (field && !isEqual(before.get(key) ?? '', value)) setValue(document, field, value);
  }
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const result = gemeenteSchema.safeParse(document.toJS() ?? {});
  const problems = result.success ? [] : result.error.issues.map((issue) => problemOf(issue, fields));
  return { source: written, problems };
}

function isEqual(before: string | readonly string[], value: string | readonly string[]): boolean {
  return [before].flat().join('\n') === [value].flat().join('\n');
}

function setValue(document: Document, field: SettingField, value: string | readonly string[]): void {
  const path = field.key.split('.');
  if (value.length === 0) {
    takeAway(document, path, field.required);
    return;
  }
  const node = document.getIn(path, true);
  if (typeof value !== 'string') {
    if (isSeq(node)) setItems(node, value);
    else document.setIn(path, document.createNode(value, { flow: true }));
    return;
  }
  const held = heldBy(field, value);
  if (isScalar(node)) node.value = held;
  else document.setIn(path, held);
}

/** What must be filled in stays as an empty key; a comment above a key that goes moves to the one below it. */
function takeAway(document: Document, path: readonly string[], required: boolean): void {
  const node = document.getIn(path, true);
  if (required && isScalar(node)) {
    node.value = null;
    return;
  }
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(map)) return;
  const at = map.items.findIndex(({ key }) => String(isScalar(key) ? key.value : key) === path.at(-1));
  const [gone] = at < 0 ? [] : map.items.splice(at, 1);
  const below = map.items[at]?.key;
  if (!isScalar(gone?.key) || !gone.key.commentBefore) return;
  const comment = gone.key.commentBefore;
  if (isScalar(below)) below.commentBefore = [comment, below.commentBefore].filter(Boolean).join('\n');
  else map.comment = [map.comment, comment].filter(Boolean).join('\n');
}

/** Items that stay keep their comments. */
function setItems(list: YAMLSeq, value: readonly string[]): void {
  const known = new Map(list.items.map((item) => [String(isScalar(item) ? item.value : item), item]));
  list.items = value.map((one) => known.get(one) ?? one);
}

/** A number with a comma is one too; what is none stays a text, for the schema to refuse. */
function heldBy({ kind }: SettingField, value: string): string | number | boolean {
  if (kind === 'yesno') return value === 'ja';
  const number = Number(value.replace(',', '.'));
  return kind === 'number' && value.trim() !== '' && !Number.isNaN(number) ? number : value;
}

function problemOf(issue: z.core.$ZodIssue, fields: ReadonlyMap<string, SettingField>): SettingProblem {
  const path = issue.path.filter((part) => typeof part === 'string');
  const own = path.map((_, at) => path.slice(0, path.length - at).join('.')).find((key) => fields.has(key));
  return { key: own ?? path.join('.'), text: `Verwacht: ${issue.message}.` };
}
