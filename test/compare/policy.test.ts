import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison, Findings, GoalFinding } from '../../src/domain/finding.ts';
import { withoutHeld } from '../../src/domain/hold.ts';
import { withoutInternal } from '../../src/domain/in-house.ts';
import type { Goal, Oordeel, Priority } from '../../src/domain/policy.ts';
import type { Cell, Survey } from '../../src/domain/survey.ts';
import { suppress } from '../../src/suppress/suppress.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';
import { runs } from '../thorough.ts';

const WRITTEN = { file: 'doelen.csv', row: 2 };

function goal(more: Partial<Goal>): Goal {
  return {
    code: 'd',
    gebied: 'W1',
    indicator: 'x',
    richting: 'daling',
    basisjaar: 2023,
    jaar: 2025,
    tonen: 'intern',
    written: WRITTEN,
    ...more,
  };
}

function surveyWith(
  cells: readonly Cell[],
  goals: readonly Goal[],
  priorities: readonly Priority[] = [],
): Survey {
  return {
    ...surveyOf(
      areasOf(['W1', 'W2']),
      [indicator('x'), indicator('s', { eenheid: 'rapportcijfer', hogerIs: 'gunstig' })],
      cells,
    ),
    policy: { goals, priorities },
  };
}

function judged(cells: readonly Cell[], ...goals: readonly Goal[]): readonly GoalFinding[] {
  return compare(surveyWith(cells, goals)).policy?.goals ?? [];
}

const verdicts = (cells: readonly Cell[], ...goals: readonly Goal[]) =>
  judged(cells, ...goals).map(({ oordeel }) => oordeel);

const then = (value: number, n = 400) => cell('W1', 'x', published(value, n), { jaar: 2023 });
const now = (value: number, n = 400) => cell('W1', 'x', published(value, n));

/** The same cases every time: a suite must not fail by chance. */
const SEED = 2026;

describe('a goal of change', () => {
  const both = [goal({}), goal({ richting: 'stijging' })];

  test('is reached when the change is clear in the asked direction, missed when it is clear the other way', () => {
    expect(verdicts([then(30), now(15)], ...both)).toEqual(['gehaald', 'niet_gehaald']);
    expect(verdicts([then(15), now(30)], ...both)).toEqual(['niet_gehaald', 'gehaald']);
  });

  test('can not be established for a small change, few answers, a hidden or absent figure, or across a break', () => {
    const undecided: readonly (readonly Cell[])[] = [
      [then(20), now(18)],
      [then(40, 80), now(15, 80)].map((one) => ({
        ...one,
        estimate: { ...published(1, 80), ...one.estimate, indicative: true } as Cell['estimate'],
      })),
      [then(30), cell('W1', 'x', { kind: 'suppressed', reason: 'herleidbaarheid' })],
      [then(30), cell('W1', 'x', { kind: 'missing' })],
      [now(15)],
      [{ ...then(30), reeks: 'VM2012' }, now(15)],
    ];
    for (const cells of undecided)
      expect(verdicts(cells, ...both)).toEqual(['niet_vast_te_stellen', 'niet_vast_te_stellen']);
  });

  test('waits for its wave, and says how things stand', () => {
    const [waiting] = judged([then(30), now(15)], goal({ jaar: 2027 }));
    expect(waiting).toMatchObject({ oordeel: 'nog_niet_gemeten', measure: { jaar: 2025 } });
  });

  test('of a group is about that group', () => {
    const groep = { kenmerk: 'leeftijd', waarde: '15-24' };
    const cells = [then(20), now(20), { ...then(40), groep }, { ...now(20), groep }];
    expect(verdicts(cells, goal({ groep }), goal({}))).toEqual(['gehaald', 'niet_vast_te_stellen']);
  });

  test('between waves that the edition does not compare is tested too, once for all who ask', () => {
    const cells = [cell('W1', 'x', published(40, 400), { jaar: 2021 }), then(22), now(20)];
    const findings = judged(
      cells,
      goal({ basisjaar: 2021 }),
      goal({ code: 'e', basisjaar: 2021, richting: 'stijging' }),
    );
    expect(findings.map(({ oordeel }) => oordeel)).toEqual(['gehaald', 'niet_gehaald']);
    expect(findings[0]?.comparison).toBe(findings[1]?.comparison);
    expect(findings[0]?.visible).toMatchObject({ kind: 'verschil' });
  });
});

