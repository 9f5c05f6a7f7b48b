import type { Frame } from '../../frame.ts';
import { figureRow } from '../../mark-rows.ts';
import type { Reading } from '../../reading.ts';
import { OWN_LOOKS, type Panel, panelLayers, panelSpec, type Row, type Spec } from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { DevelopmentFigure, DevelopmentPanel } from './figure.ts';
import { layersOf } from './layers.ts';
import { datasetsOf, LAYOUTS, type PanelSetting } from './layout.ts';

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
