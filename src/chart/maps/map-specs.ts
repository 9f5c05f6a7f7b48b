import type { Frame, Size } from '../frame.ts';
import { dropOf, upToFirst, wordsLayer } from '../lettering.ts';
import { baseSpec, type Layer, type Row, type Spec } from '../spec.ts';
import { wrap } from '../typeset.ts';
import { boxFits, labelSpots, type Spot } from './label-spot.ts';
import { type Fit, fitOf, type MapShape, type MapSheet } from './map-shapes.ts';

/** One filled area in a map of its neighbours: it says where, never how much (C04). */
export interface LocatorMap {
  readonly sheet: MapSheet;
  readonly name: string;
  /** Code of the filled area. */
  readonly code: string;
}

/** All profile areas in one tint; each leads to its page. */
export interface IndexMapFigure {
  readonly sheet: MapSheet;
  readonly areas: ReadonlyMap<string, IndexArea>;
}

export interface IndexArea {
  readonly name: string;
  /** Place in the alphabetical list. */
  readonly number: number;
  /** Address of the page, relative to the front page. */
  readonly href: string;
}

/** Widths of the maps in px; print: two columns of a tabloid sheet less the gutter. */
export const LOCATOR_WIDTHS: Readonly<Record<Size, number>> = { breed: 420, smal: 288, druk: 250 };
export const INDEX_WIDTHS: Readonly<Record<Size, number>> = { breed: 652, smal: 328, druk: 322 };
/** Highest shape of a map, as a share of its width. */
const TALLEST = 0.9;

export function locatorSpec({ sheet, name, code }: LocatorMap, frame: Frame): Spec {
  const fit = fitOf(sheet.box, frame.width, frame.width * TALLEST, 2);
  const { wijk, kaart, wit } = frame.palette;
  const own = sheet.shapes.filter(({ gebied }) => gebied === code);
  const others = sheet.shapes.filter(({ gebied }) => gebied !== code);
  const shapes = [
    ...others.map((shape) => ({ ...featureOf(shape), soort: 'ander' })),
    ...own.map((shape) => ({ ...featureOf(shape), soort: 'eigen' })),
  ];
  return {
    ...mapSpec(frame, fit, 'locator'),
    datasets: { shapes, labels: ownLabel(own, name, frame, fit) },
    layer: [
      {
        name: 'area',
        data: { name: 'shapes' },
        projection: projectionOf(fit),
        mark: {
          type: 'geoshape',
          stroke: wit,
          strokeWidth: frame.width > 300 ? 1.4 : 1,
          strokeJoin: 'round',
        },
        encoding: {
          color: {
            field: 'soort',
            type: 'nominal',
            scale: { domain: ['eigen', 'ander'], range: [wijk, kaart] },
            legend: null,
          },
        },
      },
      labelLayer(frame, fit, wit),
    ],
  };
}

export function indexMapSpec({ sheet, areas }: IndexMapFigure, frame: Frame): Spec {
  const fit = fitOf(sheet.box, frame.width, frame.width * TALLEST, 2);
  const { wijkLicht, wijk, kaart, wit } = frame.palette;
  const shapes = sheet.shapes.map((shape) => {
    const area = areas.get(shape.gebied);
    return {
      ...featureOf(shape),
      soort: area ? 'profiel' : 'ander',
      href: area?.href ?? '',
      naam: area?.name ?? '',
    };
  });
  return {
    ...mapSpec(frame, fit, 'index-map'),
    datasets: { shapes, labels: sheet.shapes.flatMap((shape) => indexLabel(shape, areas, frame, fit)) },
    layer: [
      {
        name: 'area',
        data: { name: 'shapes' },
        projection: projectionOf(fit),
        mark: { type: 'geoshape', strokeWidth: 1.4, strokeJoin: 'round' },
        encoding: {
          fill: {
            field: 'soort',
            type: 'nominal',
            scale: { domain: ['profiel', 'ander'], range: [wijkLicht, kaart] },
            legend: null,
          },
          stroke: {
            field: 'soort',
            type: 'nominal',
            scale: { domain: ['profiel', 'ander'], range: [wijk, wit] },
            legend: null,
          },
          href: { field: 'href', type: 'nominal' },
          description: { field: 'naam', type: 'nominal' },
        },
      },
      labelLayer(frame, fit, frame.palette.wijkDonker),
    ],
  };
}

