/** Small drawings of each mark, for the legends beside the charts (C07). */
import type { Drawing } from '../domain/drawing.ts';
import type { MarkKind } from '../domain/figure.ts';
import type { Studio } from './draw.ts';
import type { Frame } from './frame.ts';
import { estimateLayers } from './mark-layers.ts';
import { type Density, NARROW } from './mark-rows.ts';
import { rowScale } from './rows.ts';
import { baseSpec, type Row, type Spec } from './spec.ts';
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
  const y = rowScale({ head: 0, band: HEIGHT });
  // A stroke through the mark is as high as the drawing where rows stand close, and higher where they don't.
  const density: Density = kind === 'margin-narrow' ? 'dense' : 'roomy';
  return {
    ...baseSpec(frame, { form: 'legend', size: frame.size }),
    width: WIDTH,
    height: HEIGHT,
    padding: { left: 0, right: 0, top: 0, bottom: 0 },
    datasets: { figures: rowsFor(kind) },
    layer: [
      {
        name: 'break',
        data: { name: 'figures' },
        transform: [{ filter: "datum.kind === 'break'" }],
        mark: { type: 'rule', strokeWidth: 1, strokeDash: [2, 3], color: frame.palette.gemeente },
        encoding: { x: { value: MIDDLE } },
      },
      ...estimateLayers(frame, {
        data: 'figures',
        value: 'x',
        density,
        scale,
        across: { y },
        absentAt: MIDDLE,
      }),
    ],
  };
}

function rowsFor(kind: MarkKind): Row[] {
  const own = { row: 1, owner: 'wijk', kind: 'value', mark: 'wijk', value: MIDDLE } as const;
  const { value: _value, ...hidden } = own;
  switch (kind) {
    case 'wijk':
      return [{ ...own, ...margin(15) }];
    case 'gemeente':
    case 'plaats':
      return [{ ...own, owner: kind, mark: kind, ...margin(11) }];
    case 'land':
      return [{ ...own, owner: kind, mark: kind }];
    case 'indicative':
      return [{ ...own, kind, mark: 'indicative-wijk', ...margin(15) }];
    case 'zero':
      return [{ ...own, mark: 'zero-wijk' }];
    case 'suppressed':
    case 'missing':
      return [{ ...hidden, kind: 'absent', mark: `${kind}-wijk` }];
    case 'bound':
      return [{ ...hidden, kind, ...margin(15) }];
    case 'margin-unknown':
      return [own];
    case 'margin-narrow':
      return [{ ...own, ...margin(0), ...NARROW }];
    case 'break':
      return [{ row: 1, kind }];
  }
}

const margin = (reach: number) => ({ low: MIDDLE - reach, high: MIDDLE + reach });
