/** The handbook tells of what is there: every word on the screen, command, setting and file; and its site works. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { settingFields } from '../../src/ingest/ingest.ts';
import { printBook } from '../../supply/handbook/book.ts';
import { handbookMarkdown } from '../../supply/handbook/markdown.ts';
import { readParts } from '../../supply/handbook/parts.ts';
import { handbookPages, writeSite } from '../../supply/handbook/site.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';
import { openPage, startBrowser } from '../pages/browser.ts';
import { cacheDir } from '../print/cache-dir.ts';
import {
  bare,
  dictsAt,
  elements,
  nameAt,
  openPdf,
  structureText,
  textAt,
  xmpOf,
} from '../print/read-back.ts';

const home = join(import.meta.dirname, '..', '..');
const source = join(home, 'docs', 'handboek');
const parts = readParts(source);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Inline pieces of a part: what stands bold, and what stands as code. */
function spans(text: string): { readonly bold: readonly string[]; readonly code: readonly string[] } {
  const inline = handbookMarkdown(source)
    .parse(text, {})
    .flatMap(({ children }) => children ?? []);
  const bold = inline.flatMap(({ type }, at) =>
    type === 'strong_open' ? (inline[at + 1]?.content ?? '') : [],
  );
  const code = inline.filter(({ type }) => type === 'code_inline').map(({ content }) => content);
  return { bold, code };
}

describe('what stands bold is on the screen of the desk', () => {
  /** Words that the handbook makes bold for another reason. */
  const OTHER = new Set(['het bureau', 'vet', 'Foto.', 'Toestemming.', 'Kortere versies.', 'Akkoord.']);
  let screen: string;
  beforeAll(async () => {
    const desk = await openTestDesk('demo');
    // Something was made already: the page of results shows what there is.
    mkdirSync(join(desk.outputDir, 'site'), { recursive: true });
    writeFileSync(
      join(desk.dir, 'cijfers', 'levering.csv'),
      'Wijk;Onveilig in de buurt (%);Respondenten\nBoschvelt;18,9;301\nBinnenstad;24,2;338\n',
    );
    const pages = [
      '',
      'welkom',
      'gemeente',
      'gebieden',
      'cijfers',
      'cijfers?bestand=cijfers/levering.csv',
      'cijfers?bestand=cijfers/meting-2025.csv',
      'teksten',
      'schrijven?bestand=wijken/oude-haven/interview-1.md',
      'uitzondering?bestand=wijken/oude-haven/interview-1.md&regel=T01',
      'maken',
      'geschiedenis',
      'uit/bureau.js',
    ];
    const texts: string[] = [];
    for (const page of pages) {
      const answer = await fetch(desk.address + page);
      expect(answer.status, page).toBe(200);
      texts.push(await answer.text());
    }
    // What comes only while something happens, or of a table that is understood, in the words of their own sources.
    const folder = join(home, 'src', 'desk', 'pages');
    const own = ['building.ts', 'history.ts', 'figures.ts'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    screen = [...texts, ...own]
      .join('\n')
      .replaceAll(/<\/?(a|b|em|span|strong)\b[^>]*>/g, '')
      .replaceAll('&#39;', "'");
    await desk.close();
  }, 60_000);

  test.each(parts)('$slug', ({ text }) => {
    const words = spans(text).bold.filter((word) => !OTHER.has(word));
    expect(words.filter((word) => !screen.includes(word))).toEqual([]);
  });
});

describe('what stands as code exists', () => {
  const scripts = Object.keys(
    (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { scripts: object }).scripts,
  );
  const settings = new Set(settingFields().map(({ key }) => key));
  const formats = new Set(
    readdirSync(join(home, 'seeds', 'drukwerk')).map((name) => name.replace(/\.yaml$/, '')),
  );
  const contract = ['README.md', 'indicatoren.csv', 'doelen.csv', 'prioriteiten.csv', 'bronnen.yaml'];
  const told = readFileSync(join(home, 'data', 'README.md'), 'utf8');
  /** Files that a build makes, as the rooms that make them call them. */
  const made = ['publish', 'inspect', 'compose', 'render', 'build', 'print', 'verify', 'desk']
    .flatMap((room) =>
      readdirSync(join(home, 'src', room), { recursive: true }).map((name) => join(room, `${name}`)),
    )
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(home, 'src', name), 'utf8'))
    .join('\n');

  /** The command as the program reads it; throws UsageError, as the program does, for what does not exist. */
  function isCommand(line: string): boolean {
    const [npm, run = '', ...rest] = line.split(/\s+/);
    const name = run === 'run' ? (rest.shift() ?? '') : run;
    if (npm !== 'npm' || (name !== 'ci' && !scripts.includes(name))) return false;
    const words = rest.filter((word) => word !== '--').map((word) => (word === 'AANTAL' ? '3' : word));
    if (words.length > 0) readArguments([name, ...words]);
    return true;
  }

  function isThere(code: string): boolean {
    if (code.startsWith('npm')) return isCommand(code);
    if (settings.has(code) || formats.has(code)) return true;
    // A file or folder of the contract, or a column that the contract tells of.
    if (contract.includes(code) || told.includes(`\`${code}\``) || told.includes(`${code};`)) return true;
    if (/^wijken\/[a-z-]+\/interview-[12]\.md$/.test(code)) return existsSync(join(home, 'data', code));
    if (code.startsWith('docs/')) return existsSync(join(home, code));
    const name = code.slice(code.lastIndexOf('/') + 1);
    return name === '' ? made.includes(code.slice(0, -1)) : made.includes(name);
  }

  test.each(parts)('$slug', ({ text }) => {
    const code = spans(text).code.filter((one) => one !== 'Zo');
    expect(code.filter((one) => !isThere(one))).toEqual([]);
  });

  test('and so do the commands that stand by themselves', () => {
    const lines = parts.flatMap(({ text }) =>
      [...text.matchAll(/^```\n(.+?)\n```$/gms)].map(([, line = '']) => line),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(isCommand(line), line).toBe(true);
  });

  test('a command, option, setting or file that is not there would be seen', () => {
    expect(isThere('npm run bouw')).toBe(false);
    expect(() => isThere('npm run build -- --nergens')).toThrow();
    expect(isThere('drempels.nergens')).toBe(false);
    expect(isThere('rapport/nergens.html')).toBe(false);
  });
});

