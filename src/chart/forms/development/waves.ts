/** Places of the waves in a panel: even steps, and a wider one where a series breaks. */
import type { Wave } from './figure.ts';

/** A stretch of comparable waves in px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface WaveColumns {
  /** Middle of each wave, by year. */
  readonly places: ReadonlyMap<number, number>;
  readonly stretches: readonly Stretch[];
  /** Where the dotted lines of this panel's breaks stand. */
  readonly breaks: readonly number[];
}

const BREAK_GAP = 14;

/** `breaks`: the years before which this panel itself breaks. */
export function columnsOf(waves: readonly Wave[], breaks: readonly number[], width: number): WaveColumns {
  const gaps = waves.filter((wave, index) => index > 0 && wave.afterBreak).length;
  const step = (width - gaps * BREAK_GAP) / Math.max(1, waves.length);
  const places = new Map<number, number>();
  const lines: number[] = [];
  const stretches: { from: number; to: number }[] = [{ from: 0, to: 0 }];
  let x = 0;
  for (const [index, { jaar, afterBreak }] of waves.entries()) {
    if (index > 0 && afterBreak) x += BREAK_GAP;
    if (index > 0 && breaks.includes(jaar)) {
      lines.push(x - BREAK_GAP / 2);
      stretches.push({ from: x, to: x });
    }
    places.set(jaar, x + step / 2);
    x += step;
    const open = stretches.at(-1);
    if (open) open.to = x;
  }
  return { places, stretches, breaks: lines };
}
