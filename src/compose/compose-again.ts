/** For the preview: one text changed, and a site has many pages. */
import type { Page, Profile, Site, ThemePage } from '../domain/profile.ts';
import { tellingAdjustments } from '../domain/tables.ts';
import { composeNotFound } from './fixed-pages.ts';
import { composeHome } from './home.ts';
import type { Parts } from './parts.ts';
import { composeProfile } from './profile.ts';
import { type SiteNames, siteNames } from './site-names.ts';
import { composeTexts } from './text-pages.ts';
import { composeTheme } from './theme-page.ts';

/** A site without a page but the front page and that of the figures. */
export const NO_PAGES = {
  profiles: [],
  reports: [],
  years: [],
  figures: [],
  themes: [],
  tables: [],
  themeData: [],
  goals: [],
  texts: [],
  search: [],
  sheets: [],
  files: [],
};

/**
 * The pages on which the file of a text stands, composed anew: that of its area, of its theme, or those of the
 * gemeente. The front page is always among them; what all pages share is as in the site `before`, of the same figures.
 */
export function composeAgain(parts: Parts, file: string, before: Site): Site {
  const names = siteNames(parts.survey);
  const frame = { ...before, ...NO_PAGES, home: composeHome(parts, names) };
  const [folder, name = ''] = file.split('/');
  if (folder === 'wijken') {
    const stands = (profile: Profile) => isIn(profile, name);
    const again = before.reports.filter(stands).flatMap((profile) => profileAgain(parts, names, profile));
    const isProfile = ({ code }: Profile) => before.profiles.some((profile) => profile.code === code);
    return { ...frame, reports: again, profiles: again.filter(isProfile) };
  }
  const thema = /^thema-(.+)\.md$/.exec(name)?.[1];
  if (thema !== undefined) {
    const stands = (page: ThemePage) => isIn(page, thema);
    return {
      ...frame,
      themes: before.themes.filter(stands).map((page) => composeTheme(parts, names, page.thema)),
    };
  }
  return { ...frame, texts: [...composeTexts(parts, names), composeNotFound(parts)] };
}

function isIn({ path }: Page, folder: string): boolean {
  return path.includes(`/${folder}/`);
}

function profileAgain(parts: Parts, names: SiteNames, { code }: Profile): readonly Profile[] {
  const area = parts.survey.gebieden.get(code);
  return area ? [composeProfile(parts, names, area, tellingAdjustments(parts.findings))] : [];
}
