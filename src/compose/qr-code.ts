import { encode } from 'uqr';
import type { Drawing } from '../domain/drawing.ts';

/** White around the code that a phone needs to find it: four modules (ISO/IEC 18004). */
const QUIET = 4;
/** Side of a module in the drawing's own units. */
const MODULE = 4;

/** An address as a square of modules, drawn as one black shape; level M survives newsprint. */
export function qrCode(address: string, ink: string): Drawing {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const shapes = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => square(x + QUIET, y + QUIET, length)),
  );
  const side = (size + 2 * QUIET) * MODULE;
  const svg = `<svg role="img" aria-label="QR-code met het adres van de hele pagina" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}"><path aria-hidden="true" d="${shapes.join('')}" fill="${ink}"/></svg>`;
  return { svg, width: side, height: side };
}

/** Dark modules beside each other as one: no hairline shows between them. */
function runsOf(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1]++;
    else if (dark) runs.push([x, 1]);
  }
  return runs;
}

function square(x: number, y: number, length: number): string {
  return `M${x * MODULE} ${y * MODULE}h${length * MODULE}v${MODULE}h${-length * MODULE}z`;
}
