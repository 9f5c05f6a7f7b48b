/** Rules over one figure at a time, and the figures and maps that there are. */
import type { ChartFigure } from '../domain/figure.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { InspectedParts } from './parts.ts';
import type { PlacedHit, WholeRule } from './whole-rule.ts';

/** A figure with the area it belongs to; theme pages have none. */
export interface FigureView {
  readonly figure: ChartFigure;
  readonly gebied: Gebied | undefined;
  /** Code of the area or theme whose page it stands on. */
  readonly page: string;
}

export function figuresOf({ survey, charts }: InspectedParts): readonly FigureView[] {
  if (!charts) return [];
  const areas = [...charts.areas].flatMap(([code, figures]) =>
    figures.map((figure) => ({ figure, gebied: survey.gebieden.get(code), page: code })),
  );
  const themes = [...charts.themes].flatMap(([thema, figures]) =>
    figures.map((figure) => ({ figure, gebied: undefined, page: thema })),
  );
  return [...areas, ...themes];
}

export function mapsOf({ charts }: InspectedParts): readonly FigureView[] {
  if (!charts) return [];
  return [
    ...[...charts.locators].map(([page, figure]) => ({ figure, gebied: undefined, page })),
    ...(charts.index ? [{ figure: charts.index.figure, gebied: undefined, page: '' }] : []),
  ];
}

/** A rule over one figure at a time. */
export function figureRule(
  id: string,
  name: string,
  check: (view: FigureView, parts: InspectedParts) => readonly { found: string; explanation: string }[],
): WholeRule {
  return {
    id,
    name,
    level: 'error',
    check: (parts) =>
      figuresOf(parts).flatMap((view) => check(view, parts).map((hit) => placedAt(view, hit))),
  };
}

export function placedAt(
  { figure: { id }, gebied, page }: FigureView,
  hit: { found: string; explanation: string },
): PlacedHit {
  const where = gebied ? ` van ${gebied.naam}` : '';
  return {
    ...hit,
    place: `grafiek ${id}${where}`,
    chart: id,
    fault: { block: 'figure', page, id },
  };
}
