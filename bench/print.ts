/**
 * Printing on 2 cores, warm: an accessible PDF at most 80 ms, with its press sheet at most 150 ms, beside launching
 * a browser for each document and beside opening each as a file; and memory at 500 documents, under 900 MB, in a
 * process of its own that prints and does nothing else.
 * Documents are those of the demo gemeente, repeated. Run: `node --import tsx bench/print.ts [documents]`.
 */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { chart } from '../src/chart/chart.ts';
import { startMemoryWatch } from '../src/cli/memory.ts';
import { compare } from '../src/compare/compare.ts';
import { compose } from '../src/compose/compose.ts';
import type { PrintDocument } from '../src/domain/document.ts';
import type { Effects } from '../src/effects.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { narrate } from '../src/narrate/narrate.ts';
import { portray } from '../src/portray/portray.ts';
import { openBrowser } from '../src/print/browser.ts';
import { print } from '../src/print/print.ts';
import { documentCss, shellHtml } from '../src/print/shell.ts';
import { render } from '../src/render/render.ts';
import { style } from '../src/style/style.ts';
import { suppress } from '../src/suppress/suppress.ts';
import { program } from '../test/program.ts';

const LIMITS = { accessible: 80, both: 150, megabytes: 900 };
const WARM_UP = 10;
/** The slow ways are tried on fewer documents. */
const SAMPLE = 10;

const root = join(import.meta.dirname, '..');
const effects: Effects = {
  log: { info() {}, warn() {} },
  now: () => performance.now(),
  today: '2026-02-01',
  jobs: 2,
  cacheDir: join(root, '.cache'),
  program,
};
const tell = (line: string) => process.stdout.write(`${line}\n`);
const [given = '50', only] = process.argv.slice(2);
const size = Number(given);
const { documents, houseStyle }: Awaited<ReturnType<typeof demo>> =
  only === undefined ? await demo() : deserialize(await readFile(only));
if (only !== undefined) {
  const memory = startMemoryWatch();
  await print(repeat(documents, size), houseStyle, new Map(), effects);
  tell(String(memory().tree ?? memory().process));
  process.exit();
}

const profiles = documents.filter(({ kind }) => kind === 'accessible');
const sheets = documents.filter(({ kind }) => kind === 'press');

const alone = await perDocument(profiles);
const both = await perDocument([...profiles, ...sheets], 2);
const launched = await timed(() => launchEach(repeat(profiles, SAMPLE)), SAMPLE);
const opened = await timed(() => openEach(repeat(profiles, SAMPLE)), SAMPLE);
tell(`toegankelijk ${alone.toFixed(0)} ms per document (grens ${LIMITS.accessible})`);
tell(`met krantenvel ${both.toFixed(0)} ms per document (grens ${LIMITS.both})`);
tell(
  `browser per document ${launched.toFixed(0)} ms, ${(launched / alone).toFixed(1)} keer zo lang, zonder nabewerking`,
);
tell(
  `bestand openen en printen ${opened.toFixed(0)} ms, ${(opened / alone).toFixed(1)} keer zo lang, zonder nabewerking`,
);

const peak = (await memoryOf(profiles, size * 10)) / 2 ** 20;
tell(`${size * 10} documenten: hoogste geheugen ${peak.toFixed(0)} MB (grens ${LIMITS.megabytes})`);

/** Most bytes that printing so many documents takes, the browser counted. */
async function memoryOf(list: readonly PrintDocument[], count: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'documenten');
  await writeFile(file, serialize({ documents: list, houseStyle }));
  const run = ['--import', 'tsx', import.meta.filename, String(count), file];
  const { stdout } = await promisify(execFile)(process.execPath, run);
  await rm(folder, { recursive: true });
  return Number(stdout);
}

/** Milliseconds for one more area once the browser is warm; `each` documents belong to one area. */
async function perDocument(source: readonly PrintDocument[], each = 1): Promise<number> {
  const warm = await timed(() => printAll(repeat(source, WARM_UP * each)));
  const full = await timed(() => printAll(repeat(source, size * each)));
  return (full - warm) / (size - WARM_UP);
}

async function printAll(list: readonly PrintDocument[]): Promise<void> {
  await print(list, houseStyle, new Map(), effects);
}

async function timed(action: () => Promise<void>, count = 1): Promise<number> {
  const start = performance.now();
  await action();
  return (performance.now() - start) / count;
}

function repeat(list: readonly PrintDocument[], count: number): PrintDocument[] {
  return Array.from({ length: count }, (_, at) => list[at % list.length]).flatMap((document, at) =>
    document ? [{ ...document, slug: `${document.slug}-${at}` }] : [],
  );
}

function whole(document: PrintDocument): string {
  const shell = shellHtml(houseStyle).replace('<body></body>', () => `<body>${document.body}</body>`);
  return shell.replace('<style id="document-css">', (tag) => `${tag}${documentCss(document)}`);
}

async function launchEach(list: readonly PrintDocument[]): Promise<void> {
  for (const document of list) {
    const browser = await openBrowser(effects);
    const tab = await browser.newTab();
    await tab.show(whole(document));
    await tab.pdf();
    await browser.close();
  }
}

async function openEach(list: readonly PrintDocument[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const browser = await openBrowser(effects);
  const tab = await browser.newTab();
  for (const document of list) {
    const file = join(folder, `${document.slug}.html`);
    await writeFile(file, whole(document));
    await tab.open(file);
    await tab.pdf();
  }
  await browser.close();
  await rm(folder, { recursive: true });
}

/** The demo gemeente up to its documents. */
async function demo() {
  const read = await ingest(join(root, 'data'), effects);
  const { survey, report: suppression } = suppress(read.survey);
  const findings = compare(survey);
  const narratives = narrate(survey, findings);
  const houseStyle = await style(survey.gemeente, survey.assets, effects);
  const [charts, portraits] = [
    await chart(survey, findings, houseStyle, effects),
    await portray(survey, effects),
  ];
  const made = { survey, suppression, findings, narratives, charts, portraits, houseStyle };
  const site = compose({ ...made, remarks: [], version: '0', without: new Set() });
  return { ...(await render(site, effects)), houseStyle };
}
