/**
 * Shapes of our own, as SVG paths in Vega's symbol square (-1 to 1). Each part starts with an absolute move and
 * goes on in relative steps, so that many of them can be set into one path.
 */

/** Zero: a ring with a point in it. */
export const RING_WITH_DOT = 'M-1,0a1,1 0 1 1 2,0a1,1 0 1 1 -2,0zM-.1,0a.1,.1 0 1 1 .2,0a.1,.1 0 1 1 -.2,0z';

/** Suppressed: a hatched box. */
export const HATCHED_BOX = 'M-1,-.6h2v1.2h-2zM-.7,.6l.9,-1.2M-.1,.6l.9,-1.2';

/** Missing: a cross. */
export const CROSS = 'M-1,-1l2,2M1,-1l-2,2';

/**
 * One resident of the pictogram: head and shoulders. Twice as high as wide. In curves, since a browser writes an arc
 * into a PDF as more and longer pieces, and there are a hundred.
 */
export const PERSON =
  'M0,-.922c.138,0 .249,.111 .249,.249s-.111,.249 -.249,.249s-.249,-.111 -.249,-.249s.111,-.249 .249,-.249z' +
  'M-.358,.09c0,-.198 .16,-.358 .358,-.358s.358,.16 .358,.358v.739c0,.051 -.042,.093 -.093,.093h-.53c-.051,0 -.093,-.042 -.093,-.093z';

type Step = readonly [command: string, numbers: readonly number[]];

/** The few shapes, taken apart once. */
const parsed = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  const known = parsed.get(path);
  if (known) return known;
  const steps = [...path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)].map(
    ([, command = '', parameters = '']): Step => [
      command,
      parameters.match(/-?\d*\.?\d+/g)?.map(Number) ?? [],
    ],
  );
  parsed.set(path, steps);
  return steps;
}

/**
 * Places one of these: absolute moves, everything else relative. In quarters of a pixel, which programs that
 * count in binary fractions write short.
 */
export function placeSymbol(path: string, x: number, y: number, scale: number): string {
  return stepsOf(path)
    .map(([command, numbers]) => {
      const scaled = numbers.map((value, index) => {
        const isArcFlag = command === 'a' && [2, 3, 4].includes(index % 7);
        if (isArcFlag) return value;
        const shift = command === 'M' ? (index % 2 === 0 ? x : y) : 0;
        return quarters(value * scale + shift);
      });
      return `${command}${scaled.join(',')}`;
    })
    .join('');
}

function quarters(value: number): number {
  return Math.round(value * 4) / 4 || 0;
}
