import type { Palette } from '../../domain/house-style.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Column, spreadColumns } from '../columns.ts';
import type { AnswersFigure } from '../figures.ts';
import type { Frame, Size } from '../frame.ts';
import type { Owner, Reading } from '../reading.ts';
import { noteOf } from '../reading.ts';
import { baseSpec, type Layer, pixel, type Row, type Spec, type TextRow, textLayer } from '../spec.ts';
import { HATCHED_BOX } from '../symbols.ts';
import { wrap } from '../typeset.ts';

interface Layout {
  readonly left: number;
  readonly right: number;
  /** Height of a bar, and of a row with its name above or beside it. */
  readonly bar: number;
  readonly row: number;
  /** Names stand above the bars, and the answers are explained in a key below. */
  readonly stacked: boolean;
}

const LAYOUTS: Readonly<Record<Size, Layout>> = {
  breed: { left: 150, right: 48, bar: 27, row: 40, stacked: false },
  smal: { left: 20, right: 40, bar: 27, row: 58, stacked: true },
  druk: { left: 100, right: 36, bar: 18, row: 26, stacked: false },
};
/** Room of the box for "weet niet" at the far right. */
const APART = 27;

/** Answers around the neutral one: side is direction, darkness is strength, one hue on both sides (H01). */
export function answersSpec(figure: AnswersFigure, frame: Frame): Spec {
  const layout = LAYOUTS[frame.size];
  const width = frame.width - layout.left - layout.right;
  const scale = width / (figure.reach.left + figure.reach.right || 1);
  const setting: Setting = { frame, layout, width, scale, reach: figure.reach };
  const heads = layout.stacked || frame.size === 'druk' ? [] : headRows(figure, setting);
  const top = heads.length > 0 ? 2 * frame.lineHeight + 4 : 0;
  const rows = figure.rows.map((row, index) => drawRow(figure, row, index * layout.row, setting));
  const height = figure.rows.length * layout.row;
  const key = heads.length > 0 ? { labels: [], boxes: [], height: 0 } : keyRows(figure, setting, height);
  const first = figure.answers[0];
  return {
    ...baseSpec(frame, { form: 'answers', size: frame.size, ...(first && { indicator: first.code }) }),
    width,
    height: height + key.height,
    padding: { left: layout.left, right: layout.right, top: top + 4, bottom: 4 },
    datasets: {
      middle: [
        {
          value: 0,
          from: -4,
          to: height - layout.row + layout.bar + (layout.stacked ? layout.row - layout.bar : 4),
        },
      ],
      parts: rows.flatMap(({ parts }) => parts),
      apart: rows.flatMap(({ apart }) => apart),
      key: key.boxes,
      hidden: rows.flatMap(({ hidden }) => hidden),
      labels: [...heads, ...rows.flatMap(({ labels }) => labels), ...key.labels],
    },
    layer: layersOf(frame, figure.reach),
  };
}

interface Setting {
  readonly frame: Frame;
  readonly layout: Layout;
  readonly width: number;
  /** Px of one point. */
  readonly scale: number;
  readonly reach: AnswersFigure['reach'];
}

interface Part {
  readonly answer: Indicator;
  readonly reading: Reading;
  /** In points from the middle of the neutral answer. */
  readonly from: number;
  readonly to: number;
}

type FigureRow = AnswersFigure['rows'][number];

/** Neighbouring parts from left to right; undefined when an answer is hidden, since a bar with a hole misleads. */
function partsOf(figure: AnswersFigure, row: FigureRow): readonly Part[] | undefined {
  const scored = figure.answers.flatMap((answer, index) => {
    const reading = row.readings[index];
    return answer.antwoord?.plaats === 'weet-niet' ? [] : [{ answer, reading }];
  });
  const known = scored.flatMap(({ answer, reading }) =>
    reading?.value === undefined ? [] : [{ answer, reading }],
  );
  if (known.length < scored.length) return undefined;
  const left = known.reduce((sum, { answer, reading }) => {
    const plaats = answer.antwoord?.plaats ?? 0;
    const value = reading.measure.shown?.number ?? 0;
    return sum + (plaats === 0 ? value / 2 : Number(plaats) < 0 ? value : 0);
  }, 0);
  let at = -left;
  return known.map(({ answer, reading }) => {
    const from = at;
    at += reading.measure.shown?.number ?? 0;
    return { answer, reading, from, to: at };
  });
}

interface DrawnRow {
  readonly parts: readonly Row[];
  readonly apart: readonly Row[];
  readonly hidden: readonly Row[];
  readonly labels: readonly TextRow[];
}

