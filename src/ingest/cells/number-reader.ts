import { isCbsTable } from '../cbs-table.ts';
import type { FigureReport } from '../figure-report.ts';
import {
  hasDecimalComma,
  isAmbiguous,
  type ParsedNumber,
  type PointStyle,
  parseNumber,
} from '../parse-number.ts';
import type { Field, RawFigure, RawFigures, SignMeaning } from '../raw-figure.ts';
import type { RemarkList } from '../remark-list.ts';
import { type CellValue, textOf } from '../sheet.ts';
import { type CountStyle, countStyleOf, isAmbiguousCount, parseCount } from './count.ts';
import { type Decorated, decorationOf } from './decoration.ts';
import { DecorationLog } from './decoration-log.ts';
import { isDay, notANumber } from './not-a-number.ts';

/** Distinct spellings of numbers that are remembered. */
const MAX_REMEMBERED = 100_000;

/** Reads the numbers of one sheet, and keeps what stood around them. */
export class NumberReader {
  readonly #source: RawFigures;
  readonly #report: FigureReport;
  readonly #log = new DecorationLog();
  readonly #numbers = new Map<CellValue, ParsedNumber>();
  #style: PointStyle | 'unknown' | undefined;
  #counts: { readonly style: CountStyle | undefined } | undefined;
  #star: SignMeaning | undefined;

  constructor(source: RawFigures, report: FigureReport) {
    this.#source = source;
    this.#report = report;
  }

  /** Tells what was left off and asks what is not sure, after all of the sheet was read. */
  finish(remarks: RemarkList): void {
    this.#log.report(this.#source, remarks);
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
    this.#report.error(figure, field, notANumber(textOf(cell), field));
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
    const found = count === undefined && !isDay(textOf(n)) ? decorationOf(n) : undefined;
    if (count === undefined && found) {
      this.#log.ask(found, this.#spot(figure, 'n'));
      this.#report.failed = true;
    } else if (count === undefined) this.#report.error(figure, 'n', notANumber(textOf(n), 'n'));
    return count;
  }

  /** What a sign with a number, such as "< 5", stands for by bronnen.yaml; undefined where it says nothing of it. */
  meaningOf(cell: CellValue): SignMeaning | undefined {
    const found = this.#source.signs && decorationOf(cell);
    const meaning = found && this.#source.signs?.get(found.sign.toLowerCase());
    return meaning === 'weg' || meaning === 'voorlopig' ? undefined : meaning;
  }

  /** Whether a figure has a star behind it that means provisional, as CBS writes it. */
  isProvisional(figure: RawFigure): boolean {
    const { waarde } = figure;
    if (typeof waarde !== 'string' || !/\d\s*%?\s*\*{1,2}$/.test(waarde.trim())) return false;
    this.#star ??= this.#source.signs?.get('*') ?? this.#starByNotes();
    if (this.#star !== 'weg') this.#source.sheet.notes.symbol('*', 'voorlopig cijfer');
    else this.#log.drop({ bare: '', sign: '*', kind: 'test' }, this.#spot(figure, 'waarde'));
    return this.#star !== 'weg';
  }

  /** Whether nothing in the sheet shows how its decimals are written, while this cell hangs on it. */
  isUncertain(cell: CellValue): boolean {
    return isAmbiguous(cell) && this.#pointStyle() === 'unknown';
  }

  #starByNotes(): SignMeaning {
    return (isCbsTable(this.#source.sheet) ? undefined : this.#source.legend?.star) ?? 'voorlopig';
  }

  #parse(cell: CellValue): ParsedNumber | undefined {
    const style = isAmbiguous(cell) ? this.#pointStyle() : 'decimal';
    return parseNumber(cell, style === 'unknown' ? 'decimal' : style);
  }

  /** Whether the number counts without what stands around it; if that isn't sure, it is asked. */
  #isToDrop(found: Decorated, figure: RawFigure, field: Field): boolean {
    const meaning = this.#source.signs?.get(found.sign.toLowerCase());
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
      this.#log.drop(found, spot);
      return true;
    }
    this.#log.ask(found, spot);
    this.#report.failed = true;
    return false;
  }

  #spot(figure: RawFigure, field: Field) {
    return {
      row: figure.row,
      column: this.#source.columnOf(field, figure),
      text: textOf(figure[field]).slice(0, 40),
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
