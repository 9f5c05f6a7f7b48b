import type { Indicator } from '../domain/indicator.ts';
import { axisRoom, gridLayer, gridRows, unitRow, valueAxis, valueScale } from './axis.ts';
import type { Domain } from './domains.ts';
import type { Frame } from './frame.ts';
import { estimateLayers } from './mark-layers.ts';
import { type Density, emptyRows, type MarkRows, placeMarks } from './mark-rows.ts';
import type { Reading } from './reading.ts';
import { ABSENT_AT, noteBeside, type Plot, plotOf, rowBeside, rowStacked } from './rows.ts';
import { baseSpec, plateLayer, type Row, type Spec, type TextRow, textLayer } from './spec.ts';

/** Rows of single figures of one indicator, in blocks with or without a title. */
export interface RowChart {
  /** Name of the form. */
  readonly form: string;
  readonly indicator: Indicator;
  readonly domain: Domain;
  readonly blocks: readonly { readonly title?: string; readonly readings: readonly Reading[] }[];
  readonly density: Density;
}

export function drawRows(chart: RowChart, frame: Frame): Spec {
  const { form, indicator, domain, density } = chart;
  const plot = plotOf(frame, domain);
  const stacked = frame.size === 'smal';
  const { marks, labels, plates, height } = layOut(chart, frame, plot);
  const room = axisRoom(frame);
  const below = stacked ? 20 : 0;
  const unit = unitRow(indicator.eenheid, stacked ? 0 : -plot.left, height + room - 5 + below);
  return {
    ...baseSpec(frame, { form, size: frame.size, indicator: indicator.code }),
    width: plot.width,
    height,
    padding: { left: plot.left, right: plot.right, top: 4, bottom: room + below },
    datasets: {
      grid: gridRows(domain, [{ from: 0, to: height }]),
      ...marks,
      plates,
      labels: [...labels, unit],
    },
    layer: [
      gridLayer(frame, valueAxis(domain, frame, plot.right)),
      ...estimateLayers(frame, { value: 'x', density, scale: valueScale(domain) }),
      plateLayer(frame),
      textLayer(frame),
    ],
  };
}

interface Laid {
  readonly marks: MarkRows;
  readonly labels: TextRow[];
  readonly plates: Row[];
  height: number;
}

function layOut(chart: RowChart, frame: Frame, plot: Plot): Laid {
  const laid: Laid = { marks: emptyRows(), labels: [], plates: [], height: 0 };
  for (const { title, readings } of chart.blocks) {
    if (title !== undefined) addTitle(laid, title, frame, plot);
    for (const reading of readings) addRow(laid, reading, chart, frame, plot);
  }
  return laid;
}

function addRow(laid: Laid, reading: Reading, { domain, density }: RowChart, frame: Frame, plot: Plot): void {
  const stacked = frame.size === 'smal';
  const row = stacked
    ? rowStacked(reading, frame, laid.height)
    : rowBeside(reading, frame, plot, laid.height, density);
  const note = stacked ? undefined : noteBeside(reading, frame, plot, domain, row.at);
  placeMarks(laid.marks, reading, {
    at: row.at,
    origin: domain.min,
    stem: domain.stem,
    density,
    unit: plot.unit,
    absentAt: domain.min + ABSENT_AT / plot.unit,
  });
  laid.labels.push(...row.labels, ...(note?.labels ?? []));
  laid.plates.push(...row.plates, ...(note?.plates ?? []));
  laid.height = row.bottom;
}

/** A title above a block, on white ground where it stands in the plot. */
function addTitle(laid: Laid, text: string, frame: Frame, plot: Plot): void {
  const stacked = frame.size === 'smal';
  const y = laid.height + 12 + frame.text;
  const x = stacked ? 4 : -plot.left;
  laid.labels.push({ x, y, text, ink: 'inkt', bold: true, small: false, align: 'left' });
  if (stacked) {
    const width = frame.measure(text, frame.text, true);
    laid.plates.push({ x: 2, y: y - frame.text, x2: x + width + 4, y2: y + 5 });
  }
  laid.height += 30;
}
