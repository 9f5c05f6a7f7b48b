import type { Estimate } from './estimate.ts';
import type { Foresight } from './foresight.ts';
import type { Shown, ShownBound } from './format.ts';
import type { Gebied, Lie } from './gebied.ts';
import type { Indicator } from './indicator.ts';
import type { Goal, Oordeel, Priority, Visible } from './policy.ts';
import type { Remark } from './remark.ts';
import type { Groep, Origin } from './survey.ts';

/** Outcome of a comparison, in the order in which the rules are tried (method.md 2.2). */
export const KLASSEN = [
  'onderdrukt',
  'niet_vergelijkbaar',
  'indicatief',
  'niet_getoetst',
  'hoger',
  'lager',
  'ongeveer_evenveel',
  'geen_duidelijk_verschil',
] as const;
export type Klasse = (typeof KLASSEN)[number];

/** Where a measure's precision comes from, in order of preference (method.md 2.1). */
export type PrecisionSource = 'se' | 'grenzen' | 'deff' | 'aanname' | 'onbekend';

/** 95% interval in the indicator's unit. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Published by the supplier and shown as such, or computed here. */
  readonly source: 'gepubliceerd' | 'berekend';
  readonly shown: { readonly lower: Shown; readonly upper: Shown };
}

/** One estimate with all that is known of its precision: what text, chart, table and tests read. */
export interface Measure {
  readonly gebied: Gebied;
  readonly jaar: number;
  readonly reeks: string;
  readonly groep?: Groep;
  /** Who was counted (row or catalogue). */
  readonly basis: string;
  readonly indeling?: string;
  readonly estimate: Estimate;
  /** Present when the estimate is published. */
  readonly shown?: Shown;
  /** Of a hidden estimate, where one may be told. */
  readonly bound?: ShownBound;
  readonly interval?: Interval;
  readonly precision: PrecisionSource;
  /** Standard error in the indicator's unit; absent when unknown. Never leaves the house by itself. */
  readonly se?: number;
  /** Effective n: respondents of a simple random sample of the same precision. */
  readonly nEff?: number;
  /** Standard deviation of a score, its own or borrowed from the whole. */
  readonly sd?: number;
  readonly bron?: string;
  /** Where its value was read; of a figure that was formed, that of its latest part. */
  readonly origin?: Origin;
}

/**
 * With what: the whole that an area belongs to, the land, one more place (`vergelijken` in gemeente.yaml), the reference
 * group of a gemeente, the wave before, or of a group of residents all of them.
 */
export type ComparisonKind = 'gemeente' | 'land' | 'plaats' | 'referentie' | 'vorige' | 'totaal';

/** What a difference means to residents, by the indicator's `hoger_is`. */
export type Favour = 'gunstig' | 'ongunstig' | 'neutraal';

/** How two areas of which one contains the other lie in each other. */
export interface Overlap {
  /** W: share of the smaller in the population of the larger. */
  readonly share: number;
  /** What it was taken from. */
  readonly source: 'inwoners' | 'n';
  /** Which of the two is the smaller. */
  readonly part: 'own' | 'other';
}

/** A comparison carries everything a claim rests on; text, chart, alt text, table and checker read the same. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly indicator: Indicator;
  readonly own: Measure;
  /** The area compared with, where it is another one: known also where it has no cell. */
  readonly against?: Gebied;
  /** How that area lies to the own one: words say "hele" only of what lies around it. */
  readonly lie?: Lie;
  /** Absent when the other side has no cell at all. */
  readonly other?: Measure;
  /** own - other, unrounded, in the indicator's unit. The rest is absent when nothing was tested. */
  readonly difference?: number;
  readonly se?: number;
  readonly z?: number;
  readonly p?: number;
  readonly pAdjusted?: number;
  /** Smallest difference that this test would have called clear, rounded up to whole points or 0.1 (2.2). */
  readonly detectableFrom?: number;
  readonly test?: 'onafhankelijk' | 'deel-geheel';
  readonly overlap?: Overlap;
  /** Name of the family of tests (method.md 2.8, 8). */
  readonly family?: string;
  readonly klasse: Klasse;
  /** Favourable or not, for `hoger` and `lager` only. */
  readonly favour?: Favour;
  /** Dutch, one sentence: which rule gave this class. */
  readonly reason: string;
  /** Percentages, and nothing they could be computed back from, leave whole (method.md 2.8, 1). */
  readonly wholeOnly: boolean;
}

