/** The layers and colors of the answers chart. */
import type { Palette } from '../../../domain/house-style.ts';
import type { Owner } from '../../../domain/scene.ts';
import { centered, dropOf, OWN_WEIGHT, ownInk, upToFirst, wordsLayer } from '../../lettering.ts';
import { ABSENT_AT, rowScale } from '../../rows.ts';
import type { Layer } from '../../spec.ts';
import { HATCHED_BOX } from '../../symbols.ts';
import { keyStep } from './labels.ts';
import { bandsOf, type Setting } from './layout.ts';

/** Width of the box for "weet niet" at the far right, in px. */
const APART = 27;
/** Px between the end of a bar and the sum beside it. */
const SPACE = 6;

/** @param height of the bars, without the key */
export function layersOf(setting: Setting, height: number): Layer[] {
  return [...barLayers(setting), ...wordLayers(setting), ...keyLayers(setting, height)];
}

/** Points left and right of the middle of the neutral answer. */
function pointScale({ reach }: Setting) {
  const scale = { domain: [-reach.left, reach.right] as number[], nice: false, zero: false };
  return { type: 'quantitative', scale, axis: null } as const;
}

function barLayers(setting: Setting): Layer[] {
  const { frame, layout, width } = setting;
  const { palette } = frame;
  const x = pointScale(setting);
  const y = rowScale(bandsOf(layout));
  const right = width + layout.right - 1;
  return [
    {
      name: 'ground-middle',
      data: { values: [{}] },
      mark: { type: 'rule', strokeWidth: 1, color: palette.lijn },
      encoding: { x: { datum: 0, ...x } },
    },
    {
      name: 'part',
      data: { name: 'parts' },
      transform: [{ filter: 'isValid(datum.kind)' }],
      mark: { type: 'bar', orient: 'horizontal', size: layout.bar, strokeWidth: 1.2 },
      encoding: { x: { field: 'from', ...x }, x2: { field: 'to' }, y, ...looksOf(palette) },
    },
    {
      name: 'part-apart',
      data: { name: 'rows' },
      transform: [{ filter: 'isValid(datum.apart)' }],
      mark: {
        type: 'bar',
        orient: 'horizontal',
        size: layout.bar - 1.2,
        fill: palette.wit,
        stroke: palette.land,
        strokeWidth: 1,
        strokeDash: DASHES,
      },
      encoding: { x: { value: right - APART }, x2: { value: right }, y },
    },
    {
      name: 'absent',
      data: { name: 'rows' },
      transform: [{ filter: 'isValid(datum.hidden)' }],
      mark: {
        type: 'point',
        shape: HATCHED_BOX,
        size: 400,
        fill: palette.wit,
        stroke: palette.wijk,
        strokeWidth: 1.2,
        opacity: 1,
        xOffset: ABSENT_AT,
      },
      encoding: { x: { datum: 0, ...x }, y },
    },
  ];
}

function wordLayers(setting: Setting): Layer[] {
  const { frame, layout, width } = setting;
  const { palette } = frame;
  const x = pointScale(setting);
  const y = rowScale(bandsOf(layout));
  const dy = dropOf(frame, 'number');
  const strong = { condition: { test: "indexof(datum.kind, '-sterk') > 0", value: palette.wit } };
  const names = layout.stacked
    ? { y: { ...y, bandPosition: 0 }, dy: { expr: `${-NAME_ABOVE} - ${upToFirst(frame, 'name')}` } }
    : { y, dy: centered(frame, 'name').dy };
  const number = (text: string, encoding: object, mark: object) =>
    wordsLayer(text, {
      data: 'parts',
      text,
      style: 'number',
      encoding: { ...encoding, y },
      mark: { dy, ...mark },
    });
  const head = { expr: `-10 - (${upToFirst(frame, 'head')})` };
  return [
    wordsLayer('names', {
      data: 'rows',
      text: 'name',
      style: 'name',
      encoding: { x: { value: -layout.left }, y: names.y, ...ownInk(frame) },
      mark: { ...OWN_WEIGHT, dy: names.dy },
    }),
    number(
      'label',
      {
        x: { field: 'middle', ...x },
        color: { ...strong, value: palette.inkt },
      },
      { align: 'center' },
    ),
    number('before', { x: { field: 'end', ...x }, ...ownInk(frame) }, { align: 'right', dx: -SPACE }),
    number('after', { x: { field: 'end', ...x }, ...ownInk(frame) }, { dx: SPACE }),
    wordsLayer('apart', {
      data: 'rows',
      text: 'label',
      style: 'number',
      encoding: { x: { value: width + layout.right - APART / 2 }, y, ...ownInk(frame) },
      mark: { align: 'center', dy },
    }),
    wordsLayer('hidden', {
      data: 'rows',
      text: 'hidden',
      style: 'note',
      encoding: { x: { datum: 0, ...x }, y },
      mark: { dx: 2 * ABSENT_AT + 2, dy },
    }),
    wordsLayer('heads', {
      data: 'heads',
      text: 'head',
      style: 'note',
      encoding: { x: { field: 'middle', ...x }, y: { value: 0 } },
      mark: { align: 'center', lineHeight: frame.lineHeight - 1, dy: head },
    }),
    wordsLayer('apart-head', {
      data: 'heads',
      text: 'apart',
      style: 'note',
      encoding: { x: { value: width + layout.right }, y: { value: 0 } },
      mark: {
        align: 'right',
        lineHeight: frame.lineHeight - 1,
        dy: { expr: `-10 - (${upToFirst(frame, 'apart')})` },
      },
    }),
  ];
}

/** Px between a name and the bar below it. */
const NAME_ABOVE = 6;

/** The answers explained below the bars, one on a line. */
function keyLayers({ frame, layout }: Setting, height: number): Layer[] {
  const yOffset = { expr: `18 + (datum.place - 1) * ${keyStep(frame)}` };
  const y = { value: height };
  const [from, to] = [1 - layout.left, 17 - layout.left];
  return [
    {
      name: 'ground-key',
      data: { name: 'key' },
      transform: [{ filter: "datum.kind !== 'apart'" }],
      mark: { type: 'bar', orient: 'horizontal', size: 12, strokeWidth: 1, yOffset },
      encoding: { x: { value: from }, x2: { value: to }, y, ...looksOf(frame.palette) },
    },
    {
      name: 'ground-key-apart',
      data: { name: 'key' },
      transform: [{ filter: "datum.kind === 'apart'" }],
      mark: { type: 'bar', orient: 'horizontal', size: 12, strokeWidth: 1, yOffset, strokeDash: DASHES },
      encoding: { x: { value: from }, x2: { value: to }, y, ...looksOf(frame.palette) },
    },
    wordsLayer('key', {
      data: 'key',
      text: 'answer',
      style: 'note',
      encoding: { x: { value: to + 8 }, y },
      mark: { yOffset, dy: dropOf(frame, 'note') },
    }),
  ];
}

const DASHES = [2, 2];

/** Fill and outline of a part by its kind: whose it is, and how strong the answer. */
function looksOf(palette: Palette) {
  const kinds = partColors(palette);
  const by = (colorOf: (look: PartColor) => string) =>
    ({
      field: 'kind',
      type: 'nominal',
      scale: { domain: kinds.map(({ kind }) => kind), range: kinds.map(colorOf) },
      legend: null,
    }) as const;
  return { fill: by(({ fill }) => fill), stroke: by(({ stroke }) => stroke) };
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
