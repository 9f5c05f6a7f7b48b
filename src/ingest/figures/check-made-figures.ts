import type { Published } from '../../domain/estimate.ts';
import type { Gebied } from '../../domain/gebied.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Indicator, Made } from '../../domain/indicator.ts';
import { type Cell, groepKey } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import type { CellIndex } from './cell-index.ts';
import { at, placeName, rowName } from './cell-place.ts';

interface Named {
  readonly gebieden: ReadonlyMap<string, Gebied>;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** A figure that was delivered, and what it is a figure of. */
type Figure = Cell & { readonly estimate: Published };

/** A whole that can't be; `part` is the one above it, absent where it is above all of them together. */
interface Contradiction {
  readonly whole: Figure;
  readonly part?: Figure;
}

/** Places that are named in one remark; the others are counted. */
const MOST_NAMED = 5;

/**
 * Whoever says yes to a part says yes to the whole: a whole below one of its parts can't be, nor one above all of them
 * together, give or take what rounding does. Warnings, one for each whole, file and kind, and without a number:
 * a figure may be hidden further on.
 */
export function checkMadeFigures(
  cells: readonly Cell[],
  index: CellIndex,
  named: Named,
  remarks: RemarkList,
): void {
  const found = cells.flatMap((cell) => {
    const made = named.indicators.get(cell.indicator)?.omvat;
    return made && isFigure(cell) ? contradictions(cell, made, index) : [];
  });
  const kinds = groupBy(found, ({ whole, part }) =>
    [(part ?? whole).origin.file, whole.indicator, part === undefined].join('\t'),
  );
  for (const ofKind of kinds.values()) tell(ofKind, named, remarks);
}

/** Model figures are each estimated by themselves. */
function isFigure(cell: Cell | undefined): cell is Figure {
  return cell?.estimate.kind === 'published' && cell.estimate.method !== 'model';
}

function contradictions(whole: Figure, { delen, isAll }: Made, index: CellIndex): Contradiction[] {
  const parts = delen
    .map((code) => index.besideOf(whole, code))
    .filter(isFigure)
    .filter(({ basis }) => basis === whole.basis);
  const above = parts.filter((part) => isAbove(part, [whole]));
  const isMore = isAll && parts.length === delen.length && isAbove(whole, parts);
  return [...above.map((part) => ({ whole, part })), ...(isMore ? [{ whole }] : [])];
}

/** Half of the last digit that a source rounds a figure below it to. */
const HALF = 0.5;
/** What adding numbers with a decimal leaves behind. */
const DUST = 1e-9;

function isAbove(one: Figure, others: readonly Figure[]): boolean {
  const sum = others.reduce((total, { estimate }) => total + estimate.value, 0);
  const slack = [one, ...others].reduce((total, { estimate: { step = 0, underHalf } }) => {
    return total + (underHalf ? HALF : step / 2);
  }, DUST);
  return one.estimate.value - sum > slack;
}

function tell(found: readonly Contradiction[], named: Named, remarks: RemarkList): void {
  const [first] = found;
  if (!first) return;
  const { whole, part } = first;
  const own = named.indicators.get(whole.indicator)?.written !== undefined;
  const places = found.slice(0, MOST_NAMED).map((one) => placeOf(one, part ?? whole, named));
  const more = found.length - places.length;
  remarks.warn({
    rule: part ? 'onderdeel-boven-geheel' : 'geheel-boven-onderdelen',
    ...at(part ?? whole, 'waarde'),
    found: whole.indicator,
    explanation: `${part ? 'Een onderdeel kan niet hoger zijn dan het geheel' : 'Een geheel kan niet hoger zijn dan alle onderdelen samen'}. Bij "${nameOf(whole, named)}" is dat ${found.length === 1 ? 'één keer' : `${found.length} keer`} wel zo: ${places.join('; ')}${more > 0 ? `; en nog ${more}` : ''}.`,
    proposal: `Kijk of rijen of kolommen zijn verwisseld, en of het overal om dezelfde vraag, dezelfde bewoners en dezelfde meting gaat.${own ? ' Kijk ook of de kolom omvat in indicatoren.csv klopt.' : ''}`,
  });
}

/** "Veel overlast van geluid" in Binnenstad, 2025 (rij 12, het geheel op rij 30). */
function placeOf({ whole, part }: Contradiction, told: Cell, named: Named): string {
  const where = [named.gebieden.get(whole.gebied)?.naam ?? whole.gebied, whole.jaar, groepKey(whole.groep)];
  const spoken = where.filter(Boolean).join(', ');
  if (!part) return `${spoken} (${rowName(whole, told)})`;
  const place = rowName(whole, part);
  const beside = place === placeName(part) ? '' : `, het geheel op ${place}`;
  return `"${nameOf(part, named)}" in ${spoken} (${rowName(part, told)}${beside})`;
}

function nameOf({ indicator }: Cell, { indicators }: Named): string {
  return indicators.get(indicator)?.naam ?? indicator;
}
