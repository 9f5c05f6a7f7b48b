import type { Finding } from '../../domain/finding.ts';
import type { BreakdownFigure } from '../figures.ts';
import { readingOf } from '../reading.ts';
import { groupName, kenmerkName } from '../words-nl.ts';
import type { AreaView } from './readings.ts';
import { readingsOf } from './readings.ts';

/** Groups of residents beside the total; nothing where the data have no groups. */
export function breakdownFigure(view: AreaView, finding: Finding): readonly BreakdownFigure[] {
  const { indicator, groups } = finding;
  const [total] = readingsOf(view, finding);
  if (groups.length === 0 || !total) return [];
  const kenmerken = [...new Set(groups.flatMap(({ measure }) => measure.groep?.kenmerk ?? []))];
  return [
    {
      form: 'breakdown',
      indicator,
      domain: view.content.domains.level(indicator),
      total,
      kenmerken: kenmerken.map((kenmerk) => ({
        title: kenmerkName(kenmerk),
        readings: groups.flatMap(({ measure }) =>
          measure.groep?.kenmerk === kenmerk
            ? [readingOf(measure, total.owner, groupName(measure.groep))]
            : [],
        ),
      })),
    },
  ];
}
