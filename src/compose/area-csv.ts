import { csvOf } from '../domain/csv.ts';
import type { Finding, Measure } from '../domain/finding.ts';
import { sourceOf } from './full-table.ts';

const COLUMNS = [
  'indicator',
  'naam',
  'thema',
  'jaar',
  'reeks',
  'waarde',
  'eenheid',
  'ondergrens',
  'bovengrens',
  'n',
  'status',
  'vergeleken_met_geheel',
  'vergeleken_met_land',
  'vergeleken_met_vorige_meting',
  'bron',
];

/** Every indicator of one area (H05). */
export function areaCsv(findings: readonly Finding[], fallback: string): string {
  return csvOf([COLUMNS, ...findings.map((finding) => rowOf(finding, fallback))]);
}

function rowOf(finding: Finding, fallback: string): readonly string[] {
  const { indicator, measure, comparisons } = finding;
  const { estimate, shown, interval } = measure;
  return [
    indicator.code,
    indicator.naam,
    indicator.thema,
    String(measure.jaar),
    measure.reeks,
    shown?.csv ?? '',
    indicator.eenheid,
    interval?.shown.lower.csv ?? '',
    interval?.shown.upper.csv ?? '',
    estimate.kind === 'published' && estimate.n !== undefined ? String(estimate.n) : '',
    statusOf(measure),
    comparisons.gemeente?.klasse ?? '',
    comparisons.land?.klasse ?? '',
    comparisons.vorige?.klasse ?? '',
    sourceOf(finding, fallback),
  ];
}

function statusOf({ estimate }: Measure): string {
  switch (estimate.kind) {
    case 'published':
      return estimate.indicative ? 'indicatief' : 'gepubliceerd';
    case 'suppressed':
      return 'onderdrukt';
    case 'missing':
      return 'ontbreekt';
  }
}
