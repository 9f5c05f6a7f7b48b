/**
 * A build in shares, each a process of its own and all at once, beside one build: the same bytes, and what each costs.
 * On one machine they share its processors, so processor time tells what machines beside each other would need.
 * Run: node --import tsx bench/shares.ts [WIJKEN=24] [SHARES=4]
 */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateGemeente } from './generated.ts';
import { argument, home, tell, treeOf } from './proof.ts';

const wijken = argument(0, 24);
const of = argument(1, 4);
const dataDir = generateGemeente(wijken);
// No cache of another run fits these data.
appendFileSync(join(dataDir, 'teksten', 'inleiding.md'), `\nGemaakt voor een meting: ${process.pid}.\n`);
const work = mkdtempSync(join(tmpdir(), 'delen-'));
const folders = Array.from({ length: of }, (_, at) => join(work, `deel-${at + 1}`));

const alone = await costOf('build', '--output', join(work, 'alleen'), '--zonder-cache');
const shares = await Promise.all(
  folders.map((folder, at) => costOf('build', '--deel', `${at + 1}/${of}`, '--output', folder)),
);
const together = await costOf('voeg-samen', ...folders, '--output', join(work, 'samen'));

const [one, other] = [treeOf(join(work, 'alleen')), treeOf(join(work, 'samen'))];
const differs = [...new Set([...one.keys(), ...other.keys()])].filter(
  (path) => one.get(path) !== other.get(path),
);
tell(`${wijken} wijken, ${one.size} files; seconds of processor`);
tell(`in one go     ${alone.toFixed(1)}`);
tell(`${of} shares      ${shares.map((share) => share.toFixed(1)).join(', ')}`);
tell(`put together  ${together.toFixed(1)}`);
tell(differs.length === 0 ? 'the same bytes' : `${differs.length} differ: ${differs.slice(0, 8).join(', ')}`);
rmSync(work, { recursive: true });
rmSync(dataDir, { recursive: true });
process.exitCode = differs.length === 0 ? 0 : 1;

/** Runs a command on the data to its end; seconds of processor, of its threads and browsers too. */
function costOf(...words: readonly string[]): Promise<number> {
  const program = [process.execPath, 'bin/wijkprofielen.mjs', ...words, '--data', dataDir];
  return new Promise((resolve, reject) => {
    const run = spawn('/usr/bin/time', ['-f', '%U %S', ...program], { cwd: home });
    let told = '';
    run.stderr.on('data', (text) => {
      told += text;
    });
    run.on('close', (code) => {
      const [user = 0, system = 0] = (told.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
      if (code === 0) resolve(user + system);
      else reject(new Error(told));
    });
  });
}
