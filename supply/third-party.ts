/**
 * Writes THIRD-PARTY.md: every package that the program runs with, by licence, with what those licences ask us to say.
 * It follows from package-lock.json and the packages' own licence texts alone. `npm run derden`; with `--toets` it
 * only tells whether the file is what it should be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../src/domain/group-by.ts';

const home = join(import.meta.dirname, '..');
const FILE = join(home, 'THIRD-PARTY.md');

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** What a licence asks beyond its name, or what a reader would not expect. */
const NOTES: Readonly<Record<string, string>> = {
  'LGPL-3.0-or-later':
    'Dit is libvips met de bibliotheken die het nodig heeft (waaronder glib, pango, librsvg, libheif en fribidi), als losse gedeelde bibliotheek (`.so`, `.dylib` of `.dll`) in de map van het pakket. U mag haar vervangen door een eigen versie. De broncode en de manier van bouwen staan op https://github.com/lovell/sharp-libvips; de tekst van de licentie op https://www.gnu.org/licenses/lgpl-3.0.html.',
  'MPL-2.0':
    'Ongewijzigd gebruikt. De broncode van elk pakket staat op het adres dat in zijn `package.json` bij `repository` staat; de tekst van de licentie op https://www.mozilla.org/MPL/2.0/.',
  'EUPL-1.2': 'Dezelfde licentie als die van dit programma: zie LICENSE.',
  'OFL-1.1':
    'De letters van de site en de pdf’s. De licentie gaat mee met elke kopie van een letter; haar tekst staat onderaan. De uitsneden die het programma maakt, zijn gewijzigde versies in de zin van de licentie; geen van beide letters heeft een voorbehouden naam.',
  '(MIT OR GPL-3.0-or-later)': 'Gebruikt onder MIT.',
};

/** Packages that carry the work of others in themselves. */
const INSIDE: readonly (readonly [name: string, carries: string])[] = [
  [
    '@sparticuz/chromium',
    'Chromium (BSD-3-Clause) met onder meer FFmpeg (LGPL-2.1-or-later), Skia, V8 en ICU. Alle namen en licenties staan in de browser zelf op chrome://credits; de broncode op https://chromium.googlesource.com/chromium/src.',
  ],
  [
    'sharp',
    'libvips en de bibliotheken daarvan: zie LGPL-3.0-or-later hierboven, en README.md in `node_modules/@img/sharp-libvips-*`.',
  ],
  ['highs', 'de oplosser HiGHS (MIT), vertaald naar WebAssembly.'],
  ['subset-font', 'HarfBuzz (Old MIT), vertaald naar WebAssembly.'],
];

/** Typefaces whose licence text goes along. */
const FONTS = ['@fontsource-variable/newsreader', '@fontsource-variable/source-sans-3'];

/** Everything that the program runs with, on any system, by name. */
function packages(): readonly Package[] {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(home, 'package-lock.json'), 'utf8'),
  );
  const found = Object.entries(lock.packages).flatMap(([path, { version, license, dev, devOptional }]) => {
    const name = path.split('node_modules/').at(-1);
    return !name || dev || devOptional ? [] : [{ name, version, license: license ?? 'niet genoemd' }];
  });
  const unique = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The whole file. */
export function thirdParty(): string {
  const all = packages();
  const byLicense = [...groupBy(all, ({ license }) => license)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${[
    '# Werk van anderen',
    `Dit bestand wordt gemaakt uit package-lock.json met \`npm run derden\`. Het programma draait met ${all.length} pakketten, op alle systemen samen. In de site zelf staan alleen de letters (OFL-1.1) en de opmaak van Utrecht en NL Design System (EUPL-1.2).`,
    ...byLicense.map(([license, list]) => section(license, list)),
    '## Wat in pakketten zit',
    INSIDE.filter(([name]) => all.some((one) => one.name === name))
      .map(([name, carries]) => `- \`${name}\`: ${carries}`)
      .join('\n'),
    ...FONTS.map(fontLicense),
  ].join('\n\n')}\n`;
}

function section(license: string, list: readonly Package[]): string {
  const note = NOTES[license];
  const names = list.map(({ name, version }) => `- ${name} ${version}`).join('\n');
  return [`## ${license}`, ...(note ? [note] : []), names].join('\n\n');
}

function fontLicense(name: string): string {
  const text = readFileSync(join(home, 'node_modules', name, 'LICENSE'), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
  return `## Licentie van ${name}\n\n\`\`\`text\n${text}\n\`\`\``;
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--toets')) {
    const same = readFileSync(FILE, 'utf8').replaceAll('\r\n', '\n') === thirdParty();
    tell(same ? 'THIRD-PARTY.md klopt.' : 'THIRD-PARTY.md is verouderd: draai npm run derden.');
    process.exitCode = same ? 0 : 1;
  } else {
    writeFileSync(FILE, thirdParty());
    tell('THIRD-PARTY.md is geschreven.');
  }
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
