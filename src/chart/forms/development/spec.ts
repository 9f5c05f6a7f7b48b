import { valueScale } from '../../axis.ts';
import type { Frame, Size } from '../../frame.ts';
import { estimateLayers } from '../../mark-layers.ts';
import { figureRow } from '../../mark-rows.ts';
import type { Reading } from '../../reading.ts';
import {
  type Layer,
  OWN_LOOKS,
  OWN_WEIGHT,
  type Panel,
  panelLayers,
  panelSpec,
  type Row,
  type Spec,
  wordsLayer,
} from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { DevelopmentFigure, DevelopmentPanel } from './figure.ts';

interface Layout {
  /** Panels beside each other. */
  readonly across: number;
  readonly height: number;
  /** Room left of the first panel for the axis. */
  readonly left: number;
  readonly spacing: number;
  /** Room above a panel for its name and the topmost value. */
  readonly top: number;
  readonly bottom: number;
}

const LAYOUTS: Readonly<Record<Size, Layout>> = {
  breed: { across: 3, height: 176, left: 26, spacing: 30, top: 34, bottom: 26 },
  smal: { across: 1, height: 92, left: 26, spacing: 58, top: 32, bottom: 24 },
  druk: { across: 3, height: 87, left: 24, spacing: 32, top: 28, bottom: 20 },
};
/** Four columns of a tabloid sheet (176 mm) in CSS px. */
export const DEVELOPMENT_PRINT_WIDTH = 664;
/** Px that the level lines stay away from a break and from the ends of the panel. */
const GAP = 6;
/** Px of the mark of an absent value above the axis. */
const ABSENT_ABOVE = 9;

/** Through the waves: a panel per owner on one domain; a break is a gap that nothing joins (C06). */
export function developmentSpec(figure: DevelopmentFigure, frame: Frame): Spec {
  const layout = LAYOUTS[frame.size];
  const across = Math.min(layout.across, figure.panels.length);
  const room = frame.width - layout.left - 2 - (layout.across - 1) * layout.spacing;
  const width = Math.floor(room / layout.across);
  const panels = figure.panels.map((panel, index) =>
    drawPanel(figure, panel, { frame, layout, width, suffix: String(index + 1), axis: index % across === 0 }),
  );
  const meta = { form: 'development', size: frame.size, indicator: figure.indicator.code };
  const padding = {
    left: layout.left,
    right: frame.width - layout.left - across * width - (across - 1) * layout.spacing,
    top: layout.top,
    bottom: layout.bottom,
  };
  return panelSpec(frame, meta, { columns: across, spacing: layout.spacing, padding }, panels);
}

interface PanelSetting {
  readonly frame: Frame;
  readonly layout: Layout;
  readonly width: number;
  readonly suffix: string;
  /** This panel shows the labels of the axis of values. */
  readonly axis: boolean;
}

/** The datasets of a panel: names are unique in a drawing. */
function datasetsOf(suffix: string) {
  return {
    panel: `panel${suffix}`,
    figures: `figures${suffix}`,
    stretches: `stretches${suffix}`,
    breaks: `breaks${suffix}`,
  };
}

function drawPanel(figure: DevelopmentFigure, panel: DevelopmentPanel, setting: PanelSetting): Panel {
  const { frame, layout, width, suffix } = setting;
  const data = datasetsOf(suffix);
  const unit = layout.height / (figure.domain.max - figure.domain.min);
  const names = wrap(panel.name, width, (line) => frame.measure(line, frame.text, panel.owner === 'wijk'));
  return {
    view: {
      width,
      height: layout.height,
      resolve: OWN_LOOKS,
      layer: panelLayers(suffix, layersOf(figure, panel, setting)),
    },
    datasets: {
      [data.panel]: [{ owner: panel.owner, name: names.slice(0, 2).join('\n') }],
      [data.figures]: panel.readings.map((reading) => waveRow(reading, panel, frame, unit)),
      [data.stretches]: stretchesOf(figure, panel),
      [data.breaks]: panel.breaks.map((year) => ({ year })),
    },
  };
}

/** A wave: its figure, the line that it is on, and its number above the margin. */
function waveRow(reading: Reading, { lines }: DevelopmentPanel, frame: Frame, unit: number): Row {
  const { value, margin, label, measure } = reading;
  const line = lines.findIndex((years) => years.includes(measure.jaar));
  const top = Math.max(margin?.upper ?? 0, value ?? 0);
  // Above the margin, and above the mark where that sticks out of it.
  const rise = Math.max(6, 11 - (top - (value ?? 0)) * unit);
  return {
    year: measure.jaar,
    ...figureRow(reading, unit),
    ...(line >= 0 && { line }),
    ...(label !== undefined && value !== undefined
      ? { edge: top, rise, plate: frame.measure(label, frame.text, true) + 2 }
      : {}),
  };
}

/** Stretches of comparable waves: what is not comparable stands on another floor. */
function stretchesOf({ waves }: DevelopmentFigure, { breaks }: DevelopmentPanel): Row[] {
  const years = waves.map(({ jaar }) => jaar);
  const starts = years.filter((year, at) => at === 0 || breaks.includes(year));
  return starts.map((from, at) => {
    const next = starts[at + 1];
    const to = years.findLast((year) => next === undefined || year < next) ?? from;
    return { from, to };
  });
}

function layersOf(
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
