import type { Indicator } from '../../../domain/indicator.ts';
import { isToldOfKind, type Onderzoek } from '../../../domain/onderzoek.ts';
import { several } from '../../figure-words.ts';
import type { Form } from '../../form.ts';
import { readingsOf, withoutPlace } from '../../readings.ts';
import type { ReportedFigure } from './figure.ts';
import { reportedSpec } from './spec.ts';

/** Shares of the basis that the survey names for it: victims, in the one about safety. */
function isReported({ basis, eenheid }: Indicator, { gemeld }: Onderzoek): boolean {
  return basis === gemeld?.basis && eenheid === 'procent';
}

/** Whole bars of a hundred, at the end of the theme. */
export const reported: Form<ReportedFigure> = {
  name: 'reported',
  placement: { page: 'own', inFullTable: false },
  claims: isReported,
  when: {
    end(view, findings) {
      const { onderzoek } = view.content.survey;
      const own = findings.filter(
        ({ indicator, kern }) =>
          !kern &&
          !indicator.antwoord &&
          isReported(indicator, onderzoek) &&
          !isToldOfKind(onderzoek, indicator.code),
      );
      const rows = own.map((finding) => ({
        indicator: finding.indicator,
        readings: withoutPlace(readingsOf(view, finding)),
      }));
      return onderzoek.gemeld && rows.length > 0 ? [{ ...onderzoek.gemeld, rows }] : [];
    },
  },
  spec: reportedSpec,
  entries: ({ rows }) =>
    rows.flatMap(({ indicator, readings }) => readings.map((reading) => ({ indicator, reading }))),
  words: ({ rows, titel }, about) => several(rows, '-gemeld', about, () => titel),
};
