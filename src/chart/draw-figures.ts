/** Draws the figures of one page at a time, and the maps; opened where something was not drawn before. */
import type { ChartFigure, Charts } from '../domain/figure.ts';
import type { Findings } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { type Content, contentOf } from './content.ts';
import { describe } from './describe.ts';
import { drawOutlined, openStudio, type Studio, specsOf } from './draw.ts';
import { type Drawer, openDrawer } from './draw-pages.ts';
import { drawLegend } from './legend.ts';
import { drawIndexMap, drawLocators } from './maps/maps.ts';
import { type Planned, planArea, planThemePage } from './plan.ts';
import { pictureOf } from './png.ts';
import type { About } from './words-nl.ts';

/** What is drawn once for the whole site. */
export type SiteDrawings = Pick<Charts, 'locators' | 'index' | 'legend'>;

export interface DrawingRoom {
  /** The figures of an area's page. */
  area(gebied: Gebied): Promise<readonly ChartFigure[]>;
  /** The figures of a theme's page. */
  theme(thema: string): Promise<readonly ChartFigure[]>;
  site(): Promise<SiteDrawings>;
  close(): Promise<void>;
}

export function openDrawingRoom(
  survey: Survey,
  findings: Findings,
  houseStyle: HouseStyle,
  effects: Effects,
): DrawingRoom {
  const content = contentOf(survey, findings);
  const studio = openStudio(houseStyle);
  const drawer = openDrawer(studio, effects);
  const room = { studio, drawer, effects };
  return {
    area: (gebied) => drawPlanned(planArea(content, gebied), aboutOf(content, gebied), room),
    theme: (thema) => drawPlanned(planThemePage(content, thema), aboutOf(content, content.whole), room),
    async site() {
      const index = drawIndexMap(content, studio);
      return {
        locators: await drawLocators(content, studio, effects),
        ...(index && { index }),
        legend: drawLegend(studio),
      };
    },
    close: () => drawer.close(),
  };
}

interface Room {
  readonly studio: Studio;
  readonly drawer: Drawer;
  readonly effects: Effects;
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
