/**
 * Draws docs/drukwerk anew: every press format of the demo for a short name, a long name and few answers, as the report
 * shows them, with the page that lists them.
 * Run: node --import tsx bench/gallery.ts
 */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintDocument } from '../src/domain/document.ts';
import { printFolder } from '../test/print/print-folder.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'drukwerk');

const FORMATS: readonly (readonly [name: string, what: string])[] = [
  ['weekblad-tabloid', 'hele pagina in een weekblad, 266 bij 398 mm'],
  ['weekblad-spread', 'twee pagina’s naast elkaar, 542 bij 398 mm'],
  ['weekblad-half', 'halve pagina, 266 bij 198 mm'],
  ['weekblad-kwart', 'kwart pagina, 131 bij 198 mm'],
  ['huisaanhuis', 'hele pagina in een kleiner blad, 195 bij 290 mm'],
  ['huisaanhuis-half', 'halve pagina in een kleiner blad, 195 bij 144 mm'],
  ['bijlage-a4', 'bijlage van vier bladzijden'],
  ['vouwblad-a3', 'vel van A3, gevouwen tot A4'],
  ['kaart-a5', 'kaart op A5'],
  ['poster-a3', 'poster op A3'],
  ['gemeente', 'hele pagina over een gebied boven de wijk: hier een district en de hele gemeente'],
  ['gespreksblad-a3', 'vel om met bewoners over te praten'],
  ['weekblad-tabloid-interviews', 'hele pagina met alleen de interviews'],
  ['weekblad-tabloid-cijfers', 'hele pagina met alleen de cijfers'],
  ['weekblad-half-interviews', 'halve pagina met alleen de interviews'],
  ['bijlage-a4-cijfers', 'bijlage met alleen de cijfers'],
];

/** Slugs of the demo, by what is hard about them. */
const WIJKEN: Readonly<Record<string, string>> = {
  tuinwijk: 'kort',
  'weerdpolder-zandakkers-en-buitengebied-oud-maasdrecht': 'lang',
  'oude-haven': 'weinig',
};
/** Areas above the wijk, in the columns of the wijken. */
const REPORTS: Readonly<Record<string, string>> = { heide: 'kort', kernrapport: 'lang' };
const HARD = ['kort', 'lang', 'weinig'];

/** Why a picture lacks, where it is not for want of interviews. */
const WITHOUT: Readonly<Record<string, string>> = { gemeente: 'niet voor een wijk' };

/** Kept by hand: how it was, and the PDF for the site. */
const KEPT = /-eerst\.png$|^toegankelijk\.png$/;

async function main(): Promise<void> {
  const names = FORMATS.map(([name]) => name);
  const isWanted = ({ format, slug }: PrintDocument) => placeOf(format?.naam, slug) !== undefined;
  const { printed } = await printFolder('data', isWanted, names);
  for (const name of await readdir(FOLDER))
    if (name.endsWith('.png') && !KEPT.test(name)) await rm(join(FOLDER, name));
  const drawn = new Set<string>();
  for (const { path, picture } of printed) {
    const [, format = '', slug = ''] = /^druk\/([^/]+)\/(.+)\.pdf$/.exec(path) ?? [];
    const what = placeOf(format, slug);
    if (!picture || !what) continue;
    drawn.add(`${format}-${what}`);
    await writeFile(join(FOLDER, `${format}-${what}.png`), picture);
  }
  const kept = (await readdir(FOLDER)).filter((name) => name.endsWith('-eerst.png')).sort();
  await writeFile(join(FOLDER, 'README.md'), page(drawn, kept));
}

function placeOf(format: string | undefined, slug: string): string | undefined {
  if (format === undefined) return undefined;
  return (format === 'gemeente' ? REPORTS : WIJKEN)[slug];
}

function page(drawn: ReadonlySet<string>, kept: readonly string[]): string {
  const cell = (name: string, what: string) =>
    drawn.has(`${name}-${what}`) ? `![${name}](${name}-${what}.png)` : (WITHOUT[name] ?? 'geen interviews');
  const rows = FORMATS.map(
    ([name, what]) => `| \`${name}\` | ${what} | ${HARD.map((what) => cell(name, what)).join(' | ')} |`,
  );
  return `# Zo ziet het drukwerk eruit

Deze plaatjes zijn getekend uit de pdf’s van Maasdrecht, de verzonnen voorbeeldgemeente, met \`node --import tsx bench/gallery.ts\`. De drukker krijgt dezelfde pdf’s, in de inkten van de krant.

| formaat | wat | korte naam | lange naam | weinig antwoorden |
|---|---|---|---|---|
${rows.join('\n')}

Zet \`-interviews\` of \`-cijfers\` achter een formaat voor alleen dat deel. De kaart, de poster, het gespreksblad en de dubbele pagina hebben geen delen.

## Zo was het eerst

Interviews werden ingekort, en wat wegviel liet wit achter.

${kept.map((name) => `![${name.replace('-eerst.png', '')}](${name})`).join('\n')}

## De pdf voor de website

![De zes bladzijden van de toegankelijke pdf](toegankelijk.png)
`;
}

await main();
