/** What Maasdrecht answers: level per indicator and which traits it follows. All figures are invented. */
import { EDITION, type Place, seriesOf, TRAITS, type Traits, type Wave } from './places.ts';

/** How strongly an indicator follows each trait, in logits per logit (percentages) or points (scores). */
export type Follows = Partial<Traits>;

export interface Share {
  readonly kind: 'share';
  readonly code: string;
  /** Percentage of the land in VM2021; `old`: in VM2012, absent where the question was not asked then. */
  readonly level: number;
  readonly old?: number;
  readonly follows: Follows;
  /** Only at gemeente and above, with this share of the respondents answering (victims, those with contact). */
  readonly above?: number;
  /** The question that the same people answered, of which this is a part: who signs has told. */
  readonly askedWith?: string;
  /** How all of Maasdrecht differs from the land, in logits. */
  readonly here?: number;
  /** Of the last wave also every answer, as parts of the share and of the rest. */
  readonly answers?: {
    readonly agree: Readonly<Record<string, number>>;
    readonly rest: Readonly<Record<string, number>>;
  };
}

export interface Score {
  readonly kind: 'score';
  readonly code: string;
  readonly level: number;
  readonly old?: number;
  readonly sd: number;
  readonly follows: Follows;
}

/** All answers to one question; they add up to 100, and `total` is the sum of the first two. */
export interface Answers {
  readonly kind: 'answers';
  /** The first two answers are the agreeing ones: "helemaal" first. */
  readonly codes: readonly [string, string, ...string[]];
  readonly total: string;
  /** Percentages of those who agree, and how the others split, in the order of `codes`. */
  readonly level: number;
  readonly old?: number;
  readonly split: { readonly agree: readonly [number, number]; readonly rest: readonly number[] };
  readonly follows: Follows;
}

export type Question = Share | Score | Answers;

function share(
  code: string,
  level: number,
  old: number | undefined,
  follows: Follows,
  above?: number,
): Share {
  return {
    kind: 'share',
    code,
    level,
    follows,
    ...(old === undefined ? {} : { old }),
    ...(above === undefined ? {} : { above }),
  };
}

function score(code: string, level: number, old: number | undefined, sd: number, follows: Follows): Score {
  return { kind: 'score', code, level, sd, follows, ...(old === undefined ? {} : { old }) };
}

/** How many victims of each kind tell the police and sign for it, and which share of all residents they are. */
const TOLD_BY_KIND = [
  { kind: 'vermogen', told: 38, signed: 29, victims: 0.11 },
  { kind: 'fietsdiefstal', told: 34, signed: 28, victims: 0.055 },
  { kind: 'vernieling', told: 22, signed: 13, victims: 0.07 },
  { kind: 'geweld', told: 30, signed: 19, victims: 0.06 },
  { kind: 'online', told: 20, signed: 14, victims: 0.16 },
] as const;

