import type { Estimate } from '../../domain/estimate.ts';
import { type Indicator, scaleOf } from '../../domain/indicator.ts';
import { listNames, similarName } from '../../domain/nearest.ts';
import { signKey } from '../cells/compound.ts';
import { boundAt95 } from '../cells/confidence.ts';
import { NumberReader } from '../cells/number-reader.ts';
import { isSentinel } from '../cells/sentinel.ts';
import type { SignLog } from '../cells/sign-log.ts';
import { unfolded } from '../cells/unfolded.ts';
import { type CellValue, textOf } from '../tables/sheet.ts';
import { draftOf } from './draft-estimate.ts';
import type { FigureReport } from './figure-report.ts';
import type { ParsedNumber } from './parse-number.ts';
import type { RawFigure, RawFigures, SignMeaning } from './raw-figure.ts';

/** How CBS writes a figure that is unknown, unreliable or secret: the estimate is missing. */
const CBS_MISSING = new Set(['', '.', 'x', 'X']);

const MISSING_MEANING: Readonly<Record<string, string>> = {
  '': 'leeg: het cijfer ontbreekt',
  '.': 'onbekend, te onzeker of geheim: het cijfer ontbreekt',
  x: 'geheim: het cijfer ontbreekt',
};

const SIGN_MEANING: Readonly<Record<Extract<SignMeaning, 'nul' | 'bijna-nul' | 'ontbreekt'>, string>> = {
  nul: 'nihil: het cijfer is 0',
  'bijna-nul': 'minder dan de helft van de eenheid: bijna 0',
  ontbreekt: 'het cijfer ontbreekt, volgens bronnen.yaml',
};

const NIL: ParsedNumber = { value: 0, decimals: 0 };

/** A row's status in the source; only `voorlopig` changes what is said of a figure. */
const STATUSES = ['definitief', 'gepubliceerd', 'indicatief', 'voorlopig', 'ontbreekt', 'onderdrukt'];

/** Where a figure comes from; a model-based one is flagged and never tested (method.md 2.6). */
const METHODS = ['direct', 'model'];

type Margin = 'ondergrens' | 'bovengrens' | 'se' | 'sd' | 'deff';

/** Reads value, n, margins and status of one sheet's figures. */
export class EstimateParser {
  readonly #source: RawFigures;
  readonly #report: FigureReport;
  readonly #numbers: NumberReader;

  constructor(source: RawFigures, report: FigureReport, log: SignLog) {
    this.#source = source;
    this.#report = report;
    this.#numbers = new NumberReader(source, report, log);
  }

