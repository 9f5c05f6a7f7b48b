import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { legendSpec } from '../../src/chart/legend.ts';
import { sheetOf } from '../../src/chart/maps/map-shapes.ts';
import { indexMapSpec, locatorSpec } from '../../src/chart/maps/map-specs.ts';
import type { Spec } from '../../src/chart/spec.ts';
import { type Case, type Drawn, LOOKED_AT, readCase, specsOf } from './cases.ts';
import { SQUARES } from './fixture.ts';

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json'), 'utf8'),
);
const validate = new Ajv({ strict: false, allowUnionTypes: true, validateFormats: false }).compile(schema);

function expectValid(spec: Spec): void {
  const valid = validate(spec);
  expect(valid, JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
}

describe.each(LOOKED_AT)('seeds/%s', (name) => {
  let read: Case;
  let drawn: readonly Drawn[];
  beforeAll(async () => {
    read = await readCase(name);
    drawn = specsOf(read);
  });

  test('every spec is valid against the Vega-Lite schema', () => {
    // Looks are the same for every figure of a form, so the first of each form and size is checked whole.
    const seen = new Set<string>();
    for (const { figure, size, spec } of drawn) {
      if (seen.has(`${figure.form.name} ${size}`)) continue;
      seen.add(`${figure.form.name} ${size}`);
      expectValid(spec);
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  test('every place follows from a field and a scale, and no row holds a place', () => {
    for (const { figure, size, spec } of drawn) {
      const id = `${figure.form.name} ${size}`;
      expect(JSON.stringify(spec), id).not.toContain('"scale":null');
      const fields = new Set(Object.values(spec.datasets).flat().flatMap(Object.keys));
      expect(
        [...fields].filter((field) => /^(x|y|x2|y2|at|size)$/.test(field)),
        id,
      ).toEqual([]);
    }
  });

  test('a spec follows from its figure alone, and leaves it as it was', () => {
    const before = JSON.stringify(read.figures);
    expect(JSON.stringify(specsOf(read))).toBe(JSON.stringify(drawn));
    expect(JSON.stringify(read.figures)).toBe(before);
  });

  test('compiles without a warning, once per form, and drawing leaves the spec as it was', () => {
    const before = JSON.stringify(drawn);
    // The engine throws at a warning of Vega-Lite.
    for (const { spec } of drawn) read.studio.engine.draw(spec);
    expect(JSON.stringify(drawn)).toBe(before);
    const rows = drawn.flatMap(({ spec }) => Object.values(spec.datasets).flat());
    expect(rows.flatMap(Object.getOwnPropertySymbols)).toEqual([]);
    expect(read.studio.engine.compiled()).toBeLessThanOrEqual(40);
    expect(read.studio.engine.compiled()).toBeLessThan(drawn.length);
  });
});

test('maps and legends are valid specs too', async () => {
  const { studio } = await readCase('twee-wijken');
  const sheet = sheetOf(SQUARES);
  expectValid(locatorSpec({ sheet, name: 'Noord', code: 'A' }, studio.frames.breed));
  const areas = new Map([['A', { name: 'Noord', number: 1, href: 'wijk/noord/index.html' }]]);
  expectValid(indexMapSpec({ sheet, areas }, studio.frames.breed));
  expectValid(legendSpec('indicative', studio.frames.breed));
});
