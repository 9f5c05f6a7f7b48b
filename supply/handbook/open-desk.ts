/** A desk of its own for the pictures: on a folder that goes, with a clock that stands still. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../../src/build.ts';
import { approveSource } from '../../src/cli/akkoord.ts';
import { startDataFolder } from '../../src/cli/nieuw.ts';

const home = join(import.meta.dirname, '..', '..');
export const cacheDir = join(home, '.cache');

export interface PictureDesk {
  readonly address: string;
  /** What stands in the place of the user's own folders. */
  readonly root: string;
  readonly outputDir: string;
  close(): Promise<void>;
}

/** Opens the desk without a folder, as on the first day. The caller closes it. */
export async function openPictureDesk(): Promise<PictureDesk> {
  const root = mkdtempSync(join(tmpdir(), 'handboek-'));
  const outputDir = join(root, 'output');
  let seconds = 0;
  const desk = await openDesk(
    {
      port: 0,
      secrets: { path: 'handboek', cookie: 'handboek' },
      nonce: () => 'handboek',
      moment() {
        seconds += 20;
        return new Date(Date.UTC(2026, 1, 2, 9, 0, seconds)).toISOString();
      },
      home: root,
      program: join(home, 'bin', 'wijkprofielen.mjs'),
      outputDir,
      reveal: () => undefined,
      owner: 'handboek-1',
      isRunning: () => true,
    },
    {
      log: { info: () => undefined, warn: () => undefined },
      now: () => 0,
      today: '2026-02-02',
      jobs: 1,
      cacheDir,
      program: 'handboek',
    },
    {
      approve: approveSource,
      start: (kind, place) =>
        startDataFolder(join(home, kind === 'leeg' ? join('seeds', 'leeg') : 'data'), place),
    },
  );
  return {
    address: desk.address,
    root,
    outputDir,
    async close() {
      await desk.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
