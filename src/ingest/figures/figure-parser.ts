import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Onderzoek, reeksOf } from '../../domain/onderzoek.ts';
import type { Cell, Groep, Origin } from '../../domain/survey.ts';
import type { MatchedBy } from '../../domain/table-import.ts';
import type { NameLookup } from '../areas/name-lookup.ts';
import { dayProblem, isDay } from '../cells/not-a-number.ts';
import type { SignLog } from '../cells/sign-log.ts';
import { yearOfCell } from '../layouts/year-around.ts';
import type { RemarkList } from '../remark-list.ts';
import { type CellValue, textOf } from '../tables/sheet.ts';
import { FigureLetters } from './cell-place.ts';
import { EstimateParser } from './estimate-parser.ts';
import { FigureReport } from './figure-report.ts';
import { areaProblem, indicatorProblem } from './name-problems.ts';
import type { RawFigure, RawFigures } from './raw-figure.ts';

/** What areas and indicators of figures are looked up in. */
export interface FigureNames {
  readonly areas: NameLookup<Gebied>;
  readonly indicators: NameLookup<Indicator>;
  /** Whose waves they are of. */
  readonly onderzoek: Onderzoek;
}

/** No survey of safety is older: an earlier year is a number or a day that was taken for one. */
const FIRST_YEAR = 1990;

type Found = { readonly item: { readonly code: string }; readonly by: MatchedBy };
type Draft = { -readonly [K in keyof Cell]: Cell[K] };

/**
 * Reads one sheet's figures. Lean on purpose: a report for the whole country has a million rows, so every
 * spelling of an area, a year or a group is worked out once and shared.
 */
export class FigureParser {
  readonly #source: RawFigures;
  readonly #names: FigureNames;
  readonly #report: FigureReport;
  readonly #estimates: EstimateParser;
  readonly #years = new Map<CellValue, number | undefined>();
  readonly #groups = new Map<CellValue, Groep | 'total' | 'wrong'>();
  readonly #noted = { gebied: new Set<CellValue>(), indicator: new Set<CellValue>() };
  readonly #texts = new Map<CellValue, string>();
  readonly #letters: FigureLetters;

  constructor(source: RawFigures, names: FigureNames, remarks: RemarkList, log: SignLog) {
    this.#source = source;
    this.#names = names;
    this.#letters = new FigureLetters(source.sheet);
    this.#report = new FigureReport(source, remarks);
    this.#estimates = new EstimateParser(source, this.#report, log);
  }

  /** Every year that a row named, also of rows with an error. */
  years(): number[] {
    return [...this.#years.values()].filter((year) => year !== undefined);
  }

  /** The cell of a row, or undefined when something is wrong with it; all that is wrong is reported. */
  parse(figure: RawFigure): Cell | undefined {
    this.#report.failed = false;
    const area = this.#area(figure);
    const indicator = this.#indicator(figure);
    const jaar = this.#year(figure);
    const reeks = this.#series(figure, jaar);
    const groep = this.#group(figure);
    const estimate = this.#estimates.parse(figure, indicator);
    if (this.#report.failed || !area || !indicator || jaar === undefined || !estimate) return undefined;
    const origin = this.#origin(figure);
    const bron = this.#text(figure.bron);
    const basis = this.#text(figure.basis);
    const indeling = this.#text(figure.indeling);
    // Spelled out: a property that is added later, or by spreading, costs memory of its own, a million times.
    const cell: Draft = bron
      ? { gebied: area.code, indicator: indicator.code, jaar, reeks, estimate, origin, bron }
      : { gebied: area.code, indicator: indicator.code, jaar, reeks, estimate, origin };
    if (groep) cell.groep = groep;
    if (basis) cell.basis = basis;
    if (indeling) cell.indeling = indeling;
    return cell;
  }

  /** Of a workbook the cells, of a text file the row and the column of the value. */
  #origin(figure: RawFigure): Origin {
    const { file, sheet } = this.#source.sheet;
    const { row } = figure;
    if (sheet !== undefined) return { file, sheet, row, columns: this.#letters.of(this.#source, figure) };
    const heading = this.#source.columnOf('waarde', figure)?.name;
    return heading === undefined ? { file, row } : { file, row, heading };
  }

  /** Each spelling once; a code that a layout or bronnen.yaml put there is told by the name it came from. */
  #note(kind: 'gebied' | 'indicator', cell: CellValue, { item, by }: Found): void {
    const noted = this.#noted[kind];
    if (noted.has(cell)) return;
    noted.add(cell);
    const { notes } = this.#source.sheet;
    if (!(by === 'code' && notes.isSettled(kind, item.code)))
      notes.matched(kind, textOf(cell), item.code, by);
  }

  #area(figure: RawFigure): Gebied | undefined {
    const match = this.#names.areas.find(figure.gebied);
    if (match.kind === 'found') {
      this.#note('gebied', figure.gebied, match);
      return match.item;
    }
    // Without gebieden.csv, which has its own error, every row would repeat it.
    if (this.#names.areas.size === 0) this.#report.failed = true;
    else this.#report.error(figure, 'gebied', areaProblem(textOf(figure.gebied).slice(0, 80), match));
    return undefined;
  }

  #indicator(figure: RawFigure): Indicator | undefined {
    const match = this.#names.indicators.find(figure.indicator);
    if (match.kind === 'found') {
      this.#note('indicator', figure.indicator, match);
      return match.item;
    }
    const name = textOf(figure.indicator).slice(0, 80);
    this.#report.error(figure, 'indicator', indicatorProblem(name, match));
    return undefined;
  }

