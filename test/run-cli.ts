import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const home = join(import.meta.dirname, '..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a user does: in a process of its own. Variables of npm and CI are left out, unless given. */
export function runCli(
  words: readonly string[],
  options: {
    readonly cwd?: string;
    /** Folder of a copy of the project, where that is what runs. */
    readonly copy?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** Sees what the command tells while it runs, and may end it. */
    readonly watch?: (told: string, child: ChildProcess) => void;
  } = {},
): Promise<Run> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|CI$|INIT_CWD$|VITEST)/i.test(name),
  );
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(options.copy ?? home, 'src', 'cli.ts'), ...words],
    {
      cwd: options.cwd ?? options.copy ?? home,
      // tsx by its full address: the folder that the command is called in may be anywhere.
      env: {
        ...Object.fromEntries(inherited),
        ...options.env,
      },
    },
  );
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => {
    err.push(chunk);
    options.watch?.(Buffer.concat(err).toString('utf8'), child);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
  });
}
