/** The part of the graphics state that a press check needs, followed through a content stream (ISO 32000-1, 8.4). */

import type { Operation } from '../pdf/content.ts';

/** a b c d e f of the current transformation. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface GraphicsState {
  readonly matrix: Matrix;
  /** Text matrix: where the line of text begins. */
  readonly text: Matrix;
  readonly fontSize: number;
  /** Operands and operator as written, "0 0 0 1 k"; the default color is black. */
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly overprint: { readonly fill: boolean; readonly stroke: boolean };
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const START: GraphicsState = {
  matrix: IDENTITY,
  text: IDENTITY,
  fontSize: 0,
  fill: '0 g',
  stroke: '0 G',
  lineWidth: 1,
  overprint: { fill: false, stroke: false },
};

/** Follows `q`, `Q`, `cm`, colors, line width and type size. */
export class StateTracker {
  /** Changes with every operation; only what `q` saves is a copy. */
  private current: { -readonly [key in keyof GraphicsState]: GraphicsState[key] };
  private readonly saved: GraphicsState[] = [];

  constructor(start: Partial<GraphicsState> = {}) {
    this.current = { ...START, ...start };
  }

  get state(): GraphicsState {
    return this.current;
  }

  /** Takes one operation into account. */
  apply(operation: Operation): void {
    switch (operation.operator) {
      case 'g':
      case 'rg':
      case 'k':
      case 'sc':
      case 'scn':
        this.current.fill = operation.written();
        return;
      case 'G':
      case 'RG':
      case 'K':
      case 'SC':
      case 'SCN':
        this.current.stroke = operation.written();
        return;
      case 'q':
        this.saved.push({ ...this.current });
        return;
      case 'Q':
        this.current = this.saved.pop() ?? this.current;
        return;
      case 'w':
        this.setLineWidth(operation.number(0));
        return;
      case 'cm':
        this.current.matrix = multiply(matrixOf(operation), this.current.matrix);
        return;
      default:
        this.applyText(operation);
    }
  }

  private applyText(operation: Operation): void {
    const { current } = this;
    switch (operation.operator) {
      case 'BT':
        current.text = IDENTITY;
        return;
      case 'Tm':
        current.text = matrixOf(operation);
        return;
      case 'Td':
        current.text = multiply([1, 0, 0, 1, operation.number(0), operation.number(1)], current.text);
        return;
      case 'Tf':
        current.fontSize = operation.number(1);
    }
  }

  /** Type size on paper, in points. */
  get pointSize(): number {
    return this.state.fontSize * scaleOf(this.state.text) * scaleOf(this.state.matrix);
  }

  /** Line width on paper, in points. */
  get strokeWidth(): number {
    return this.state.lineWidth * scaleOf(this.state.matrix);
  }

  setLineWidth(width: number): void {
    this.current.lineWidth = width;
  }

  /** What a graphics state says of overprinting. */
  setOverprint(overprint: GraphicsState['overprint']): void {
    this.current.overprint = overprint;
  }
}

function matrixOf(operation: Operation): Matrix {
  const number = (index: number) => operation.number(index);
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}

/** `inner` first, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** How much larger a length becomes. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
