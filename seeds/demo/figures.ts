/** The demo's rows: what was drawn per area, rounded as a survey bureau delivers it. */
import {
  BASE_SAMPLE,
  codeOf,
  type Draw,
  drawPlace,
  drawValues,
  itemRespondents,
  labelOf,
  NOT_ASKED,
  noise,
  wholeOf,
} from './draw.ts';
import { levelOf, QUESTIONS, type Question, type Share, traitsOf } from './model.ts';
import { AROUND, GEMEENTE, LAND, PLACES, type Place, type Wave } from './places.ts';

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

/** Respondents of the land by wave: the size of the real survey, rounded. */
const LAND_RESPONDENTS: Record<Wave, number> = {
  2017: 150_000,
  2019: 135_000,
  2021: 173_000,
  2023: 182_000,
  2025: 200_000,
};
/** The wave of which every answer was delivered too. */
const LAST_WAVE: Wave = 2025;

/** Rounds to one decimal so that the parts add up exactly: largest remainders get the last tenths. */
function roundTo(whole: number, values: readonly number[]): number[] {
  const tenths = values.map((value) => Math.floor(value * 10));
  const byRemainder = values
    .map((value, at) => ({ at, remainder: value * 10 - Math.floor(value * 10) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const left = Math.round(whole * 10) - tenths.reduce((sum, value) => sum + value, 0);
  for (const { at } of byRemainder.slice(0, left)) tenths[at] = (tenths[at] ?? 0) + 1;
  return tenths.map((value) => value / 10);
}

/** Every answer to a question, as "code=antwoord": those that agree add up to the share itself. */
function answerRows(
  { code, answers }: Share,
  { values, n }: Draw,
  { gebied, jaar }: Where,
): readonly (readonly [code: string, value: number | undefined])[] {
  const { agree = {}, rest = {} } = answers ?? {};
  const [share] = values;
  const partsOf = (parts: Readonly<Record<string, number>>, of: number) => {
    const drawn = Object.entries(parts).map(([label, part]) =>
      Math.max(
        0.2,
        part * of + noise(`${gebied}|${code}=${label}|${jaar}`, part * of * (100 - part * of), n) / 2,
      ),
    );
    const sum = drawn.reduce((total, value) => total + value, 0);
    return roundTo(
      of,
      drawn.map((value) => (of * value) / sum),
    );
  };
  const agreed = share === undefined ? undefined : Math.round(share * 10) / 10;
  const shares = agreed === undefined ? [] : [...partsOf(agree, agreed), ...partsOf(rest, 100 - agreed)];
  return [...Object.keys(agree), ...Object.keys(rest)].map((label, at) => [`${code}=${label}`, shares[at]]);
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
  if (question.kind === 'share' && question.answers && where.jaar === LAST_WAVE && where.groep === '') {
    return [
      row(question.code, draw.values[0]),
      ...answerRows(question, draw, where).map(([code, value]) => row(code, value)),
    ];
  }
  if (question.kind !== 'answers') return [row(question.code, draw.values[0])];
  const rounded = roundTo(100, draw.values);
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
    n: itemRespondents(question, labelOf('NL', question, wave), LAND_RESPONDENTS[wave]),
  };
  const whole = wholeOf(draws);
  const gemeente = above ? { ...whole, n: aboveRespondents(question, wave) } : whole;
  const rows = [
    ...rowsOf(question, land, { gebied: LAND.code, jaar: wave, groep: '' }),
    ...rowsOf(question, gemeente, { gebied: GEMEENTE.code, jaar: wave, groep: '' }),
  ];
  rows.push(...AROUND.flatMap((place) => aroundRows(question, level, place, wave)));
  if (above) return rows;
  const delivered = draws.filter(({ place }) => place.respondents[wave] !== undefined);
  return [...rows, ...delivered.flatMap(({ place, draw }) => placeRows(question, place, draw, wave))];
}

/** Larger areas are drawn by themselves: the gemeente is a part of them, and what lies beside it is not known. */
function aroundRows(question: Question, level: number, place: Place, wave: Wave): Row[] {
  return rowsOf(question, drawPlace(question, level, place, wave), {
    gebied: place.code,
    jaar: wave,
    groep: '',
  });
}

/** Respondents of a question that only part of the gemeente's sample gets. */
export function aboveRespondents(question: Question, wave: Wave): number {
  const all = PLACES.reduce((sum, place) => sum + (place.respondents[wave] ?? BASE_SAMPLE), 0);
  return itemRespondents(question, labelOf(GEMEENTE.code, question, wave), all);
}

function placeRows(question: Question, place: Place, draw: Draw, wave: Wave): Row[] {
  const where = { gebied: place.code, jaar: wave, groep: '' };
  const notAsked = NOT_ASKED.has(`${place.code}|${codeOf(question)}|${wave}`);
  return rowsOf(question, notAsked ? { values: [], n: 0 } : draw, where);
}

/** All figures of a wave, in the order of the questions and the areas. */
export function waveRows(wave: Wave): readonly Row[] {
  return QUESTIONS.flatMap((question) => questionRows(question, wave));
}
