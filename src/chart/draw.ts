/** From a figure to its drawings: the form's spec at each size, drawn by the engine. */
import type { Drawing } from '../domain/drawing.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Scene } from '../domain/scene.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Figure } from './form.ts';
import { type Frame, frameOf, SIZES, type Size } from './frame.ts';
import { NARROW } from './mark-rows.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Spec } from './spec.ts';
import { type Finished, writeImage } from './svg.ts';
import { meterOf } from './typeset.ts';

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

/** The spec of a figure at one size: pure, no Vega involved. */
export function specOf({ form, content }: Figure, size: Size, { frames }: Pick<Studio, 'frames'>): Spec {
  const width = size === 'druk' ? form.printWidth : undefined;
  return form.spec(content, width === undefined ? frames[size] : { ...frames[size], width });
}

export type Specs = Readonly<Record<Size, Spec>>;

/** The specs of a figure at every size. */
export function specsOf(figure: Figure, studio: Pick<Studio, 'frames'>): Specs {
  const at = (size: Size) => specOf(figure, size, studio);
  return { breed: at('breed'), smal: at('smal'), druk: at('druk') };
}

export interface DrawnFigure {
  readonly drawings: Drawings;
  /** Of the wide drawing. */
  readonly scene: Scene;
  /** A margin of it is narrower than a pixel at some size, and has the mark of those. */
  readonly narrow: boolean;
}

/** What is drawn, under its accessible name. */
export interface Sheet {
  readonly label: string;
  readonly specs: Specs;
}

/** All sizes of one figure under one name. */
export function drawAll({ engine }: Pick<Studio, 'engine'>, { label, specs }: Sheet): DrawnFigure {
  const drawing = (drawn: Finished): Drawing => ({
    svg: writeImage(drawn, label),
    width: drawn.width,
    height: drawn.height,
  });
  const { drawn, scene } = engine.depict(specs.breed);
  return {
    drawings: {
      breed: drawing(drawn),
      smal: drawing(engine.draw(specs.smal)),
      druk: drawing(engine.draw(specs.druk)),
    },
    scene,
    narrow: Object.values(specs).some(hasNarrowMargin),
  };
}

function hasNarrowMargin({ datasets }: Spec): boolean {
  return Object.values(datasets).some((rows) => rows.some(({ narrow }) => narrow === NARROW.narrow));
}

/** The drawing of a spec with its text as paths, for a picture that can't bring fonts along. */
export function drawOutlined({ engine, outline }: Studio, label: string, spec: Spec): string {
  return writeImage(engine.draw(spec, outline), label);
}

/** Everything that is needed to draw in one house style. */
export function openStudio(houseStyle: HouseStyle): Studio {
  return {
    engine: createEngine(meterOf(houseStyle)),
    frames: framesOf(houseStyle),
    outline: outlineOf(houseStyle),
    houseStyle,
  };
}

export function framesOf(houseStyle: HouseStyle): Readonly<Record<Size, Frame>> {
  const [breed, smal, druk] = SIZES.map((size) => frameOf(size, houseStyle));
  if (!breed || !smal || !druk) throw new Error('a size without a frame');
  return { breed, smal, druk };
}
