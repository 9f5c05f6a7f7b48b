/** Small drawings of each mark, for the legends beside the charts (C07). */
import type { Drawing } from '../domain/drawing.ts';
import type { MarkKind } from '../domain/figure.ts';
import type { Owner } from '../domain/scene.ts';
import type { Studio } from './draw.ts';
import type { Frame } from './frame.ts';
import { estimateLayers } from './mark-layers.ts';
import { emptyRows, type MarkRows, narrowMargin } from './mark-rows.ts';
import { baseSpec, pixel, type Spec } from './spec.ts';
import { writePlain } from './svg.ts';

const WIDTH = 46;
const HEIGHT = 18;
const MIDDLE = WIDTH / 2;

const KINDS: readonly MarkKind[] = [
  'wijk',
  'gemeente',
  'plaats',
  'land',
  'zero',
  'suppressed',
  'bound',
  'missing',
  'indicative',
  'margin-unknown',
  'margin-narrow',
  'break',
];

export function drawLegend(studio: Studio): ReadonlyMap<MarkKind, Drawing> {
  return new Map(
    KINDS.map((kind) => {
      const drawn = studio.engine.draw(legendSpec(kind, studio.frames.breed));
      return [kind, { svg: writePlain(drawn), width: drawn.width, height: drawn.height }];
    }),
  );
}

/** One mark in the middle of a small drawing; the axis counts pixels. */
export function legendSpec(kind: MarkKind, frame: Frame): Spec {
  const scale = { scale: { domain: [0, WIDTH], nice: false, zero: true }, axis: null };
  return {
    ...baseSpec(frame, { form: 'legend', size: frame.size }),
    width: WIDTH,
    height: HEIGHT,
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
    datasets: {
      breaks: kind === 'break' ? [{ x: MIDDLE, y: 0, y2: HEIGHT }] : [],
      ...rowsFor(kind),
    },
    layer: [
      {
        name: 'break',
        data: { name: 'breaks' },
        mark: { type: 'rule', strokeWidth: 1, strokeDash: [2, 3], color: frame.palette.gemeente },
        encoding: { x: pixel('x'), y: pixel('y'), y2: { field: 'y2' } },
      },
      ...estimateLayers(frame, { value: 'x', density: 'roomy', scale }),
    ],
  };
}

function rowsFor(kind: MarkKind): MarkRows {
  const rows = emptyRows();
  const at = HEIGHT / 2;
  const point = (soort: string) => rows.points.push({ value: MIDDLE, at, soort });
  const absent = (soort: string) => rows.absent.push({ value: MIDDLE, at, soort });
  switch (kind) {
    case 'wijk':
      field(rows, 15, 14, 'wijk');
      point('wijk');
      break;
    case 'gemeente':
      field(rows, 11, 11, 'gemeente');
      point('gemeente');
      break;
    case 'plaats':
      field(rows, 11, 11, 'plaats');
      point('plaats');
      break;
    case 'land':
      point('land');
      break;
    case 'indicative':
      rows.fields.push({
        value: MIDDLE - 15,
        tot: MIDDLE + 15,
        from: at - 5,
        to: at + 5,
        soort: 'indicatief',
        wie: 'wijk',
      });
      point('indicatief-wijk');
      break;
    case 'zero':
      point('nul-wijk');
      break;
    case 'suppressed':
      absent('onderdrukt-wijk');
      break;
    case 'bound':
      rows.bounds.push({
        value: MIDDLE - 15,
        tot: MIDDLE + 15,
        from: at - 5,
        to: at + 5,
        soort: 'grens',
        wie: 'wijk',
      });
      break;
    case 'missing':
      absent('ontbreekt-wijk');
      break;
    case 'margin-unknown':
      point('wijk');
      break;
    case 'margin-narrow':
      rows.caps.push({ ...narrowMargin(MIDDLE, at, { field: 8, stem: 0 }, 'wijk') });
      point('wijk');
      break;
    case 'break':
      break;
  }
  return rows;
}

function field(rows: MarkRows, reach: number, height: number, wie: Exclude<Owner, 'land'>): void {
  const [from, to] = [HEIGHT / 2 - height / 2, HEIGHT / 2 + height / 2];
  rows.fields.push({ value: MIDDLE - reach, tot: MIDDLE + reach, from, to, soort: wie, wie });
  for (const value of [MIDDLE - reach, MIDDLE + reach]) rows.caps.push({ value, from, to, wie });
}
