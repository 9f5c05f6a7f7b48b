import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { build, check } from '../src/build.ts';
import { approve } from '../src/cli/akkoord.ts';
import { cleanText } from '../src/domain/clean-text.ts';
import { slugOf } from '../src/domain/slug.ts';
import { DataError } from '../src/error.ts';
import { cacheDir } from './print/cache-dir.ts';
import { readTree } from './read-tree.ts';
import { silent } from './tell-survey.ts';

const files = z.record(z.string(), z.string());
const { basis, gevallen } = z
  .object({
    basis: files,
    gevallen: z.array(
      z.object({
        naam: z.string(),
        bestanden: files,
        moet: z.enum(['geweigerd', 'onschadelijk']),
        regel: z.string().optional(),
        herhaal: z.object({ tekst: z.string(), keer: z.number() }).optional(),
      }),
    ),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, '..', 'seeds', 'vijandig', 'gevallen.yaml'), 'utf8')));

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'vijandig-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

type Case = (typeof gevallen)[number];

function write(name: string, { bestanden, herhaal }: Pick<Case, 'bestanden' | 'herhaal'>): string {
  const folder = join(dir, name);
  for (const [path, text] of Object.entries({ ...basis, ...bestanden })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), herhaal ? text.replace('§', herhaal.tekst.repeat(herhaal.keer)) : text);
  }
  return folder;
}

const named = (moet: Case['moet']) => gevallen.filter((one) => one.moet === moet);

test('there are at least 60 attacks', () => {
  expect(gevallen.length).toBeGreaterThanOrEqual(60);
  expect(new Set(gevallen.map(({ naam }) => naam)).size).toBe(gevallen.length);
});

test.each(named('geweigerd'))('refused: $naam', async (one) => {
  const folder = write(`${gevallen.indexOf(one)}`, one);
  const ended = await check(
    { dataDir: folder, outputDir: `${folder}-uit` },
    { ...silent, owner: 'proef' },
  ).catch((cause: unknown) => cause);
  if (!(ended instanceof DataError)) throw new Error(`not refused, but ${ended}`);
  const errors = ended.remarks.filter(({ level }) => level === 'error');
  expect(errors.map(({ rule }) => rule)).toContain(one.regel);
  for (const { proposal } of errors) expect(proposal).toBeTruthy();
});

test.each(named('onschadelijk'))('let through: $naam', async (one) => {
  await expect(
    check(
      { dataDir: write(`${gevallen.indexOf(one)}`, one), outputDir: join(dir, 'uit') },
      { ...silent, owner: 'proef' },
    ),
  ).resolves.toBeDefined();
});

/** Names that would run where they are not escaped. */
const NAMES = [
  '<script>alert(1)</script>',
  '=1+1',
  'Haven\u202Egnp.exe',
  '{{site}}"><img src=x onerror=alert(2)>',
];
/** What the same names say where they came out harmless. */
const SAID = ['<script>alert(1)</script>', '=1+1', 'Havengnp.exe', '{{site}}"><img src=x onerror=alert(2)>'];
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const HOSTILE_TEXT =
  '[klik](javascript:alert(3)) <javascript:alert(3)> [d](//evil.example/x) <details open ontoggle=alert(4)>x</details>';

/** A folder is called as the wijk is once what can't be seen is gone. */
const interviewOf = (name: string) => `wijken/${slugOf(cleanText(name))}/interview-1.md`;
const personCalled = (name: string) =>
  [
    '---',
    `naam: ${JSON.stringify(name)}`,
    `bijschrift: ${JSON.stringify(`buur van ${name}`)}`,
    'quote: Ik woon hier graag.',
    'toestemming: { datum: 2025-11-10, tot: 2030-12-31, door: J. Jansen }',
    '---',
    '## Wat doet u?',
    'Ik geef op maandag dansles in de gymzaal.',
  ].join('\n');

