import {
  type ContextCode,
  type ContextFigure,
  type ContextTopic,
  className,
  contextFigure,
  type RegisteredCrime,
  registeredCrime,
} from '../domain/context.ts';
import { type Finding, findingOf } from '../domain/finding.ts';
import { formatDate, formatNumber } from '../domain/format.ts';
import type { Gebied } from '../domain/gebied.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import { type Onderzoek, sourceOf } from '../domain/onderzoek.ts';
import type { OwnSource } from '../domain/own-source.ts';
import type { BackgroundBlock, BackgroundFact } from '../domain/page-blocks.ts';
import type { Parts as AllParts } from './parts.ts';
import { count } from './words-nl.ts';

/** What the blocks are made of. */
type Parts = Pick<AllParts, 'survey' | 'findings'>;

/**
 * What other sources say about one area, each with its source line and the fixed note on how it was counted (T11).
 * A block without figures is left out; nothing is compared, ranked or colored by value.
 */
export function backgroundBlocks(parts: Parts, area: Gebied): readonly BackgroundBlock[] {
  const { context } = parts.survey;
  if (!context) return [];
  return [
    ...peopleBlock(parts, area),
    ...crimeBlock(parts, area),
    ...livabilityBlock(parts, area),
    ...ownBlocks(parts, area),
  ];
}

function figureOf({ survey }: Parts, area: Gebied, topic: ContextCode): ContextFigure | undefined {
  return survey.context && contextFigure(survey.context, area.code, topic, survey.gemeente.editie);
}

function topicOf({ survey }: Parts, code: ContextCode): ContextTopic {
  const topic = survey.context?.topics.get(code);
  if (!topic) throw new Error(`ingest knows no context topic ${code}`);
  return topic;
}

function peopleBlock(parts: Parts, area: Gebied): readonly BackgroundBlock[] {
  const figures = (['inwoners', 'woningen'] as const).flatMap((code) => figureOf(parts, area, code) ?? []);
  if (figures.length === 0) return [];
  return [
    {
      id: 'inwoners',
      title: 'Inwoners en woningen',
      facts: figures.map((figure) => ({
        term: topicOf(parts, figure.topic).naam,
        value: formatNumber(figure.value, 0),
        detail: `1 januari ${figure.jaar}`,
      })),
      sentences: [],
      note: figures.map(({ topic }) => topicOf(parts, topic).uitleg).join(' '),
      sources: sourceLines(parts, figures),
    },
  ];
}

function crimeBlock(parts: Parts, area: Gebied): readonly BackgroundBlock[] {
  const { survey, findings } = parts;
  const { context, gemeente } = survey;
  const crime = context && registeredCrime(context, area.code, gemeente.editie, gemeente.drempels);
  if (!crime) return [];
  // What residents went through stands beside what the police know.
  const beside = survey.onderzoek.naastPolitie;
  const experienced = beside && findingOf(findings, area.code, beside.indicator);
  return [
    {
      id: 'misdrijven',
      title: 'Meegemaakt, en bekend bij de politie',
      facts: [...experiencedFact(experienced, survey.onderzoek), ...registeredFacts(crime)],
      sentences: [...notPer1000(crime), ...(experienced ? [NOT_COMPARABLE] : [])],
      note: topicOf(parts, 'misdrijven').uitleg,
      sources: sourceLines(parts, [
        crime.figure,
        ...(crime.per1000 && crime.inwoners ? [crime.inwoners] : []),
      ]),
    },
  ];
}

const NOT_COMPARABLE =
  'Deze cijfers kunt u niet met elkaar vergelijken. Bewoners vertellen wat zij zelf meemaakten, ook buiten de wijk. De politie telt wat hier gebeurde.';

function experiencedFact(finding: Finding | undefined, onderzoek: Onderzoek): readonly BackgroundFact[] {
  const beside = onderzoek.naastPolitie;
  if (!finding || !beside) return [];
  const { estimate, shown, interval, jaar } = finding.measure;
  const base = { term: `${beside.wie}, ${beside.plaats}` };
  if (estimate.kind === 'suppressed') {
    return [{ ...base, value: hiddenWords(estimate.reason), detail: String(jaar), words: true }];
  }
  if (estimate.kind === 'missing' || !shown) return [];
  const margin = interval
    ? `marge ${interval.shown.lower.bare} tot ${interval.shown.upper.bare}`
    : 'marge onbekend';
  const indication = estimate.indicative ? 'indicatie' : 'schatting';
  return [{ ...base, value: shown.words, detail: `${indication}, ${margin} · ${sourceOf(onderzoek, jaar)}` }];
}