  /** The estimate of a row; undefined when its value is no number. An empty value is a missing estimate. */
  parse(found: RawFigure, indicator: Indicator | undefined): Estimate | undefined {
    const figure = unfolded(found, this.#source);
    const star = this.#numbers.isProvisional(figure);
    const provisional = this.#oneOf(figure, 'status', STATUSES) === 'voorlopig' || star;
    const model = this.#oneOf(figure, 'methode', METHODS) === 'model';
    const sign = this.#sign(figure.waarde);
    if (sign === 'ontbreekt') return { kind: 'missing' };
    const number = sign ? NIL : this.#numbers.number(figure, 'waarde');
    const n = this.#respondents(figure);
    const lower = this.#margin(figure, 'ondergrens');
    const upper = this.#margin(figure, 'bovengrens');
    const se = this.#margin(figure, 'se')?.value;
    const sd = this.#margin(figure, 'sd')?.value;
    const deff = this.#margin(figure, 'deff')?.value;
    if (!number) return undefined;
    if (indicator) this.#checkRange(figure, number.value, indicator);
    this.#checkBounds(figure, number.value, lower?.value, upper?.value);
    const draft = draftOf(number, n, ...this.#at95(number.value, lower, upper, indicator));
    if (se !== undefined) draft.se = se;
    if (sd !== undefined) draft.sd = sd;
    if (deff !== undefined) draft.deff = deff;
    if (sign === 'bijna-nul') draft.underHalf = true;
    if (model) draft.method = 'model';
    if (provisional) draft.provisional = true;
    return draft;
  }

  /** What a sign in the place of a value means; undefined for a number, or what is not known. */
  #sign(cell: CellValue): SignMeaning | undefined {
    const { signs, sheet } = this.#source;
    const text = textOf(cell);
    if (CBS_MISSING.has(text)) {
      sheet.notes.symbol(text, MISSING_MEANING[text.toLowerCase()] ?? 'onbekend');
      return 'ontbreekt';
    }
    if (isSentinel(cell)) {
      sheet.notes.symbol(
        text,
        'een getal dat bij het CBS en bij bureaus voor "geen cijfer" staat: het cijfer ontbreekt',
      );
      return 'ontbreekt';
    }
    const meaning = signs?.get(signKey(text)) ?? this.#numbers.meaningOf(cell);
    if (meaning !== 'nul' && meaning !== 'bijna-nul' && meaning !== 'ontbreekt') return undefined;
    sheet.notes.symbol(text, SIGN_MEANING[meaning]);
    return meaning;
  }

  /** Whether bronnen.yaml says of what stands there that there is no number. */
  #isMissing(cell: CellValue): boolean {
    const { signs } = this.#source;
    if (signs === undefined || typeof cell === 'number') return false;
    return (signs.get(signKey(cell)) ?? this.#numbers.meaningOf(cell)) === 'ontbreekt';
  }

  #respondents(figure: RawFigure): number | undefined {
    if (textOf(figure.n) === '' || isSentinel(figure.n) || this.#isMissing(figure.n)) return undefined;
    const n = this.#numbers.count(figure);
    if (n !== undefined && (!Number.isInteger(n) || n < 0)) {
      const isWeighted = n > 0;
      this.#report.error(figure, 'n', {
        rule: 'n-ongeldig',
        explanation: `Dit is geen aantal bewoners dat de vraag invulde. Verwacht: een geheel getal van 0 of hoger.${isWeighted ? ' Een aantal met decimalen is meestal gewogen.' : ''}`,
        proposal: isWeighted
          ? 'Vraag het bureau om het ongewogen aantal antwoorden, en vul dat in zonder decimalen.'
          : 'Vul het ongewogen aantal in, zonder decimalen.',
      });
    }
    return n;
  }

  #margin(figure: RawFigure, field: Margin): ParsedNumber | undefined {
    const cell = figure[field];
    if (CBS_MISSING.has(textOf(cell)) || isSentinel(cell) || this.#isMissing(cell)) return undefined;
    const number = this.#numbers.number(figure, field);
    const value = number?.value;
    const sign = field === 'deff' ? 'hoger dan 0' : '0 of hoger';
    const wrong = value !== undefined && (field === 'deff' ? value <= 0 : value < 0);
    if (wrong && field !== 'ondergrens' && field !== 'bovengrens') {
      this.#report.error(figure, field, {
        rule: 'marge-ongeldig',
        explanation: `"${field}" kan niet ${textOf(figure[field])} zijn. Verwacht: een getal dat ${sign} is.`,
        proposal: 'Verbeter de cel, of maak hem leeg.',
      });
    }
    return number;
  }

  #checkRange(figure: RawFigure, value: number, indicator: Indicator): void {
    const { min, max } = scaleOf(indicator.eenheid);
    if (max === undefined && this.#numbers.isUncertain(figure.waarde)) {
      this.#report.error(figure, 'waarde', {
        rule: 'punt-dubbelzinnig',
        explanation: 'Deze punt kan duizenden aangeven of decimalen: dat is in dit bestand niet te zien.',
        proposal: 'Schrijf het getal zonder punt, of met een komma voor de decimalen.',
      });
    }
    if (value >= min && (max === undefined || value <= max)) return;
    const range =
      max === undefined ? `een getal van ${min} of hoger` : `een getal van ${min} tot en met ${max}`;
    this.#report.error(figure, 'waarde', {
      rule: 'waarde-buiten-bereik',
      explanation: `Deze waarde kan niet voor "${indicator.code}" (${indicator.eenheid}). Verwacht: ${range}.`,
      proposal: `Kijk in de bron of er een komma of een cijfer verkeerd staat.${/^-?\d*([89])\1+$/.test(textOf(figure.waarde)) ? ` Staat dit getal voor "geen cijfer"? Zet dan in bronnen.yaml: tekens: { "${textOf(figure.waarde)}": ontbreekt }.` : ''}`,
    });
  }

  #checkBounds(figure: RawFigure, value: number, lower: number | undefined, upper: number | undefined): void {
    if (lower === undefined && upper === undefined) return;
    if (lower === undefined || upper === undefined) {
      const missing = lower === undefined ? 'ondergrens' : 'bovengrens';
      this.#report.error(figure, missing, {
        rule: 'grens-ontbreekt',
        explanation: `Van de marge staat er maar één grens; de ${missing} ontbreekt.`,
        proposal: 'Vul beide grenzen in, of geen van beide.',
      });
      return;
    }
    const field = lower > value || lower > upper ? 'ondergrens' : 'bovengrens';
    if (lower <= value && value <= upper) return;
    this.#report.error(figure, field, {
      rule: 'grenzen-tegenstrijdig',
      explanation: `De marge van ${textOf(figure.ondergrens)} tot ${textOf(figure.bovengrens)} past niet om de waarde ${textOf(figure.waarde)}.`,
      proposal: 'Verbeter de grenzen: de ondergrens is nooit hoger, de bovengrens nooit lager dan de waarde.',
    });
  }

  /** Delivered bounds at the level at which all are shown; their rounding stays that of the source. */
  #at95(
    value: number,
    lower: ParsedNumber | undefined,
    upper: ParsedNumber | undefined,
    indicator: Indicator | undefined,
  ): readonly [ParsedNumber | undefined, ParsedNumber | undefined] {
    const { level } = this.#source;
    if (level === undefined || level === 95 || !lower || !upper || !indicator) return [lower, upper];
    const scale = scaleOf(indicator.eenheid);
    const at = (bound: ParsedNumber) => ({ ...bound, value: boundAt95(value, bound.value, level, scale) });
    return [at(lower), at(upper)];
  }

  #oneOf(figure: RawFigure, field: 'status' | 'methode', known: readonly string[]): string {
    if (figure[field] === '') return '';
    const text = textOf(figure[field]).toLowerCase();
    if (text === '' || known.includes(text)) return text;
    const similar = similarName(text, known);
    this.#report.error(figure, field, {
      rule: 'waarde-onbekend',
      explanation: `"${text.slice(0, 80)}" is geen bekende waarde voor "${field}". Verwacht: niets, of ${listNames(known)}.`,
      proposal: similar === undefined ? 'Verbeter de cel, of maak hem leeg.' : `Bedoelt u "${similar}"?`,
    });
    return '';
  }
}
