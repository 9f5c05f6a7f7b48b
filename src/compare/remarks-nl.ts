/** What staff should know of the figures and tests: one remark per kind, never one per row. */
import type { Comparison } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import type { Remark } from '../domain/remark.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import type { Sheet } from './sheet.ts';
import { designEffectOfSample } from './uneven-sample.ts';

/** Assumptions and gaps behind the findings. */
export function remarksOf(
  survey: Survey,
  sheets: readonly Sheet[],
  comparisons: Iterable<Comparison>,
): readonly Remark[] {
  const byRespondents = new Set<string>();
  const unknown = new Set<string>();
  const impossible = new Set<string>();
  for (const comparison of comparisons) {
    const { kind, overlap, own } = comparison;
    if (kind === 'totaal') continue;
    if (kind === 'gemeente' && isImpossible(comparison)) impossible.add(own.gebied.naam);
    if (overlap?.source === 'n') byRespondents.add(own.gebied.naam);
    if (isUnknownPart(comparison)) unknown.add(own.gebied.naam);
  }
  return [
    ...assumedDeff(survey, sheets),
    ...borrowed(sheets),
    ...unknownMargin(sheets),
    ...overlapByRespondents([...byRespondents].sort()),
    ...unknownOverlap([...unknown].sort()),
    ...impossibleParts([...impossible].sort()),
    ...unevenSample(survey, sheets),
  ];
}

function assumedDeff({ gemeente }: Survey, sheets: readonly Sheet[]): readonly Remark[] {
  const count = sheets.reduce(
    (sum, sheet) => sum + sheet.cells.filter((cell) => isAssumed(sheet, cell)).length,
    0,
  );
  if (count === 0) return [];
  const { wijk, gemeente: whole, land } = gemeente.vergelijking.deff;
  const [a, b, c] = [wijk, whole, land].map((deff) => formatNumber(deff, 1));
  return [
    {
      rule: 'deff-aanname',
      level: 'warn',
      found: counted(count, 'cijfer', 'cijfers'),
      explanation: `Bij ${counted(count, 'cijfer', 'cijfers')} gaf het onderzoeksbureau geen marge. Die is nu geschat uit het aantal antwoorden, en wat ruimer gemaakt omdat de steekproef niet overal even groot was (ontwerpeffect ${a} voor wijken en groepen, ${b} voor de gemeente en ${c} voor Nederland). De cijfers zelf kloppen.`,
      proposal:
        'U kunt zo publiceren. Wilt u de echte marges? Vraag het onderzoeksbureau om de kolommen ondergrens en bovengrens, of om se of deff.',
    },
  ];
}

/** Scores of areas that have the standard deviation of the gemeente. */
function borrowed(sheets: readonly Sheet[]): readonly Remark[] {
  const names = sheets
    .filter(({ cells, borrowedSdOf }) => cells.some((cell) => borrowedSdOf(cell) !== undefined))
    .map(({ indicator }) => indicator.kort ?? indicator.naam);
  if (names.length === 0) return [];
  return [
    {
      rule: 'sd-aanname',
      level: 'warn',
      found: names.join(', '),
      explanation: `Bij ${counted(names.length, 'score', 'scores')} hebben een of meer gebieden geen standaardafwijking (sd). Voor de marge en de toets geldt daar de sd van de gemeente: dat is een aanname.`,
      proposal: 'Vraag het onderzoeksbureau om de sd per gebied.',
    },
  ];
}

/** The margin that is shown or tested rests on a default design effect. */
function isAssumed(sheet: Sheet, cell: Cell): boolean {
  return sheet.precisionOf(cell)?.source === 'aanname';
}

function unknownMargin(sheets: readonly Sheet[]): readonly Remark[] {
  const names = sheets
    .filter((sheet) => sheet.cells.some((cell) => lacksMargin(sheet, cell)))
    .map(({ indicator }) => indicator.kort ?? indicator.naam);
  if (names.length === 0) return [];
  return [
    {
      rule: 'marge-onbekend',
      level: 'warn',
      found: names.join(', '),
      explanation: `Bij ${counted(names.length, 'indicator', 'indicatoren')} is van een of meer cijfers de marge onbekend. Die cijfers zijn niet getoetst.`,
      proposal: 'Vraag het onderzoeksbureau om se, om ondergrens en bovengrens, of om n (bij scores met sd).',
    },
  ];
}

