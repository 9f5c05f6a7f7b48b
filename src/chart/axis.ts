/** The value axis with its one fixed domain, and the words that name its unit. */
import type { Eenheid } from '../domain/indicator.ts';
import { outOf } from '../domain/unit-words.ts';
import type { Domain } from './domains.ts';
import type { Frame } from './frame.ts';
import type { Row, TextRow } from './spec.ts';
import { type Layer, pixel } from './spec.ts';

/** Room below a plot for the axis labels, in px. */
export function axisRoom(frame: Frame): number {
  return frame.size === 'druk' ? 17 : 22;
}

/**
 * Scale and axis of a value lying along x. The last label ends where the axis ends when there is no room for
 * half of it beyond.
 * @param beyond px between the end of the axis and the edge of the drawing
 */
export function valueAxis(domain: Domain, frame: Frame, beyond: number) {
  const half = frame.measure(String(domain.max), frame.axisText, false) / 2;
  const last = half <= beyond ? 'center' : 'right';
  return {
    scale: { domain: [domain.min, domain.max], nice: false, zero: domain.min === 0 },
    axis: {
      orient: 'bottom',
      values: [...domain.ticks],
      labelPadding: axisRoom(frame) - 5,
      labelExpr: "replace(format(datum.value, '~f'), '.', ',')",
      // Vega thins out the values that are more than it would have chosen itself.
      tickCount: domain.ticks.length,
      labelOverlap: false,
      labelAlign: { condition: { test: `datum.value === ${domain.max}`, value: last }, value: 'center' },
    },
  };
}

/** The same scale for a layer that has no axis of its own. */
export function valueScale(domain: Domain) {
  return {
    scale: { domain: [domain.min, domain.max], nice: false, zero: domain.min === 0 },
  };
}

/** Stretches of the rows that the grid crosses, in px from the top. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function gridRows(domain: Domain, stretches: readonly Stretch[]): Row[] {
  return domain.ticks.flatMap((value) =>
    stretches.map(({ from, to }) => ({ value, from, to, soort: value === domain.min ? 'begin' : 'raster' })),
  );
}

/** Round dots; on paper a line: a browser writes every dot of it as a shape of its own, a tenth of a whole PDF. */
const DOTTED = {
  strokeCap: { expr: "datum.soort === 'begin' ? 'butt' : 'round'" },
  strokeDash: { expr: "datum.soort === 'begin' ? [1, 0] : [1, 3]" },
};

/** Upright grid lines: the beginning of the axis drawn, the others dotted, or light on paper. */
export function gridLayer(frame: Frame, scale: object, panel = ''): Layer {
  return {
    name: 'ground-grid',
    data: { name: `grid${panel}` },
    mark: {
      type: 'rule',
      ...(frame.size === 'druk' ? {} : DOTTED),
      strokeWidth: { expr: "datum.soort === 'begin' ? 1.2 : 0.75" },
    },
    encoding: {
      x: { field: 'value', type: 'quantitative', ...scale },
      y: pixel('from'),
      y2: { field: 'to' },
      color: {
        field: 'soort',
        type: 'nominal',
        scale: { domain: ['begin', 'raster'], range: [frame.palette.grijs, frame.palette.lijn] },
        legend: null,
      },
    },
  };
}

/** "van de 100", "schaal 1 tot 10": what the numbers of the axis count. */
export function unitWords(eenheid: Eenheid): string {
  switch (eenheid) {
    case 'procent':
    case 'per1000':
      return outOf(eenheid);
    case 'rapportcijfer':
      return 'rapportcijfer';
    case 'schaalscore':
      return 'schaal 0 tot 10';
    case 'somscore':
      return 'gemiddeld aantal';
  }
}

/** The unit beside the axis labels, in px of the plot. */
export function unitRow(eenheid: Eenheid, x: number, y: number): TextRow {
  return { x, y, text: unitWords(eenheid), ink: 'grijs', bold: false, small: true, align: 'left' };
}
