/** The words of the answers chart: names of areas and answers, and the numbers in the bars. */
import type { Indicator } from '../../../domain/indicator.ts';
import type { Owner } from '../../../domain/scene.ts';
import type { Frame } from '../../frame.ts';
import type { Row } from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import { type Column, spreadColumns } from './columns.ts';
import type { AnswersFigure } from './figure.ts';
import { type FigureRow, type Part, partsOf, type Setting, strengthOf } from './layout.ts';

/** The name of an area on at most two lines. */
export function nameOf({ name, owner }: FigureRow, { frame, layout }: Setting): string {
  const room = layout.stacked ? frame.width - 8 : layout.left - 34;
  const lines = wrap(name, room, (line) => frame.measure(line, frame.text, owner === 'wijk'));
  return lines.slice(0, 2).join('\n');
}

/** Parts that are too narrow for a number, from either end of a bar. */
interface Narrow {
  readonly isWide: (part: Part) => boolean;
  /** What they are together, at the value where the bar ends. */
  readonly sums: readonly Row[];
}

/** A number in each part that has room for it; the narrow ones at an end are told as one sum beside the bar. */
export function narrowParts(parts: readonly Part[], owner: Owner, { frame, scale }: Setting): Narrow {
  const isWide = ({ from, to, reading }: Part) =>
    (to - from) * scale >= frame.measure(reading.label ?? '', frame.text, true) + 6;
  const sum = (narrow: readonly Part[]) =>
    String(narrow.reduce((total, { from, to }) => total + to - from, 0));
  const firstWide = parts.findIndex(isWide);
  const left = firstWide < 0 ? parts : parts.slice(0, firstWide);
  const right = firstWide < 0 ? [] : parts.slice(parts.findLastIndex(isWide) + 1);
  const [start, end] = [parts[0], parts.at(-1)];
  return {
    isWide,
    sums: [
      ...(left.length > 0 && start ? [{ owner, end: start.from, before: sum(left) }] : []),
      ...(right.length > 0 && end ? [{ owner, end: end.to, after: sum(right) }] : []),
    ],
  };
}

/** The answers' names above the first bar that has them, moved apart where they would touch; in points of the scale. */
export function headRows(figure: AnswersFigure, { frame, scale, reach, width, layout }: Setting): Row[] {
  const parts = figure.rows.map((row) => partsOf(figure, row)).find((found) => found !== undefined);
  if (!parts) return [];
  const measure = (line: string) => frame.measure(line, frame.axisText, false);
  const columns: Column[] = parts.map(({ answer, from, to }) => {
    const lines = headLines(answer, (to - from) * scale, measure);
    return { middle: ((from + to) / 2 + reach.left) * scale, width: Math.max(...lines.map(measure)), lines };
  });
  return spreadColumns(columns, -layout.left + 40, width - 2, 9).map(({ middle, lines }) => ({
    middle: middle / scale - reach.left,
    head: lines.join('\n'),
  }));
}

/** "Weet niet" stands apart. */
export function apartHead({ answers }: AnswersFigure): Row[] {
  const unknown = answers.find(({ antwoord }) => antwoord?.plaats === 'weet-niet');
  return unknown ? [{ apart: lowerFirst(unknown).split(' ').join('\n') }] : [];
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
export function keyRows({ answers, rows }: AnswersFigure): Row[] {
  const owner = rows[0]?.owner ?? 'wijk';
  return answers.map((answer, index) => ({
    place: index + 1,
    kind: answer.antwoord?.plaats === 'weet-niet' ? 'apart' : `${owner}-${strengthOf(answer)}`,
    answer: keyText(answer),
  }));
}

/** Px from one line of the key to the next. */
export const keyStep = ({ lineHeight }: Frame) => lineHeight + 5;

function keyText(answer: Indicator): string {
  const plaats = answer.antwoord?.plaats;
  const side = typeof plaats === 'number' && plaats !== 0 ? (plaats < 0 ? ' (links)' : ' (rechts)') : '';
  return `${lowerFirst(answer)}${side}`;
}
