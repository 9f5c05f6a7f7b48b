import type { ChartFigure, Charts } from '../domain/figure.ts';
import type { Findings } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { inTurns } from '../in-turns.ts';
import { type Content, contentOf } from './content.ts';
import { describe } from './describe.ts';
import { drawnOnce, drawOutlined, framesOf, type Studio, specsOf } from './draw.ts';
import { createEngine } from './engine.ts';
import { drawLegend } from './legend.ts';
import { drawIndexMap, drawLocators } from './maps/maps.ts';
import { outlineOf } from './outline.ts';
import { type Planned, planArea, planThemePage } from './plan.ts';
import { pictureOf } from './png.ts';
import { meterOf } from './typeset.ts';
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
  const studio: Studio = {
    engine: createEngine(meterOf(houseStyle)),
    frames: framesOf(houseStyle),
    outline: outlineOf(houseStyle),
    houseStyle,
  };
  const pages = [content.whole, ...content.profiles];
  const areas = await inTurns(pages, effects.jobs, async (gebied) => {
    const figures = await drawPlanned(planArea(content, gebied), aboutOf(content, gebied), studio, effects);
    return [gebied.code, figures] as const;
  });
  const index = drawIndexMap(content, studio);
  return {
    areas: new Map(areas),
    themes: await drawThemes(content, studio, effects),
    locators: await drawLocators(content, studio, effects),
    ...(index && { index }),
    legend: drawLegend(studio),
  };
}

async function drawThemes(content: Content, studio: Studio, effects: Effects): Promise<Charts['themes']> {
  const themas = new Set([...content.findings.areas.values()].flat().map(({ indicator }) => indicator.thema));
  const pages = await inTurns([...themas], effects.jobs, async (thema) => {
    const planned = planThemePage(content, thema);
    return [thema, await drawPlanned(planned, aboutOf(content, content.whole), studio, effects)] as const;
  });
  return new Map(pages);
}

const aboutOf = ({ survey: { onderzoek } }: Content, { naam }: Gebied): About => ({ area: naam, onderzoek });

/** The figures of one page, each with its picture. */
async function drawPlanned(
  planned: readonly Planned[],
  about: About,
  studio: Studio,
  effects: Effects,
): Promise<readonly ChartFigure[]> {
  const sheets = planned.map(({ thema, figure }) => {
    const words = describe(figure, about);
    return { thema, words, specs: specsOf(figure, studio), label: words.label };
  });
  const drawn = await drawnOnce(sheets, studio, effects);
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
