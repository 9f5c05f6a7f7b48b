/** The layers of one panel of the development chart. */
import { valueScale } from '../../axis.ts';
import type { Frame } from '../../frame.ts';
import { OWN_WEIGHT, wordsLayer } from '../../lettering.ts';
import { estimateLayers } from '../../mark-layers.ts';
import type { Layer } from '../../spec.ts';
import type { DevelopmentFigure, DevelopmentPanel } from './figure.ts';
import { datasetsOf, type Layout, type PanelSetting } from './layout.ts';

/** Px that the level lines stay away from a break and from the ends of the panel. */
const GAP = 6;
/** Px of the mark of an absent value above the axis. */
const ABSENT_ABOVE = 9;

/** From back to front: grid, break, line, marks, words. */
export function layersOf(
  figure: DevelopmentFigure,
  panel: DevelopmentPanel,
  { frame, layout, suffix, axis }: PanelSetting,
): Layer[] {
  const { domain } = figure;
  const { palette } = frame;
  const data = datasetsOf(suffix);
  // Every second grid line has a label: the axis stays quiet.
  const values = domain.ticks.filter((_, index) => index % 2 === 0);
  const looks = {
    orient: 'left',
    values,
    tickCount: values.length,
    labelPadding: 6,
    labelBaseline: 'middle',
  };
  const y = { type: 'quantitative', ...valueScale(domain), axis: axis ? looks : null } as const;
  const x = yearScale(figure, layout);
  const color = { ...palette, plaats: palette.gemeente }[panel.owner];
  return [
    gridLayer(figure, frame, data.stretches, { x, y }),
    {
      name: 'break',
      data: { name: data.breaks },
      mark: { type: 'rule', strokeWidth: 1, strokeDash: [2, 3], color: palette.gemeente },
      encoding: {
        x: { ...x, bandPosition: 0 },
        y: { value: -GAP },
        y2: { value: layout.height + GAP },
      },
    },
    {
      name: 'line',
      data: { name: data.figures },
      transform: [{ filter: 'isValid(datum.line)' }],
      mark: { type: 'line', strokeWidth: panel.owner === 'wijk' ? 2 : 1.4, color },
      encoding: { x, y: { field: 'value', ...y } as object, detail: { field: 'line', type: 'nominal' } },
    },
    numberGround(frame, data.figures, { x, y }),
    ...estimateLayers(frame, {
      data: data.figures,
      value: 'y',
      density: 'dense',
      scale: y,
      across: { x },
      absentAt: layout.height - ABSENT_ABOVE,
    }),
    ...wordLayers(frame, layout, panel, { data, x, y }),
  ];
}

/** The waves on x, with a label each: "’21". A wave that a panel lacks keeps its place. */
function yearScale({ waves }: DevelopmentFigure, { bottom }: Layout) {
  return {
    field: 'year',
    type: 'ordinal',
    scale: { type: 'band', domain: waves.map(({ jaar }) => jaar), padding: 0 },
    axis: {
      orient: 'bottom',
      labelAngle: 0,
      labelPadding: bottom - 6,
      labelExpr: "'’' + slice(toString(datum.value), -2)",
    },
  } as const;
}

interface Scales {
  readonly x: ReturnType<typeof yearScale>;
  readonly y: object;
}

/** Level lines at the ticks of the axis, along each stretch of comparable waves. */
function gridLayer({ domain }: DevelopmentFigure, { palette }: Frame, data: string, { x, y }: Scales): Layer {
  const begin = { test: `datum.tick === ${domain.min}`, value: palette.grijs };
  return {
    name: 'ground-grid',
    data: { name: data },
    transform: [{ calculate: JSON.stringify(domain.ticks), as: 'tick' }, { flatten: ['tick'] }],
    mark: { type: 'rule', strokeWidth: 0.8, xOffset: GAP, x2Offset: -GAP },
    encoding: {
      x: { ...x, field: 'from', bandPosition: 0 },
      x2: { field: 'to', bandPosition: 1 },
      y: { field: 'tick', ...y } as object,
      color: { condition: begin, value: palette.lijn },
    },
  };
}

/** White ground, so that a grid line never runs through a number. */
function numberGround(frame: Frame, data: string, { x, y }: Scales): Layer {
  return {
    name: 'ground-plates',
    data: { name: data },
    transform: [{ filter: 'isValid(datum.edge)' }],
    mark: {
      type: 'bar',
      orient: 'vertical',
      width: { expr: 'datum.plate' },
      fill: frame.palette.wit,
      yOffset: { expr: '2 - datum.rise' },
      y2Offset: { expr: `${-0.76 * frame.text} - datum.rise` },
    },
    encoding: { x, y: { field: 'edge', ...y } as object, y2: { field: 'edge' } },
  };
}

/** The panel's name above it, and the numbers above the margins; a wave without one has its mark only. */
function wordLayers(
  frame: Frame,
  { top }: Layout,
  { owner }: DevelopmentPanel,
  { data, x, y }: Scales & { readonly data: ReturnType<typeof datasetsOf> },
): Layer[] {
  const color = owner === 'wijk' ? frame.palette.wijkDonker : frame.palette.grijs;
  return [
    wordsLayer('names', {
      data: data.panel,
      text: 'name',
      style: 'name',
      encoding: { x: { value: 0 }, y: { value: frame.text - 2 - top } },
      mark: { color, ...OWN_WEIGHT },
    }),
    wordsLayer('values', {
      data: data.figures,
      text: 'label',
      style: 'number',
      filter: 'isValid(datum.edge)',
      encoding: { x, y: { field: 'edge', ...y } },
      mark: { color, align: 'center', dy: { expr: '-datum.rise' } },
    }),
  ];
}
