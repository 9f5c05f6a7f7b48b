import { compareNames, type Gebied, isLargerLevel, listedLevel, type Niveau } from '../domain/gebied.ts';
import { groupBy } from '../domain/group-by.ts';
import { type Onderzoek, sourceOf } from '../domain/onderzoek.ts';
import { LEVEL_WORDS, type LevelWords } from '../domain/place-words.ts';
import { areaFolder, slugOf, slugsOf } from '../domain/slug.ts';
import { profileAreas, type Survey, wholeOf } from '../domain/survey.ts';
import { WHOLE, WHOLE_SLUG } from './address.ts';
import { wholeWords } from './words-nl.ts';

/** Areas of one level, alphabetical: levels are never mixed in a list. */
export interface AreaList {
  readonly niveau: Niveau;
  readonly words: LevelWords;
  readonly areas: readonly Gebied[];
}

/** Names and addresses that every page of one edition shares. */
export interface SiteNames {
  /** All areas with a profile, alphabetical. */
  readonly areas: readonly Gebied[];
  /** The same by level: the level with most areas first, then from large to small. */
  readonly lists: readonly AreaList[];
  /** Of every area with a profile, and of the whole. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Codes of these areas, and of indicators, as addresses of figures have them. */
  readonly codes: {
    readonly areas: ReadonlyMap<string, string>;
    readonly indicators: ReadonlyMap<string, string>;
  };
  readonly whole: Gebied;
  /** "hele gemeente", or the name of the land. */
  readonly wholeWords: string;
  /** How the areas of the first list are called. */
  readonly areaWords: LevelWords;
  /** Source line of figures that bring none of their own. */
  readonly source: string;
  readonly onderzoek: Onderzoek;
}

export function siteNames(survey: Survey): SiteNames {
  const areas = profileAreas(survey, compareNames);
  const whole = wholeOf(survey);
  const lists = listsOf(survey, areas);
  return {
    areas,
    lists,
    slugs: new Map([...slugsOf(areas), [whole.code, WHOLE_SLUG]]),
    codes: {
      areas: codesOf([...areas, whole].map(({ code }) => code)),
      indicators: codesOf([LIST_OF_FIGURES, ...survey.indicators.keys()]),
    },
    whole,
    wholeWords: wholeWords(whole),
    areaWords: lists[0]?.words ?? LEVEL_WORDS[whole.niveau],
    source: sourceOf(survey.onderzoek, survey.gemeente.editie),
    onderzoek: survey.onderzoek,
  };
}

/** Name of the list of an area's figures, which no indicator takes. */
export const LIST_OF_FIGURES = 'overzicht';

/** A code does not change when a name does. */
function codesOf(codes: readonly string[]): ReadonlyMap<string, string> {
  return slugsOf([...new Set(codes)].map((code) => ({ code, naam: code })));
}

function listsOf({ gebieden }: Survey, areas: readonly Gebied[]): readonly AreaList[] {
  const lists = [...groupBy(areas, (area) => listedLevel(gebieden, area))].map(([niveau, own]) => ({
    niveau,
    words: LEVEL_WORDS[niveau],
    areas: own,
  }));
  const bySize = [...lists].sort(
    (a, b) => b.areas.length - a.areas.length || (isLargerLevel(a.niveau, b.niveau) ? 1 : -1),
  );
  const others = bySize.slice(1).sort((a, b) => (isLargerLevel(a.niveau, b.niveau) ? -1 : 1));
  return [...bySize.slice(0, 1), ...others];
}

/** The list in which an area stands; of the whole none. */
export function listOf(names: SiteNames, code: string): AreaList | undefined {
  return names.lists.find(({ areas }) => areas.some((area) => area.code === code));
}

/** How an area is called: by the level of its list. */
export function wordsOf(names: SiteNames, { code, niveau }: Gebied): LevelWords {
  return listOf(names, code)?.words ?? LEVEL_WORDS[niveau];
}

/** Slug of an area's page; every profile area has one. */
export function slugOfArea(names: SiteNames, code: string): string {
  return names.slugs.get(code) ?? slugOf(code);
}

/** Path of an area's page below `output/site/`: by the level among which it is listed. */
export function pathOfArea(names: SiteNames, { code, niveau, naam }: Gebied): string {
  if (code === names.whole.code && niveau === 'gemeente') return WHOLE;
  const slug = code === names.whole.code ? slugOf(naam) : slugOfArea(names, code);
  return `${areaFolder(listOf(names, code)?.niveau ?? niveau, slug)}/index.html`;
}

/** Whether the profile of an area is a kernrapport: of the whole, and of areas above the wijk. */
export function isReport(names: SiteNames, { code, niveau }: Gebied): boolean {
  return code === names.whole.code || isLargerLevel(niveau, 'wijk');
}
