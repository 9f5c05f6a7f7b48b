import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Remark } from '../../src/domain/remark.ts';
import type { Effects } from '../../src/effects.ts';
import { DataError } from '../../src/error.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { program } from '../program.ts';
import { writeFiles } from '../write-files.ts';

/** Effects of a quiet test: nothing is logged, no time passes. */
export const quiet: Effects = {
  log: { info: () => {}, warn: () => {} },
  now: () => 0,
  today: '2026-02-01',
  jobs: 1,
  cacheDir: join(tmpdir(), 'wijkprofielen-test'),
  program,
};

/** A small sound data folder: one gemeente with two wijken, two indicators, one wave. */
export const SOUND: Readonly<Record<string, string | Uint8Array>> = {
  'gemeente.yaml': 'naam: Klein Maasdrecht\ncode: GM9998\neditie: 2025\n',
  'gebieden/gebieden.csv': [
    'code;naam;niveau;ouder;inwoners15plus',
    'NL;Nederland;land;;',
    'GM9998;Klein Maasdrecht;gemeente;NL;9.400',
    'WK999801;Binnenstad;wijk;GM9998;4100',
    "WK999802;'t Bösch-veld;wijk;GM9998;5300",
  ].join('\n'),
  'cijfers/cijfers-2025.csv': [
    'gebied;indicator;jaar;reeks;groep;waarde;n',
    'GM9998;onveilig-buurt;2025;VM2021;;18,4;1812',
    'WK999801;onveilig-buurt;2025;VM2021;;21,0;352',
    "'t bösch-VELD ;onveilig-buurt;2025;VM2021;;16,2;460",
    'GM9998;onveilig-buurt;2025;VM2021;leeftijd=15-24;25,1;187',
    'GM9998;leefbaarheid-cijfer;2025;VM2021;;7,3;1810',
    'WK999802;leefbaarheid-cijfer;2025;VM2021;;;459',
  ].join('\n'),
};

const made: string[] = [];
afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** Writes files to a new temporary folder, gone after the tests, and returns it. */
export function writeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'wijkprofielen-'));
  made.push(dir);
  return writeFiles(dir, files);
}

/** Reads a folder made of the sound one with these files on top; a refusal fails with what staff would read. */
export async function ingestWith(files: Readonly<Record<string, string | Uint8Array>>) {
  try {
    return await ingest(writeFolder({ ...SOUND, ...files }), quiet);
  } catch (error) {
    if (error instanceof DataError)
      error.message = tell(error.remarks.filter(({ level }) => level === 'error'));
    throw error;
  }
}

/** The remarks that a folder is refused with; fails when it is not refused. */
export async function refusal(dir: string): Promise<readonly Remark[]> {
  try {
    await ingest(dir, quiet);
  } catch (error) {
    if (error instanceof DataError) return error.remarks;
    throw error;
  }
  throw new Error(`${dir} was read without an error`);
}

/** Remarks as staff would read them: place on one line, then what is wrong and what to do. */
export function tell(remarks: readonly Remark[]): string {
  return remarks
    .map(({ level, rule, file, sheet, row, column, found, explanation, proposal }) => {
      const place = [
        file,
        sheet === undefined ? '' : `blad ${sheet}`,
        row === undefined ? '' : `rij ${row}`,
        column === undefined ? '' : `kolom ${column}`,
        found === undefined ? '' : `gevonden: ${found}`,
      ].filter(Boolean);
      return `${level === 'error' ? 'fout' : 'let op'} ${rule} · ${place.join(' · ')}\n  ${explanation}\n  → ${proposal ?? ''}\n`;
    })
    .join('\n');
}
