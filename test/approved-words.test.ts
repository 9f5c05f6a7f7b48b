/**
 * Whatever a resident told stands in no format but as it was approved: every paragraph of every page, sheet, document,
 * text and slide that has words of an interview is held against the versions whose seal and consent hold in the files.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isOfOnePiece } from '../src/build/stop.ts';
import { compare } from '../src/compare/compare.ts';
import { compose, composeProof } from '../src/compose/compose.ts';
import { approvedForm, approvedText } from '../src/domain/approved.ts';
import type { OutputFile } from '../src/domain/document.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { narrate } from '../src/narrate/narrate.ts';
import { office, papersOf, proofDocument } from '../src/office/office.ts';
import { render } from '../src/render/render.ts';
import { style } from '../src/style/style.ts';
import { suppress } from '../src/suppress/suppress.ts';
import { noCharts } from './compose/fixture.ts';
import { HARD_CHANGES } from './print/hard-wijken.ts';
import { silent } from './tell-survey.ts';

const DEMO = join(import.meta.dirname, '..', 'data');
const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** The demo with other files; one without a text is taken away. */
function folderWith(changes: readonly { readonly path: string; readonly text?: string }[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'akkoord-'));
  made.push(dir);
  cpSync(DEMO, dir, { recursive: true });
  for (const { path, text } of changes) {
    if (text === undefined) rmSync(join(dir, path), { recursive: true, force: true });
    else writeFileSync(join(dir, path), text);
  }
  return dir;
}

interface FrontMatter {
  readonly naam: string;
  readonly quote?: string;
  readonly bijschrift?: string;
  readonly foto?: string;
  readonly akkoord: string;
  readonly toestemming: { readonly tot: Date | string };
  readonly kort?: { readonly tekst: string; readonly akkoord: string };
  readonly kortKrant?: { readonly tekst: string; readonly akkoord: string };
}

