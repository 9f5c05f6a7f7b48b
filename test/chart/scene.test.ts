/** The scene that the checker reads is what was drawn: whatever leaves the drawing leaves the scene, and is seen. */
import { beforeAll, describe, expect, test } from 'vitest';
import { describe as describeFigure } from '../../src/chart/describe.ts';
import { isOf } from '../../src/chart/form.ts';
import { answers } from '../../src/chart/forms/answers/answers.ts';
import { development } from '../../src/chart/forms/development/development.ts';
import { registered } from '../../src/chart/forms/registered/registered.ts';
import { FORMS } from '../../src/chart/forms.ts';
import { readScene } from '../../src/chart/read-scene.ts';
import type { Reading } from '../../src/chart/reading.ts';
import type { Layer, Spec } from '../../src/chart/spec.ts';
import type { ChartFigure } from '../../src/domain/figure.ts';
import type { Meaning, Scene } from '../../src/domain/scene.ts';
import type { InspectedParts } from '../../src/inspect/parts.ts';
import { WHOLE_RULES } from '../../src/inspect/registry.ts';
import { type Case, type Drawn, readCase, specsOf } from './cases.ts';

/** Together they have every form, and every state of a figure. */
const CASES = ['breuk', 'onderdrukking', 'groepen', 'achtergrond'] as const;

type Looked = Drawn & { readonly read: Case };

const all: Looked[] = [];
/** One of each form. */
const drawn = new Map<string, Looked>();
beforeAll(async () => {
  for (const name of CASES) {
    const read = await readCase(name);
    for (const one of specsOf(read).filter(({ size }) => size === 'breed')) {
      const looked = { ...one, read };
      all.push(looked);
      if (!drawn.has(one.figure.form.name)) drawn.set(one.figure.form.name, looked);
    }
  }
});

const meaningsOf = (scene: Scene): ReadonlySet<Meaning> =>
  new Set(scene.panels.flatMap(({ marks }) => marks.map(({ meaning }) => meaning)));

/** The mark that a reading must have in the drawing. */
function expected({ state, bound }: Reading): Meaning | undefined {
  if (state === 'incomparable') return undefined;
  if (bound) return 'bound';
  return state === 'suppressed' || state === 'missing' ? 'absent' : 'value';
}

test('every form of a chart is looked at', () => {
  expect([...drawn.keys()].toSorted()).toEqual(
    FORMS.map(({ name }) => name)
      .filter((name) => name !== 'reported')
      .toSorted(),
  );
});

test('every reading has its mark, and every margin is drawn for its own figure', () => {
  for (const { figure, spec, read, page } of all) {
    const name = `${page} ${figure.form.name}`;
    if (isOf(answers, figure)) continue;
    const marks = read.studio.engine.read(spec).panels.flatMap((panel) => panel.marks);
    const count = (meaning: Meaning) =>
      new Set(marks.flatMap((mark) => (mark.meaning === meaning && mark.subject ? mark.subject.key : [])))
        .size;
    const readings = figure.form.entries(figure.content).map(({ reading }) => reading);
    const wanted = (meaning: Meaning) => readings.filter((reading) => expected(reading) === meaning).length;
    for (const meaning of ['value', 'absent', 'bound'] as const) {
      expect(count(meaning), `${name} ${meaning}`).toBe(wanted(meaning));
    }
    const margins = readings.filter((reading) => reading.margin && expected(reading) === 'value').length;
    expect(count('interval'), name).toBe(margins);
  }
});

