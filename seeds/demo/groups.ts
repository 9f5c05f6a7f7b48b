/** The gemeente by age and gender: groups that together make up its total. */
import { codeOf, drawPlace, drawScore, labelOf, noise, wholeOf } from './draw.ts';
import { aboveRespondents, type Row } from './figures.ts';
import { withinParts } from './made-of.ts';
import { clamp, levelOf, pushOf, QUESTIONS, type Question, shifted, traitsOf } from './model.ts';
import { GEMEENTE, GROUPS, PLACES, type Wave } from './places.ts';

/** Questions to part of the sample that are told by group all the same: who tells the police, and who doesn't. */
const BY_GROUP: ReadonlySet<string> = new Set(['melding-politie', 'aangifte-politie']);

const FULL = 100;
/** What adding numbers with a decimal leaves behind. */
const DUST = 1e-9;

/** What all of the gemeente answers. */
function totalOf(
  question: Question,
  level: number,
  wave: Wave,
): { readonly total: number; readonly n: number } {
  const draws = PLACES.map((place) => ({ place, draw: drawPlace(question, level, place, wave) }));
  const whole = wholeOf(draws);
  const [most = 0, some = 0] = whole.values;
  const isOfPart = question.kind === 'share' && question.above !== undefined;
  return {
    total: question.kind === 'answers' ? most + some : most,
    n: isOfPart ? aboveRespondents(question, wave) : whole.n,
  };
}

const ofKenmerk = (kenmerk: string) => GROUPS.filter(({ groep }) => groep.startsWith(`${kenmerk}=`));
const KENMERKEN = [...new Set(GROUPS.map(({ groep }) => groep.split('=')[0] ?? ''))];

/** Values of the groups of one kenmerk, moved together so that by their share of n they make up the total. */
function valuesOf(question: Question, level: number, wave: Wave, kenmerk: string): readonly number[] {
  const groups = ofKenmerk(kenmerk);
  const { total, n } = totalOf(question, level, wave);
  const raw = groups.map((group) => groupValue(question, group, total, wave, n));
  const meanOf = (values: readonly number[]) =>
    values.reduce((sum, value, at) => sum + value * (groups[at]?.share ?? 0), 0);
  const moved = raw.map((value) => Math.max(0, value + total - meanOf(raw)));
  const within = groups.map((_, at) =>
    withinParts(question, wave, (part, own) => valuesOf(part, own, wave, kenmerk)[at] ?? 0),
  );
  const held = moved.map((value, at) => within[at]?.(value) ?? value);
  const off = total - meanOf(held);
  // What holding them within their parts moved, is given back where there is room.
  const room = held.map((value, at) => (within[at]?.(off > 0 ? FULL : 0) ?? value) - value);
  const most = meanOf(room);
  const part = Math.abs(off) < DUST || most === 0 ? 0 : Math.min(1, off / most);
  return held.map((value, at) => value + (room[at] ?? 0) * part);
}

/** Subgroups of the gemeente, by kenmerk. */
function groupRows(question: Question, wave: Wave): Row[] {
  const level = levelOf(question, wave);
  const isOfPart = question.kind === 'share' && question.above !== undefined;
  if (level === undefined || (isOfPart && !BY_GROUP.has(codeOf(question)))) return [];
  const { n } = totalOf(question, level, wave);
  return KENMERKEN.flatMap((kenmerk) => {
    const values = valuesOf(question, level, wave, kenmerk);
    return ofKenmerk(kenmerk).map(({ groep, share }, at) => ({
      gebied: GEMEENTE.code,
      indicator: codeOf(question),
      jaar: wave,
      groep,
      waarde: values[at] ?? 0,
      n: Math.round(share * n),
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
  const label = labelOf(group.groep, question, wave);
  const traits = traitsOf({ traits: group.traits }, 2017);
  const respondents = group.share * n;
  if (question.kind === 'score') {
    return drawScore(question, total, traits, label, respondents)[0] ?? total;
  }
  const expected = shifted(clamp(total, 0.1, 99.9), pushOf(question.follows, traits));
  return clamp(expected + noise(label, expected * (100 - expected), respondents), 0, 100);
}

/** Figures of the gemeente by age and gender. */
export function waveGroupRows(wave: Wave): readonly Row[] {
  return QUESTIONS.flatMap((question) => groupRows(question, wave));
}
