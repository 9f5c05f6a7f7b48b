/** Goals and priorities, held against the figures by the tests of method.md 2.2. */
import type {
  Comparison,
  Finding,
  GoalFinding,
  Measure,
  PolicyFindings,
  PriorityFinding,
} from '../domain/finding.ts';
import type { Goal, Policy, Priority, Visible } from '../domain/policy.ts';
import { groepKey, type Survey } from '../domain/survey.ts';
import { correction } from './correction.ts';
import { type Pair, settle } from './draft.ts';
import { pValuesByFamily } from './families.ts';
import { judgeLevel } from './goal-level.ts';
import { GOAL_REASONS } from './reasons-nl.ts';
import type { Sheet } from './sheet.ts';

/** The tests of goals and priorities that the edition doesn't make anyway are corrected together. */
const FAMILY = 'beleid';

/** Two waves of one figure. */
interface Waves extends Pick<Goal, 'gebied' | 'indicator' | 'groep'> {
  readonly from: number;
  readonly to: number;
}

/** Everything judged that the gemeente wrote; undefined where it wrote nothing. */
export function policyFindings(
  survey: Survey,
  sheets: readonly Sheet[],
  areas: ReadonlyMap<string, readonly Finding[]>,
): PolicyFindings | undefined {
  const { policy } = survey;
  if (!policy) return undefined;
  const book = { survey, sheets: new Map(sheets.map((sheet) => [sheet.indicator.code, sheet])) };
  const compared = waveComparisons(wavesIn(policy, survey), book, areas);
  return {
    goals: policy.goals.map((goal) => goalFinding(goal, book, compared)),
    priorities: policy.priorities.map((priority) => priorityFinding(priority, book, compared)),
  };
}