function mapSpec(frame: Frame, fit: Fit, form: string) {
  return {
    ...baseSpec(frame, { form, size: frame.size }),
    width: frame.width,
    height: Math.ceil(fit.height),
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
  };
}

/** Planar coordinates with north up: no projection, only a fit. */
function projectionOf({ scale, left, top }: Fit) {
  return { type: 'identity' as const, reflectY: true, scale, translate: [left, top] as [number, number] };
}

function featureOf({ gebied, geometry }: MapShape): Row {
  return { type: 'Feature', gebied, geometry };
}

/** The name inside the area, in white, where it fits; else the caption tells it. */
function ownLabel(own: readonly MapShape[], name: string, frame: Frame, fit: Fit): Row[] {
  return own.flatMap(({ geometry }) => {
    const label = labelWithin(geometry, name, frame, fit);
    return label ? [rowOf(label)] : [];
  });
}

/** The name where it fits and the drawing is wide enough; else the number that stands in the list too. */
function indexLabel(
  { gebied, geometry }: MapShape,
  areas: IndexMapFigure['areas'],
  frame: Frame,
  fit: Fit,
): Row[] {
  const area = areas.get(gebied);
  if (!area) return [];
  const named = frame.size === 'smal' ? undefined : labelWithin(geometry, area.name, frame, fit);
  const spot = labelSpots(geometry)[1] ?? { x: 0, y: 0 };
  return [rowOf(named ?? { spot, lines: [String(area.number)] })];
}

interface Label {
  readonly spot: Spot;
  readonly lines: readonly string[];
}

/** Px that stay free between words and border, both sides together: rather much, else a little. */
const CLEARANCES = [12, 5] as const;

/** The name in as few lines as lie inside the area, without breaking a word. */
function labelWithin(
  geometry: MapShape['geometry'],
  name: string,
  frame: Frame,
  fit: Fit,
): Label | undefined {
  const measure = (line: string) => frame.measure(line, frame.text, true);
  const longest = Math.max(...name.split(/(?<=[\s-])/).map((word) => measure(word.trim())));
  const whole = measure(name);
  const widths = [whole, whole * 0.6, whole * 0.45, longest].map((width) => Math.max(width, longest));
  const labels = widths.flatMap((width) => {
    const lines = wrap(name, width, measure);
    return labelSpots(geometry).map((spot) => ({ spot, lines }));
  });
  const fits = ({ spot, lines }: Label, clearance: number) => {
    const wide = Math.max(...lines.map(measure)) + clearance;
    const high = (lines.length - 0.3) * frame.lineHeight + clearance / 2;
    return boxFits(geometry, spot, wide / fit.scale, high / fit.scale);
  };
  for (const clearance of CLEARANCES) {
    const found = labels.find((label) => fits(label, clearance));
    if (found) return found;
  }
  return undefined;
}

/** A name at its spot in map units. */
function rowOf({ spot: { x, y }, lines }: Label): Row {
  return { x, y, name: lines.join('\n') };
}

/** Names on the map, the middle of their lines at their spots. */
function labelLayer(frame: Frame, fit: Fit, color: string): Layer {
  return {
    ...wordsLayer('names', {
      data: 'labels',
      text: 'name',
      style: 'number',
      encoding: {
        longitude: { field: 'x', type: 'quantitative' },
        latitude: { field: 'y', type: 'quantitative' },
      },
      mark: {
        color,
        align: 'center',
        lineHeight: frame.lineHeight - 1,
        dy: { expr: `${dropOf(frame, 'number')} - ${upToFirst(frame, 'name')} / 2` },
      },
    }),
    projection: projectionOf(fit),
  };
}
