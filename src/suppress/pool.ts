/**
 * Means of two consecutive waves of one series, for areas named in `middelen` (gemeente.yaml):
 * p = (p1 + p2)/2, V = (V1 + V2)/4 (method.md 2.6). Before the thresholds, which hold for the mean.
 */
import { meanOfWaves } from '../domain/pooled.ts';
import type { Remark } from '../domain/remark.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import { cellKey } from '../domain/survey.ts';
import { isDirect, standardError } from './merge.ts';

/** A mean, which takes the place of its later wave in what is published. */
export interface Pool {
  readonly mean: Cell;
  /** No longer published by itself, but still part of every sum. */
  readonly later: Cell;
}

/** Means of the edition's wave with the wave before it, groups included, by the cell that they replace. */
export function poolWaves(survey: Survey, cells: readonly Cell[]): ReadonlyMap<Cell, Pool> {
  const { middelen, editie } = survey.gemeente;
  const named = middelen === 'regel' ? smallTwice(survey, cells) : new Set(middelen);
  if (named.size === 0) return new Map();
  const before = previousWaves(cells, editie);
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const pools = cells.flatMap((later) => {
    const jaar = before.get(later.reeks);
    if (!named.has(later.gebied) || later.jaar !== editie || jaar === undefined) return [];
    const earlier = byKey.get(cellKey({ ...later, jaar }));
    return earlier ? poolOf(earlier, later, survey) : [];
  });
  return new Map(pools.map((pool) => [pool.later, pool]));
}

/**
 * Areas with so few respondents in the edition's wave and in the wave before it that either alone is an indication: the
 * rule by which waves are averaged, the same for all areas (method.md 2.6). Respondents of an area are those of its
 * figure with most answers.
 */
export function smallTwice(
  { gemeente: { editie, drempels } }: Survey,
  cells: readonly Cell[],
): ReadonlySet<string> {
  const before = previousWaves(cells, editie);
  const most = { now: new Map<string, number>(), before: new Map<string, number>() };
  for (const { estimate, gebied, groep, jaar, reeks } of cells) {
    if (groep || estimate.kind !== 'published') continue;
    const wave = jaar === editie ? most.now : jaar === before.get(reeks) ? most.before : undefined;
    wave?.set(gebied, Math.max(wave.get(gebied) ?? 0, estimate.n ?? 0));
  }
  const isSmall = (n = 0) => n >= drempels.tonen && n < drempels.indicatief;
  const small = [...most.now].filter(([code, n]) => isSmall(n) && isSmall(most.before.get(code)));
  return new Set(small.map(([code]) => code));
}

/** Areas where the rule would average two waves; a list that differs from the rule is a choice per wijk (H09). */
export function poolingRemarks(survey: Survey, cells: readonly Cell[]): readonly Remark[] {
  const { middelen, editie } = survey.gemeente;
  if (middelen === 'regel') return [];
  const byRule = [...smallTwice(survey, cells)].sort();
  const named = [...middelen].sort();
  if (named.join() === byRule.join()) return [];
  const names = (codes: readonly string[]) =>
    codes.map((code) => survey.gebieden.get(code)?.naam ?? code).join(', ');
  const file = 'gemeente.yaml';
  if (named.length > 0) {
    return [
      {
        rule: 'middelen-per-gebied',
        level: 'warn',
        file,
        found: names(named),
        explanation: `De gebieden onder "middelen" zijn met de hand gekozen. Volgens de regel (in beide metingen genoeg antwoorden voor een indicatie en te weinig voor een vergelijking) zijn het: ${names(byRule) || 'geen'}.`,
        proposal: 'Zet "middelen: ja" in gemeente.yaml: dan geldt voor elk gebied dezelfde regel.',
      },
    ];
  }
  return [
    {
      rule: 'middelen-mogelijk',
      level: 'warn',
      file,
      found: names(byRule),
      explanation: `In deze gebieden deden in ${editie} en in de meting ervoor zo weinig bewoners mee dat elk cijfer een indicatie is: ${names(byRule)}. Het gemiddelde van de twee metingen is zekerder, maar laat geen verandering zien.`,
      proposal:
        'Wilt u dat? Zet dan "middelen: ja" in gemeente.yaml. De regel geldt voor alle gebieden; per wijk kiezen kan niet.',
    },
  ];
}

/** By series, the wave just before the edition's: only these two are consecutive. */
function previousWaves(cells: readonly Cell[], editie: number): ReadonlyMap<string, number> {
  const waves = new Map<string, number>();
  for (const { reeks, jaar } of cells) {
    if (jaar < editie) waves.set(reeks, Math.max(jaar, waves.get(reeks) ?? jaar));
  }
  return waves;
}

function poolOf(earlier: Cell, later: Cell, survey: Survey): readonly Pool[] {
  const [one, two] = [earlier.estimate, later.estimate];
  if (one.kind !== 'published' || two.kind !== 'published') return [];
  if (!isDirectOrMerged(earlier) || !isDirectOrMerged(later) || !isAlike(earlier, later, survey)) return [];
  const estimate = meanOfWaves(
    { jaar: earlier.jaar, estimate: one, se: standardError(earlier, survey) },
    { jaar: later.jaar, estimate: two, se: standardError(later, survey) },
  );
  return [{ mean: { ...later, estimate }, later }];
}

function isDirectOrMerged(cell: Cell): boolean {
  return isDirect(cell) || (cell.estimate.kind === 'published' && cell.estimate.method === 'merged');
}

/** The same people were asked the same thing in the same area. */
function isAlike(earlier: Cell, later: Cell, survey: Survey): boolean {
  const breuken = survey.indicators.get(later.indicator)?.breuken ?? [];
  const broken = breuken.some((jaar) => earlier.jaar < jaar && jaar <= later.jaar);
  return !broken && earlier.basis === later.basis && earlier.indeling === later.indeling;
}
