/** Places of the waves in a panel: even steps, and a wider one where the series breaks. */
import type { Wave } from './figures.ts';

/** A stretch of comparable waves in px. */
export interface WaveColumn {
  readonly from: number;
  readonly to: number;
}

export interface WaveColumns {
  /** Middle of each wave, by year. */
  readonly places: ReadonlyMap<number, number>;
  readonly stretches: readonly WaveColumn[];
  /** Where the dotted lines of the breaks stand. */
  readonly breaks: readonly number[];
}

const BREAK_GAP = 14;

export function columnsOf(waves: readonly Wave[], width: number): WaveColumns {
  const breaks = waves.filter(({ afterBreak }, index) => index > 0 && afterBreak).length;
  const step = (width - breaks * BREAK_GAP) / Math.max(1, waves.length);
  const places = new Map<number, number>();
  const stretches: { from: number; to: number }[] = [];
  const gaps: number[] = [];
  let x = 0;
  for (const [index, { jaar, afterBreak }] of waves.entries()) {
    if (index > 0 && afterBreak) {
      gaps.push(x + BREAK_GAP / 2);
      x += BREAK_GAP;
    }
    const open = index > 0 && afterBreak ? undefined : stretches.at(-1);
    if (open) open.to = x + step;
    else stretches.push({ from: x, to: x + step });
    places.set(jaar, x + step / 2);
    x += step;
  }
  return { places, stretches, breaks: gaps };
}
