/** A desk on a copy of a seed, with a clock that stands still and no processes beside it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../../src/build.ts';
import { approveSource } from '../../src/cli/akkoord.ts';
import { startDataFolder } from '../../src/cli/nieuw.ts';
import { cacheDir } from '../print/cache-dir.ts';

const home = join(import.meta.dirname, '..', '..');

export interface TestDesk {
  readonly dir: string;
  readonly outputDir: string;
  readonly address: string;
  readonly port: number;
  readonly secret: string;
  readonly cookie: string;
  readonly boundTo: string;
  close(): Promise<void>;
}

/** `program`: what makes previews and builds; by default something that does nothing. */
export async function openTestDesk(
  seed: string | undefined,
  { program = join(import.meta.dirname, 'no-program.mjs'), owner = 'toets-1' } = {},
): Promise<TestDesk> {
  const root = mkdtempSync(join(tmpdir(), 'bureau-'));
  const dir = join(root, 'gegevens');
  if (seed !== undefined)
    cpSync(join(home, seed === 'demo' ? 'data' : join('seeds', seed)), dir, { recursive: true });
  const outputDir = join(root, 'uitvoer');
  const secrets = { path: 'geheim-van-vandaag', cookie: 'koekje-van-vandaag' };
  let count = 0;
  const desk = await openDesk(
    {
      port: 0,
      secrets,
      nonce: () => 'eenmalig',
      moment: () => new Date(Date.UTC(2026, 1, 1, 12, 0, 0, ++count)).toISOString(),
      home: root,
      program,
      outputDir,
      reveal: () => undefined,
      owner,
      isRunning: () => true,
      ...(seed === undefined ? {} : { dataDir: dir }),
    },
    {
      log: { info: () => undefined, warn: () => undefined },
      now: () => 0,
      today: '2026-02-01',
      jobs: 1,
      cacheDir,
      program: 'toets',
    },
    {
      approve: approveSource,
      start: (kind, place) =>
        startDataFolder(join(home, kind === 'leeg' ? join('seeds', 'leeg') : 'data'), place),
    },
  );
  return {
    dir,
    outputDir,
    address: desk.address,
    port: Number(new URL(desk.address).port),
    secret: secrets.path,
    cookie: secrets.cookie,
    boundTo: new URL(desk.address).hostname,
    async close() {
      await desk.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
