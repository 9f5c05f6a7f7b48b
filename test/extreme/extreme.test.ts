/**
 * No self-check stops valid data: extreme surveys go the whole way to pages without an error, and no check finds a
 * fault of our own. Run more of them with `EXTREEM=5000 npx vitest run test/extreme`.
 */
import { rmSync } from 'node:fs';
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

const RUNS = Number(process.env.EXTREEM ?? 500);
/** Pages cost the most: of every so many surveys one is poured into its templates. */
const RENDERED = 25;

async function made(dir: string) {
  try {
    return await makeSite(dir);
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    throw new Error(
      JSON.stringify(cause.remarks.filter(({ level }) => level === 'error').slice(0, 3), undefined, 1),
    );
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
        const { site, remarks } = await made(dir);
        rmSync(dir, { recursive: true });
        expect(remarks.filter(({ level, fault }) => level === 'error' || fault)).toEqual([]);
        expect(site.profiles.length).toBeGreaterThan(0);
        if (run % RENDERED !== 0) return;
        const { files } = await render(site, silent);
        expect(files.length).toBeGreaterThan(site.profiles.length);
      }),
      { numRuns: RUNS, ...(process.env.EXTREEM_ZAAD ? { seed: Number(process.env.EXTREEM_ZAAD) } : {}) },
    );
  },
  RUNS * 10_000,
);