describe('what is taken out of a drawing is missed', () => {
  const parts = async (read: Case, figure: ChartFigure): Promise<InspectedParts> => {
    const { survey, findings } = read.content;
    const narratives = { areas: new Map(), themes: new Map() };
    const charts = {
      areas: new Map([['', [figure]]]),
      themes: new Map(),
      locators: new Map(),
      legend: new Map(),
    };
    return { survey, findings, narratives, charts };
  };

  async function faultsOf(
    { figure, read }: Drawn & { readonly read: Case },
    spec: Spec,
  ): Promise<readonly string[]> {
    const scene = read.studio.engine.read(spec);
    const drawing = { svg: '', width: 0, height: 0 };
    const whole = {
      ...describeFigure(figure, { area: 'De Kersentuin', onderzoek: read.content.survey.onderzoek }),
      drawings: { breed: drawing, smal: drawing },
      spec,
      scene,
    };
    const given = await parts(read, whole);
    const judged = WHOLE_RULES.filter(({ id }) => /^(C0[1-6]|T11)$/.test(id));
    return judged.filter((rule) => rule.check(given).length > 0).map(({ id }) => id);
  }

  /** The same drawing with other layers, and the data that they have left. */
  function withLayers(spec: Spec, change: (layers: readonly Layer[]) => readonly Layer[]): Spec {
    const changed = (view: { readonly layer: unknown }) => ({
      ...view,
      layer: change(view.layer as readonly Layer[]),
    });
    const views = ('layer' in spec ? changed(spec) : { ...spec, concat: spec.concat.map(changed) }) as Spec;
    const left = JSON.stringify({ ...views, datasets: {} });
    const datasets = Object.entries(spec.datasets).filter(([name]) => left.includes(`"name":"${name}"`));
    return { ...views, datasets: Object.fromEntries(datasets) };
  }

  test('nothing is wrong as it stands', async () => {
    for (const [name, one] of drawn) expect(await faultsOf(one, one.spec), name).toEqual([]);
  });

  test('a layer under another name', () => {
    const named = (name: string) => ({
      marktype: 'group',
      items: [
        { items: [{ marktype: 'rule', role: 'mark', name, items: [{ x: 1, y: 2, stroke: '#000000' }] }] },
      ],
    });
    const read = (name: string) => readScene(named(name), [], { left: 0, top: 0 });
    expect(read('interval_caps_marks').panels[0]?.marks[0]?.meaning).toBe('interval');
    expect(() => read('marge_marks')).toThrow('without a meaning');
  });

  test('margins that are not drawn', async () => {
    for (const [name, one] of drawn) {
      if (!meaningsOf(one.read.studio.engine.read(one.spec)).has('interval')) continue;
      const bare = withLayers(one.spec, (layers) =>
        layers.filter((layer) => !layer.name.startsWith('interval')),
      );
      expect(await faultsOf(one, bare), name).toEqual(['C01']);
    }
  });

  test('values in red, and values too pale to see', async () => {
    for (const [name, one] of drawn) {
      if (!meaningsOf(one.read.studio.engine.read(one.spec)).has('value')) continue;
      for (const color of ['#D7191C', '#E8E8E8']) {
        const mark = { fill: color, stroke: color };
        const pale = withLayers(one.spec, (layers) =>
          layers.map((layer) => {
            if (!layer.name.startsWith('value') || !('encoding' in layer) || !('mark' in layer)) return layer;
            const { fill: _fill, stroke: _stroke, ...encoding } = layer.encoding as Record<string, unknown>;
            return { ...layer, mark: { ...(layer.mark as object), ...mark }, encoding } as unknown as Layer;
          }),
        );
        expect(await faultsOf(one, pale), `${name} ${color}`).toContain('C02');
      }
    }
  });

  test('a scale that follows from the data, and a scale of its own', async () => {
    for (const name of ['level', 'development']) {
      const one = drawn.get(name);
      if (!one) throw new Error(`no ${name}`);
      const free = JSON.parse(
        JSON.stringify(one.spec).replaceAll(
          /"scale":\{"domain":\[-?[\d.]+,-?[\d.]+\][^}]*\}/g,
          '"scale":{"zero":true}',
        ),
      );
      expect(await faultsOf(one, free), name).toContain('C03');
    }
  });

  test('a line across a break', async () => {
    const one = drawn.get('development');
    if (!one || !isOf(development, one.figure)) throw new Error('no development over a break');
    const years = one.figure.content.waves.map(({ jaar }) => jaar);
    const panels = one.figure.content.panels.map((panel) => ({ ...panel, lines: [years] }));
    const joined = development.spec({ ...one.figure.content, panels }, one.read.studio.frames.breed);
    expect(await faultsOf(one, joined)).toEqual(['C06']);
  });

  test('two ways of counting in one panel', async () => {
    const one = all.find(
      ({ figure, spec, read }) =>
        figure.form === registered && meaningsOf(read.studio.engine.read(spec)).has('count'),
    );
    if (one?.figure.form !== registered || 'layer' in one.spec) throw new Error('no figure of the police');
    const count = one.spec.concat.flatMap(({ layer }) => layer).filter((layer) => isNamed(layer, 'count'));
    const [first, ...others] = one.spec.concat;
    const alone = others.map((view) => ({
      ...view,
      layer: view.layer.filter((layer) => !isNamed(layer, 'count')),
    }));
    const shared = {
      ...one.spec,
      concat: [{ ...first, layer: [...(first?.layer ?? []), ...count] }, ...alone],
    };
    expect(await faultsOf(one, shared as Spec)).toContain('T11');
  });
});

const isNamed = (layer: object, meaning: Meaning) => String((layer as Layer).name).startsWith(meaning);
