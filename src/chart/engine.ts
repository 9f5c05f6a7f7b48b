/**
 * The only place that runs Vega. Each form at each size is compiled and parsed once per process; after that
 * only the data are swapped, which is several times as fast as compiling anew (bench/chart.ts).
 */
import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { Scene } from '../domain/scene.ts';
import type { Outline } from './outline.ts';
import { type CompiledScale, readScene } from './read-scene.ts';
import { plotSize, type Row, type Spec } from './spec.ts';
import { type Finished, type SvgFrame, writeMarks } from './svg.ts';
import type { Meter } from './typeset.ts';
import type { SceneMark } from './vega-scene.ts';

/** Draws specs of one house style. */
export interface Engine {
  /** The marks of a spec as SVG elements, with the size of the drawing; text as paths where an outline is given. */
  draw(spec: Spec, outline?: Outline): Finished;
  /** What the drawing of a spec shows. */
  read(spec: Spec): Scene;
  /** Both, of one drawing. */
  depict(spec: Spec): { readonly drawn: Finished; readonly scene: Scene };
  /** Forms that were compiled so far. */
  readonly compiled: () => number;
}

export function createEngine(measure: Meter): Engine {
  measureWith(measure);
  const forms = new Map<string, Compiled>();
  const run = (spec: Spec) => {
    const key = skeletonKey(spec);
    const form = forms.get(key) ?? compiledOf(spec);
    forms.set(key, form);
    swapData(form.view, spec);
    return { root: sceneOf(form.view), scales: form.scales };
  };
  return {
    compiled: () => forms.size,
    draw: (spec, outline) => finished(run(spec).root, frameOf(spec), outline),
    read(spec) {
      const { root, scales } = run(spec);
      return readScene(root, scales, frameOf(spec));
    },
    depict(spec) {
      const { root, scales } = run(spec);
      const frame = frameOf(spec);
      return { drawn: finished(root, frame), scene: readScene(root, scales, frame) };
    },
  };
}

function finished(root: SceneMark, frame: SvgFrame, outline?: Outline): Finished {
  const marks = writeMarks(root, outline ? { ...frame, outline } : frame);
  return { marks, width: frame.width, height: frame.height, family: frame.family };
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

interface Compiled {
  readonly view: vega.View;
  readonly scales: readonly CompiledScale[];
}

/** Compiles without data. A warning of Vega-Lite is a bug of ours. */
function compiledOf(spec: Spec): Compiled {
  const empty = Object.fromEntries(Object.keys(spec.datasets).map((name) => [name, []]));
  const { spec: compiled } = compile(
    { ...structuredClone(spec), datasets: empty },
    { logger: strictLogger() },
  );
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logLevel: vega.Warn });
  return { view, scales: compiled.scales ?? [] };
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
  const plot = plotSize(spec);
  return {
    width: plot.width + padding.left + padding.right,
    height: plot.height + padding.top + padding.bottom,
    left: padding.left,
    top: padding.top,
    family: String(config?.font ?? 'sans-serif'),
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
