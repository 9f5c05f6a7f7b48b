/** Measures of the answers chart, and the parts that a bar is made of. */
import type { Indicator } from '../../../domain/indicator.ts';
import type { Frame, Size } from '../../frame.ts';
import type { Reading } from '../../reading.ts';
import type { Bands } from '../../rows.ts';
import type { AnswersFigure } from './figure.ts';

interface Layout {
  readonly left: number;
  readonly right: number;
  /** Height of a bar, and from one bar to the next with its name above or beside it. */
  readonly bar: number;
  readonly row: number;
  /** Names stand above the bars, and the answers are explained in a key below. */
  readonly stacked: boolean;
}

export const LAYOUTS: Readonly<Record<Size, Layout>> = {
  breed: { left: 150, right: 48, bar: 27, row: 40, stacked: false },
  smal: { left: 20, right: 40, bar: 27, row: 58, stacked: true },
  druk: { left: 100, right: 36, bar: 18, row: 26, stacked: false },
};

/** Bars with the names above them, or beside them with some room between. */
export function bandsOf({ bar, row }: Layout): Bands {
  return { head: row - bar, band: bar };
}

export interface Setting {
  readonly frame: Frame;
  readonly layout: Layout;
  readonly width: number;
  /** Px of one point. */
  readonly scale: number;
  readonly reach: AnswersFigure['reach'];
}

export interface Part {
  readonly answer: Indicator;
  readonly reading: Reading;
  /** In points from the middle of the neutral answer. */
  readonly from: number;
  readonly to: number;
}

export type FigureRow = AnswersFigure['rows'][number];

/** Neighbouring parts from left to right; undefined when an answer is hidden, since a bar with a hole misleads. */
export function partsOf(figure: Pick<AnswersFigure, 'answers'>, row: FigureRow): readonly Part[] | undefined {
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

export function isMiddle({ answer }: Part): boolean {
  return strengthOf(answer) === 'midden';
}

type Strength = 'sterk' | 'zwak' | 'midden';

export function strengthOf({ antwoord }: Indicator): Strength {
  const plaats = antwoord?.plaats;
  if (plaats === 0 || plaats === undefined || plaats === 'weet-niet') return 'midden';
  return Math.abs(plaats) === 2 ? 'sterk' : 'zwak';
}
