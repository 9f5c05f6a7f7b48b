import { complementOf } from '../../../domain/bound.ts';
import { OWNERS } from '../../../domain/scene.ts';
import { axisRoom, unitTitle } from '../../axis.ts';
import type { TopicRow } from '../../figure-words.ts';
import type { Frame, Size } from '../../frame.ts';
import { BOLD_TYPE, centered, dropOf, OWN_WEIGHT, ownInk, wordsLayer } from '../../lettering.ts';
import { figureRow } from '../../mark-rows.ts';
import { noteOf, type Reading } from '../../reading.ts';
import { heightOf, nameMeasure, ownerOffset, rowScale } from '../../rows.ts';
import { baseSpec, type Layer, OWN_LOOKS, type Row, type Spec } from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import { shortName } from '../../words-nl.ts';
import type { ReportedFigure } from './figure.ts';

interface Layout {
  readonly left: number;
  readonly bar: number;
  /** Names stand above the bars. */
  readonly stacked: boolean;
}

const LAYOUTS: Readonly<Record<Size, Layout>> = {
  breed: { left: 150, bar: 24, stacked: false },
  smal: { left: 2, bar: 24, stacked: true },
  druk: { left: 100, bar: 18, stacked: false },
};
/** Px at the right of the bars. */
const RIGHT = 2;
/** Px under a bar for its margin, of which the line lies at so many. */
const UNDER = 22;
const MARGIN_AT = 6;
/** Px above and below the title of an indicator. */
const ABOVE_TITLE = 12;
const BELOW_TITLE = 12;

/** Whole bars of a hundred victims: filled who told the police, open who did not; the margin under the bar. */
export function reportedSpec(figure: ReportedFigure, frame: Frame): Spec {
  const layout = LAYOUTS[frame.size];
  const width = frame.width - layout.left - RIGHT;
  const room = layout.stacked ? frame.width - 4 : layout.left - 14;
  const setting: Setting = { frame, layout, width, names: (reading) => namesOf(reading, frame, room) };
  const readings = figure.rows.flatMap((row) => row.readings);
  const owners = OWNERS.filter((owner) => readings.some((reading) => reading.owner === owner));
  const lines = Math.max(...readings.map((reading) => setting.names(reading).length));
  // In the place of one bar: its name above it in narrow drawings, the bar, and its margin below.
  const above = layout.stacked ? lines * frame.lineHeight + 2 : 0;
  const place = above + layout.bar + UNDER;
  const bands = { head: ABOVE_TITLE + frame.text + BELOW_TITLE, band: owners.length * place };
  const y = rowScale(bands);
  const x = hundred(setting, figure.as);
  const across = { y, yOffset: ownerOffset(owners) };
  const shift = (above - UNDER) / 2;
  const shifted = (by: number) => ({ y, yOffset: ownerOffset(owners, { range: [by, bands.band + by] }) });
  const [first] = figure.rows;
  return {
    ...baseSpec(frame, {
      form: 'reported',
      size: frame.size,
      ...(first && { indicator: first.indicator.code }),
    }),
    width,
    height: heightOf(bands, figure.rows.length),
    padding: { left: layout.left, right: RIGHT, top: bands.head - ABOVE_TITLE + 4, bottom: axisRoom(frame) },
    datasets: {
      topics: figure.rows.map(({ indicator }, at) => ({ row: at + 1, title: shortName(indicator) })),
      figures: figure.rows.flatMap((row, at) => figureRows(row, at + 1, setting)),
    },
    layer: [
      ...barLayers(setting, x, {
        bars: shifted(shift),
        margins: shifted(shift + layout.bar / 2 + MARGIN_AT),
      }),
      ...wordLayers(setting, x, across, { shift, place }),
    ],
    // Bars, margins and words of one owner lie at different heights in its place.
    resolve: { scale: { ...OWN_LOOKS.scale, yOffset: 'independent' } },
  };
}

interface Setting {
  readonly frame: Frame;
  readonly layout: Layout;
  readonly width: number;
  readonly names: (reading: Reading) => readonly string[];
}

function namesOf(reading: Reading, frame: Frame, room: number): readonly string[] {
  return wrap(reading.name, room, (line) => nameMeasure(reading, frame, line)).slice(0, 2);
}

function figureRows({ indicator, readings }: TopicRow, row: number, setting: Setting): Row[] {
  return readings.map((reading) => {
    const { value: _value, label: _label, note: _note, ...rest } = figureRow(reading, 1, indicator.code);
    return {
      row,
      ...rest,
      name: setting.names(reading).join('\n'),
      ...wordsInBar(reading, setting),
    };
  });
}

