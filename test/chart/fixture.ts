/** A small invented survey, read as `compare` would give it: for drawing every form and every mark. */
import { showBound, showEstimate } from '../../src/domain/bound.ts';
import type { Boundary } from '../../src/domain/boundary.ts';
import type { Estimate } from '../../src/domain/estimate.ts';
import type { Interval, Measure } from '../../src/domain/finding.ts';
import { show } from '../../src/domain/format.ts';
import type { Gebied } from '../../src/domain/gebied.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Groep } from '../../src/domain/survey.ts';

export const WIJK: Gebied = { code: 'WK999901', naam: 'De Kersentuin', niveau: 'wijk', ouder: 'GM9999' };

export function indicator(code: string, given: Partial<Indicator> = {}): Indicator {
  return {
    code,
    thema: 'overlast',
    naam: code,
    eenheid: 'procent',
    hogerIs: 'ongunstig',
    basis: 'alle',
    kern: false,
    gevoelig: false,
    breuken: [],
    ...given,
  };
}

interface Given {
  readonly value?: number;
  readonly margin?: readonly [number, number];
  readonly n?: number;
  readonly indicative?: boolean;
  readonly estimate?: Estimate;
  readonly jaar?: number;
  readonly reeks?: string;
  readonly groep?: Groep;
}

/** A measure with a published value, unless another estimate is given. */
export function measure(gebied: Gebied, of: Indicator, given: Given): Measure {
  const estimate: Estimate = given.estimate ?? {
    kind: 'published',
    value: given.value ?? 0,
    n: given.n ?? 212,

    indicative: given.indicative ?? false,
    wholeOnly: false,
  };
  const interval: Interval | undefined = given.margin && {
    lower: given.margin[0],
    upper: given.margin[1],
    source: 'berekend',
    shown: { lower: show(given.margin[0], of.eenheid), upper: show(given.margin[1], of.eenheid) },
  };
  const bound =
    estimate.kind === 'suppressed' ? estimate.bound && showBound(estimate.bound, of.eenheid) : undefined;
  return {
    gebied,
    jaar: given.jaar ?? 2025,
    reeks: given.reeks ?? 'VM2021',
    basis: of.basis,
    estimate,
    ...(given.groep && { groep: given.groep }),
    ...(estimate.kind === 'published' && { shown: showEstimate(estimate, of.eenheid) }),
    ...(bound && { bound }),
    ...(interval && { interval }),
    precision: interval ? 'deff' : 'onbekend',
    bron: 'Veiligheidsmonitor 2025',
  };
}

/** Two squares beside each other and one apart, in map units. */
export const SQUARES: readonly Boundary[] = [
  square('A', 0, 0),
  square('B', 1000, 0),
  square('C', 2500, 1500),
];

function square(gebied: string, x: number, y: number): Boundary {
  const ring = [
    [x, y],
    [x + 1000, y],
    [x + 1000, y + 1000],
    [x, y + 1000],
    [x, y],
  ];
  return { gebied, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } };
}
