/** From tokens to our own names: each name has a chain of tokens, and ends in the neutral theme. */
import { parseColor, toHex } from './color.ts';
import type { BrandColors } from './palette.ts';

type Tokens = ReadonlyMap<string, string>;

/**
 * Newer tokens first. Packages differ: the Voorbeeld theme has `--basis-*`, Utrecht's has none, so a chain on
 * `--basis-*` alone would break there.
 */
const COLORS = {
  wijk: ['--basis-color-accent-1-border-default', '--nl-link-color', '--utrecht-link-color'],
  inkt: ['--basis-color-default-color-document', '--utrecht-document-color'],
  grijs: ['--basis-color-default-color-default', '--basis-color-default-color-subtle'],
  focus: ['--basis-focus-outline-color', '--utrecht-focus-outline-color'],
} as const;

const FAMILIES = {
  serif: [
    '--basis-heading-font-family',
    '--nl-heading-level-1-font-family',
    '--utrecht-heading-1-font-family',
    '--utrecht-heading-font-family',
  ],
  sans: ['--basis-text-font-family-default', '--nl-paragraph-font-family', '--utrecht-document-font-family'],
} as const;

/** Our scale of white space (design notes), and the steps of tokens packages that take its place. */
const SPACE = [
  ['4px', '--basis-space-block-sm', '--utrecht-space-block-2xs'],
  ['8px', '--basis-space-block-md', '--utrecht-space-block-xs'],
  ['12px', '--basis-space-block-lg', '--utrecht-space-block-sm'],
  ['16px', '--basis-space-block-xl', '--utrecht-space-block-md'],
  ['24px', '--basis-space-block-3xl', '--utrecht-space-block-xl'],
  ['36px', '--basis-space-block-4xl', '--utrecht-space-block-2xl'],
  ['48px', '--basis-space-block-5xl', '--utrecht-space-block-3xl'],
  ['72px', '--basis-space-block-6xl', '--utrecht-space-block-4xl'],
  ['96px', '--basis-space-block-max-5xl'],
  ['112px', '--basis-space-block-max-6xl'],
] as const;

const TEXT_SIZE = ['--nl-paragraph-font-size', '--basis-text-font-size-md', '--utrecht-document-font-size'];
const LEAD_SIZE = ['--nl-paragraph-lead-font-size', '--utrecht-paragraph-lead-font-size'];
const FOCUS_WIDTH = ['--basis-focus-outline-width', '--utrecht-focus-outline-width'];
const FOCUS_OFFSET = ['--basis-focus-outline-offset', '--utrecht-focus-outline-offset'];
const OWN_TEXT = '18px';
/** WCAG 2.2, focus appearance: an outline of at least two pixels. */
const MIN_FOCUS_PX = 2;
/** Text never becomes smaller than this, whatever the tokens say: older readers are half of the audience. */
const MIN_TEXT_PX = 16;

export interface Theme {
  readonly colors: BrandColors;
  /** First family name of the token, without quotes; absent where the tokens have none. */
  readonly families: { readonly serif?: string; readonly sans?: string };
  /** Sizes as CSS lengths in px. */
  readonly text: string;
  readonly lead: string;
  readonly space: readonly string[];
  readonly focus: { readonly color?: string; readonly width: string; readonly offset: string };
}

export function themeOf(tokens: Tokens): Theme {
  const text = sizeOf(tokens, TEXT_SIZE, OWN_TEXT, MIN_TEXT_PX);
  const wijk = firstColor(tokens, COLORS.wijk);
  const inkt = firstColor(tokens, COLORS.inkt);
  const grijs = firstColor(tokens, COLORS.grijs);
  const focus = firstValue(tokens, COLORS.focus, flatColor);
  const sans = firstValue(tokens, FAMILIES.sans, familyName);
  // A brand with one typeface uses it for headings too.
  const serif = firstValue(tokens, FAMILIES.serif, familyName) ?? sans;
  return {
    colors: { ...(wijk && { wijk }), ...(inkt && { inkt }), ...(grijs && { grijs }) },
    families: { ...(serif && { serif }), ...(sans && { sans }) },
    text,
    lead: firstValue(tokens, LEAD_SIZE, lengthInPx) ?? `${1.25 * Number.parseFloat(text)}px`,
    space: SPACE.map(([own, ...chain]) => firstValue(tokens, chain, lengthInPx) ?? own),
    focus: {
      ...(focus && { color: focus }),
      width: sizeOf(tokens, FOCUS_WIDTH, '3px', MIN_FOCUS_PX),
      offset: firstValue(tokens, FOCUS_OFFSET, lengthInPx) ?? '2px',
    },
  };
}

/** A length of at least `least` px. */
function sizeOf(tokens: Tokens, chain: readonly string[], own: string, least: number): string {
  const size = firstValue(tokens, chain, lengthInPx) ?? own;
  return `${Math.max(least, Number.parseFloat(size))}px`;
}

function flatColor(value: string): string | undefined {
  const color = parseColor(value);
  return color && toHex(color);
}

function firstColor(tokens: Tokens, chain: readonly string[]) {
  return firstValue(tokens, chain, parseColor);
}

/** The first token of the chain that is there and that `read` can make something of. */
function firstValue<T>(
  tokens: Tokens,
  chain: readonly string[],
  read: (value: string) => T | undefined,
): T | undefined {
  for (const name of chain) {
    const value = tokens.get(name);
    const made = value === undefined ? undefined : read(value);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** "'Noto Sans', sans-serif" → "Noto Sans". */
function familyName(value: string): string | undefined {
  const name = value
    .split(',')[0]
    ?.trim()
    .replace(/^["']|["']$/g, '');
  return name && !/^(serif|sans-serif|system-ui|inherit)$/.test(name) ? name : undefined;
}

/** px and rem (16 px) only; a token with `clamp()` or `calc()` is left to the neutral theme. */
function lengthInPx(value: string): string | undefined {
  const match = /^(\d*\.?\d+)(px|rem)$/.exec(value.trim());
  if (!match?.[1]) return undefined;
  return `${Number(match[1]) * (match[2] === 'rem' ? 16 : 1)}px`;
}
