import type { Finding } from '../../../domain/finding.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Domain } from '../../domains.ts';
import { single } from '../../figure-words.ts';
import type { AreaView, FigureWords, Form } from '../../form.ts';
import { type Reading, readingOf } from '../../reading.ts';
import { readingsOf } from '../../readings.ts';
import { drawRows } from '../../row-chart.ts';
import { cellsOf, tableOf } from '../../table.ts';
import { type About, groupName, kenmerkName, listed, spokenFor } from '../../words-nl.ts';

/** One indicator for groups of residents, beside the total. */
export interface BreakdownFigure {
  readonly indicator: Indicator;
  readonly domain: Domain;
  readonly total: Reading;
  readonly kenmerken: readonly { readonly title: string; readonly readings: readonly Reading[] }[];
}

/** Groups of residents of the whole; groups in the order of the data, never by value. */
export const breakdown: Form<BreakdownFigure> = {
  name: 'breakdown',
  placement: { page: 'own', inFullTable: false },
  when: {
    end: (view, findings) =>
      view.isWhole
        ? findings
            .filter(({ indicator, kern }) => kern && !indicator.antwoord)
            .flatMap((finding) => figureOf(view, finding))
        : [],
  },
  spec: ({ indicator, domain, total, kenmerken }, frame) => {
    const blocks = [{ readings: [total] }, ...kenmerken];
    return drawRows({ form: 'breakdown', indicator, domain, blocks, density: 'dense' }, frame);
  },
  entries: (figure) => readingsIn(figure).map((reading) => ({ indicator: figure.indicator, reading })),
  words: breakdownWords,
  names: ({ kenmerken }) => kenmerken.flatMap(({ title }) => [title, title.toLowerCase()]),
};

function readingsIn({ total, kenmerken }: BreakdownFigure): readonly Reading[] {
  return [total, ...kenmerken.flatMap(({ readings }) => readings)];
}

/** Groups of residents beside the total; nothing where the data have no groups. */
function figureOf(view: AreaView, finding: Finding): readonly BreakdownFigure[] {
  const { indicator, groups } = finding;
  const [total] = readingsOf(view, finding);
  if (groups.length === 0 || !total) return [];
  const kenmerken = [...new Set(groups.flatMap(({ measure }) => measure.groep?.kenmerk ?? []))];
  return [
    {
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

/** Groups are told with what they are groups of: "Opleiding: Laag". */
function breakdownWords(figure: BreakdownFigure, about: About): FigureWords {
  const { indicator, total, kenmerken } = figure;
  const words = single(indicator, '-groepen', readingsIn(figure), about);
  const rows = [
    { header: total.name, reading: total },
    ...kenmerken.flatMap(({ title, readings: groups }) =>
      groups.map((reading) => ({ header: `${title}: ${reading.name}`, reading })),
    ),
  ];
  return {
    ...words,
    title: `${words.title}, naar ${listed(kenmerken.map(({ title }) => title.toLowerCase()))}`,
    description: rows.map(({ header, reading }) => spokenFor(reading, header)).join(' '),
    table: tableOf(
      words.table.caption,
      ['Groep', ...words.table.columns.slice(1)],
      rows.map(({ header, reading }) => ({ header, cells: cellsOf(reading) })),
    ),
  };
}
