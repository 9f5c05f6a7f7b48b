import type { Frame, Size } from '../../frame.ts';
import { estimateLayers } from '../../mark-layers.ts';
import { emptyRows, placeMarks } from '../../mark-rows.ts';
import type { Reading } from '../../reading.ts';
import {
  type Layer,
  OWN_LOOKS,
  type Panel,
  panelLayers,
  panelSpec,
  pixel,
  plateLayer,
  type Row,
  type Spec,
  type TextRow,
  textLayer,
} from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { DevelopmentFigure, DevelopmentPanel } from './figure.ts';
import { columnsOf, type Stretch } from './waves.ts';

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
  /** This panel shows the axis labels. */
  readonly axis: boolean;
}

function drawPanel(figure: DevelopmentFigure, panel: DevelopmentPanel, setting: PanelSetting): Panel {
  const { frame, layout, width, suffix } = setting;
  const { domain } = figure;
  const unit = layout.height / (domain.max - domain.min);
  const columns = columnsOf(figure.waves, panel.breaks, width);
  const xOf = (jaar: number) => columns.places.get(jaar) ?? 0;
  const marks = emptyRows();
  for (const reading of panel.readings) {
    const at = xOf(reading.measure.jaar);
    placeMarks(marks, reading, {
      at,
      origin: domain.min,
      stem: false,
      density: 'dense',
      unit,
      absentAt: domain.min + 9 / unit,
    });
  }
  const values = panel.readings.flatMap((reading) =>
    valueRow(reading, figure, setting, xOf(reading.measure.jaar), unit),
  );
  const rows: Record<string, Row[]> = {
    plates: values.map(({ x, y, text }) => plateBehind(x, y, frame.measure(text, frame.text, true), frame)),
    grid: gridRows(figure, columns.stretches),
    breaks: columns.breaks.map((x) => ({ x, y: -6, y2: layout.height + 6 })),
    lines: lineRows(panel, xOf),
    ...marks,
    labels: [
      ...nameRows(panel, setting),
      ...figure.waves.map(({ jaar }) => yearRow(jaar, xOf(jaar), layout.height + layout.bottom - 6)),
      ...values,
    ],
  };
  return {
    view: {
      width,
      height: layout.height,
      resolve: OWN_LOOKS,
      layer: panelLayers(suffix, layersOf(figure, panel, setting)),
    },
    datasets: Object.fromEntries(Object.entries(rows).map(([name, data]) => [`${name}${suffix}`, data])),
  };
}

function layersOf(
  figure: DevelopmentFigure,
  panel: DevelopmentPanel,
  { frame, suffix, axis }: PanelSetting,
): Layer[] {
  const { domain } = figure;
  const scale = { domain: [domain.min, domain.max], nice: false, zero: domain.min === 0 };
  // Every second grid line has a label: the axis stays quiet.
  const values = domain.ticks.filter((_, index) => index % 2 === 0);
  const shown = {
    orient: 'left',
    values,
    tickCount: values.length,
    labelPadding: 6,
    labelBaseline: 'middle',
  } as const;
  const y = { field: 'value', type: 'quantitative', scale, axis: axis ? shown : null } as const;
  const { palette } = frame;
  const { wijk, gemeente, land } = palette;
  const color = { wijk, gemeente, plaats: gemeente, land }[panel.owner];
  return [
    {
      name: 'ground-grid',
      data: { name: `grid${suffix}` },
      mark: {
        type: 'rule',
        strokeWidth: 0.8,
        color: { expr: `datum.soort === 'begin' ? '${palette.grijs}' : '${palette.lijn}'` },
      },
      encoding: {
        x: pixel('x'),
        x2: { field: 'x2' },
        y,
      },
    },
    {
      name: 'break',
      data: { name: `breaks${suffix}` },
      mark: { type: 'rule', strokeWidth: 1, strokeDash: [2, 3], color: palette.gemeente },
      encoding: { x: pixel('x'), y: pixel('y'), y2: { field: 'y2' } },
    },
    {
      name: 'line',
      data: { name: `lines${suffix}` },
      mark: { type: 'line', strokeWidth: panel.owner === 'wijk' ? 2 : 1.4, color },
      encoding: {
        x: pixel('x'),
        y,
        detail: { field: 'lijn', type: 'nominal' },
      },
    },
    plateLayer(frame, suffix),
    ...estimateLayers(frame, {
      value: 'y',
      density: 'dense',
      scale: { scale, axis: axis ? shown : null },
      panel: suffix,
    }),
    textLayer(frame, suffix),
  ];
}

/** Lines run level between the breaks only: what is not comparable stands on another floor. */
function gridRows({ domain }: DevelopmentFigure, stretches: readonly Stretch[]): Row[] {
  return domain.ticks.flatMap((value) =>
    stretches.map(({ from, to }) => ({
      value,
      x: from,
      x2: to,
      soort: value === domain.min ? 'begin' : 'raster',
    })),
  );
}

/** Points of the lines: runs of three or more waves. */
function lineRows(panel: DevelopmentPanel, xOf: (jaar: number) => number): Row[] {
  const values = new Map(panel.readings.map((reading) => [reading.measure.jaar, reading.value]));
  return panel.lines.flatMap((years, lijn) =>
    years.flatMap((jaar) => {
      const value = values.get(jaar);
      return value === undefined ? [] : [{ x: xOf(jaar), value, lijn }];
    }),
  );
}

function nameRows({ name, owner }: DevelopmentPanel, { frame, layout, width }: PanelSetting): TextRow[] {
  const bold = owner === 'wijk';
  const lines = wrap(name, width, (line) => frame.measure(line, frame.text, bold)).slice(0, 2);
  const last = -layout.top + frame.text - 2;
  return lines.map((text, line) => ({
    x: 0,
    y: last - (lines.length - 1 - line) * frame.lineHeight + (lines.length - 1) * frame.lineHeight,
    text,
    ink: bold ? 'wijk' : 'grijs',
    bold,
    small: false,
    align: 'left',
  }));
}

function yearRow(jaar: number, x: number, y: number): TextRow {
  const text = `’${String(jaar % 100).padStart(2, '0')}`;
  return { x, y, text, ink: 'grijs', bold: false, small: true, align: 'center' };
}

/** The value above the margin; hidden and missing waves have their mark only, explained in the legend. */
function valueRow(
  reading: Reading,
  { domain }: DevelopmentFigure,
  setting: PanelSetting,
  x: number,
  unit: number,
): TextRow[] {
  if (reading.label === undefined) return [];
  const above = (value: number) => setting.layout.height - (value - domain.min) * unit;
  const y = Math.min(above(reading.margin?.upper ?? domain.min), above(reading.value ?? domain.min) - 5) - 6;
  const ink = reading.owner === 'wijk' ? 'wijk' : 'grijs';
  return [{ x, y, text: reading.label, ink, bold: true, small: false, align: 'center' }];
}

/** White ground, so that a grid line never runs through a number. */
function plateBehind(x: number, y: number, width: number, frame: Frame): Row {
  return { x: x - width / 2 - 1, x2: x + width / 2 + 1, y: y - frame.text * 0.76, y2: y + 2 };
}
