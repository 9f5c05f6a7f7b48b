/** `npm start` as a person starts it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';

const program = join(import.meta.dirname, '..', '..', 'bin', 'wijkprofielen.mjs');

let root: string;
let dir: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'start-'));
  dir = join(root, 'Gegevens van Heiderwaal');
  cpSync(join(import.meta.dirname, '..', '..', 'seeds', 'twee-wijken'), dir, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Starts the desk, looks at it once it has told its address, and ends it; gives all that it told. */
async function started(words: readonly string[], look: (address: string) => Promise<void>): Promise<string> {
  const child = spawn(process.execPath, [program, 'start', '--port', '0', '--zonder-browser', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let told = '';
  try {
    for await (const more of child.stdout) {
      told += String(more);
      const address = /Het bureau: (http\S+)/.exec(told)?.[1];
      if (address === undefined) continue;
      await look(address);
      break;
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
  return told;
}

function statusWith(
  address: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('npm start', () => {
  test('opens the desk and the preview, for this machine and this start alone', async () => {
    const told = await started(['--data', dir], async (address) => {
      const preview = new URL('..', address);
      expect(await (await fetch(address)).text()).toContain('<h1>Overzicht</h1>');
      // A program that asks for the preview gets it when it is there.
      expect(await (await fetch(preview)).text()).toContain('Heiderwaal');
      expect(await statusWith(address, { Host: 'kwaad.example' })).toBe(403);
      expect(await statusWith(`${address}bewaar`, { Origin: 'https://kwaad.example' }, 'POST')).toBe(403);
      expect(await statusWith(preview.origin, {})).toBe(403);
      const second = await runCli(['start', '--port', '0', '--zonder-browser', '--data', dir]);
      expect(second.code).toBe(74);
      expect(second.err).toContain('al open in een ander bureau');
    });
    expect(told).toContain('Het voorbeeld van de site: http://127.0.0.1:');
    expect(existsSync(join(dir, '.geschiedenis', 'bureau-open'))).toBe(false);
  }, 120_000);

  test('a folder that is not there is told, and nothing is opened', async () => {
    const run = await runCli(['start', '--port', '0', '--zonder-browser', '--data', join(root, 'nergens')]);
    expect(run.code).toBe(74);
    expect(run.err).toContain('nergens');
  }, 60_000);
});
