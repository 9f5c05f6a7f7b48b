import type { BreakdownFigure } from '../figures.ts';
import type { Frame } from '../frame.ts';
import type { Spec } from '../spec.ts';
import { drawRows } from './level.ts';

/** One indicator for groups of residents, beside the total; groups in the order of the data, never by value. */
export function breakdownSpec({ indicator, domain, total, kenmerken }: BreakdownFigure, frame: Frame): Spec {
  const blocks = [{ readings: [total] }, ...kenmerken];
  return drawRows({ form: 'breakdown', indicator, domain, blocks, density: 'dense' }, frame);
}
