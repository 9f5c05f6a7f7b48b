/**
 * The checker over what people wrote: 10.000 sentences in under 3 s, texts of 200 kB made to be slow in under 1 s each,
 * and twice the text in no more than about twice the time. In seconds of one processor.
 * Run: `node --import tsx bench/inspect.ts`.
 */
import { readSentences } from '../seeds/zinnen/read-sentences.ts';
import { inspectTexts } from '../src/inspect/inspect.ts';
import { readMarkdown } from '../src/inspect/read-markdown.ts';
import { TEXT_RULES } from '../src/inspect/registry.ts';
import { AREAS, surveyOf, wijk } from '../test/narrate/survey.ts';
import { hostileTexts, wordsLike } from './hostile-texts.ts';

const SENTENCES = 10_000;
const LIMIT = 3;
const HOSTILE_BYTES = 200_000;
const HOSTILE_LIMIT = 1;

const survey = surveyOf([], { gebieden: [...AREAS, wijk('WK2', 'Boschveld')] });
const gebied = wijk('WK1', 'De Kersentuin');

function secondsFor(text: string): number {
  const start = process.cpuUsage();
  const file = 'proef.md';
  const blocks = readMarkdown({ file, firstLine: 1, text });
  inspectTexts(survey, [{ origin: 'handwritten', file, place: file, blocks, gebied }]);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const written = readSentences(new URL('../seeds/zinnen/', import.meta.url)).map(({ text }) => text);
const many = Array.from({ length: SENTENCES }, (_, index) => written[index % written.length]).join('\n\n');
const ordinary = secondsFor(many);
const again = secondsFor(many);

const fill = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / unit.length)).slice(0, bytes);
const texts = [
  ...hostileTexts(),
  ...TEXT_RULES.map(({ id, name, patterns = [] }) => ({
    name: `${id} ${name}`,
    unit: `${patterns.map(wordsLike).join(' ')} `,
  })),
];
const slow = texts
  .map(({ name, unit }) => {
    const half = secondsFor(fill(unit, HOSTILE_BYTES / 2));
    const whole = secondsFor(fill(unit, HOSTILE_BYTES));
    return { name, whole, growth: whole / Math.max(half, 0.02) };
  })
  .sort((a, b) => b.whole - a.whole);

const figure = (value: number) => value.toFixed(2);
process.stdout.write(
  [
    `${SENTENCES} sentences: ${figure(ordinary)} s, a second time ${figure(again)} s (limit ${LIMIT} s)`,
    `${texts.length} texts of ${HOSTILE_BYTES / 1000} kB made to be slow; the slowest (limit ${HOSTILE_LIMIT} s):`,
    ...slow
      .slice(0, 8)
      .map(
        ({ name, whole, growth }) =>
          `  ${figure(whole)} s, × ${figure(growth)} of half: ${name.slice(0, 90)}`,
      ),
    `median ${figure(slow[Math.floor(slow.length / 2)]?.whole ?? 0)} s`,
    '',
  ].join('\n'),
);
process.exitCode = ordinary > LIMIT || slow.some(({ whole }) => whole > HOSTILE_LIMIT) ? 1 : 0;
