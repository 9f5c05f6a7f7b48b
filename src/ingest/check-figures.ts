import type { Gebied } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Cell } from '../domain/survey.ts';
import { CellIndex } from './cell-index.ts';
import { at, keyName, rowName } from './cell-place.ts';
import { checkGroups } from './check-groups.ts';
import { checkBounds, checkMargins } from './check-margins.ts';
import type { Figures } from './read-figures.ts';
import type { RemarkList } from './remark-list.ts';

/** What the figures are checked against. */
export interface CheckContext {
  /** Absent when gemeente.yaml can't be read: then the checks that need it wait. */
  readonly gemeente: Gemeente | undefined;
  readonly gebieden: ReadonlyMap<string, Gebied>;
  readonly indicators: ReadonlyMap<string, Indicator>;
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
  checkFractions(figures.cells, context.indicators, remarks);
  if (!context.gemeente) return;
  checkRespondents(figures.cells, context.gemeente, context.gebieden, remarks);
  checkEdition(figures, context.gemeente, remarks);
}

function reportDoubled(first: Cell, cell: Cell, remarks: RemarkList): void {
  remarks.error({
    rule: 'dubbele-rij',
    ...at(cell),
    found: keyName(cell),
    explanation: `Dit cijfer staat er twee keer: op ${rowName(first, cell)} en op rij ${cell.origin.row} (${keyName(cell)}).`,
    proposal: 'Haal een van de twee rijen weg. Gaat het om een andere groep of reeks? Vul die dan in.',
  });
}

/** Rows without n: method.md 2.8, 3. */
function checkRespondents(
  cells: readonly Cell[],
  gemeente: Gemeente,
  gebieden: ReadonlyMap<string, Gebied>,
  remarks: RemarkList,
): void {
  const without = cells.filter(({ estimate }) => estimate.kind === 'published' && estimate.n === undefined);
  const strict = gemeente.drempels.zonderN === 'fout';
  const small = (cell: Cell) => ['wijk', 'buurt'].includes(gebieden.get(cell.gebied)?.niveau ?? '');
  for (const cell of strict ? without.filter(small) : []) {
    remarks.error({
      rule: 'n-ontbreekt',
      ...at(cell),
      column: 'n',
      explanation: `Bij een wijk of buurt is n verplicht: zonder n is niet te zeggen of dit cijfer getoond mag worden (${keyName(cell)}).`,
      proposal:
        'Vul n in. Kan dat niet, en mag het cijfer toch getoond worden? Zet dan in gemeente.yaml: drempels: { zonder_n: tonen }',
    });
  }
  const shown = strict ? without.filter((cell) => !small(cell)) : without;
  const [first] = shown;
  if (!first) return;
  remarks.warn({
    rule: 'n-ontbreekt',
    ...at(first),
    column: 'n',
    explanation: `${shown.length === 1 ? 'Bij één cijfer ontbreekt n. Het wordt' : `Bij ${shown.length} cijfers ontbreekt n. Ze worden`} wel getoond, soms zonder marge.`,
    proposal: 'Vul n in als die bekend is.',
  });
}

/** Percentages between 0 and 1 only: probably fractions (0,181 for 18,1). The warning tells no value: it may be hidden. */
function checkFractions(
  cells: readonly Cell[],
  indicators: ReadonlyMap<string, Indicator>,
  remarks: RemarkList,
): void {
  const highest = new Map<string, { cell: Cell; value: number }>();
  for (const cell of cells) {
    if (cell.estimate.kind !== 'published' || indicators.get(cell.indicator)?.eenheid !== 'procent') continue;
    const { value } = cell.estimate;
    if (value >= (highest.get(cell.indicator)?.value ?? 0)) highest.set(cell.indicator, { cell, value });
  }
  for (const [indicator, { cell, value }] of highest) {
    if (value > 1 || value === 0) continue;
    remarks.warn({
      rule: 'percentage-als-fractie',
      ...at(cell),
      column: 'waarde',
      explanation: `Alle waarden van "${indicator}" liggen tussen 0 en 1. Percentages horen er te staan als 18,1, niet als 0,181.`,
      proposal: 'Vermenigvuldig de waarden met 100 als het fracties zijn.',
    });
  }
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
