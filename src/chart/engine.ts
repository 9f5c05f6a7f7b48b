/**
 * The only place that runs Vega. Each form at each size is compiled and parsed once per process; after that
 * only the data are swapped, which is several times as fast as compiling anew (bench/chart.ts).
 */
import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { Outline } from './outline.ts';
import type { SceneMark } from './scene.ts';
import type { PanelSpec, Row, Spec } from './spec.ts';
import { type Finished, type SvgFrame, writeMarks } from './svg.ts';
import type { Meter } from './typeset.ts';

/** Draws specs of one house style. */
export interface Engine {
  /** The marks of a spec as SVG elements, with the size of the drawing; text as paths where an outline is given. */
  draw(spec: Spec, outline?: Outline): Finished;
  /** Forms that were compiled so far. */
  readonly compiled: () => number;
}

export function createEngine(measure: Meter): Engine {
  measureWith(measure);
  const views = new Map<string, vega.View>();
  return {
    compiled: () => views.size,
    draw(spec, outline) {
      const key = skeletonKey(spec);
      const view = views.get(key) ?? parseView(spec);
      views.set(key, view);
      swapData(view, spec);
      const frame = frameOf(spec);
      const marks = writeMarks(sceneOf(view), outline ? { ...frame, outline } : frame);
      return { marks, width: frame.width, height: frame.height, family: frame.family };
    },
  };
}

/**
 * What makes two drawings one form: everything but the data and what the figure is about. The height of a
 * single view is a signal too; panels have theirs in the form.
 */
function skeletonKey(spec: Spec): string {
  const { datasets, usermeta, ...form } = spec;
  const shape = 'layer' in form ? { ...form, height: 0 } : form;
  return `${Object.keys(datasets).join(' ')} ${JSON.stringify(shape)}`;
}

/** Compiles without data. A warning of Vega-Lite is a bug of ours. */
function parseView(spec: Spec): vega.View {
  const empty = Object.fromEntries(Object.keys(spec.datasets).map((name) => [name, []]));
  const { spec: compiled } = compile(
    { ...structuredClone(spec), datasets: empty },
    { logger: strictLogger() },
  );
  return new vega.View(vega.parse(compiled), { renderer: 'none', logLevel: vega.Warn });
}

/** Rows are copied, since Vega marks what it is given. */
function swapData(view: vega.View, spec: Spec): void {
  for (const [name, rows] of Object.entries(spec.datasets)) {
    view.change(
      name,
      vega
        .changeset()
        .remove(vega.truthy)
        .insert(rows.map((row: Row) => ({ ...row }))),
    );
  }
  if ('layer' in spec) view.height(spec.height);
  view.run();
}

function sceneOf(view: vega.View): SceneMark {
  const { root } = view.scenegraph() as unknown as { readonly root: SceneMark };
  return root;
}

function frameOf(spec: Spec): SvgFrame {
  const { padding, config } = spec;
  const plot = 'layer' in spec ? spec : panelsSize(spec);
  return {
    width: plot.width + padding.left + padding.right,
    height: plot.height + padding.top + padding.bottom,
    left: padding.left,
    top: padding.top,
    family: String(config?.font ?? 'sans-serif'),
  };
}

/** Panels fill their columns from left to right; all are as wide as the first, and rows as high as the highest. */
function panelsSize({ concat, columns, spacing }: PanelSpec): {
  readonly width: number;
  readonly height: number;
} {
  const [first] = concat;
  if (!first) throw new Error('a drawing without panels');
  const across = Math.min(columns, concat.length);
  const down = Math.ceil(concat.length / columns);
  return {
    width: across * first.width + (across - 1) * spacing,
    height: down * Math.max(...concat.map((panel) => panel.height)) + (down - 1) * spacing,
  };
}

/** Vega asks for text widths when it sets axes; without a canvas it would guess them. */
function measureWith(measure: Meter): void {
  vega.textMetrics.width = (item, text) =>
    measure(String(text), item.fontSize ?? 11, Number(item.fontWeight) > 500);
}

function strictLogger(): vega.LoggerInterface {
  const fail = (...parts: readonly unknown[]): never => {
    throw new Error(`Vega-Lite: ${parts.join(' ')}`);
  };
  const quiet = vega.logger(vega.Warn);
  return { ...quiet, warn: fail, error: fail, info: () => quiet, debug: () => quiet, level: quiet.level };
}