/** The change over three or more comparable waves, the edition's the last (method.md 2.5; one test for all of them). */
export interface Trend {
  readonly indicator: Indicator;
  /** The waves that were tested, oldest first. */
  readonly waves: readonly Measure[];
  /** Rise of the fitted line over the whole period, unrounded, in the indicator's unit. */
  readonly change: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
  readonly pAdjusted: number;
  readonly family: string;
  readonly klasse: 'hoger' | 'lager' | 'geen_duidelijk_verschil';
  /** As of a comparison. */
  readonly wholeOnly: boolean;
}

/** A subgroup's measure beside the total of the same area. */
export interface GroupFinding {
  readonly measure: Measure;
  readonly comparison: Comparison;
}

/** All there is to tell about one indicator in one area in the edition's wave. */
export interface Finding {
  readonly gebied: Gebied;
  readonly indicator: Indicator;
  /** In the fixed list of the summary. */
  readonly kern: boolean;
  readonly measure: Measure;
  /** The whole (gemeente) and land in the same wave and series, where they have a cell. */
  readonly whole?: Measure;
  readonly land?: Measure;
  /** The reference group of a gemeente, else the place that `vergelijken` names. */
  readonly place?: Measure;
  readonly comparisons: Partial<Record<Exclude<ComparisonKind, 'totaal'>, Comparison>>;
  /** Over all waves that may be compared, where there are three or more. */
  readonly trend?: Trend;
  /** This area's measures of every wave and series, oldest first; the edition's last. Made when asked for. */
  readonly series: readonly Measure[];
  /** By kenmerk and waarde, in data order. */
  readonly groups: readonly GroupFinding[];
}

/** A family of tests that share one correction. */
export interface Family {
  readonly name: string;
  /** Dutch, for the method page. */
  readonly description: string;
  readonly tests: number;
  readonly clear: number;
}

/** A clear difference that would not be one if answers were less independent than assumed. */
export type Fragile = Pick<Comparison, 'own' | 'indicator' | 'kind'>;

/** A goal with the verdict of the test. */
export interface GoalFinding {
  readonly goal: Goal;
  readonly gebied: Gebied;
  readonly indicator: Indicator;
  readonly oordeel: Oordeel;
  /** Dutch, one sentence: which rule gave this verdict. */
  readonly reason: string;
  /** The figure of `jaar`; before that wave the newest there is. Absent where there is none. */
  readonly measure?: Measure;
  /** Of a daling or stijging: the figure of `jaar` held against that of `basisjaar`. */
  readonly comparison?: Comparison;
  readonly visible?: Visible;
}

/** A priority with the figure of then and of now. */
export interface PriorityFinding {
  readonly priority: Priority;
  readonly gebied: Gebied;
  readonly indicator: Indicator;
  /** The figure of the edition, and of the wave for which it was chosen where that is an earlier one. */
  readonly now?: Measure;
  readonly before?: Measure;
  /** Now held against then. */
  readonly comparison?: Comparison;
}

export interface PolicyFindings {
  readonly goals: readonly GoalFinding[];
  readonly priorities: readonly PriorityFinding[];
}

export interface Findings {
  /**
   * Stands for the whole survey that was compared but its words and photos: what follows from figures and settings
   * alone may be kept by it.
   */
  readonly key: string;
  /** By area code, in order of theme and catalogue; every area with a cell in the edition's wave. */
  readonly areas: ReadonlyMap<string, readonly Finding[]>;
  readonly families: readonly Family[];
  /** Goals and priorities, judged by the same tests; absent where there are none. */
  readonly policy?: PolicyFindings;
  /** Every cell of an indicator, all waves and groups, in the order of the data: what cijfers.csv holds. */
  readonly measuresOf: (indicator: string) => readonly Measure[];
  /** Assumptions made and things staff should know. */
  readonly remarks: readonly Remark[];
  /** Clear differences that a design effect of `deff` for wijken and groups would undo. Tests the edition again. */
  readonly fragile: (deff: number) => readonly Fragile[];
  /** What this edition's numbers of respondents could have shown, per profile area that is compared, in their order. */
  readonly foreseen: () => readonly Foresight[];
}

/** Favour of a class for an indicator whose higher values are `hogerIs`. */
export function favourOf(klasse: Klasse, hogerIs: Favour): Favour | undefined {
  if (klasse !== 'hoger' && klasse !== 'lager') return undefined;
  if (hogerIs === 'neutraal') return 'neutraal';
  return (klasse === 'hoger') === (hogerIs === 'gunstig') ? 'gunstig' : 'ongunstig';
}

/** The finding of one indicator in one area. */
export function findingOf(findings: Findings, gebied: string, indicator: string): Finding | undefined {
  return findings.areas.get(gebied)?.find((finding) => finding.indicator.code === indicator);
}
