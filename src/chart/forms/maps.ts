import type { ChartForm } from '../../domain/figure.ts';
import type { Frame, Size } from '../frame.ts';
import { labelSpot, type Spot } from '../label-spot.ts';
import { type Fit, fitOf, type MapShape, type MapSheet } from '../map-shapes.ts';
import { baseSpec, type Row, type Spec, type TextRow, textLayer } from '../spec.ts';
import { wrap } from '../typeset.ts';

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
      textLayer(frame),
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
      textLayer(frame),
    ],
  };
}

function mapSpec(frame: Frame, fit: Fit, form: ChartForm) {
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
function ownLabel(own: readonly MapShape[], name: string, frame: Frame, fit: Fit): TextRow[] {
  const [spot] = own.map(({ geometry }) => labelSpot(geometry)).toSorted((a, b) => b.room - a.room);
  return spot ? linesAt(spot, name, frame, fit, 'wit') : [];
}

function indexLabel(shape: MapShape, areas: IndexMapFigure['areas'], frame: Frame, fit: Fit): TextRow[] {
  const area = areas.get(shape.gebied);
  if (!area) return [];
  const spot = labelSpot(shape.geometry);
  const named = frame.size === 'smal' ? [] : linesAt(spot, area.name, frame, fit, 'wijk');
  return named.length > 0 ? named : linesAt(spot, String(area.number), frame, fit, 'wijk', true);
}

/** Lines centered on a spot, or nothing when they would leave the area and need not stand there. */
function linesAt(
  spot: Spot,
  text: string,
  frame: Frame,
  fit: Fit,
  ink: TextRow['ink'],
  always = false,
): TextRow[] {
  const measure = (line: string) => frame.measure(line, frame.text, true);
  const words = linesWithin(text, spot.room * fit.scale, frame.lineHeight, measure) ?? (always ? [text] : []);
  const x = spot.x * fit.scale + fit.left;
  const middle = fit.top - spot.y * fit.scale + frame.text * 0.34;
  return words.map((line, index) => ({
    x,
    y: middle + (index - (words.length - 1) / 2) * (frame.lineHeight - 1),
    text: line,
    ink,
    bold: true,
    small: false,
    align: 'center',
  }));
}

/** The name in as few lines as fit in the ellipse of the spot: `room` px to the sides, half of it up and down. */
function linesWithin(
  text: string,
  room: number,
  lineHeight: number,
  measure: (line: string) => number,
): readonly string[] | undefined {
  const longest = Math.max(...text.split(/(?<=[\s-])/).map((word) => measure(word.trim())));
  for (const width of [measure(text), 1.7 * room, longest]) {
    const lines = wrap(text, Math.max(width, longest), measure);
    const wide = Math.max(...lines.map(measure));
    const high = (lines.length - 0.3) * lineHeight;
    if ((wide / 2 / room) ** 2 + (high / room) ** 2 <= 1.1) return lines;
  }
  return undefined;
}
