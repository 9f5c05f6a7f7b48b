/** The value axis with its one fixed domain, and the words that name its unit. */
import type { Eenheid } from '../domain/indicator.ts';
import { outOf } from '../domain/unit-words.ts';
import type { Domain } from './domains.ts';
import type { Frame } from './frame.ts';
import type { Layer } from './spec.ts';

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
    ...valueScale(domain),
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
export function valueScale({ min, max }: Domain) {
  return { scale: { domain: [min, max], nice: false, zero: min === 0 } };
}

/** Dashes of round dots; on paper a line: a browser writes every dot of it as a shape of its own, a tenth of a PDF. */
const DOTS = [1, 3];
const SOLID = [1, 0];

/** Looks of the grid: the beginning of the axis drawn, the others dotted, or light on paper. */
function gridLooks(frame: Frame) {
  const { grijs, lijn } = frame.palette;
  return { begin: { color: grijs, width: 1.2 }, others: { color: lijn, width: 0.75, dash: dotsOf(frame) } };
}

const dotsOf = ({ size }: Frame) => (size === 'druk' ? SOLID : DOTS);

/** The grid of an axis over the whole height of a plot. */
export function axisGrid({ min }: Domain, frame: Frame) {
  const { begin, others } = gridLooks(frame);
  const test = `datum.value === ${min}`;
  return {
    grid: true,
    gridCap: 'round',
    gridColor: { condition: { test, value: begin.color }, value: others.color },
    gridWidth: { condition: { test, value: begin.width }, value: others.width },
    gridDash: { condition: { test, value: SOLID }, value: others.dash },
  };
}

/**
 * Upright grid lines that stop between the rows, where names stand: the ticks of the axis, in each row of a dataset.
 * @param axis of `valueAxis`
 */
export function gridLayer(domain: Domain, frame: Frame, axis: object, { data, y }: RowGrid): Layer {
  const { begin, others } = gridLooks(frame);
  const test = `datum.tick === ${domain.min}`;
  return {
    name: 'ground-grid',
    data: { name: data },
    transform: [{ calculate: JSON.stringify(domain.ticks), as: 'tick' }, { flatten: ['tick'] }],
    mark: { type: 'rule', strokeCap: 'round' },
    encoding: {
      x: { field: 'tick', type: 'quantitative', ...axis },
      y: { ...y, bandPosition: 0 },
      y2: { field: y.field, bandPosition: 1 },
      color: { condition: { test, value: begin.color }, value: others.color },
      strokeWidth: { condition: { test, value: begin.width }, value: others.width },
      strokeDash: { condition: { test, value: SOLID }, value: others.dash },
    },
  };
}

interface RowGrid {
  readonly data: string;
  readonly y: { readonly field: string };
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

/** The unit as the title of the axis: beside its labels or below them, in px of the plot. */
export function unitTitle(eenheid: Eenheid, x: number, y: number) {
  return {
    title: unitWords(eenheid),
    titleAnchor: 'start',
    titleAlign: 'left',
    titleX: x,
    titleY: y,
  } as const;
}
