/**
 * No self-check stops valid data: extreme surveys go the whole way to pages without an error, and no check finds a
 * fault of our own. Run more of them with `EXTREEM=5000 npx vitest run test/extreme`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { DataError } from '../../src/error.ts';
import { render } from '../../src/render/render.ts';
import { writeFolder } from '../ingest/folder.ts';
import { silent } from '../tell-survey.ts';
import { makeSite } from './make.ts';
import { extremes, filesOf } from './survey.ts';

// A picture follows from its drawing, and takes longer than all the rest.
vi.mock('../../src/chart/png.ts', () => ({ pictureOf: () => Promise.resolve(new Uint8Array()) }));

const RUNS = Number(process.env.EXTREEM ?? 15);
/** The same surveys every time, unless another seed is asked for: a suite must not fail by chance. */
const SEED = Number(process.env.EXTREEM_ZAAD ?? 2026);

/** What the reader rightly asks about figures that may be a mistake, or of tables whose figures are of one person each. */
function isAsked(rule: string, dir: string): boolean {
  return rule === 'percentage-als-fractie' || (rule === 'persoonsgegevens' && mostAreOne(dir));
}

function mostAreOne(dir: string): boolean {
  const [head = '', ...rows] = readFileSync(join(dir, 'cijfers', 'cijfers.csv'), 'utf8')
    .trim()
    .split('\n');
  const [n, groep] = ['n', 'groep'].map((name) => head.split(';').indexOf(name));
  const cell = (row: string, at = -1) => row.split(';')[at]?.trim() ?? '';
  const ones = (of: readonly string[]) => of.filter((row) => cell(row, n) === '1').length;
  const groups = rows.filter((row) => cell(row, groep) !== '');
  return ones(rows) > 0.8 * rows.length || ones(groups) > groups.length / 2;
}
/** Pages cost the most: of every so many surveys one is poured into its templates. */
const RENDERED = 25;

async function made(dir: string) {
  try {
    return await makeSite(dir);
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    const errors = cause.remarks.filter(({ level }) => level === 'error');
    if (errors.every(({ rule }) => isAsked(rule, dir))) return undefined;
    throw new Error(JSON.stringify(errors.slice(0, 3), undefined, 1));
  }
}

test(
  `${RUNS} extreme surveys give their site, without an error and without a fault of the program`,
  async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(extremes, async (extreme) => {
        run += 1;
        const dir = writeFolder(filesOf(extreme));
        const outcome = await made(dir);
        rmSync(dir, { recursive: true });
        if (!outcome) return;
        const { site, remarks } = outcome;
        expect(remarks.filter(({ level, fault }) => level === 'error' || fault)).toEqual([]);
        expect(site.profiles.length).toBeGreaterThan(0);
        if (run % RENDERED !== 0) return;
        const { files } = await render(site, silent);
        expect(files.length).toBeGreaterThan(site.profiles.length);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  RUNS * 10_000,
);