interface Book {
  readonly survey: Survey;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

type Compared = (waves: Waves) => Comparison | undefined;

function wavesIn({ goals, priorities }: Policy, { gemeente: { editie } }: Survey): readonly Waves[] {
  return [
    ...goals.flatMap((goal) => (goal.jaar <= editie ? (wavesOf(goal) ?? []) : [])),
    ...priorities.flatMap((priority) => sincePriority(priority, editie) ?? []),
  ];
}

function wavesOf(goal: Goal): Waves | undefined {
  const isChange = goal.richting === 'daling' || goal.richting === 'stijging';
  return !isChange || goal.basisjaar === undefined
    ? undefined
    : { ...goal, from: goal.basisjaar, to: goal.jaar };
}

function sincePriority(priority: Priority, editie: number): Waves | undefined {
  return priority.jaar < editie ? { ...priority, from: priority.jaar, to: editie } : undefined;
}

const keyOf = ({ gebied, indicator, groep, from, to }: Waves) =>
  [gebied, indicator, groepKey(groep), from, to].join('\t');

/**
 * The comparison of two waves: the edition's own where it makes it anyway, so that a verdict never contradicts what a
 * page says; else one that is tested and corrected here, once for all who ask for it.
 */
function waveComparisons(
  wanted: readonly Waves[],
  book: Book,
  areas: ReadonlyMap<string, readonly Finding[]>,
): Compared {
  const known = new Map<string, Comparison>();
  const pairs = new Map<string, Pair>();
  for (const waves of wanted) {
    const made = madeBefore(waves, book, areas);
    const pair = made ? undefined : pairOf(waves, book);
    if (made) known.set(keyOf(waves), made);
    else if (pair) pairs.set(keyOf(waves), pair);
  }
  const testing = book.survey.gemeente.vergelijking;
  const outline = { pairs: [...pairs.values()], groupPairs: [] };
  const corrected = correction(pValuesByFamily([outline], testing), testing);
  for (const [key, pair] of pairs) known.set(key, settle(pair, corrected, testing));
  return (waves) => known.get(keyOf(waves));
}

function madeBefore(
  { gebied, indicator, groep, from, to }: Waves,
  { survey }: Book,
  areas: ReadonlyMap<string, readonly Finding[]>,
): Comparison | undefined {
  if (groep || to !== survey.gemeente.editie) return undefined;
  const own = areas.get(gebied)?.find((finding) => finding.indicator.code === indicator);
  const previous = own?.comparisons.vorige;
  return previous?.other?.jaar === from ? previous : undefined;
}

function pairOf(waves: Waves, book: Book): Pair | undefined {
  const sheet = book.sheets.get(waves.indicator);
  const own = measureAt(waves, waves.to, book);
  if (!sheet || !own) return undefined;
  const other = measureAt(waves, waves.from, book, own.reeks);
  return { kind: 'vorige', indicator: sheet.indicator, own, family: FAMILY, ...(other && { other }) };
}

/** The figure of a wave: of this series where there is one, else of the series that comes last, as in a finding. */
function measureAt(
  { gebied, indicator, groep }: Pick<Goal, 'gebied' | 'indicator' | 'groep'>,
  jaar: number,
  { sheets }: Book,
  reeks?: string,
): Measure | undefined {
  const sheet = sheets.get(indicator);
  const cells = groep
    ? sheet?.cells.filter((cell) => cell.gebied === gebied && groepKey(cell.groep) === groepKey(groep))
    : sheet?.totals.get(gebied);
  const ofWave = cells?.filter((cell) => cell.jaar === jaar) ?? [];
  const cell = ofWave.find((one) => one.reeks === reeks) ?? ofWave.at(-1);
  return cell && sheet?.measureOf(cell);
}

function goalFinding(goal: Goal, book: Book, compared: Compared): GoalFinding {
  const { gebieden, indicators, gemeente } = book.survey;
  const [gebied, indicator] = [gebieden.get(goal.gebied), indicators.get(goal.indicator)];
  if (!gebied || !indicator) throw new Error(`ingest let a goal about nothing through: ${goal.code}`);
  const about = { goal, gebied, indicator };
  if (goal.jaar > gemeente.editie) {
    const measure = measureAt(goal, gemeente.editie, book);
    const reason = GOAL_REASONS.notYet(goal.jaar);
    return { ...about, oordeel: 'nog_niet_gemeten', reason, ...(measure && { measure }) };
  }
  const measure = measureAt(goal, goal.jaar, book);
  if (!measure)
    return { ...about, oordeel: 'niet_vast_te_stellen', reason: GOAL_REASONS.noFigure(goal.jaar) };
  const waves = wavesOf(goal);
  if (!waves) return { ...about, measure, ...judgeLevel(goal, measure, indicator) };
  const comparison = compared(waves);
  if (!comparison) throw new Error(`no comparison was made for goal ${goal.code}`);
  return { ...about, measure, comparison, ...judgeChange(goal, comparison) };
}

/** Clear in the asked direction, clear the other way, or neither. */
function judgeChange(
  { richting }: Goal,
  { klasse, reason, detectableFrom }: Comparison,
): Pick<GoalFinding, 'oordeel' | 'reason' | 'visible'> {
  const wanted = richting === 'daling' ? 'lager' : 'hoger';
  const isClear = klasse === 'hoger' || klasse === 'lager';
  const visible: Visible | undefined =
    detectableFrom === undefined ? undefined : { kind: 'verschil', value: detectableFrom };
  return {
    oordeel: isClear ? (klasse === wanted ? 'gehaald' : 'niet_gehaald') : 'niet_vast_te_stellen',
    reason,
    ...(visible && { visible }),
  };
}

function priorityFinding(priority: Priority, book: Book, compared: Compared): PriorityFinding {
  const { gebieden, indicators, gemeente } = book.survey;
  const [gebied, indicator] = [gebieden.get(priority.gebied), indicators.get(priority.indicator)];
  if (!gebied || !indicator) throw new Error(`ingest let a priority about nothing through`);
  const now = measureAt(priority, gemeente.editie, book);
  const waves = sincePriority(priority, gemeente.editie);
  const before = waves && measureAt(priority, waves.from, book, now?.reeks);
  const comparison = waves && compared(waves);
  return {
    priority,
    gebied,
    indicator,
    ...(now && { now }),
    ...(before && { before }),
    ...(comparison && { comparison }),
  };
}
