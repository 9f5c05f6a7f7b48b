/**
 * Tells which packages are behind, and why those that are held back are. Asks the registry, so it is run by hand or on
 * a schedule: `npm run achter`. Ends with 1 when something is behind without a reason.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const home = join(import.meta.dirname, '..');

/** Packages that stay behind on purpose, and until when. */
const HELD: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'vastgezet op een versie waarvan elk onderdeel voor elk systeem bestaat',
  '@sparticuz/chromium': 'vraagt vanaf 147.0.1 Node 22, en kan elke pdf anders afbreken (besluit 233)',
  '@types/node': 'hoort bij de oudste Node die wij ondersteunen',
  knip: 'vastgezet op een versie waarvan elk onderdeel voor elk systeem bestaat',
  'pdfjs-dist': 'vraagt vanaf 5.5 Node 22',
  'puppeteer-core': 'vraagt vanaf 25 Node 22',
  typescript: 'versie 7 is een andere compiler; knip en dependency-cruiser lezen de huidige',
  'vega-lite': 'vraagt vanaf 6.5 Node 22',
};

interface Outdated {
  readonly current?: string;
  readonly wanted: string;
  readonly latest: string;
}

const asked = spawnSync('npm', ['outdated', '--json', '--long'], {
  cwd: home,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const outdated: Record<string, Outdated> = JSON.parse(asked.stdout || '{}');
const lines = Object.entries(outdated).sort(([a], [b]) => (a < b ? -1 : 1));
const loose = lines.filter(([name]) => HELD[name] === undefined);
tell(lines.length === 0 ? 'Alle pakketten zijn bij.' : `${lines.length} pakketten zijn niet bij:`);
for (const [name, { current = 'niet geïnstalleerd', wanted, latest }] of lines) {
  const held = HELD[name] === undefined ? 'BIJWERKEN' : `blijft: ${HELD[name]}`;
  tell(`  ${name}: ${current}, binnen package.json ${wanted}, nieuwste ${latest}. ${held}`);
}
process.exitCode = loose.length === 0 ? 0 : 1;

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
