/** The gemeente by age and gender: groups that together make up its total. */
import { clamp, codeOf, drawPlace, drawScore, labelOf, levelOf, noise, wholeOf } from './draw.ts';
import { aboveRespondents, type Row } from './figures.ts';
import { pushOf, QUESTIONS, type Question, shifted, traitsOf } from './model.ts';
import { GEMEENTE, GROUPS, PLACES, type Wave } from './places.ts';

/** Questions to part of the sample that are told by group all the same: who tells the police, and who doesn't. */
const BY_GROUP: ReadonlySet<string> = new Set(['melding-politie', 'aangifte-politie']);

/** Subgroups of the gemeente, moved together so that by their share of n they make up its total. */
function groupRows(question: Question, wave: Wave): Row[] {
  const level = levelOf(question, wave);
  const isOfPart = question.kind === 'share' && question.above !== undefined;
  if (level === undefined || (isOfPart && !BY_GROUP.has(codeOf(question)))) return [];
  const draws = PLACES.map((place) => ({ place, draw: drawPlace(question, level, place, wave) }));
  const all = wholeOf(draws);
  const whole = isOfPart ? { ...all, n: aboveRespondents(question, wave) } : all;
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
