/** The words of the answers chart: names of areas and answers, and the numbers in the bars. */
import type { Indicator } from '../../../domain/indicator.ts';
import type { Owner } from '../../../domain/scene.ts';
import type { Frame } from '../../frame.ts';
import type { TextRow } from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import { type Column, spreadColumns } from './columns.ts';
import type { AnswersFigure } from './figure.ts';
import { type FigureRow, type Part, partsOf, type Setting, strengthOf } from './layout.ts';

export function nameRows(
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
export function numberRows(
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

/** The answers' names above the first bar that has them, moved apart where they would touch. */
export function headRows(figure: AnswersFigure, { frame, scale, reach, width, layout }: Setting): TextRow[] {
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
export function keyRows(figure: AnswersFigure, { frame, layout }: Setting, top: number) {
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

export function plainRow(x: number, y: number, text: string, align: TextRow['align']): TextRow {
  return { x, y, text, ink: 'grijs', bold: false, small: true, align };
}

export function boldRow(
  x: number,
  y: number,
  text: string,
  ink: TextRow['ink'],
  align: TextRow['align'],
): TextRow {
  return { x, y, text, ink, bold: true, small: false, align };
}
