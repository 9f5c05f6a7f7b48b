import type { Finding, Measure } from '../../../domain/finding.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { POINTS_FOR_LINE, segmentsOf } from '../../../domain/series.ts';
import { seriesIn } from '../../content.ts';
import type { AreaView, Form } from '../../form.ts';
import { type Reading, readingOf } from '../../reading.ts';
import { mostThree, readingsOf } from '../../readings.ts';
import type { DevelopmentFigure, DevelopmentPanel } from './figure.ts';
import { DEVELOPMENT_PRINT_WIDTH, developmentSpec } from './spec.ts';
import { developmentWords } from './words.ts';

/** A kernindicator through the waves. */
export const development: Form<DevelopmentFigure> = {
  name: 'development',
  placement: { page: 'years', pdf: 'cover', sheet: 'wide', inFullTable: false },
  printWidth: DEVELOPMENT_PRINT_WIDTH,
  when: { kern: figureOf },
  spec: developmentSpec,
  entries: ({ indicator, panels }) =>
    panels.flatMap(({ readings }) => readings.map((reading) => ({ indicator, reading }))),
  words: developmentWords,
  marks: ({ waves }) => (waves.some(({ afterBreak }) => afterBreak) ? ['break'] : []),
};

/** Nothing where the indicator was asked in one wave only, for any area: the plan is the same for all. */
function figureOf(view: AreaView, finding: Finding): readonly DevelopmentFigure[] {
  const { indicator } = finding;
  const years = view.content.years.get(indicator.code) ?? [];
  if (years.length < 2) return [];
  const panels = mostThree(readingsOf(view, finding)).map((reading) => panelOf(view, indicator, reading));
  const broken = new Set(panels.flatMap(({ breaks }) => breaks));
  const waves = years.map((jaar) => ({ jaar, afterBreak: broken.has(jaar) }));
  const domain = view.content.domains.development(indicator);
  return [{ indicator, domain, waves, panels }];
}

function panelOf(
  { content }: AreaView,
  indicator: Indicator,
  { owner, name, measure }: Reading,
): DevelopmentPanel {
  const measures = seriesIn(content, measure.gebied.code, indicator.code);
  const segments = segmentsOf(measures, indicator);
  return {
    owner,
    name,
    readings: measures.map((earlier) => readingOf(earlier, owner, name)),
    breaks: segments.slice(1).flatMap((segment) => segment.measures[0]?.jaar ?? []),
    lines: segments.filter(({ line }) => line).flatMap((segment) => unbrokenRuns(segment.measures)),
  };
}

/** A hidden or missing wave interrupts the line: nothing is drawn across it, and what is left is no line of two. */
function unbrokenRuns(measures: readonly Measure[]): readonly (readonly number[])[] {
  const runs: number[][] = [[]];
  for (const { jaar, estimate } of measures) {
    if (estimate.kind === 'published') runs.at(-1)?.push(jaar);
    else runs.push([]);
  }
  return runs.filter((run) => run.length >= POINTS_FOR_LINE);
}
