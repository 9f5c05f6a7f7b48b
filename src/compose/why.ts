import type { Comparison, ComparisonKind, Finding, Measure } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import type { Narrative, ThemeText } from '../domain/narrative.ts';
import type { WhyRecord } from '../domain/page-blocks.ts';
import type { Tested } from '../domain/tables.ts';
import { valueCell } from './full-table.ts';
import { differenceWords, klasseWords, otherWords, PRECISION_WORDS, TEST_WORDS } from './words-nl.ts';

const KINDS: readonly Exclude<ComparisonKind, 'totaal'>[] = [
  'gemeente',
  'land',
  'plaats',
  'referentie',
  'vorige',
];

/** The comparisons that sentences of a theme rest on, and those of the summary. */
export function claimedIn(narrative: Narrative, theme: ThemeText): ReadonlySet<Comparison> {
  const { overview, items, remarks } = narrative.summary;
  const told = [
    ...theme.paragraphs.flat(),
    ...overview,
    ...items.flatMap((item) => item.sentences),
    ...remarks.flat(),
  ];
  return new Set(told.flatMap(({ claims }) => claims.flatMap(({ comparison }) => comparison ?? [])));
}

/**
 * One record per claim (issue 3, 9): every comparison that a sentence rests on, and every clear difference of the
 * table. The other comparisons stand in vergelijkingen.csv. `telling`: comparisons whose adjusted p would give away
 * the p of another.
 */
export function whyRecords(
  findings: readonly Finding[],
  claimed: ReadonlySet<Comparison>,
  telling: ReadonlySet<Tested>,
): readonly WhyRecord[] {
  return findings.flatMap((finding) =>
    KINDS.flatMap((kind) => {
      const comparison = finding.comparisons[kind];
      return comparison && (claimed.has(comparison) || comparison.favour !== undefined)
        ? [whyRecord(comparison, telling.has(comparison))]
        : [];
    }),
  );
}

function whyRecord(comparison: Comparison, telling: boolean): WhyRecord {
  const { indicator, kind, own, other } = comparison;
  return {
    id: `waarom-${indicator.code}-${kind}`,
    subject: `${indicator.naam}, vergeleken met ${otherWords(comparison)}`,
    facts: [
      { term: measureTerm(own), value: measureWords(own) },
      ...(other ? [{ term: measureTerm(other), value: measureWords(other) }] : []),
      { term: 'Uitkomst', value: klasseWords(comparison) },
      { term: 'Waarom', value: comparison.reason },
      ...testFacts(comparison, telling),
    ],
  };
}

const PROTECTING = 'niet getoond, om een verborgen cijfer te beschermen';

/** Test and p; not told where they could undo a suppression (method.md 2.8, 1). */
function testFacts(comparison: Comparison, telling: boolean): WhyRecord['facts'] {
  const { test, p, pAdjusted, family, wholeOnly, detectableFrom, indicator } = comparison;
  if (test === undefined) return [];
  const facts = [{ term: 'Toets', value: TEST_WORDS[test] }];
  if (detectableFrom !== undefined) {
    facts.push({ term: 'Duidelijk vanaf', value: differenceWords(detectableFrom, indicator.eenheid) });
  }
  if (wholeOnly) {
    return [...facts, { term: 'p', value: PROTECTING }];
  }
  if (p !== undefined) facts.push({ term: 'p', value: probability(p) });
  if (pAdjusted !== undefined) {
    facts.push({ term: 'p na correctie', value: telling ? PROTECTING : probability(pAdjusted) });
  }
  if (family !== undefined) facts.push({ term: 'Groep van toetsen', value: family });
  return facts;
}

function measureTerm(measure: Measure): string {
  return `${measure.gebied.naam}, ${measure.jaar}`;
}

function measureWords(measure: Measure): string {
  const cell = valueCell(measure, '');
  const { estimate } = measure;
  if (estimate.kind !== 'published') return [cell.text, cell.detail].filter(Boolean).join(', ');
  const margin = measure.interval ? `marge ${cell.detail ?? ''}` : (cell.detail ?? '');
  const n =
    estimate.n === undefined ? 'aantal antwoorden onbekend' : `${formatNumber(estimate.n, 0)} antwoorden`;
  return `${cell.text}, ${margin}, ${n} (${PRECISION_WORDS[measure.precision]}; reeks ${measure.reeks})`;
}

/** Three decimals; below that the bound, since zero would claim certainty. */
function probability(p: number): string {
  return p < 0.001 ? 'kleiner dan 0,001' : formatNumber(p, 3);
}
