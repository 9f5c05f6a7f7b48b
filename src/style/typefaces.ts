/** Finds the typefaces that a tokens package names among the installed font packages. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import type { Remark } from '../domain/remark.ts';
import { SANS, SERIF, sourcesOf, type Typeface } from './type-faces.ts';

const resolve = createRequire(import.meta.url).resolve;

export interface Typefaces {
  /** For headings, leads and numbers; and for everything else. */
  readonly serif: Typeface;
  readonly sans: Typeface;
  readonly remarks: readonly Remark[];
}

const OWN = {
  serif: { family: SERIF, slug: 'newsreader' },
  sans: { family: SANS, slug: 'source-sans-3' },
} as const;

/**
 * A tokens package names a typeface but seldom hands over its files, since licences differ: those come from
 * `@fontsource-variable/<name>` when that is installed. Else ours stay, with a remark. Charts and tables need
 * figures of one width, so a sans without them stays out.
 */
export async function findTypefaces(named: {
  readonly serif?: string;
  readonly sans?: string;
}): Promise<Typefaces> {
  const serif = await installed(named.serif, OWN.serif);
  const sans = await installed(named.sans, OWN.sans);
  const isTabular = await hasTabularFigures(sans.typeface);
  return {
    serif: serif.typeface,
    sans: isTabular ? sans.typeface : OWN.sans,
    remarks: unique([
      ...serif.remarks,
      ...sans.remarks,
      ...(isTabular ? [] : [uneven(sans.typeface.family)]),
    ]),
  };
}

async function installed(
  named: string | undefined,
  own: Typeface,
): Promise<{ readonly typeface: Typeface; readonly remarks: readonly Remark[] }> {
  const family = named?.replace(/\s+variable$/i, '');
  if (family === undefined || family === own.family) return { typeface: own, remarks: [] };
  const typeface = { family, slug: family.toLowerCase().replace(/[^a-z0-9]+/g, '-') };
  return pathOf(sourcesOf(typeface.slug, 'wght-normal').latin)
    ? { typeface, remarks: [] }
    : { typeface: own, remarks: [absent(family, typeface.slug, own.family)] };
}

/** Path of a font file in its package, or undefined where the package or the file is not there. */
export function pathOf(source: string): string | undefined {
  try {
    return resolve(source);
  } catch {
    // Not installed is an answer here, not an error.
    return undefined;
  }
}

async function hasTabularFigures({ slug }: Typeface): Promise<boolean> {
  const path = pathOf(sourcesOf(slug, 'wght-normal').latin);
  if (path === undefined) return false;
  const font = create(await readFile(path));
  if (!('glyphForCodePoint' in font)) return false;
  const widths = [...'0123456789'].map((digit) => font.glyphForCodePoint(digit.charCodeAt(0)).advanceWidth);
  return new Set(widths).size === 1;
}

function unique(remarks: readonly Remark[]): readonly Remark[] {
  return [...new Map(remarks.map((remark) => [`${remark.rule} ${remark.found}`, remark])).values()];
}

function absent(family: string, slug: string, own: string): Remark {
  return {
    rule: 'huisstijl-lettertype',
    level: 'warn',
    file: 'gemeente.yaml',
    column: 'huisstijl.tokens',
    found: family,
    explanation: `De huisstijl noemt het lettertype ${family}, maar de bestanden daarvan zijn er niet. De pagina's gebruiken ${own}.`,
    proposal: `Is ${family} een vrij lettertype? Dan kan een ontwikkelaar het toevoegen met "npm install @fontsource-variable/${slug}".`,
  };
}

function uneven(family: string): Remark {
  return {
    rule: 'huisstijl-cijfers',
    level: 'warn',
    file: 'gemeente.yaml',
    column: 'huisstijl.tokens',
    found: family,
    explanation: `In het lettertype ${family} zijn de cijfers niet even breed. Tekst, tabellen en grafieken gebruiken daarom ${SANS}.`,
  };
}
