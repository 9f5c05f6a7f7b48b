import type { ChartFigure, Charts } from '../domain/figure.ts';
import type { Findings } from '../domain/finding.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { type Content, contentOf } from './content.ts';
import { describe } from './describe.ts';
import { drawAll, frameFor, framesOf, type Studio, specOf } from './draw.ts';
import { createEngine } from './engine.ts';
import { drawLegend } from './legend.ts';
import { drawIndexMap, drawLocators } from './maps.ts';
import { outlineOf } from './outline.ts';
import { type Planned, planArea, planThemePage } from './plan.ts';
import { pictureOf } from './png.ts';
import { meterOf } from './typeset.ts';

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
  const areas = new Map<string, readonly ChartFigure[]>();
  for (const gebied of [content.whole, ...content.profiles]) {
    areas.set(gebied.code, await drawPlanned(planArea(content, gebied), gebied.naam, studio, effects));
  }
  const index = drawIndexMap(content, studio);
  return {
    areas,
    themes: await drawThemes(content, studio, effects),
    locators: drawLocators(content, studio),
    ...(index && { index }),
    legend: drawLegend(studio),
  };
}

async function drawThemes(content: Content, studio: Studio, effects: Effects): Promise<Charts['themes']> {
  const themas = new Set([...content.findings.areas.values()].flat().map(({ indicator }) => indicator.thema));
  const themes = new Map<string, readonly ChartFigure[]>();
  for (const thema of themas) {
    const planned = planThemePage(content, thema);
    themes.set(thema, await drawPlanned(planned, content.whole.naam, studio, effects));
  }
  return themes;
}

/** Drawn one after the other, since the engine swaps data in place; the pictures are made side by side. */
function drawPlanned(
  planned: readonly Planned[],
  area: string,
  studio: Studio,
  effects: Effects,
): Promise<readonly ChartFigure[]> {
  const drawn = planned.map(({ thema, figure }) => {
    const words = describe(figure, area);
    const { drawings, spec, outlined } = drawAll(studio, words.label, (size) =>
      specOf(figure, frameFor(figure, size, studio)),
    );
    return { figure: { ...words, form: figure.form, thema, drawings, spec }, outlined };
  });
  return Promise.all(
    drawn.map(async ({ figure, outlined }) => ({ ...figure, png: await pictureOf(outlined, effects) })),
  );
}
