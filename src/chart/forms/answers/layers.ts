/** The layers and colors of the answers chart. */
import type { Palette } from '../../../domain/house-style.ts';
import type { Owner } from '../../../domain/scene.ts';
import type { Frame } from '../../frame.ts';
import { type Layer, pixel, textLayer } from '../../spec.ts';
import { HATCHED_BOX } from '../../symbols.ts';
import type { AnswersFigure } from './figure.ts';

export function layersOf(frame: Frame, reach: AnswersFigure['reach']): Layer[] {
  const { palette } = frame;
  const kinds = partColors(palette);
  const x = {
    field: 'value',
    type: 'quantitative' as const,
    scale: { domain: [-reach.left, reach.right] as number[], nice: false, zero: false },
    axis: null,
  };
  const fill = {
    field: 'soort',
    type: 'nominal',
    scale: { domain: kinds.map(({ kind }) => kind), range: kinds.map((look) => look.fill) },
    legend: null,
  } as const;
  const stroke = {
    field: 'soort',
    type: 'nominal',
    scale: { domain: kinds.map(({ kind }) => kind), range: kinds.map((look) => look.stroke) },
    legend: null,
  } as const;
  const dashes = { expr: "datum.soort === 'apart' ? [2, 2] : [1, 0]" };
  return [
    {
      name: 'ground-middle',
      data: { name: 'middle' },
      mark: { type: 'rule', strokeWidth: 1, color: palette.lijn },
      encoding: { x, y: pixel('from'), y2: { field: 'to' } },
    },
    {
      name: 'part',
      data: { name: 'parts' },
      mark: { type: 'rect', strokeWidth: 1.2 },
      encoding: { x, x2: { field: 'tot' }, y: pixel('from'), y2: { field: 'to' }, fill, stroke },
    },
    {
      name: 'part-apart',
      data: { name: 'apart' },
      mark: { type: 'rect', fill: palette.wit, stroke: palette.land, strokeWidth: 1, strokeDash: [2, 2] },
      encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y'), y2: { field: 'y2' } },
    },
    {
      name: 'ground-key',
      data: { name: 'key' },
      mark: { type: 'rect', strokeWidth: 1, strokeDash: dashes },
      encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y'), y2: { field: 'y2' }, fill, stroke },
    },
    {
      name: 'absent',
      data: { name: 'hidden' },
      mark: {
        type: 'point',
        shape: HATCHED_BOX,
        size: 400,
        fill: palette.wit,
        stroke: palette.wijk,
        strokeWidth: 1.2,
        opacity: 1,
      },
      encoding: { x: pixel('x'), y: pixel('y') },
    },
    textLayer(frame),
  ];
}

interface PartColor {
  readonly kind: string;
  readonly fill: string;
  readonly stroke: string;
}

/** Strong answers in the owner's own color, weak ones in its middle tone, neutral white with an outline. */
function partColors(palette: Palette): readonly PartColor[] {
  const tones: readonly (readonly [Owner, string, string])[] = [
    ['wijk', palette.wijk, palette.wijkMidden],
    ['gemeente', palette.gemeente, palette.gemeenteMidden],
    ['land', palette.landDonker, palette.landMidden],
  ];
  return [
    ...tones.flatMap(([owner, strong, weak]) => [
      { kind: `${owner}-sterk`, fill: strong, stroke: palette.wit },
      { kind: `${owner}-zwak`, fill: weak, stroke: palette.wit },
      { kind: `${owner}-midden`, fill: palette.wit, stroke: strong },
    ]),
    { kind: 'apart', fill: palette.wit, stroke: palette.land },
  ];
}
