import { placeOfField } from '../figures/cell-place.ts';
import type { FigureReport } from '../figures/figure-report.ts';
import {
  hasDecimalComma,
  isAmbiguous,
  type ParsedNumber,
  type PointStyle,
  parseNumber,
} from '../figures/parse-number.ts';
import type { Field, RawFigure, RawFigures, SignMeaning } from '../figures/raw-figure.ts';
import { isCbsTable } from '../tables/cbs-table.ts';
import { type CellValue, textOf } from '../tables/sheet.ts';
import { type Compound, compoundOf, isRange, signKey } from './compound.ts';
import { type CountStyle, countStyleOf, isAmbiguousCount, parseCount } from './count.ts';
import { type Decorated, decorationOf } from './decoration.ts';
import { isDay } from './not-a-number.ts';
import type { Question, SignLog, Spot } from './sign-log.ts';
import { aboutCompound, aboutDecoration, aboutWord } from './sign-questions.ts';

/** Distinct spellings of numbers that are remembered. */
const MAX_REMEMBERED = 100_000;

/** Reads the numbers of one sheet, and keeps what stood around them. */
export class NumberReader {
  readonly #source: RawFigures;
  readonly #report: FigureReport;
  readonly #log: SignLog;
  readonly #numbers = new Map<CellValue, ParsedNumber>();
  #style: PointStyle | 'unknown' | undefined;
  #counts: { readonly style: CountStyle | undefined } | undefined;
  #star: SignMeaning | 'onbekend' | undefined;

  constructor(source: RawFigures, report: FigureReport, log: SignLog) {
    this.#source = source;
    this.#report = report;
    this.#log = log;
  }

  /** The number in a field; undefined, with an error, where there is none. */
  number(figure: RawFigure, field: Field): ParsedNumber | undefined {
    const cell = figure[field];
    const known = this.#numbers.get(cell);
    if (known) return known;
    const plain = this.#parse(cell);
    if (plain) {
      if (this.#numbers.size < MAX_REMEMBERED) this.#numbers.set(cell, plain);
      return plain;
    }
    const found = isDay(textOf(cell)) ? undefined : decorationOf(cell);
    const inside = found && this.#parse(found.bare);
    if (found && inside) return this.#isToDrop(found, figure, field) ? inside : undefined;
    const compound = isDay(textOf(cell)) ? undefined : compoundOf(cell);
    if (compound) return this.#compound(compound, figure, field);
    this.#ask(aboutWord(textOf(cell), field), figure, field);
    return undefined;
  }

  /** A number of respondents; undefined where the cell is no number. */
  count(figure: RawFigure): number | undefined {
    const { n } = figure;
    const style = isAmbiguousCount(n) ? this.#countStyle() : 'thousands';
    if (style === undefined) {
      this.#report.error(figure, 'n', {
        rule: 'n-dubbelzinnig',
        explanation: `"${textOf(n)}" kan duizenden zijn, of een getal met drie decimalen: dat is in deze kolom niet te zien.`,
        proposal: 'Schrijf de aantallen zonder punt of komma, zoals 350 en 1400.',
      });
      return undefined;
    }
    const count = parseCount(n, style);
    if (count !== undefined) return count;
    const found = isDay(textOf(n)) ? undefined : decorationOf(n);
    if (found && this.#meaning(found.sign) === 'weg') return parseCount(found.bare, style);
    this.#ask(found ? aboutDecoration(found) : aboutWord(textOf(n), 'n'), figure, 'n');
    return undefined;
  }

  /** What a sign with a number, such as "< 5", stands for by bronnen.yaml; undefined where it says nothing of it. */
  meaningOf(cell: CellValue): SignMeaning | undefined {
    const found = this.#source.signs && (decorationOf(cell) ?? compoundOf(cell));
    const meaning = found && this.#meaning(found.sign);
    return meaning === 'weg' || meaning === 'voorlopig' ? undefined : meaning;
  }

