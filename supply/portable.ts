/**
 * Makes versions that need nothing installed: `draagbaar/wijkprofielen-windows.zip`, `-mac` and `-linux`. `npm run
 * draagbaar`, with names of systems behind `--` for those alone. Asks the npm registry, so it is run by hand.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { formatNumber } from '../src/domain/format.ts';
import { makePortable } from './portable/portable.ts';
import { TARGETS } from './portable/targets.ts';

const folder = join(import.meta.dirname, '..', 'draagbaar');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !TARGETS.some((target) => target.name === name));
if (unknown.length > 0) {
  tell(`Onbekend: ${unknown.join(', ')}. Kies uit ${TARGETS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const target of TARGETS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const file = join(folder, `wijkprofielen-${target.name}.zip`);
  const { files, size } = await makePortable(target, manifest.version, file);
  const packed = readFileSync(file);
  tell(
    `Klaar: ${file} (${megabytes(packed.length)} MB, uitgepakt ${megabytes(size)} MB in ${formatNumber(files, 0)} bestanden)`,
  );
  tell(`  SHA-256 ${createHash('sha256').update(packed).digest('hex')}`);
}

function megabytes(bytes: number): string {
  return formatNumber(bytes / 1e6, 0);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
