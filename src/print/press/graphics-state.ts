/** The part of the graphics state that a press check needs, followed through a content stream (ISO 32000-1, 8.4). */

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

const FILL = new Set(['g', 'rg', 'k', 'sc', 'scn']);
const STROKE = new Set(['G', 'RG', 'K', 'SC', 'SCN']);

/** Follows `q`, `Q`, `cm`, colors, line width and type size. */
export class StateTracker {
  state: GraphicsState;
  private readonly saved: GraphicsState[] = [];

  constructor(start: Partial<GraphicsState> = {}) {
    this.state = { ...START, ...start };
  }

  /** Takes one operation into account. */
  apply(operator: string, operands: readonly string[]): void {
    if (FILL.has(operator)) this.set({ fill: [...operands, operator].join(' ') });
    else if (STROKE.has(operator)) this.set({ stroke: [...operands, operator].join(' ') });
    else this.applyGeometry(operator, operands);
  }

  private applyGeometry(operator: string, operands: readonly string[]): void {
    switch (operator) {
      case 'q':
        this.saved.push(this.state);
        return;
      case 'Q':
        this.state = this.saved.pop() ?? this.state;
        return;
      case 'cm':
        this.set({ matrix: multiply(matrixOf(operands), this.state.matrix) });
        return;
      case 'w':
        this.set({ lineWidth: Number(operands[0]) });
        return;
      case 'BT':
        this.set({ text: IDENTITY });
        return;
      case 'Tm':
        this.set({ text: matrixOf(operands) });
        return;
      case 'Td':
        this.set({ text: multiply(matrixOf(['1', '0', '0', '1', ...operands]), this.state.text) });
        return;
      case 'Tf':
        this.set({ fontSize: Number(operands[1]) });
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

  /** What a graphics state says of overprinting. */
  overprint(overprint: GraphicsState['overprint']): void {
    this.set({ overprint });
  }

  private set(change: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }
}

export function matrixOf(operands: readonly string[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
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
