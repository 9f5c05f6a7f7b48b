/** What staff should know of the figures and tests: one remark per kind, never one per row. */
import type { Comparison, Measure } from '../domain/finding.ts';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { Sheet } from './sheet.ts';

/** Assumptions and gaps behind the findings; `drafts` hold the comparisons that were made. */
export function remarksOf(
  survey: Survey,
  sheets: readonly Sheet[],
  comparisons: readonly Comparison[],
): readonly Remark[] {
  const measures = sheets.flatMap((sheet) => sheet.measures);
  return [
    ...assumedDeff(survey, measures),
    ...unknownMargin(sheets),
    ...overlapByRespondents(comparisons),
    ...unknownOverlap(comparisons),
  ];
}

function assumedDeff({ gemeente }: Survey, measures: readonly Measure[]): readonly Remark[] {
  const count = measures.filter(({ precision }) => precision === 'aanname').length;
  if (count === 0) return [];
  const { wijk, gemeente: whole, land } = gemeente.vergelijking.deff;
  const [a, b, c] = [wijk, whole, land].map((deff) => String(deff).replace('.', ','));
  return [
    {
      rule: 'deff-aanname',
      level: 'warn',
      found: `${count} cijfers`,
      explanation: `De marge van ${count} cijfers rust op een aanname: een ontwerpeffect van ${a} voor wijken en groepen, ${b} voor de gemeente en ${c} voor Nederland.`,
      proposal: 'Vraag het onderzoeksbureau om de kolommen se, deff of ondergrens en bovengrens.',
    },
  ];
}

function unknownMargin(sheets: readonly Sheet[]): readonly Remark[] {
  const codes = sheets
    .filter(({ measures }) =>
      measures.some((measure) => measure.estimate.kind === 'published' && !measure.interval),
    )
    .map(({ indicator }) => indicator.code);
  if (codes.length === 0) return [];
  return [
    {
      rule: 'marge-onbekend',
      level: 'warn',
      found: codes.join(', '),
      explanation: `Van ${codes.length} indicatoren heeft een cijfer geen marge. Die cijfers staan er met "marge onbekend" en zijn niet getoetst.`,
      proposal: 'Vraag het onderzoeksbureau om se, om ondergrens en bovengrens, of om n (bij scores met sd).',
    },
  ];
}

function overlapByRespondents(comparisons: readonly Comparison[]): readonly Remark[] {
  const areas = areasWhere(comparisons, ({ kind, overlap }) => kind !== 'totaal' && overlap?.source === 'n');
  if (areas.length === 0) return [];
  return [
    {
      rule: 'aandeel-uit-n',
      level: 'warn',
      found: areas.join(', '),
      explanation: `Van ${areas.length} gebieden is het aandeel in het geheel geschat uit het aantal antwoorden, omdat inwoners15plus ontbreekt.`,
      proposal: 'Vul inwoners15plus in gebieden.csv in, voor het gebied en voor het geheel.',
    },
  ];
}

/** Tested as if apart: a part of a whole of which no share is known. */
function unknownOverlap(comparisons: readonly Comparison[]): readonly Remark[] {
  const areas = areasWhere(comparisons, ({ kind, test }) => kind === 'gemeente' && test === 'onafhankelijk');
  if (areas.length === 0) return [];
  return [
    {
      rule: 'aandeel-onbekend',
      level: 'warn',
      found: areas.join(', '),
      explanation: `Van ${areas.length} gebieden is het aandeel in het geheel onbekend. De toets is daardoor voorzichtiger dan nodig.`,
      proposal: 'Vul inwoners15plus in gebieden.csv in, voor het gebied en voor het geheel.',
    },
  ];
}

function areasWhere(
  comparisons: readonly Comparison[],
  applies: (comparison: Comparison) => boolean,
): readonly string[] {
  return [...new Set(comparisons.filter(applies).map(({ own }) => own.gebied.code))].sort();
}
