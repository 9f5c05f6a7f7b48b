/**
 * Names that hold two rooms together and that no type sees: classes, attributes and ids which scripts and style sheets
 * ask for, and which templates and rooms write. Whoever gives one another name learns it here, in a second.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const home = join(import.meta.dirname, '..');

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = ['src', 'templates'].flatMap((folder) =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|js|css|njk)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') })),
);
const isSheet = ({ path }: Source) => path.endsWith('.css');
const isScript = ({ path }: Source) => /\/in-page\/|^templates\/scripts\//.test(path);
const sheets = sources.filter(isSheet).map(({ path, text }) => ({ path, text: selectorsOf(text) }));
const scripts = sources.filter((source) => !isSheet(source) && isScript(source));
const markup = sources
  .filter((source) => !isSheet(source))
  .map(({ text }) => text)
  .join('\n');

/** What stands before the braces of rules. */
function selectorsOf(css: string): string {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/"[^"]*"|url\([^)]*\)/g, '');
  return [...bare.matchAll(/[^{};]+(?=\{)/g)].join('\n');
}

/** Arguments of what looks for elements. */
function queriesOf(script: string): string {
  const calls = script.matchAll(/(?:querySelector(?:All)?|matches|closest)(?:<[^>]*>)?\((['"`])(.*?)\1/g);
  return [...calls].map(([, , selector]) => selector).join('\n');
}

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

/** With the files that ask for each. */
function askedFor(pattern: RegExp): ReadonlyMap<string, string> {
  const selectors = [...sheets, ...scripts.map(({ path, text }) => ({ path, text: queriesOf(text) }))];
  return new Map(selectors.flatMap(({ path, text }) => namesIn(text, pattern).map((name) => [name, path])));
}

/** Words of the class attributes; of what is put together only the ends are known. */
function writtenClasses() {
  const known = new Set(namesIn(markup, /['" ]([a-z][\w-]*(?:--|__)[\w-]*)['"]/g));
  const put: RegExp[] = [];
  const lists = markup.matchAll(/\bclass="((?:\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\$\{[^}]*\}|[^"])*)"/g);
  for (const [, list = ''] of lists) {
    const flat = list.replaceAll(/\{%[\s\S]*?%\}/g, ' ').replaceAll(/\{\{[\s\S]*?\}\}|\$\{[^}]*\}/g, '*');
    for (const word of flat.split(/\s+/)) {
      if (!word.includes('*')) known.add(word);
      else if (word.length > 2) put.push(new RegExp(`^${word.replaceAll('*', '.+')}$`));
    }
  }
  return (name: string) => known.has(name) || put.some((pattern) => pattern.test(name));
}

const inCode = (attribute: string) =>
  attribute.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('a name that one file asks for is written by another', () => {
  it('classes', () => {
    const isWritten = writtenClasses();
    // The desk's style sheet and pages are one room, which puts its classes together.
    const asked = [...askedFor(/\.([a-z][\w-]*)/g)].filter(([, path]) => !path.startsWith('src/desk/'));
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter(([name]) => !isWritten(name))).toEqual([]);
  });

  it('attributes, also those that a script or the plan of a sheet sets', () => {
    const settings = readFileSync(join(home, 'src/compose/sheet-order.ts'), 'utf8');
    const isWritten = (name: string) =>
      new RegExp(`[\\s}]data-${name}(?=[\\s=>"{])`).test(markup) ||
      new RegExp(`dataset\\.${inCode(name)} = `).test(markup) ||
      settings.includes(`name: '${name}'`);
    const asked = askedFor(/\[data-([\w-]+)/g);
    expect(asked.size).toBeGreaterThan(15);
    expect([...asked].filter(([name]) => !isWritten(name))).toEqual([]);
  });

  it('ids', () => {
    const asked = scripts.flatMap(({ text }) => namesIn(text, /getElementById\('([^']*)'/g));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((name) => !markup.includes(`id="${name}"`))).toEqual([]);
  });
});

it('an attribute that is written is read: by a script, a style sheet or a room', () => {
  const written = new Set(namesIn(markup, /[\s}]data-([a-z][a-z-]*)(?=[\s=>"{])/g));
  const all = sources.map(({ text }) => text).join('\n');
  const isRead = (name: string) =>
    new RegExp(
      `\\[data-${name}\\b|attr\\(data-${name}\\)|Attribute\\('data-${name}'|\\|data-${name}\\|`,
    ).test(all) ||
    new RegExp(`\\b(dataset|plan)\\.${inCode(name)}\\b|\\bdataset: \\{[^}]*\\b${inCode(name)}\\b`).test(all);
  expect(written.size).toBeGreaterThan(20);
  expect([...written].filter((name) => !isRead(name))).toEqual([]);
});

it('what a template reads of a noun, a noun has', () => {
  const nouns = sources.filter(({ path }) => /^src\/(domain|compose|render|print)\//.test(path));
  const fields = new Set(nouns.flatMap(({ text }) => namesIn(text, /\b(\w+)\??:/g)));
  // Nunjucks' own.
  const own = ['index', 'index0', 'first', 'last', 'length'];
  const templates = sources.filter(({ path }) => path.endsWith('.njk'));
  const lost = templates.flatMap(({ path, text }) => {
    const bare = [...text.matchAll(/\{[{%]([\s\S]*?)[%}]\}/g)].map(([, code = '']) =>
      code.replaceAll(/"[^"]*"|'[^']*'/g, ''),
    );
    const read = bare.flatMap((code) => namesIn(code, /[\w)\]]\.([a-zA-Z]\w*)/g));
    return read.filter((name) => !fields.has(name) && !own.includes(name)).map((name) => `${path}: ${name}`);
  });
  expect([...new Set(lost)]).toEqual([]);
});
