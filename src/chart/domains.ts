/** One fixed domain per kind of indicator, the same for every area and wave (C03, H10). */
import type { Finding, Findings, Measure } from '../domain/finding.ts';
import { type Eenheid, type Indicator, scaleOf } from '../domain/indicator.ts';

export interface Domain {
  readonly min: number;
  readonly max: number;
  /** Values with a label on the axis. */
  readonly ticks: readonly number[];
  /** Bars and stems start at `min`; scores are dots without a stem. */
  readonly stem: boolean;
}

const PERCENT: Domain = { min: 0, max: 100, ticks: [0, 25, 50, 75, 100], stem: true };
const GRADE: Domain = { min: 1, max: 10, ticks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], stem: false };
const SCORE: Domain = { min: 0, max: 10, ticks: [0, 2, 4, 6, 8, 10], stem: false };

export interface Domains {
  /** For the level of this indicator. */
  level(indicator: Indicator): Domain;
  /** For its development: theme-wide for shares, since 0 to 100 would hide every change. */
  development(indicator: Indicator): Domain;
}

/** Domains over all areas and waves; no area has one of its own. */
export function domainsOf(findings: Findings): Domains {
  const highest = new Map<string, number>();
  for (const list of findings.areas.values()) {
    for (const finding of list) noteHighest(highest, finding);
  }
  const upTo = (kind: 'thema' | 'eenheid', indicator: Indicator) => highest.get(keyOf(kind, indicator)) ?? 0;
  return {
    level: (indicator) => levelDomain(indicator.eenheid, upTo('eenheid', indicator)),
    development: (indicator) =>
      indicator.eenheid === 'procent'
        ? shareDomain(upTo('thema', indicator))
        : levelDomain(indicator.eenheid, upTo('eenheid', indicator)),
  };
}

function keyOf(kind: 'thema' | 'eenheid', { thema, eenheid }: Indicator): string {
  return kind === 'thema' ? `thema ${thema} ${eenheid}` : `eenheid ${eenheid}`;
}

function noteHighest(
  highest: Map<string, number>,
  { indicator, series, measure, whole, land }: Finding,
): void {
  const tops = [measure, whole, land, ...series].map(topOf);
  for (const kind of ['thema', 'eenheid'] as const) {
    const key = keyOf(kind, indicator);
    highest.set(key, Math.max(highest.get(key) ?? 0, ...tops));
  }
}

function topOf(measure: Measure | undefined): number {
  return measure?.interval?.shown.upper.download ?? measure?.shown?.download ?? measure?.bound?.range.to ?? 0;
}

function levelDomain(eenheid: Eenheid, highest: number): Domain {
  switch (eenheid) {
    case 'procent':
      return PERCENT;
    case 'rapportcijfer':
      return GRADE;
    case 'schaalscore':
      return SCORE;
    case 'somscore':
    case 'per1000':
      return openDomain(Math.min(highest, scaleOf(eenheid).max ?? highest));
  }
}

/** Shares of one theme: the first of 25, 50 and 100 that holds every margin. */
function shareDomain(highest: number): Domain {
  if (highest <= 25) return { min: 0, max: 25, ticks: [0, 5, 10, 15, 20, 25], stem: true };
  if (highest <= 50) return { min: 0, max: 50, ticks: [0, 10, 20, 30, 40, 50], stem: true };
  return { min: 0, max: 100, ticks: [0, 20, 40, 60, 80, 100], stem: true };
}

/** From 0 to a round number above the highest value, in four or five steps. */
export function openDomain(highest: number): Domain {
  const rough = Math.max(highest, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(Math.max(highest, 1) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
  return { min: 0, max: ticks.at(-1) ?? 1, ticks, stem: true };
}
