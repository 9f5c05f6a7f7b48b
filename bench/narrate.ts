/**
 * 1.000 wijken in words and checked, in under 10 s of one core. Findings are made beforehand.
 * Run: `node --import tsx bench/narrate.ts [number of wijken]`.
 */
import type { Gebied } from '../src/domain/gebied.ts';
import { inspect } from '../src/inspect/inspect.ts';
import { narrate } from '../src/narrate/narrate.ts';
import { AREAS, findingsOf, type Given, readCatalogue, surveyOf, wijk } from '../test/narrate/survey.ts';

const LIMIT_SECONDS = 10;
const WIJKEN = Number(process.argv[2] ?? 1000);
const INDICATORS = 45;

/** Pseudo-random but the same in every run. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeSurvey() {
  const next = drawer(7);
  const indicators = [...readCatalogue().values()]
    .filter(({ antwoord, basis }) => !antwoord && basis === 'alle')
    .slice(0, INDICATORS);
  const areas: readonly Gebied[] = Array.from({ length: WIJKEN }, (_, index) =>
    wijk(`WK${index}`, `Proefwijk ${index}`),
  );
  const value = (score: boolean, spread: number) => (score ? 7 : 30) + spread * (score ? 1 : 25);
  const given: Given[] = [];
  for (const { code, eenheid } of indicators) {
    const score = eenheid !== 'procent';
    const cell = (gebied: string, jaar: number, n: number): Given => {
      const spread = next() - 0.5;
      return { gebied, indicator: code, jaar, n, value: value(score, spread), ...(score ? { sd: 1.4 } : {}) };
    };
    for (const jaar of [2019, 2023, 2025]) {
      given.push(cell('NL', jaar, 100_000), cell('GM9999', jaar, 3000));
      for (const { code: gebied } of areas) given.push(cell(gebied, jaar, 60 + Math.floor(next() * 290)));
    }
  }
  return surveyOf(given, { gebieden: [...AREAS.slice(0, 2), ...areas] });
}

const survey = makeSurvey();
const findings = findingsOf(survey);

/** Milliseconds of processor time: the same on a busy machine. */
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const start = processor();
const narratives = narrate(survey, findings);
const told = processor();
const remarks = inspect({ survey, findings, narratives });
const checked = processor();

const sentences = [...narratives.areas.values()].reduce(
  (sum, { themes }) => sum + themes.reduce((all, { paragraphs }) => all + paragraphs.flat().length, 0),
  0,
);
const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2);
const errors = remarks.filter(({ level }) => level === 'error').length;
process.stdout.write(
  [
    `${WIJKEN} wijken × ${INDICATORS} indicators: ${sentences} sentences`,
    `narrate ${seconds(start, told)} s, inspect ${seconds(told, checked)} s, together ${seconds(start, checked)} s (limit ${LIMIT_SECONDS} s)`,
    `remarks ${remarks.length}, of which errors ${errors}; memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
    '',
  ].join('\n'),
);
process.exitCode = checked - start > LIMIT_SECONDS * 1000 || errors > 0 ? 1 : 0;
