import type { Gebied } from '../domain/gebied.ts';
import type { Survey } from '../domain/survey.ts';
import type { SiteNames } from './site-names.ts';

/** Codes of the areas that a merged area is made of: `samenvoegen` in gemeente.yaml, else samenstelling.csv. */
export function partsOfArea({ gemeente }: Survey, area: Gebied): readonly string[] {
  return gemeente.samenvoegen.find(({ code }) => code === area.code)?.delen ?? area.delen ?? [];
}

/** The area with a page that this one is a part of; undefined where there is none. */
export function wholeFor(survey: Survey, names: SiteNames, code: string): Gebied | undefined {
  return names.areas.find((area) => area.code !== code && partsOfArea(survey, area).includes(code));
}

/**
 * The area whose page tells about `code`: itself, the merged area that it is part of, or the nearest area around it
 * with a page.
 */
export function pageAreaOf(survey: Survey, names: SiteNames, code: string): Gebied | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !seen.has(at); ) {
    const here: string = at;
    seen.add(here);
    const own = names.areas.find((area) => area.code === here) ?? wholeFor(survey, names, here);
    if (own) return own;
    at = survey.gebieden.get(here)?.ouder;
  }
  return undefined;
}

/**
 * Areas of a level that has pages, that have no figure in this edition and stand on no other page either; with the
 * last wave of which they do have one.
 */
export function areasWithoutFigures(
  survey: Survey,
  names: SiteNames,
): readonly { readonly area: Gebied; readonly last?: number }[] {
  const levels = new Set(names.areas.map(({ niveau }) => niveau));
  return [...survey.gebieden.values()]
    .filter(({ code, niveau }) => levels.has(niveau) && code !== survey.gemeente.code)
    .filter(({ code }) => pageAreaOf(survey, names, code) === undefined)
    .map((area) => {
      const years = survey.cells.flatMap(({ gebied, jaar }) => (gebied === area.code ? [jaar] : []));
      return { area, ...(years.length > 0 ? { last: Math.max(...years) } : {}) };
    });
}

/** Parts of merged areas that have no page of their own, with the area whose page they share. */
export function partsWithoutPage(
  survey: Survey,
  names: SiteNames,
): readonly { readonly part: Gebied; readonly whole: Gebied }[] {
  const pages = new Set(names.areas.map(({ code }) => code));
  return names.areas.flatMap((whole) =>
    partsOfArea(survey, whole).flatMap((code) => {
      const part = survey.gebieden.get(code);
      return part && !pages.has(code) ? [{ part, whole }] : [];
    }),
  );
}
