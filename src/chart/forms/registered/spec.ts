import { axisRoom, gridLayer, gridRows, valueAxis, valueScale } from '../../axis.ts';
import type { Domain } from '../../domains.ts';
import type { Frame } from '../../frame.ts';
import { estimateLayers } from '../../mark-layers.ts';
import { emptyRows, placeMarks } from '../../mark-rows.ts';
import { noteOf } from '../../reading.ts';
import { ABSENT_AT } from '../../rows.ts';
import {
  type Layer,
  OWN_LOOKS,
  type Panel,
  panelLayers,
  panelSpec,
  pixel,
  type Row,
  type Spec,
  type TextRow,
  textLayer,
} from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { RegisteredFigure } from './figure.ts';
import { REGISTERED_WORDS } from './words-nl.ts';

const SPACING = 40;
const SIDE = 8;
/** Px from the last line of the title to the middle of the marks, and from there to the axis. */
const MARKS = 20;
const AXIS = 16;

/**
 * Two panels that never share an axis and are not joined: the share of residents with its margin, and beside it
 * what the police registered, as a bar on its own scale, or as a number alone where it is not told per 1.000.
 */
export function registeredSpec(figure: RegisteredFigure, frame: Frame): Spec {
  const across = frame.size === 'breed' ? 2 : 1;
  const width = Math.floor((frame.width - 2 * SIDE - (across - 1) * SPACING) / across);
  const heads = [
    [figure.beside.wie, figure.reading.label ?? ''],
    [REGISTERED_WORDS.registered, figure.rate?.label ?? figure.count],
  ] as const;
  const bold = (line: string) => frame.measure(line, frame.text, true);
  const titles = heads.map(([title, value]) => wrap(title, width - bold(value) - 12, bold));
  const lines = Math.max(...titles.map(({ length }) => length));
  const panels = [experienced, registered].map((draw, at) => {
    const own = titles[at] ?? [];
    const setting = { frame, width, title: own, top: (across === 2 ? lines : own.length) * frame.lineHeight };
    return draw(figure, setting, String(at + 1));
  });
  const meta = { form: 'registered', size: frame.size, indicator: figure.indicator.code };
  const padding = {
    left: SIDE,
    right: frame.width - SIDE - across * width - (across - 1) * SPACING,
    top: 2,
    bottom: 2 * axisRoom(frame),
  };
  const spacing = across === 2 ? SPACING : SPACING + axisRoom(frame);
  return panelSpec(frame, meta, { columns: across, spacing, padding }, panels);
}

interface Setting {
  readonly frame: Frame;
  readonly width: number;
  readonly title: readonly string[];
  /** Where the title ends, in px. */
  readonly top: number;
}

function experienced({ reading, domain }: RegisteredFigure, setting: Setting, suffix: string): Panel {
  const { frame, width, top } = setting;
  const marks = emptyRows();
  const unit = width / (domain.max - domain.min);
  const at = top + MARKS;
  placeMarks(marks, reading, {
    at,
    origin: domain.min,
    stem: domain.stem,
    density: 'roomy',
    unit,
    absentAt: domain.min + ABSENT_AT / unit,
  });
  const note = reading.value === undefined || reading.state === 'indicative' ? noteOf(reading) : '';
  const absent = reading.value === undefined;
  const labels = [
    ...head(setting, reading.label),
    ...(note === '' ? [] : [small(absent ? ABSENT_AT + 16 : 0, absent ? at + 5 : at - 12, note)]),
    small(0, foot(setting), `${REGISTERED_WORDS.ofHundred}, ${reading.measure.jaar}`),
  ];
  const scale = valueScale(domain);
  return panelOf(setting, suffix, { ...marks, labels }, domain, [
    ...estimateLayers(frame, { value: 'x', density: 'roomy', scale, panel: suffix }),
  ]);
}

function registered(figure: RegisteredFigure, setting: Setting, suffix: string): Panel {
  const { rate, perThousand, crime } = figure;
  if (rate === undefined) return countAlone(figure, setting, suffix);
  const at = setting.top + MARKS;
  const bars = [{ value: 0, tot: rate.value, from: at - 7, to: at + 7 }];
  const labels = [
    ...head(setting, rate.label),
    small(0, foot(setting), `${REGISTERED_WORDS.perThousand}, ${crime.figure.jaar}`),
  ];
  return panelOf(setting, suffix, { bars, labels }, perThousand, [
    barLayer(setting.frame, perThousand, suffix),
  ]);
}

/** No bar and no axis: a count of one area has no scale that it could be read on. */
function countAlone({ count, why, crime }: RegisteredFigure, setting: Setting, suffix: string): Panel {
  const { frame, width, top } = setting;
  const told = wrap(`In ${crime.figure.jaar}. ${why}`, width, (line) =>
    frame.measure(line, frame.axisText, false),
  );
  const labels = [
    ...head(setting, count),
    ...told.map((line, index) => small(0, top + 16 + index * frame.lineHeight, line)),
  ];
  return panelOf(setting, suffix, { labels }, undefined, []);
}

function panelOf(
  { frame, width, top }: Setting,
  suffix: string,
  data: Record<string, Row[]>,
  domain: Domain | undefined,
  layers: readonly Layer[],
): Panel {
  const height = top + MARKS + AXIS;
  const grid = domain ? gridRows(domain, [{ from: top + 6, to: height }]) : [];
  const all: Record<string, Row[]> = domain ? { grid, ...data } : data;
  return {
    view: {
      width,
      height,
      resolve: OWN_LOOKS,
      layer: panelLayers(suffix, [
        ...(domain ? [gridLayer(frame, valueAxis(domain, frame, 0), suffix)] : []),
        ...layers,
        textLayer(frame, suffix),
      ]),
    },
    datasets: Object.fromEntries(Object.entries(all).map(([name, rows]) => [`${name}${suffix}`, rows])),
  };
}

/** In grey: another source than the survey's own hue. */
function barLayer(frame: Frame, domain: Domain, suffix: string): Layer {
  return {
    name: 'count',
    data: { name: `bars${suffix}` },
    mark: { type: 'rect', fill: frame.palette.gemeente },
    encoding: {
      x: { field: 'value', type: 'quantitative', ...valueScale(domain) },
      x2: { field: 'tot' },
      y: pixel('from'),
      y2: { field: 'to' },
    },
  };
}

/** The title from the left, and the value at the right of its last line. */
function head({ frame, width, title, top }: Setting, value: string | undefined): TextRow[] {
  const last = top - 4;
  const style = { ink: 'inkt', bold: true, small: false } as const;
  return [
    ...title.map((text, line) => ({
      ...style,
      x: 0,
      y: last - (title.length - 1 - line) * frame.lineHeight,
      text,
      align: 'left' as const,
    })),
    ...(value === undefined ? [] : [{ ...style, x: width, y: last, text: value, align: 'right' as const }]),
  ];
}

/** Below the labels of the axis. */
function foot({ frame, top }: Setting): number {
  return top + MARKS + AXIS + 2 * axisRoom(frame) - 6;
}

function small(x: number, y: number, text: string): TextRow {
  return { x, y, text, ink: 'grijs', bold: false, small: true, align: 'left' };
}