export const QUESTIONS: readonly Question[] = [
  score('leefbaarheid-cijfer', 7.6, 7.4, 1.3, {
    social: 0.35,
    upkeep: 0.25,
    nuisance: -0.2,
    fear: -0.2,
    traffic: -0.1,
  }),
  {
    kind: 'answers',
    total: 'omgaan-prettig',
    codes: ['omgaan-helemaal-eens', 'omgaan-eens', 'omgaan-neutraal', 'omgaan-oneens', 'omgaan-weet-niet'],
    level: 71,
    old: 68,
    split: { agree: [0.27, 0.73], rest: [0.5, 0.28, 0.22] },
    follows: { social: 1 },
  },
  share('thuis-voelen', 62, 60, { social: 0.8, fear: -0.2 }),
  share('buurt-helpen', 59, 56, { social: 0.9 }),
  share('contact-buurtbewoners', 44, 42, { social: 0.8 }),
  share('elkaar-nauwelijks', 27, 26, { social: -0.9 }),
  score('omgang-score', 6.3, 6.2, 1.6, { social: 0.6 }),
  share('straten-tevreden', 60, undefined, { upkeep: 0.9, traffic: -0.2 }),
  share('groen-tevreden', 64, undefined, { upkeep: 0.9 }),
  { ...share('straatverlichting-tevreden', 79, undefined, { upkeep: 0.5, fear: -0.2 }), here: -0.25 },
  share('speelplekken-tevreden', 58, undefined, { upkeep: 0.8 }),
  share('jongeren-tevreden', 43, undefined, { upkeep: 0.7 }),
  share('buurt-vooruit', 12, 13, { upkeep: 0.6, fear: -0.3 }),
  share('buurt-achteruit', 16, 15, { upkeep: -0.6, fear: 0.5, nuisance: 0.3 }),
  share('bankjes-genoeg', 52, undefined, { upkeep: 0.6 }),
  share('overlast-totaal', 46, undefined, { traffic: 0.5, nuisance: 0.5, upkeep: -0.3 }),
  share('overlast-verkeer', 31, 32, { traffic: 1 }),
  share('te-hard-rijden', 22, 23, { traffic: 1 }),
  { ...share('parkeren', 17, 18, { traffic: 0.7, upkeep: -0.2 }), here: 0.3 },
  share('agressief-verkeer', 9, 9.5, { traffic: 0.9, nuisance: 0.2 }),
  share('overlast-verloedering', 21, 20, { upkeep: -0.8, nuisance: 0.4 }),
  share('rommel', 17, 16, { upkeep: -0.9, nuisance: 0.3 }),
  share('hondenpoep', 12, 14, { upkeep: -0.6 }),
  share('graffiti', 5.5, 5, { upkeep: -0.6, nuisance: 0.4 }),
  share('overlast-sociaal', 13, undefined, { nuisance: 1, fear: 0.2 }),
  share('jongeren-op-straat', 8.5, 8, { nuisance: 0.8 }),
  share('drugshandel', 6, 5.5, { nuisance: 0.9 }),
  share('lastigvallen', 5, 4.5, { nuisance: 0.8, fear: 0.2 }),
  share('overlast-milieu', 13, undefined, { nuisance: 0.8 }),
  share('geluid', 11, 12, { nuisance: 0.8 }),
  share('horeca', 4, 4, { nuisance: 1.4 }),
  share('onveilig-buurt', 16, 17, { fear: 1, nuisance: 0.1 }),
  share('vaak-onveilig-buurt', 4.5, 4, { fear: 0.8 }),
  share('onveilig-algemeen', 35, 34, { fear: 0.7 }),
  share('avond-straat-onveilig', 6, 5.5, { fear: 1 }),
  share('omlopen', 5, 4.5, { fear: 1 }),
  share('avond-niet-open', 10, 11, { fear: 0.7 }),
  score('veiligheid-cijfer', 7.4, 7.2, 1.4, { fear: -0.6, nuisance: -0.2 }),
  share('plek-station', 24, 26, { fear: 0.6 }),
  share('plek-centrum', 15, 16, { fear: 0.6, nuisance: 0.1 }),
  share('plek-winkelgebied', 11, 12, { fear: 0.6 }),
  share('plek-kade', 14, undefined, { fear: 0.6 }),
  share('slachtoffer-totaal', 19, 17, { crime: 1 }),
  share('slachtoffer-vermogen', 11, 10.5, { crime: 0.9 }),
  share('fietsdiefstal', 5.5, 5, { crime: 0.8 }),
  share('slachtoffer-vernieling', 7, 7.5, { crime: 0.8 }),
  share('slachtoffer-geweld', 6, undefined, { crime: 0.7 }),
  share('online-totaal', 16, undefined, { crime: 0.2 }),
  share('slachtoffer-seksueel', 1.9, undefined, { crime: 0.5 }, 1),
  share('melding-politie', 31, 33, { trust: 0.3 }, 0.19),
  { ...share('aangifte-politie', 22, 24, { trust: 0.3 }, 0.19), askedWith: 'melding-politie' },
  ...TOLD_BY_KIND.flatMap(({ kind, told, signed, victims }) => [
    share(`melding-${kind}`, told, undefined, { trust: 0.3 }, victims),
    {
      ...share(`aangifte-${kind}`, signed, undefined, { trust: 0.3 }, victims),
      askedWith: `melding-${kind}`,
    },
  ]),
  share('respectloos-straat', 15, 17, { nuisance: 0.5, fear: 0.3 }),
  share('respectloos-ov', 10, 10.5, { fear: 0.3 }),
  share('respectloos-winkels', 10, 11, { social: -0.2 }),
  share('gediscrimineerd', 11, undefined, { fear: 0.3, social: -0.3 }),
  {
    kind: 'answers',
    total: 'politie-buurt-tevreden',
    codes: [
      'politie-zeer-tevreden',
      'politie-tevreden',
      'politie-neutraal',
      'politie-ontevreden',
      'politie-geen-oordeel',
    ],
    level: 37,
    old: 36,
    split: { agree: [0.16, 0.84], rest: [0.41, 0.18, 0.41] },
    follows: { trust: 1 },
  },
  share('politie-zichtbaar-tevreden', 30, 29, { trust: 0.9 }),
  share('politie-contact', 25, 27, { crime: 0.3, nuisance: 0.2 }),
  share('politie-contact-tevreden', 65, 63, { trust: 0.5 }, 0.25),
  {
    ...share('gemeente-tevreden', 43, 41, { trust: 0.8, upkeep: 0.3 }),
    answers: {
      agree: { 'zeer tevreden': 0.14, tevreden: 0.86 },
      rest: {
        'niet tevreden en niet ontevreden': 0.54,
        ontevreden: 0.2,
        'zeer ontevreden': 0.06,
        'weet niet': 0.2,
      },
    },
  },
  share('handhavers-tevreden', 28, 27, { trust: 0.7 }),
  share('licht-aan', 72, 74, { fear: 0.1 }),
  share('spullen-thuis', 44, 45, { crime: 0.2 }),
  score('preventie-score', 2.1, 2.1, 1.1, { crime: 0.1 }),
  share('extra-sloten', 61, 60, { crime: -0.1, social: 0.1 }),
  { ...share('buurtapp-deelname', 26, 21, { social: 0.6 }), here: 0.35 },
  share('burgernet', 24, 26, { trust: 0.3 }),
];

