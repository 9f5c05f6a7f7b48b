/** The words of an erratum: pages, colophon and the sheet for the press say the same. */
import type { Change, Erratum } from './change.ts';
import { formatDate } from './format.ts';
import { groupBy } from './group-by.ts';
import type { Indicator } from './indicator.ts';

/** "Gewijzigd sinds 16 april 2026" */
export function changedTitle(since: string | undefined): string {
  return since === undefined ? 'Gewijzigd sinds de eerste uitgave' : `Gewijzigd sinds ${formatDate(since)}`;
}

/** All changes in words, by area in the order of the figures. */
export function changedLists(
  { changes }: Erratum,
  indicators: ReadonlyMap<string, Indicator>,
): readonly { readonly area: string; readonly lines: readonly string[] }[] {
  const byArea = groupBy(changes, ({ area }) => area?.naam ?? '');
  return [...byArea].map(([area, own]) => ({
    area,
    lines: own.map((change) => lineOf(change, indicators.get(change.indicator?.code ?? ''))),
  }));
}

function lineOf(change: Change, indicator: Indicator | undefined): string {
  const { jaar = '', groep, met } = change;
  const naam = change.indicator?.naam ?? '';
  const about = [naam, jaar, groep, met && `vergeleken met ${met}`].filter(Boolean).join(', ');
  return `${about}: ${change.kind === 'class' ? classWords(change) : figureWords(change, indicator)}.`;
}

function classWords({ was, is }: Change): string {
  if (is === undefined) return 'deze vergelijking is vervallen';
  const now = is.replaceAll('_', ' ');
  return was === undefined ? `nieuw: ${now}` : `eerst ${was.replaceAll('_', ' ')}, nu ${now}`;
}

/** A figure that may no longer be read is not told again. */
function figureWords({ kind, value = {}, was, is }: Change, indicator: Indicator | undefined): string {
  const unit = indicator?.eenheid === 'procent' ? '%' : indicator?.eenheid === 'per1000' ? ' per 1.000' : '';
  const now = value.is === undefined ? undefined : `${value.is}${unit}`;
  if (now === undefined)
    return is === undefined ? 'dit cijfer is vervallen' : 'dit cijfer wordt nu niet getoond';
  if (was === undefined) return `nieuw: ${now}`;
  if (kind === 'hidden' || value.was === undefined) return `eerst niet getoond, nu ${now}`;
  if (value.was === value.is) return 'de afronding, de marge of het aantal antwoorden is anders';
  return `eerst ${value.was}${unit}, nu ${now}`;
}

/** What the list below it tells. */
export function changedIntro({ changes }: Erratum): string {
  return changes.length === 0
    ? 'De cijfers en uitkomsten zijn gelijk gebleven. Alleen teksten of vormgeving kunnen anders zijn.'
    : 'Deze cijfers en uitkomsten zijn anders dan in de uitgave die al verschenen is.';
}
