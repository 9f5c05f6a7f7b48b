import { several } from '../../figure-words.ts';
import type { Form } from '../../form.ts';
import { mostThree, readingsOf } from '../../readings.ts';
import { overviewTitle } from '../../words-nl.ts';
import type { OverviewFigure } from './figure.ts';
import { overviewSpec } from './spec.ts';

/** The other indicators of a theme together, where they can share an axis. */
export const overview: Form<OverviewFigure> = {
  name: 'overview',
  placement: { page: 'own', sheet: 'spare', inFullTable: true },
  when: {
    others(view, group) {
      const [first] = group;
      if (!first || group.length === 1) return [];
      const rows = group.map((finding) => ({
        indicator: finding.indicator,
        readings: mostThree(readingsOf(view, finding)),
      }));
      return [{ domain: view.content.domains.level(first.indicator), rows }];
    },
  },
  spec: overviewSpec,
  entries: ({ rows }) =>
    rows.flatMap(({ indicator, readings }) => readings.map((reading) => ({ indicator, reading }))),
  words: ({ rows }, about) =>
    several(rows, '-overzicht', about, (first) => overviewTitle(first, about.onderzoek)),
};
