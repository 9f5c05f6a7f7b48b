import type { Finding } from '../../../domain/finding.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Domain } from '../../domains.ts';
import { single } from '../../figure-words.ts';
import type { AreaView, Form } from '../../form.ts';
import type { Reading } from '../../reading.ts';
import { readingsOf } from '../../readings.ts';
import { drawRows } from '../../row-chart.ts';

/** Wijk, gemeente and Nederland beside each other, in this order. */
export interface LevelFigure {
  readonly indicator: Indicator;
  readonly domain: Domain;
  readonly readings: readonly Reading[];
}

/** Level with margin: one row per area in fixed order, marks on one fixed axis. */
export const level: Form<LevelFigure> = {
  name: 'level',
  placement: { page: 'own', summary: 'narrow', pdf: 'theme', sheet: 'topic', inFullTable: true },
  when: {
    kern: (view, finding) => [figureOf(view, finding)],
    others: (view, group) => (group.length === 1 ? group.map((finding) => figureOf(view, finding)) : []),
  },
  spec: ({ indicator, domain, readings }, frame) =>
    drawRows({ form: 'level', indicator, domain, blocks: [{ readings }], density: 'roomy' }, frame),
  entries: ({ indicator, readings }) => readings.map((reading) => ({ indicator, reading })),
  words: ({ indicator, readings }, about) => single(indicator, '', readings, about),
};

function figureOf(view: AreaView, finding: Finding): LevelFigure {
  const { indicator } = finding;
  return { indicator, domain: view.content.domains.level(indicator), readings: readingsOf(view, finding) };
}
