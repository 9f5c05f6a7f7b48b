/** "Welke bron zegt wat": every source in use, with what it tells and what must be known of it (2.5 of the Wegwijzer). */
import { withArticle } from '../domain/onderzoek.ts';
import type { TablesPage } from '../domain/profile.ts';
import { SOURCES } from './address.ts';
import type { Parts } from './parts.ts';
import { simpleTable, tablesPage } from './tables-page.ts';
import { capitalize } from './words-nl.ts';

interface Row {
  readonly name: string;
  readonly tells: string;
  readonly know: string;
  readonly years: readonly number[];
}

/** The page; none where there is no source but the survey. */
export function composeSources({ survey }: Parts): readonly TablesPage[] {
  const { gemeente } = survey;
  const others = [...registers(survey), ...ownSources(survey)];
  if (others.length === 0) return [];
  return [
    tablesPage(gemeente, {
      path: SOURCES,
      heading: 'Welke bron zegt wat',
      description: `Welke bronnen over ${gemeente.naam} op deze site staan, en wat elke bron wel en niet zegt.`,
      lead: 'Op deze site staan cijfers uit meer bronnen. Elke bron zegt iets anders. Daarom vergelijken wij ze niet met elkaar.',
      sections: [
        {
          id: 'bronnen',
          title: 'De bronnen op deze site',
          paragraphs: [],
          table: simpleTable({
            id: 'tabel-bronnen',
            caption: 'Elke bron, met wat u ervan moet weten.',
            corner: 'Bron',
            columns: [
              { text: 'Wat zij vertelt', numeric: false },
              { text: 'Wat u moet weten', numeric: false },
              { text: 'Jaren', numeric: false },
            ],
            rows: [surveyRow(survey), ...others].map(({ name, tells, know, years }) => ({
              header: name,
              cells: [{ text: tells }, { text: know }, { text: yearsWords(years) }],
            })),
          }),
          sources: [],
        },
      ],
    }),
  ];
}

type Survey = Parts['survey'];

function surveyRow({ onderzoek, cells }: Survey): Row {
  return {
    name: capitalize(withArticle(onderzoek)),
    tells: `Wat bewoners zelf vertellen over ${onderzoek.onderwerp}.`,
    know: 'Elk cijfer is een schatting met een marge. Niet iedereen deed mee.',
    years: cells.map(({ jaar }) => jaar),
  };
}

function registers({ context }: Survey): readonly Row[] {
  return [...(context?.topics.values() ?? [])].flatMap(({ code, naam, bron, uitleg }) => {
    const years = (context?.figures ?? []).flatMap(({ topic, jaar }) => (topic === code ? [jaar] : []));
    return years.length === 0 ? [] : [{ name: bron, tells: naam, know: uitleg, years }];
  });
}

function ownSources({ context }: Survey): readonly Row[] {
  return (context?.own ?? []).map(({ source, figures }) => ({
    name: source.bron,
    tells: `${source.naam} (${source.eenheid})`,
    know: source.uitleg,
    years: figures.map(({ jaar }) => jaar),
  }));
}

function yearsWords(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return '–';
  return first === last ? String(first) : `${first} tot en met ${last}`;
}