describe('a goal of a level', () => {
  const least = goal({ richting: 'ten-minste', waarde: 20 });
  const most = goal({ richting: 'hoogstens', waarde: 20 });

  test('is reached or missed only with the whole interval', () => {
    expect(verdicts([now(40)], least, most)).toEqual(['gehaald', 'niet_gehaald']);
    expect(verdicts([now(10)], least, most)).toEqual(['niet_gehaald', 'gehaald']);
    expect(verdicts([now(21)], least, most)).toEqual(['niet_vast_te_stellen', 'niet_vast_te_stellen']);
  });

  test('is not said of an indication or a figure without a margin', () => {
    const indication = cell('W1', 'x', published(60, 80, { indicative: true }));
    expect(verdicts([indication], least)).toEqual(['niet_vast_te_stellen']);
    const score = cell('W1', 's', published(9, 400));
    expect(verdicts([score], goal({ indicator: 's', richting: 'ten-minste', waarde: 5 }))).toEqual([
      'niet_vast_te_stellen',
    ]);
  });

  test('takes the published bounds where there are any', () => {
    const bounded = cell('W1', 'x', published(30, 400, { lower: 19, upper: 41 }));
    expect(verdicts([bounded], least)).toEqual(['niet_vast_te_stellen']);
  });

  test('says from which figure on it would be established, and that is true', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 95 }),
        fc.integer({ min: 150, max: 3000 }),
        fc.boolean(),
        (waarde, n, up) => {
          const asked = goal({ richting: up ? 'ten-minste' : 'hoogstens', waarde });
          const [at] = judged([now(waarde, n)], asked);
          if (at?.visible === undefined) return;
          // Where the margin changes with the figure, the figure of the promise has its own.
          const [there] = judged([now(at.visible.value, n)], asked);
          expect(there?.oordeel).toBe('gehaald');
        },
      ),
      { numRuns: runs(60, 1200) },
    );
  });
});

/** Two waves of shares and scores with enough or too few answers, hidden ones among them. */
const share = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const respondents = fc.integer({ min: 20, max: 2500 });
const anyGoal = fc.record({
  richting: fc.constantFrom(
    'daling' as const,
    'stijging' as const,
    'ten-minste' as const,
    'hoogstens' as const,
  ),
  waarde: fc.integer({ min: 1, max: 99 }),
  basisjaar: fc.constantFrom(2021, 2023),
  jaar: fc.constantFrom(2023, 2025, 2027),
  gebied: fc.constantFrom('W1', 'W2', 'GM'),
});
const waves = fc.array(
  fc.record({
    gebied: fc.constantFrom('W1', 'W2', 'GM'),
    jaar: fc.constantFrom(2021, 2023, 2025),
    value: share,
    n: respondents,
  }),
  { minLength: 2, maxLength: 9 },
);

function cellsOf(
  drawn: readonly { gebied: string; jaar: number; value: number; n: number }[],
  turn = (value: number) => value,
): readonly Cell[] {
  const unique = new Map(drawn.map((one) => [`${one.gebied} ${one.jaar}`, one]));
  return [...unique.values()].map(({ gebied, jaar, value, n }) =>
    cell(gebied, 'x', published(turn(value), n), { jaar }),
  );
}

const OPPOSITE = {
  daling: 'stijging',
  stijging: 'daling',
  'ten-minste': 'hoogstens',
  hoogstens: 'ten-minste',
} as const;

