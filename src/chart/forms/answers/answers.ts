import type { Findings } from '../../../domain/finding.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { OWNERS, type Owner } from '../../../domain/scene.ts';
import { findingIn } from '../../content.ts';
import type { AreaView, Form } from '../../form.ts';
import type { Reading } from '../../reading.ts';
import { readingsOf, withoutPlace } from '../../readings.ts';
import type { AnswersFigure } from './figure.ts';
import { answersSpec } from './spec.ts';
import { answersEntries, answersWords } from './words.ts';

/** All answers to one question; they stand in the catalogue as indicators of their own. */
export const answers: Form<AnswersFigure> = {
  name: 'answers',
  placement: { page: 'own', inFullTable: false },
  when: {
    theme(view, findings) {
      const questions = new Set(findings.flatMap(({ indicator }) => indicator.antwoord?.vraag ?? []));
      return [...questions].flatMap((vraag) => figureOf(view, vraag));
    },
  },
  spec: answersSpec,
  entries: answersEntries,
  words: answersWords,
};

/** The answers to one question, for the area, the whole and Nederland; nothing where none was published. */
function figureOf(view: AreaView, vraag: string): readonly AnswersFigure[] {
  const { findings, questions } = view.content;
  const answers = (questions.get(vraag) ?? []).filter((answer) =>
    findingIn(findings, view.gebied.code, answer.code),
  );
  if (answers.length < 2) return [];
  const readings = answers.map((answer) => readingsByOwner(view, answer));
  const rows = OWNERS.flatMap((owner) => {
    const own = readings.map((byOwner) => byOwner.get(owner));
    const name = own.find((reading) => reading !== undefined)?.name;
    return name === undefined ? [] : [{ owner, name, readings: own }];
  });
  return [{ answers, reach: reachOf(findings, answers), rows }];
}

function readingsByOwner(view: AreaView, answer: Indicator): ReadonlyMap<Owner, Reading> {
  const finding = findingIn(view.content.findings, view.gebied.code, answer.code);
  return new Map(
    finding ? withoutPlace(readingsOf(view, finding)).map((reading) => [reading.owner, reading]) : [],
  );
}

/** How far the answers reach to both sides of the middle in any area, so that all areas share one scale (C03). */
function reachOf(findings: Findings, answers: readonly Indicator[]): AnswersFigure['reach'] {
  const areas = [...findings.areas.keys()];
  const widest = (side: Side) =>
    Math.max(0, ...areas.map((gebied) => reachIn(findings, gebied, answers, side)));
  return { left: roundUp(widest(-1)), right: roundUp(widest(1)) };
}

/** Unfavourable answers lie left of the middle, favourable ones right of it. */
type Side = -1 | 1;

function reachIn(findings: Findings, gebied: string, answers: readonly Indicator[], side: Side): number {
  return answers.reduce((sum, answer) => {
    const value = findingIn(findings, gebied, answer.code)?.measure.shown?.number ?? 0;
    return sum + value * shareOnSide(answer, side);
  }, 0);
}

/** Half of the neutral answer lies on each side. */
function shareOnSide({ antwoord }: Indicator, side: Side): number {
  if (antwoord === undefined || antwoord.plaats === 'weet-niet') return 0;
  if (antwoord.plaats === 0) return 0.5;
  return Math.sign(antwoord.plaats) === side ? 1 : 0;
}

function roundUp(points: number): number {
  return Math.ceil(points / 5) * 5;
}
