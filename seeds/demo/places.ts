/** The invented wijken of Maasdrecht: who lives there, how many answered, and how they differ. */

/** Years of fieldwork, and the series they belong to. */
export const WAVES = [2017, 2019, 2021, 2023, 2025] as const;
export type Wave = (typeof WAVES)[number];
export const EDITION: Wave = 2025;

export function seriesOf(wave: Wave): 'VM2012' | 'VM2021' {
  return wave < 2021 ? 'VM2012' : 'VM2021';
}

/**
 * Traits that lie behind the answers, in logits: 0 is the gemeente's usual, 0.5 a clear difference.
 * They make indicators that belong together move together.
 */
export interface Traits {
  /** How people get along. */
  readonly social: number;
  /** How well streets, green and playgrounds are kept. */
  readonly upkeep: number;
  /** Nuisance of traffic. */
  readonly traffic: number;
  /** Nuisance of people's behavior, noise, bars. */
  readonly nuisance: number;
  /** Feeling unsafe. */
  readonly fear: number;
  /** Victims of a crime. */
  readonly crime: number;
  /** Trust in police and gemeente. */
  readonly trust: number;
}
export const TRAITS = ['social', 'upkeep', 'traffic', 'nuisance', 'fear', 'crime', 'trust'] as const;

export interface Place {
  readonly code: string;
  readonly naam: string;
  /** Residents of 15 and older in private households. */
  readonly inwoners: number;
  /** Respondents by wave; a wave that is not there was not delivered for this area. */
  readonly respondents: Partial<Record<Wave, number>>;
  readonly traits: Partial<Traits>;
  /** Added in the edition's wave only: what changed since the last one. */
  readonly change?: Partial<Traits>;
}

export const GEMEENTE = { code: 'GM9999', naam: 'Maasdrecht' } as const;
export const LAND = { code: 'NL', naam: 'Nederland', inwoners: 15_000_000 } as const;

const waves = (a: number, b: number, c: number, d: number, e: number) => ({
  2017: a,
  2019: b,
  2021: c,
  2023: d,
  2025: e,
});

/** Areas with figures of their own: eleven, since two wijken report together. */
export const PLACES: readonly Place[] = [
  {
    code: 'WK999900',
    naam: 'Binnenstad',
    inwoners: 6920,
    respondents: waves(268, 291, 305, 329, 347),
    traits: {
      social: -0.35,
      upkeep: 0.1,
      traffic: -0.15,
      nuisance: 0.75,
      fear: 0.45,
      crime: 0.3,
      trust: 0.1,
    },
  },
  {
    code: 'WK999901',
    naam: 'Oude Haven',
    inwoners: 890,
    // A new wijk: too few answers to show anything in the edition's wave.
    respondents: { 2023: 52, 2025: 41 },
    traits: { social: -0.1, upkeep: 0.3, fear: 0.1 },
  },
  {
    code: 'WK999902',
    naam: 'Aan de Maas',
    inwoners: 4350,
    respondents: waves(172, 180, 201, 219, 231),
    traits: { social: 0.2, upkeep: 0.45, traffic: 0.1, nuisance: -0.3, fear: -0.35, crime: -0.1, trust: 0.1 },
    change: { upkeep: 0.15 },
  },
  {
    code: 'WK999903',
    naam: 'Tuinwijk',
    inwoners: 7150,
    respondents: waves(255, 262, 288, 310, 322),
    traits: { social: 0, upkeep: -0.1, traffic: 0.1, nuisance: 0.2, fear: 0.05, crime: 0.1, trust: -0.1 },
    change: { trust: 0.1 },
  },
  {
    code: 'WK999904',
    naam: 'De Kersentuin',
    inwoners: 4180,
    respondents: waves(161, 170, 188, 205, 212),
    traits: {
      social: 0.5,
      upkeep: 0.05,
      traffic: 0.55,
      nuisance: -0.1,
      fear: 0.1,
      crime: -0.05,
      trust: -0.05,
    },
  },
  {
    code: 'WK999905',
    naam: 'Sint-Jansberg',
    inwoners: 5730,
    respondents: waves(190, 203, 221, 240, 246),
    traits: { social: -0.15, upkeep: -0.1, nuisance: 0.1, fear: 0.05, crime: 0.05 },
    change: { social: -0.2, upkeep: -0.45, nuisance: 0.5, fear: 0.55, crime: 0.15, trust: -0.3 },
  },
  {
    code: 'WK999906',
    naam: 'Boschveld',
    inwoners: 5480,
    respondents: waves(205, 214, 239, 255, 268),
    traits: { social: -0.6, upkeep: -0.7, traffic: 0.2, nuisance: 0.8, fear: 1, crime: 0.3, trust: -0.4 },
    change: { social: 0.35, upkeep: 0.45, nuisance: -0.4, fear: -0.55, trust: 0.4 },
  },
  {
    code: 'WK999907',
    naam: 'Molenakker',
    inwoners: 3960,
    // Not delivered for 2021: that year had no extra sample here.
    respondents: { 2017: 149, 2019: 155, 2023: 178, 2025: 188 },
    traits: {
      social: 0.35,
      upkeep: 0.3,
      traffic: -0.3,
      nuisance: -0.6,
      fear: -0.8,
      crime: -0.35,
      trust: 0.15,
    },
  },
  {
    code: 'WK999908',
    naam: 'Weerdpolder, Zandakkers en buitengebied Oud-Maasdrecht',
    inwoners: 2310,
    respondents: waves(108, 112, 121, 130, 137),
    traits: {
      social: 0.45,
      upkeep: -0.35,
      traffic: 0.35,
      nuisance: -0.7,
      fear: -0.45,
      crime: -0.4,
      trust: -0.35,
    },
  },
  {
    code: 'WK999909',
    naam: '’t Höfke',
    inwoners: 1240,
    // Between 50 and 100 answers: an indication.
    respondents: waves(61, 64, 70, 74, 78),
    traits: { social: 0.7, upkeep: 0.2, nuisance: -0.4, fear: -0.3, crime: -0.2, trust: 0.1 },
  },
  {
    code: 'MD01',
    naam: 'Kapelveld en Lindenhof',
    inwoners: 5990,
    respondents: waves(212, 220, 236, 251, 263),
    traits: { social: 0.1, upkeep: 0.2, traffic: 0.05, nuisance: -0.2, fear: -0.1, crime: -0.15, trust: 0.1 },
    change: { traffic: -0.35 },
  },
];

