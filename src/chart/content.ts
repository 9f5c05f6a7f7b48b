/** What is known of the whole publication before the figures of one area are planned. */
import { type RegisteredCrime, registeredCrime } from '../domain/context.ts';
import type { Finding, Findings, Measure } from '../domain/finding.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import { profileAreas, type Survey, wholeOf } from '../domain/survey.ts';
import { type Domain, type Domains, domainsOf, openDomain } from './domains.ts';

export interface Content {
  readonly survey: Survey;
  readonly findings: Findings;
  readonly whole: Gebied;
  /** Alphabetical. */
  readonly profiles: readonly Gebied[];
  readonly domains: Domains;
  /** Every year in which any area has a figure, by indicator; oldest first. */
  readonly years: ReadonlyMap<string, readonly number[]>;
  /** Answers to each question in the order of the scale, "weet niet" last. */
  readonly questions: ReadonlyMap<string, readonly Indicator[]>;
  readonly registered: Registered;
}

/** Registered crime of the profile areas, and the one scale on which its numbers per 1.000 are drawn (C03). */
export interface Registered {
  readonly byArea: ReadonlyMap<string, RegisteredCrime>;
  readonly perThousand: Domain;
}

export function contentOf(survey: Survey, findings: Findings): Content {
  const profiles = profileAreas(survey, compareNames);
  return {
    survey,
    findings,
    whole: wholeOf(survey),
    profiles,
    domains: domainsOf(findings),
    years: yearsByIndicator(findings),
    questions: questionsOf(survey),
    registered: registeredIn(survey, profiles),
  };
}

/** A scale that ends at the highest wijk would make any number look like much. */
const LEAST_SCALE = 100;

function registeredIn({ context, gemeente }: Survey, profiles: readonly Gebied[]): Registered {
  const byArea = new Map<string, RegisteredCrime>();
  for (const { code } of context ? profiles : []) {
    const crime = context && registeredCrime(context, code, gemeente.editie, gemeente.drempels);
    if (crime) byArea.set(code, crime);
  }
  const rates = [...byArea.values()].map(({ per1000 }) => per1000?.download ?? 0);
  return { byArea, perThousand: openDomain(rates.reduce((most, rate) => Math.max(most, rate), LEAST_SCALE)) };
}

function yearsByIndicator(findings: Findings): ReadonlyMap<string, readonly number[]> {
  const years = new Map<string, Set<number>>();
  for (const { indicator, series } of [...findings.areas.values()].flat()) {
    const known = years.get(indicator.code) ?? new Set();
    for (const { jaar } of series) known.add(jaar);
    years.set(indicator.code, known);
  }
  return new Map([...years].map(([code, known]) => [code, [...known].toSorted((a, b) => a - b)]));
}

function questionsOf(survey: Survey): ReadonlyMap<string, readonly Indicator[]> {
  const questions = new Map<string, Indicator[]>();
  for (const indicator of survey.indicators.values()) {
    if (!indicator.antwoord) continue;
    const { vraag } = indicator.antwoord;
    questions.set(vraag, [...(questions.get(vraag) ?? []), indicator]);
  }
  for (const answers of questions.values()) answers.sort((a, b) => placeOf(a) - placeOf(b));
  return questions;
}

function placeOf({ antwoord }: Indicator): number {
  return antwoord === undefined || antwoord.plaats === 'weet-niet' ? 3 : antwoord.plaats;
}

/** Earlier and present measures of one indicator in one area, oldest first. */
export function seriesIn(
  { findings }: Content,
  gebied: string | undefined,
  code: string,
): readonly Measure[] {
  if (gebied === undefined) return [];
  return findingIn(findings, gebied, code)?.series ?? [];
}

export function findingIn(findings: Findings, gebied: string, code: string): Finding | undefined {
  return findings.areas.get(gebied)?.find(({ indicator }) => indicator.code === code);
}
