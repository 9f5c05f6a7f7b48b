import type { OutputFile } from '../domain/document.ts';
import type { ChartFigure } from '../domain/figure.ts';
import type { Gebied } from '../domain/gebied.ts';
import { textOf } from '../domain/narrative.ts';
import type { Link, Profile, ThemeSection } from '../domain/profile.ts';
import { aboutNotes } from './about.ts';
import { HOME, linkFrom, pageOf, wijkPath } from './address.ts';
import { areaCsv } from './area-csv.ts';
import { colophonLine } from './colophon.ts';
import { filesOf } from './figures.ts';
import { fullTable, sourcesOf } from './full-table.ts';
import { composeInterview } from './interview.ts';
import { toHtml } from './markdown.ts';
import { CALENDAR_FILE, calendarFile, composeMeeting, hasMoment } from './meeting.ts';
import type { Parts } from './parts.ts';
import { type SiteNames, slugOfArea } from './site-names.ts';
import { composeSummary } from './summary.ts';
import { composeThemes } from './theme-section.ts';
import { capitalize, count } from './words-nl.ts';

/** Longer names are set smaller, so that they stay on a few lines. */
const LONG_NAME = 22;

/** The page of one profile area. */
export function composeProfile(parts: Parts, names: SiteNames, area: Gebied): Profile {
  const { survey, narratives, findings, charts } = parts;
  const { gemeente, texts } = survey;
  const slug = slugOfArea(names, area.code);
  const path = wijkPath(slug);
  const narrative = narratives.areas.get(area.code);
  if (!narrative) throw new Error(`narrate left out ${area.code}`);
  const areaFindings = findings.areas.get(area.code) ?? [];
  const figures = charts.areas.get(area.code) ?? [];
  const { summary, taken } = composeSummary(narrative.summary, figures);
  const themes = composeThemes(parts, {
    path,
    names: { area: area.naam, whole: names.wholeWords },
    findings: areaFindings,
    narrative,
    figures: figures.filter((figure) => !taken.has(figure.id)),
    code: area.code,
  });
  const own = texts.areas.get(area.code);
  const meeting = own?.bijeenkomst ? composeMeeting(own.bijeenkomst) : undefined;
  const interviews = (own?.interviews ?? []).map((interview) =>
    composeInterview(interview, parts.portraits, path),
  );
  const locator = charts.locators.get(area.code);
  return {
    ...pageOf(gemeente, {
      path,
      heading: area.naam,
      description: `Wat bewoners van ${area.naam} vertelden in de Veiligheidsmonitor ${gemeente.editie}.`,
      breadcrumbs: [
        { text: 'Wijkprofielen', href: linkFrom(path, HOME) },
        { text: capitalize(names.areaWords.more), href: `${linkFrom(path, HOME)}#wijken` },
        { text: area.naam, href: '#inhoud', current: true },
      ],
      noindex: gemeente.site.noindex,
      ...(locator?.png ? { image: `wijk/${slug}/kaart.png` } : {}),
    }),
    code: area.code,
    slug,
    naam: area.naam,
    longName: area.naam.length > LONG_NAME,
    lead: textOf(narrative.lead),
    meta: metaWords(gemeente.editie, narrative.respondents),
    ...(locator ? { locator } : {}),
    downloads: [
      { text: 'Alle cijfers in een tabel', href: '#cijfers' },
      { text: 'Cijfers als CSV', href: `${slug}.csv` },
      ...(parts.without?.has('pdf') ? [] : [{ text: 'Deze pagina als PDF', href: `${slug}.pdf` }]),
    ],
    contents: contentsOf(themes, own?.watKuntUDoen !== undefined),
    summary,
    interviews,
    themes,
    ...(own?.gemeenteDeed ? { gemeenteDeed: toHtml(own.gemeenteDeed) } : {}),
    ...(own?.watKuntUDoen ? { watKuntUDoen: toHtml(own.watKuntUDoen) } : {}),
    ...(texts.contact ? { contact: toHtml(texts.contact) } : {}),
    ...(meeting ? { meeting } : {}),
    ...(texts.reactie ? { reactie: toHtml(texts.reactie) } : {}),
    table: fullTable(area, names.whole, areaFindings, names.source),
    sources: sourcesOf(areaFindings, names.source),
    about: aboutNotes(parts, areaFindings, narrative.respondents),
    colophon: colophonLine(parts),
    menuTitle: `Naar ${names.areaWords.the === 'de' ? 'een andere' : 'een ander'} ${names.areaWords.one}`,
    menu: areaMenu(names, path, area.code),
    narrative,
    figures,
    ...(gemeente.site.adres ? { address: `${gemeente.site.adres.replace(/\/*$/, '/')}wijk/${slug}/` } : {}),
  };
}

/** Year and number of respondents; "schatting" stands in the lead above it (T12). */
function metaWords(editie: number, respondents: number | undefined): string {
  const answered =
    respondents === undefined
      ? 'Aantal bewoners dat antwoordde: onbekend'
      : `${count(respondents, 'bewoner', 'bewoners')} van 15 jaar en ouder`;
  return `Editie ${editie} · ${answered}`;
}

function contentsOf(themes: readonly ThemeSection[], canDo: boolean): readonly Link[] {
  return [
    { text: 'In één oogopslag', href: '#samenvatting' },
    ...themes.map((theme) => ({ text: theme.short, href: `#${theme.id}` })),
    ...(canDo ? [{ text: 'Wat kunt u doen', href: '#doen' }] : []),
    { text: 'Alle cijfers', href: '#cijfers' },
    { text: 'Over deze cijfers', href: '#over' },
  ];
}

/** All areas, alphabetical (P05); the one of this page is marked. */
export function areaMenu(names: SiteNames, path: string, current?: string): readonly Link[] {
  return names.areas.map((area) => ({
    text: area.naam,
    href: linkFrom(path, wijkPath(slugOfArea(names, area.code))),
    ...(area.code === current ? { current: true } : {}),
  }));
}

/** Files that stand beside one area's page; paths below `output/`. */
export function profileFiles(parts: Parts, names: SiteNames, area: Gebied): readonly OutputFile[] {
  const slug = slugOfArea(names, area.code);
  const folder = `site/wijk/${slug}/`;
  const figures: readonly ChartFigure[] = parts.charts.areas.get(area.code) ?? [];
  const locator = parts.charts.locators.get(area.code);
  const meeting = parts.survey.texts.areas.get(area.code)?.bijeenkomst;
  const { gemeente } = parts.survey;
  return [
    ...figures.flatMap((figure) => filesOf(figure, folder)),
    { path: `${folder}${slug}.csv`, bytes: areaCsv(parts.findings.areas.get(area.code) ?? [], names.source) },
    ...(locator?.png ? [{ path: `${folder}kaart.png`, bytes: locator.png }] : []),
    ...(meeting && hasMoment(meeting)
      ? [
          {
            path: `${folder}${CALENDAR_FILE}`,
            bytes: calendarFile(meeting, {
              title: `Bijeenkomst wijkprofiel ${area.naam}`,
              uid: `${slug}-${gemeente.editie}@${gemeente.code.toLowerCase()}.wijkprofielen`,
              stamp: gemeente.datum,
            }),
          },
        ]
      : []),
  ];
}