  #year(figure: RawFigure): number | undefined {
    let year = this.#years.get(figure.jaar);
    if (year === undefined) {
      year = yearOfCell(textOf(figure.jaar), this.#names.onderzoek);
      this.#years.set(figure.jaar, year);
    }
    if (year === undefined || year < FIRST_YEAR) {
      this.#report.error(figure, 'jaar', {
        rule: 'jaar-ongeldig',
        explanation: `${textOf(figure.jaar) === '' ? 'Het jaar is niet ingevuld' : 'Dit is geen jaar van een meting'}. Verwacht: vier cijfers, zoals 2025.`,
        proposal: isDay(textOf(figure.jaar))
          ? 'Excel toont hier een datum. Geef de kolom de opmaak Getal zonder decimalen en vul het jaar in.'
          : 'Vul het jaar van de meting in.',
      });
      return undefined;
    }
    return year;
  }

  /** As the row names it, or that of the wave where the table names none. */
  #series(figure: RawFigure, jaar: number | undefined): string {
    const named = this.#text(figure.reeks);
    const byYear = named === '' && this.#source.seriesByYear;
    // A year that is none has its own error.
    if (byYear && jaar === undefined) return '';
    const reeks = byYear && jaar !== undefined ? (reeksOf(this.#names.onderzoek, jaar)?.code ?? '') : named;
    if (reeks === '') {
      const last = this.#names.onderzoek.reeksen.at(-1);
      this.#report.error(figure, 'reeks', {
        rule: 'reeks-ontbreekt',
        explanation: `De reeks is niet ingevuld. Verwacht: de meetreeks, zoals ${last?.code} (metingen vanaf ${last?.jaren[0]}).`,
        proposal: 'Vul de reeks in: cijfers van verschillende reeksen worden nooit met elkaar vergeleken.',
      });
    }
    return reeks;
  }

  #group(figure: RawFigure): Groep | undefined {
    if (figure.groep === '') return undefined;
    let group = this.#groups.get(figure.groep);
    if (group === undefined) {
      group = parseGroup(textOf(figure.groep));
      this.#groups.set(figure.groep, group);
    }
    if (hasDay(textOf(figure.groep))) {
      this.#report.error(figure, 'groep', dayProblem('groep'));
      return undefined;
    }
    if (group === 'wrong') {
      this.#report.error(figure, 'groep', {
        rule: 'groep-ongeldig',
        explanation:
          'Deze groep is niet te lezen. Verwacht: niets voor het totaal, of kenmerk=waarde, zoals leeftijd=15-24.',
        proposal: 'Verbeter de cel, of maak hem leeg als dit het totaal is.',
      });
    }
    return typeof group === 'string' ? undefined : group;
  }

  /** One string for every spelling, so that a million rows don't keep a million of them. */
  #text(cell: CellValue): string {
    let text = this.#texts.get(cell);
    if (text === undefined) {
      text = textOf(cell);
      this.#texts.set(cell, text);
    }
    return text;
  }
}

/** "2026-04-01", "leeftijd=2026-04-01": Excel made a day of "1-4". */
function hasDay(group: string): boolean {
  return isDay(group.slice(group.indexOf('=') + 1).trim());
}

const TOTAL = /^(totaal|total|allen|iedereen|alle (bewoners|personen|inwoners|respondenten))$/i;

/** `leeftijd=15-24`; the kenmerk in lower case, since it is compared. */
export function parseGroup(text: string): Groep | 'total' | 'wrong' {
  if (text === '' || TOTAL.test(text)) return 'total';
  const sign = text.indexOf('=');
  const kenmerk = text.slice(0, Math.max(0, sign)).trim().toLowerCase();
  const waarde = text.slice(sign + 1).trim();
  return kenmerk === '' || waarde === '' ? 'wrong' : { kenmerk, waarde };
}
