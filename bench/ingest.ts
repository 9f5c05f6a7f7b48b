/**
 * Reads and validates a million figures: 3.340 wijken × 60 indicators × 5 waves, the size of a national report, from a
 * CSV of 100 MB, and the bare CSV parser over the same text. Each in a process of its own, so that only its own memory
 * and time count. Run: node --import tsx bench/ingest.ts
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import Papa from 'papaparse';
import { accountFor } from '../src/ingest/cells/cell-accounts.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { readLong } from '../src/ingest/layouts/layout-long.ts';
import { RemarkList } from '../src/ingest/remark-list.ts';
import { contentOfFile } from '../src/ingest/tables/file-content.ts';
import { sheetsFrom } from '../src/ingest/tables/read-sheets.ts';
import { program } from '../test/program.ts';

// As the commands do: clean up sooner than Node would.
setFlagsFromString('--heap-growing-percent=30');

const WIJKEN = 3340;
const INDICATORS = 60;
const WAVES = [2017, 2019, 2021, 2023, 2025];

async function writeData(dir: string): Promise<string> {
  await mkdir(join(dir, 'gebieden'));
  await mkdir(join(dir, 'cijfers'));
  const wijken = Array.from({ length: WIJKEN }, (_, at) => `WK${String(100_000 + at)}`);
  await writeFile(join(dir, 'gemeente.yaml'), 'naam: Nederland\ncode: NL\neditie: 2025\n');
  await writeFile(
    join(dir, 'gebieden/gebieden.csv'),
    `code;naam;niveau;ouder;inwoners15plus\nNL;Nederland;land;;\n${wijken.map((code, at) => `${code};Wijk ${at};wijk;NL;${1000 + at}`).join('\n')}\n`,
  );
  const codes = Array.from({ length: INDICATORS }, (_, at) => `eigen-${at}`);
  await writeFile(
    join(dir, 'indicatoren.csv'),
    `code;thema;naam;eenheid;hoger_is\n${codes.map((code) => `${code};overlast;Vraag ${code};procent;ongunstig`).join('\n')}\n`,
  );
  const path = join(dir, 'cijfers/cijfers.csv');
  const file = await open(path, 'w');
  await file.write('gebied;indicator;jaar;reeks;groep;waarde;n;ondergrens;bovengrens;bron\n');
  for (const year of WAVES) {
    for (const [area, wijk] of wijken.entries()) {
      // Spread out by a fixed rule: benchmarks need variety, not chance.
      const rows = codes.map((code, at) => {
        const value = 100 + ((area * 31 + at * 17 + year) % 800);
        const tenths = (number: number) => `${Math.floor(number / 10)},${number % 10}`;
        return `${wijk};${code};${year};VM2021;;${tenths(value)};${80 + ((area + at) % 270)};${tenths(value - 40)};${tenths(value + 45)};Veiligheidsmonitor ${year}, tabellen van het bureau`;
      });
      await file.write(`${rows.join('\n')}\n`);
    }
  }
  await file.close();
  return path;
}

/** What one process took. */
interface Cost {
  readonly rows: number;
  readonly seconds: number;
  /** Of the processor, in this process alone: what it would take on an idle machine with one core. */
  readonly own: number;
  readonly peak: number;
}

async function measured(work: () => Promise<number> | number): Promise<Cost> {
  const start = performance.now();
  const startOwn = process.cpuUsage();
  const rows = await work();
  const { user, system } = process.cpuUsage(startOwn);
  return {
    rows,
    seconds: (performance.now() - start) / 1000,
    own: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

async function readAll(dir: string): Promise<number> {
  const log = { info: () => {}, warn: () => {} };
  const { survey } = await ingest(dir, {
    log,
    now: () => performance.now(),
    today: '2026-02-01',
    jobs: 1,
    cacheDir: dir,
    program,
  });
  return survey.cells.length;
}

/** Counts what every cell came to, of a table that was understood already: what accounting adds to reading. */
function accountOnly(dir: string): () => number {
  const remarks = new RemarkList();
  const file = 'cijfers/cijfers.csv';
  const [sheet] = sheetsFrom(contentOfFile(join(dir, file)), file, remarks);
  if (!sheet || !readLong(sheet, remarks)) throw new Error('the table of the benchmark is not understood');
  return () => accountFor(sheet).counts.figure;
}

function parseOnly(dir: string): number {
  const text = readFileSync(join(dir, 'cijfers/cijfers.csv'), 'utf8');
  let rows = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at + 2_000_000);
    const piece = text.slice(at, end < 0 ? undefined : end);
    rows += Papa.parse(piece, { delimiter: ';', newline: '\n' }).data.length;
    at = end < 0 ? text.length : end + 1;
  }
  return rows;
}

function inOwnProcess(job: string, dir: string): Cost {
  const words = ['--import', 'tsx', import.meta.filename, job, dir];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

async function compare(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wijkprofielen-bench-'));
  const { size } = statSync(await writeData(dir));
  const whole = inOwnProcess('read', dir);
  const bare = inOwnProcess('parse', dir);
  const account = inOwnProcess('account', dir);
  rmSync(dir, { recursive: true });
  process.stdout.write(
    [
      `${whole.rows} figures from ${megabytes(size)} of CSV`,
      `read and validated in ${whole.seconds.toFixed(1)} s (${whole.own.toFixed(1)} s of processor time), peak memory ${megabytes(whole.peak)}`,
      `the bare parser takes ${bare.seconds.toFixed(1)} s (${bare.own.toFixed(1)} s), peak memory ${megabytes(bare.peak)}`,
      `ratio ${(whole.own / bare.own).toFixed(1)}`,
      `of reading, accounting for every cell is ${account.own.toFixed(1)} s of processor time: ${Math.round((100 * account.own) / whole.own)}%`,
      '',
    ].join('\n'),
  );
}

const [job, dir = ''] = process.argv.slice(2);
if (job === 'read') process.stdout.write(JSON.stringify(await measured(() => readAll(dir))));
else if (job === 'account') process.stdout.write(JSON.stringify(await measured(accountOnly(dir))));
else if (job === 'parse') process.stdout.write(JSON.stringify(await measured(() => parseOnly(dir))));
else await compare();
