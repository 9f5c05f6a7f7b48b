/** What a sentence rests on, in lines that a researcher can hold against the delivered files. */
import type { Comparison, ComparisonKind, Finding, Measure, Trend } from '../../domain/finding.ts';
import { formatCsvNumber } from '../../domain/format.ts';
import { hiddenWords } from '../../domain/hidden-words.ts';
import type { Claim } from '../../domain/narrative.ts';
import { groepKey, type Origin } from '../../domain/survey.ts';
import { csvValue, type Tested } from '../../domain/tables.ts';

/** "cijfers/tabel.xlsx, blad “Noord”, cel F214"; of a text file its line and column. */
export function placeWords(origin: Origin): string {
  const { file, sheet } = origin;
  const at = `${origin.columns?.waarde === undefined ? '' : 'cel '}${cellName(origin)}`;
  return [file, ...(sheet === undefined ? [] : [`blad “${sheet}”`]), at].join(', ');
}

/** "F214", or of a text file "regel 214, kolom waarde". */
function cellName({ row, columns, heading }: Origin): string {
  if (columns?.waarde !== undefined) return `${columns.waarde}${row}`;
  return heading === undefined ? `regel ${row}` : `regel ${row}, kolom ${heading}`;
}

/** Area, wave, value, margin, number of answers, and the cell. */
export function measureLine(measure: Measure): string {
  const { gebied, jaar, groep, origin } = measure;
  const who = [gebied.naam, groepKey(groep)].filter(Boolean).join(', ');
  const place = origin ? ` · ${placeWords(origin)}${formedWords(measure)}` : '';
  return `${who}, ${jaar}: ${valueWords(measure)}${place}`;
}

/** What is published of it: as the downloads have it. */
export function valueWords({ estimate, shown, bound, interval }: Measure): string {
  if (estimate.kind === 'suppressed')
    return bound ? `${bound.cell} (${hiddenWords(estimate.reason)})` : hiddenWords(estimate.reason);
  if (estimate.kind === 'missing' || !shown) return 'geen cijfer';
  const margin = interval
    ? `marge ${interval.shown.lower.csv} tot ${interval.shown.upper.csv}`
    : 'marge onbekend';
  const n = estimate.n === undefined ? 'n onbekend' : `n ${estimate.n}`;
  return `${shown.csv} (${margin}, ${n}${estimate.indicative ? ', indicatie' : ''})`;
}

function formedWords({ estimate }: Measure): string {
  if (estimate.kind !== 'published') return '';
  if (estimate.method === 'merged') return ', samen met de andere delen van dit gebied';
  return estimate.method === 'pool'
    ? `, gemiddeld met ${(estimate.pooledYears ?? [])[0] ?? 'de meting ervoor'}`
    : '';
}

const KINDS: Readonly<Record<ComparisonKind, string>> = {
  gemeente: 'Vergeleken met het geheel',
  land: 'Vergeleken met het land',
  vorige: 'Vergeleken met de vorige meting',
  plaats: 'Vergeleken met de gekozen plaats',
  referentie: 'Vergeleken met vergelijkbare gemeenten',
  totaal: 'Vergeleken met alle bewoners van het gebied',
};

/** Class, rule and test; figures of a test stay in where they would tell a hidden figure (method.md 2.8, 1). */
export function comparisonLine(comparison: Comparison, telling: ReadonlySet<Tested>): string {
  const { kind, klasse, reason, p, pAdjusted, wholeOnly } = comparison;
  const told = telling.has(comparison);
  const test = testWords(wholeOnly ? undefined : p, wholeOnly || told ? undefined : pAdjusted);
  return `${KINDS[kind]}: ${klasse.replaceAll('_', ' ')}. ${reason}${test}`;
}

export function trendLine(trend: Trend, telling: ReadonlySet<Tested>): string {
  const { klasse, waves, p, pAdjusted, wholeOnly } = trend;
  const test = testWords(wholeOnly ? undefined : p, wholeOnly || telling.has(trend) ? undefined : pAdjusted);
  const years = waves.map(({ jaar }) => jaar).join(', ');
  return `Alle metingen samen (${years}): ${klasse.replaceAll('_', ' ')}.${test}`;
}

/** In the six decimals of the downloads. */
function testWords(p: number | undefined, adjusted: number | undefined): string {
  const parts = [
    ...(p === undefined ? [] : [`p ${formatCsvNumber(p, 6)}`]),
    ...(adjusted === undefined ? [] : [`na correctie ${formatCsvNumber(adjusted, 6)}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Everything that the claims of one sentence rest on, each line once. */
export function evidenceOf(
  claims: readonly Claim[],
  findings: ReadonlyMap<string, Finding>,
  telling: ReadonlySet<Tested>,
): readonly string[] {
  const lines = claims.flatMap((claim) => claimLines(claim, findings, telling));
  return [...new Set(lines)];
}

function claimLines(
  { indicator, comparison, trend }: Claim,
  findings: ReadonlyMap<string, Finding>,
  telling: ReadonlySet<Tested>,
): readonly string[] {
  const finding = indicator === undefined ? undefined : findings.get(indicator);
  const code = indicator === undefined ? '' : `${indicator} · `;
  if (comparison) {
    const sides = [comparison.own, ...(comparison.other ? [comparison.other] : [])];
    return [...sides.map((side) => `${code}${measureLine(side)}`), comparisonLine(comparison, telling)];
  }
  if (trend) return [...trend.waves.map((wave) => `${code}${measureLine(wave)}`), trendLine(trend, telling)];
  return finding ? [`${code}${measureLine(finding.measure)}`] : [];
}

/** Every figure with the cell that it was read from, without its value: `rapport/herkomst.csv`. */
export function provenanceRows(measures: Iterable<readonly [indicator: string, measure: Measure]>) {
  return [...measures].flatMap(([indicator, { gebied, jaar, reeks, groep, origin }]) =>
    origin
      ? [
          [
            gebied.code,
            indicator,
            csvValue(jaar),
            reeks,
            groepKey(groep),
            origin.file,
            origin.sheet,
            cellName(origin),
          ],
        ]
      : [],
  );
}