/** "27 wel" in the filled part and "73 niet" in the open part, where they fit; the note of a hidden figure. */
function wordsInBar(reading: Reading, { frame, width }: Setting): object {
  const { shown } = reading.measure;
  const note = noteOf(reading);
  if (!shown) return { hidden: note };
  const value = shown.number;
  const split = (value / 100) * width;
  const yes = `${shown.short} wel`;
  const no = `${complementOf(shown).short} niet`;
  const full = note === '' ? no : `${no} · ${note}`;
  const fits = frame.measure(yes, frame.text, true) + 16 < split;
  return {
    value,
    ...(fits ? { inside: yes } : { outside: yes }),
    ...(frame.measure(full, frame.text, false) + 24 < width - split && { others: full }),
  };
}

/** A hundred victims; the axis has no labels, only what it counts. */
function hundred({ frame, layout }: Setting, counts: string) {
  const title = { ...unitTitle('procent', -layout.left, axisRoom(frame) - 8), title: counts };
  return {
    type: 'quantitative',
    scale: { domain: [0, 100] as number[], nice: false, zero: true },
    axis: { orient: 'bottom', labels: false, ...title },
  } as const;
}

type Hundred = ReturnType<typeof hundred>;

function barLayers(
  { frame, layout: { bar } }: Setting,
  x: Hundred,
  { bars, margins }: { readonly bars: object; readonly margins: object },
): Layer[] {
  const { wijk, gemeente, landDonker, wit } = frame.palette;
  const color = {
    field: 'owner',
    type: 'nominal',
    scale: { domain: [...OWNERS], range: [wijk, gemeente, gemeente, landDonker] },
    legend: null,
  } as const;
  const data = { name: 'figures' };
  const mark = { type: 'bar', orient: 'horizontal', size: bar, strokeWidth: 1.2 } as const;
  const hasMargin = { filter: 'isValid(datum.low) && isValid(datum.value)' };
  return [
    {
      name: 'value-hundred',
      data,
      mark: { ...mark, fill: wit },
      encoding: { x: { datum: 0, ...x }, x2: { datum: 100 }, ...bars, stroke: color },
    },
    {
      name: 'value',
      data,
      transform: [{ filter: 'isValid(datum.value)' }],
      mark,
      encoding: { x: { field: 'value', stack: null, ...x }, ...bars, fill: color, stroke: color },
    },
    {
      name: 'interval',
      data,
      transform: [hasMargin],
      mark: { type: 'rule', strokeWidth: 1.5 },
      encoding: { x: { field: 'low', ...x }, x2: { field: 'high' }, ...margins, color },
    },
    {
      name: 'interval-caps',
      data,
      transform: [hasMargin, { fold: ['low', 'high'], as: ['end', 'edge'] }],
      mark: { type: 'tick', orient: 'vertical', thickness: 1.5, size: 8, opacity: 1 },
      encoding: { x: { field: 'edge', ...x }, ...margins, color },
    },
  ];
}

interface Places {
  readonly y: object;
  readonly yOffset: object;
}

function wordLayers(
  { frame, layout }: Setting,
  hundredth: Hundred,
  across: Places,
  { shift, place }: { readonly shift: number; readonly place: number },
): Layer[] {
  const { palette } = frame;
  const dy = shift + dropOf(frame, 'name');
  // In narrow drawings a name begins where the place of its bar does.
  const names = layout.stacked
    ? { dy: frame.text - 2 - place / 2 }
    : { dy: { expr: `${shift} + ${centered(frame, 'name').dy.expr}` } };
  const inBar = (text: string, x: object, dx: number, mark: object): Layer =>
    wordsLayer(text, {
      data: 'figures',
      text,
      style: 'name',
      encoding: { x: { ...hundredth, ...x }, ...across },
      mark: { dx, dy, ...mark },
    });
  const bold = BOLD_TYPE;
  return [
    wordsLayer('titles', {
      data: 'topics',
      text: 'title',
      style: 'number',
      encoding: { x: { value: -layout.left }, y: { ...across.y, bandPosition: 0 } },
      mark: { color: palette.inkt, dy: -BELOW_TITLE },
    }),
    wordsLayer('names', {
      data: 'figures',
      text: 'name',
      style: 'name',
      encoding: { x: { value: -layout.left }, ...across, ...ownInk(frame) },
      mark: { ...OWN_WEIGHT, ...names },
    }),
    inBar('inside', { datum: 0 }, 8, { ...bold, color: palette.wit }),
    inBar('outside', { field: 'value' }, 8, bold),
    inBar('others', { datum: 100 }, -8, { align: 'right' }),
    inBar('hidden', { datum: 0 }, 10, {}),
  ];
}