describe('links and pictures', () => {
  const pictures = readdirSync(join(source, 'beeld'));
  let links: readonly { readonly from: string; readonly file: string; readonly id: string | undefined }[];
  const ids = new Map<string, readonly string[]>();
  beforeAll(async () => {
    const pages = await handbookPages(source, '0.0.0');
    for (const { address, html } of pages)
      ids.set(
        address,
        [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id),
      );
    links = pages.flatMap(({ address, html }) =>
      [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => {
        const [file, id] = link.split('#');
        return { from: address, file: file || address, id };
      }),
    );
  });

  test('every link leads to a page and a heading that is there', () => {
    const beside = [...pictures.map((name) => `beeld/${name}`), 'handboek.css', 'handboek.pdf'];
    const dead = links.filter(({ file, id }) => {
      const named = ids.get(file);
      return named ? id !== undefined && !named.includes(id) : !beside.includes(file);
    });
    expect(dead).toEqual([]);
  });

  test('every picture is shown once, leads to itself, and is small', () => {
    const used = links.filter(({ file }) => file.startsWith('beeld/')).map(({ file }) => file.slice(6));
    expect(used.sort()).toEqual([...pictures, ...pictures].sort());
    const bytes = pictures.map((name) => readFileSync(join(source, 'beeld', name)).length);
    expect(Math.max(...bytes)).toBeLessThan(180_000);
  });
});

describe('the site and the PDF', () => {
  let target: string;
  let book: Uint8Array;
  beforeAll(async () => {
    target = mkdtempSync(join(tmpdir(), 'handboek-'));
    const effects = {
      log: { info: () => undefined, warn: () => undefined },
      now: () => 0,
      today: '2026-02-02',
      jobs: 1,
      cacheDir,
      program: 'toets',
    };
    book = await printBook(source, { version: '0.0.0', date: '2026-02-02' }, effects);
    await writeSite(source, target, { version: '0.0.0', book });
  }, 120_000);
  afterAll(() => rmSync(target, { recursive: true, force: true }));

  test('axe finds nothing at 1280 and 390, and no page is wider than the window', async () => {
    const browser = await startBrowser();
    for (const { address } of parts) {
      for (const width of [1280, 390]) {
        const page = await openPage(browser, pathToFileURL(join(target, address)).href, width);
        await page.evaluate(AXE);
        const found = await page.evaluate(
          `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
        );
        expect(found, `${address} ${width}`).toEqual([]);
        const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(wide), `${address} ${width}`).toBeLessThanOrEqual(1);
        await page.close();
      }
    }
    await browser.close();
  }, 120_000);

  test('the PDF is tagged for PDF/UA and PDF/A, with words at every picture, scopes and bookmarks', async () => {
    const pdf = await openPdf(book);
    expect(xmpOf(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmpOf(pdf)).toContain('<pdfaid:part>2</pdfaid:part>');
    const alternatives = elements(pdf, 'Figure').map((figure) => textAt(figure, 'Alt') ?? '');
    expect(alternatives).toHaveLength(readdirSync(join(source, 'beeld')).length);
    for (const alternative of alternatives) expect(alternative.length).toBeGreaterThan(15);
    for (const header of elements(pdf, 'TH')) {
      expect(dictsAt(pdf, header, 'A').map((attributes) => nameAt(attributes, 'Scope'))).toContain('Column');
    }
    const text = bare(await structureText(book));
    for (const { titel } of parts) expect(text).toContain(bare(titel));
    expect(pdf.catalog.lookup(PDFName.of('Outlines'))).toBeInstanceOf(PDFDict);
  });
});
