import type { Gebied } from '../../domain/gebied.ts';
import type { Gemeente } from '../../domain/gemeente.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { Cell } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import { CellIndex } from './cell-index.ts';
import { at, keyName, placeName, rowName, spokenName } from './cell-place.ts';
import { checkAnswers } from './check-answers.ts';
import { checkGroups } from './check-groups.ts';
import { checkMadeFigures } from './check-made-figures.ts';
import { checkBounds, checkMargins } from './check-margins.ts';
import { checkOddDecimals } from './check-odd-decimals.ts';
import { checkSingleFractions } from './check-one-fraction.ts';
import { checkParts } from './check-parts.ts';
import { checkInhabitants, checkPopulation } from './check-respondents.ts';
import type { Figures } from './read-figures.ts';

/** What the figures are checked against. */
export interface CheckContext {
  /** Absent when gemeente.yaml can't be read: then the checks that need it wait. */
  readonly gemeente: Gemeente | undefined;
  readonly gebieden: ReadonlyMap<string, Gebied>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** National figures of the survey. */
  readonly reference: readonly Cell[];
  readonly onderzoek: Onderzoek;
}

/** Checks that look further than one row. Every error names its rows. */
export function checkFigures(figures: Figures, context: CheckContext, remarks: RemarkList): void {
  const index = new CellIndex();
  for (const cell of figures.cells) {
    const first = index.add(cell);
    if (first) reportDoubled(first, cell, remarks);
    if (cell.estimate.kind !== 'published') continue;
    checkMargins(cell, cell.estimate, remarks);
    checkBounds(cell, cell.estimate, context.indicators.get(cell.indicator), remarks);
  }
  checkGroups(figures.cells, index, remarks);
  checkAnswers(figures.cells, context, remarks);
  checkMadeFigures(figures.cells, index, context, remarks);
  checkFractions(figures.cells, context, remarks);
  checkSingleFractions(figures.cells, context.indicators, remarks);
  checkInhabitants(figures.cells, context.gebieden, context.onderzoek, remarks);
  checkPopulation(figures.cells, context.gebieden, context.onderzoek, remarks);
  checkOddDecimals(figures.cells, remarks);
  checkParts(figures.cells, context.gebieden, context.onderzoek, remarks);
  if (!context.gemeente) return;
  checkRespondents(figures.cells, context.gemeente, context, remarks);
  checkEdition(figures, context.gemeente, remarks);
}

function reportDoubled(first: Cell, cell: Cell, remarks: RemarkList): void {
  remarks.error({
    rule: 'dubbele-rij',
    ...at(cell),
    found: keyName(cell),
    explanation: `Dit cijfer staat er twee keer: op ${rowName(first, cell)} en op ${placeName(cell)} (${keyName(cell)}).`,
    proposal: 'Haal een van de twee rijen weg. Gaat het om een andere groep of reeks? Vul die dan in.',
  });
}

/** Rows without n: method.md 2.8, 3. */
function checkRespondents(
  cells: readonly Cell[],
  gemeente: Gemeente,
  { gebieden, indicators }: CheckContext,
  remarks: RemarkList,
): void {
  const without = cells.filter(({ estimate }) => estimate.kind === 'published' && estimate.n === undefined);
  const strict = gemeente.drempels.zonderN === 'fout';
  const small = (cell: Cell) => ['wijk', 'buurt'].includes(gebieden.get(cell.gebied)?.niveau ?? '');
  for (const cell of strict ? without.filter(small) : []) {
    remarks.error({
      rule: 'n-ontbreekt',
      ...at(cell, 'n'),
      explanation: `Bij een wijk of buurt is n nodig: het aantal bewoners dat deze vraag beantwoordde. Zonder n is niet te zien of een cijfer iets over personen kan vertellen (${spokenName(cell, gebieden, indicators)}).`,
      proposal:
        'Vraag het onderzoeksbureau om het aantal antwoorden per cijfer, en vul het in bij n. Hebt u haast? Haal de rij weg: dan staat op de pagina dat dit cijfer er niet is.',
    });
  }
  const shown = strict ? without.filter((cell) => !small(cell)) : without;
  const [first] = shown;
  if (!first) return;
  remarks.warn({
    rule: 'n-ontbreekt',
    ...at(first, 'n'),
    explanation: `${shown.length === 1 ? 'Bij één cijfer ontbreekt n. Het wordt' : `Bij ${shown.length} cijfers ontbreekt n. Ze worden`} wel getoond, soms zonder marge.`,
    proposal: 'Vul n in als die bekend is.',
  });
}