function registeredFacts(crime: RegisteredCrime): readonly BackgroundFact[] {
  const { figure, below, per1000, inwoners } = crime;
  const status = figure.provisional ? ', voorlopig cijfer' : '';
  const value =
    below === undefined
      ? { value: formatNumber(figure.value, 0) }
      : { value: `minder dan ${below}`, words: true };
  return [
    { term: 'Misdrijven bekend bij de politie', ...value, detail: `in ${figure.jaar}${status}` },
    ...(per1000 && inwoners
      ? [
          {
            term: 'Dat is per 1.000 inwoners',
            value: per1000.bare,
            detail: `inwoners op 1 januari ${inwoners.jaar}`,
          },
        ]
      : []),
  ];
}

/** Why there is no figure per 1.000 (method: a small denominator makes a large figure out of a few events). */
function notPer1000({ why, inwoners, least, below }: RegisteredCrime): readonly string[] {
  switch (why) {
    case 'klein-aantal':
      return [`Zijn het er minder dan ${below}? Dan noemen wij het aantal niet. Zo is niemand te herkennen.`];
    case 'weinig-inwoners':
      return [
        `Per 1.000 inwoners rekenen wij dit niet uit. Hier wonen ${formatNumber(inwoners?.value ?? 0, 0)} mensen. Wij doen dat pas vanaf ${formatNumber(least, 0)} inwoners: bij minder inwoners geeft zo’n cijfer een verkeerd beeld.`,
      ];
    case 'inwoners-onbekend':
      return [
        'Per 1.000 inwoners rekenen wij dit niet uit: het aantal inwoners van dat jaar is niet bekend.',
      ];
    default:
      return [];
  }
}

function livabilityBlock(parts: Parts, area: Gebied): readonly BackgroundBlock[] {
  const figure = figureOf(parts, area, 'leefbaarometer');
  if (!figure) return [];
  return [
    {
      id: 'leefbaarometer',
      title: 'Leefbaarometer',
      facts: [
        {
          term: 'Inschatting van de leefbaarheid',
          value: className(figure.value),
          detail: `klasse ${figure.value} van 9, in ${figure.jaar}`,
          words: true,
        },
      ],
      sentences: [],
      note: topicOf(parts, 'leefbaarometer').uitleg,
      sources: sourceLines(parts, [figure]),
    },
  ];
}

/** Sources of the gemeente's own; small counts stay out of sight as those of the police do. */
function ownBlocks({ survey }: Parts, area: Gebied): readonly BackgroundBlock[] {
  const { context, gemeente } = survey;
  return (context?.own ?? []).flatMap(({ source, figures }, at) => {
    const own = figures.filter(({ gebied }) => gebied === area.code).sort((a, b) => a.jaar - b.jaar);
    const figure = own.findLast(({ jaar }) => jaar <= gemeente.editie) ?? own[0];
    if (!figure) return [];
    const isSmall = isCount(source) && figure.value < gemeente.drempels.gevoelig;
    const value = isSmall
      ? { value: `minder dan ${gemeente.drempels.gevoelig}`, words: true }
      : { value: formatNumber(figure.value, figure.decimals) };
    return [
      {
        id: `eigen-${at + 1}`,
        title: source.naam,
        facts: [{ term: source.naam, ...value, detail: `${source.eenheid}, in ${figure.jaar}` }],
        sentences: [],
        note: source.uitleg,
        sources: [`Bron: ${source.bron}, ${figure.jaar}.`],
      },
    ];
  });
}

/** A number of things, not a share, a mark or a rate. */
function isCount({ eenheid }: OwnSource): boolean {
  return !/procent|%|cijfer|score|\bper\b|gemiddeld/i.test(eenheid);
}

/** "2025", "2024 en 2025", "2017 tot en met 2025" */
function yearsWords(figures: readonly ContextFigure[]): string {
  const years = [...new Set(figures.map(({ jaar }) => jaar))].sort((a, b) => a - b);
  if (years.length > 2) return `${years[0]} tot en met ${years.at(-1)}`;
  return years.join(' en ');
}

/** One line a source: who, which year, when it was fetched, under which licence; sums say that they are sums. */
export function sourceLines(parts: Parts, figures: readonly ContextFigure[]): readonly string[] {
  const { context, gemeente } = parts.survey;
  const lines = figures.map((figure) => {
    const topic = topicOf(parts, figure.topic);
    const years = yearsWords(figures.filter((one) => topicOf(parts, one.topic).bron === topic.bron));
    if (gemeente.voorbeeld) return `Verzonnen, in de vorm van: ${topic.bron}, ${years}.`;
    const fetched = context?.sources.find(({ file }) => file === figure.file)?.provenance;
    const details = [
      `${topic.bron}, ${years}`,
      ...(fetched ? [`opgehaald op ${formatDate(fetched.opgehaald)}`] : []),
      fetched?.licentie ?? topic.licentie,
      ...(figure.parts ? [`door ons opgeteld uit ${count(figure.parts, 'gebied', 'gebieden')}`] : []),
    ];
    return `Bron: ${details.join('; ')}.`;
  });
  return [...new Set(lines)];
}
