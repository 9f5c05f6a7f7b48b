import type { Comparison, Measure } from '../../domain/finding.ts';
import { hiddenWords } from '../../domain/hidden-words.ts';
import { decimalsShown, type Eenheid } from '../../domain/indicator.ts';
import type { BookCell } from './book-sheet.ts';

/** The value as the downloads have it, or why there is none. */
export function valueCell(measure: Measure | undefined, eenheid: Eenheid): BookCell {
  const { estimate, shown, bound } = measure ?? {};
  if (estimate?.kind === 'suppressed') return { value: bound?.cell ?? hiddenWords(estimate.reason) };
  if (estimate?.kind === 'published' && shown) return number(shown.download, estimate.wholeOnly, eenheid);
  return { value: estimate ? 'niet gevraagd' : undefined };
}

/** Lower and upper bound of the 95% margin; empty where it is unknown. */
export function marginCells(measure: Measure | undefined, eenheid: Eenheid): readonly [BookCell, BookCell] {
  const { estimate, interval } = measure ?? {};
  if (estimate?.kind !== 'published' || !interval) return [{ value: undefined }, { value: undefined }];
  const cell = (value: number) => number(value, estimate.wholeOnly, eenheid);
  return [cell(interval.shown.lower.download), cell(interval.shown.upper.download)];
}

function number(value: number, whole: boolean, eenheid: Eenheid): BookCell {
  return { value, decimals: whole && decimalsShown(eenheid) === 0 ? 0 : 1 };
}

export function respondents(measure: Measure | undefined): number | undefined {
  return measure?.estimate.kind === 'published' ? measure.estimate.n : undefined;
}

/** The outcome of a comparison: a mark in front of a clear one, for who looks down a column. */
export function outcomeCell(comparison: Comparison | undefined): string | undefined {
  if (!comparison) return undefined;
  const { klasse, favour } = comparison;
  const judged = favour === undefined || favour === 'neutraal' ? '' : ` (${favour})`;
  if (klasse === 'hoger') return `▲ hoger${judged}`;
  if (klasse === 'lager') return `▼ lager${judged}`;
  return klasse.replaceAll('_', ' ');
}

/** What must be known of a figure beside its value. */
export function noteCell(
  measure: Measure,
  { vorige }: { readonly vorige?: Comparison | undefined },
): string | undefined {
  const { estimate, basis, interval } = measure;
  const notes = [
    ...(estimate.kind === 'published' && estimate.indicative ? ['indicatie: 50 tot 100 antwoorden'] : []),
    ...(estimate.kind === 'published' && !interval ? ['marge onbekend'] : []),
    ...(estimate.kind === 'published' && estimate.pooledYears
      ? [`gemiddelde van ${estimate.pooledYears.join(' en ')}`]
      : []),
    ...(estimate.kind === 'published' && estimate.method === 'merged' ? ['berekend uit de delen'] : []),
    ...(estimate.kind === 'published' && estimate.provisional ? ['voorlopig'] : []),
    ...(basis === 'alle' ? [] : [`van: ${basis}`]),
    ...(vorige?.klasse === 'niet_vergelijkbaar' ? [vorige.reason] : []),
  ];
  return notes.length > 0 ? notes.join('; ') : undefined;
}
