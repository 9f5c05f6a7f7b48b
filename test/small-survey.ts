import type { Estimate, Published } from '../src/domain/estimate.ts';
import type { Gebied } from '../src/domain/gebied.ts';
import type { Gemeente } from '../src/domain/gemeente.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import type { Cell, Survey } from '../src/domain/survey.ts';
import { PAGE_TEXTS, SHIPPED } from './onderzoek.ts';

/** Builders of invented surveys for tests of the figures: everything that a test does not name is ordinary. */

export function published(value: number, n?: number, more: Partial<Published> = {}): Published {
  return {
    kind: 'published',
    value,
    ...(n !== undefined && { n }),
    indicative: false,
    wholeOnly: false,
    ...more,
  };
}

export function indicator(code: string, more: Partial<Indicator> = {}): Indicator {
  return {
    code,
    thema: 'overlast',
    naam: code,
    eenheid: 'procent',
    hogerIs: 'ongunstig',
    basis: 'alle',
    kern: true,
    gevoelig: false,
    breuken: [],
    ...more,
  };
}

export function cell(gebied: string, code: string, estimate: Estimate, more: Partial<Cell> = {}): Cell {
  return {
    gebied,
    indicator: code,
    jaar: 2025,
    reeks: 'VM2021',
    estimate,
    origin: { file: 'cijfers/cijfers.csv', row: 2 },
    ...more,
  };
}

/** A gemeente GM with wijken of equal size, in a land. */
export function areasOf(wijken: readonly string[], residents = 1000): readonly Gebied[] {
  return [
    { code: 'NL', naam: 'Nederland', niveau: 'land' },
    {
      code: 'GM',
      naam: 'Gemeente',
      niveau: 'gemeente',
      ouder: 'NL',
      inwoners15plus: residents * wijken.length,
    },
    ...wijken.map(
      (code): Gebied => ({ code, naam: code, niveau: 'wijk', ouder: 'GM', inwoners15plus: residents }),
    ),
  ];
}

const GEMEENTE: Gemeente = {
  naam: 'Gemeente',
  code: 'GM',
  editie: 2025,
  datum: '2025-12-31',
  voorbeeld: true,
  site: { noindex: true },
  huisstijl: { tokens: 'neutraal' },
  contact: {},
  drempels: { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10, zonderN: 'fout' },
  vergelijking: {
    methode: 'bh',
    niveau: 0.05,
    deff: { wijk: 1.3, gemeente: 1.5, land: 2 },
    toets: 'score',
    eindigePopulatie: false,
  },
  profielen: ['stadsdeel', 'wijk', 'buurt', 'eigen'],
  drukwerk: [],
  samenvoegen: [],
  middelen: [],
  vasthouden: [],
};

export function surveyOf(
  gebieden: readonly Gebied[],
  indicators: readonly Indicator[],
  cells: readonly Cell[],
  gemeente: Partial<Gemeente> = {},
): Survey {
  return {
    onderzoek: SHIPPED,
    pageTexts: PAGE_TEXTS,
    gemeente: { ...GEMEENTE, ...gemeente },
    gebieden: new Map(gebieden.map((gebied) => [gebied.code, gebied])),
    indicators: new Map(indicators.map((each) => [each.code, each])),
    cells,
    boundaries: new Map(),
    reference: [],
    texts: { areas: new Map(), themas: new Map(), waivers: [] },
    pressFormats: new Map(),
    assets: new Map(),
    inputs: new Map(),
  };
}

/** Seeded random numbers in [0, 1): mulberry32, so that a run can be repeated exactly. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
