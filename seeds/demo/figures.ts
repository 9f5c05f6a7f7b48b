/** The demo's rows: drawn per area around the model, the gemeente as the weighted mean of its wijken. */
import {
  type Answers,
  pushOf,
  QUESTIONS,
  type Question,
  type Score,
  type Share,
  shifted,
  traitsOf,
} from './model.ts';
import { GEMEENTE, GROUPS, LAND, PLACES, type Place, seriesOf, type Traits, type Wave } from './places.ts';
import { normalOf, randomOf } from './random.ts';

export interface Row {
  readonly gebied: string;
  readonly indicator: string;
  readonly jaar: Wave;
  readonly groep: string;
  /** Absent: the question was not asked in this area. */
  readonly waarde?: number;
  readonly n: number;
  readonly sd?: number;
  readonly decimals: 1 | 2;
}

/** One area's answer to one question: a value per indicator, unrounded. */
interface Draw {
  readonly values: readonly number[];
  readonly n: number;
}

/** Weighting spreads estimates a little more than chance alone would. */
const DESIGN_EFFECT = 1.15;
/** Respondents of the land by wave: the size of the real survey, rounded. */
const LAND_RESPONDENTS: Record<Wave, number> = {
  2017: 150_000,
  2019: 135_000,
  2021: 173_000,
  2023: 182_000,
  2025: 200_000,
};
/** Answers in the ordinary sample of an area that has no figures of its own in a wave. */
const BASE_SAMPLE = 20;

/** Cells that are as they are on purpose: a true zero, and a question that was put to a third of the sample. */
const FIXED: ReadonlyMap<string, Partial<Draw>> = new Map([
  ['WK999904|horeca|2025', { values: [0] }],
  ['WK999904|geluid|2025', { n: 72 }],
  // Many enough in the smallest area, so that the cell above needn't be hidden along with it.
  ['WK999901|geluid|2025', { values: [17.5] }],
]);
/** Questions that were not asked in an area: the row is there, its value is empty. */
const NOT_ASKED = new Set(['WK999905|drugshandel|2025', 'WK999905|lastigvallen|2025']);

function codeOf(question: Question): string {
  return question.kind === 'answers' ? question.total : question.code;
}

function levelOf(question: Question, wave: Wave): number | undefined {
  return seriesOf(wave) === 'VM2021' ? question.level : question.old;
}

/** Those who answered this item: nearly all, of visitors somewhat fewer, of victims a part. */
function itemRespondents(question: Question, label: string, n: number): number {
  const next = randomOf(`n|${label}`);
  const part = question.kind === 'share' ? (question.above ?? 1) : 1;
  const missing = codeOf(question).startsWith('plek-') ? 0.06 + 0.12 * next() : 0.03 * next();
  return Math.round(n * part * (1 - missing));
}

