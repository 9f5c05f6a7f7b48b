/** From a figure to its drawings: the form's spec at each size, drawn by the engine. */
import type { Drawing } from '../domain/drawing.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Scene } from '../domain/scene.ts';
import type { Engine } from './engine.ts';
import type { Figure } from './form.ts';
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

/** The spec of a figure at one size: pure, no Vega involved. */
export function specOf({ form, content }: Figure, size: Size, { frames }: Pick<Studio, 'frames'>): Spec {
  const width = size === 'druk' ? form.printWidth : undefined;
  return form.spec(content, width === undefined ? frames[size] : { ...frames[size], width });
}

export interface DrawnFigure {
  readonly drawings: Drawings;
  readonly spec: Spec;
  /** Of the wide drawing, as the spec. */
  readonly scene: Scene;
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
    scene: engine.read(spec),
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
