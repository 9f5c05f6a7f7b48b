/** Borders of areas as short path data: half of what a page spends on a map is coordinates. */

/** A ring of points: `M1,2L3,4L5,6Z`, as d3 writes it. */
const RING = /M([^A-Za-z]+)((?:L[^A-Za-z]+)*)/g;

/**
 * Moves path data of rings by `dx` and `dy` and writes it to a tenth of a pixel, each point as its distance to the
 * one before. Distances are taken between rounded points, so that errors don't add up along a border.
 */
export function outlinePath(path: string, dx: number, dy: number): string {
  return path.replace(RING, (_, start: string, rest: string) => {
    const points = [start, ...rest.split('L').slice(1)].map((point) => {
      const [x = 0, y = 0] = point.split(',').map(Number);
      return [tenths(x + dx), tenths(y + dy)] as const;
    });
    const [first = [0, 0] as const] = points;
    const steps = points.slice(1).flatMap(([x, y], at) => {
      const [fromX, fromY] = points[at] ?? first;
      return [short(x - fromX), short(y - fromY)];
    });
    const moved = `M${first[0] / 10},${first[1] / 10}`;
    return steps.length === 0 ? moved : `${moved}l${join(steps)}`;
  });
}

function tenths(value: number): number {
  return Math.round(value * 10);
}

/** 9 tenths as ".9". */
function short(value: number): string {
  return String(value / 10 || 0).replace(/^(-?)0\./, '$1.');
}

/** A minus sign parts two numbers by itself. */
function join(numbers: readonly string[]): string {
  return numbers.reduce(
    (line, each) => (line === '' || each.startsWith('-') ? line + each : `${line} ${each}`),
    '',
  );
}