/** Drift of the land and the gemeente between waves, in logits, by the trait an indicator follows most. */
const DRIFT: Record<Wave, Partial<Traits>> = {
  2017: {},
  2019: { fear: -0.05, crime: -0.05 },
  2021: { fear: -0.1, crime: -0.12, social: 0.05, nuisance: 0.05 },
  2023: { fear: -0.02, crime: 0.02 },
  2025: { fear: 0.06, crime: 0.03, trust: 0.02 },
};

/** Traits of a place in a wave: its own, what changed in the edition, and the drift of all. */
export function traitsOf(place: Pick<Place, 'traits' | 'change'>, wave: Wave): Traits {
  const sum = (trait: keyof Traits) =>
    (place.traits[trait] ?? 0) +
    (wave === EDITION ? (place.change?.[trait] ?? 0) : 0) +
    (DRIFT[wave][trait] ?? 0);
  return {
    social: sum('social'),
    upkeep: sum('upkeep'),
    traffic: sum('traffic'),
    nuisance: sum('nuisance'),
    fear: sum('fear'),
    crime: sum('crime'),
    trust: sum('trust'),
  };
}

/** How far the traits push an indicator from its level. */
export function pushOf(follows: Follows, traits: Traits): number {
  return TRAITS.reduce((total, trait) => total + (follows[trait] ?? 0) * traits[trait], 0);
}

/** Percentage that lies `push` logits from `level`. */
export function shifted(level: number, push: number): number {
  const odds = (level / (100 - level)) * Math.exp(push);
  return (100 * odds) / (1 + odds);
}

/** The level of a question in a wave; undefined where it was not asked. */
export function levelOf(question: Question, wave: Wave): number | undefined {
  return seriesOf(wave) === 'VM2021' ? question.level : question.old;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