function drawRow(figure: AnswersFigure, row: FigureRow, top: number, setting: Setting): DrawnRow {
  const { frame, layout } = setting;
  const from = top + (layout.stacked ? layout.row - layout.bar - 8 : 0);
  const middle = from + layout.bar / 2 + frame.text * 0.34;
  const parts = partsOf(figure, row);
  const unknown = figure.answers.findIndex(({ antwoord }) => antwoord?.plaats === 'weet-niet');
  const apart = row.readings[unknown];
  const names = nameRows(row, top, middle, setting);
  if (!parts) {
    const hidden = row.readings.find((reading) => reading !== undefined && reading.value === undefined);
    const x = setting.reach.left * setting.scale;
    return {
      parts: [],
      apart: [],
      hidden: [{ x: x + 14, y: from + layout.bar / 2 }],
      labels: [...names, plainRow(x + 32, middle, hidden ? noteOf(hidden) : 'niet gevraagd', 'left')],
    };
  }
  return {
    // The neutral answer is drawn last: its outline lies over its neighbours.
    parts: parts
      .toSorted((a, b) => Number(isMiddle(a)) - Number(isMiddle(b)))
      .map((part) => ({
        value: part.from,
        tot: part.to,
        from,
        to: from + layout.bar,
        soort: `${row.owner}-${strengthOf(part.answer)}`,
        antwoord: part.answer.code,
      })),
    apart: apart?.value === undefined ? [] : [apartBox(setting, from)],
    hidden: [],
    labels: [
      ...names,
      ...numberRows(parts, row.owner, middle, setting),
      ...(apart?.label === undefined
        ? []
        : [
            boldRow(
              setting.width + layout.right - APART / 2,
              middle,
              apart.label,
              row.owner === 'wijk' ? 'wijk' : 'grijs',
              'center',
            ),
          ]),
    ],
  };
}

function apartBox({ width, layout }: Setting, from: number): Row {
  const right = width + layout.right - 1;
  return { x: right - APART, x2: right, y: from + 0.6, y2: from + layout.bar - 0.6 };
}

function nameRows(
  { name, owner }: FigureRow,
  top: number,
  middle: number,
  { frame, layout }: Setting,
): TextRow[] {
  const bold = owner === 'wijk';
  const room = layout.stacked ? frame.width - 8 : layout.left - 34;
  const lines = wrap(name, room, (line) => frame.measure(line, frame.text, bold)).slice(0, 2);
  const first = layout.stacked ? top + frame.text : middle - ((lines.length - 1) * frame.lineHeight) / 2;
  return lines.map((text, line) => ({
    x: -layout.left,
    y: first + line * frame.lineHeight,
    text,
    ink: bold ? 'wijk' : 'grijs',
    bold,
    small: false,
    align: 'left',
  }));
}

/** A number in each part that has room for it; the narrow ones at an end are told as one sum beside the bar. */
function numberRows(
  parts: readonly Part[],
  owner: Owner,
  y: number,
  { frame, scale, reach }: Setting,
): TextRow[] {
  const x = (points: number) => (points + reach.left) * scale;
  const label = ({ reading }: Part) => reading.label ?? '';
  const fits = (part: Part) =>
    (part.to - part.from) * scale >= frame.measure(label(part), frame.text, true) + 6;
  const rows = parts.filter(fits).map((part) => {
    const ink = strengthOf(part.answer) === 'sterk' ? 'wit' : 'inkt';
    return boldRow(x((part.from + part.to) / 2), y, label(part), ink, 'center');
  });
  const ink = owner === 'wijk' ? 'wijk' : 'grijs';
  const sum = (narrow: readonly Part[]) =>
    String(narrow.reduce((total, { from, to }) => total + to - from, 0));
  const firstWide = parts.findIndex(fits);
  const left = firstWide < 0 ? parts : parts.slice(0, firstWide);
  const right = firstWide < 0 ? [] : parts.slice(parts.findLastIndex(fits) + 1);
  const [start, end] = [parts[0], parts.at(-1)];
  if (left.length > 0 && start) rows.push(boldRow(x(start.from) - 6, y, sum(left), ink, 'right'));
  if (right.length > 0 && end) rows.push(boldRow(x(end.to) + 6, y, sum(right), ink, 'left'));
  return rows;
}

function isMiddle({ answer }: Part): boolean {
  return strengthOf(answer) === 'midden';
}

type Strength = 'sterk' | 'zwak' | 'midden';

