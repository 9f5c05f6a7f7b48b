/** What it takes to add a chart form: done in a copy of the project, which then builds with it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTree } from '../read-tree.ts';
import { runCli } from '../run-cli.ts';

const home = join(import.meta.dirname, '..', '..');

/** One file: the share of each kernindicator once more, as a bar without a margin of its own. */
const FORM = `import type { Indicator } from '../../../domain/indicator.ts';
import { valueAxis } from '../../axis.ts';
import { single } from '../../figure-words.ts';
import type { Form } from '../../form.ts';
import { type Reading, subjectOf } from '../../reading.ts';
import { readingsOf } from '../../readings.ts';
import { baseSpec } from '../../spec.ts';

interface Bar {
  readonly indicator: Indicator;
  readonly reading: Reading;
}

export const bar: Form<Bar> = {
  name: 'bar',
  placement: { page: 'own', sheet: 'wide', inFullTable: true },
  when: {
    kern: (view, { indicator, ...finding }) =>
      readingsOf(view, { indicator, ...finding }).slice(0, 1).map((reading) => ({ indicator, reading })),
  },
  spec: ({ reading }, frame) => ({
    ...baseSpec(frame, { form: 'bar', size: frame.size }),
    width: frame.width - 20,
    height: 40,
    padding: { left: 10, right: 10, top: 0, bottom: 20 },
    datasets: { rows: [{ from: 0, value: reading.value ?? 0, figuur: { ...subjectOf(reading), margin: false } }] },
    layer: [
      {
        name: 'value',
        data: { name: 'rows' },
        mark: { type: 'bar', size: 12, color: frame.palette.wijk },
        encoding: {
          x: {
            field: 'from',
            type: 'quantitative',
            ...valueAxis({ min: 0, max: 100, ticks: [0, 100], stem: true }, frame, 10),
          },
          x2: { field: 'value' },
        },
      },
    ],
  }),
  entries: (figure) => [figure],
  words: ({ indicator, reading }, about) => single(indicator, '-staaf', [reading], about),
};
`;

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'vorm-'));
  for (const path of [
    ...['src', 'bin', 'templates', 'seeds', '.eleventy.ts', 'tsconfig.json'],
    ...['package.json', 'package-lock.json'],
  ]) {
    cpSync(join(home, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'), 'dir');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a form is one folder and a line in the registry, and stands on every page with its files', async () => {
  const form = join(copy, 'src', 'chart', 'forms', 'bar', 'bar.ts');
  const registry = join(copy, 'src', 'chart', 'forms.ts');
  mkdirSync(dirname(form));
  writeFileSync(form, FORM);
  const listed = readFileSync(registry, 'utf8');
  writeFileSync(
    registry,
    `import { bar } from './forms/bar/bar.ts';\n${listed.replace('  level,\n', '  level,\n  bar,\n')}`,
  );

  const output = join(copy, 'uitvoer');
  const data = join(copy, 'seeds', 'twee-wijken');
  const run = await runCli(['build', '--data', data, '--output', output, '--zonder', 'pdf,druk'], { copy });
  expect(run, run.err).toMatchObject({ code: 0 });
  const tree = readTree(output);
  const page = tree.get('site/wijk/noord/index.html')?.toString() ?? '';
  const [id] = /fig-[a-z-]+-staaf/.exec(page) ?? ['no figure'];
  expect(page).toContain(`id="${id}"`);
  for (const kind of ['svg', 'csv', 'png', 'vl.json']) {
    expect([...tree.keys()]).toContain(`site/wijk/noord/grafieken/${id}.${kind}`);
  }
}, 120_000);
