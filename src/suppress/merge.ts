/**
 * Figures of a reporting area that is formed out of wijken too small alone (`samenvoegen` in gemeente.yaml):
 * p = ΣW_h p_h, V = ΣW_h² V_h (method.md 2.6). Before the thresholds, which hold for the merged figure.
 */
import type { Published } from '../domain/estimate.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Merge } from '../domain/gemeente.ts';
import type { Indicator } from '../domain/indicator.ts';
import { defaultDeff, precisionOf } from '../domain/precision.ts';
import type { Remark } from '../domain/remark.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import { cellKey } from '../domain/survey.ts';

interface Formed {
  readonly cells: readonly Cell[];
  readonly remarks: readonly Remark[];
}

/** All cells with the merged figures behind them; a figure that was delivered for an area is kept as it is. */
export function mergeAreas(survey: Survey): Formed {
  const merges = survey.gemeente.samenvoegen;
  if (merges.length === 0) return { cells: survey.cells, remarks: [] };
  const byKey = new Map(survey.cells.map((cell) => [cellKey(cell), cell]));
  const formed = merges.map((merge) => mergeOne(merge, survey, byKey));
  return {
    cells: [...survey.cells, ...formed.flatMap(({ cells }) => cells)],
    remarks: formed.flatMap(({ remarks }) => remarks),
  };
}

/** Totals only: merging groups would need the population of each group in each part, which no file holds. */
function mergeOne({ code, delen }: Merge, survey: Survey, byKey: ReadonlyMap<string, Cell>): Formed {
  const shares = sharesOf(delen, survey.gebieden);
  if (!shares) return { cells: [], remarks: [unknownShares(code)] };
  const [first = ''] = delen;
  const cells: Cell[] = [];
  let incomplete = 0;
  for (const cell of survey.cells) {
    if (cell.gebied !== first || cell.groep || byKey.has(cellKey({ ...cell, gebied: code }))) continue;
    const parts = delen.map((deel) => byKey.get(cellKey({ ...cell, gebied: deel })));
    const estimate = mergeParts(parts, shares, survey);
    if (estimate) cells.push({ ...cell, gebied: code, estimate });
    else incomplete += 1;
  }
  return { cells, remarks: incomplete > 0 ? [incompleteMerge(code, incomplete)] : [] };
}

/** Shares of the population, adding up to 1; undefined when one is unknown. */
function sharesOf(
  delen: readonly string[],
  gebieden: ReadonlyMap<string, Gebied>,
): readonly number[] | undefined {
  const residents = delen.map((deel) => gebieden.get(deel)?.inwoners15plus ?? 0);
  const sum = residents.reduce((total, each) => total + each, 0);
  return residents.includes(0) ? undefined : residents.map((each) => each / sum);
}

/** Undefined where a part has no direct figure, or the parts were not counted alike. */
function mergeParts(
  parts: readonly (Cell | undefined)[],
  shares: readonly number[],
  survey: Survey,
): Published | undefined {
  const [first] = parts;
  const usable = parts.flatMap((cell) =>
    cell && first && isDirect(cell) && cell.basis === first.basis && cell.indeling === first.indeling
      ? [cell]
      : [],
  );
  if (usable.length < parts.length) return undefined;
  const estimates = usable.flatMap(({ estimate }) => (estimate.kind === 'published' ? [estimate] : []));
  const weighted = estimates.map(({ value }, index) => (shares[index] ?? 0) * value);
  const errors = usable.map(
    (cell, index) => (shares[index] ?? 0) * (standardError(cell, survey) ?? Number.NaN),
  );
  const se = Math.hypot(...errors);
  const n = estimates.reduce((sum, each) => sum + (each.n ?? Number.NaN), 0);
  return {
    kind: 'published',
    value: weighted.reduce((sum, each) => sum + each, 0),
    ...(Number.isFinite(n) && { n }),
    ...(Number.isFinite(se) && { se }),
    ...stepOf(estimates, shares),
    indicative: false,
    wholeOnly: false,
    method: 'merged',
  };
}

/** Step with the rounding variance of a weighted sum of rounded values; none where they were not rounded. */
export function stepOf(estimates: readonly Published[], weights: readonly number[]): Pick<Published, 'step'> {
  const step = Math.hypot(...estimates.map((each, at) => (weights[at] ?? 0) * (each.step ?? 0)));
  return step > 0 ? { step } : {};
}

/** A delivered figure with a value that no model made. */
export function isDirect({ estimate }: Cell): boolean {
  return estimate.kind === 'published' && estimate.method === undefined;
}

/** Standard error of a delivered figure, from the best source it has. */
export function standardError(
  { estimate, gebied, indicator, groep }: Cell,
  survey: Survey,
): number | undefined {
  const area = survey.gebieden.get(gebied);
  const what: Indicator | undefined = survey.indicators.get(indicator);
  if (estimate.kind !== 'published' || !area || !what) return undefined;
  const deff = defaultDeff(survey.gemeente.vergelijking.deff, area.niveau, groep);
  return precisionOf(estimate, what.eenheid, deff).se;
}

function unknownShares(code: string): Remark {
  return {
    rule: 'samenvoegen-inwoners',
    level: 'warn',
    file: 'gebieden/gebieden.csv',
    column: 'inwoners15plus',
    found: code,
    explanation: `Gebied ${code} is niet samengevoegd: van een van de delen ontbreekt het aantal inwoners.`,
    proposal: 'Vul inwoners15plus in voor alle delen van het gebied.',
  };
}

function incompleteMerge(code: string, count: number): Remark {
  return {
    rule: 'samenvoegen-onvolledig',
    level: 'warn',
    found: code,
    explanation: `Voor gebied ${code} ${count === 1 ? 'is 1 cijfer' : `zijn ${count} cijfers`} niet samengevoegd: niet elk deel heeft een cijfer dat op dezelfde manier is gemeten.`,
    proposal: 'Controleer of alle delen van het gebied in de cijfers staan.',
  };
}
