/** From a figure to its drawings: the form's spec at each size, drawn by the engine. */
import type { Drawing } from '../domain/figure.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Engine } from './engine.ts';
import type { DataFigure } from './figures.ts';
import { answersSpec } from './forms/answers.ts';
import { breakdownSpec } from './forms/breakdown.ts';
import { DEVELOPMENT_PRINT_WIDTH, developmentSpec } from './forms/development.ts';
import { levelSpec } from './forms/level.ts';
import { overviewSpec } from './forms/overview.ts';
import { PICTOGRAM_PRINT_WIDTH, pictogramSpec } from './forms/pictogram.ts';
import { registeredSpec } from './forms/registered.ts';
import { reportedSpec } from './forms/reported.ts';
import { smallMultiplesSpec } from './forms/small-multiples.ts';
import { type Frame, frameOf, SIZES, type Size } from './frame.ts';
import type { Outline } from './outline.ts';
import type { Spec } from './spec.ts';
import { writeImage } from './svg.ts';

/** Draws with one engine and the frames of one house style. */
export interface Studio {
  readonly engine: Engine;
  readonly frames: Readonly<Record<Size, Frame>>;
  readonly outline: Outline;
  readonly houseStyle: HouseStyle;
}

export interface Drawings {
  readonly breed: Drawing;
  readonly smal: Drawing;
  readonly druk: Drawing;
}

/** Forms that print wider than one column. */
const PRINT_WIDTHS: Partial<Record<DataFigure['form'], number>> = {
  development: DEVELOPMENT_PRINT_WIDTH,
  pictogram: PICTOGRAM_PRINT_WIDTH,
};

/** The spec of a figure at one size: pure, no Vega involved. */
export function specOf(figure: DataFigure, frame: Frame): Spec {
  switch (figure.form) {
    case 'level':
      return levelSpec(figure, frame);
    case 'overview':
      return overviewSpec(figure, frame);
    case 'development':
      return developmentSpec(figure, frame);
    case 'pictogram':
      return pictogramSpec(figure, frame);
    case 'answers':
      return answersSpec(figure, frame);
    case 'breakdown':
      return breakdownSpec(figure, frame);
    case 'small-multiples':
      return smallMultiplesSpec(figure, frame);
    case 'reported':
      return reportedSpec(figure, frame);
    case 'registered':
      return registeredSpec(figure, frame);
  }
}

/** The frame of a size, with the print width of the form. */
export function frameFor(figure: DataFigure, size: Size, studio: Studio): Frame {
  const width = size === 'druk' ? PRINT_WIDTHS[figure.form] : undefined;
  return width === undefined ? studio.frames[size] : { ...studio.frames[size], width };
}

export interface DrawnFigure {
  readonly drawings: Drawings;
  readonly spec: Spec;
  /** A margin of it is narrower than a pixel at some size, and has the mark of those. */
  readonly narrow: boolean;
}

/** All sizes of one figure under one name. `specAt` gives the spec of a size. */
export function drawAll({ engine }: Studio, label: string, specAt: (size: Size) => Spec): DrawnFigure {
  const [spec, smal, druk] = [specAt('breed'), specAt('smal'), specAt('druk')];
  const drawing = (of: Spec): Drawing => {
    const drawn = engine.draw(of);
    return { svg: writeImage(drawn, label), width: drawn.width, height: drawn.height };
  };
  return {
    drawings: { breed: drawing(spec), smal: drawing(smal), druk: drawing(druk) },
    spec,
    narrow: [spec, smal, druk].some(hasNarrowMargin),
  };
}

function hasNarrowMargin({ datasets }: Spec): boolean {
  return Object.values(datasets).some((rows) => rows.some(({ smal }) => smal === true));
}

/** The drawing of a spec with its text as paths, for a picture that can't bring fonts along. */
export function drawOutlined({ engine, outline }: Studio, label: string, spec: Spec): string {
  return writeImage(engine.draw(spec, outline), label);
}

export function framesOf(houseStyle: HouseStyle): Readonly<Record<Size, Frame>> {
  const [breed, smal, druk] = SIZES.map((size) => frameOf(size, houseStyle));
  if (!breed || !smal || !druk) throw new Error('a size without a frame');
  return { breed, smal, druk };
}