describe('properties of verdicts', () => {
  /** The comparison that the page makes of the same two waves. */
  function onPage(findings: Findings, { gebied, jaar, basisjaar }: Goal): Comparison | undefined {
    const previous = findings.areas.get(gebied)?.find(({ indicator: { code } }) => code === 'x')
      ?.comparisons.vorige;
    return jaar === 2025 && previous?.other?.jaar === basisjaar ? previous : undefined;
  }

  function verdictOf({ klasse }: Comparison, { richting }: Goal): Oordeel {
    if (klasse !== 'hoger' && klasse !== 'lager') return 'niet_vast_te_stellen';
    return (klasse === 'hoger') === (richting === 'stijging') ? 'gehaald' : 'niet_gehaald';
  }

  test('a verdict never contradicts the class of the same comparison', () => {
    let same = 0;
    fc.assert(
      fc.property(waves, fc.array(anyGoal, { minLength: 1, maxLength: 4 }), (drawn, wanted) => {
        const goals = wanted.map((more, at) => goal({ ...more, code: `d${at}` }));
        const findings = compare(suppress(surveyWith(cellsOf(drawn), goals)).survey);
        for (const { goal: one, comparison, oordeel } of findings.policy?.goals ?? []) {
          if (!comparison) continue;
          const page = onPage(findings, one);
          if (page) same += 1;
          expect(comparison).toBe(page ?? comparison);
          expect(oordeel).toBe(verdictOf(comparison, one));
        }
      }),
      { numRuns: runs(150, 3000), seed: SEED },
    );
    expect(same).toBeGreaterThan(5);
  });

  test('mirrored data mirror the verdicts: shares as their complements, goals turned around', () => {
    fc.assert(
      fc.property(waves, anyGoal, (drawn, more) => {
        const complement = (value: number) => Math.round(10 * (100 - value)) / 10;
        const mirrored = goal({ ...more, richting: OPPOSITE[more.richting], waarde: 100 - more.waarde });
        const through = (cells: readonly Cell[], one: Goal) =>
          compare(suppress(surveyWith(cells, [one])).survey).policy?.goals[0]?.oordeel;
        expect(through(cellsOf(drawn, complement), mirrored)).toBe(through(cellsOf(drawn), goal(more)));
      }),
      { numRuns: runs(150, 3000), seed: SEED },
    );
  });

  test('with the direction turned around, reached and missed change places', () => {
    fc.assert(
      fc.property(waves, anyGoal, (drawn, more) => {
        const [one, other] = verdicts(
          cellsOf(drawn),
          goal(more),
          goal({ ...more, code: 'e', richting: OPPOSITE[more.richting] }),
        );
        const turned =
          { gehaald: 'niet_gehaald', niet_gehaald: 'gehaald' }[one as 'gehaald' | 'niet_gehaald'] ?? one;
        // On the very edge of a margin a level is reached both ways: ten minste 20 and hoogstens 20 can both hold of 20 to 20.
        if (more.richting === 'daling' || more.richting === 'stijging') expect(other).toBe(turned);
        else expect([one, other].filter((each) => each === 'niet_gehaald').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(150, 3000), seed: SEED },
    );
  });
});

describe('priorities', () => {
  const priority = (more: Partial<Priority>): Priority => ({
    gebied: 'W1',
    indicator: 'x',
    actie: 'a',
    wie: 'b',
    wanneer: 'c',
    jaar: 2023,
    tonen: 'openbaar',
    written: WRITTEN,
    ...more,
  });

  test('show the figure of then and now, by the comparison of the page', () => {
    const findings = compare(surveyWith([then(30), now(15)], [], [priority({}), priority({ jaar: 2025 })]));
    const [old, fresh] = findings.policy?.priorities ?? [];
    expect(old).toMatchObject({
      before: { jaar: 2023 },
      now: { jaar: 2025 },
      comparison: { klasse: 'lager' },
    });
    expect(old?.comparison).toBe(findings.areas.get('W1')?.[0]?.comparisons.vorige);
    expect(fresh).toMatchObject({ now: { jaar: 2025 } });
    expect(fresh).not.toHaveProperty('before');
    expect(fresh).not.toHaveProperty('comparison');
  });

  test('goals and priorities of an area that is held back, and internal ones, are not there for later stages', () => {
    const survey = {
      ...surveyWith(
        [then(30), now(15)],
        [
          goal({ tonen: 'openbaar' }),
          goal({ code: 'e', gebied: 'GM', tonen: 'openbaar' }),
          goal({ code: 'f', gebied: 'GM' }),
        ],
        [priority({}), priority({ gebied: 'GM', tonen: 'intern' })],
      ),
    };
    const held = { ...survey, gemeente: { ...survey.gemeente, vasthouden: ['W1'] } };
    const kept = withoutHeld(held, compare(held));
    const open = withoutInternal(kept.survey, kept.findings);
    expect(open.survey.policy?.goals.map(({ code }) => code)).toEqual(['e']);
    expect(open.findings.policy?.goals.map(({ goal: { code } }) => code)).toEqual(['e']);
    expect(open.findings.policy?.priorities).toEqual([]);
    expect(withoutInternal(survey, compare(surveyWith([], [goal({})]))).survey).not.toHaveProperty('policy');
  });
});
