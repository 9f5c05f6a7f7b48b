/** `npm start`: the desk, until Ctrl+C; with what only the commands know of the machine. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../build.ts';
import type { BuildEffects } from '../effects.ts';
import { startDataFolder } from './nieuw.ts';
import { say } from './voice.ts';

export interface DeskRequest {
  readonly dataDir?: string;
  readonly outputDir: string;
  readonly port: number;
  readonly opensBrowser: boolean;
  /** Folder of the program. */
  readonly home: string;
  readonly effects: BuildEffects;
}

/** Opens the desk and keeps it open. Throws FileError, and the system's error when no port is free. */
export async function startDesk({ home, effects, opensBrowser, ...request }: DeskRequest): Promise<void> {
  const desk = await openDesk(
    {
      ...request,
      // New at each start: only who was given the address sees what is not published yet.
      secrets: { path: secret(), cookie: secret() },
      nonce: secret,
      moment: () => new Date().toISOString(),
      home: homedir(),
      program: join(home, 'bin', 'wijkprofielen.mjs'),
      reveal: show,
      owner: effects.owner,
      isRunning: effects.isRunning,
    },
    effects,
    {
      async approve(source, file, given) {
        const { approveSource } = await import('./akkoord.ts');
        return approveSource(source, file, given);
      },
      start: (kind, dir) =>
        startDataFolder(kind === 'leeg' ? join(home, 'seeds', 'leeg') : exampleOf(home), dir),
    },
  );
  say(`Het voorbeeld van de site: ${desk.preview}`);
  say(`Het bureau: ${desk.address}\nStoppen: Ctrl+C.`);
  if (opensBrowser && process.stdout.isTTY && !process.env.CI) show(desk.address);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void desk.close());
}

/** The example is the data of the checkout; a version that was made to be carried has it under a name of its own. */
function exampleOf(home: string): string {
  const carried = join(home, 'voorbeeld');
  return existsSync(carried) ? carried : join(home, 'data');
}

function secret(): string {
  return randomBytes(18).toString('base64url');
}

/** Opens an address or a folder with what the system has for it; without one, staff still have the address. */
function show(place: string): void {
  const [command, ...words] =
    process.platform === 'win32'
      ? ['explorer.exe', place]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', place];
  const opened = spawn(command ?? '', words, { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}