describe('one build of everything that is let through', () => {
  let tree: ReadonlyMap<string, Buffer>;
  const texts = (pattern: RegExp) =>
    [...tree].flatMap(([path, bytes]) =>
      pattern.test(path) ? [[path, bytes.toString('utf8')] as const] : [],
    );
  beforeAll(async () => {
    const codes = NAMES.map((_, at) => `WK99980${at + 1}`);
    const topics = ['onveilig-buurt', ...NAMES.map((_, at) => `eigen-${at}`)];
    const rows = codes.flatMap((code, at) =>
      topics.map((topic) => `${code};${topic};2025;VM2021;;2${at},0;35${at};"=DDE(""x"")"`),
    );
    const folder = write('alles', {
      bestanden: {
        'gebieden/gebieden.csv': [
          'code;naam;niveau;ouder;inwoners15plus',
          'GM9998;Klein Maasdrecht;gemeente;;12400',
          ...codes.map((code, at) => `${code};${quoted(NAMES[at] ?? '')};wijk;GM9998;3000`),
        ].join('\n'),
        'indicatoren.csv': [
          'code;thema;naam;eenheid;hoger_is',
          ...NAMES.map((name, at) => `eigen-${at};overlast;${quoted(name)};procent;ongunstig`),
        ].join('\n'),
        'cijfers/cijfers.csv': [
          'gebied;indicator;jaar;reeks;groep;waarde;n;bron',
          ...topics.map((topic) => `GM9998;${topic};2025;VM2021;;18,4;1812;VM`),
          ...rows,
        ].join('\n'),
        'wijken/1-1/gemeente-deed.md': HOSTILE_TEXT,
        'wijken/1-1/bijeenkomst.md':
          '---\ndatum: 2026-05-01\nvan: "19:30"\nplaats: "Zaal\\rBEGIN:VALARM"\n---\nKom langs.\n',
        ...Object.fromEntries(NAMES.map((name) => [interviewOf(name), personCalled(name)])),
      },
    });
    for (const name of NAMES)
      await approve(join(folder, interviewOf(name)), { by: 'J. Jansen', date: '2025-11-10', way: 'mail' });
    const outputDir = join(dir, 'output');
    await build(
      {
        dataDir: folder,
        outputDir,
        without: new Set(['druk']),
        anyway: false,
        version: '0.0.0',
        kept: 0,
      },
      {
        ...silent,
        cacheDir,
        owner: 'toets-1',
        isRunning: () => false,
        peakMemory: () => ({ process: 0 }),
        machine: {},
      },
    );
    // What a zip holds leaves as well.
    tree = new Map(
      [...readTree(outputDir)].flatMap(([path, bytes]) => [[path, bytes], ...packedIn(path, bytes)]),
    );
  }, 300_000);

  const packedIn = (path: string, bytes: Uint8Array) =>
    path.endsWith('.zip')
      ? Object.entries(unzipSync(bytes)).map(
          ([name, inner]) => [`${path}/${name}`, Buffer.from(inner)] as const,
        )
      : [];

  test('the names stand on the pages, as text', () => {
    const pages = texts(/^site\/wijk\/[^/]+\/index\.html$/)
      .map(([, text]) => text)
      .join('\n');
    for (const said of SAID)
      expect(pages).toContain(
        said
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;'),
      );
  });

  test('a PDF tells the names as text and runs nothing', async () => {
    const papers = [...tree].filter(([path]) => /^pdf\/[^/]+\.pdf$/.test(path));
    expect(papers.length).toBeGreaterThan(NAMES.length);
    let told = '';
    for (const [path, bytes] of papers) {
      const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      expect(await document.getJSActions(), path).toBeNull();
      expect(await document.hasJSActions?.(), path).toBeFalsy();
      told += JSON.stringify(await document.getMetadata());
      for (let at = 1; at <= document.numPages; at += 1) {
        const page = await document.getPage(at);
        const { items } = await page.getTextContent();
        told += items.map((item) => ('str' in item ? item.str : '')).join('');
        for (const { url, unsafeUrl } of await page.getAnnotations())
          expect(`${url ?? ''} ${unsafeUrl ?? ''}`, path).not.toMatch(/javascript:|evil\.example/i);
      }
      await document.destroy();
    }
    for (const said of SAID) expect(told.replaceAll(/\s/g, '')).toContain(said.replaceAll(/\s/g, ''));
    expect(told).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  test('pieces to send hold no tag and no link that runs, whatever shows them', () => {
    const pieces = texts(/^berichten\//).filter(([path]) => !path.endsWith('.png'));
    expect(pieces.length).toBeGreaterThanOrEqual(2 * NAMES.length);
    for (const [path, text] of pieces) {
      if (path.endsWith('.md')) expect(text, path).not.toMatch(/(?<!\\)<[a-z/!?]|\]\(javascript:/i);
      expect(text, path).not.toMatch(/\{%|undefined/);
    }
  });

  test('no page and no drawing holds a script, handler or link of theirs', () => {
    for (const [path, text] of texts(/\.(html|svg)$/)) {
      const found = /<script>alert|<img src=x|<details open on|href="javascript:|href="\/\/evil/i.exec(text);
      const handler = /<[a-z][^>]*\son\w+\s*=/i.exec(text.replaceAll(/="[^"]*"/g, '=""'));
      expect(handler?.[0], path).toBeUndefined();
      expect(found?.[0], path).toBeUndefined();
    }
  });

  test('no cell of a CSV is a formula', () => {
    const all = texts(/\.csv$/);
    expect(all.length).toBeGreaterThan(6);
    for (const [path, text] of all) {
      expect(text.startsWith('\uFEFF'), path).toBe(true);
      for (const cell of text.slice(1).split(/[;\r\n]+/)) {
        expect(
          /^"?[=+@]/.test(cell) || (/^"?-/.test(cell) && !/^-\d+(,\d+)?$/.test(cell)),
          `${path}: ${cell}`,
        ).toBe(false);
      }
    }
  });

  test('no cell of the workbook is a formula', () => {
    const workbook = unzipSync(tree.get('cijfers/wijkprofielen.xlsx') ?? new Uint8Array());
    for (const name of Object.keys(workbook)) expect(name).toMatch(/^[\w./[\]-]+$/);
    const sheets = Object.entries(workbook).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.length).toBeGreaterThan(3);
    for (const [name, bytes] of sheets) {
      const xml = Buffer.from(bytes).toString('utf8');
      expect(xml, name).not.toMatch(/<f[\s>]/);
      expect(xml, name).not.toMatch(/Target="(javascript|file):/i);
    }
  });

  test('Word files and slides tell the names as text, and hold nothing that runs', () => {
    const files = [...tree].filter(([path]) => /\.(docx|pptx)$/.test(path));
    for (const kind of ['docx', 'pptx']) expect(files.some(([path]) => path.endsWith(kind))).toBe(true);
    let told = '';
    for (const [path, bytes] of files)
      for (const [name, inner] of Object.entries(unzipSync(bytes))) {
        expect(name, path).toMatch(/^[\w./[\]-]+$/);
        expect(name, path).not.toMatch(/vba|macro|activeX|embeddings|externalLink/i);
        if (!/\.(xml|rels)$/.test(name)) continue;
        const xml = Buffer.from(inner).toString('utf8');
        expect(xml, `${path} ${name}`).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        expect(xml, `${path} ${name}`).not.toMatch(/Target="(?:javascript|file|data|\/\/|\\)/i);
        expect(xml, `${path} ${name}`).not.toMatch(/<script|<img |instrText[^>]*>[^<]*(DDE|INCLUDE|MACRO)/i);
        told += [...xml.matchAll(/<[aw]:t(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
      }
    const unescaped = told
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    for (const said of SAID) expect(unescaped).toContain(said);
  });

  test('nothing turns the direction of a text, in no file and no name of one', () => {
    for (const [path, bytes] of tree) {
      if (/\.(png|webp|woff2|zip|xlsx|pdf)$/.test(path)) continue;
      expect(/[\u202A-\u202E\u2066-\u2069]/.test(`${path}${bytes.toString('utf8')}`), path).toBe(false);
    }
  });

  test('a calendar has no lines but its own, and names of files are slugs', () => {
    const [[, calendar] = ['', '']] = texts(/\.ics$/);
    expect(calendar).toContain('LOCATION:Zaal');
    expect(calendar).not.toMatch(/^BEGIN:VALARM/m);
    for (const path of tree.keys()) expect(path).toMatch(/^[\w./-]+$/);
  });
});
