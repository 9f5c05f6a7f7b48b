/** Switching the tokens changes pages and charts alike, with nothing else touched (issue of the pages, NL Design System). */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chart } from '../src/chart/chart.ts';
import { compose } from '../src/compose/compose.ts';
import type { Asset } from '../src/domain/asset.ts';
import type { HouseStyle } from '../src/domain/house-style.ts';
import { render } from '../src/render/render.ts';
import { NEUTRAL } from '../src/style/palette.ts';
import { style } from '../src/style/style.ts';
import { silent, type Told, tellSurvey } from './tell-survey.ts';

/** Invented sets in the three shapes in which gemeenten publish their tokens. */
const BRANDS = {
  /** Component tokens of Utrecht only. */
  utrecht: `:root{--utrecht-link-color:#24578f;--utrecht-document-color:#111111;--utrecht-heading-1-font-family:"Source Sans 3";
    --utrecht-focus-outline-color:#000000;--utrecht-space-block-lg:28px}`,
  /** The common names of the community. */
  basis: `:root{--basis-color-accent-1-border-default:#5b3f8c;--basis-text-font-size-md:20px;--basis-space-block-4xl:72px;
    --basis-heading-font-family:"Newsreader"}`,
  /** Brand colors behind references, with a link that is too light on white. */
  licht: ':root{--merk-geel:#f2a900;--nl-link-color:var(--merk-geel)}',
} as const;
type Brand = keyof typeof BRANDS | 'neutraal';

interface Made {
  readonly houseStyle: HouseStyle;
  readonly css: string;
  readonly drawings: readonly string[];
  readonly words: ReadonlyMap<string, string>;
}

async function make(told: Told, brand: Brand): Promise<Made> {
  const css = brand === 'neutraal' ? undefined : BRANDS[brand];
  const file: Asset = { path: 'merk.css', bytes: () => Promise.resolve(new TextEncoder().encode(css)) };
  const survey = {
    ...told.survey,
    gemeente: { ...told.survey.gemeente, huisstijl: { tokens: css === undefined ? 'neutraal' : 'merk.css' } },
    assets: new Map([...told.survey.assets, ...(css === undefined ? [] : [[file.path, file] as const])]),
  };
  const houseStyle = await style(survey.gemeente, survey.assets, silent);
  const charts = await chart(survey, told.findings, houseStyle, silent);
  const site = compose({ ...told, survey, charts, portraits: new Map(), houseStyle, version: '0.0.0' });
  const { files } = await render(site, silent);
  const sheet = files.find(({ path }) => /assets\/wijkprofielen\.\w+\.css$/.test(path));
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  return {
    houseStyle,
    css: String(sheet?.bytes),
    drawings: [...charts.areas.values()]
      .flat()
      .flatMap(({ drawings }) => [drawings.breed.svg, drawings.smal.svg]),
    words: new Map(pages.map(({ path, bytes }) => [path, wordsOf(String(bytes))])),
  };
}

/** The body without drawings, addresses of made files and the hash of the settings. */
function wordsOf(html: string): string {
  return html
    .slice(html.indexOf('<body>'))
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/assets\/[^"]+/g, 'assets/')
    .replace(/[0-9a-f]{64}/g, '')
    .replace(/instellingen [0-9a-f]{7}/g, 'instellingen');
}

describe.each(['utrecht', 'basis', 'licht'] as const)('the tokens of brand %s', (brand) => {
  let neutral: Made;
  let made: Made;
  beforeAll(async () => {
    const told = await tellSurvey(join(import.meta.dirname, '..', 'seeds', 'twee-wijken'));
    neutral = await make(told, 'neutraal');
    made = await make(told, brand);
  }, 120_000);

  test('give pages and charts one color: their own, or the neutral one with a remark where contrast fails', () => {
    const { palette, remarks } = made.houseStyle;
    const kept = brand === 'licht';
    expect(palette.wijk === NEUTRAL.wijk).toBe(kept);
    expect(remarks.map(({ rule }) => rule).filter((rule) => rule === 'huisstijl-contrast')).toHaveLength(
      kept ? 1 : 0,
    );
    expect(made.css.toLowerCase()).toContain(palette.wijk.toLowerCase());
    expect(made.drawings.filter((svg) => svg.includes(palette.wijk)).length).toBeGreaterThan(6);
    if (kept) return;
    for (const svg of made.drawings) expect(svg).not.toContain(NEUTRAL.wijk);
  });

  test('leave every word and number as it was', () => {
    expect([...made.words.keys()]).toEqual([...neutral.words.keys()]);
    for (const [path, words] of made.words) expect(words, path).toBe(neutral.words.get(path));
  });
});

describe('type and spacing', () => {
  test('come from the tokens too, in pages and in charts', async () => {
    const told = await tellSurvey(join(import.meta.dirname, '..', 'seeds', 'twee-wijken'));
    const [neutral, basis] = [await make(told, 'neutraal'), await make(told, 'basis')];
    const settings = (css: string) => /--wp-tekst:\s*([^;}]+)/.exec(css)?.[1];
    expect(settings(neutral.css)).not.toBe(settings(basis.css));
    expect(settings(basis.css)).toMatch(/20px|1\.25rem/);
  }, 120_000);
});
