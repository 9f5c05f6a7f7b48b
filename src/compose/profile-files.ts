import type { OutputFile } from '../domain/document.ts';
import type { Gebied } from '../domain/gebied.ts';
import { areaCsv } from './area-csv.ts';
import { filesOf } from './figures.ts';
import { CALENDAR_FILE, calendarFile, hasMoment } from './meeting.ts';
import type { Parts } from './parts.ts';
import { isReport, pathOfArea, type SiteNames, slugOfArea } from './site-names.ts';
import { figuresOfPage, YEARS_FOLDER } from './years-page.ts';

/** The locator map as a picture, for previews. */
export const MAP_FILE = 'kaart.png';

/** Files that stand beside one area's page; paths below `output/`. */
export function profileFiles(parts: Parts, names: SiteNames, area: Gebied): readonly OutputFile[] {
  const slug = slugOfArea(names, area.code);
  const folder = `site/${pathOfArea(names, area).replace('index.html', '')}`;
  const figures = parts.charts.areas.get(area.code) ?? [];
  const { here, years } = figuresOfPage(figures, isReport(names, area));
  const locator = parts.charts.locators.get(area.code);
  const meeting = parts.survey.texts.areas.get(area.code)?.bijeenkomst;
  const { gemeente } = parts.survey;
  return [
    ...here.flatMap((figure) => filesOf(figure, folder)),
    ...years.flatMap((figure) => filesOf(figure, `${folder}${YEARS_FOLDER}/`)),
    { path: `${folder}${slug}.csv`, bytes: areaCsv(parts.findings.areas.get(area.code) ?? [], names.source) },
    ...(locator?.png ? [{ path: `${folder}${MAP_FILE}`, bytes: locator.png }] : []),
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
