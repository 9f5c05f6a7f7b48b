import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const src = join(import.meta.dirname, '..', 'src');

/** Rooms of the house: everything below `src/` but the commands, which may know the outside world. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/^cli(\.ts$|\/)/.test(path));

test('only the rooms that fetch on request reach the network', () => {
  // What runs in the browser can reach the desk alone: its policy says connect-src 'self' (test/desk/server.test.ts).
  const here = files.filter((path) => !path.startsWith('desk/in-page/'));
  const reaching = here.filter((path) =>
    /(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bWebSocket\b/.test(codeOf(path)),
  );
  expect(reaching.sort()).toEqual(['retrieve/get.ts', 'verify/get.ts']);
});

const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bprocess\.hrtime\b/],
  ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/],
  // The process id may name a temporary file beside a cache; it never reaches content.
  ['the environment', /\bprocess\.(env|cwd|argv)\b|\b(hostname|userInfo)\(/],
  ['the language of the machine', /\.toLocale\w+\(\)|\.localeCompare\([^,()]+\)|\bIntl\.\w+\(\)/],
  ['the console', /\bconsole\.\w/],
];

/** Comments may name what the code may not. */
function codeOf(path: string): string {
  return readFileSync(join(src, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

describe.each(FORBIDDEN)('only cli.ts knows %s', (_, pattern) => {
  test('no room does', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((path) => pattern.test(codeOf(path)))).toEqual([]);
  });
});

describe('the survey is data: no source file knows one by name', () => {
  const folder = join(src, '..', 'seeds', 'onderzoek');
  const surveys = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test.each(surveys.map(({ name }) => name))('%s', (name) => {
    const survey = parse(readFileSync(join(folder, name, 'onderzoek.yaml'), 'utf8')) as {
      readonly naam: string;
      readonly kort: string;
      readonly bevolking: string;
      readonly reeksen: readonly { readonly code: string; readonly jaren: readonly number[] }[];
      readonly themas: readonly { readonly code: string; readonly titel: string; readonly uitleg: string }[];
    };
    const years = survey.reeksen.map(({ jaren }) => jaren[0]).join('|');
    const everywhere = [survey.naam, survey.bevolking, ...survey.themas.map(({ uitleg }) => uitleg)];
    const inCode = new RegExp(
      [
        `\\b(${[survey.kort, ...survey.reeksen.map(({ code }) => code)].join('|')})\\b`,
        `(===|[<>]=?|\\bvoor|\\bsinds|\\bin|\\bvanaf) (${years})\\b`,
        // A theme may have the name of a thing that rules are about; as a value of its own it is the theme.
        `(===|case|\\[|new Set\\(\\[)\\s*'(${survey.themas.map(({ code }) => code).join('|')})'`,
        `'(${survey.themas.map(({ titel }) => titel).join('|')})'`,
      ].join('|'),
    );
    const all = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ts$/.test(path));
    const naming = all.filter((path) => {
      const text = readFileSync(join(src, path), 'utf8').toLowerCase();
      return everywhere.some((words) => text.includes(words.toLowerCase())) || inCode.test(codeOf(path));
    });
    expect(naming).toEqual([]);
  });
});
