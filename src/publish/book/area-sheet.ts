import type { Finding } from '../../domain/finding.ts';
import type { Gebied } from '../../domain/gebied.ts';
import { type Themas, themaOf } from '../../domain/thema.ts';
import type { BookRow, BookSheet } from './book-sheet.ts';
import { marginCells, noteCell, outcomeCell, respondents, valueCell } from './measure-cells.ts';

const COLUMNS = [
  'Thema',
  'Onderwerp',
  'Code',
  'Eenheid',
  'Cijfer',
  'Marge van',
  'Marge tot',
  'n',
  'Gemeente',
  'Met de gemeente',
  'Nederland',
  'Met Nederland',
  'Ook vergeleken met',
  'Cijfer daar',
  'Uitkomst',
  'Vorige meting',
  'Jaar',
  'Met de vorige meting',
  'Noot',
] as const;

/** Widths in characters: names wrap, numbers don't. */
const WIDTHS = [20, 44, 24, 13, 11, 11, 11, 8, 11, 24, 11, 24, 26, 11, 24, 11, 7, 24, 40];

/** Everything of one area in the edition's wave, in the order of the pages. */
export function areaSheet(
  gebied: Gebied,
  findings: readonly Finding[],
  editie: number,
  themas: Themas,
): BookSheet {
  return {
    name: gebied.naam,
    about: `Alle onderwerpen van ${gebied.naam} (${gebied.niveau}, ${gebied.code}), met marge en toets`,
    head: [
      [{ value: `${gebied.naam} (${gebied.niveau}, ${gebied.code}), meting ${editie}`, span: 6 }],
      [...COLUMNS],
    ],
    rows: findings.map((finding) => rowOf(finding, themas)),
    widths: WIDTHS,
    sticky: 2,
    filter: true,
  };
}

function rowOf({ indicator, measure, whole, land, comparisons }: Finding, themas: Themas): BookRow {
  const { eenheid } = indicator;
  const before = comparisons.vorige?.other;
  const third = comparisons.referentie ?? comparisons.plaats;
  return [
    themaOf(themas, indicator.thema).titel,
    indicator.naam,
    indicator.code,
    eenheid,
    valueCell(measure, eenheid),
    ...marginCells(measure, eenheid),
    respondents(measure),
    valueCell(whole, eenheid),
    outcomeCell(comparisons.gemeente),
    valueCell(land, eenheid),
    outcomeCell(comparisons.land),
    third?.other?.gebied.naam,
    valueCell(third?.other, eenheid),
    outcomeCell(third),
    valueCell(before, eenheid),
    before?.jaar,
    outcomeCell(comparisons.vorige),
    noteCell(measure, comparisons),
  ];
}
