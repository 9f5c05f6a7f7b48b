/** The type that is shipped: which file, which axes, where it is used (design notes, "Type"). */
import type { FontFace } from '../domain/house-style.ts';

export interface FaceRecipe {
  /** Stem of the file name. */
  readonly name: string;
  readonly family: string;
  readonly style: FontFace['style'];
  readonly weight: string;
  readonly use: FontFace['use'];
  /** Variable font in its package, for the everyday letters and for the rarer ones. */
  readonly source: { readonly latin: string; readonly latinExt: string };
  /** Letters that it is used for; absent: those of Dutch, with the supplements beside them. */
  readonly only?: Ranges;
  /** Pinned, since an unpinned variable font becomes Type 3 without names in a PDF. */
  readonly axes: Readonly<Record<string, number>>;
}

/** A family, and the name of its package. */
export interface Typeface {
  readonly family: string;
  readonly slug: string;
}

const NEWSREADER = sourcesOf('newsreader', 'opsz-normal');
const NEWSREADER_ITALIC = sourcesOf('newsreader', 'opsz-italic');
const SOURCE_SANS = sourcesOf('source-sans-3', 'wght-normal');

/** Files of a variable font of Fontsource. */
export function sourcesOf(slug: string, cut: string): FaceRecipe['source'] {
  const file = (subset: string) => `@fontsource-variable/${slug}/files/${slug}-${subset}-${cut}.woff2`;
  return { latin: file('latin'), latinExt: file('latin-ext') };
}

/** Code points of a subset, as first and last. */
export type Ranges = readonly (readonly [number, number])[];

const SMALL_LETTERS: Ranges = [
  [0x20, 0x20],
  [0x2c, 0x2e],
  [0x61, 0x7a],
  [0xeb, 0xeb],
  [0xef, 0xef],
];

export const SERIF = 'Newsreader';
export const SANS = 'Source Sans 3';

/** The serif's cuts for newsprint have a family of their own. */
export function printFamily(serif: string): string {
  return `${serif} Druk`;
}

const SERIF_PRINT = printFamily(SERIF);

const FACES: readonly FaceRecipe[] = [
  {
    name: 'newsreader-display-490',
    family: SERIF,
    style: 'normal',
    weight: '450 900',
    use: 'web',
    source: NEWSREADER,
    axes: { opsz: 72, wght: 490 },
  },
  {
    name: 'newsreader-text-415',
    family: SERIF,
    style: 'normal',
    weight: '100 449',
    use: 'web',
    source: NEWSREADER,
    axes: { opsz: 18, wght: 415 },
  },
  {
    name: 'newsreader-text-italic-400',
    family: SERIF,
    style: 'italic',
    weight: '100 900',
    use: 'web',
    source: NEWSREADER_ITALIC,
    // Only "ongeveer" above a number is in italics.
    only: SMALL_LETTERS,
    axes: { opsz: 18, wght: 400 },
  },
  {
    name: 'source-sans-3-400',
    family: SANS,
    style: 'normal',
    weight: '100 500',
    use: 'web',
    source: SOURCE_SANS,
    axes: { wght: 400 },
  },
  {
    name: 'source-sans-3-650',
    family: SANS,
    style: 'normal',
    weight: '501 900',
    use: 'web',
    source: SOURCE_SANS,
    axes: { wght: 650 },
  },
  {
    name: 'newsreader-druk-420',
    family: SERIF_PRINT,
    style: 'normal',
    weight: '100 449',
    use: 'print',
    source: NEWSREADER,
    axes: { opsz: 10, wght: 420 },
  },
  {
    name: 'newsreader-drukkop-540',
    family: SERIF_PRINT,
    style: 'normal',
    weight: '450 900',
    use: 'print',
    source: NEWSREADER,
    axes: { opsz: 26, wght: 540 },
  },
];

/** The shipped faces, or the same cuts of the typefaces that a house style brings. */
export function facesFor(serif: Typeface, sans: Typeface): readonly FaceRecipe[] {
  // One typeface for both: its text cuts serve the headings, and no family has two files for one weight.
  const isOne = serif.family === sans.family;
  const needed = FACES.filter(({ family, style }) => !(isOne && family === SERIF && style === 'normal'));
  return needed.map((recipe) => {
    if (recipe.family === SANS) return sans.family === SANS ? recipe : recut(recipe, sans, sans.family);
    if (serif.family === SERIF) return recipe;
    return recut(recipe, serif, recipe.use === 'print' ? printFamily(serif.family) : serif.family);
  });
}

function recut(recipe: FaceRecipe, { slug }: Typeface, family: string): FaceRecipe {
  const { wght = 400 } = recipe.axes;
  return {
    ...recipe,
    name: [slug, ...(recipe.use === 'print' ? ['druk'] : []), recipe.style === 'italic' ? 'italic' : '', wght]
      .filter((part) => part !== '')
      .join('-'),
    family,
    source: sourcesOf(slug, `wght-${recipe.style}`),
    axes: { wght },
  };
}

/** Letters, figures and punctuation of Dutch: the face that every page fetches. */
export const EVERYDAY: Ranges = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0xb7, 0xb7],
  [0xc9, 0xc9],
  [0xcb, 0xcb],
  [0xcf, 0xcf],
  [0xd6, 0xd7],
  [0xdc, 0xdc],
  [0xe0, 0xe2],
  [0xe4, 0xe4],
  [0xe7, 0xef],
  [0xf1, 0xf6],
  [0xf9, 0xfc],
  [0x2010, 0x2013],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
];

/** The rest of western Europe; fetched only by a page that has one of these. */
export const WESTERN: Ranges = [
  [0xa1, 0xac],
  [0xae, 0xb6],
  [0xb8, 0xc8],
  [0xca, 0xca],
  [0xcc, 0xce],
  [0xd0, 0xd5],
  [0xd8, 0xdb],
  [0xdd, 0xdf],
  [0xe3, 0xe3],
  [0xe5, 0xe6],
  [0xf0, 0xf0],
  [0xf7, 0xf8],
  [0xfd, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2014, 0x2015],
  [0x201a, 0x201b],
  [0x201e, 0x201f],
  [0x2022, 0x2022],
  [0x202f, 0x202f],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2215, 0x2215],
];

/** Letters of names from elsewhere in Europe and Turkey; fetched only by a page that has one. */
export const RARE: Ranges = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x17f],
  [0x18f, 0x18f],
  [0x1cd, 0x1dc],
  [0x1e6, 0x1e7],
  [0x218, 0x21b],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
];

export function charactersOf(ranges: Ranges): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step))
    .map((code) => String.fromCodePoint(code))
    .join('');
}

/** CSS notation: `U+100-130, U+18F`. */
export function unicodeRangeOf(ranges: Ranges): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ');
}
