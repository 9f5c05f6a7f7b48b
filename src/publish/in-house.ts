/** `intern/`: what is for the gemeente itself. It never stands in the site or its zip, which are made of other files. */
import { csvOf } from '../domain/csv.ts';
import type { OutputFile } from '../domain/document.ts';
import type { GoalText, PolicyText, PriorityText, WaveFact } from '../domain/narrative.ts';
import { groepKey } from '../domain/survey.ts';
import type { TableValue } from '../domain/tables.ts';
import { type Html, html } from '../html.ts';
import type { Publication } from './publication.ts';
import { reportFrame } from './report-frame.ts';

/** Goals and priorities, public and internal, as a page to read and as tables; nothing where there are none. */
export function inHouseFiles({
  inHouse,
  survey,
}: Pick<Publication, 'inHouse' | 'survey'>): readonly OutputFile[] {
  if (!inHouse) return [];
  const { goals, priorities } = inHouse;
  return [
    { path: 'intern/doelen.html', bytes: policyPage(inHouse, survey.gemeente) },
    ...(goals.length > 0
      ? [{ path: 'intern/doelen.csv', bytes: csvOf([GOAL_COLUMNS, ...goals.map(goalRow)]) }]
      : []),
    ...(priorities.length > 0
      ? [
          {
            path: 'intern/prioriteiten.csv',
            bytes: csvOf([PRIORITY_COLUMNS, ...priorities.map(priorityRow)]),
          },
        ]
      : []),
  ];
}

const GOAL_COLUMNS = [
  'code',
  'gebied',
  'indicator',
  'groep',
  'doel',
  'oordeel',
  'cijfers',
  'waarom',
  'bron',
  'tonen',
];

function goalRow({ finding, aim, facts, why }: GoalText): readonly TableValue[] {
  const { goal, gebied, indicator, oordeel } = finding;
  const { code, groep, bron, tonen } = goal;
  return [
    code,
    gebied.naam,
    indicator.naam,
    groepKey(groep),
    aim,
    oordeel,
    factsLine(facts),
    why.join(' '),
    bron,
    tonen,
  ];
}

const PRIORITY_COLUMNS = [
  'gebied',
  'indicator',
  'actie',
  'wie',
  'wanneer',
  'jaar',
  'cijfers',
  'uitkomst',
  'tonen',
];

function priorityRow({ finding, facts, outcome }: PriorityText): readonly TableValue[] {
  const { priority, gebied, indicator } = finding;
  const { actie, wie, wanneer, jaar, tonen } = priority;
  return [gebied.naam, indicator.naam, actie, wie, wanneer, jaar, factsLine(facts), outcome, tonen];
}

const factsLine = (facts: readonly WaveFact[]) =>
  facts.map(({ term, value }) => `${term}: ${value}`).join('; ');

function policyPage(
  { goals, priorities, note }: PolicyText,
  { naam, editie }: { readonly naam: string; readonly editie: number },
): string {
  const verdicts = [...new Set(goals.map(({ verdict }) => verdict))].map((verdict) => {
    const count = goals.filter((goal) => goal.verdict === verdict).length;
    return html`<li>${verdict}: <b>${count}</b></li>\n`;
  });
  return reportFrame(
    `Doelen en afspraken van ${naam}, ${editie}`,
    html`<p class="intern">Intern. Dit stuk komt niet op de website en niet in de zip.</p>
<p>Een doel is gehaald of niet gehaald als de toets dat met zekerheid laat zien. Anders is het niet vast te stellen.</p>
${goals.length === 0 ? html`` : html`<section><h2>Doelen</h2>\n<ul>${verdicts}</ul>\n${goals.map(goalItem)}</section>\n`}${
  priorities.length === 0
    ? html``
    : html`<section><h2>Prioriteiten en afspraken</h2>\n${priorities.map(priorityItem)}<p>${note}</p></section>\n`
}`,
  );
}

function goalItem({ finding, topic, aim, verdict, facts, why }: GoalText): Html {
  const { goal, gebied } = finding;
  return html`<article class="kaart"><h3>${gebied.naam}: ${topic}</h3>
<p><b>${verdict}</b> · ${aim} · ${goal.tonen} · ${goal.code}</p>
${factList(facts)}<p>${why.join(' ')}</p>
${goal.bron === undefined ? html`` : html`<p>Dit doel staat in: ${goal.bron}.</p>\n`}</article>
`;
}

function priorityItem({ finding, topic, facts, outcome }: PriorityText): Html {
  const { priority, gebied } = finding;
  const { actie, wie, wanneer, tonen } = priority;
  return html`<article class="kaart"><h3>${gebied.naam}: ${topic}</h3>
<p>${actie}</p>
${factList([{ term: 'Wie', value: wie }, { term: 'Wanneer', value: wanneer }, ...facts, { term: 'Tonen', value: tonen }])}${
  outcome === undefined ? html`` : html`<p>${outcome}</p>\n`
}</article>
`;
}

function factList(facts: readonly WaveFact[]): Html {
  const items = facts.map(({ term, value }) => html`<dt>${term}</dt><dd>${value}</dd>\n`);
  return html`<dl class="feiten">\n${items}</dl>\n`;
}
