import type { PageAssets } from '../../.eleventy.ts';
import type { OutputFile } from '../domain/document.ts';
import type { FontFace } from '../domain/house-style.ts';
import type { Site } from '../domain/profile.ts';
import { drawIcon } from './icon.ts';
import { searchFiles, searchPaths } from './search-assets.ts';
import { ASSETS, bundleStyles, hashedName, tokenRule } from './stylesheet.ts';

/** Name of the style sheet while pages are made: the hash follows from the classes that they use. */
export const STYLESHEET = `${ASSETS}/wijkprofielen.css`;

/** Type above the fold: headings, the lead and running text; what comes late moves the lines below it. */
const PRELOADED = ['newsreader-display-490.', 'newsreader-text-415.', 'source-sans-3-400.'];

/** Addresses of what every page names. */
export function pageAssets(site: Site): PageAssets {
  return {
    stylesheet: STYLESHEET,
    icon: iconPath(site),
    ...searchPaths(site),
    preload: webFonts(site)
      .filter(({ fileName }) => PRELOADED.some((stem) => fileName.startsWith(stem)))
      .map(fontPath),
  };
}

/** Fonts, icon, and the files that compose made; paths below `output/`. */
export function assetFiles(site: Site): readonly OutputFile[] {
  return [
    { path: `site/${iconPath(site)}`, bytes: drawIcon(site.houseStyle.palette) },
    ...webFonts(site).map((font) => ({ path: `site/${fontPath(font)}`, bytes: font.woff2 })),
    ...searchFiles(site),
    ...site.files,
  ];
}

/** Named before the first rule, since that decides which layer wins: our defaults, tokens, components, pages. */
const LAYERS = '@layer standaard,tokens,nlds,huis;';

/** Fonts and our own names first, then the tokens that the rules read, then the rules that pages use. */
export async function siteStyles(site: Site, classes: ReadonlySet<string>): Promise<string> {
  const rules = await bundleStyles('site.css', classes);
  return `${withoutPrintFaces(site)}${LAYERS}${tokenRule(site.houseStyle, rules)}${rules}`;
}

function iconPath(site: Site): string {
  return hashedName('merkteken', 'svg', drawIcon(site.houseStyle.palette));
}

function fontPath(font: FontFace): string {
  return `${ASSETS}/fonts/${font.fileName}`;
}

function webFonts(site: Site): readonly FontFace[] {
  return site.houseStyle.fonts.filter((font) => font.use === 'web');
}

/** The house style without the faces for paper: those are not in the site. */
function withoutPrintFaces({ houseStyle }: Site): string {
  const paper = houseStyle.fonts.filter((font) => font.use === 'print').map((font) => font.fileName);
  return houseStyle.tokensCss
    .split('\n')
    .filter((line) => !paper.some((name) => line.includes(name)))
    .join('\n');
}