/**
 * Areas around the gemeente, and a group of gemeenten that resemble it; from large to small. They were delivered for the
 * whole of the series.
 */
export const AROUND: readonly (Place & {
  readonly niveau: 'district' | 'basisteam' | 'referentie';
  readonly ouder?: string;
  readonly members?: readonly { readonly code: string; readonly naam: string }[];
})[] = [
  {
    code: 'DI99',
    naam: 'Heide',
    niveau: 'district',
    ouder: 'NL',
    inwoners: 214_300,
    respondents: waves(3180, 3320, 3640, 3890, 4120),
    traits: { fear: -0.15 },
  },
  {
    code: 'BT99',
    naam: 'Maasdal',
    niveau: 'basisteam',
    ouder: 'DI99',
    inwoners: 91_600,
    respondents: waves(2410, 2520, 2760, 2950, 3100),
    traits: {},
  },
  {
    code: 'RG99',
    naam: 'Gemeenten van dezelfde grootte',
    niveau: 'referentie',
    inwoners: 268_900,
    respondents: waves(5120, 5340, 5800, 6150, 6400),
    traits: { upkeep: -0.1, traffic: 0.1, nuisance: -0.15, fear: -0.15, crime: -0.1, trust: -0.1 },
    members: [
      { code: 'GM9999', naam: 'Maasdrecht' },
      { code: 'GM9981', naam: 'Oosterlaar' },
      { code: 'GM9982', naam: 'Veenrode' },
      { code: 'GM9983', naam: 'Duinhorst' },
      { code: 'GM9984', naam: 'Kempervliet' },
    ],
  },
];

/** The two wijken that report together: no figures of their own. */
export const PARTS = [
  { code: 'WK999910', naam: 'Kapelveld', inwoners: 3120, whole: 'MD01' },
  { code: 'WK999911', naam: 'Lindenhof', inwoners: 2870, whole: 'MD01' },
] as const;

/** Subgroups at gemeente level with their share of the answers and how they differ, in logits. */
export const GROUPS = [
  { groep: 'leeftijd=15-24', share: 0.11, traits: { social: -0.3, upkeep: 0.25, fear: 0.45, crime: 0.45 } },
  { groep: 'leeftijd=25-44', share: 0.27, traits: { social: -0.1, traffic: 0.1, fear: 0.2, crime: 0.25 } },
  { groep: 'leeftijd=45-64', share: 0.35, traits: { traffic: 0.1, fear: -0.1, crime: -0.05, trust: -0.05 } },
  { groep: 'leeftijd=65+', share: 0.27, traits: { social: 0.25, traffic: -0.15, fear: -0.35, crime: -0.5 } },
  { groep: 'geslacht=man', share: 0.48, traits: { fear: -0.3, crime: 0.05, trust: -0.05 } },
  { groep: 'geslacht=vrouw', share: 0.52, traits: { fear: 0.28, crime: -0.05, trust: 0.05 } },
] as const satisfies readonly { groep: string; share: number; traits: Partial<Traits> }[];
