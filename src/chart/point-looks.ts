/** How points look: the owner's shape and color, and the marks with a meaning of their own (C05, C07). */
import { OWNERS, type Owner } from '../domain/scene.ts';
import type { Frame } from './frame.ts';
import { type Density, POINTS, type PointKind } from './mark-rows.ts';
import { CROSS, HATCHED_BOX, RING_WITH_DOT } from './symbols.ts';

interface PointLook {
  readonly shape: string;
  /** Diameter or side in px, roomy and dense. */
  readonly size: Readonly<Record<Density, number>>;
  readonly filled: boolean;
  readonly line: Readonly<Record<Density, number>>;
}

const OWN: Readonly<Record<Owner, PointLook>> = {
  wijk: { shape: 'circle', size: { roomy: 13, dense: 10.2 }, filled: true, line: { roomy: 0, dense: 0 } },
  gemeente: { shape: 'square', size: { roomy: 9.6, dense: 6.4 }, filled: true, line: { roomy: 0, dense: 0 } },
  plaats: { shape: 'diamond', size: { roomy: 9.6, dense: 7 }, filled: true, line: { roomy: 0, dense: 0 } },
  land: { shape: 'circle', size: { roomy: 9.2, dense: 6 }, filled: false, line: { roomy: 2.2, dense: 1.5 } },
};

const SPECIAL: Readonly<Record<string, PointLook>> = {
  indicative: {
    shape: 'circle',
    size: { roomy: 11, dense: 9.6 },
    filled: false,
    line: { roomy: 2, dense: 2 },
  },
  zero: {
    shape: RING_WITH_DOT,
    size: { roomy: 10.4, dense: 10 },
    filled: false,
    line: { roomy: 2, dense: 1.8 },
  },
  suppressed: {
    shape: HATCHED_BOX,
    size: { roomy: 20, dense: 18 },
    filled: false,
    line: { roomy: 1.2, dense: 1.2 },
  },
  missing: { shape: CROSS, size: { roomy: 10, dense: 9 }, filled: false, line: { roomy: 1.6, dense: 1.6 } },
};

function lookOf(kind: PointKind): { readonly owner: Owner; readonly look: PointLook } {
  const owner = OWNERS.find((candidate) => kind.endsWith(candidate)) ?? 'wijk';
  const special = kind === owner ? undefined : SPECIAL[kind.slice(0, -owner.length - 1)];
  // An indicative gemeente stays a square: shape says whose figure it is.
  const shape = special && kind.startsWith('indicative') ? OWN[owner].shape : undefined;
  return { owner, look: special ? { ...special, ...(shape && { shape }) } : OWN[owner] };
}

/** Encodings of the field `mark`. */
export function pointLooks({ palette }: Frame, density: Density) {
  const hue: Readonly<Record<Owner, string>> = {
    wijk: palette.wijk,
    gemeente: palette.gemeente,
    plaats: palette.gemeente,
    land: palette.land,
  };
  const looks = POINTS.map(lookOf);
  type Look = (typeof looks)[number];
  // Vega-Lite wants nominal for looks without an order, ordinal for those with one.
  const by = (type: 'nominal' | 'ordinal', rangeOf: (look: Look) => string | number) => ({
    field: 'mark',
    type,
    scale: { type: 'ordinal' as const, domain: [...POINTS], range: looks.map(rangeOf) },
    legend: null,
  });
  return {
    shape: by('nominal', ({ look }) => look.shape),
    size: by('ordinal', ({ look }) => look.size[density] ** 2),
    fill: by('nominal', ({ owner, look }) => (look.filled ? hue[owner] : palette.wit)),
    stroke: by('nominal', ({ owner, look }) => (look.line[density] > 0 ? hue[owner] : 'transparent')),
    strokeWidth: by('ordinal', ({ look }) => look.line[density]),
  };
}
