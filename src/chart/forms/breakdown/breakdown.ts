import type { Comparison, Finding, Measure } from '../../../domain/finding.ts';
import { isLargerLevel } from '../../../domain/gebied.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { type Groep, groepKey } from '../../../domain/survey.ts';
import type { Domain } from '../../domains.ts';
import { single } from '../../figure-words.ts';
import type { AreaView, FigureWords, Form } from '../../form.ts';
import { type Reading, readingOf } from '../../reading.ts';
import { readingsOf } from '../../readings.ts';
import { drawRows } from '../../row-chart.ts';
import { cellsOf, tableOf } from '../../table.ts';
import { type About, groupName, groupOutcome, kenmerkName, listed, spokenFor } from '../../words-nl.ts';

/** A group of residents, and how it compares with all of them; without a comparison it was not asked. */
interface GroupRow {
  readonly reading: Reading;
  readonly comparison?: Comparison;
}

/** One indicator for groups of residents, beside the total. */
export interface BreakdownFigure {
  readonly indicator: Indicator;
  readonly domain: Domain;
  readonly total: Reading;
  readonly kenmerken: readonly { readonly title: string; readonly rows: readonly GroupRow[] }[];
}

/**
 * Groups of residents of the whole, and of areas above the wijk, in the order of the data and never by value. Every
 * kernindicator shows the same groups: one that was not asked of a group says so.
 */
export const breakdown: Form<BreakdownFigure> = {
  name: 'breakdown',
  placement: { page: 'own', pdf: 'groups', inFullTable: false },
  when: {
    end: (view, findings) =>
      view.isWhole || isLargerLevel(view.gebied.niveau, 'wijk')
        ? findings
            .filter(({ indicator, kern }) => kern && !indicator.antwoord)
            .flatMap((finding) => figureOf(view, finding))
        : [],
  },
  spec: ({ indicator, domain, total, kenmerken }, frame) => {
    const blocks = kenmerken.map(({ title, rows }) => ({
      title,
      readings: rows.map(({ reading }) => reading),
    }));
    const all = [{ readings: [total] }, ...blocks];
    return drawRows({ form: 'breakdown', indicator, domain, blocks: all, density: 'dense' }, frame);
  },
  entries: (figure) => readingsIn(figure).map((reading) => ({ indicator: figure.indicator, reading })),
  words: breakdownWords,
  names: ({ kenmerken }) => kenmerken.flatMap(({ title }) => [title, title.toLowerCase()]),
};

function readingsIn({ total, kenmerken }: BreakdownFigure): readonly Reading[] {
  return [total, ...kenmerken.flatMap(({ rows }) => rows.map(({ reading }) => reading))];
}

/** Groups of residents beside the total; nothing where the area has no groups at all. */
function figureOf(view: AreaView, finding: Finding): readonly BreakdownFigure[] {
  const { indicator } = finding;
  const [total] = readingsOf(view, finding);
  const groups = groupsOf(view);
  if (groups.length === 0 || !total) return [];
  const kenmerken = [...new Set(groups.map(({ kenmerk }) => kenmerk))];
  const domain = view.content.domains.level(indicator);
  return [
    {
      indicator,
      domain,
      total,
      kenmerken: kenmerken.map((kenmerk) => ({
        title: kenmerkName(kenmerk),
        rows: groups
          .filter((groep) => groep.kenmerk === kenmerk)
          .map((groep) => rowOf(finding, groep, total.owner)),
      })),
    },
  ];
}

/** Every group of which the area has a kernindicator, each once. */
function groupsOf({ content, gebied }: AreaView): readonly Groep[] {
  const kern = (content.findings.areas.get(gebied.code) ?? []).filter((finding) => finding.kern);
  const all = kern.flatMap(({ groups }) => groups.flatMap(({ measure }) => measure.groep ?? []));
  return [...new Map(all.map((groep) => [groepKey(groep), groep])).values()];
}

function rowOf({ groups, measure }: Finding, groep: Groep, owner: Reading['owner']): GroupRow {
  const own = groups.find((group) => groepKey(group.measure.groep) === groepKey(groep));
  if (!own) return { reading: readingOf(notAsked(measure, groep), owner, groupName(groep)) };
  const reading = readingOf(own.measure, owner, groupName(groep));
  return own.measure.estimate.kind === 'missing' ? { reading } : { reading, comparison: own.comparison };
}

function notAsked({ gebied, jaar, reeks, basis }: Measure, groep: Groep): Measure {
  return { gebied, jaar, reeks, basis, groep, estimate: { kind: 'missing' }, precision: 'onbekend' };
}

/** Groups are told with what they are groups of: "Opleiding: Laag". */
function breakdownWords(figure: BreakdownFigure, about: About): FigureWords {
  const { indicator, total, kenmerken } = figure;
  const words = single(indicator, '-groepen', readingsIn(figure), about);
  const groups = kenmerken.flatMap(({ title, rows }) =>
    rows.map(({ reading, comparison }) => ({
      header: `${title}: ${reading.name}`,
      reading,
      outcome: groupOutcome(comparison),
    })),
  );
  const rows = [{ header: total.name, reading: total, outcome: '' }, ...groups];
  return {
    ...words,
    title: `${words.title}, naar ${listed(kenmerken.map(({ title }) => title.toLowerCase()))}`,
    description: rows.map(({ header, reading }) => spokenFor(reading, header)).join(' '),
    table: tableOf(
      words.table.caption,
      ['Groep', ...words.table.columns.slice(1), 'Met alle bewoners samen'],
      rows.map(({ header, reading, outcome }) => ({
        header,
        cells: [...cellsOf(reading), { text: outcome }],
      })),
    ),
  };
}
