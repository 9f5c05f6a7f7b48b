import type { Gebied } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import type { Indicator } from '../domain/indicator.ts';
import { type Cell, groepKey } from '../domain/survey.ts';
import { CellIndex } from './cell-index.ts';
import type { Figures } from './read-figures.ts';
import type { RemarkList } from './remark-list.ts';
import { placeOf } from './sheet.ts';

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
    if (cell.estimate.kind === 'published') checkMargins(cell, cell.estimate, remarks);
  }
  checkGroups(figures.cells, index, remarks);
  checkFractions(figures.cells, context.indicators, remarks);
  if (!context.gemeente) return;
  checkRespondents(figures.cells, context.gemeente, context.gebieden, remarks);
  checkEdition(figures, context.gemeente, remarks);
}

function at(cell: Cell): { file: string; sheet?: string; row: number } {
  return { ...placeOf(cell.origin), row: cell.origin.row };
}

/** "rij 12", with the file or sheet where it is another one. */
function rowName(cell: Cell, beside: Cell): string {
  const { file, sheet, row } = cell.origin;
  if (file !== beside.origin.file) return `rij ${row} van ${file}`;
  return sheet !== undefined && sheet !== beside.origin.sheet ? `rij ${row} van blad ${sheet}` : `rij ${row}`;
}

function keyName(cell: Cell): string {
  return [cell.gebied, cell.indicator, cell.jaar, cell.reeks, groepKey(cell.groep)]
    .filter(Boolean)
    .join(', ');
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

/** Width of a 95% interval in standard errors, half of it: z = 1.96 (method.md 2.1). */
const Z = 1.959963984540054;

/** A standard error and bounds that tell a different story: told, not mended; `se` is what is used. */
function checkMargins(
  cell: Cell,
  estimate: Extract<Cell['estimate'], { kind: 'published' }>,
  remarks: RemarkList,
): void {
  const { se, lower, upper, decimals } = estimate;
  if (se === undefined || lower === undefined || upper === undefined) return;
  const fromBounds = (upper - lower) / (2 * Z);
  // Bounds are rounded like the value, and Wilson bounds are not symmetric: a fifth apart is allowed.
  if (Math.abs(se - fromBounds) <= 0.2 * Math.max(se, fromBounds) + 10 ** -decimals / Z) return;
  remarks.warn({
    rule: 'marges-verschillen',
    ...at(cell),
    column: 'se',
    found: String(se).replace('.', ','),
    explanation:
      'De standaardfout (se) past niet bij de ondergrens en bovengrens. Voor de toets wordt se gebruikt.',
    proposal: 'Kijk in de bron welke van de twee klopt.',
  });
}

/** Sum of the respondents of one kenmerk's groups, and how many groups that are. */
interface GroupSum {
  readonly n: number;
  readonly groups: number;
}

/** Respondents of all groups of one kenmerk together can't be more than those of the total. */
function checkGroups(cells: readonly Cell[], index: CellIndex, remarks: RemarkList): void {
  for (const [total, byKenmerk] of sumGroups(cells, index)) {
    const n = total.estimate.kind === 'published' ? total.estimate.n : undefined;
    for (const [kenmerk, sum] of byKenmerk) {
      // Some bureaus derive n per group from shares and round it: half a respondent a group is not an error.
      if (n === undefined || sum.n <= n + sum.groups / 2) continue;
      remarks.error({
        rule: 'groepen-groter-dan-totaal',
        ...at(total),
        column: 'n',
        found: String(n),
        explanation: `De groepen van "${kenmerk}" hebben samen ${sum.n} antwoorden, het totaal maar ${n} (${keyName(total)}).`,
        proposal: 'Verbeter n van het totaal of van de groepen.',
      });
    }
  }
}

/** By total, by kenmerk. */
function sumGroups(
  cells: readonly Cell[],
  index: CellIndex,
): ReadonlyMap<Cell, ReadonlyMap<string, GroupSum>> {
  const sums = new Map<Cell, Map<string, GroupSum>>();
  for (const cell of cells) {
    const total = cell.groep && index.totalOf(cell);
    if (!cell.groep || !total || cell.estimate.kind !== 'published') continue;
    const byKenmerk = sums.get(total) ?? new Map<string, GroupSum>();
    const { n, groups } = byKenmerk.get(cell.groep.kenmerk) ?? { n: 0, groups: 0 };
    byKenmerk.set(cell.groep.kenmerk, { n: n + (cell.estimate.n ?? 0), groups: groups + 1 });
    sums.set(total, byKenmerk);
  }
  return sums;
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

/** Percentages between 0 and 1 only: probably fractions (0,181 for 18,1). */
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
      found: String(value).replace('.', ','),
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
