import type { Gebied } from '../domain/gebied.ts';
import { compareNames } from '../domain/gebied.ts';
import { type Onderzoek, sourceOf } from '../domain/onderzoek.ts';
import { slugOf, slugsOf } from '../domain/slug.ts';
import { profileAreas, type Survey, wholeOf } from '../domain/survey.ts';
import { type AreaWords, areaWords, wholeWords } from './words-nl.ts';

/** Names and addresses that every page of one edition shares. */
export interface SiteNames {
  readonly areas: readonly Gebied[];
  readonly slugs: ReadonlyMap<string, string>;
  readonly whole: Gebied;
  /** "hele gemeente", or the name of the land. */
  readonly wholeWords: string;
  readonly areaWords: AreaWords;
  /** Source line of figures that bring none of their own. */
  readonly source: string;
  readonly onderzoek: Onderzoek;
}

export function siteNames(survey: Survey): SiteNames {
  const areas = profileAreas(survey, compareNames);
  const whole = wholeOf(survey);
  const levels = [...new Set(areas.map((area) => area.niveau))];
  return {
    areas,
    slugs: slugsOf(areas),
    whole,
    wholeWords: wholeWords(whole),
    areaWords: areaWords(levels),
    source: sourceOf(survey.onderzoek, survey.gemeente.editie),
    onderzoek: survey.onderzoek,
  };
}

/** Slug of an area's page; every profile area has one. */
export function slugOfArea(names: SiteNames, code: string): string {
  return names.slugs.get(code) ?? slugOf(code);
}