function strengthOf({ antwoord }: Indicator): Strength {
  const plaats = antwoord?.plaats;
  if (plaats === 0 || plaats === undefined || plaats === 'weet-niet') return 'midden';
  return Math.abs(plaats) === 2 ? 'sterk' : 'zwak';
}

/** The answers' names above the first bar that has them, moved apart where they would touch. */
function headRows(figure: AnswersFigure, { frame, scale, reach, width, layout }: Setting): TextRow[] {
  const parts = figure.rows.map((row) => partsOf(figure, row)).find((found) => found !== undefined);
  if (!parts) return [];
  const measure = (line: string) => frame.measure(line, frame.axisText, false);
  const columns: Column[] = parts.map(({ answer, from, to }) => {
    const lines = headLines(answer, (to - from) * scale, measure);
    return { middle: ((from + to) / 2 + reach.left) * scale, width: Math.max(...lines.map(measure)), lines };
  });
  const spread = spreadColumns(columns, -layout.left + 40, width - 2, 9);
  const rows = spread.flatMap(({ middle, lines }) => headColumn(lines, middle, 'center', frame));
  const unknown = figure.answers.find(({ antwoord }) => antwoord?.plaats === 'weet-niet');
  const apart = unknown
    ? headColumn(lowerFirst(unknown).split(' '), width + layout.right, 'right', frame)
    : [];
  return [...rows, ...apart];
}

function headColumn(lines: readonly string[], x: number, align: TextRow['align'], frame: Frame): TextRow[] {
  return lines.map((text, line) =>
    plainRow(x, -10 - (lines.length - 1 - line) * (frame.lineHeight - 1), text, align),
  );
}

/** On one line where the part is wide enough, else on two. */
function headLines(answer: Indicator, room: number, measure: (line: string) => number): readonly string[] {
  const text = lowerFirst(answer);
  if (measure(text) <= room) return [text];
  const words = text.split(' ');
  const half = Math.ceil(words.length / 2);
  return words.length === 1 ? [text] : [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

function lowerFirst({ kort, naam }: Indicator): string {
  const text = kort ?? naam;
  return text.replace(/\p{L}/u, (letter) => letter.toLowerCase());
}

/** Narrow drawings explain the answers below the bars, in the hue of the first row. */
function keyRows(figure: AnswersFigure, { frame, layout }: Setting, top: number) {
  const step = frame.lineHeight + 5;
  const owner = figure.rows[0]?.owner ?? 'wijk';
  const entries = figure.answers.map((answer, index) => ({ answer, y: top + 12 + index * step }));
  return {
    height: entries.length * step + 10,
    boxes: entries.map(({ answer, y }) => ({
      x: -layout.left + 1,
      x2: -layout.left + 17,
      y: y - 6,
      y2: y + 6,
      soort: answer.antwoord?.plaats === 'weet-niet' ? 'apart' : `${owner}-${strengthOf(answer)}`,
    })),
    labels: entries.map(({ answer, y }) =>
      plainRow(-layout.left + 25, y + frame.axisText * 0.34, keyText(answer), 'left'),
    ),
  };
}

function keyText(answer: Indicator): string {
  const plaats = answer.antwoord?.plaats;
  const side = typeof plaats === 'number' && plaats !== 0 ? (plaats < 0 ? ' (links)' : ' (rechts)') : '';
  return `${lowerFirst(answer)}${side}`;
}

function layersOf(frame: Frame, reach: AnswersFigure['reach']): Layer[] {
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
      data: { name: 'middle' },
      mark: { type: 'rule', strokeWidth: 1, color: palette.lijn },
      encoding: { x, y: pixel('from'), y2: { field: 'to' } },
    },
    {
      data: { name: 'parts' },
      mark: { type: 'rect', strokeWidth: 1.2 },
      encoding: { x, x2: { field: 'tot' }, y: pixel('from'), y2: { field: 'to' }, fill, stroke },
    },
    {
      data: { name: 'apart' },
      mark: { type: 'rect', fill: palette.wit, stroke: palette.land, strokeWidth: 1, strokeDash: [2, 2] },
      encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y'), y2: { field: 'y2' } },
    },
    {
      data: { name: 'key' },
      mark: { type: 'rect', strokeWidth: 1, strokeDash: dashes },
      encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y'), y2: { field: 'y2' }, fill, stroke },
    },
    {
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

function plainRow(x: number, y: number, text: string, align: TextRow['align']): TextRow {
  return { x, y, text, ink: 'grijs', bold: false, small: true, align };
}

function boldRow(x: number, y: number, text: string, ink: TextRow['ink'], align: TextRow['align']): TextRow {
  return { x, y, text, ink, bold: true, small: false, align };
}
