/**
 * The map of Maasdrecht, drawn for the occasion: corner points by hand, edges made to wander by script. Neighbours
 * share their edges, so they fit without gaps; one wijk lies on the far bank, and the gap is the river.
 */
import { randomOf } from './random.ts';

type Point = readonly [x: number, y: number];

/** Corner points in hectometres east and north of the origin. */
const POINTS: Readonly<Record<string, Point>> = {
  // Right bank of the river, from north to south.
  r1: [14, 66],
  r2: [12, 58],
  r3: [14, 49],
  r4: [19, 41],
  r5: [22.5, 33],
  r6: [18, 25],
  r7: [14, 17],
  r8: [13, 8],
  // Left bank.
  l1: [14.6, 45],
  l2: [16.6, 39.5],
  l3: [19.4, 33],
  l4: [15.4, 25.8],
  l5: [11.6, 18.4],
  // Far side of the wijk on the left bank.
  h1: [6, 44],
  h2: [0, 35],
  h3: [3, 26],
  h4: [6, 19.5],
  // North and east rim.
  n1: [25, 66.5],
  n2: [42, 73.5],
  n3: [57, 70],
  n4: [70, 70.5],
  e1: [77, 59.5],
  e2: [80.5, 49],
  e3: [84, 38],
  e4: [80, 31],
  // South rim.
  s1: [20, 5],
  s2: [31, 7],
  s3: [39, 4.5],
  s4: [53, 1],
  s5: [63, 7],
  s6: [74, 15],
  // Inside.
  a: [26, 55.5],
  b: [45, 57],
  c: [58, 54.5],
  d: [66, 51],
  e: [31, 47],
  f: [43, 46],
  g: [51, 45],
  h: [64, 42],
  i: [33, 36],
  j: [49, 35],
  k: [63, 34],
  m: [67, 31],
  n: [30, 27],
  o: [34, 26],
  p: [48, 26.5],
  q: [50, 20],
  r: [64, 19],
  s: [29, 9],
};

/** Corners of each wijk, counterclockwise. */
const RINGS: Readonly<Record<string, { naam: string; ring: string }>> = {
  WK999900: { naam: 'Binnenstad', ring: 'o p j g f e i n' },
  WK999901: { naam: 'Oude Haven', ring: 'r5 n i e r4' },
  WK999902: { naam: 'Aan de Maas', ring: 'r8 s1 s n r5 r6 r7' },
  WK999903: { naam: 'Tuinwijk', ring: 's s2 s3 q p o n' },
  WK999904: { naam: 'De Kersentuin', ring: 'q r m k j p' },
  WK999905: { naam: 'Sint-Jansberg', ring: 'j k h d c g' },
  WK999906: { naam: 'Boschveld', ring: 'e f g c b a' },
  WK999907: { naam: 'Molenakker', ring: 'm e4 e3 e2 e1 d h k' },
  WK999908: {
    naam: 'Weerdpolder, Zandakkers en buitengebied Oud-Maasdrecht',
    ring: 'r4 e a b c d e1 n4 n3 n2 n1 r1 r2 r3',
  },
  WK999909: { naam: '’t Höfke', ring: 'h4 l5 l4 l3 l2 l1 h1 h2 h3' },
  WK999910: { naam: 'Kapelveld', ring: 'r s6 e4 m' },
  WK999911: { naam: 'Lindenhof', ring: 's3 s4 s5 s6 r q' },
};

/** Lower left corner in RD metres: a place in the grid, chosen at will. */
const ORIGIN: Point = [197_300, 369_400];
const METRES = 100;
/** Edges are halved until pieces are shorter than this, in hectometres. */
const SHORTEST = 1.3;
const WANDER = 0.1;

/** A line from `a` to `b` whose middle points wander sideways; the same for both neighbours. */
function wander(a: Point, b: Point, next: () => number, amount: number): Point[] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < SHORTEST) return [a];
  const aside = (next() - 0.5) * 2 * amount * length;
  const middle: Point = [
    (a[0] + b[0]) / 2 - (aside * (b[1] - a[1])) / length,
    (a[1] + b[1]) / 2 + (aside * (b[0] - a[0])) / length,
  ];
  return [...wander(a, middle, next, amount), ...wander(middle, b, next, amount)];
}

function pointOf(name: string): Point {
  const point = POINTS[name];
  if (!point) throw new Error(`no point ${name} on the map`);
  return point;
}

/** Points from one corner up to the next, drawn once and reversed for the neighbour. */
function edge(from: string, to: string): Point[] {
  const [first, last] = from < to ? [from, to] : [to, from];
  const river = /^[rl]\d$/.test(first) && /^[rl]\d$/.test(last);
  const line = [
    ...wander(pointOf(first), pointOf(last), randomOf(`${first}-${last}`), river ? WANDER / 2 : WANDER),
    pointOf(last),
  ];
  return (from < to ? line : line.reverse()).slice(0, -1);
}

function ringOf(names: string): number[][] {
  const corners = names.split(' ');
  const points = corners.flatMap((from, at) => edge(from, corners[(at + 1) % corners.length] ?? from));
  const metres = points.map(([x, y]) => [
    Math.round(ORIGIN[0] + x * METRES),
    Math.round(ORIGIN[1] + y * METRES),
  ]);
  return [...metres, ...metres.slice(0, 1)];
}

/** GeoJSON in RD (EPSG:28992), one feature a wijk with its code and name. */
export function boundariesGeojson(): string {
  const features = Object.entries(RINGS).map(([code, { naam, ring }]) =>
    JSON.stringify({
      type: 'Feature',
      properties: { code, naam },
      geometry: { type: 'Polygon', coordinates: [ringOf(ring)] },
    }),
  );
  const crs = JSON.stringify({ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } });
  return `{"type":"FeatureCollection","crs":${crs},"features":[\n${features.join(',\n')}\n]}\n`;
}