function noise(label: string, variance: number, n: number): number {
  return n === 0 ? 0 : normalOf(label) * Math.sqrt((variance * DESIGN_EFFECT) / n);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function drawShare(question: Share, level: number, traits: Traits, label: string, n: number): number[] {
  const expected = shifted(level, pushOf(question.follows, traits));
  return [clamp(expected + noise(label, expected * (100 - expected), n), 0, 100)];
}

function drawScore(question: Score, level: number, traits: Traits, label: string, n: number): number[] {
  return [clamp(level + pushOf(question.follows, traits) + noise(label, question.sd ** 2, n), 0, 10)];
}

/** Shares of every answer, which add up to 100. */
function drawAnswers(question: Answers, level: number, traits: Traits, label: string, n: number): number[] {
  const agree = shifted(level, pushOf(question.follows, traits));
  const expected = [
    ...question.split.agree.map((part) => part * agree),
    ...question.split.rest.map((part) => part * (100 - agree)),
  ];
  const drawn = expected.map((value, place) =>
    Math.max(0.5, value + noise(`${label}|${place}`, value * (100 - value), n)),
  );
  const sum = drawn.reduce((total, value) => total + value, 0);
  return drawn.map((value) => (100 * value) / sum);
}

function drawValues(question: Question, level: number, traits: Traits, label: string, n: number): number[] {
  switch (question.kind) {
    case 'share':
      return drawShare(question, level, traits, label, n);
    case 'score':
      return drawScore(question, level, traits, label, n);
    case 'answers':
      return drawAnswers(question, level, traits, label, n);
  }
}

/** What an area answers in a wave; `n` 0 where only the model speaks (no delivered figures). */
function drawPlace(question: Question, level: number, place: Place, wave: Wave): Draw {
  const label = `${place.code}|${codeOf(question)}|${wave}`;
  const respondents = NOT_ASKED.has(label) ? undefined : place.respondents[wave];
  const local = question.kind === 'share' ? shifted(level, question.here ?? 0) : level;
  const n = respondents === undefined ? 0 : itemRespondents(question, label, respondents);
  return { values: drawValues(question, local, traitsOf(place, wave), label, n), n, ...FIXED.get(label) };
}

/** The gemeente: means of its areas by residents, so that the whole is the sum of its parts. */
function wholeOf(draws: readonly { readonly place: Place; readonly draw: Draw }[]): Draw {
  const residents = draws.reduce((sum, { place }) => sum + place.inwoners, 0);
  const first = draws[0]?.draw.values ?? [];
  const values = first.map(
    (_, at) =>
      draws.reduce((sum, { place, draw }) => sum + place.inwoners * (draw.values[at] ?? 0), 0) / residents,
  );
  return { values, n: draws.reduce((sum, { draw }) => sum + (draw.n || BASE_SAMPLE), 0) };
}

/** Rounds to one decimal so that the parts add up to 100 exactly: largest remainders get the last tenths. */
function roundTo100(values: readonly number[]): number[] {
  const tenths = values.map((value) => Math.floor(value * 10));
  const byRemainder = values
    .map((value, at) => ({ at, remainder: value * 10 - Math.floor(value * 10) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const left = 1000 - tenths.reduce((sum, value) => sum + value, 0);
  for (const { at } of byRemainder.slice(0, left)) tenths[at] = (tenths[at] ?? 0) + 1;
  return tenths.map((value) => value / 10);
}

type Where = Pick<Row, 'gebied' | 'jaar' | 'groep'>;

function rowsOf(question: Question, draw: Draw, where: Where): Row[] {
  const row = (indicator: string, waarde: number | undefined): Row => ({
    ...where,
    indicator,
    n: draw.n,
    decimals: question.kind === 'score' ? 2 : 1,
    ...(waarde === undefined ? {} : { waarde }),
    ...(question.kind === 'score' ? { sd: question.sd } : {}),
  });
  if (question.kind !== 'answers') return [row(question.code, draw.values[0])];
  const rounded = roundTo100(draw.values);
  const [most = 0, some = 0] = rounded;
  return [row(question.total, most + some), ...question.codes.map((code, at) => row(code, rounded[at]))];
}

/** Rows of one question in one wave: land, gemeente and the areas that were delivered. */
function questionRows(question: Question, wave: Wave): Row[] {
  const level = levelOf(question, wave);
  if (level === undefined) return [];
  const draws = PLACES.map((place) => ({ place, draw: drawPlace(question, level, place, wave) }));
  const above = question.kind === 'share' && question.above !== undefined;
  const land: Draw = {
    values: drawValues(question, level, traitsOf({ traits: {} }, wave), 'NL', 0),
    n: itemRespondents(question, `NL|${codeOf(question)}|${wave}`, LAND_RESPONDENTS[wave]),
  };
  const whole = wholeOf(draws);
  const gemeente = above ? { ...whole, n: aboveRespondents(question, wave) } : whole;
  const rows = [
    ...rowsOf(question, land, { gebied: LAND.code, jaar: wave, groep: '' }),
    ...rowsOf(question, gemeente, { gebied: GEMEENTE.code, jaar: wave, groep: '' }),
  ];
  if (above) return rows;
  const delivered = draws.filter(({ place }) => place.respondents[wave] !== undefined);
  return [...rows, ...delivered.flatMap(({ place, draw }) => placeRows(question, place, draw, wave))];
}

/** Respondents of a question that only part of the gemeente's sample gets. */
function aboveRespondents(question: Question, wave: Wave): number {
  const all = PLACES.reduce((sum, place) => sum + (place.respondents[wave] ?? BASE_SAMPLE), 0);
  return itemRespondents(question, `${GEMEENTE.code}|${codeOf(question)}|${wave}`, all);
}

function placeRows(question: Question, place: Place, draw: Draw, wave: Wave): Row[] {
  const where = { gebied: place.code, jaar: wave, groep: '' };
  const notAsked = NOT_ASKED.has(`${place.code}|${codeOf(question)}|${wave}`);
  return rowsOf(question, notAsked ? { values: [], n: 0 } : draw, where);
}

/** Subgroups of the gemeente, moved together so that by their share of n they make up its total. */
function groupRows(question: Question, wave: Wave): Row[] {
  const level = levelOf(question, wave);
  if (level === undefined || (question.kind === 'share' && question.above !== undefined)) return [];
  const draws = PLACES.map((place) => ({ place, draw: drawPlace(question, level, place, wave) }));
  const whole = wholeOf(draws);
  const total =
    question.kind === 'answers' ? (whole.values[0] ?? 0) + (whole.values[1] ?? 0) : whole.values[0];
  const kenmerken = [...new Set(GROUPS.map(({ groep }) => groep.split('=')[0]))];
  return kenmerken.flatMap((kenmerk) => {
    const groups = GROUPS.filter(({ groep }) => groep.startsWith(`${kenmerk}=`));
    const raw = groups.map((group) => groupValue(question, group, total ?? 0, wave, whole.n));
    const mean = raw.reduce((sum, value, at) => sum + value * (groups[at]?.share ?? 0), 0);
    return groups.map((group, at) => ({
      gebied: GEMEENTE.code,
      indicator: codeOf(question),
      jaar: wave,
      groep: group.groep,
      waarde: Math.max(0, (raw[at] ?? 0) + (total ?? 0) - mean),
      n: Math.round(group.share * whole.n),
      decimals: question.kind === 'score' ? (2 as const) : (1 as const),
      ...(question.kind === 'score' ? { sd: question.sd } : {}),
    }));
  });
}

function groupValue(
  question: Question,
  group: (typeof GROUPS)[number],
  total: number,
  wave: Wave,
  n: number,
): number {
  const label = `${group.groep}|${codeOf(question)}|${wave}`;
  const traits = traitsOf({ traits: group.traits }, 2017);
  const respondents = group.share * n;
  if (question.kind === 'score') {
    return drawScore(question, total, traits, label, respondents)[0] ?? total;
  }
  const expected = shifted(clamp(total, 0.1, 99.9), pushOf(question.follows, traits));
  return clamp(expected + noise(label, expected * (100 - expected), respondents), 0, 100);
}

/** All figures of a wave, in the order of the questions and the areas. */
export function waveRows(wave: Wave): readonly Row[] {
  return QUESTIONS.flatMap((question) => questionRows(question, wave));
}

/** Figures of the gemeente by age and gender. */
export function waveGroupRows(wave: Wave): readonly Row[] {
  return QUESTIONS.flatMap((question) => groupRows(question, wave));
}