/** What a resident told, as its file has it, and which of it is sealed: read here, not by the program's reader. */
interface Told {
  readonly file: string;
  /** All that could be shown. */
  readonly all: readonly string[];
  /** The same without the name alone, which also stands in titles. */
  readonly said: readonly string[];
  readonly versions: readonly string[];
  readonly approved: readonly string[];
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

function toldIn(dir: string): readonly Told[] {
  const wijken = join(dir, 'wijken');
  return readdirSync(wijken).flatMap((wijk) =>
    ['interview-1.md', 'interview-2.md']
      .filter((name) => existsSync(join(wijken, wijk, name)))
      .map((name) => readTold(join(wijken, wijk), name)),
  );
}

function readTold(folder: string, name: string): Told {
  const source = readFileSync(join(folder, name), 'utf8');
  const [, head = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const { naam, quote, bijschrift, foto, akkoord, toestemming, kort, kortKrant }: FrontMatter = parse(head);
  const photo = foto && sha256(readFileSync(join(folder, foto)));
  const runs = new Date(toestemming.tot) > new Date('2026-03-03');
  const isWhole = runs && sha256(approvedForm({ text, quote, bijschrift, photo })) === akkoord;
  const shorter = [kort, kortKrant].flatMap((version) => version ?? []);
  const sealed = shorter.filter((version) => runs && sha256(approvedText(version.tekst)) === version.akkoord);
  const beside = [quote ?? '', bijschrift ?? '', `${naam} ${bijschrift ?? ''}`];
  const said = [text, quote ?? '', bijschrift ?? '', ...shorter.map(({ tekst }) => tekst)];
  return {
    file: `${folder}/${name}`,
    said,
    all: [text, ...beside, ...shorter.map(({ tekst }) => tekst)],
    versions: [...(isWhole ? [text] : []), ...sealed.map(({ tekst }) => tekst)],
    approved: [...(isWhole ? [text, ...beside] : []), ...sealed.map(({ tekst }) => tekst)],
  };
}

/** Words alone: markup, marks and the break of a line are no words. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .replaceAll('&amp;', '&')
    .replaceAll(/&(quot|#39|lt|gt|nbsp);/g, ' ')
    .replaceAll('\u00AD', '')
    .normalize('NFC')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const RUN = 5;
const runsOf = (words: readonly string[]) =>
  words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));

/** Everything that is made of a folder, in every format that there is, but for drawings. */
async function everyFormat(dir: string): Promise<readonly OutputFile[]> {
  const read = await ingest(dir, silent);
  const gemeente = { ...read.survey.gemeente, drukwerk: [...read.survey.pressFormats.keys()] };
  const { survey, report, withheld } = suppress({ ...read.survey, gemeente });
  const findings = compare(survey);
  const narratives = narrate(survey, findings);
  const houseStyle = await style(survey.gemeente, survey.assets, silent);
  const told = { survey, suppression: report, withheld, findings, narratives, houseStyle, remarks: [] };
  const site = compose({ ...told, charts: noCharts(), portraits: new Map(), version: '0.0.0' });
  const { files, documents } = await render(site, silent);
  const proofs = [...survey.texts.areas].flatMap(([code, { interviews }]) =>
    interviews.length > 0 ? [proofDocument(composeProof(survey, code, new Map()), code)] : [],
  );
  return [
    ...files,
    ...site.files,
    ...(await office({ site, survey, photos: new Map(), papers: papersOf(survey) }, silent)),
    ...[...documents, ...proofs].map(({ kind, slug, format, body }) => ({
      path: `${kind}/${format?.naam ?? ''}/${slug}.html`,
      bytes: body,
    })),
  ];
}

/** Paragraphs of a file as its readers see them. */
function paragraphsOf({ path, bytes }: OutputFile): readonly string[] {
  if (/\.(docx|pptx)$/.test(path)) {
    const parts = Object.entries(unzipSync(bytes as Uint8Array)).filter(([name]) => name.endsWith('.xml'));
    return parts.flatMap(([, xml]) =>
      [...strFromU8(xml).matchAll(/<(w|a):p[ >][\s\S]*?<\/\1:p>/g)].map(([paragraph]) =>
        [...paragraph.matchAll(/<(?:w|a):t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
      ),
    );
  }
  const text = typeof bytes === 'string' ? bytes : '';
  if (path.endsWith('.html'))
    return text
      .split(/<\/?(?:p|h\d|li|ul|ol|div|section|article|blockquote|td|th|figure|figcaption|b)\b[^>]*>/)
      .map((block) => block.replaceAll(/<[^>]*>/g, ''));
  return /\.(txt|md|csv|json|ics|xml)$/.test(path) ? text.split('\n') : [];
}

describe.each([
  ['the demo', []],
  ['wijken that are hard to set', HARD_CHANGES],
] as const)('what residents told in %s', (_, changes) => {
  let told: readonly Told[];
  let files: readonly OutputFile[];
  beforeAll(async () => {
    const dir = folderWith(changes);
    told = toldIn(dir);
    files = await everyFormat(dir);
  }, 600_000);

  test('is approved, every version by itself, and for longer than the edition', () => {
    expect(told.length).toBeGreaterThan(8);
    for (const { file, all, approved } of told) expect(approved, file).toHaveLength(all.length);
  });

  test('stands in every format as it was approved, and in no other words', () => {
    const theirs = new Set(told.flatMap(({ said }) => said.flatMap((text) => runsOf(wordsOf(text)))));
    const approved = told.flatMap((one) => one.approved).map((text) => ` ${wordsOf(text).join(' ')} `);
    const wrong: string[] = [];
    const kinds = new Map<string, number>();
    for (const file of files) {
      for (const paragraph of paragraphsOf(file)) {
        const words = wordsOf(paragraph);
        if (!runsOf(words).some((run) => theirs.has(run))) continue;
        const kind = /\.[a-z]+$/.exec(file.path)?.[0] ?? '';
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        const spoken = ` ${words.join(' ')} `;
        if (!approved.some((text) => text.includes(spoken))) wrong.push(`${file.path}: ${paragraph}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['.html', '.docx', '.txt']));
  });

  test('stands on a sheet as one whole version at a time', () => {
    const versions = new Set(told.flatMap((one) => one.versions).map((text) => wordsOf(text).join(' ')));
    const sheets = files.filter(({ path }) => path.startsWith('press/'));
    const texts = sheets.flatMap(({ bytes }) =>
      [...String(bytes).matchAll(/<div class="tekst" data-deel data-trap="\d">([\s\S]*?)<\/div>/g)].map(
        ([, html = '']) => wordsOf(html.replaceAll(/<[^>]*>/g, ' ')).join(' '),
      ),
    );
    expect(new Set(sheets.map(({ path }) => path.split('/')[1])).size).toBeGreaterThan(11);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => !versions.has(text))).toEqual([]);
  });
});

test.each([
  ['a short version', /tekst: \|-\n/, 'tekst: |-\n    Zilveren zeppelins zweven over de Spar.\n'],
  ['the text', /\n---\n\n/, '\n---\n\nZilveren zeppelins zweven over de Spar.\n\n'],
  ['the quote', /quote: "/, 'quote: "Zilveren zeppelins zweven over de Spar. '],
])('%s that was changed after approval is made in no format, not even with --toch', async (_, from, to) => {
  const path = 'wijken/boschveld/interview-1.md';
  const text = readFileSync(join(DEMO, path), 'utf8');
  expect(text).toMatch(from);
  const dir = folderWith([{ path, text: text.replace(from, to) }]);
  await expect(ingest(dir, silent, undefined, isOfOnePiece)).rejects.toThrow(/akkoord/i);
  expect(toldIn(dir).some(({ all, approved }) => approved.length < all.length)).toBe(true);
});
