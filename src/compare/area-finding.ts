import type { Finding, GroupFinding, Measure } from '../domain/finding.ts';
import type { Sheet } from './sheet.ts';

/** A finding whose series is made when asked for: earlier waves are most of a survey, and few readers need them. */
export class AreaFinding implements Finding {
  readonly gebied: Finding['gebied'];
  readonly indicator: Finding['indicator'];
  readonly kern: boolean;
  readonly measure: Measure;
  declare readonly whole?: Measure;
  declare readonly land?: Measure;
  declare readonly place?: Measure;
  readonly comparisons: Finding['comparisons'];
  readonly groups: readonly GroupFinding[];
  declare readonly trend?: NonNullable<Finding['trend']>;
  declare readonly series: readonly Measure[];
  readonly #sheet: Sheet;

  constructor(
    base: Omit<Finding, 'comparisons' | 'groups' | 'trend' | 'series'>,
    tested: Pick<Finding, 'comparisons' | 'groups' | 'trend'>,
    sheet: Sheet,
  ) {
    this.gebied = base.gebied;
    this.indicator = base.indicator;
    this.kern = base.kern;
    this.measure = base.measure;
    if (base.whole) this.whole = base.whole;
    if (base.land) this.land = base.land;
    if (base.place) this.place = base.place;
    this.comparisons = tested.comparisons;
    this.groups = tested.groups;
    if (tested.trend) this.trend = tested.trend;
    this.#sheet = sheet;
    Object.defineProperty(this, 'series', AreaFinding.#series);
  }

  /** A property of the object itself, unlike a getter of the class: a copy of the finding carries its series. */
  static readonly #series: PropertyDescriptor & ThisType<AreaFinding> = {
    enumerable: true,
    get() {
      const cells = this.#sheet.totals.get(this.gebied.code) ?? [];
      return cells.map((cell) => this.#sheet.measureOf(cell));
    },
  };
}