function lacksMargin(sheet: Sheet, cell: Cell): boolean {
  const { estimate } = cell;
  if (estimate.kind !== 'published' || estimate.upper !== undefined) return false;
  return sheet.precisionOf(cell)?.se === undefined;
}

function overlapByRespondents(areas: readonly string[]): readonly Remark[] {
  if (areas.length === 0) return [];
  return [
    {
      rule: 'aandeel-uit-n',
      level: 'warn',
      found: areas.join(', '),
      explanation: `Van ${counted(areas.length, 'gebied', 'gebieden')} is het aandeel in het geheel geschat uit het aantal antwoorden, omdat inwoners15plus ontbreekt of in het deel groter is dan in het geheel.`,
      proposal: FILL_RESIDENTS,
    },
  ];
}

/** One lies in the other, and they were tested as if apart; of a land nothing is asked that is so small. */
function isUnknownPart({ kind, test, lie }: Comparison): boolean {
  return test === 'onafhankelijk' && kind !== 'land' && lie !== undefined && lie !== 'apart';
}

/** Tested as if apart: a part of a whole of which no share is known. */
function unknownOverlap(areas: readonly string[]): readonly Remark[] {
  if (areas.length === 0) return [];
  return [
    {
      rule: 'aandeel-onbekend',
      level: 'warn',
      found: areas.join(', '),
      explanation: `Van ${counted(areas.length, 'gebied', 'gebieden')} is het aandeel in het geheel onbekend. De toets is daardoor voorzichtiger dan nodig.`,
      proposal: FILL_RESIDENTS,
    },
  ];
}

/** The rest of the whole would have less than none or more than all, whatever rounding did. */
function isImpossible({ own, other, overlap, indicator }: Comparison): boolean {
  if (overlap?.part !== 'own' || indicator.eenheid !== 'procent' || overlap.share >= 1) return false;
  if (own.estimate.kind !== 'published' || other?.estimate.kind !== 'published') return false;
  const rest = (other.estimate.value - overlap.share * own.estimate.value) / (1 - overlap.share);
  const slack = SAMPLING_SLACK + 3 * (own.se ?? 0) + 3 * (other.se ?? 0);
  return rest < -slack || rest > 100 + slack;
}

/** In points: weighting and rounding make a part and its whole disagree by a little. */
const SAMPLING_SLACK = 5;

function impossibleParts(areas: readonly string[]): readonly Remark[] {
  if (areas.length === 0) return [];
  return [
    {
      rule: 'deel-en-geheel-onmogelijk',
      level: 'warn',
      found: areas.join(', '),
      explanation: `Bij ${counted(areas.length, 'gebied', 'gebieden')} kan het cijfer niet bij dat van de hele gemeente horen: voor de rest van de gemeente blijft dan minder dan 0 of meer dan 100 procent over.`,
      proposal: 'Kijk of rijen verwisseld zijn, en of inwoners15plus klopt.',
    },
  ];
}

/** The assumed design effect of the gemeente is less than uneven sampling alone makes it. */
function unevenSample(survey: Survey, sheets: readonly Sheet[]): readonly Remark[] {
  const { code, vergelijking } = survey.gemeente;
  const isUsed = sheets.some((sheet) =>
    (sheet.totals.get(code) ?? []).some((cell) => isAssumed(sheet, cell)),
  );
  const effect = isUsed ? designEffectOfSample(survey, sheets) : undefined;
  if (effect === undefined || effect <= vergelijking.deff.gemeente) return [];
  // Rounded up: who follows the advice has no remark left.
  const [least, used] = [Math.ceil(effect * 10) / 10, vergelijking.deff.gemeente].map((deff) =>
    formatNumber(deff, 1),
  );
  return [
    {
      rule: 'deff-gemeente-laag',
      level: 'warn',
      file: 'gemeente.yaml',
      column: 'vergelijking',
      found: `ontwerpeffect ${used}`,
      explanation: `De ene wijk heeft naar verhouding veel meer antwoorden dan de andere. Daardoor is het cijfer van de hele gemeente minder zeker dan nu gerekend wordt: het ontwerpeffect is ongeveer ${least}.`,
      proposal: `Vraag het onderzoeksbureau om de marges van de gemeente, of zet in gemeente.yaml: vergelijking: { deff: { gemeente: ${least?.replace(',', '.')} } }.`,
    },
  ];
}

const FILL_RESIDENTS = 'Vul inwoners15plus in gebieden.csv in, voor het gebied en voor het geheel.';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