  /** Whether a figure has a star behind it that means provisional, as CBS writes it. */
  isProvisional(figure: RawFigure): boolean {
    const { waarde } = figure;
    if (typeof waarde !== 'string' || !/\d\s*%?\s*\*{1,2}$/.test(waarde.trim())) return false;
    this.#star ??= this.#meaning('*') ?? this.#starByNotes();
    if (this.#star === 'voorlopig') this.#source.sheet.notes.symbol('*', 'voorlopig cijfer');
    else if (this.#star === 'weg') this.#log.drop('*', this.#spot(figure, 'waarde'));
    else if (this.#star === 'onbekend')
      this.#ask(aboutDecoration({ bare: '', sign: '*', kind: 'other' }), figure, 'waarde');
    return this.#star === 'voorlopig';
  }

  /** Whether nothing in the sheet shows how its decimals are written, while this cell hangs on it. */
  isUncertain(cell: CellValue): boolean {
    return isAmbiguous(cell) && this.#pointStyle() === 'unknown';
  }

  #starByNotes(): SignMeaning | 'onbekend' {
    return (isCbsTable(this.#source.sheet) ? undefined : this.#source.legend?.star) ?? 'voorlopig';
  }

  #parse(cell: CellValue): ParsedNumber | undefined {
    const style = isAmbiguous(cell) ? this.#pointStyle() : 'decimal';
    return parseNumber(cell, style === 'unknown' ? 'decimal' : style);
  }

  /** Whether the number counts without what stands around it; if that isn't sure, it is asked. */
  #isToDrop(found: Decorated, figure: RawFigure, field: Field): boolean {
    const meaning = this.#meaning(found.sign);
    const sure =
      found.kind === 'test' ||
      found.kind === 'note' ||
      (found.kind === 'brackets' && this.#source.legend?.bracketsAreFigures) ||
      (/^\*+$/.test(found.sign) && this.#source.legend?.star === 'weg');
    const spot = this.#spot(figure, field);
    if (meaning === 'weg' || meaning === 'voorlopig') {
      this.#source.sheet.notes.symbol(found.sign, `bij een getal, volgens bronnen.yaml: ${meaning}`);
      return true;
    }
    if (meaning === undefined && sure) {
      this.#log.drop(found.sign, spot);
      return true;
    }
    this.#ask(aboutDecoration(found), figure, field);
    return false;
  }

  /** The first number of several in a cell, where bronnen.yaml says that only that one counts. */
  #compound(found: Compound, figure: RawFigure, field: Field): ParsedNumber | undefined {
    const first = this.#parse(found.bare);
    if (first && !isRange(found) && this.#meaning(found.sign) === 'weg') {
      this.#source.sheet.notes.symbol(found.sign, 'achter een getal, volgens bronnen.yaml: weg');
      return first;
    }
    this.#ask(first ? aboutCompound(found) : aboutWord(textOf(figure[field]), field), figure, field);
    return undefined;
  }

  #meaning(sign: string): SignMeaning | undefined {
    return this.#source.signs?.get(signKey(sign));
  }

  #ask(question: Question, figure: RawFigure, field: Field): void {
    this.#log.ask(question, this.#spot(figure, field));
    this.#report.failed = true;
  }

  #spot(figure: RawFigure, field: Field): Spot {
    return {
      sheet: this.#source.sheet,
      place: placeOfField(this.#source, field, figure),
      text: textOf(figure[field]).slice(0, 80),
    };
  }

  /** Looked up in the whole sheet, once, and only when a cell asks for it: mostly none does. */
  #pointStyle(): PointStyle | 'unknown' {
    if (this.#style === undefined) {
      let [comma, point] = [false, false];
      this.#source.sheet.each((cells) => {
        for (const cell of cells) {
          const bare = decorationOf(cell)?.bare ?? cell;
          comma ||= hasDecimalComma(bare);
          point ||= typeof bare === 'string' && /^[-+]?\d+\.(\d{1,2}|\d{4,})%?$/.test(bare.trim());
        }
      });
      this.#style = comma ? 'thousands' : point ? 'decimal' : 'unknown';
    }
    return this.#style;
  }

  #countStyle(): CountStyle | undefined {
    if (!this.#counts) {
      const counts: CellValue[] = [];
      this.#source.each(({ n }) => {
        if (typeof n === 'string' && n !== '') counts.push(n);
      });
      this.#counts = { style: countStyleOf(counts) };
    }
    return this.#counts.style;
  }
}
