/**
 * Charts of the demo gemeente on one core, warm: at most 4 ms each (issue 5), beside compiling each anew.
 * Run: `node --import tsx bench/chart.ts`.
 */

import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { contentOf } from '../src/chart/content.ts';
import { framesOf, type Studio, specOf } from '../src/chart/draw.ts';
import { createEngine } from '../src/chart/engine.ts';
import { SIZES } from '../src/chart/frame.ts';
import { outlineOf } from '../src/chart/outline.ts';
import { planArea } from '../src/chart/plan.ts';
import { meterOf } from '../src/chart/typeset.ts';
import { compare } from '../src/compare/compare.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { style } from '../src/style/style.ts';
import { suppress } from '../src/suppress/suppress.ts';
import { program } from '../test/program.ts';

const LIMIT_MS = 4;
const ROUNDS = 3;
/** Of every so many drawings, one is compiled anew: enough to know what that costs. */
const SAMPLE = 12;

const cacheDir = join(import.meta.dirname, '..', '.cache');
const effects = {
  log: { info() {}, warn() {} },
  now: () => 0,
  today: '2026-02-01',
  jobs: 1,
  cacheDir,
  program,
};

const read = await ingest(join(import.meta.dirname, '..', 'data'), effects);
const { survey } = suppress(read.survey);
const content = contentOf(survey, compare(survey));
const houseStyle = await style(survey.gemeente, survey.assets, effects);
const meter = meterOf(houseStyle);
const studio: Studio = {
  engine: createEngine(meter),
  frames: framesOf(houseStyle),
  outline: outlineOf(houseStyle),
  houseStyle,
};
const drawings = content.profiles
  .flatMap((gebied) => planArea(content, gebied))
  .flatMap(({ figure }) => SIZES.map((size) => ({ figure, size })));

type Drawing = (typeof drawings)[number];

/** Processor time, so that other work on the machine does not count. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function drawEach(list: readonly Drawing[], draw: (drawing: Drawing) => void): number {
  return cost(() => list.forEach(draw)) / list.length;
}

const warm = ({ figure, size }: Drawing) => void studio.engine.draw(specOf(figure, size, studio));
const anew = ({ figure, size }: Drawing) => void createEngine(meter).draw(specOf(figure, size, studio));

drawings.forEach(warm);
const start = performance.now();
const rounds = Array.from({ length: ROUNDS }, () => drawEach(drawings, warm));
const best = Math.min(...rounds);
const fresh = drawEach(
  drawings.filter((_, index) => index % SAMPLE === 0),
  anew,
);
const forms = new Map<string, Drawing[]>();
for (const drawing of drawings) {
  const { name } = drawing.figure.form;
  forms.set(name, [...(forms.get(name) ?? []), drawing]);
}

const lines = [
  `${drawings.length} tekeningen, ${studio.engine.compiled()} vormen gecompileerd, ${Math.round(performance.now() - start)} ms gemeten`,
  `warm: ${best.toFixed(2)} ms per tekening (grens ${LIMIT_MS} ms)`,
  `elke keer compileren: ${fresh.toFixed(2)} ms per tekening, ${(fresh / best).toFixed(1)} keer zo veel`,
  ...[...forms].map(
    ([form, list]) => `  ${form.padEnd(16)} ${drawEach(list, warm).toFixed(2)} ms (${list.length})`,
  ),
];
process.stdout.write(`${lines.join('\n')}\n`);
if (best > LIMIT_MS) process.exitCode = 1;
