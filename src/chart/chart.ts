import type { ChartFigure, Charts } from '../domain/figure.ts';
import type { Findings } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { inTurns } from '../in-turns.ts';
import { type Content, contentOf } from './content.ts';
import { describe } from './describe.ts';
import { drawOutlined, openStudio, type Studio, specsOf } from './draw.ts';
import { type Drawer, openDrawer } from './draw-pages.ts';
import { drawLegend } from './legend.ts';
import { drawIndexMap, drawLocators } from './maps/maps.ts';
import { type Planned, planArea, planThemePage } from './plan.ts';
import { pictureOf } from './png.ts';
import type { About } from './words-nl.ts';

/**
 * Every figure of the publication: drawings in fixed sizes, each with its text alternative, table and CSV.
 * Which figures stand where is the same for all areas; domains are shared by all (C03, H10).
 */
export async function chart(
  survey: Survey,
  findings: Findings,
  houseStyle: HouseStyle,
  effects: Effects,
): Promise<Charts> {
  const content = contentOf(survey, findings);
  const studio = openStudio(houseStyle);
  const drawer = openDrawer(studio, effects);
  const room = { studio, drawer, effects };
  const pages = await drawPages(content, room).finally(() => drawer.close());
  const index = drawIndexMap(content, studio);
  return {
    ...pages,
    locators: await drawLocators(content, studio, effects),
    ...(index && { index }),
    legend: drawLegend(studio),
  };
}

interface Room {
  readonly studio: Studio;
  readonly drawer: Drawer;
  readonly effects: Effects;
}

/** Pages that are underway at once, per thread: one is drawn while the next is planned. */
const AHEAD = 2;

async function drawPages(content: Content, room: Room): Promise<Pick<Charts, 'areas' | 'themes'>> {
  const { findings, whole, profiles } = content;
  const lanes = AHEAD * room.effects.jobs;
  const areas = await inTurns([whole, ...profiles], lanes, async (gebied) => {
    const figures = await drawPlanned(planArea(content, gebied), aboutOf(content, gebied), room);
    return [gebied.code, figures] as const;
  });
  const themas = new Set([...findings.areas.values()].flat().map(({ indicator }) => indicator.thema));
  const themes = await inTurns([...themas], lanes, async (thema) => {
    const planned = planThemePage(content, thema);
    return [thema, await drawPlanned(planned, aboutOf(content, whole), room)] as const;
  });
  return { areas: new Map(areas), themes: new Map(themes) };
}

const aboutOf = ({ survey: { onderzoek } }: Content, { naam }: Gebied): About => ({ area: naam, onderzoek });

/** The figures of one page, each with its picture. */
async function drawPlanned(
  planned: readonly Planned[],
  about: About,
  { studio, drawer, effects }: Room,
): Promise<readonly ChartFigure[]> {
  const sheets = planned.map(({ thema, figure }) => {
    const words = describe(figure, about);
    return { thema, words, specs: specsOf(figure, studio), label: words.label };
  });
  const drawn = await drawer.draw(sheets.map(({ label, specs }) => ({ label, specs })));
  return Promise.all(
    sheets.map(async ({ thema, words, specs: { breed: spec } }, at) => {
      const found = drawn[at];
      if (!found) throw new Error(`no drawing of ${words.id}`);
      const { drawings, scene, narrow } = found;
      const outlined = () => drawOutlined(studio, words.label, spec);
      const png = await pictureOf(drawings.breed.svg, outlined, effects);
      const marks = [...words.marks, ...(narrow ? (['margin-narrow'] as const) : [])];
      return { ...words, marks, thema, drawings, spec, scene, png };
    }),
  );
}
