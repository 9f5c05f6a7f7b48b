/**
 * Reads and validates a million figures: 3.340 wijken × 60 indicators × 5 waves, the size of a national report,
 * and the bare CSV parser over the same text in the same run. Run: node --expose-gc --import tsx bench/ingest.ts
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import Papa from 'papaparse';
import { ingest } from '../src/ingest/ingest.ts';

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
        return `${wijk};${code};${year};VM2021;;${tenths(value)};${80 + ((area + at) % 270)};${tenths(value - 40)};${tenths(value + 45)};Veiligheidsmonitor ${year}`;
      });
      await file.write(`${rows.join('\n')}\n`);
    }
  }
  await file.close();
  return path;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const seconds = (start: number) => (performance.now() - start) / 1000;
/** Seconds of this process alone: what it would take on an idle machine with one core. */
const own = (start: NodeJS.CpuUsage) => process.cpuUsage(start).user / 1e6;

const dir = mkdtempSync(join(tmpdir(), 'wijkprofielen-bench-'));
const path = await writeData(dir);

globalThis.gc?.();
const start = performance.now();
const startOwn = process.cpuUsage();
const { survey } = await ingest(dir, {
  log: { info: () => {}, warn: () => {} },
  now: () => performance.now(),
  jobs: 1,
  cacheDir: dir,
});
const whole = seconds(start);
const wholeOwn = own(startOwn);
const memory = process.resourceUsage().maxRSS * 1024;

const text = readFileSync(path, 'utf8');
const bareStart = performance.now();
const bareStartOwn = process.cpuUsage();
let rows = 0;
for (let at = 0; at < text.length; ) {
  const end = text.indexOf('\n', at + 2_000_000);
  rows += Papa.parse(text.slice(at, end < 0 ? undefined : end), { delimiter: ';', newline: '\n' }).data
    .length;
  at = end < 0 ? text.length : end + 1;
}
const bare = seconds(bareStart);
const bareOwn = own(bareStartOwn);
rmSync(dir, { recursive: true });

process.stdout.write(
  [
    `${survey.cells.length} figures from ${megabytes(text.length)} of CSV (${rows} rows)`,
    `read and validated in ${whole.toFixed(1)} s (${wholeOwn.toFixed(1)} s of processor time)`,
    `the bare parser takes ${bare.toFixed(1)} s (${bareOwn.toFixed(1)} s): ratio ${(wholeOwn / bareOwn).toFixed(1)}`,
    `peak memory ${megabytes(memory)}`,
    '',
  ].join('\n'),
);
