import type { Published } from '../domain/estimate.ts';
import type { Measure } from '../domain/finding.ts';
import type { Shown } from '../domain/format.ts';

/** A published figure: the estimate with the one value object that every sentence reads (H11). */
export interface Amount {
  readonly estimate: Published;
  readonly shown: Shown;
}

/** The figure of a measure, or undefined where none may be told. */
export function amountOf(measure: Measure | undefined): Amount | undefined {
  if (measure?.estimate.kind !== 'published' || !measure.shown) return undefined;
  return { estimate: measure.estimate, shown: measure.shown };
}

/**
 * How a percentage is said. `none` and `all` are exact; `under-one` and `over-99` display as 0 and 100 but
 * are not known to be (method.md 2.8, 4); `half` is 48 to 52; `most` lies over one half with its whole margin.
 */
export type Quantity = 'none' | 'under-one' | 'one' | 'half' | 'most' | 'over-99' | 'all' | 'some';

const HALF = { from: 48, to: 52 };
/** Lowest shown percentage that counts as "de meeste" where no margin is known. */
const MOST = 55;

/** How the percentage of `measure` is said. */
export function quantityOf(amount: Amount, measure: Measure): Quantity {
  const { number, edge } = amount.shown;
  if (edge) return edge.side === 'below' ? 'under-one' : 'over-99';
  if (number <= 0) return 'none';
  if (number >= 100) return 'all';
  if (number === 1) return 'one';
  if (number >= HALF.from && number <= HALF.to) return 'half';
  return isMost(number, measure) ? 'most' : 'some';
}

function isMost(number: number, measure: Measure): boolean {
  return number >= MOST && (measure.interval?.lower ?? number) > 50;
}

/** "ongeveer 18 van de 100", "minder dan 1 van de 100", "een 7,5": the figure in the middle of a sentence. */
export function aboutOf({ shown }: Amount): string {
  if (shown.edge) return shown.words;
  switch (shown.eenheid) {
    case 'procent':
    case 'per1000':
      return `ongeveer ${shown.words}`;
    case 'rapportcijfer':
    case 'schaalscore':
      return `een ${shown.bare}`;
    case 'somscore':
      return `gemiddeld ${shown.bare}`;
  }
}

/** "ongeveer 18", "minder dan 1", "een 7,5": where what it is out of was said just before. */
export function numberOf({ shown }: Amount): string {
  if (shown.edge) return shown.bare;
  switch (shown.eenheid) {
    case 'procent':
      return `ongeveer ${shown.bare}`;
    case 'per1000':
      return `ongeveer ${shown.words}`;
    case 'rapportcijfer':
    case 'schaalscore':
      return `een ${shown.bare}`;
    case 'somscore':
      return shown.bare;
  }
}

/** Known to be nobody, or everybody: there is no other side to tell. */
export function isAllOrNone({ shown: { edge, number } }: Amount): boolean {
  return edge === undefined && (number <= 0 || number >= 100);
}
