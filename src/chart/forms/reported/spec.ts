import { complementOf } from '../../../domain/bound.ts';
import { OWNERS, type Subject } from '../../../domain/scene.ts';
import { axisRoom, unitRow } from '../../axis.ts';
import type { Frame } from '../../frame.ts';
import { noteOf, type Reading, subjectOf } from '../../reading.ts';
import { baseSpec, type Layer, pixel, type Row, type Spec, type TextRow, textLayer } from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import { shortName } from '../../words-nl.ts';
import type { ReportedFigure } from './figure.ts';

/** Whole bars of a hundred victims: filled who told the police, open who did not; the margin under the bar. */
export function reportedSpec(figure: ReportedFigure, frame: Frame): Spec {
  const small = frame.size === 'druk';
  const stacked = frame.size === 'smal';
  const left = stacked ? 2 : small ? 100 : 150;
  const width = frame.width - left - 2;
  const setting: Setting = { frame, left, width, bar: small ? 18 : 24, stacked };
  const drawn: Drawn = { bars: [], margins: [], labels: [] };
  let top = 0;
  for (const { indicator, readings } of figure.rows) {
    const y = top + frame.text + 2;
    drawn.labels.push({
      x: -left,
      y,
      text: shortName(indicator),
      ink: 'inkt',
      bold: true,
      small: false,
      align: 'left',
    });
    top += frame.text + 14;
    for (const reading of readings)
      top = drawBar(drawn, reading, subjectOf(reading, indicator.code), setting, top);
    top += 10;
  }
  const room = axisRoom(frame);
  drawn.labels.push({ ...unitRow('procent', -left, top + room - 8), text: figure.as });
  const first = figure.rows[0]?.indicator;
  return {
    ...baseSpec(frame, { form: 'reported', size: frame.size, ...(first && { indicator: first.code }) }),
    width,
    height: top,
    padding: { left, right: 2, top: 2, bottom: room },
    datasets: { bars: drawn.bars, margins: drawn.margins, labels: drawn.labels },
    layer: [...barLayers(frame), textLayer(frame)],
  };
}

interface Setting {
  readonly frame: Frame;
  readonly left: number;
  readonly width: number;
  readonly bar: number;
  readonly stacked: boolean;
}

interface Drawn {
  readonly bars: Row[];
  readonly margins: Row[];
  readonly labels: TextRow[];
}

/** Gives the bottom of the row in px. */
function drawBar(drawn: Drawn, reading: Reading, figuur: Subject, setting: Setting, top: number): number {
  const { frame, left, bar, stacked } = setting;
  const bold = reading.owner === 'wijk';
  const room = stacked ? frame.width - 4 : left - 14;
  const names = wrap(reading.name, room, (line) => frame.measure(line, frame.text, bold)).slice(0, 2);
  const from = top + (stacked ? names.length * frame.lineHeight + 2 : 0);
  const middle = from + bar / 2 + frame.text * 0.34;
  const firstName = stacked ? top + frame.text - 2 : middle - ((names.length - 1) * frame.lineHeight) / 2;
  for (const [line, text] of names.entries()) {
    const y = firstName + line * frame.lineHeight;
    drawn.labels.push({ x: -left, y, text, ink: bold ? 'wijk' : 'grijs', bold, small: false, align: 'left' });
  }
  const { shown } = reading.measure;
  const value = shown?.number ?? 0;
  drawn.bars.push({ value: 0, tot: 100, from, to: from + bar, soort: 'niet', wie: reading.owner, figuur });
  if (!shown) {
    drawn.labels.push(inBar(10, middle, noteOf(reading), 'grijs', 'left'));
    return from + bar + 14;
  }
  drawn.bars.push({ value: 0, tot: value, from, to: from + bar, soort: 'wel', wie: reading.owner, figuur });
  drawn.labels.push(...barLabels(reading, value, setting, middle));
  if (reading.margin) {
    const y = from + bar + 6;
    const [lower, upper] = [reading.margin.lower, reading.margin.upper];
    drawn.margins.push({ value: lower, tot: upper, y, y2: y, wie: reading.owner, figuur });
    for (const end of [lower, upper])
      drawn.margins.push({ value: end, tot: end, y: y - 4, y2: y + 4, wie: reading.owner, figuur });
  }
  return from + bar + 22;
}

/** "27 wel" in the filled part and "73 niet" in the open part, where they fit. */
function barLabels(reading: Reading, value: number, { frame, width }: Setting, y: number): TextRow[] {
  const split = (value / 100) * width;
  const { shown } = reading.measure;
  const [yes, no] = shown ? [`${shown.short} wel`, `${complementOf(shown).short} niet`] : ['', ''];
  const note = noteOf(reading);
  const rows: TextRow[] = [];
  const fitsInside = frame.measure(yes, frame.text, true) + 16 < split;
  rows.push(
    fitsInside ? inBar(8, y, yes, 'wit', 'left', true) : inBar(split + 8, y, yes, 'grijs', 'left', true),
  );
  const full = note === '' ? no : `${no} · ${note}`;
  if (frame.measure(full, frame.text, false) + 24 < width - split)
    rows.push(inBar(width - 8, y, full, 'grijs', 'right'));
  return rows;
}

function inBar(
  x: number,
  y: number,
  text: string,
  ink: TextRow['ink'],
  align: TextRow['align'],
  bold = false,
): TextRow {
  return { x, y, text, ink, bold, small: false, align };
}

function barLayers(frame: Frame): Layer[] {
  const { wijk, gemeente, landDonker, wit } = frame.palette;
  const scale = { domain: [0, 100], nice: false, zero: true };
  const own = { domain: [...OWNERS], range: [wijk, gemeente, gemeente, landDonker] };
  const x = { field: 'value', type: 'quantitative', scale, axis: null } as const;
  const color = { field: 'wie', type: 'nominal', scale: own, legend: null } as const;
  return [
    {
      name: 'value',
      data: { name: 'bars' },
      mark: {
        type: 'rect',
        strokeWidth: 1.2,
        fill: {
          expr: `datum.soort === 'niet' ? '${wit}' : datum.wie === 'wijk' ? '${wijk}' : datum.wie === 'gemeente' ? '${gemeente}' : '${landDonker}'`,
        },
      },
      encoding: { x, x2: { field: 'tot' }, y: pixel('from'), y2: { field: 'to' }, stroke: color },
    },
    {
      name: 'interval',
      data: { name: 'margins' },
      mark: { type: 'rule', strokeWidth: 1.5 },
      encoding: { x, x2: { field: 'tot' }, y: pixel('y'), y2: { field: 'y2' }, color },
    },
  ];
}
