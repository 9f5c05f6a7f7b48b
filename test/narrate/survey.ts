/** Builds small surveys in code, with the shipped catalogue, for the tests of text. */
import { compare } from '../../src/compare/compare.ts';
import type { Estimate, Published } from '../../src/domain/estimate.ts';
import type { Findings } from '../../src/domain/finding.ts';
import type { Gebied, Niveau } from '../../src/domain/gebied.ts';
import type { Gemeente } from '../../src/domain/gemeente.ts';
import type { PressFormat } from '../../src/domain/press.ts';
import type { Cell, Survey } from '../../src/domain/survey.ts';
import { CATALOGUE, PAGE_TEXTS, SHIPPED } from '../onderzoek.ts';

/** The shipped catalogue. */
export const readCatalogue = () => CATALOGUE;

export interface Given {
  readonly gebied: string;
  readonly indicator: string;
  readonly jaar?: number;
  readonly reeks?: string;
  readonly groep?: { readonly kenmerk: string; readonly waarde: string };
  readonly value?: number;
  readonly n?: number;
  readonly sd?: number;
  readonly estimate?: Estimate;
  readonly more?: Partial<Published>;
}

/** A cell with the fields that matter to text; n defaults to 200. */
export function cellOf(given: Given): Cell {
  const { gebied, indicator, jaar = 2025, reeks = jaar < 2021 ? 'VM2012' : 'VM2021', groep } = given;
  return {
    gebied,
    indicator,
    jaar,
    reeks,
    estimate: given.estimate ?? publishedOf(given),
    origin: { file: 'cijfers/proef.csv', row: 2 },
    ...(groep ? { groep } : {}),
  };
}

function publishedOf({ value = 0, n = 200, sd, more }: Given): Published {
  return {
    kind: 'published',
    value,
    n,

    indicative: n < 100,
    wholeOnly: false,
    ...(sd === undefined ? {} : { sd }),
    ...more,
  };
}

export const GEMEENTE: Gemeente = {
  naam: 'Maasdrecht',
  code: 'GM9999',
  editie: 2025,
  datum: '2025-12-31',
  voorbeeld: true,
  site: { noindex: true },
  huisstijl: { tokens: 'neutraal' },
  contact: { naam: 'Team Veiligheid', telefoon: '14 0123' },
  drempels: { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10, zonderN: 'fout' },
  vergelijking: {
    methode: 'bh',
    niveau: 0.05,
    deff: { wijk: 1.3, gemeente: 1.5, land: 2 },
    toets: 'ongepoold',
    eindigePopulatie: false,
  },
  profielen: ['stadsdeel', 'wijk', 'buurt', 'eigen'],
  drukwerk: ['weekblad-tabloid', 'weekblad-kwart'],
  samenvoegen: [],
  middelen: [],
  vasthouden: [],
};

const pressFormat = (naam: string, breedteMm: number, hoogteMm: number): [string, PressFormat] => [
  naam,
  {
    naam,
    soort: 'krant',
    breedteMm,
    hoogteMm,
    paginas: 1,
    afloopMm: 0,
    snijtekens: false,
    kolommen: 6,
    margeMm: 8,
    minimumPt: { vol: 7, tint: 8, kleur: 8 },
    inktlimiet: 240,
    standaard: 'PDF/X-3:2003',
    minimumPpi: 200,
    bestandsnaam: '{wijk}.pdf',
    conditie: 'krant',
  },
];

export const wijk = (code: string, naam: string, niveau: Niveau = 'wijk'): Gebied => ({
  code,
  naam,
  niveau,
  ouder: 'GM9999',
  inwoners15plus: 4000,
});

export const AREAS: readonly Gebied[] = [
  { code: 'NL', naam: 'Nederland', niveau: 'land', inwoners15plus: 15_000_000 },
  { code: 'GM9999', naam: 'Maasdrecht', niveau: 'gemeente', ouder: 'NL', inwoners15plus: 60_000 },
  wijk('WK1', 'De Kersentuin'),
];

/** A whole survey out of what a test cares about. */
export function surveyOf(
  given: readonly Given[],
  over: { readonly gemeente?: Partial<Gemeente>; readonly gebieden?: readonly Gebied[] } & Partial<
    Pick<Survey, 'texts' | 'reference'>
  > = {},
): Survey {
  return {
    onderzoek: SHIPPED,
    pageTexts: PAGE_TEXTS,
    gemeente: { ...GEMEENTE, ...over.gemeente },
    gebieden: new Map((over.gebieden ?? AREAS).map((gebied) => [gebied.code, gebied])),
    indicators: readCatalogue(),
    cells: given.map(cellOf),
    boundaries: new Map(),
    reference: over.reference ?? [],
    texts: over.texts ?? { areas: new Map(), themas: new Map(), waivers: [] },
    pressFormats: new Map([
      pressFormat('weekblad-tabloid', 266, 398),
      pressFormat('weekblad-kwart', 131, 198),
    ]),
    assets: new Map(),
    inputs: new Map(),
  };
}

export function findingsOf(survey: Survey): Findings {
  return compare(survey);
}
