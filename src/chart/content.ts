/** What is known of the whole publication before the figures of one area are planned. */
import type { Finding, Findings, Measure } from '../domain/finding.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import { profileAreas, type Survey, wholeOf } from '../domain/survey.ts';
import { type Domains, domainsOf } from './domains.ts';

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
}

export function contentOf(survey: Survey, findings: Findings): Content {
  return {
    survey,
    findings,
    whole: wholeOf(survey),
    profiles: profileAreas(survey, compareNames),
    domains: domainsOf(findings),
    years: yearsByIndicator(findings),
    questions: questionsOf(survey),
  };
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
