/**
 * A build behind a real nginx on this machine alone, with the settings that the build made: at the root of a domain and
 * deeper. `nakijken` finds nothing, and finds each thing that is then spoiled. Needs nginx (apt-get install nginx).
 * Run: node --import tsx bench/nginx.ts
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build, verifySite } from '../src/build.ts';
import { effectsOf, home, tell } from './proof.ts';

const PORT = 18_437;
const work = mkdtempSync(join(tmpdir(), 'nginx-'));
const wrong: string[] = [];

for (const base of ['/', '/wijk profielen/ä/']) await prove(base);
for (const line of wrong) tell(line);
tell(wrong.length === 0 ? 'nginx: all as it should be' : `nginx: ${wrong.length} wrong`);
rmSync(work, { recursive: true, force: true });
process.exitCode = wrong.length === 0 ? 0 : 1;

async function prove(base: string): Promise<void> {
  const url = new URL(base, `http://127.0.0.1:${PORT}`).href;
  const outputDir = join(work, `uit-${base.length}`);
  const root = join(work, `web-${base.length}`);
  const site = join(root, base);
  await buildFor(url, outputDir);
  cpSync(join(outputDir, 'site'), site, { recursive: true });
  // As the note in the settings asks: security.txt stands at the root of the domain.
  if (base !== '/') cpSync(join(site, '.well-known'), join(root, '.well-known'), { recursive: true });
  const server = await startServer(
    root,
    readFileSync(join(outputDir, 'server', 'nginx-voorbeeld.conf'), 'utf8'),
  );
  const rules = async () => {
    const { remarks } = await verifySite({ url, outputDir, jobs: 4 });
    return remarks.map(({ rule, file }) => `${rule} ${file}`);
  };
  const expect = async (what: string, wanted: readonly string[]) => {
    const found = await rules();
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      wrong.push(`${base} ${what}: ${found.join(', ') || 'nothing'}`);
  };
  try {
    await expect('as built', []);
    await expectAnswers(url, base);
    const page = join(site, 'wijk', 'noord', 'index.html');
    const whole = readFileSync(page);
    appendFileSync(page, '<script src="https://evil.example/x.js"></script>');
    await expect('a page changed', ['site-anders wijk/noord/index.html']);
    rmSync(page);
    await expect('a page gone', ['site-ontbreekt wijk/noord/index.html']);
    writeFileSync(page, whole);
    mkdirSync(join(site, '.git'));
    writeFileSync(join(site, '.git', 'config'), '[core]');
    cpSync(join(outputDir, 'manifest.json'), join(site, 'manifest.json'));
    await expect('what should not be there', ['site-te-veel .git/config', 'site-te-veel manifest.json']);
    for (const name of ['.git', 'manifest.json']) rmSync(join(site, name), { recursive: true });
    rmSync(join(root, '.well-known', 'security.txt'));
    const missing = await rules();
    if (!missing.includes('site-security-txt .well-known/security.txt'))
      wrong.push(`${base}: security.txt is not missed`);
  } finally {
    server.kill('SIGQUIT');
    await setTimeout(500);
  }
}

async function buildFor(url: string, outputDir: string): Promise<void> {
  const dataDir = join(work, `gegevens-${outputDir.length}`);
  cpSync(join(home, 'seeds', 'twee-wijken'), dataDir, { recursive: true });
  appendFileSync(
    join(dataDir, 'gemeente.yaml'),
    `site: { adres: ${JSON.stringify(url)}, omleidingen: { oud-noord: noord } }\nbeveiliging: { contact: "mailto:a@b.example", verloopt: 2099-01-01 }\n`,
  );
  writeFileSync(
    join(dataDir, 'wijken', 'noord', 'bijeenkomst.md'),
    '---\ndatum: 2026-05-01\nvan: "19:30"\n---\nKom langs.\n',
  );
  const options = {
    dataDir,
    outputDir,
    without: new Set(['pdf', 'druk'] as const),
    anyway: false,
    kept: 0,
    version: '0.0.0',
  };
  await build(options, effectsOf(join(home, '.cache')));
}

async function startServer(root: string, settings: string) {
  const conf = join(work, 'nginx.conf');
  const own = ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name === 'body' ? 'client_body' : name}_temp_path ${work}/${name};`,
  );
  writeFileSync(
    conf,
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\npid ${work}/pid;\nerror_log ${work}/error.log;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${own.join('\n')}\nserver {\nlisten 127.0.0.1:${PORT};\nroot ${root};\n${settings}\n}\n}\n`,
  );
  const tested = spawnSync('nginx', ['-t', '-c', conf], { encoding: 'utf8' });
  if (tested.status !== 0) wrong.push(`nginx refuses the settings: ${tested.stderr}`);
  const server = spawn('nginx', ['-c', conf], { stdio: 'ignore' });
  await setTimeout(1000);
  return server;
}

/** What `nakijken` does not ask: types of every ending, redirects, how long things may be kept, no lists of folders. */
async function expectAnswers(url: string, base: string): Promise<void> {
  const ask = (path: string) => fetch(new URL(path, url), { redirect: 'manual' });
  const redirect = await ask('wijk/oud-noord/');
  const to = new URL(redirect.headers.get('location') ?? '', url).pathname;
  if (redirect.status !== 301 || to !== new URL('wijk/noord/index.html', url).pathname) {
    wrong.push(`${base} redirect: ${redirect.status} ${to}`);
  }
  const asset = readdirSync(join(work, `web-${base.length}`, base, 'assets')).find((name) =>
    name.endsWith('.css'),
  );
  const kept = (await ask(`assets/${asset}`)).headers.get('cache-control') ?? '';
  if (!kept.includes('immutable')) wrong.push(`${base} style sheet is kept: ${kept}`);
  const fresh = (await ask('index.html')).headers;
  if (fresh.get('cache-control') !== 'no-cache')
    wrong.push(`${base} page is kept: ${fresh.get('cache-control')}`);
  for (const name of ['strict-transport-security', 'cross-origin-opener-policy']) {
    if (!fresh.has(name)) wrong.push(`${base} no ${name}`);
  }
  if (!/frame-ancestors/.test(fresh.get('content-security-policy') ?? ''))
    wrong.push(`${base} no frame-ancestors`);
  const list = await ask('assets/');
  if (list.status === 200) wrong.push(`${base} lists its folders`);
}
