import type { Finding, Findings } from '../../domain/finding.ts';
import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Themas, themaOf } from '../../domain/thema.ts';
import type { BookCell, BookRow, BookSheet } from './book-sheet.ts';
import { marginCells, respondents, valueCell } from './measure-cells.ts';

/** Of each indicator: value, both bounds of the margin, number of answers. */
const PER_INDICATOR = ['cijfer', 'van', 'tot', 'n'] as const;

/** One theme over all areas: an area a row, in the order that is given and never by value (P05). */
export function themeSheet(
  code: string,
  areas: readonly Gebied[],
  findings: Findings,
  themas: Themas,
): BookSheet {
  const { titel } = themaOf(themas, code);
  const indicators = indicatorsOf(code, areas, findings);
  const title: BookCell = { value: titel };
  return {
    name: `Thema ${titel}`,
    about: `Thema ${titel}: alle gebieden onder elkaar, met marge en n`,
    head: [
      [title, ...indicators.map(({ naam }): BookCell => ({ value: naam, span: PER_INDICATOR.length }))],
      ['Gebied', ...indicators.flatMap(() => PER_INDICATOR)],
    ],
    rows: areas.map((area) => rowOf(area, indicators, findings)),
    widths: [34, ...indicators.flatMap(() => [12, 7, 7, 8])],
    sticky: 1,
  };
}

function indicatorsOf(code: string, areas: readonly Gebied[], findings: Findings): readonly Indicator[] {
  const all = areas.flatMap((area) => findings.areas.get(area.code) ?? []);
  return [...new Set(all.map(({ indicator }) => indicator))].filter(({ thema }) => thema === code);
}

function rowOf(area: Gebied, indicators: readonly Indicator[], findings: Findings): BookRow {
  const own = new Map(
    (findings.areas.get(area.code) ?? []).map((finding) => [finding.indicator.code, finding]),
  );
  return [area.naam, ...indicators.flatMap((indicator) => cellsOf(own.get(indicator.code), indicator))];
}

function cellsOf(finding: Finding | undefined, { eenheid }: Indicator): BookRow {
  const { measure } = finding ?? {};
  return [valueCell(measure, eenheid), ...marginCells(measure, eenheid), respondents(measure)];
}
