/** Rows of a chart lying down: a name and a value with their marks, beside the axis or above it. */
import type { Domain } from './domains.ts';
import type { Frame, Size } from './frame.ts';
import type { Density } from './mark-rows.ts';
import { noteOf, type Reading } from './reading.ts';
import type { Row, TextRow } from './spec.ts';
import { wrap } from './typeset.ts';

/** Where the plot stands in the drawing, in px. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** One unit of the value in px. */
  readonly unit: number;
}

const SIDES: Readonly<Record<Size, Pick<Plot, 'left' | 'right'>>> = {
  breed: { left: 184, right: 14 },
  smal: { left: 8, right: 10 },
  druk: { left: 128, right: 14 },
};

/** Room beside the plot: names and values at the left where the drawing is wide enough. */
export function plotOf(frame: Frame, domain: Domain): Plot {
  const { left, right } = SIDES[frame.size];
  const width = frame.width - left - right;
  return { left, right, width, unit: width / (domain.max - domain.min) };
}

/** One row laid out: where its marks go, where it ends, and its words. */
export interface LaidRow {
  readonly at: number;
  readonly bottom: number;
  readonly labels: readonly TextRow[];
  /** White ground behind words that cross grid lines. */
  readonly plates: readonly Row[];
}

/** Height of a row with one line of text in px. */
const PITCH: Readonly<Record<Density, Readonly<Record<Size, number>>>> = {
  roomy: { breed: 34, smal: 34, druk: 23 },
  dense: { breed: 28, smal: 28, druk: 20 },
};

/** Name and value left of the axis; wide drawings. */
export function rowBeside(
  reading: Reading,
  frame: Frame,
  plot: Plot,
  top: number,
  density: Density,
): LaidRow {
  const pitch = PITCH[density][frame.size];
  const valueEnd = -16;
  const nameWidth = plot.left - 16 - widestValue(frame, reading) - 8;
  const names = wrap(reading.name, nameWidth, (line) => nameMeasure(reading, frame, line));
  const height = Math.max(pitch, names.length * frame.lineHeight + pitch - frame.lineHeight);
  const at = top + height / 2;
  const first = baselines(at, names.length, frame);
  const ink = nameInk(reading);
  const bold = reading.owner === 'wijk';
  return {
    at,
    bottom: top + height,
    plates: [],
    labels: [
      ...names.map((text, line) => ({
        x: -plot.left,
        y: first + line * frame.lineHeight,
        text,
        ink,
        bold,
        small: false,
        align: 'left' as const,
      })),
      ...(reading.label === undefined
        ? []
        : [
            {
              x: valueEnd,
              y: baselines(at, 1, frame),
              text: reading.label,
              ink,
              bold: true,
              small: false,
              align: 'right' as const,
            },
          ]),
    ],
  };
}

/** Name, value and note above the marks; narrow drawings. */
export function rowStacked(reading: Reading, frame: Frame, top: number): LaidRow {
  const ink = nameInk(reading);
  const room = frame.width - 24;
  const lines = wrap(reading.name, room, (line) => nameMeasure(reading, frame, line));
  const first = top + 19;
  const labels: TextRow[] = lines.map((text, line) => ({
    x: 4,
    y: first + line * frame.lineHeight,
    text,
    ink,
    bold: reading.owner === 'wijk',
    small: false,
    align: 'left',
  }));
  const tail = tailOf(reading, frame);
  let x = 4 + nameMeasure(reading, frame, lines.at(-1) ?? '') + 5;
  let y = first + (lines.length - 1) * frame.lineHeight;
  if (x + tail.width > room) [x, y] = [4, y + frame.lineHeight];
  for (const word of tail.words) {
    labels.push({
      x,
      y,
      text: word.text,
      ink: word.bold ? ink : 'grijs',
      bold: word.bold,
      small: word.small,
      align: 'left',
    });
    x += word.width + 5;
  }
  return {
    at: y + 16,
    bottom: y + 34,
    labels,
    plates: [{ x: 2, y: top + 3.5, x2: Math.min(room, Math.max(x, 60)), y2: y + 4.5 }],
  };
}

/** Value and note as they stand behind a name. */
function tailOf(reading: Reading, frame: Frame) {
  const words = [
    { text: reading.label ?? '', bold: true, small: false },
    { text: noteOf(reading), bold: false, small: true },
  ]
    .filter(({ text }) => text !== '')
    .map((word) => ({
      ...word,
      width: frame.measure(word.text, word.small ? frame.axisText : frame.text, word.bold),
    }));
  return { words, width: words.reduce((sum, word) => sum + word.width + 5, 0) };
}

/** The note of a row beside the axis: behind its marks, or before them where the drawing ends too soon. */
export function noteBeside(reading: Reading, frame: Frame, plot: Plot, domain: Domain, at: number): LaidNote {
  const text = noteOf(reading);
  if (text === '') return { labels: [], plates: [] };
  const width = frame.measure(text, frame.axisText, false);
  const end = plot.width + plot.right;
  const after = markEnd(reading, plot, domain) + 8;
  const y = at + frame.axisText * 0.34;
  const style = { text, ink: 'grijs', bold: false, small: true } as const;
  if (after + width <= end) return { labels: [{ ...style, x: after, y, align: 'left' }], plates: [] };
  const before = markStart(reading, plot, domain) - 8;
  return {
    labels: [{ ...style, x: before, y, align: 'right' }],
    plates: [{ x: before - width - 3, y: at - 9, x2: before + 3, y2: at + 9 }],
  };
}

export interface LaidNote {
  readonly labels: readonly TextRow[];
  readonly plates: readonly Row[];
}

/** Right end of a reading's marks in px of the plot. */
export function markEnd({ state, value = 0, margin, bound }: Reading, plot: Plot, domain: Domain): number {
  if (bound) return (bound.range.to - domain.min) * plot.unit;
  if (state === 'incomparable') return 0;
  if (state === 'suppressed' || state === 'missing') return ABSENT_AT + 10;
  return (Math.max(margin?.upper ?? value, value) - domain.min) * plot.unit + (margin ? 0 : 5);
}

export function markStart({ value = 0, margin, bound }: Reading, plot: Plot, domain: Domain): number {
  if (bound) return (bound.range.from - domain.min) * plot.unit;
  return (Math.min(margin?.lower ?? value, value) - domain.min) * plot.unit - (margin ? 0 : 5);
}

/** Where the mark of an absent value stands, in px from the axis. */
export const ABSENT_AT = 15;

function nameInk(reading: Reading): TextRow['ink'] {
  return reading.owner === 'wijk' ? 'wijk' : 'grijs';
}

function nameMeasure(reading: Reading, frame: Frame, line: string): number {
  return frame.measure(line, frame.text, reading.owner === 'wijk');
}

/** "100" in bold, or the reading's own value where that is wider ("410,5"): names keep clear of it. */
function widestValue(frame: Frame, { label = '' }: Reading): number {
  return Math.max(...['100', label].map((value) => frame.measure(value, frame.text, true)));
}

/** Baseline of the first of `lines` lines that stand centered on `at`. */
function baselines(at: number, lines: number, frame: Frame): number {
  return at + frame.text * 0.34 - ((lines - 1) * frame.lineHeight) / 2;
}
