import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Asset } from '../../src/domain/asset.ts';
import type { HouseStyle } from '../../src/domain/house-style.ts';
import { DataError } from '../../src/error.ts';
import { contrastOnWhite, fromHex, hueOf } from '../../src/style/color.ts';
import { NEUTRAL } from '../../src/style/palette.ts';
import { style } from '../../src/style/style.ts';
import { surveyOf } from '../small-survey.ts';
import { silent } from '../tell-survey.ts';

const PACKAGE = '@nl-design-system-unstable/voorbeeld-design-tokens';

function styled(tokens: string, css?: string): Promise<HouseStyle> {
  const { gemeente } = surveyOf([], [], [], { huisstijl: { tokens } });
  const assets = new Map<string, Asset>();
  if (css !== undefined) {
    assets.set(tokens, { path: tokens, bytes: () => Promise.resolve(new TextEncoder().encode(css)) });
  }
  return style(gemeente, assets, silent);
}

describe('the neutral theme', () => {
  let neutral: HouseStyle;
  beforeAll(async () => {
    neutral = await styled('neutraal');
  });

  test('has the palette and the inks of the design notes, without remarks', () => {
    expect(neutral.palette).toEqual(NEUTRAL);
    expect(neutral.inks.get('#0E5F70')).toEqual([90, 38, 35, 28]);
    expect(neutral.remarks).toEqual([]);
  });

  test('text colors reach 4.5:1 and marks 3:1 on white', () => {
    const { wijk, wijkDonker, inkt, grijs, link, gemeente, land, landDonker } = neutral.palette;
    for (const color of [wijk, wijkDonker, inkt, grijs, link, gemeente, landDonker]) {
      expect(contrastOnWhite(fromHex(color)), color).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastOnWhite(fromHex(land))).toBeGreaterThanOrEqual(3);
  });

  test('every color is flat hex, and the press knows the inks of each', () => {
    for (const color of Object.values(neutral.palette)) {
      expect(color).toMatch(/^#[0-9A-F]{6}$/);
      expect(neutral.inks.has(color), color).toBe(true);
    }
    const used = neutral.tokensCss.match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(used.filter((color) => !neutral.inks.has(color.toUpperCase()))).toEqual([]);
    expect(neutral.tokensCss).not.toMatch(/var\(|rgba?\(|hsl/);
  });

  test('no ink sum is above 220 percent', () => {
    for (const [color, inks] of neutral.inks) {
      expect(
        inks.reduce((sum, ink) => sum + ink, 0),
        color,
      ).toBeLessThanOrEqual(220);
    }
  });

  test('every face is pinned, subset and small, and the stylesheet names its file', () => {
    for (const { fileName, woff2 } of neutral.fonts) {
      const font = create(Buffer.from(woff2));
      expect('variationAxes' in font ? font.variationAxes : {}, fileName).toEqual({});
      expect(woff2.length, fileName).toBeLessThan(24_000);
      expect(neutral.tokensCss).toContain(`url("fonts/${fileName}") format("woff2")`);
    }
    const everyday = neutral.fonts.filter(({ use, unicodeRange }) => use === 'web' && !unicodeRange);
    expect(everyday.length).toBe(5);
    expect(everyday.reduce((sum, { woff2 }) => sum + woff2.length, 0)).toBeLessThan(95_000);
  });

  test('has the letters of Dutch, and of names from elsewhere in a supplement', () => {
    const lacking = (text: string, faces: HouseStyle['fonts']) => {
      const known = new Set(faces.flatMap(({ metrics }) => [...metrics.advances.keys()]));
      return [...text].filter((letter) => !known.has(letter.codePointAt(0) ?? 0)).join('');
    };
    for (const weight of ['100 500', '501 900']) {
      const faces = neutral.fonts.filter((face) => face.family === 'Source Sans 3' && face.weight === weight);
      const everyday = faces.filter(({ unicodeRange }) => !unicodeRange);
      expect(lacking('één ’s-Gravenweg Súdwest Zeronië “Oost” € – … −', everyday)).toBe('');
      expect(lacking('Straße ŁódźĂĕğşőű', faces)).toBe('');
    }
  });

  test('figures are tabular in every face', () => {
    for (const { fileName, metrics, unicodeRange } of neutral.fonts) {
      if (unicodeRange || !metrics.advances.has(0x30)) continue;
      const widths = [...'0123456789'].map((digit) => metrics.advances.get(digit.codePointAt(0) ?? 0));
      expect(new Set(widths).size, fileName).toBe(1);
    }
  });

  test('the same bytes and names from an empty cache', async () => {
    const { gemeente } = surveyOf([], [], []);
    const cacheDir = await mkdtemp(join(tmpdir(), 'stijl-'));
    const again = await style(gemeente, new Map(), { ...silent, cacheDir });
    expect(again.fonts.map(({ fileName }) => fileName)).toEqual(
      neutral.fonts.map(({ fileName }) => fileName),
    );
    expect(again.tokensCss).toBe(neutral.tokensCss);
  });
});

describe('a tokens package', () => {
  test('changes colors, space and sizes, and tells which typeface is not there', async () => {
    const voorbeeld = await styled(PACKAGE);
    expect(voorbeeld.palette.wijk).not.toBe(NEUTRAL.wijk);
    expect(voorbeeld.palette.inkt).not.toBe(NEUTRAL.inkt);
    expect(voorbeeld.tokensCss).toContain('--wp-ruimte-6: 32px');
    expect(voorbeeld.tokens.get('--basis-color-accent-1-border-default')).toMatch(/^#/);
    expect(voorbeeld.remarks.map(({ rule }) => rule)).toContain('huisstijl-lettertype');
    for (const color of Object.values(voorbeeld.palette)) expect(voorbeeld.inks.has(color), color).toBe(true);
  });

  test('brings its own typeface where that is installed, pinned and subset like ours', async () => {
    const swapped = await styled(
      'a.css',
      ':root{--nl-paragraph-font-family:"Newsreader Variable",serif;--basis-heading-font-family:"Source Sans 3"}',
    );
    expect(swapped.families).toEqual({ serif: 'Source Sans 3', sans: 'Newsreader' });
    expect(swapped.remarks).toEqual([]);
    const sans = swapped.fonts.filter(({ family, unicodeRange }) => family === 'Newsreader' && !unicodeRange);
    expect(sans.map(({ weight, fileName }) => `${weight} ${fileName.split('.')[0]}`)).toEqual([
      '100 500 newsreader-400',
      '501 900 newsreader-650',
    ]);
    expect(swapped.tokensCss).toContain('--wp-sans: "Newsreader"');
    expect(swapped.tokensCss).toContain('--wp-serif-druk: "Source Sans 3 Druk"');
  });

  test('one typeface for everything: no two files for one weight', async () => {
    const { fonts, families } = await styled('a.css', ':root{--nl-paragraph-font-family:Newsreader}');
    expect(families).toEqual({ serif: 'Newsreader', sans: 'Newsreader' });
    const keys = fonts.map(({ family, style, weight, unicodeRange }) =>
      [family, style, weight, unicodeRange].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('one that is not installed is an error that says what to do', async () => {
    await expect(styled('@gemeente/bestaat-niet')).rejects.toThrow(DataError);
    await expect(styled('@gemeente/bestaat-niet')).rejects.toThrow(/niet geïnstalleerd/);
    await expect(styled('../../etc')).rejects.toThrow(DataError);
  });
});

describe('a CSS file in the data folder', () => {
  test('the first token of the chain that is there decides, through its references', async () => {
    const css = `:root { --merk: #1d4e89; --utrecht-link-color: var(--ander, var(--merk)); --nl-link-color: inherit }
      @media (prefers-color-scheme: dark) { :root { --merk: #ffffff } }`;
    const { palette, remarks } = await styled('huisstijl.css', css);
    expect(palette.wijk).toBe('#1D4E89');
    expect(remarks).toEqual([]);
    expect(contrastOnWhite(fromHex(palette.wijkDonker))).toBeGreaterThan(
      contrastOnWhite(fromHex(palette.wijk)),
    );
  });

  test.each([
    ['hsl(210 65% 33%)', '#1D548B'],
    ['rgb(29 78 137 / 50%)', undefined],
    ['#1d4e89cc', '#4A71A1'],
    ['oklch(45% 0.1 250)', undefined],
  ])('reads %s', async (color, hex) => {
    const { palette } = await styled('a.css', `:root{--nl-link-color:${color}}`);
    if (hex) expect(palette.wijk).toBe(hex);
    else expect(palette.wijk).toMatch(/^#[0-9A-F]{6}$/);
  });

  test('too little contrast: a remark with the ratio, and the neutral hue', async () => {
    const { palette, remarks } = await styled('a.css', ':root{--nl-link-color:#5fb4e5}');
    expect(palette.wijk).toBe(NEUTRAL.wijk);
    expect(palette.link).toBe(NEUTRAL.link);
    expect(remarks[0]).toMatchObject({ rule: 'huisstijl-contrast', level: 'warn', found: '#5FB4E5' });
    expect(remarks[0]?.explanation).toMatch(/contrast van \d,\d op 1/);
  });

  test.each(['#B00020', '#A3123A', '#9E2A00'])(
    'C02: %s is red: the neutral hue in charts, links keep it',
    async (red) => {
      const { hue } = hueOf(fromHex(red));
      expect(hue >= 340 || hue <= 20).toBe(true);
      const { palette, remarks } = await styled('a.css', `:root{--nl-link-color:${red}}`);
      expect(palette.wijk).toBe(NEUTRAL.wijk);
      expect(palette.link).toBe(red);
      expect(remarks.map(({ rule }) => rule)).toEqual(['C02']);
    },
  );

  test.each(['#00811F', '#3F6B2A', '#4C7A00'])(
    'C02: %s is green: the neutral hue in charts, so that no chart approves; links keep it',
    async (green) => {
      const { palette, remarks } = await styled('a.css', `:root{--nl-link-color:${green}}`);
      expect(palette.wijk).toBe(NEUTRAL.wijk);
      expect(palette.link).toBe(green);
      expect(remarks).toEqual([
        expect.objectContaining({
          rule: 'C02',
          level: 'warn',
          explanation: expect.stringMatching(/is groen/),
        }),
      ]);
    },
  );

  test('almost grey: the wijk would look like the gemeente', async () => {
    const { palette, remarks } = await styled('a.css', ':root{--nl-link-color:#444a4f}');
    expect(palette.wijk).toBe(NEUTRAL.wijk);
    expect(remarks.map(({ rule }) => rule)).toEqual(['huisstijl-grijs']);
  });

  test('a file that is not there, or without tokens, is an error', async () => {
    await expect(styled('weg.css')).rejects.toThrow(/staat niet in de gegevensmap/);
    await expect(styled('leeg.css', 'p { color: red }')).rejects.toThrow(/geen tokens/);
  });

  test('a circle of references leads nowhere, and harms nothing', async () => {
    const css = ':root{--a:var(--b);--b:var(--a);--nl-link-color:var(--a,#1d4e89)}';
    expect((await styled('a.css', css)).palette.wijk).toBe('#1D4E89');
  });
});