/**
 * Percentages between 0 and 1 only: probably fractions (0,181 for 18,1). An error when they can hardly be anything
 * else: where one resident would already be more, or where the whole country has far more. A warning tells no value,
 * since it may be hidden further on.
 */
function checkFractions(
  cells: readonly Cell[],
  { indicators, reference }: CheckContext,
  remarks: RemarkList,
): void {
  for (const [indicator, { cell, highest, people }] of sharesOf(cells, indicators)) {
    if (highest > 1 || highest === 0) continue;
    const few = people !== undefined && people < 0.5;
    const certain = few || isCommon(indicator, reference);
    remarks[certain ? 'error' : 'warn']({
      rule: 'percentage-als-fractie',
      ...at(cell, 'waarde'),
      explanation: `Alle waarden van "${indicator}" liggen tussen 0 en 1. Percentages horen er te staan als 18,1, niet als 0,181.${certain ? ` Zo klein kan dit percentage niet zijn: ${few ? 'het zou minder dan één bewoner zijn' : 'landelijk is het veel hoger'}.` : ''}`,
      proposal:
        'Zijn het fracties? Vermenigvuldig de waarden met 100, of geef de cellen in Excel de opmaak Percentage.',
    });
  }
}

/** Percentage from which a subject is so common in the country that no area is all below 1 percent. */
const COMMON = 5;

function isCommon(indicator: string, reference: readonly Cell[]): boolean {
  return reference.some(
    (cell) =>
      cell.indicator === indicator &&
      !cell.groep &&
      cell.estimate.kind === 'published' &&
      cell.estimate.value >= COMMON,
  );
}

interface Shares {
  readonly cell: Cell;
  readonly highest: number;
  /** The most respondents that a value above 0 stands for; undefined where some n is not known. */
  readonly people: number | undefined;
}

/** Of every indicator in percent: its highest value, where that stands, and how many respondents a value stands for. */
function sharesOf(
  cells: readonly Cell[],
  indicators: ReadonlyMap<string, Indicator>,
): ReadonlyMap<string, Shares> {
  const shares = new Map<string, Shares>();
  for (const cell of cells) {
    if (cell.estimate.kind !== 'published' || indicators.get(cell.indicator)?.eenheid !== 'procent') continue;
    const { value, n } = cell.estimate;
    const known = shares.get(cell.indicator) ?? { cell, highest: 0, people: 0 };
    if (known.highest > 1) continue;
    const people =
      known.people === undefined || n === undefined ? undefined : Math.max(known.people, (value / 100) * n);
    const higher = value >= known.highest;
    shares.set(cell.indicator, {
      cell: higher ? cell : known.cell,
      highest: higher ? value : known.highest,
      people,
    });
  }
  return shares;
}

function checkEdition(figures: Figures, gemeente: Gemeente, remarks: RemarkList): void {
  if (figures.years.has(gemeente.editie)) return;
  const unread = remarks.list('error').some(({ file }) => file?.startsWith('cijfers'));
  if (figures.years.size === 0 && unread) return;
  const years = [...figures.years].sort();
  remarks.error({
    rule: 'editie-zonder-cijfers',
    file: 'gemeente.yaml',
    found: String(gemeente.editie),
    explanation: `Er zijn geen cijfers van de editie ${gemeente.editie}. Gevonden jaren: ${years.join(', ') || 'geen'}.`,
    proposal: 'Zet de cijfers van deze meting in data/cijfers, of verander "editie" in gemeente.yaml.',
  });
}
